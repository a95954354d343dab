package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms that somebody has put on the table, and what became of them.
 *
 * @param bound whom it would bind; all but the proposer have to accept it
 * @param answers the proposal that it replies to; null where it replies to none
 * @param inside the talks at which it was tabled; null where outside any
 * @param onlyIf what the proposer's own offer waits for
 * @param lapsesAt when it lapses if it is not agreed; null where it names no date
 * @param given the latest answer of each party that has answered
 * @param closed how it ended; null while it is open
 * @param carriedOut an exchange that has taken place
 */
public record Proposal(
        Name name,
        String title,
        Terms terms,
        PartyId proposer,
        List<PartyId> cosponsors,
        List<PartyId> addressees,
        List<PartyId> bound,
        @Nullable Name answers,
        @Nullable Name inside,
        List<Condition> onlyIf,
        Instant madeAt,
        int position,
        @Nullable Instant lapsesAt,
        Few<PartyId, Answer> given,
        @Nullable Closing closed,
        boolean carriedOut)
        implements Thing {

    /** How a proposal ends. */
    public enum Closing {
        AGREED,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }

    /** Where a proposal stands. OPEN means that nobody whom it needs has answered it: silence is a state. */
    public enum Status {
        OPEN("open, unanswered"),
        CONDITIONALLY_ACCEPTED("conditionally accepted"),
        /** Some of those whom it needs have accepted it, or all have and a gate still stands before it. */
        PARTLY_ACCEPTED("accepted, not yet agreed"),
        COUNTERED("countered"),
        ACCEPTED("agreed"),
        DECLINED("declined"),
        WITHDRAWN("withdrawn"),
        LAPSED("lapsed");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Proposal of(Offer offer, Terms terms, List<PartyId> bound, @Nullable Instant lapsesAt, Mark mark) {
        return new Proposal(
                offer.name(),
                offer.title(),
                terms,
                mark.party(),
                offer.with(),
                offer.to(),
                bound,
                offer.answers(),
                offer.inside(),
                offer.onlyIf(),
                mark.at(),
                mark.position(),
                lapsesAt,
                Few.none(),
                null,
                false);
    }

    @Override
    public boolean settled() {
        return closed != null && !(closed == Closing.AGREED && terms.subject() == Subject.EXCHANGE && !carriedOut);
    }

    public boolean open() {
        return closed == null;
    }

    public Status status() {
        if (closed != null) {
            return switch (closed) {
                case AGREED -> Status.ACCEPTED;
                case DECLINED -> Status.DECLINED;
                case WITHDRAWN -> Status.WITHDRAWN;
                case LAPSED -> Status.LAPSED;
            };
        }
        boolean countered = false;
        boolean accepted = false;
        for (Answer answer : given.values()) {
            if (needs(answer.by())) {
                if (answer.kind() == Answer.Kind.ACCEPTED_IF) {
                    return Status.CONDITIONALLY_ACCEPTED;
                }
                countered |= answer.kind() == Answer.Kind.COUNTERED;
                accepted |= answer.kind() == Answer.Kind.ACCEPTED;
            }
        }
        return countered ? Status.COUNTERED : accepted ? Status.PARTLY_ACCEPTED : Status.OPEN;
    }

    /** Those whose acceptance it needs: all whom it would bind, save the proposer. */
    public boolean needs(PartyId party) {
        return bound.contains(party) && !party.equals(proposer);
    }

    /** May answer it: needed, or addressed. */
    public boolean asks(PartyId party) {
        return !party.equals(proposer) && (bound.contains(party) || addressees.contains(party));
    }

    public boolean acceptedBy(PartyId party) {
        Answer answer = given.get(party);
        return answer != null && answer.kind() == Answer.Kind.ACCEPTED;
    }

    public boolean acceptedByAll() {
        if (given.size() < bound.size() - 1) {
            return false;
        }
        for (PartyId party : bound) {
            if (!party.equals(proposer) && !acceptedBy(party)) {
                return false;
            }
        }
        return true;
    }

    /** Those it needs who have said neither yes nor no, in the order of {@code bound}. */
    public List<PartyId> awaiting() {
        List<PartyId> awaiting = new ArrayList<>();
        for (PartyId party : bound) {
            if (!party.equals(proposer) && !acceptedBy(party)) {
                awaiting.add(party);
            }
        }
        return awaiting;
    }

    Proposal answered(Answer answer) {
        boolean ends = answer.kind() == Answer.Kind.DECLINED && needs(answer.by());
        return new Proposal(
                name,
                title,
                terms,
                proposer,
                cosponsors,
                addressees,
                bound,
                answers,
                inside,
                onlyIf,
                madeAt,
                position,
                lapsesAt,
                given.with(answer.by(), answer),
                ends ? Closing.DECLINED : closed,
                carriedOut);
    }

    Proposal closed(Closing how) {
        return new Proposal(
                name,
                title,
                terms,
                proposer,
                cosponsors,
                addressees,
                bound,
                answers,
                inside,
                onlyIf,
                madeAt,
                position,
                lapsesAt,
                given,
                how,
                carriedOut);
    }

    Proposal carriedOutNow() {
        return new Proposal(
                name,
                title,
                terms,
                proposer,
                cosponsors,
                addressees,
                bound,
                answers,
                inside,
                onlyIf,
                madeAt,
                position,
                lapsesAt,
                given,
                closed,
                true);
    }
}
