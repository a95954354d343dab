package parley.analysis.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What parties could reach together.
 *
 * <p>A coalitional improvement of a coalition H of at least two parties from a state s is a state that H reaches from s by a legal sequence
 * of its members' moves and that every member prefers to s. A state is coalitionally stable (coalition Nash) for H if H has none, and
 * coalitionally stable if that holds for every coalition. Source: Kilgour, Hipel, Fang and Peng 2001 (Group Decision and Negotiation
 * 10); in this form Inohara and Hipel 2008 (Systems Engineering 11).
 */
public final class Coalitions {

    /** There are as many coalitions as there are sets of parties. */
    public static final int MOST_PARTIES = 12;

    private Coalitions() {}

    /**
     * What a coalition could do.
     *
     * @param members their places, ascending
     * @param to what every member prefers
     * @param steps a shortest way there
     */
    public record Improvement(List<Integer> members, int to, List<Ways.Step> steps) {
        public Improvement {
            members = List.copyOf(members);
            steps = List.copyOf(steps);
        }
    }

    /**
     * The improvements of every smallest coalition that has any: none is told for a coalition that contains another that is told.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_PARTIES} parties
     */
    public static List<Improvement> improvements(Conflict conflict, int state) {
        int parties = conflict.parties();
        if (parties > MOST_PARTIES) {
            throw new IllegalArgumentException("There are too many parties to look at every coalition");
        }
        List<Improvement> found = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        IntStream.range(0, 1 << parties)
                .boxed()
                .filter(set -> Integer.bitCount(set) >= 2)
                .sorted((one, other) -> Integer.bitCount(one) - Integer.bitCount(other))
                .filter(set -> told.stream().noneMatch(smaller -> (smaller & ~set) == 0))
                .forEach(set -> {
                    List<Improvement> of = improvements(conflict, state, members(set));
                    if (!of.isEmpty()) {
                        told.add(set);
                        found.addAll(of);
                    }
                });
        return found;
    }

    /** The improvements of one coalition, in the order of the states. */
    public static List<Improvement> improvements(Conflict conflict, int state, int... members) {
        Ways ways = Ways.byMovesOf(conflict, members);
        BitSet reached = ways.reached(state);
        List<Improvement> improvements = new ArrayList<>();
        reached.stream()
                .filter(to -> IntStream.of(members)
                        .allMatch(member -> conflict.level(member, to) > conflict.level(member, state)))
                .forEach(to -> improvements.add(new Improvement(
                        IntStream.of(members).boxed().toList(),
                        to,
                        ways.shortest(state, other -> other == to).orElseThrow())));
        return improvements;
    }

    private static int[] members(int set) {
        return IntStream.range(0, Integer.SIZE).filter(i -> (set >> i & 1) == 1).toArray();
    }
}
