package parley.analysis.stability;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a state is stable for a party, or not: each of its improvements, and what the others could answer, by the definitions of {@link Concept}
 * (Fang, Hipel and Kilgour 1993, ch. 3).
 *
 * @param moves how many moves the party has
 * @param improvements those that lead to something that it prefers, the best first
 */
public record Why(int party, int state, int moves, List<Improvement> improvements) {

    /**
     * A move to something better.
     *
     * @param to where it leads
     * @param answers what the others could do then, after which the party has nothing that it prefers to the beginning: at most one for
     *     each concept that looks at answers
     */
    public record Improvement(int to, List<Answer> answers) {

        /** Whether the others could answer it as the concept demands. */
        public boolean isDeterred(Concept concept) {
            return answers.stream().anyMatch(answer -> answer.under().contains(concept));
        }
    }

    /**
     * A legal sequence of moves by the others.
     *
     * @param steps at least one
     * @param under the concepts under which it deters
     */
    public record Answer(List<Ways.Step> steps, Set<Concept> under) {

        public int leadsTo() {
            return steps.get(steps.size() - 1).to();
        }
    }

    public Why {
        improvements = List.copyOf(improvements);
    }

    /** Whether the state is stable for the party. */
    public boolean isStable(Concept concept) {
        return concept == Concept.NASH
                ? improvements.isEmpty()
                : improvements.stream().allMatch(improvement -> improvement.isDeterred(concept));
    }

    /** Looks at every move of a party in a state. */
    public static Why of(Conflict conflict, int party, int state) {
        List<Integer> reached = new ArrayList<>();
        conflict.moves(party, state, reached::add);
        int level = conflict.level(party, state);
        List<Improvement> improvements = reached.stream()
                .filter(to -> conflict.level(party, to) > level)
                .sorted((one, other) -> conflict.level(party, other) - conflict.level(party, one))
                .map(to -> new Improvement(to, answers(conflict, party, state, to)))
                .toList();
        return new Why(party, state, reached.size(), improvements);
    }

    /** As few answers as say all; one that deters under every concept, if there is one. */
    private static List<Answer> answers(Conflict conflict, int party, int from, int to) {
        int level = conflict.level(party, from);
        int[] others = Ways.except(conflict, party);
        Ways any = Ways.byMovesOf(conflict, others);
        Ways credible = Ways.byImprovementsOf(conflict, others);
        List<Answer> answers = new ArrayList<>();
        Set<Concept> open = EnumSet.of(Concept.GMR, Concept.SMR, Concept.SEQ);
        answer(
                credible,
                to,
                state -> isInescapable(conflict, party, level, state),
                open,
                answers,
                EnumSet.copyOf(open));
        answer(
                credible,
                to,
                state -> conflict.level(party, state) <= level,
                open,
                answers,
                EnumSet.of(Concept.GMR, Concept.SEQ));
        answer(
                any,
                to,
                state -> isInescapable(conflict, party, level, state),
                open,
                answers,
                EnumSet.of(Concept.GMR, Concept.SMR));
        answer(any, to, state -> conflict.level(party, state) <= level, open, answers, EnumSet.of(Concept.GMR));
        return answers;
    }

    private static void answer(
            Ways ways,
            int from,
            java.util.function.IntPredicate deters,
            Set<Concept> open,
            List<Answer> answers,
            Set<Concept> under) {
        Set<Concept> gained = EnumSet.copyOf(under);
        gained.retainAll(open);
        // What deters under SMR or SEQ deters under GMR: without either of them new, it says nothing new unless GMR is
        // open.
        if (gained.isEmpty()) {
            return;
        }
        @Nullable List<Ways.Step> found = ways.shortest(from, deters).orElse(null);
        if (found != null) {
            answers.add(new Answer(found, under));
            open.removeAll(under);
        }
    }

    private static boolean isInescapable(Conflict conflict, int party, int level, int state) {
        if (conflict.level(party, state) > level) {
            return false;
        }
        boolean[] escapes = new boolean[1];
        conflict.moves(party, state, to -> escapes[0] |= conflict.level(party, to) > level);
        return !escapes[0];
    }
}
