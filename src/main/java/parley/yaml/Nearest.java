package parley.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to one that is not known. */
public final class Nearest {

    /** Words longer than this are compared no further, so that a hostile file costs nothing. */
    private static final int LONGEST = 64;

    private static final int MOST_KNOWN = 2_000;

    private Nearest() {}

    /** The nearest known word, if one is near enough to have been meant: a third of its letters may differ, at most three. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST || word.isBlank()) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known.stream().limit(MOST_KNOWN).toList()) {
            int allowed = Math.min(3, Math.max(candidate.length(), word.length()) / 3);
            if (Math.abs(candidate.length() - word.length()) <= allowed) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
                if (distance <= allowed && distance < least) {
                    least = distance;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /** {@code Did you mean `x`?}, or the given words if nothing is near. */
    public static String mend(String word, Collection<String> known, String otherwise) {
        return to(word, known)
                .map(near -> "Did you mean " + Shown.code(near) + "?")
                .orElse(otherwise);
    }

    /** Edits between two words, where swapping two neighbours is one edit (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int i, int j, int[][] cost) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
