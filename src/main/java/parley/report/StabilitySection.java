package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.analysis.stability.Coalitions;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.Stability;
import parley.analysis.stability.StabilityWords;
import parley.analysis.stability.Ways;
import parley.analysis.stability.Why;
import parley.picture.StateGraphPicture;

/** Which situations of a conflict are stable, for whom, and why. */
public final class StabilitySection {

    private static final int MOST_EQUILIBRIA = 6;
    private static final int MOST_ROWS = 32;
    private static final String RANKED =
            "The places of the situations in what each is assumed to prefer: 1 is best, and the same number is no preference";
    /** Coalitions are looked at one by one, each over all that it reaches. */
    private static final int MOST_STATES_FOR_COALITIONS = 20_000;

    private final Stability stability;
    private final Conflict conflict;
    private final StabilityWords words;
    /** The states that are stable for everybody, the most stable first. */
    private final Map<Integer, Set<Concept>> equilibria = new LinkedHashMap<>();

    private StabilitySection(Stability stability) {
        this.stability = stability;
        this.conflict = stability.conflict();
        this.words = StabilityWords.plain(conflict);
        Map<Integer, Set<Concept>> found = new TreeMap<>();
        for (Concept concept : Concept.values()) {
            stability.equilibria(concept).stream()
                    .forEach(state -> found.computeIfAbsent(state, key -> EnumSet.noneOf(Concept.class))
                            .add(concept));
        }
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Set<Concept>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> equilibria.put(entry.getKey(), entry.getValue()));
    }

    /**
     * Tells what was found.
     *
     * @param id of the section
     * @param under which assumptions hold, such as the title of a reading; empty where there is but one set
     * @param command by which it can be had again
     */
    public static Section of(Stability stability, String id, String under, String command) {
        return new StabilitySection(stability).section(id, under, command);
    }

    private Section section(String id, String under, String command) {
        StabilityAnswer answer = new StabilityAnswer(stability, conflict, words, equilibria);
        List<Part> parts = new ArrayList<>();
        parts.add(options());
        parts.add(Part.Shown.of(
                "states",
                "Situations and moves",
                StateGraphPicture.of(stability),
                "graph-model",
                "unilateral-improvement",
                "equilibrium"));
        parts.add(table());
        if (isRanked()) {
            parts.add(ranks());
        }
        conflict.statusQuo().ifPresent(state -> {
            parts.add(state("The status quo, " + words.state(state), state));
            if (!equilibria.isEmpty()) {
                parts.add(ways(state));
            }
        });
        equilibria.keySet().stream()
                .filter(state -> conflict.statusQuo().orElse(-1) != state)
                .limit(MOST_EQUILIBRIA)
                .forEach(state -> parts.add(state("Why " + words.state(state) + " is stable", state)));
        return new Section(
                id,
                "What is stable" + (under.isEmpty() ? "" : " (reading: " + under + ")"),
                Section.Footing.ASSUMED,
                "Which situations would have been stable, and why?",
                answer.answer(),
                assumptions(),
                parts,
                command,
                answer.brief(under));
    }

    private Part options() {
        List<List<String>> rows = new ArrayList<>();
        for (ConflictOption option : conflict.form().options()) {
            String moves = switch (option.moves()) {
                case BOTH -> "at will";
                case FORWARD -> "once taken up, not given up";
                case BACKWARD -> "once given up, not taken up again";
            };
            rows.add(List.of(words.party(option.by()), option.title(), moves));
        }
        return new Part.Table(
                "Who could take up what",
                List.of(
                        Part.Column.words("Party"),
                        Part.Column.words("Option", "graph-model"),
                        Part.Column.words("Changes", "unilateral-improvement")),
                rows,
                "Where a situation has letters, there is one for each of these, in this order: Y where it is taken up, N where not.");
    }

    private Part table() {
        int states = conflict.states().size();
        List<Integer> shown = states <= MOST_ROWS
                ? IntStream.range(0, states).boxed().toList()
                : equilibria.keySet().stream().limit(MOST_ROWS).toList();
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Situation", "graph-model"));
        for (int party = 0; party < conflict.parties(); party++) {
            columns.add(Part.Column.words(
                    "Stable for " + words.partyWithin(party), StabilityAnswer.definition(Concept.NASH)));
        }
        columns.add(Part.Column.words("For everybody", "equilibrium"));
        List<List<String>> rows = new ArrayList<>();
        for (int state : shown) {
            List<String> row = new ArrayList<>();
            row.add(words.named(state) + (conflict.statusQuo().orElse(-1) == state ? ", the status quo" : ""));
            for (int party = 0; party < conflict.parties(); party++) {
                Set<Concept> stable = EnumSet.noneOf(Concept.class);
                for (Concept concept : Concept.values()) {
                    if (stability.isStable(concept, party, state)) {
                        stable.add(concept);
                    }
                }
                row.add(cell(stable));
            }
            row.add(cell(equilibria.getOrDefault(state, Set.of())));
            rows.add(row);
        }
        return new Part.Table(
                "Every situation, and under which concepts it is stable for whom",
                columns,
                rows,
                shown.size() == states
                        ? ""
                        : "There are " + states + " feasible situations; here are " + shown.size()
                                + " that are stable for everybody.");
    }

    private boolean isRanked() {
        return conflict.states().size() <= MOST_ROWS;
    }

    /** How each party is assumed to prefer the situations to each other. */
    private Part ranks() {
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Situation", "graph-model"));
        List<int[]> ranks = new ArrayList<>();
        for (int party = 0; party < conflict.parties(); party++) {
            columns.add(Part.Column.number(words.party(party), "unilateral-improvement"));
            ranks.add(words.ranks(party));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int state = 0; state < conflict.states().size(); state++) {
            List<String> row = new ArrayList<>();
            row.add(words.named(state));
            for (int[] rank : ranks) {
                row.add(String.valueOf(rank[state]));
            }
            rows.add(row);
        }
        return new Part.Table(RANKED, columns, rows, "");
    }

    private static String cell(Set<Concept> concepts) {
        return concepts.isEmpty() ? "\u2013" : concepts.size() == 4 ? "all four" : StabilityWords.names(concepts);
    }

    private Part state(String heading, int state) {
        List<Part.Words> items = new ArrayList<>();
        for (int party = 0; party < conflict.parties(); party++) {
            Why why = Why.of(conflict, party, state);
            items.add(Part.Words.of(
                    words.party(party) + " (stable " + words.verdict(why) + "): "
                            + String.join(" ", words.because(why)),
                    "unilateral-improvement"));
        }
        if (conflict.parties() >= 2
                && conflict.parties() <= Coalitions.MOST_PARTIES
                && conflict.states().size() <= MOST_STATES_FOR_COALITIONS) {
            items.addAll(together(state));
        }
        return new Part.Items(heading, items);
    }

    private List<Part.Words> together(int state) {
        List<Coalitions.Improvement> improvements = Coalitions.improvements(conflict, state);
        if (improvements.isEmpty()) {
            return List.of(Part.Words.of(
                    "Together: no coalition reaches anything that all its members prefer.", "coalition-improvement"));
        }
        List<Part.Words> told = new ArrayList<>();
        improvements.stream()
                .limit(MOST_EQUILIBRIA)
                .forEach(improvement -> told.add(Part.Words.of(
                        "Together: "
                                + words.members(improvement) + " prefer " + words.state(improvement.to())
                                + " and could reach it: "
                                + words.steps(improvement.steps()) + ".",
                        "coalition-improvement")));
        if (improvements.size() > MOST_EQUILIBRIA) {
            told.add(Part.Words.of(
                    "Together: " + (improvements.size() - MOST_EQUILIBRIA) + " more such moves.",
                    "coalition-improvement"));
        }
        return told;
    }

    private Part ways(int from) {
        int[] all = Ways.all(conflict);
        List<Part.Words> items = new ArrayList<>();
        equilibria.keySet().stream()
                .filter(state -> state != from)
                .limit(MOST_EQUILIBRIA)
                .forEach(goal -> {
                    Optional<List<Ways.Step>> gains =
                            Ways.byImprovementsOf(conflict, all).shortest(from, state -> state == goal);
                    Optional<List<Ways.Step>> any =
                            Ways.byMovesOf(conflict, all).shortest(from, state -> state == goal);
                    items.add(Part.Words.of(
                            "To " + words.state(goal) + ": "
                                    + gains.map(steps ->
                                                    words.steps(steps) + ". Each move is a gain for whoever makes it.")
                                            .or(() -> any.map(steps -> words.steps(steps)
                                                    + ". On every way there, somebody moves without gaining by it."))
                                            .orElse("there is no way."),
                            "unilateral-improvement"));
                });
        if (items.isEmpty()) {
            items.add(Part.Words.of("There is no other situation that is stable for everybody.", "equilibrium"));
        }
        return new Part.Items("From the status quo to what is stable, by a shortest way", items);
    }

    private List<String> assumptions() {
        List<String> all = new ArrayList<>(conflict.heading().assumptions());
        if (!conflict.heading().source().isEmpty()) {
            all.add("The model is that of " + conflict.heading().source());
        }
        all.add(
                "Preferences are the modeller's assumptions, not anybody's motives. A party changes any of its own options at once"
                        + " and nobody else's; being indifferent is no reason to move. With several opponents an answer is a sequence of"
                        + " their moves in which nobody moves twice in a row.");
        if (isRanked()) {
            all.add("In which order each is assumed to prefer the situations, stands in the table of their places.");
        } else {
            for (int party = 0; party < conflict.parties(); party++) {
                all.add(words.party(party) + " is assumed to prefer, best first: " + words.ranking(party) + ".");
            }
        }
        return all;
    }
}
