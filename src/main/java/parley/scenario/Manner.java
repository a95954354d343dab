package parley.scenario;

import java.time.Duration;
import parley.negotiation.Table;

/** How it is played on from a table; see {@link Playthrough}. */
public sealed interface Manner {

    Explored play(Table from, Playthrough.Scope scope, Playthrough.Onlooker onlooker);

    /** How often the onlooker is told at most. */
    long steps();

    /** See {@link Playthrough#exhaustive}. */
    record Exhaustive(int depth, long budget) implements Manner {

        @Override
        public Explored play(Table from, Playthrough.Scope scope, Playthrough.Onlooker onlooker) {
            return Playthrough.exhaustive(from, scope, depth, budget, onlooker);
        }

        @Override
        public long steps() {
            return budget;
        }
    }

    /** See {@link Playthrough#random}. */
    record AtRandom(int lines, int length, Duration pace, long seed) implements Manner {

        @Override
        public Explored play(Table from, Playthrough.Scope scope, Playthrough.Onlooker onlooker) {
            return Playthrough.random(from, scope, lines, length, pace, seed, onlooker);
        }

        @Override
        public long steps() {
            return lines;
        }
    }
}
