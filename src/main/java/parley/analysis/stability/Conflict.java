package parley.analysis.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A conflict with all that an analysis needs: the feasible states and, for each party, a level of preference for each of them. What an
 * analysis finds holds under these preferences, which are somebody's assumption.
 */
public final class Conflict {

    private final Heading heading;
    private final OptionForm form;
    private final States states;
    private final int[][] levels;
    private final @Nullable Integer statusQuo;
    private final @Nullable Movement[] movements;
    private final long[] free;
    private final long[] forward;
    private final long[] backward;

    /**
     * What a reader should know before the answer.
     *
     * @param title one line
     * @param about what it is about; empty if nothing is said
     * @param source where the model was published; empty if nowhere
     * @param assumptions what it assumes, a sentence each
     */
    public record Heading(String title, String about, String source, List<String> assumptions) {
        public Heading {
            assumptions = List.copyOf(assumptions);
        }

        public static Heading of(String title) {
            return new Heading(title, "", "", List.of());
        }
    }

    /**
     * A conflict whose states have been found and whose preferences have been read.
     *
     * @param levels for each party, the level of each state, from 0 for the worst without gaps
     * @param statusQuo the place of the state in which the parties are, if that is known
     */
    public Conflict(Heading heading, OptionForm form, States states, List<int[]> levels, @Nullable Integer statusQuo) {
        int parties = form.parties().size();
        if (levels.size() != parties
                || levels.stream()
                        .anyMatch(of ->
                                of.length != states.size() || Arrays.stream(of).anyMatch(l -> l < 0))) {
            throw new IllegalArgumentException("Every party needs a level for every state");
        }
        this.heading = heading;
        this.form = form;
        this.states = states;
        this.levels = levels.toArray(int[][]::new);
        this.statusQuo = statusQuo;
        this.movements = new @Nullable Movement[parties];
        this.free = own(ConflictOption.Moves.BOTH);
        this.forward = own(ConflictOption.Moves.FORWARD);
        this.backward = own(ConflictOption.Moves.BACKWARD);
    }

    /**
     * The conflict of this form, as these parties are assumed to prefer.
     *
     * @throws IllegalArgumentException if nothing is said of some party's preference for some state
     */
    public static Conflict of(String title, OptionForm form, Map<String, Preference> preferences) {
        States states = States.of(form);
        List<int[]> levels = form.parties().stream()
                .map(side -> {
                    Preference preference = preferences.get(side.name());
                    if (preference == null) {
                        throw new IllegalArgumentException("Nothing is said of what " + side.name() + " prefers");
                    }
                    return preference.levels(states);
                })
                .toList();
        return new Conflict(Heading.of(title), form, states, levels, null);
    }

    private long[] own(ConflictOption.Moves moves) {
        return java.util.stream.IntStream.range(0, parties())
                .mapToLong(party -> form.own(party, moves))
                .toArray();
    }

    /** Title, source and assumptions, as the file has them. */
    public Heading heading() {
        return heading;
    }

    /** Who is in it, and what each may take up. */
    public OptionForm form() {
        return form;
    }

    /** The feasible ones. */
    public States states() {
        return states;
    }

    /** How many. */
    public int parties() {
        return levels.length;
    }

    /** The place of the state in which the parties are, where the file says so. */
    public OptionalInt statusQuo() {
        return statusQuo == null ? OptionalInt.empty() : OptionalInt.of(statusQuo);
    }

    /** A state in words: {@code Y} or {@code N} for each option. */
    public String words(int state) {
        return form.words(states.bits(state));
    }

    /** How much a party likes a state, from 0 for the worst. */
    public int level(int party, int state) {
        return levels[party][state];
    }

    int[] levels(int party) {
        return levels[party];
    }

    Movement movement(int party) {
        Movement made = movements[party];
        if (made == null) {
            made = new Movement(this, party);
            movements[party] = made;
        }
        return made;
    }

    /** Every state that a party reaches from a state by one move of its own, in ascending order of the options that change. */
    public void moves(int party, int state, IntConsumer to) {
        long from = states.bits(state);
        long changeable = free[party] | (forward[party] & ~from) | (backward[party] & from);
        if (Long.bitCount(changeable) > 20 || 1L << Long.bitCount(changeable) > states.size()) {
            for (int other = 0; other < states.size(); other++) {
                long changed = states.bits(other) ^ from;
                if (changed != 0 && (changed & ~changeable) == 0) {
                    to.accept(other);
                }
            }
            return;
        }
        for (long set = -changeable & changeable; set != 0; set = (set - changeable) & changeable) {
            int other = states.place(from ^ set);
            if (other >= 0) {
                to.accept(other);
            }
        }
    }
}
