package parley.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.scenario.TableDifference;

/** What does not stand alike on two tables: of each thing only what differs, the one above the other. */
final class DifferenceProse {

    private static final String BETWEEN = "; ";

    private final Page page;
    private final String headOfA;
    private final String headOfB;
    private final String onlyInA;
    private final String onlyInB;

    /**
     * @param nameOfA what the one table is called
     * @param nameOfB what the other is called
     * @param onlyInA said before what stands on the one alone
     * @param onlyInB said before what stands on the other alone
     */
    DifferenceProse(Page page, String nameOfA, String nameOfB, String onlyInA, String onlyInB) {
        this.page = page;
        String head = "    %-" + Math.max(nameOfA.length(), nameOfB.length()) + "s  ";
        this.headOfA = String.format(head, nameOfA);
        this.headOfB = String.format(head, nameOfB);
        this.onlyInA = onlyInA;
        this.onlyInB = onlyInB;
    }

    /** So many things at most; the rest is counted. */
    void tell(List<TableDifference> differences, int most) {
        for (TableDifference difference : differences.subList(0, Math.min(most, differences.size()))) {
            String a = difference.a();
            String b = difference.b();
            String what = "  " + difference.what() + " ";
            if (a != null && b != null) {
                page.line(what + difference.name());
                page.hanging(headOfA, without(a, b));
                page.hanging(headOfB, without(b, a));
            } else {
                page.hanging(what, difference.name() + ", " + (a == null ? onlyInB + b : onlyInA + a));
            }
        }
        if (differences.size() > most) {
            page.line("  and " + (differences.size() - most) + " more; --all shows them.");
        }
    }

    /** What the one says and the other does not. */
    private static String without(String one, String other) {
        List<String> parts = new ArrayList<>(Arrays.asList(one.split(BETWEEN, -1)));
        parts.removeAll(Arrays.asList(other.split(BETWEEN, -1)));
        return parts.isEmpty() ? "(nothing more)" : String.join(BETWEEN, parts);
    }
}
