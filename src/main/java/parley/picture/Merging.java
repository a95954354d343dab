package parley.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.picture.TwoFutures.Column;
import parley.scenario.Comparison.Spot;

/**
 * Puts columns in an order in which what happened stands, on either line, in the order in which it happened there. What happened on both
 * sides shares a column unless that would have the two lines cross; then each side has one of its own. What was refused has no place among
 * the events of its side, and stands where it was tried.
 */
final class Merging {

    private static final Comparator<Column> EARLIEST =
            Comparator.comparing(Column::at).thenComparingInt(Column::position);

    private final Deque<Column> first;
    private final Deque<Column> second;
    private final Deque<Column> neither;

    Merging(List<Column> columns) {
        first = inOrder(columns, Column::a);
        second = inOrder(columns, Column::b);
        neither = new ArrayDeque<>(columns.stream()
                .filter(column -> !happened(column.a()) && !happened(column.b()))
                .sorted(EARLIEST)
                .toList());
    }

    private static Deque<Column> inOrder(List<Column> columns, Function<Column, @Nullable Spot> side) {
        return new ArrayDeque<>(columns.stream()
                .filter(column -> happened(side.apply(column)))
                .sorted(Comparator.comparingInt(column -> position(side.apply(column))))
                .toList());
    }

    private static boolean happened(@Nullable Spot spot) {
        return spot != null && spot.happened();
    }

    private static int position(@Nullable Spot spot) {
        return spot == null ? 0 : spot.position();
    }

    List<Column> inOrder() {
        List<Column> sorted = new ArrayList<>();
        while (!first.isEmpty() || !second.isEmpty() || !neither.isEmpty()) {
            Column next = next();
            if (next == null) {
                uncross();
                continue;
            }
            take(first, next);
            take(second, next);
            take(neither, next);
            sorted.add(next);
        }
        return sorted;
    }

    /** The earliest that waits for none before it; null where each waits for the other. */
    private @Nullable Column next() {
        Column next = null;
        for (Deque<Column> line : List.of(first, second, neither)) {
            Column head = line.peek();
            if (head != null && isNext(head) && (next == null || EARLIEST.compare(head, next) < 0)) {
                next = head;
            }
        }
        return next;
    }

    private boolean isNext(Column column) {
        return (!happened(column.a()) || isHead(first, column)) && (!happened(column.b()) || isHead(second, column));
    }

    /** By identity: two columns may say the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isHead(Deque<Column> line, Column column) {
        return line.peek() == column;
    }

    private static void take(Deque<Column> line, Column column) {
        if (isHead(line, column)) {
            line.remove();
        }
    }

    /** The next of the first line stands later on the second: from here on each by itself. What is the same is told once. */
    private void uncross() {
        Column crossed = first.remove();
        List<Column> apart = crossed.apart();
        first.addFirst(apart.get(0));
        List<Column> line = new ArrayList<>();
        for (Column column : second) {
            if (!same(column, crossed)) {
                line.add(column);
            } else if (column.same() == 0) {
                line.add(apart.get(1));
            }
        }
        second.clear();
        second.addAll(line);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Column one, Column other) {
        return one == other;
    }
}
