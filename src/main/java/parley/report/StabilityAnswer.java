package parley.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Stability;
import parley.analysis.stability.StabilityWords;
import parley.analysis.stability.Why;

/**
 * Which situations of a conflict are stable, in sentences.
 *
 * @param equilibria the states that are stable for everybody, and under which concepts; the most stable first
 */
record StabilityAnswer(
        Stability stability, Conflict conflict, StabilityWords words, Map<Integer, Set<Concept>> equilibria) {

    private static final int MOST_EQUILIBRIA = 6;
    private static final String AS_IT_STOOD = "How it stood";

    Brief brief(String under) {
        List<Integer> nash = equilibria.keySet().stream()
                .filter(state -> stability.equilibria(Concept.NASH).get(state))
                .toList();
        List<Brief.Figure> figures = List.of(
                new Brief.Figure("Situations that nobody would leave by itself", count(nash.size()), "nash-stability"),
                new Brief.Figure(
                        "Others, where whoever gains by leaving can be answered",
                        count(equilibria.size() - nash.size()),
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
        List<Part.Words> named = senses();
        if (!named.isEmpty()) {
            points.add(new Part.Items("What these names mean", named));
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
        String under = words.state(state) + ": stable under " + StabilityWords.names(concepts) + ". ";
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

    /** "3 of 16": which, stands beside it in words. */
    private String count(int states) {
        return states + " of " + conflict.states().size();
    }

    /** In paragraphs, the first of which can stand alone. */
    List<Part.Words> answer() {
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

    /** Each of the four that is named above, in a few words. */
    private List<Part.Words> senses() {
        Set<Concept> named = EnumSet.noneOf(Concept.class);
        equilibria.values().forEach(named::addAll);
        return named.stream()
                .map(concept -> Part.Words.of(
                        concept.abbreviation() + ": "
                                + switch (concept) {
                                    case NASH ->
                                        "nobody has a move by itself to anything that it is assumed to prefer.";
                                    case GMR ->
                                        "whoever has one can be answered so that it is no better off, whatever the answer costs the others.";
                                    case SMR -> "the same, and it could not get away from the answer again.";
                                    case SEQ -> "the same as GMR, and each answer is a gain for whoever gives it.";
                                },
                        definition(concept)))
                .toList();
    }

    private static Set<String> defined(Set<Concept> concepts) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add("equilibrium");
        concepts.forEach(concept -> ids.add(definition(concept)));
        return ids;
    }

    /** {@code seq-stability} */
    static String definition(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT) + "-stability";
    }
}
