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
     * @param line of the branch's file, from 1; 0 where no line is to blame
     * @param what is wrong, as a sentence
     * @param mend what would help, as a sentence
     */
    record Mistake(int line, String what, String mend) {}
}
