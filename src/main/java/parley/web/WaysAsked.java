package parley.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the search for ways, as it was typed.
 *
 * @param goal in the goal language
 * @param hold what parties keep to, as {@link parley.analysis.paths.Keep#word} has it
 * @param only the codes of those who move; empty means everybody
 * @param moves at most so many; null where nothing is said
 * @param most how many ways are wanted
 */
record WaysAsked(
        String goal,
        List<String> hold,
        List<String> only,
        @Nullable Integer moves,
        Integer most) {

    static final int USUAL_MOST = 3;
    private static final String USUAL_GOAL = "ceasefire in force";

    WaysAsked(
            @Nullable String goal,
            @Nullable List<String> hold,
            @Nullable List<String> only,
            @Nullable Integer moves,
            @Nullable Integer most) {
        this.goal = goal == null ? USUAL_GOAL : goal.strip();
        this.hold = hold == null ? List.of() : List.copyOf(hold);
        this.only = only == null ? List.of() : List.copyOf(only);
        this.moves = moves;
        this.most = Objects.requireNonNullElse(most, USUAL_MOST);
    }

    /** Something beyond the goal was asked for. */
    boolean isSpecial() {
        return !hold.isEmpty() || !only.isEmpty() || moves != null || most != USUAL_MOST;
    }

    /** The same as options of the command line. */
    String options() {
        StringBuilder options = new StringBuilder(" --goal \"" + goal + "\"");
        hold.forEach(word -> options.append(" --hold ").append(word));
        if (!only.isEmpty()) {
            options.append(" --only ").append(String.join(",", only));
        }
        if (moves != null) {
            options.append(" --moves ").append(moves);
        }
        return options.append(" --most ").append(most).toString();
    }
}
