package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party asks others to suspend violence together with it, on stated terms. */
public record ProposeCeasefire(Offer offer, Terms.Ceasefire terms) implements Proposing {

    @Override
    public Event event(Table table, PartyId by) {
        return new CeasefireProposed(offer, terms, table.boundBy(by, offer), Proposing.lapse(offer, terms));
    }

    static List<Move> examples(Table table, PartyId by) {
        Terms.Ceasefire terms = new Terms.Ceasefire(null, null, null, false, false, List.of(), List.of(), null);
        return Proposing.examples(table, by, "ceasefire", "Ceasefire").stream()
                .<Move>map(offer -> new ProposeCeasefire(offer, terms))
                .toList();
    }

    /** A ceasefire was proposed. */
    public record CeasefireProposed(
            Offer offer,
            Terms.Ceasefire terms,
            List<PartyId> bound,
            @Nullable Instant lapsesAt) implements Event.Offering {
        public CeasefireProposed {
            bound = List.copyOf(bound);
        }
    }
}
