package parley.exchange.cameo;

/** What became of the rows of a draft, in words. */
public final class DraftProse {

    private DraftProse() {}

    /** A sentence, and a line for each row that could not be mapped. */
    public static String of(Draft draft) {
        StringBuilder told = new StringBuilder(sum(draft))
                .append(draft.unmapped().isEmpty() ? "." : ":")
                .append('\n');
        for (Unmapped one : draft.unmapped()) {
            told.append("  ").append(why(one)).append('\n');
        }
        return told.toString();
    }

    /** {@code 68 rows became 63 moves, 2 rows follow by themselves, 9 rows could not be mapped}. */
    static String sum(Draft draft) {
        int following = draft.following().size();
        return counted(draft.mapped(), "row") + " became "
                + counted(draft.moves().size(), "move") + ", "
                + counted(following, "row") + (following == 1 ? " follows by itself" : " follow by themselves") + ", "
                + counted(draft.unmapped().size(), "row") + " could not be mapped";
    }

    static String where(EventRow row) {
        return "line " + row.line() + ": " + row.told();
    }

    static String why(Unmapped one) {
        return where(one.row()) + ": " + one.why();
    }

    private static String counted(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
