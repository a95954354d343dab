package parley.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import parley.exchange.Change;
import parley.exchange.Titles;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Precision;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.play.NegotiationId;
import parley.scenario.Comparison;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** Two futures side by side, from the trunk that they have in common. */
@Controller
class ComparePage {

    private final Holdings holdings;
    private final Stages stages;
    private final Transcripts transcripts;

    ComparePage(Holdings holdings, Stages stages, Transcripts transcripts) {
        this.holdings = holdings;
        this.stages = stages;
        this.transcripts = transcripts;
    }

    /** One of the two, or one to choose. */
    public record Side(String id, String title, boolean chosen) {}

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

        /** What was tried where it was refused: as it happened on the other side, if it did. */
        String tried() {
            Told happened =
                    left != null && left.position() > 0 ? left : right != null && right.position() > 0 ? right : null;
            Told any = happened != null ? happened : left != null ? left : right;
            return any == null ? "" : any.says();
        }
    }

    /**
     * What happened, or was refused.
     *
     * @param position 0 where it was refused
     */
    public record Told(int position, String when, String says, String provenance) {}

    /** What is refused for one reason. */
    public record Group(String reason, List<String> moves) {}

    /** Rows with the same words in a row; those that are the same on both sides are folded away. */
    public record Run(boolean same, List<Row> rows) {}

    /**
     * Both.
     *
     * @param common the last event that both have
     * @param alike nothing differs
     */
    public record Both(
            Side left,
            Side right,
            int common,
            String until,
            boolean alike,
            List<Row> causes,
            List<Group> refused,
            List<Row> gone,
            List<Row> added,
            List<Row> changed,
            int same,
            List<Run> runs,
            List<Change> table) {

        public int countRefused() {
            return refused.stream().mapToInt(group -> group.moves().size()).sum();
        }
    }

    @GetMapping("/compare")
    String compare(
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String right,
            Model model) {
        model.addAttribute("lefts", sides(left));
        model.addAttribute("rights", sides(right));
        if (left != null && right != null) {
            model.addAttribute("both", both(Stages.id(left), Stages.id(right)));
        }
        return "compare";
    }

    private List<Side> sides(@Nullable String chosen) {
        return holdings.negotiations().list().stream()
                .map(one -> new Side(
                        one.id().text(),
                        stages.titleOf(one.id()),
                        one.id().text().equals(chosen)))
                .toList();
    }

    private Both both(NegotiationId left, NegotiationId right) {
        Transcript a = transcripts.of(left);
        Transcript b = transcripts.of(right);
        Comparison comparison = Comparison.of(a, b);
        Rows rows = new Rows(a, b, comparison.common());
        List<Row> all = new ArrayList<>();
        Stream.of(
                        rows.of("same", "the same", comparison.kept()),
                        rows.of("changed", "differs", comparison.changed()),
                        rows.of("gone", "not there", comparison.gone()),
                        rows.of("added", "new", comparison.added()),
                        rows.of("refused", "refused", comparison.inadmissible()))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Placed::at).thenComparing(Placed::position))
                .forEach(placed -> all.add(placed.row()));
        return new Both(
                new Side(left.text(), stages.titleOf(left), true),
                new Side(right.text(), stages.titleOf(right), true),
                comparison.common(),
                comparison.common() == 0
                        ? ""
                        : rows.moments.day(
                                a.events().get(comparison.common() - 1).at()),
                comparison.alike(),
                all.stream().filter(Row::cause).toList(),
                groups(of(all, "refused")),
                of(all, "gone"),
                of(all, "added"),
                of(all, "changed"),
                (int) all.stream().filter(row -> row.kind().equals("same")).count(),
                runs(all),
                Change.told(comparison.table(), new Teller(a.table()), new Teller(b.table())));
    }

    private static List<Row> of(List<Row> all, String kind) {
        return all.stream()
                .filter(row -> row.kind().equals(kind) && !row.cause())
                .toList();
    }

    private static List<Group> groups(List<Row> refused) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Row row : refused) {
            byReason.computeIfAbsent(row.reason(), any -> new ArrayList<>()).add(row.tried());
        }
        List<Group> groups = new ArrayList<>();
        byReason.forEach((reason, moves) -> groups.add(new Group(reason, moves)));
        return groups;
    }

    private static List<Run> runs(List<Row> all) {
        List<Run> runs = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        boolean same = false;
        for (Row row : all) {
            boolean is = row.kind().equals("same");
            if (!run.isEmpty() && is != same) {
                runs.add(new Run(same, List.copyOf(run)));
                run.clear();
            }
            same = is;
            run.add(row);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(same, List.copyOf(run)));
        }
        return runs;
    }

    private record Placed(Instant at, int position, Row row) {}

    /** Makes rows of what comes after the trunk. */
    private static final class Rows {

        private final Transcript a;
        private final Transcript b;
        private final int common;
        private final Moments moments;
        private final Traces ofA;
        private final Traces ofB;

        Rows(Transcript a, Transcript b, int common) {
            this.a = a;
            this.b = b;
            this.common = common;
            this.moments = new Moments(a.scenario().setting().zone());
            this.ofA = Traces.of(a);
            this.ofB = Traces.of(b);
        }

        List<Placed> of(String kind, String words, List<Comparison.Entry> entries) {
            return entries.stream()
                    .filter(entry -> after(entry.a()) || after(entry.b()))
                    .map(entry -> placed(kind, words, entry))
                    .toList();
        }

        private boolean after(Comparison.@Nullable Spot spot) {
            return spot != null && (!spot.happened() || spot.position() > common);
        }

        private Placed placed(String kind, String words, Comparison.Entry entry) {
            Comparison.Spot first = entry.a() != null ? entry.a() : entry.b();
            if (first == null) {
                throw new IllegalStateException("an entry is on one side at least");
            }
            boolean byHand = kind.equals("added") && entry.by() != null && entry.step() == null;
            boolean leftOut = kind.equals("gone")
                    && entry.step() != null
                    && b.scenario().fork() != null
                    && b.scenario().fork().dropped().contains(entry.step());
            boolean written = (kind.equals("added") || kind.equals("gone") || kind.equals("changed"))
                    && entry.by() != null
                    && entry.step() != null
                    && !b.scenario().name().text().startsWith("n-");
            return new Placed(
                    first.at(),
                    first.position(),
                    new Row(
                            kind,
                            words,
                            told(entry.a(), a),
                            told(entry.b(), b),
                            byHand || leftOut ? "" : reason(entry.reason()),
                            byHand || leftOut || written,
                            entry.by() != null));
        }

        /** Scripts and steps have names; people know titles and events. */
        private String reason(String words) {
            String titled = words.replace(
                            a.scenario().name().text() + ".",
                            "\u201c" + a.scenario().title() + "\u201d.")
                    .replace(
                            b.scenario().name().text() + ".",
                            "\u201c" + b.scenario().title() + "\u201d.");
            return Titles.in(titled, word -> {
                String thing = thing(word);
                return thing != null ? thing : event(word);
            });
        }

        private @Nullable String thing(Name name) {
            String here = Titles.of(name, new Teller(b.table()));
            return here != null ? here : Titles.of(name, new Teller(a.table()));
        }

        private @Nullable String event(Name step) {
            Traces.Trace there = ofA.of(step);
            boolean onlyInB = there == null || there.own() == null;
            Traces.Trace trace = onlyInB ? ofB.of(step) : there;
            Recorded own = trace == null ? null : trace.own();
            return own == null || own.by() == null
                    ? null
                    : a.table().nameOf(own.by()) + "'s move " + own.position() + (onlyInB ? " of the second" : "");
        }

        private @Nullable Told told(Comparison.@Nullable Spot spot, Transcript side) {
            if (spot == null) {
                return null;
            }
            Precision known = spot.happened()
                    ? side.events().get(spot.position() - 1).note().precision()
                    : Precision.EXACT;
            return new Told(
                    spot.happened() ? spot.position() : 0,
                    moments.day(spot.at()) + ", " + moments.known(spot.at(), known),
                    Titles.in(spot.told(), this::thing),
                    spot.provenance().name().toLowerCase(Locale.ROOT));
        }
    }
}
