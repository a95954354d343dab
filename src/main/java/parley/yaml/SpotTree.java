package parley.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes spots of the parser's nodes, and refuses keys that stand twice or are no plain words. */
final class SpotTree {

    private final String file;
    private final Problems problems;

    SpotTree(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Spot of(Node root) {
        return of(root, "the file");
    }

    /** @param name what messages call the whole */
    Spot of(Node root, String name) {
        return spot(root, name, root.getStartMark());
    }

    private Spot spot(Node node, String name, Optional<Mark> key) {
        Place place = new Place(file, name, node.getStartMark(), key);
        if (node instanceof MappingNode map) {
            return new Spot(place, Spot.Type.MAP, "", entries(map), List.of(), problems);
        }
        if (node instanceof SequenceNode list) {
            return new Spot(place, Spot.Type.LIST, "", Map.of(), items(list, name), problems);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Spot(place, type(scalar), scalar.getValue(), Map.of(), List.of(), problems);
    }

    private List<Spot> items(SequenceNode list, String name) {
        List<Spot> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(spot(item, "item " + (items.size() + 1) + " of " + name, item.getStartMark()));
        }
        return items;
    }

    private Map<String, Spot> entries(MappingNode map) {
        Map<String, Spot> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            Node key = entry.getKeyNode();
            String word = word(key);
            Spot value = spot(entry.getValueNode(), Shown.code(word), key.getStartMark());
            Spot before = entries.put(word, value);
            if (before != null) {
                throw Refusal.at(
                        key.getStartMark(),
                        "the key " + Shown.code(word) + " stands here a second time (first on line " + before.keyLine()
                                + ")",
                        "Remove one of the two");
            }
        }
        return entries;
    }

    private static String word(Node key) {
        if (key instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                throw Refusal.at(key.getStartMark(), "a merge key (`<<`) is not allowed", "Write the keys out");
            }
            return scalar.getValue();
        }
        throw Refusal.at(key.getStartMark(), "a key must be a word", "Write `key: value`");
    }

    private static Spot.Type type(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return Spot.Type.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Spot.Type.TRUTH;
        }
        if (tag.equals(Tag.INT)) {
            return Spot.Type.WHOLE;
        }
        return tag.equals(Tag.FLOAT) ? Spot.Type.NUMBER : Spot.Type.TEXT;
    }
}
