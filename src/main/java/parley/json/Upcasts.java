package parley.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How old shapes of events become today's, one step at a time. What has been stored is never rewritten. */
public final class Upcasts {

    /**
     * From one shape to the next.
     *
     * @param name as stored in the old shape
     * @param revision as stored in the old shape
     * @param newName usually the same
     * @param newRevision usually one more
     * @param step changes the payload, which it may do in place
     */
    public record Upcast(
            String name, String revision, String newName, String newRevision, UnaryOperator<ObjectNode> step) {}

    public static final List<Upcast> ALL = List.of(
            new Upcast("PreconditionSet", "1", "PreconditionSet", "2", Upcasts::hardBecomesASequence),
            new Upcast("AgendaItemPut", "1", "AgendaItemPut", "2", Upcasts::anItemHasAName));

    private Upcasts() {}

    public static @Nullable Upcast of(String name, @Nullable String revision) {
        for (Upcast upcast : ALL) {
            if (upcast.name().equals(name) && upcast.revision().equals(revision)) {
                return upcast;
            }
        }
        return null;
    }

    /** No two items of the same talks had the same words, so that talks and words together make a name that no other item has. */
    private static ObjectNode anItemHasAName(ObjectNode payload) {
        String words = payload.required("talks").stringValue() + "\n"
                + payload.required("item").stringValue();
        return payload.put("name", "item-" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode hardBecomesASequence(ObjectNode payload) {
        boolean hard = payload.required("hard").booleanValue();
        payload.remove("hard");
        return payload.put("sequence", hard ? "before" : "parallel");
    }
}
