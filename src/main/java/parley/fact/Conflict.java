package parley.fact;

import java.util.List;

/**
 * A point on which sources disagree.
 *
 * @param about the point in dispute, in a few words
 * @param facts the other facts concerned, perhaps none
 * @param note what each source says
 */
public record Conflict(String about, List<FactId> facts, String note) {

    public Conflict {
        facts = List.copyOf(facts);
    }
}
