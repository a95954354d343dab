package parley.analysis.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The answer to a {@link Question}.
 *
 * @param paths the shortest first; then by when they get there, and by how many move
 * @param states how many were looked at, those of {@code inTheWay} included
 * @param complete nothing was left out for want of budget
 * @param atLeast every path that is not told takes so many moves or more: that much is proved, whether or not the budget sufficed
 * @param inTheWay where there is no path: a smallest set of constraints that conflict, in the sense that without any one of them there
 *     would be a path; empty if there is none even without constraints
 * @param certain false where the budget did not suffice to tell whether it is a smallest set
 */
public record Paths(
        Question question,
        List<Path> paths,
        long states,
        boolean complete,
        int atLeast,
        List<Constraint> inTheWay,
        boolean certain) {

    public Paths {
        paths = List.copyOf(paths);
        inTheWay = List.copyOf(inTheWay);
    }

    /** Looks for paths, and where there is none, for what is in the way. */
    public static Paths answer(Question question) {
        return answer(question, () -> false);
    }

    /**
     * The same, until somebody has waited long enough; what has been found by then is the answer.
     *
     * @param enough asked now and then
     */
    public static Paths answer(Question question, BooleanSupplier enough) {
        Search.Found found = new Search(question, enough).run();
        boolean complete = found.end() != Search.End.BUDGET;
        if (!found.paths().isEmpty() || !complete) {
            return new Paths(question, found.paths(), found.states(), complete, found.atLeast(), List.of(), complete);
        }
        return why(question, found, enough);
    }

    /** Whether there is a path at all. */
    public boolean found() {
        return !paths.isEmpty();
    }

    /** Leaves out one constraint after the other, for good where there is still no path without it: what is left conflicts. */
    private static Paths why(Question question, Search.Found before, BooleanSupplier enough) {
        long states = before.states();
        boolean certain = true;
        List<Constraint> left = new ArrayList<>(question.all());
        Question one = question.most(1);
        for (Constraint constraint : question.all()) {
            List<Constraint> without = new ArrayList<>(left);
            without.remove(constraint);
            Search.Found found = new Search(one.with(without), enough).run();
            states += found.states();
            if (found.end() == Search.End.BUDGET && found.paths().isEmpty()) {
                certain = false;
            } else if (found.paths().isEmpty()) {
                left = without;
            }
        }
        return new Paths(question, List.of(), states, true, before.atLeast(), left, certain);
    }
}
