package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party asks others to meet. */
public record ProposeTalks(Offer offer, Terms.Talks terms) implements Proposing {

    @Override
    public Event event(Table table, PartyId by) {
        return new TalksProposed(offer, terms, table.boundBy(by, offer), Proposing.lapse(offer, terms));
    }

    static List<Move> examples(Table table, PartyId by) {
        Terms.Talks terms = new Terms.Talks(null, null, null, null, List.of(), false);
        return Proposing.examples(table, by, "talks", "Talks").stream()
                .<Move>map(offer -> new ProposeTalks(offer, terms))
                .toList();
    }

    /** Talks were proposed. */
    public record TalksProposed(
            Offer offer,
            Terms.Talks terms,
            List<PartyId> bound,
            @Nullable Instant lapsesAt) implements Event.Offering {
        public TalksProposed {
            bound = List.copyOf(bound);
        }
    }
}
