package parley.analysis.stability;

import java.util.Arrays;

/**
 * Where one party can go from each state, in a form that costs no more than the states themselves.
 *
 * <p>What a party cannot take back, and what others do, tells its <em>stands</em> apart: within one stand it goes from any state to any
 * other. From a stand it also goes to every stand above, where it has done more that cannot be taken back. Stands are linked to those
 * directly below them, over helping stands without states where a combination is infeasible in between: a move changes several options at
 * once and does not stop there.
 */
final class Movement {

    private final int[] standOf;
    private final int[] firstState;
    private final int[] statesByStand;
    private final int[] firstBelow;
    private final int[] below;
    private final int[] fromTheTop;

    Movement(Conflict conflict, int party) {
        Stands stands = new Stands(conflict, party);
        this.standOf = stands.standOf;
        this.firstState = new int[stands.count() + 1];
        this.statesByStand = statesByStand(conflict.levels(party));
        this.firstBelow = stands.below.starts(stands.count());
        this.below = stands.below.targets(firstBelow);
        this.fromTheTop = stands.fromTheTop();
    }

    /** The states of each stand together, those that the party likes least first. */
    private int[] statesByStand(int[] levels) {
        for (int stand : standOf) {
            firstState[stand + 1]++;
        }
        for (int stand = 1; stand < firstState.length; stand++) {
            firstState[stand] += firstState[stand - 1];
        }
        int[] next = firstState.clone();
        int[] states = new int[standOf.length];
        for (int state : Levels.ascending(levels)) {
            states[next[standOf[state]]++] = state;
        }
        return states;
    }

    int stands() {
        return firstBelow.length - 1;
    }

    int standOf(int state) {
        return standOf[state];
    }

    /** Where the states of a stand begin among all; those of the last stand end where there are no more. */
    int firstState(int stand) {
        return firstState[stand];
    }

    int state(int index) {
        return statesByStand[index];
    }

    int firstBelow(int stand) {
        return firstBelow[stand];
    }

    int below(int index) {
        return below[index];
    }

    /** For each state, the highest value among it and all that the party can reach from it. */
    int[] highestReached(int[] value) {
        int[] highest = new int[stands()];
        Arrays.fill(highest, Integer.MIN_VALUE);
        for (int state = 0; state < value.length; state++) {
            int stand = standOf[state];
            highest[stand] = Math.max(highest[stand], value[state]);
        }
        for (int stand : fromTheTop) {
            for (int i = firstBelow[stand]; i < firstBelow[stand + 1]; i++) {
                highest[below[i]] = Math.max(highest[below[i]], highest[stand]);
            }
        }
        int[] reached = new int[value.length];
        for (int state = 0; state < value.length; state++) {
            reached[state] = highest[standOf[state]];
        }
        return reached;
    }
}
