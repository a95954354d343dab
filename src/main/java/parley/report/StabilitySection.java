package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final String AS_IT_STOOD = "How it stood";
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
        this.words = new StabilityWords(conflict);
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
                answer(),
                assumptions(),
                parts,
                command,
                brief(under));
    }

    private Brief brief(String under) {
        List<Integer> nash = equilibria.keySet().stream()
                .filter(state -> stability.equilibria(Concept.NASH).get(state))
                .toList();
        List<Brief.Figure> figures = List.of(
                new Brief.Figure("Situations that nobody would leave by itself", letters(nash), "nash-stability"),
                new Brief.Figure(
                        "Others, where whoever gains by leaving can be answered",
                        letters(equilibria.keySet().stream()
                                .filter(state -> !nash.contains(state))
                                .toList()),
                        "equilibrium"));
        List<Part.Words> items = new ArrayList<>();
        equilibria.entrySet().stream()
                .limit(MOST_EQUILIBRIA)
                .forEach(entry ->
                        items.add(new Part.Words(reason(entry.getKey(), entry.getValue()), defined(entry.getValue()))));
        List<Part.Items> points = new ArrayList<>();
        if (!items.isEmpty()) {
            points.add(new Part.Items("Which, and why", items));
        }
        conflict.statusQuo()
                .ifPresent(state -> points.add(new Part.Items(
                        AS_IT_STOOD,
                        List.of(Part.Words.of(
                                words.state(state)
                                        + (equilibria.containsKey(state)
                                                ? ": one of these."
                                                : ": none of these; somebody is assumed to prefer to move."),
                                "equilibrium")))));
        int rest = equilibria.size() - nash.size();
        return new Brief(
                under,
                Part.Words.of(
                        (nash.size() == 1 ? "1 situation is" : nash.size() + " situations are")
                                + " such that no party has a move by itself to anything that it is assumed to prefer"
                                + (rest == 0 ? "" : "; in " + rest + " more whoever has one can be answered")
                                + ".",
                        "nash-stability",
                        "equilibrium"),
                figures,
                points,
                plainly(nash, points));
    }

    /** Which, in two lists; what makes them so stands above each, and for whom and how, in full, elsewhere. */
    private List<Part.Items> plainly(List<Integer> nash, List<Part.Items> points) {
        List<Integer> others = equilibria.keySet().stream()
                .filter(state -> !nash.contains(state))
                .toList();
        List<Part.Items> plainly = new ArrayList<>();
        some("Nobody has a move by itself to anything that it is assumed to prefer", nash, "nash-stability", plainly);
        some(
                "Somebody has, but can be answered so that it would be no better off than before",
                others,
                "gmr-stability",
                plainly);
        points.stream().filter(point -> point.heading().equals(AS_IT_STOOD)).forEach(plainly::add);
        return plainly;
    }

    private void some(String heading, List<Integer> states, String definition, List<Part.Items> plainly) {
        if (!states.isEmpty()) {
            plainly.add(new Part.Items(
                    heading,
                    states.stream()
                            .limit(MOST_EQUILIBRIA)
                            .map(state -> Part.Words.of(words.state(state) + ".", definition))
                            .toList()));
        }
    }

    /** A situation in words, under which concepts it lasts, and for whoever could gain by leaving it why it would not. */
    private String reason(int state, Set<Concept> concepts) {
        String under = words.state(state) + ": under " + StabilityWords.names(concepts) + ". ";
        if (concepts.contains(Concept.NASH)) {
            return under + "No party has a move by itself to anything that it is assumed to prefer.";
        }
        return under
                + IntStream.range(0, conflict.parties())
                        .filter(party -> !stability.isStable(Concept.NASH, party, state))
                        .mapToObj(party -> words.party(party) + ": "
                                + String.join(" ", words.because(Why.of(conflict, party, state))))
                        .collect(Collectors.joining(" "));
    }

    private String letters(List<Integer> states) {
        if (states.isEmpty()) {
            return "none";
        }
        String some = states.stream()
                .limit(MOST_EQUILIBRIA)
                .map(words::state)
                .map(StabilitySection::shortened)
                .collect(Collectors.joining("; "));
        int rest = states.size() - MOST_EQUILIBRIA;
        return rest > 0 ? some + "; and " + rest + " more" : some;
    }

    /** {@code YNYY}, or what is in brackets behind it where it is short. */
    private static String shortened(String state) {
        return state.replaceFirst(" \\(.*$", "");
    }

    private List<Part.Words> answer() {
        List<Part.Words> answer = new ArrayList<>();
        Map<Set<Concept>, List<Integer>> byConcepts = new LinkedHashMap<>();
        equilibria.forEach((state, concepts) ->
                byConcepts.computeIfAbsent(concepts, key -> new ArrayList<>()).add(state));
        if (byConcepts.isEmpty()) {
            answer.add(Part.Words.of(
                    "No situation is stable for everybody under any of the four concepts of stability.",
                    "equilibrium",
                    "nash-stability",
                    "gmr-stability",
                    "smr-stability",
                    "seq-stability"));
        }
        byConcepts.forEach((concepts, states) -> answer.add(new Part.Words(
                "Stable for everybody under " + StabilityWords.names(concepts) + ": " + states(states) + ". "
                        + why(concepts, states.size() == 1),
                defined(concepts))));
        conflict.statusQuo().ifPresent(state -> {
            Set<Concept> under = equilibria.getOrDefault(state, Set.of());
            answer.add(Part.Words.of(
                    "The status quo, " + words.state(state) + ", is "
                            + (under.isEmpty()
                                    ? "not stable for everybody under any of the four concepts."
                                    : "stable for everybody under " + StabilityWords.names(under) + "."),
                    "equilibrium"));
        });
        return answer;
    }

    /** The definition, as a reason. */
    private static String why(Set<Concept> concepts, boolean one) {
        String there = one ? "From there" : "From each of these";
        return concepts.contains(Concept.NASH)
                ? there + ", no party has a move by itself to anything that it is assumed to prefer."
                : there
                        + ", whichever party moves to something that it is assumed to prefer can be answered so that it is no"
                        + " better off than before.";
    }

    private String states(List<Integer> states) {
        String some = states.stream().limit(MOST_EQUILIBRIA).map(words::state).collect(Collectors.joining("; "));
        int rest = states.size() - MOST_EQUILIBRIA;
        return rest > 0 ? some + "; and " + rest + " more" : some;
    }

    private static Set<String> defined(Set<Concept> concepts) {
        Set<String> ids = new java.util.LinkedHashSet<>();
        ids.add("equilibrium");
        concepts.forEach(concept -> ids.add(definition(concept)));
        return ids;
    }

    /** {@code seq-stability} */
    private static String definition(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT) + "-stability";
    }

    private Part options() {
        List<List<String>> rows = new ArrayList<>();
        int letter = 1;
        for (ConflictOption option : conflict.form().options()) {
            String moves = switch (option.moves()) {
                case BOTH -> "at will";
                case FORWARD -> "once taken up, not given up";
                case BACKWARD -> "once given up, not taken up again";
            };
            rows.add(List.of(String.valueOf(letter++), words.party(option.by()), option.title(), moves));
        }
        return new Part.Table(
                "Who could take up what: a situation is written as Y (taken up) or N for each, in this order",
                List.of(
                        Part.Column.words("Letter"),
                        Part.Column.words("Party"),
                        Part.Column.words("Option", "graph-model"),
                        Part.Column.words("Changes", "unilateral-improvement")),
                rows,
                "");
    }

    private Part table() {
        int states = conflict.states().size();
        List<Integer> shown = states <= MOST_ROWS
                ? IntStream.range(0, states).boxed().toList()
                : equilibria.keySet().stream().limit(MOST_ROWS).toList();
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Situation", "graph-model"));
        for (int party = 0; party < conflict.parties(); party++) {
            columns.add(Part.Column.words("Stable for " + words.party(party), definition(Concept.NASH)));
        }
        columns.add(Part.Column.words("For everybody", "equilibrium"));
        List<List<String>> rows = new ArrayList<>();
        for (int state : shown) {
            List<String> row = new ArrayList<>();
            row.add(words.state(state) + (conflict.statusQuo().orElse(-1) == state ? ", the status quo" : ""));
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
        for (int party = 0; party < conflict.parties(); party++) {
            all.add(words.party(party) + " is assumed to prefer, best first: " + words.ranking(party) + ".");
        }
        return all;
    }
}
