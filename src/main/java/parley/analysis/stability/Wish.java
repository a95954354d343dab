package parley.analysis.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The inverse question: what would a party have to prefer for a state to be stable for it?
 *
 * <p>Each move of the party makes one demand. The demands together are necessary and sufficient: the state is stable for the party under
 * the concept just if for every demand one of its alternatives holds. Only comparisons with the wished state matter, however the party
 * ranks the others. Under SEQ what the others would answer depends on what they prefer, which is taken as the conflict has it. Source:
 * Kinsara, Kilgour and Hipel 2015 (IEEE Transactions on Systems, Man, and Cybernetics: Systems 45), who state it by the same comparisons.
 *
 * @param state the wished state
 * @param demands one for each move of the party, in the order of the states it leads to
 */
public record Wish(int party, int state, Concept concept, List<Demand> demands) {

    /**
     * What a move asks for.
     *
     * @param move where it leads
     * @param alternatives sets of states; it is enough that the party prefers none of the states of one set to the wished state. The first
     *     is the move itself; none contains another
     */
    public record Demand(int move, List<BitSet> alternatives) {

        /** Whether the preferences of the conflict meet it. */
        public boolean isMet(Conflict conflict, int party, int state) {
            return alternatives.stream()
                    .anyMatch(all -> all.stream()
                            .noneMatch(other -> conflict.level(party, other) > conflict.level(party, state)));
        }
    }

    public Wish {
        demands = List.copyOf(demands);
    }

    /** What a party would have to prefer. */
    public static Wish of(Conflict conflict, int party, int state, Concept concept) {
        List<Demand> demands = new ArrayList<>();
        conflict.moves(party, state, move -> demands.add(demand(conflict, party, state, concept, move)));
        return new Wish(party, state, concept, demands);
    }

    /** Those that the preferences of the conflict do not meet. */
    public List<Demand> unmet(Conflict conflict) {
        return demands.stream()
                .filter(demand -> !demand.isMet(conflict, party, state))
                .toList();
    }

    private static Demand demand(Conflict conflict, int party, int state, Concept concept, int move) {
        List<BitSet> alternatives = new ArrayList<>();
        alternatives.add(one(move));
        if (concept != Concept.NASH) {
            int[] others = Ways.except(conflict, party);
            Ways ways =
                    concept == Concept.SEQ ? Ways.byImprovementsOf(conflict, others) : Ways.byMovesOf(conflict, others);
            ways.reached(move).stream().forEach(answer -> {
                BitSet all = one(answer);
                if (concept == Concept.SMR) {
                    // It is at least as good as itself: going back to the wished state is no way of getting away.
                    conflict.moves(party, answer, all::set);
                }
                all.clear(state);
                keepSmallest(alternatives, all);
            });
        }
        return new Demand(move, alternatives);
    }

    private static BitSet one(int state) {
        BitSet set = new BitSet();
        set.set(state);
        return set;
    }

    private static void keepSmallest(List<BitSet> kept, BitSet set) {
        if (kept.stream().noneMatch(smaller -> contains(set, smaller))) {
            kept.removeIf(larger -> contains(larger, set));
            kept.add(set);
        }
    }

    private static boolean contains(BitSet large, BitSet small) {
        BitSet rest = (BitSet) small.clone();
        rest.andNot(large);
        return rest.isEmpty();
    }
}
