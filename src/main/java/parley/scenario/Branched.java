package parley.scenario;

import java.util.List;

/** What came of applying a branch. */
public sealed interface Branched {

    /**
     * A script like any other, with its {@link Scenario#fork}; it can be played, and branched from again.
     *
     * @param scenario each step of which knows its {@link Origin}
     */
    record Script(Scenario scenario) implements Branched {}

    /** It cannot be applied. */
    record Impossible(List<Mistake> mistakes) implements Branched {
        public Impossible {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Why a branch cannot be applied.
     *
     * @param about what is to blame, so that whoever read the branch can point at it
     * @param name of the step, choice or party that is to blame; empty where {@code about} says it
     * @param what is wrong, as a sentence
     * @param mend what would help, as a sentence
     */
    record Mistake(About about, String name, String what, String mend) {}

    /** The parts of a branch, as far as they can be to blame. */
    enum About {
        /** What it branches from. */
        OF,
        /** Where. */
        AT,
        READING,
        /** A party that joins. */
        JOINING,
        CHOICE,
        /** A step that is dropped. */
        DROPPED,
        /** The id of a step of its own. */
        ID,
        /** The time of a step of its own. */
        TIME,
        /** What a step of its own replaces. */
        REPLACES,
        /** After what a step of its own stands. */
        AFTER,
        /** Until when the clock goes on. */
        UNTIL
    }
}
