package parley.yaml;

import java.util.EnumSet;
import java.util.Set;

/** What sort of thing a name of a scenario stands for. */
enum ScenarioSort {
    CEASEFIRE("a proposed ceasefire"),
    TALKS("talks"),
    EXCHANGE("an exchange"),
    SETTLEMENT("a settlement text"),
    UNDERTAKING("an undertaking"),
    PRECONDITION("a precondition"),
    VENUE("an offered venue"),
    OFFICES("an offer of good offices"),
    URGING("an urging"),
    THREAT("a threat"),
    ULTIMATUM("an ultimatum"),
    MEASURE("a measure"),
    ALLEGATION("an allegation"),
    FINDING("a finding"),
    ITEM("an agenda item"),
    /** The move that makes it could not be read, so that it may be anything. */
    UNREAD("something unread");

    private final String words;

    ScenarioSort(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The sorts that a field may refer to. */
    enum Wanted {
        A_CEASEFIRE_PROPOSAL("proposed ceasefire", CEASEFIRE),
        A_TALKS_PROPOSAL("proposed talks", ScenarioSort.TALKS),
        AN_EXCHANGE("proposed exchange", EXCHANGE),
        A_SETTLEMENT("proposed settlement", SETTLEMENT),
        A_PROPOSAL("proposal", CEASEFIRE, ScenarioSort.TALKS, EXCHANGE, SETTLEMENT),
        SOME_TALKS("talks", ScenarioSort.TALKS),
        /** A proposed ceasefire that is agreed becomes an undertaking under the same name. */
        A_CEASEFIRE("ceasefire", CEASEFIRE, UNDERTAKING),
        A_PRECONDITION("precondition", PRECONDITION),
        A_VENUE("offered venue", VENUE),
        OFFICES_OFFERED("offer of good offices", OFFICES),
        AN_ANNOUNCEMENT("threat or ultimatum", THREAT, ULTIMATUM),
        A_THREAT("threat", THREAT),
        AN_ULTIMATUM("ultimatum", ULTIMATUM),
        A_MEASURE("measure", MEASURE),
        AN_ALLEGATION("allegation", ALLEGATION),
        AN_ITEM("agenda item", ITEM),
        A_POSITION("proposal or precondition", CEASEFIRE, ScenarioSort.TALKS, EXCHANGE, SETTLEMENT, PRECONDITION),
        ANYTHING("thing", EnumSet.allOf(ScenarioSort.class));

        private final String words;
        /** Never changed; the checker cannot know. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<ScenarioSort> sorts;

        Wanted(String words, ScenarioSort first, ScenarioSort... others) {
            this(words, EnumSet.of(first, others));
        }

        Wanted(String words, Set<ScenarioSort> sorts) {
            this.words = words;
            this.sorts = sorts;
        }

        String words() {
            return words;
        }

        /** "there is no proposal", "there are no talks" */
        String none() {
            return (words.endsWith("talks") ? "there are no " : "there is no ") + words;
        }

        boolean fits(ScenarioSort sort) {
            return sort == UNREAD || sorts.contains(sort);
        }
    }
}
