package parley.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Moments;
import parley.negotiation.Recorded;
import parley.negotiation.UndertakingConsequences;
import parley.scenario.Comparison;
import parley.scenario.Comparison.Entry;
import parley.scenario.Comparison.Spot;
import parley.scenario.Transcript;

/**
 * Two futures as they are drawn side by side: a column for everything in which they differ, earliest first, and one for each run of what
 * is the same.
 */
final class TwoFutures {

    /**
     * One of the two.
     *
     * @param title what it is called
     * @param details under which reading, and what it has come to
     * @param supposed whether it is a what-if
     * @param link where each of its events leads; null leads nowhere
     */
    record Side(
            String title, String details, boolean supposed, Transcript transcript, IntFunction<@Nullable String> link) {

        Recorded at(int position) {
            return transcript.events().get(position - 1);
        }
    }

    /**
     * What stands in one column.
     *
     * @param at when it happened, or else was tried
     * @param same how many entries are the same on both sides; 0 where it is one that differs
     * @param a null where it is not there
     * @param b null where it is not there
     * @param reason why it is refused on one side; empty elsewhere
     * @param cause it is the change itself
     */
    record Column(
            Instant at,
            int same,
            @Nullable Spot a,
            @Nullable Spot b,
            String reason,
            boolean cause,
            List<Entry> entries) {

        /** What is told where it was refused: as it happened on the other side, if it did. */
        private String told(Spot spot) {
            Spot other = spot.equals(a) ? b : a;
            return !spot.happened() && other != null && other.happened() ? other.told() : spot.told();
        }
    }

    private final Comparison comparison;
    private final Side a;
    private final Side b;
    private final UnaryOperator<String> naming;
    private final Moments moments;
    private final List<Column> columns = new ArrayList<>();

    TwoFutures(Comparison comparison, Side a, Side b, Predicate<Entry> isCause, UnaryOperator<String> naming) {
        this.comparison = comparison;
        this.a = a;
        this.b = b;
        this.naming = naming;
        this.moments = new Moments(a.transcript().scenario().setting().zone());
        for (Comparison.Row row : comparison.rows(this::isOnTwoDays)) {
            Entry entry = row.entry();
            boolean differs = row.kind() == Comparison.Kind.CHANGED
                    || row.kind() == Comparison.Kind.GONE
                    || row.kind() == Comparison.Kind.ADDED;
            if (isAfter(entry.a()) || isAfter(entry.b())) {
                fold(new Column(
                        moment(entry),
                        row.kind() == Comparison.Kind.KEPT ? 1 : 0,
                        entry.a(),
                        entry.b(),
                        entry.side() == null ? "" : entry.reason(),
                        differs && isCause.test(entry),
                        List.of(entry)));
            }
        }
    }

    /** When it happened, or else was tried. */
    private static Instant moment(Entry entry) {
        Spot a = entry.a();
        Spot b = entry.b();
        if (a == null || b == null) {
            return a != null ? a.at() : b != null ? b.at() : Instant.MIN;
        }
        return a.happened() || !b.happened() ? a.at() : b.at();
    }

    /** A column stands within one day. */
    private boolean isOnTwoDays(Entry entry) {
        Spot a = entry.a();
        Spot b = entry.b();
        return a != null && b != null && !day(a.at()).equals(day(b.at()));
    }

    private boolean isAfter(@Nullable Spot spot) {
        return spot != null && (!spot.happened() || spot.position() > comparison.common());
    }

    private void fold(Column column) {
        Column last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
        if (last == null || last.same() == 0 || column.same() == 0) {
            columns.add(column);
            return;
        }
        List<Entry> both = new ArrayList<>(last.entries());
        both.addAll(column.entries());
        columns.set(columns.size() - 1, new Column(last.at(), last.same() + 1, last.a(), last.b(), "", false, both));
    }

    Side a() {
        return a;
    }

    Side b() {
        return b;
    }

    List<Column> columns() {
        return columns;
    }

    int common() {
        return comparison.common();
    }

    /** The day of the last event that both have; empty where they have none. */
    String until() {
        return common() == 0 ? "" : moments.day(a.at(common()).at());
    }

    String day(Instant at) {
        return moments.day(at);
    }

    /** What happened, or was refused, as a sentence. */
    String words(Column column, Spot spot) {
        return naming.apply(column.told(spot));
    }

    /** Why it is refused on one side; empty where it is not. */
    String reason(Column column) {
        return column.reason().isEmpty() ? "" : naming.apply(column.reason());
    }

    /** "Thursday 15 May 2025, 17:00", as well as it is known. */
    String when(Side side, Spot spot) {
        return moments.day(spot.at())
                + (spot.happened()
                        ? ", "
                                + moments.known(
                                        spot.at(),
                                        side.at(spot.position()).note().precision())
                        : "");
    }

    /** What came into being or fell away, in few words: "talks opened"; empty for moves, which have signs. */
    static String brief(Recorded recorded) {
        if (recorded.event() instanceof UndertakingConsequences.CeasefireEnteredIntoForce) {
            return "ceasefire in force";
        }
        return recorded.by() != null
                ? ""
                : recorded.event()
                        .getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
