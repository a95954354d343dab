package parley.analysis.stability;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which states are stable for whom, by the definitions of {@link Concept} (Fang, Hipel and Kilgour 1993, ch. 3).
 *
 * <p>For a party i and a state s, let an improvement be a move of i from s to a state that i prefers to s; a tie is none. The conditions
 * of {@link Concept} all say of every improvement that something follows it. Let {@code u} be i's level of preference and {@code w(t)}
 * the worst for i that the others can bring about after t (for SMR, the worst from which i cannot get away again). Then an improvement t
 * is not deterred just if {@code min(u(t), w(t)) > u(s)}, so that s is stable just if the highest {@code min(u(t), w(t))} among the t
 * that i reaches is no higher than {@code u(s)}. This is worked out for all states together; no pair of states is looked at.
 */
public final class Stability {

    private final Conflict conflict;
    private final Map<Concept, BitSet[]> stable = new EnumMap<>(Concept.class);

    private Stability(Conflict conflict) {
        this.conflict = conflict;
        for (Concept concept : Concept.values()) {
            stable.put(concept, new BitSet[conflict.parties()]);
        }
        for (int party = 0; party < conflict.parties(); party++) {
            judge(party);
        }
    }

    /** The stability of every state of a conflict, for every party under every concept. */
    public static Stability of(Conflict conflict) {
        return new Stability(conflict);
    }

    private void judge(int party) {
        int[] levels = conflict.levels(party);
        Movement movement = conflict.movement(party);
        int[] best = movement.highestReached(levels);
        note(Concept.NASH, party, best);
        note(Concept.GMR, party, movement.highestReached(Sanctions.byAnyMove(conflict, party, levels)));
        // Once sanctioned, the party may move again: what a sanction is worth is the best that it then reaches.
        note(Concept.SMR, party, movement.highestReached(lower(levels, Sanctions.byAnyMove(conflict, party, best))));
        note(Concept.SEQ, party, movement.highestReached(Sanctions.byImprovements(conflict, party, levels)));
    }

    private static int[] lower(int[] one, int[] other) {
        int[] lower = new int[one.length];
        for (int s = 0; s < one.length; s++) {
            lower[s] = Math.min(one[s], other[s]);
        }
        return lower;
    }

    private void note(Concept concept, int party, int[] bestLeft) {
        BitSet found = new BitSet(bestLeft.length);
        for (int s = 0; s < bestLeft.length; s++) {
            found.set(s, bestLeft[s] <= conflict.level(party, s));
        }
        of(concept)[party] = found;
    }

    private BitSet[] of(Concept concept) {
        BitSet[] found = stable.get(concept);
        if (found == null) {
            throw new IllegalStateException("Every concept is judged");
        }
        return found;
    }

    /** What was looked at. */
    public Conflict conflict() {
        return conflict;
    }

    /** Whether a state is stable for a party. */
    public boolean isStable(Concept concept, int party, int state) {
        return of(concept)[party].get(state);
    }

    /** Whether a state is stable for all parties. */
    public boolean isEquilibrium(Concept concept, int state) {
        return equilibria(concept).get(state);
    }

    /** The states that are stable for all parties. */
    public BitSet equilibria(Concept concept) {
        BitSet all = new BitSet(conflict.states().size());
        all.set(0, conflict.states().size());
        for (BitSet one : of(concept)) {
            all.and(one);
        }
        return all;
    }
}
