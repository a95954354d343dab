package parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.Choice;
import parley.scenario.Course;
import parley.scenario.Ending;
import parley.scenario.Exploration;
import parley.scenario.Explored;
import parley.scenario.Manner;
import parley.scenario.Pick;
import parley.scenario.Playthrough;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.scenario.Turn;

/** What playing on has met, to be read: what it came to, which moves, which choices. Plain text of at most a hundred columns. */
public final class ExplorationProse {

    private final Exploration exploration;
    private final Manner manner;
    private final Playthrough.Scope scope;
    private final Transcript script;
    private final Page page = new Page();

    private ExplorationProse(Exploration exploration, Manner manner, Playthrough.Scope scope) {
        this.exploration = exploration;
        this.manner = manner;
        this.scope = scope;
        this.script = exploration.starts().get(0).script();
    }

    /**
     * Told, ending with a line end.
     *
     * @param shown lines to be told turn by turn
     */
    public static String of(
            Exploration exploration, Manner manner, Playthrough.Scope scope, List<Explored.Line> shown) {
        ExplorationProse prose = new ExplorationProse(exploration, manner, scope);
        Explored together = exploration.together();
        prose.opening(together);
        prose.endings(together);
        prose.moves(together.coverage());
        prose.refusals(together.coverage());
        prose.choices();
        prose.lines(shown);
        return prose.page.toString();
    }

    private void opening(Explored together) {
        Scenario scenario = script.scenario();
        Reading reading = script.reading();
        page.hanging(scenario.name() + (reading == null ? "" : ", reading " + reading.name()) + ": ", how());
        page.hanging("From    ", starts());
        page.hanging("Who     ", who());
        page.hanging("Moves   ", kinds());
        page.hanging("Until   ", new Teller(script.table()).moment(scope.until()));
        page.hanging("Budget  ", budget(together));
        page.blank();
        page.paragraph(
                "This is what can happen under the rules, not what is likely: no move is preferred because somebody"
                        + " would rather make it. All of it is supposed; nothing of it is documented.");
    }

    private String how() {
        if (manner instanceof Manner.AtRandom random) {
            return random.lines() + " lines at random, each of at most " + random.length() + " turns, seed "
                    + random.seed() + "; at most " + Teller.length(random.pace()) + " from one move to the next.";
        }
        return "every admissible continuation, " + turns(((Manner.Exhaustive) manner).depth()) + " deep.";
    }

    private static String turns(int turns) {
        return turns + (turns == 1 ? " turn" : " turns");
    }

    private String starts() {
        List<Exploration.Start> starts = exploration.starts();
        String places = starts.stream()
                .map(start -> {
                    Table table = start.table();
                    return "position " + start.script().table().position() + " ("
                            + new Teller(table).moment(table.now()) + ")";
                })
                .distinct()
                .collect(Collectors.joining(", "));
        return places
                + (starts.size() == 1
                        ? ""
                        : "; the choices have led to " + starts.size() + " tables, and it is played on from each");
    }

    private String who() {
        Set<PartyId> cast = script.table().cast().keySet();
        return scope.parties().equals(cast)
                ? "everybody"
                : new Teller(script.table()).parties(List.copyOf(new TreeSet<>(scope.parties())));
    }

    private String kinds() {
        return scope.kinds().size() == MoveKind.values().length
                ? "all"
                : scope.kinds().stream().sorted().map(MoveKind::word).collect(Collectors.joining(", "));
    }

    private String budget(Explored together) {
        if (!(manner instanceof Manner.Exhaustive exhaustive)) {
            return "as many lines as were asked for; " + together.tables() + " tables were met";
        }
        return exhaustive.budget() + " tables" + (exploration.starts().size() == 1 ? "" : " from each start") + "; "
                + together.tables() + " were met, tables on which the same stands counted once. "
                + (together.complete()
                        ? "Nothing was left out."
                        : "IT DID NOT SUFFICE: what lies beyond was left out. Give a larger --budget, a smaller --depth,"
                                + " or fewer parties or moves.");
    }

    private void endings(Explored together) {
        page.heading("What it came to (" + together.lines() + " lines; several may hold at once)");
        for (Ending ending : Ending.values()) {
            long count = together.coverage().endings().getOrDefault(ending, 0L);
            page.hanging(count(count), ending.words());
            Explored.Line first = together.first().get(ending);
            Exploration.Start start = exploration.startOf(ending);
            if (first != null && start != null && ending != Ending.NOTHING) {
                page.hanging("          first: ", course(start) + first(first));
            }
        }
    }

    /** Which options lead there, where there are several starts. */
    private String course(Exploration.Start start) {
        Course course = start.courses().get(0);
        return exploration.starts().size() == 1 || course.picks().isEmpty() ? "" : course + ": ";
    }

    /** A line at random is long, and most of its turns lead nowhere. */
    private String first(Explored.Line line) {
        return manner instanceof Manner.Exhaustive
                ? told(line)
                : "line " + line.number() + ", in " + turns(line.turns().size()) + "; --format json has them.";
    }

    private String told(Explored.Line line) {
        return line.turns().isEmpty()
                ? "so it stands already."
                : line.turns().stream().map(turn -> told(turn, line.table())).collect(Collectors.joining("; ")) + ".";
    }

    /** "Ukraine: accept talks istanbul-offer" */
    private static String told(Turn turn, Table table) {
        Attempt attempt = turn.attempt();
        Teller teller = new Teller(table);
        return attempt == null
                ? "time passes until " + teller.moment(turn.at())
                : teller.label(attempt.by()) + ": "
                        + MoveKind.of(attempt.move()).title() + " "
                        + attempt.move().about();
    }

    private void moves(Explored.Coverage coverage) {
        page.heading("Moves made, by kind");
        coverage.moves().forEach((kind, count) -> page.line(count(count) + kind.word()));
        Set<MoveKind> missing = coverage.missingMoves();
        missing.retainAll(scope.kinds());
        page.hanging(
                "   never  ",
                missing.isEmpty()
                        ? "none of them was missed"
                        : missing.stream().map(MoveKind::word).collect(Collectors.joining(", ")));
    }

    private void refusals(Explored.Coverage coverage) {
        if (!coverage.refusals().isEmpty()) {
            page.heading("Refused, by rule: what was admissible had become otherwise by then");
            coverage.refusals().forEach((rule, count) -> page.line(count(count) + rule));
        }
    }

    private void choices() {
        Map<Pick, Long> lines = exploration.choices(script.scenario(), script.reading());
        if (lines.isEmpty()) {
            return;
        }
        page.heading("Choices of the script, by lines behind them");
        for (Choice choice : script.scenario().choices()) {
            page.line(choice.name() + ": " + choice.question());
            for (Choice.Option option : choice.options()) {
                long count = lines.getOrDefault(new Pick(choice.name(), option.name()), 0L);
                page.hanging(count(count), option.name() + ": " + option.title());
            }
        }
    }

    private void lines(List<Explored.Line> shown) {
        if (shown.isEmpty()) {
            return;
        }
        page.heading("Lines");
        for (Explored.Line line : shown) {
            page.hanging(
                    count(line.number()),
                    "HYPOTHETICAL " + told(line) + " It comes to: "
                            + line.endings().stream().map(Ending::words).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String count(long count) {
        return String.format("%8d  ", count);
    }
}
