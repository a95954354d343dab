package parley.analysis.stability;

import java.util.List;

/**
 * A conflict in option form (Howard 1971; Fang, Hipel and Kilgour 1993, ch. 2): who is in it, what each may take up, and which
 * combinations cannot be. It says nothing yet of what anybody prefers.
 *
 * <p>A unilateral move changes any non-empty set of the mover's own options at once, each in a direction that it may go, and leads to a
 * feasible state.
 *
 * @param parties their names, in the order of the file
 * @param options in the order in which states are written
 * @param infeasible what cannot be
 */
public record OptionForm(List<Side> parties, List<ConflictOption> options, List<Pattern> infeasible) {

    /**
     * A party to the conflict.
     *
     * @param name unique in its conflict
     * @param title what it is called in a sentence
     */
    public record Side(String name, String title) {}

    public OptionForm {
        parties = List.copyOf(parties);
        options = List.copyOf(options);
        infeasible = List.copyOf(infeasible);
        if (options.size() > Pattern.MOST_OPTIONS) {
            throw new IllegalArgumentException("At most " + Pattern.MOST_OPTIONS + " options");
        }
    }

    /** The bit of an option in a state. */
    long bit(int option) {
        return 1L << (options.size() - 1 - option);
    }

    /** The bits of a party's own options. */
    long own(int party) {
        return own(party, ConflictOption.Moves.BOTH)
                | own(party, ConflictOption.Moves.FORWARD)
                | own(party, ConflictOption.Moves.BACKWARD);
    }

    /** The bits of those of a party's own options that move so. */
    long own(int party, ConflictOption.Moves moves) {
        long bits = 0;
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).by() == party && options.get(i).moves() == moves) {
                bits |= bit(i);
            }
        }
        return bits;
    }

    /** A state in words: {@code Y} or {@code N} for each option. */
    public String words(long state) {
        return Pattern.words(state, options.size());
    }
}
