package parley.analysis.bargaining;

/** When two numbers count as equal. */
final class Tie {

    /** Utilities that differ by no more are equal. */
    static final double NEAR = 1e-9;

    /** Products of many small gains are small themselves; of such, no more than a millionth counts as nothing. */
    private static final double RELATIVELY_NEAR = 1e-6;

    private Tie() {}

    /** Whether a value is no lower than the best. */
    static boolean isBest(double value, double best) {
        return value >= best - NEAR;
    }

    /** Whether a product is no lower than the best. */
    static boolean isBestProduct(double value, double best) {
        return value >= best - Math.min(NEAR, best * RELATIVELY_NEAR);
    }
}
