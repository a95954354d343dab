package parley.analysis.bargaining;

/** How many outcomes lie where, as two parties value them: counted in a grid, so that the memory it takes does not grow with their number. */
public final class Cloud {

    private final double[] edges;
    private final long[][] counts;

    private Cloud(double[] edges, long[][] counts) {
        this.edges = edges;
        this.counts = counts;
    }

    /** The least utility of the party that is shown across. */
    public double left() {
        return edges[0];
    }

    /** The highest utility on the horizontal axis. */
    public double right() {
        return edges[1];
    }

    /** The least utility of the party that is shown upwards. */
    public double bottom() {
        return edges[2];
    }

    /** The highest utility on the vertical axis. */
    public double top() {
        return edges[3];
    }

    /** How many outcomes are in a cell; columns from the left, rows from below. */
    public long count(int column, int row) {
        return counts[column][row];
    }

    /** Counts every outcome of a domain. */
    public static Cloud of(Domain domain, int across, int up, int columns, int rows) {
        double[] edges = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        edges(domain, across, edges, 0);
        edges(domain, up, edges, 2);
        long[][] counts = new long[columns][rows];
        double wide = Math.max(Tie.NEAR, edges[1] - edges[0]);
        double high = Math.max(Tie.NEAR, edges[3] - edges[2]);
        new Outcomes(domain).each((outcome, utilities) -> {
            int column = (int) Math.min(columns - 1L, (long) ((utilities[across] - edges[0]) / wide * columns));
            int row = (int) Math.min(rows - 1L, (long) ((utilities[up] - edges[2]) / high * rows));
            counts[Math.max(0, column)][Math.max(0, row)]++;
        });
        return new Cloud(edges, counts);
    }

    /** The least and the greatest utility of a party: issues add up, so that each can be looked at by itself. */
    private static void edges(Domain domain, int party, double[] edges, int at) {
        double least = 0;
        double most = 0;
        for (int issue = 0; issue < domain.issues().size(); issue++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double worth : domain.parties().get(party).worth().get(issue)) {
                low = Math.min(low, worth);
                high = Math.max(high, worth);
            }
            least += low;
            most += high;
        }
        edges[at] = least;
        edges[at + 1] = most;
    }
}
