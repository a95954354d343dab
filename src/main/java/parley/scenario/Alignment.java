package parley.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Reason;

/** Finds what corresponds to what on two sides. Everything is matched by keys, so that the sides may be swapped. */
final class Alignment {

    private final Telling a;
    private final Telling b;
    private final IdentityHashMap<Telling.Item, Telling.Item> inB = new IdentityHashMap<>();
    private final IdentityHashMap<Telling.Item, Telling.Item> inA = new IdentityHashMap<>();

    private final List<Comparison.Entry> kept = new ArrayList<>();
    private final List<Comparison.Entry> changed = new ArrayList<>();
    private final List<Comparison.Entry> gone = new ArrayList<>();
    private final List<Comparison.Entry> added = new ArrayList<>();
    private final List<Comparison.Entry> inadmissible = new ArrayList<>();

    Alignment(Transcript a, Transcript b) {
        this.a = new Telling(a);
        this.b = new Telling(b);
    }

    Comparison compare() {
        matchSteps();
        match(item -> Arrays.asList(item.type(), item.by(), item.event(), item.at(), item.speaker()));
        match(item -> Arrays.asList(item.type(), item.by(), item.concerns(), item.addressees()));
        match(item -> Arrays.asList(item.type(), item.by(), item.concerns()));
        // Moves first: a consequence is explained by the moves that differ.
        sort(true);
        List<Comparison.Entry> causes = new ArrayList<>();
        List.of(changed, gone, added, inadmissible).forEach(causes::addAll);
        Causes explained = new Causes(causes, a.transcript(), b.transcript());
        sort(false, explained);
        return new Comparison(
                Comparison.common(a.transcript(), b.transcript()),
                Comparison.sorted(kept, Comparison.Side.A),
                Comparison.sorted(changed, Comparison.Side.A),
                Comparison.sorted(gone, Comparison.Side.A),
                Comparison.sorted(added, Comparison.Side.A),
                Comparison.sorted(inadmissible, Comparison.Side.A),
                TableDifference.of(a.transcript().table(), b.transcript().table()));
    }

    private void matchSteps() {
        Map<Name, Telling.Item> byStep = new HashMap<>();
        for (Telling.Item item : b.items()) {
            if (item.key() != null) {
                byStep.putIfAbsent(item.key(), item);
            }
        }
        for (Telling.Item item : a.items()) {
            Telling.Item other = item.key() == null ? null : byStep.remove(item.key());
            if (other != null) {
                pair(item, other);
            }
        }
    }

    /** The first that has a key with the first that has the same, the second with the second. */
    private void match(Function<Telling.Item, Object> key) {
        Map<Object, Deque<Telling.Item>> waiting = new HashMap<>();
        for (Telling.Item item : b.items()) {
            if (item.happened() && !inA.containsKey(item)) {
                waiting.computeIfAbsent(key.apply(item), any -> new ArrayDeque<>())
                        .add(item);
            }
        }
        for (Telling.Item item : a.items()) {
            if (item.happened() && !inB.containsKey(item)) {
                Deque<Telling.Item> others = waiting.get(key.apply(item));
                Telling.Item other = others == null ? null : others.poll();
                if (other != null) {
                    pair(item, other);
                }
            }
        }
    }

    private void pair(Telling.Item ofA, Telling.Item ofB) {
        inB.put(ofA, ofB);
        inA.put(ofB, ofA);
    }

    private void sort(boolean moves) {
        sort(moves, null);
    }

    private void sort(boolean moves, @Nullable Causes causes) {
        for (Telling.Item item : a.items()) {
            if (item.isMove() == moves) {
                Telling.Item other = inB.get(item);
                if (other == null) {
                    onlyOn(Comparison.Side.A, item, b, causes);
                } else {
                    onBoth(item, other, causes);
                }
            }
        }
        for (Telling.Item item : b.items()) {
            if (item.isMove() == moves && !inA.containsKey(item)) {
                onlyOn(Comparison.Side.B, item, a, causes);
            }
        }
    }

    private void onBoth(Telling.Item one, Telling.Item other, @Nullable Causes causes) {
        if (!one.happened() && !other.happened()) {
            boolean alike = rules(one).equals(rules(other));
            (alike ? kept : changed)
                    .add(entry(
                            one,
                            other,
                            null,
                            alike
                                    ? "Refused on both sides: " + reasons(one)
                                    : "Refused on both sides, for other reasons."));
        } else if (!one.happened()) {
            inadmissible.add(entry(one, other, Comparison.Side.A, reasons(one)));
        } else if (!other.happened()) {
            inadmissible.add(entry(one, other, Comparison.Side.B, reasons(other)));
        } else {
            List<String> differs = Differs.in(one.recorded(), other.recorded());
            if (differs.isEmpty()) {
                kept.add(entry(one, other, null, "The same on both sides."));
            } else {
                String why = causes == null
                        ? ""
                        : " "
                                + causes.of(
                                        one.concerns(),
                                        one.at().isAfter(other.at()) ? one.at() : other.at(),
                                        one,
                                        other);
                changed.add(entry(one, other, null, "Differs in " + String.join(", ", differs) + "." + why));
            }
        }
    }

    private void onlyOn(Comparison.Side side, Telling.Item item, Telling missing, @Nullable Causes causes) {
        Telling.@Nullable Item ofA = side == Comparison.Side.A ? item : null;
        Telling.@Nullable Item ofB = side == Comparison.Side.B ? item : null;
        if (!item.happened()) {
            inadmissible.add(entry(ofA, ofB, side, reasons(item)));
            return;
        }
        String why = causes == null ? missing.whyMissing(item) : causes.of(item.concerns(), item.at(), ofA, ofB);
        (side == Comparison.Side.A ? gone : added).add(entry(ofA, ofB, null, why));
    }

    private static Comparison.Entry entry(
            Telling.@Nullable Item ofA, Telling.@Nullable Item ofB, Comparison.@Nullable Side side, String reason) {
        Comparison.Spot a = ofA == null ? null : ofA.spot();
        Comparison.Spot b = ofB == null ? null : ofB.spot();
        Telling.Item refused = side == Comparison.Side.A ? ofA : ofB;
        List<Reason> refusals = side == null || refused == null ? List.of() : refused.reasons();
        // What happened knows better what it is about than what was only tried.
        if (ofA == null || ofB == null || ofA.happened() != ofB.happened()) {
            Telling.Item item = Objects.requireNonNull(ofA == null || (ofB != null && ofB.happened()) ? ofB : ofA);
            return new Comparison.Entry(
                    item.key(), item.type(), item.by(), item.concerns(), side, a, b, reason, refusals);
        }
        // Where the two differ, both are named, in an order that does not depend on the sides.
        return new Comparison.Entry(
                first(ofA.key(), ofB.key()),
                both(ofA.type(), ofB.type()),
                Objects.equals(ofA.by(), ofB.by()) ? ofA.by() : null,
                ofA.concerns().equals(ofB.concerns())
                        ? ofA.concerns()
                        : Stream.concat(ofA.concerns().stream(), ofB.concerns().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                side,
                a,
                b,
                reason,
                refusals);
    }

    private static @Nullable Name first(@Nullable Name one, @Nullable Name other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String both(String one, String other) {
        if (one.equals(other)) {
            return one;
        }
        return one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
    }

    private static List<String> rules(Telling.Item item) {
        return item.reasons().stream().map(Reason::rule).toList();
    }

    private static String reasons(Telling.Item item) {
        return item.reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
    }
}
