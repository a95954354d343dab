package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party proposes to exchange prisoners, bodies or others for the like. */
public record ProposeExchange(Offer offer, Terms.Exchange terms) implements Proposing {

    @Override
    public Event event(Table table, PartyId by) {
        return new ExchangeProposed(offer, terms, table.boundBy(by, offer), Proposing.lapse(offer, terms));
    }

    static List<Move> examples(Table table, PartyId by) {
        Terms.Exchange terms = new Terms.Exchange("prisoners", null, null);
        return Proposing.examples(table, by, "exchange", "Exchange of prisoners").stream()
                .<Move>map(offer -> new ProposeExchange(offer, terms))
                .toList();
    }

    /** An exchange was proposed. */
    public record ExchangeProposed(
            Offer offer,
            Terms.Exchange terms,
            List<PartyId> bound,
            @Nullable Instant lapsesAt) implements Event.Offering {
        public ExchangeProposed {
            bound = List.copyOf(bound);
        }
    }
}
