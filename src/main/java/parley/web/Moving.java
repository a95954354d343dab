package parley.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.MoveKind;

/**
 * "Make a move": who could do what at a position, the form of what was chosen, and what would follow.
 *
 * @param parties all of the cast
 * @param by whose moves are shown; empty before one was chosen
 * @param groups what the party can do
 * @param cannot what it cannot, with the reasons
 * @param chosen the form; null before a move was chosen
 * @param mustBranch the move will be made in a new branch: this is a replay, or an earlier position
 * @param next the next move of the record; null where there is none to come
 * @param rest how many moves of the record are still to come
 */
public record Moving(
        List<Mover> parties,
        String by,
        List<Group> groups,
        List<Option> cannot,
        @Nullable Chosen chosen,
        boolean mustBranch,
        @Nullable Next next,
        int rest) {

    /** A party, to choose from. */
    public record Mover(String code, String name, boolean chosen) {}

    /** Moves of one sort. */
    public record Group(String words, List<Option> options) {}

    /**
     * A move that a party could try.
     *
     * @param about the thing that it is about
     * @param title "Accept talks"
     * @param of "“Direct talks in Istanbul”"; empty where it is about nothing yet
     * @param reasons why not; empty if it is admissible
     */
    public record Option(String kind, String about, String title, String of, List<String> reasons) {}

    /**
     * A move that was chosen.
     *
     * @param key the same key twice is the same attempt
     * @param day and {@code time}: when it would be made
     * @param refused why it could not be made as it was filled in; empty if it was not tried
     */
    public record Chosen(
            Option option,
            List<MoveField> fields,
            List<Speaker> speakers,
            String key,
            String day,
            String time,
            String says,
            String title,
            Then then,
            boolean withoutNext,
            List<String> refused) {}

    /** Somebody who speaks for the party. */
    public record Speaker(String id, String name, boolean chosen) {}

    /** What happens after the move. */
    public enum Then {
        /** The others' later moves of the record are tried, as they were. */
        RECORD,
        /** Nothing: whoever made it goes on by hand. */
        NOTHING
    }

    /** The next move of the record. */
    public record Next(String step, String party, String code, String says) {}

    /** Sorts of moves, in the order in which they are shown. */
    enum Sort {
        ANSWER("Answer"),
        PROPOSE("Propose"),
        CONDITION("Set or drop a condition"),
        TRUCE("Declare or end a truce"),
        MEET("Meet"),
        PRESS("Press"),
        SAY("Say, endorse, allege, act");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Sort of(MoveKind kind) {
            return switch (kind) {
                case ACCEPT_CEASEFIRE,
                        ACCEPT_TALKS,
                        ACCEPT_EXCHANGE,
                        ACCEPT_SETTLEMENT,
                        ACCEPT_VENUE,
                        ACCEPT_GOOD_OFFICES,
                        DECLINE_PROPOSAL,
                        WITHDRAW_PROPOSAL,
                        CARRY_OUT_EXCHANGE -> ANSWER;
                case PROPOSE_CEASEFIRE,
                        PROPOSE_TALKS,
                        PROPOSE_EXCHANGE,
                        PROPOSE_SETTLEMENT,
                        OFFER_VENUE,
                        OFFER_GOOD_OFFICES -> PROPOSE;
                case SET_PRECONDITION, SOFTEN_PRECONDITION, LIFT_PRECONDITION -> CONDITION;
                case DECLARE_CEASEFIRE, DENOUNCE_CEASEFIRE -> TRUCE;
                case NAME_DELEGATION,
                        ATTEND,
                        STAY_AWAY,
                        WALK_OUT,
                        RECESS,
                        RESUME,
                        ADMIT,
                        EXCLUDE,
                        PUT_ON_AGENDA,
                        REFUSE_ITEM,
                        TAKE_OFF_AGENDA -> MEET;
                case URGE, THREATEN, GIVE_ULTIMATUM, IMPOSE_MEASURE, EASE_MEASURE -> PRESS;
                case ENDORSE, ALLEGE_VIOLATION, DENY_VIOLATION, REPORT_VIOLATION, TAKE_STEP, MAKE_STATEMENT -> SAY;
            };
        }
    }
}
