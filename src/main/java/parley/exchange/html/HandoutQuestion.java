package parley.exchange.html;

import java.util.List;

/**
 * A question for a class.
 *
 * @param asks in one or two sentences
 * @param source where the answers come from, as a sentence; empty where there are none
 * @param answers for whoever teaches; empty where the record and the rules have none
 */
record HandoutQuestion(String asks, String source, List<Said> answers) {

    /**
     * Something that can be said to it.
     *
     * @param cites facts on which it rests; empty where it rests on none
     */
    record Said(String says, List<String> cites) {

        Said {
            cites = List.copyOf(cites);
        }

        static Said of(String says) {
            return new Said(says, List.of());
        }
    }

    HandoutQuestion {
        answers = List.copyOf(answers);
    }

    /** One that only the class can answer. */
    static HandoutQuestion open(String asks) {
        return new HandoutQuestion(asks, "", List.of());
    }

    static HandoutQuestion of(String asks, String source, List<String> answers) {
        return new HandoutQuestion(asks, source, answers.stream().map(Said::of).toList());
    }
}
