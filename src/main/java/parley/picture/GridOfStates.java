package parley.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.analysis.stability.Conflict;

/**
 * Which column and which row a situation stands in: some parties' options decide the one, the others' the other, so that each party moves
 * along one of them only.
 *
 * @param columns the letters that make each column, {@code -} for what belongs to the rows
 * @param rows likewise
 */
record GridOfStates(Conflict conflict, Set<Integer> across, List<String> columns, List<String> rows) {

    static GridOfStates of(Conflict conflict, List<Integer> states) {
        Set<Integer> across = across(conflict);
        Set<String> columns = new TreeSet<>();
        Set<String> rows = new TreeSet<>();
        for (int state : states) {
            columns.add(part(conflict, state, across, true));
            rows.add(part(conflict, state, across, false));
        }
        return new GridOfStates(conflict, across, List.copyOf(columns), List.copyOf(rows));
    }

    /** The parties whose options decide the column: the largest first, each to the smaller side; rows win ties. */
    private static Set<Integer> across(Conflict conflict) {
        List<Integer> parties =
                new ArrayList<>(IntStream.range(0, conflict.parties()).boxed().toList());
        parties.sort(Comparator.comparingInt((Integer party) -> -options(conflict, party)));
        Set<Integer> across = new HashSet<>();
        int wide = 0;
        int high = 0;
        for (int party : parties) {
            if (wide < high) {
                across.add(party);
                wide += options(conflict, party);
            } else {
                high += options(conflict, party);
            }
        }
        return across;
    }

    private static int options(Conflict conflict, int party) {
        return (int) conflict.form().options().stream()
                .filter(option -> option.by() == party)
                .count();
    }

    private static String part(Conflict conflict, int state, Set<Integer> across, boolean column) {
        StringBuilder letters = new StringBuilder(conflict.words(state));
        for (int i = 0; i < letters.length(); i++) {
            if (across.contains(conflict.form().options().get(i).by()) != column) {
                letters.setCharAt(i, '-');
            }
        }
        return letters.toString();
    }

    int column(int state) {
        return columns.indexOf(part(conflict, state, across, true));
    }

    int row(int state) {
        return rows.indexOf(part(conflict, state, across, false));
    }
}
