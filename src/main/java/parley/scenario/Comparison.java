package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;

/**
 * Two futures held against each other, by what made things happen and not by the number of the line: a scripted move is compared with
 * the same step, whatever follows from the rules with the same consequence for the same things.
 *
 * @param common the position of the last event up to which both are the same
 * @param kept the same on both sides, perhaps at another position
 * @param changed on both sides, and not the same
 * @param gone only in A
 * @param added only in B
 * @param inadmissible tried on one side and refused there, while on the other it stands or is not tried
 * @param table how the two tables differ in the end
 */
public record Comparison(
        int common,
        List<Entry> kept,
        List<Entry> changed,
        List<Entry> gone,
        List<Entry> added,
        List<Entry> inadmissible,
        List<TableDifference> table) {

    public Comparison {
        kept = List.copyOf(kept);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        inadmissible = List.copyOf(inadmissible);
        table = List.copyOf(table);
    }

    /** Which of the two. */
    public enum Side {
        A,
        B;

        Side other() {
            return this == A ? B : A;
        }
    }

    /**
     * A move or a consequence on one side.
     *
     * @param position of the event; of the last event before it where it was refused
     * @param happened false where it was refused
     * @param told what happened, or what was tried, as a sentence
     * @param origin "as in may-2025: kyiv-call"; empty for what a script has by itself, and for consequences
     */
    public record Spot(int position, Instant at, boolean happened, String told, Provenance provenance, String origin) {}

    /**
     * One move or consequence, on both sides or on one.
     *
     * @param step the id of the step that made it; null for a consequence, and for a move that no script has
     * @param what the word of the event ({@code TalksAgreed}), or of the move where it was refused ({@code accept-talks}); both, with a
     *     slash, where they differ
     * @param by whose move; null for a consequence, and where it is another party's on each side
     * @param concerns the things it is about
     * @param side where it is refused; null unless it is inadmissible
     * @param a on the one side; null where it is not there
     * @param b on the other
     * @param reason why it stands here, as a sentence
     * @param refusals why it is refused on its side, one by one; empty unless it is inadmissible
     */
    public record Entry(
            @Nullable Name step,
            String what,
            @Nullable PartyId by,
            List<Name> concerns,
            @Nullable Side side,
            @Nullable Spot a,
            @Nullable Spot b,
            String reason,
            List<Reason> refusals) {

        public Entry {
            concerns = List.copyOf(concerns);
            refusals = List.copyOf(refusals);
        }

        Entry with(@Nullable Spot onA, @Nullable Spot onB) {
            return new Entry(step, what, by, concerns, side, onA, onB, reason, refusals);
        }

        Entry swapped() {
            return new Entry(step, what, by, concerns, side == null ? null : side.other(), b, a, reason, refusals);
        }

        /** The earlier of its two moments. */
        Instant at() {
            if (a == null || b == null) {
                Spot only = a == null ? b : a;
                return only == null ? Instant.MIN : only.at();
            }
            return a.at().isBefore(b.at()) ? a.at() : b.at();
        }

        int position(Side first) {
            Spot one = first == Side.A ? a : b;
            Spot other = first == Side.A ? b : a;
            return one != null ? one.position() : other != null ? other.position() : 0;
        }
    }

    /** What a comparison has found of an entry. */
    public enum Kind {
        KEPT,
        CHANGED,
        GONE,
        ADDED,
        INADMISSIBLE
    }

    /** An entry, or one side of it, in its place among all. */
    public record Row(Kind kind, Entry entry) {}

    public static Comparison of(Transcript a, Transcript b) {
        return new Alignment(a, b).compare();
    }

    /** Nothing differs. */
    public boolean alike() {
        return changed.isEmpty() && gone.isEmpty() && added.isEmpty() && inadmissible.isEmpty() && table.isEmpty();
    }

    /**
     * All entries in one order, in which what happened on either side stands as it happened there.
     *
     * @param apart which entries have a row for each side, of those that happened on both; others have one only where the sides would cross
     */
    public List<Row> rows(Predicate<Entry> apart) {
        List<Row> rows = new ArrayList<>();
        kept.forEach(entry -> rows.add(new Row(Kind.KEPT, entry)));
        changed.forEach(entry -> rows.add(new Row(Kind.CHANGED, entry)));
        gone.forEach(entry -> rows.add(new Row(Kind.GONE, entry)));
        added.forEach(entry -> rows.add(new Row(Kind.ADDED, entry)));
        inadmissible.forEach(entry -> rows.add(new Row(Kind.INADMISSIBLE, entry)));
        return new Merging(rows, apart).rows();
    }

    /** The same, told from B. */
    public Comparison swapped() {
        return new Comparison(
                common,
                swapped(kept),
                swapped(changed),
                swapped(added),
                swapped(gone),
                swapped(inadmissible),
                table.stream().map(TableDifference::swapped).toList());
    }

    private static List<Entry> swapped(List<Entry> entries) {
        return sorted(entries.stream().map(Entry::swapped).toList(), Side.A);
    }

    static List<Entry> sorted(List<Entry> entries, Side first) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt((Entry entry) -> entry.position(first))
                .thenComparingInt(entry -> entry.position(first.other()))
                .thenComparing(Entry::what)
                .thenComparing(entry -> entry.concerns().toString())
                .thenComparing(entry -> String.valueOf(entry.step())));
        return sorted;
    }

    /** The same event at the same moment by the same voice; what the record says about it, and its position, do not count. */
    static boolean same(Recorded a, Recorded b) {
        return a.at().equals(b.at())
                && Objects.equals(a.by(), b.by())
                && Objects.equals(a.speaker(), b.speaker())
                && a.event().equals(b.event());
    }

    /** How many events both have in common from the beginning. */
    public static int common(Transcript a, Transcript b) {
        int most = Math.min(a.events().size(), b.events().size());
        for (int i = 0; i < most; i++) {
            if (!same(a.events().get(i), b.events().get(i))) {
                return i;
            }
        }
        return most;
    }
}
