package parley.yaml;

import com.networknt.schema.path.NodePath;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same tree as JSON, for the schema validator, and the way back from a JSON pointer to a spot. */
final class SpotJson {

    /** Longer numbers are shown to the validator as text: nobody means them, and they are slow to work with. */
    private static final int LONGEST_NUMBER = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SpotJson() {}

    static JsonNode of(Spot spot) {
        return switch (spot.type()) {
            case NOTHING -> NODES.nullNode();
            case TEXT -> NODES.stringNode(spot.raw());
            case TRUTH -> NODES.booleanNode(Boolean.parseBoolean(spot.raw()));
            case WHOLE, NUMBER -> number(spot);
            case LIST -> list(spot);
            case MAP -> map(spot);
        };
    }

    private static JsonNode number(Spot spot) {
        String digits = spot.raw();
        if (digits.length() > LONGEST_NUMBER) {
            return NODES.stringNode(digits);
        }
        if (spot.type() == Spot.Type.WHOLE) {
            return NODES.numberNode(new BigInteger(digits));
        }
        boolean plain = digits.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
        return plain ? NODES.numberNode(Double.parseDouble(digits)) : NODES.stringNode(digits);
    }

    private static JsonNode list(Spot spot) {
        ArrayNode list = NODES.arrayNode();
        spot.items().forEach(item -> list.add(of(item)));
        return list;
    }

    private static JsonNode map(Spot spot) {
        ObjectNode map = NODES.objectNode();
        spot.map().forEach((key, value) -> map.set(key, of(value)));
        return map;
    }

    /** The spot to which a pointer leads, or the last one on the way that exists. */
    static Spot at(Spot root, NodePath pointer) {
        Spot here = root;
        for (int i = 0; i < pointer.getNameCount(); i++) {
            Optional<Spot> next = step(here, pointer.getElement(i));
            if (next.isEmpty()) {
                return here;
            }
            here = next.get();
        }
        return here;
    }

    private static Optional<Spot> step(Spot from, Object element) {
        if (from.type() == Spot.Type.LIST && element instanceof Integer index) {
            return index < from.items().size() ? Optional.of(from.items().get(index)) : Optional.empty();
        }
        return from.type() == Spot.Type.MAP ? from.at(element.toString()) : Optional.empty();
    }
}
