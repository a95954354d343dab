package parley.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A move as it is sent: {@code {"move": "accept-talks", "proposal": "direct-talks", "onlyIf": []}}. */
public final class MoveJson {

    private static final String MOVE = "move";

    private MoveJson() {}

    public static ObjectNode write(Move move) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put(MOVE, MoveKind.of(move).word());
        ObjectNode fields = Json.mapper().valueToTree(move);
        return node.setAll(fields);
    }

    /**
     * A move that was sent.
     *
     * @throws IllegalArgumentException if it names no move that there is
     * @throws tools.jackson.core.JacksonException if its fields are not that move's
     */
    public static Move read(JsonNode node) {
        JsonNode word = node.get(MOVE);
        MoveKind kind = word == null || !word.isString() ? null : MoveKind.named(word.stringValue());
        if (kind == null) {
            throw new IllegalArgumentException("'" + MOVE + "' is " + (word == null ? "missing" : word)
                    + ": expected one of "
                    + Arrays.stream(MoveKind.values()).map(MoveKind::word).collect(Collectors.joining(", ")));
        }
        ObjectNode fields = ((ObjectNode) node).deepCopy();
        fields.remove(MOVE);
        return Json.mapper().treeToValue(fields, kind.type());
    }
}
