package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party tables a text that is to settle the matter, or a step towards one. */
public record ProposeSettlement(Offer offer, Terms.Settlement terms) implements Proposing {

    @Override
    public Event event(Table table, PartyId by) {
        return new SettlementProposed(offer, terms, table.boundBy(by, offer), Proposing.lapse(offer, terms));
    }

    static List<Move> examples(Table table, PartyId by) {
        Terms.Settlement terms = new Terms.Settlement(List.of("points to be settled"));
        return Proposing.examples(table, by, "settlement", "Settlement").stream()
                .<Move>map(offer -> new ProposeSettlement(offer, terms))
                .toList();
    }

    /** A settlement text was tabled. */
    public record SettlementProposed(
            Offer offer,
            Terms.Settlement terms,
            List<PartyId> bound,
            @Nullable Instant lapsesAt) implements Event.Offering {
        public SettlementProposed {
            bound = List.copyOf(bound);
        }
    }
}
