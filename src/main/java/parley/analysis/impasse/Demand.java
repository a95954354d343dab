package parley.analysis.impasse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;

/**
 * One thing that a party can let go of: a precondition, a yes on conditions, an offer that waits, or what it has said about an order of
 * steps.
 *
 * @param kind {@link Wait.Kind#OFFER} also where it is the terms that wait
 * @param name of the precondition or the proposal; null for a statement
 * @param step what it has wait
 * @param waits all that goes with it, the firmest first
 */
public record Demand(
        PartyId holder, Wait.Kind kind, @Nullable Name name, Milestone step, List<Wait> waits) {

    private record Key(
            PartyId holder,
            Wait.Kind kind,
            @Nullable Name name,
            @Nullable Milestone step) {
        static Key of(Wait wait) {
            boolean said = wait.source().kind() == Wait.Kind.STATEMENT;
            return new Key(wait.holder(), sort(wait), wait.source().name(), said ? wait.step() : null);
        }
    }

    public Demand {
        waits = List.copyOf(waits);
    }

    private static Wait.Kind sort(Wait wait) {
        return wait.source().kind() == Wait.Kind.TERMS
                ? Wait.Kind.OFFER
                : wait.source().kind();
    }

    /** What these come from, each once, in the order of the waits. */
    static List<Demand> behind(List<Wait> waits) {
        Map<Key, List<Wait>> by = new LinkedHashMap<>();
        waits.stream()
                .sorted()
                .forEach(wait -> by.computeIfAbsent(Key.of(wait), any -> new ArrayList<>())
                        .add(wait));
        List<Demand> demands = new ArrayList<>();
        by.forEach((key, all) -> demands.add(
                new Demand(key.holder(), key.kind(), key.name(), all.get(0).step(), all)));
        return demands;
    }

    /** The facts in which it was stated. */
    public List<String> cites() {
        return waits.stream()
                .flatMap(wait -> wait.source().cites().stream())
                .distinct()
                .toList();
    }

    /** Of the events in which it was stated, in order; none where the record does not have them. */
    public List<Integer> positions() {
        return waits.stream()
                .map(wait -> wait.source().position())
                .filter(position -> position > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** Said by a party whose consent is not needed: a word that holds nobody up. */
    public boolean isOnlyWords() {
        return kind == Wait.Kind.STATEMENT && force() == Wait.Force.VIEW;
    }

    /** It comes from this. */
    boolean isBehind(Wait wait) {
        return Key.of(wait).equals(Key.of(waits.get(0)));
    }

    /** The firmest of its waits. */
    public Wait.Force force() {
        return waits.get(0).force();
    }
}
