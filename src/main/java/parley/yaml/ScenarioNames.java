package parley.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * The names of a scenario: what each stands for, where it comes on the table, and where it is referred to. All is looked up once the
 * whole file is read, because a reference that is wrong may be meant for something further down, and because the moves of a branch
 * find their place among those of the other script only then.
 */
final class ScenarioNames {

    /** Later than any move. */
    static final int LAST = 1_000_000;

    /** Where a name is made or used: before the first move, at a move or after it, or at the end. */
    static final class At {

        static final At THE_START = new At(null, 0, Set.of(), Map.of());
        static final At THE_END = new At(null, 2 * LAST, Set.of(), Map.of());

        private final @Nullable Name move;
        private final Set<String> onlyIn;
        private final Map<String, String> chosen;
        private final @Nullable At before;
        private int order;

        /**
         * @param move by its id; null where there is none
         * @param order of the move in the script; 0 is what is given before the first
         * @param onlyIn the readings in which the move is played; empty means in all
         * @param chosen the options that have to be taken for it to be played, by their choices
         */
        At(@Nullable Name move, int order, Set<String> onlyIn, Map<String, String> chosen) {
            this(move, order, onlyIn, chosen, null);
        }

        private At(
                @Nullable Name move, int order, Set<String> onlyIn, Map<String, String> chosen, @Nullable At before) {
            this.move = move;
            this.order = order;
            this.onlyIn = Set.copyOf(onlyIn);
            this.chosen = Map.copyOf(chosen);
            this.before = before;
        }

        /** Once it is known where in the script the move stands. */
        void place(int newOrder) {
            order = newOrder;
        }

        At placed(int newOrder) {
            return new At(move, newOrder, onlyIn, chosen);
        }

        /** When the move has been made. */
        At justAfter() {
            return new At(move, 0, onlyIn, chosen, this);
        }

        @Nullable
        Name move() {
            return move;
        }

        private boolean canMeet(At other) {
            return canMeetInAReading(other)
                    && chosen.entrySet().stream()
                            .allMatch(entry -> other.chosen
                                    .getOrDefault(entry.getKey(), entry.getValue())
                                    .equals(entry.getValue()));
        }

        private boolean canMeetInAReading(At other) {
            return onlyIn.isEmpty() || other.onlyIn.isEmpty() || !Collections.disjoint(onlyIn, other.onlyIn);
        }

        private boolean comesBefore(At other) {
            return this == THE_START || (other.before == null ? order < other.order : order <= other.before.order);
        }
    }

    /**
     * Something that bears a name.
     *
     * @param where in words: "on line 12", "in may-2025"
     * @param spot where its name stands in this file; null in another
     */
    record Made(
            String name,
            ScenarioSort sort,
            At at,
            String where,
            @Nullable Spot spot) {

        /** The same, seen from another file. */
        Made from(String otherScript, At newAt) {
            return new Made(name, sort, newAt, "in " + otherScript, null);
        }
    }

    private record Reference(Spot spot, ScenarioSort.Wanted wanted, At at) {}

    private final List<Made> made = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, String> gone = new HashMap<>();
    private boolean incomplete;

    /** Something bears this name from here on. */
    void make(String name, ScenarioSort sort, Spot spot, At at) {
        made.add(new Made(name, sort, at, "on line " + spot.line(), spot));
    }

    /** Something of another script bears this name. */
    void make(Made other) {
        made.add(other);
    }

    /** Something was to be named here and could not be: from now on no name can be said not to exist. */
    void oneIsUnread() {
        incomplete = true;
    }

    /** Something that bore this name in another script is not on the table in this one. */
    void isGone(String name, String why) {
        gone.put(name, why);
    }

    void refer(Spot spot, ScenarioSort.Wanted wanted, At at) {
        references.add(new Reference(spot, wanted, at));
    }

    /** All that bears a name. */
    List<Made> made() {
        return List.copyOf(made);
    }

