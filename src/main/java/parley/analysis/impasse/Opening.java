package parley.analysis.impasse;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * A smallest set of demands that opens a circle once those who hold them let go: without any one of them it stays closed. Played through the
 * rulebook, and the graph read again off the table that came of it. It is a minimal hitting set of what keeps the circle closed (Reiter 1987).
 *
 * @param releases in the order in which they were played
 * @param events what happened then
 * @param end the table afterwards
 */
public record Opening(List<Release> releases, List<Recorded> events, Table end) {

    public Opening {
        releases = List.copyOf(releases);
        events = List.copyOf(events);
    }

    /** Who would have to let go, by code. */
    public List<PartyId> who() {
        return List.copyOf(releases.stream()
                .map(release -> release.demand().holder())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The moves by which they let go; none for a word of a party whose consent is not needed. */
    public List<Attempt> moves() {
        return releases.stream()
                .flatMap(release -> Stream.ofNullable(release.attempt()))
                .toList();
    }

    /** As a sentence. */
    public String told() {
        String told = releases.stream().map(Release::told).collect(Collectors.joining("; and "));
        return Character.toUpperCase(told.charAt(0)) + told.substring(1) + ".";
    }
}
