package parley.analysis.stability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The worst that others can bring about, from every state at once.
 *
 * <p>A sanction is a legal sequence of moves by the opponents in which none of them moves twice in a row. In option form two moves in a
 * row by one party are one move, or none at all: each option goes in the same directions at any time, and only where a move ends must be
 * feasible. Two improvements in a row are one improvement. So whatever any sequence reaches, a legal one reaches, save perhaps the
 * state where it begins; and that state, being better for the party that moved there, is never a sanction. Hence reaching is all that
 * counts here. The tests hold this against the textbook's definition.
 *
 * <p>Instead of looking from each state how far the others can go, the states are taken from the worst upwards, and each one is flooded
 * back to all from which it is reached.
 */
final class Sanctions {

    private final Conflict conflict;
    private final int against;
    private final int[] worst;
    private final int[] open;
    private int opened;

    private Sanctions(Conflict conflict, int against) {
        this.conflict = conflict;
        this.against = against;
        this.worst = new int[conflict.states().size()];
        this.open = new int[worst.length];
        Arrays.fill(worst, Preference.NONE);
    }

    /** The lowest value that the others can bring about by any moves; a state's own value where that is the lowest. */
    static int[] byAnyMove(Conflict conflict, int against, int[] value) {
        return new Sanctions(conflict, against).worst(value, false);
    }

    /** The lowest value that the others can bring about by moves that are all improvements for whoever makes them. */
    static int[] byImprovements(Conflict conflict, int against, int[] value) {
        return new Sanctions(conflict, against).worst(value, true);
    }

    private int[] worst(int[] value, boolean improving) {
        @Nullable Flood[] floods = new @Nullable Flood[conflict.parties()];
        for (int party = 0; party < floods.length; party++) {
            floods[party] = party == against ? null : new Flood(party, improving);
        }
        for (int state : Levels.ascending(value)) {
            reach(state, value[state]);
            while (opened > 0) {
                int next = open[--opened];
                for (Flood flood : floods) {
                    if (flood != null) {
                        flood.back(next, value[state]);
                    }
                }
            }
        }
        return worst;
    }

    private void reach(int state, int value) {
        if (worst[state] == Preference.NONE) {
            worst[state] = value;
            open[opened++] = state;
        }
    }

    /** Goes back along the moves of one party. */
    private final class Flood {

        private final int[] levels;
        private final Movement movement;
        private final boolean improving;
        /** Up to which level the states of a stand, and of all below it, have been seen to lead here. */
        private final int[] seen;
        /** The first state of each stand that has not been reached over it. */
        private final int[] next;

        private int[] stands = new int[16];
        private int count;

        Flood(int party, boolean improving) {
            this.levels = conflict.levels(party);
            this.movement = conflict.movement(party);
            this.improving = improving;
            this.seen = new int[movement.stands()];
            this.next = new int[movement.stands()];
            for (int stand = 0; stand < next.length; stand++) {
                next[stand] = movement.firstState(stand);
            }
        }

        /** Reaches every state from which the party's move leads to this one. */
        void back(int state, int value) {
            // A move is an improvement for whoever liked the state before it less.
            int below = improving ? levels[state] : Integer.MAX_VALUE;
            see(movement.standOf(state), below);
            while (count > 0) {
                int stand = stands[--count];
                while (next[stand] < movement.firstState(stand + 1) && levels[movement.state(next[stand])] < below) {
                    reach(movement.state(next[stand]++), value);
                }
                for (int i = movement.firstBelow(stand); i < movement.firstBelow(stand + 1); i++) {
                    see(movement.below(i), below);
                }
            }
        }

        private void see(int stand, int below) {
            if (seen[stand] < below) {
                seen[stand] = below;
                if (count == stands.length) {
                    stands = Arrays.copyOf(stands, 2 * count);
                }
                stands[count++] = stand;
            }
        }
    }
}