    /** Notes every name that is taken, and every reference that leads nowhere, ahead, or to the wrong sort of thing. */
    void check() {
        Map<String, List<Made>> byName = new LinkedHashMap<>();
        // What another script made was there first.
        made.stream().filter(one -> one.spot() == null).forEach(one -> claim(one, byName));
        made.stream().filter(one -> one.spot() != null).forEach(one -> claim(one, byName));
        references.forEach(reference -> check(reference, byName));
    }

    private static void claim(Made one, Map<String, List<Made>> byName) {
        List<Made> sameName = byName.computeIfAbsent(one.name(), word -> new ArrayList<>());
        Spot spot = one.spot();
        if (spot != null) {
            sameName.stream()
                    .filter(other -> other.at().canMeet(one.at()))
                    .findFirst()
                    .ifPresent(other -> spot.wrong(
                            "the name " + Shown.code(one.name()) + " is taken: "
                                    + other.sort().words() + " " + other.where() + " bears it already",
                            "Give this one a `name` of its own"));
        }
        sameName.add(one);
    }

    private void check(Reference reference, Map<String, List<Made>> byName) {
        List<Made> bearers = byName.getOrDefault(reference.spot().raw(), List.of());
        if (bearers.stream().anyMatch(bearer -> serves(bearer, reference))) {
            return;
        }
        if (bearers.isEmpty()) {
            if (!incomplete) {
                unknown(reference);
            }
            return;
        }
        // What is wrong with the nearest miss: a thing of the right sort, if there is one.
        Made bearer = bearers.stream()
                .filter(one -> reference.wanted().fits(one.sort()))
                .findFirst()
                .orElse(bearers.get(0));
        String name = Shown.code(bearer.name());
        Spot spot = reference.spot();
        if (!reference.wanted().fits(bearer.sort())) {
            spot.wrong(
                    name + " (" + withoutOn(bearer.where()) + ") is "
                            + bearer.sort().words() + "; expected a name of: "
                            + reference.wanted().words(),
                    () -> nearest(reference, "Write the name of one"));
        } else if (!bearer.at().comesBefore(reference.at())) {
            spot.wrong(
                    name + " comes on the table only "
                            + (bearer.at() == reference.at() ? "with this very move" : "later, " + bearer.where()),
                    () -> nearest(reference, "Move that entry up, or correct the name"));
        } else {
            boolean isReading = !bearer.at().canMeetInAReading(reference.at());
            spot.wrong(
                    name + " (" + withoutOn(bearer.where()) + ") is never on the table in the "
                            + (isReading ? "readings of this move" : "option in which this counts"),
                    isReading
                            ? "Make the `only-in` of the two moves overlap, or correct the name"
                            : "Let both count `if-chosen` in the same option, or correct the name");
        }
    }

    private static String withoutOn(String where) {
        return where.startsWith("on ") ? where.substring("on ".length()) : where;
    }

    private static boolean serves(Made bearer, Reference reference) {
        return reference.wanted().fits(bearer.sort())
                && bearer.at().comesBefore(reference.at())
                && bearer.at().canMeet(reference.at());
    }

    private void unknown(Reference reference) {
        String what = reference.wanted() == ScenarioSort.Wanted.ANYTHING
                ? "nothing on the table is called "
                : reference.wanted().none() + " ";
        String why = gone.get(reference.spot().raw());
        reference
                .spot()
                .wrong(
                        what + Shown.code(reference.spot().raw()) + (why == null ? "" : ": " + why),
                        () -> nearest(reference, "Add the move that makes it above this one, or correct the name"));
    }

    private String nearest(Reference reference, String otherwise) {
        Set<String> fitting = new TreeSet<>();
        made.stream().filter(bearer -> serves(bearer, reference)).forEach(bearer -> fitting.add(bearer.name()));
        return Nearest.mend(reference.spot().raw(), fitting, otherwise);
    }
}
