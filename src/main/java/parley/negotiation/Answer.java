package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party has answered to a proposal. No answer is no object: silence is not a refusal.
 *
 * @param conditions what a conditional acceptance waits for; empty otherwise
 * @param counter the proposal made in reply; null otherwise
 * @param position of the event
 */
public record Answer(
        PartyId by,
        Kind kind,
        List<Condition> conditions,
        @Nullable Name counter,
        int position) {

    /** How it was answered. */
    public enum Kind {
        ACCEPTED,
        ACCEPTED_IF,
        COUNTERED,
        DECLINED
    }

    public Answer {
        conditions = List.copyOf(conditions);
    }
}
