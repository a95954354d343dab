package parley.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.exchange.Titles;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Precision;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Comparison;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** Two futures in rows, earliest first: what comes after the trunk that they have in common. */
final class Aligned {

    /** Told once of several moves in a row. */
    private static final String OF_THE_SECOND = " of the second";

    /**
     * One moment in both.
     *
     * @param kind {@code same}, {@code changed}, {@code gone}, {@code added} or {@code refused}
     * @param left null where it is not there
     * @param cause it is the change itself, or what was left out for it
     */
    public record Row(
            String kind,
            String words,
            @Nullable Told left,
            @Nullable Told right,
            String reason,
            boolean cause,
            boolean move) {

        /** It was tried on the second side, and refused there. */
        boolean refusedInSecond() {
            return kind.equals("refused") && right != null && right.position() == 0;
        }

        /** Nobody did it: it follows from the rules or the clock. */
        boolean consequence() {
            Told any = right != null ? right : left;
            return any != null && any.provenance().equals("consequence");
        }

        /** What was tried where it was refused. */
        public String tried() {
            Told any = left != null ? left : right;
            return any == null ? "" : any.says();
        }
    }

    /**
     * What happened, or was refused.
     *
     * @param position 0 where it was refused
     */
    public record Told(int position, String when, String says, String provenance) {}

    private final Transcript a;
    private final Transcript b;
    private final int common;
    private final Moments moments;
    private final Traces ofA;
    private final Traces ofB;

    Aligned(Transcript a, Transcript b, int common) {
        this.a = a;
        this.b = b;
        this.common = common;
        this.moments = new Moments(a.scenario().setting().zone());
        this.ofA = Traces.of(a);
        this.ofB = Traces.of(b);
    }

    private boolean after(Comparison.@Nullable Spot spot) {
        return spot != null && (!spot.happened() || spot.position() > common);
    }

    private Row row(String kind, String words, Comparison.Entry entry) {
        boolean differs = kind.equals("added") || kind.equals("gone") || kind.equals("changed");
        return new Row(
                kind,
                words,
                told(entry.a(), a, entry.b(), b),
                told(entry.b(), b, entry.a(), a),
                differs && isObvious(entry) ? "" : reason(entry.reason()),
                differs && isCause(entry),
                entry.by() != null);
    }

    /** Of what differs: whether it is what was changed, and no consequence of that. */
    boolean isCause(Comparison.Entry entry) {
        return isObvious(entry)
                || (entry.by() != null
                        && entry.step() != null
                        && !b.scenario().name().text().startsWith("n-"));
    }

    /** A move that somebody made by hand, or left out. */
    private boolean isObvious(Comparison.Entry entry) {
        boolean byHand = entry.a() == null && entry.by() != null && entry.step() == null;
        boolean leftOut = entry.b() == null
                && entry.step() != null
                && b.scenario().fork() != null
                && b.scenario().fork().dropped().contains(entry.step());
        return byHand || leftOut;
    }

    /** Scripts and steps have names; people know titles and events. */
    String reason(String words) {
        String titled = words.replace(
                        a.scenario().name().text() + ".",
                        "\u201c" + a.scenario().title() + "\u201d.")
                .replace(
                        b.scenario().name().text() + ".",
                        "\u201c" + b.scenario().title() + "\u201d.");
        return Titles.in(titled, word -> {
                    String thing = thing(word);
                    return thing != null ? thing : event(word);
                })
                .replace(OF_THE_SECOND + ", ", ", ");
    }

    /** In quotes: in a list it has to be seen where one ends. */
    private @Nullable String thing(Name name) {
        String here = Titles.of(name, new Teller(b.table()));
        String title = here != null ? here : Titles.of(name, new Teller(a.table()));
        return title == null || title.startsWith("\u201c") ? title : Teller.quoted(title);
    }

    private @Nullable String event(Name step) {
        Traces.Trace there = ofA.of(step);
        boolean onlyInB = there == null || there.own() == null;
        Traces.Trace trace = onlyInB ? ofB.of(step) : there;
        Recorded own = trace == null ? null : trace.own();
        return own == null || own.by() == null
                ? null
                : a.table().whoseOf(own.by()) + " move " + own.position() + (onlyInB ? OF_THE_SECOND : "");
    }

    /** What was refused is told as it happened on the other side, if it did: it is the same move. */
    private @Nullable Told told(
            Comparison.@Nullable Spot spot, Transcript side, Comparison.@Nullable Spot other, Transcript otherSide) {
        Told told = told(spot, side);
        Told happened = told == null || told.position() > 0 ? null : told(other, otherSide);
        return told == null || happened == null || happened.position() == 0
                ? told
                : new Told(0, told.when(), happened.says(), told.provenance());
    }

    private @Nullable Told told(Comparison.@Nullable Spot spot, Transcript side) {
        if (spot == null) {
            return null;
        }
        Precision known =
                spot.happened() ? side.events().get(spot.position() - 1).note().precision() : Precision.EXACT;
        return new Told(
                spot.happened() ? spot.position() : 0,
                moments.day(spot.at()) + ", " + moments.known(spot.at(), known),
                Titles.in(spot.told(), this::thing),
                spot.provenance().name().toLowerCase(Locale.ROOT));
    }

    List<Row> all(Comparison comparison) {
        return comparison.rows(entry -> false).stream()
                .filter(row -> after(row.entry().a()) || after(row.entry().b()))
                .map(row -> row(row.kind(), row.entry()))
                .toList();
    }

    private Row row(Comparison.Kind kind, Comparison.Entry entry) {
        return switch (kind) {
            case KEPT -> row("same", "the same", entry);
            case CHANGED -> row("changed", "differs", entry);
            case GONE -> row("gone", "not there", entry);
            case ADDED -> row("added", "new", entry);
            case INADMISSIBLE -> row("refused", "refused", entry);
        };
    }

    /** The day of the last event that both have; empty where they have none. */
    String until() {
        return common == 0 ? "" : moments.day(a.events().get(common - 1).at());
    }
}
