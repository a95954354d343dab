package parley.scenario;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.scenario.Comparison.Entry;
import parley.scenario.Comparison.Kind;
import parley.scenario.Comparison.Row;
import parley.scenario.Comparison.Spot;

/**
 * Puts entries in an order in which what happened stands, on either side, in the order in which it happened there. What happened on both
 * sides shares a row unless the two sides would cross in it; then each side has a row of its own. What was refused has no place among the
 * events of its side, and stands where it happened on the other, or else where it was tried.
 */
final class Merging {

    /** A row, and whether it waits for the rows before it on the one side and on the other. */
    private static final class Place {
        private final Row row;
        private final boolean onA;
        private boolean onB;

        Place(Row row) {
            this.row = row;
            this.onA = happened(row.entry().a());
            this.onB = happened(row.entry().b());
        }

        @Nullable
        Spot a() {
            return row.entry().a();
        }

        @Nullable
        Spot b() {
            return row.entry().b();
        }

        private @Nullable Spot spot() {
            return onA || (a() != null && !onB) ? a() : b();
        }

        Instant at() {
            Spot spot = spot();
            return spot == null ? Instant.MIN : spot.at();
        }

        int position() {
            return positionOf(spot());
        }
    }

    private static final Comparator<Place> EARLIEST =
            Comparator.comparing(Place::at).thenComparingInt(Place::position);

    private final Deque<Place> lineA;
    private final Deque<Place> lineB;
    private final Deque<Place> refused;

    /** @param apart which entries have a row for each side from the beginning, of those that happened on both */
    Merging(List<Row> rows, Predicate<Entry> apart) {
        List<Place> places = new ArrayList<>();
        for (Row row : rows) {
            Entry entry = row.entry();
            if (happened(entry.a()) && happened(entry.b()) && apart.test(entry)) {
                places.add(new Place(onlyA(row)));
                places.add(new Place(onlyB(row)));
            } else {
                places.add(new Place(row));
            }
        }
        lineA = line(places, place -> place.onA, Place::a);
        lineB = line(places, place -> place.onB, Place::b);
        refused = new ArrayDeque<>(places.stream()
                .filter(place -> !place.onA && !place.onB)
                .sorted(EARLIEST)
                .toList());
    }

    private static Deque<Place> line(List<Place> places, Predicate<Place> isOn, Function<Place, @Nullable Spot> side) {
        return new ArrayDeque<>(places.stream()
                .filter(isOn)
                .sorted(Comparator.comparingInt(place -> positionOf(side.apply(place))))
                .toList());
    }

    private static boolean happened(@Nullable Spot spot) {
        return spot != null && spot.happened();
    }

    private static int positionOf(@Nullable Spot spot) {
        return spot == null ? 0 : spot.position();
    }

    private static Row onlyA(Row row) {
        return new Row(row.kind(), row.entry().with(row.entry().a(), null));
    }

    private static Row onlyB(Row row) {
        return new Row(row.kind(), row.entry().with(null, row.entry().b()));
    }

    List<Row> rows() {
        List<Row> merged = new ArrayList<>();
        while (!lineA.isEmpty() || !lineB.isEmpty() || !refused.isEmpty()) {
            Place next = next();
            if (next == null) {
                uncross();
                continue;
            }
            List.of(lineA, lineB, refused).forEach(line -> take(line, next));
            merged.add(next.row);
        }
        return merged;
    }

    /** The earliest that waits for nothing before it; null where each waits for the other. */
    private @Nullable Place next() {
        Place next = null;
        for (Deque<Place> line : List.of(lineA, lineB, refused)) {
            Place head = line.peek();
            if (head != null && isNext(head) && (next == null || EARLIEST.compare(head, next) < 0)) {
                next = head;
            }
        }
        return next;
    }

    private boolean isNext(Place place) {
        return (!place.onA || place.equals(lineA.peek())) && (!place.onB || place.equals(lineB.peek()));
    }

    private static void take(Deque<Place> line, Place place) {
        if (place.equals(line.peek())) {
            line.remove();
        }
    }

    /** What comes next on A stands later on B: each by itself from here on. What is the same is told once, where A has it. */
    private void uncross() {
        Place crossed = lineA.remove();
        boolean same = crossed.row.kind() == Kind.KEPT;
        List<Place> line = new ArrayList<>(lineB);
        if (same) {
            line.remove(crossed);
            crossed.onB = false;
            lineA.addFirst(crossed);
        } else {
            line.replaceAll(place -> place.equals(crossed) ? new Place(onlyB(crossed.row)) : place);
            lineA.addFirst(new Place(onlyA(crossed.row)));
        }
        lineB.clear();
        lineB.addAll(line);
    }
}
