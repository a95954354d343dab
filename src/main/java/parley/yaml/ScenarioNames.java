package parley.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of a scenario: what each stands for, where it comes on the table, and where it is referred to. References are looked up
 * once the whole file is read, because one that is wrong may be meant for something further down.
 */
final class ScenarioNames {

    /**
     * Where a name is made or used.
     *
     * @param order of the move in the file; 0 is what is given before the first
     * @param onlyIn the readings in which the move is played; empty means in all
     */
    record At(int order, Set<String> onlyIn) {

        static final At THE_START = new At(0, Set.of());

        boolean canMeet(At other) {
            return onlyIn.isEmpty() || other.onlyIn.isEmpty() || !Collections.disjoint(onlyIn, other.onlyIn);
        }
    }

    private record Made(String name, ScenarioSort sort, Spot spot, At at) {}

    private record Reference(Spot spot, ScenarioSort.Wanted wanted, At at) {}

    private final Map<String, List<Made>> made = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean incomplete;

    /** Something bears this name from here on. */
    void make(String name, ScenarioSort sort, Spot spot, At at) {
        List<Made> sameName = made.computeIfAbsent(name, word -> new ArrayList<>());
        sameName.stream()
                .filter(other -> other.at().canMeet(at))
                .findFirst()
                .ifPresent(other -> spot.wrong(
                        "the name " + Shown.code(name) + " is taken: "
                                + other.sort().words() + " on line "
                                + other.spot().line() + " bears it already",
                        "Give this one a `name` of its own"));
        sameName.add(new Made(name, sort, spot, at));
    }

    /** Something was to be named here and could not be: from now on no name can be said not to exist. */
    void oneIsUnread() {
        incomplete = true;
    }

    void refer(Spot spot, ScenarioSort.Wanted wanted, At at) {
        references.add(new Reference(spot, wanted, at));
    }

    /** Notes every reference that leads nowhere, ahead, or to the wrong sort of thing. */
    void check() {
        references.forEach(this::check);
    }

    private void check(Reference reference) {
        List<Made> bearers = made.getOrDefault(reference.spot().raw(), List.of());
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
                    name + " (line " + bearer.spot().line() + ") is "
                            + bearer.sort().words() + "; expected a name of: "
                            + reference.wanted().words(),
                    () -> nearest(reference, "Write the name of one"));
        } else if (bearer.at().order() >= reference.at().order()) {
            spot.wrong(
                    name + " comes on the table only "
                            + (bearer.at().order() == reference.at().order()
                                    ? "with this very move"
                                    : "later, on line " + bearer.spot().line()),
                    () -> nearest(reference, "Move that entry up, or correct the name"));
        } else {
            spot.wrong(
                    name + " (line " + bearer.spot().line() + ") is never on the table in the readings of this move",
                    "Make the `only-in` of the two moves overlap, or correct the name");
        }
    }

    private static boolean serves(Made bearer, Reference reference) {
        return reference.wanted().fits(bearer.sort())
                && (bearer.at().equals(At.THE_START)
                        || bearer.at().order() < reference.at().order())
                && bearer.at().canMeet(reference.at());
    }

    private void unknown(Reference reference) {
        String what = reference.wanted() == ScenarioSort.Wanted.ANYTHING
                ? "nothing on the table is called "
                : reference.wanted().none() + " ";
        reference
                .spot()
                .wrong(
                        what + Shown.code(reference.spot().raw()),
                        () -> nearest(reference, "Add the move that makes it above this one, or correct the name"));
    }

    private String nearest(Reference reference, String otherwise) {
        Set<String> fitting = new TreeSet<>();
        made.values().stream()
                .flatMap(List::stream)
                .filter(bearer -> serves(bearer, reference))
                .forEach(bearer -> fitting.add(bearer.name()));
        return Nearest.mend(reference.spot().raw(), fitting, otherwise);
    }
}
