package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yes to a proposed exchange. */
public record AcceptExchange(
        Name proposal, List<Condition> onlyIf, Acceptance.@Nullable Modification<Terms.Exchange> change)
        implements Acceptance {

    public AcceptExchange {
        onlyIf = List.copyOf(onlyIf);
    }

    /** A yes to the terms as they stand, at once or on conditions. */
    public static AcceptExchange of(Name proposal, Condition... onlyIf) {
        return new AcceptExchange(proposal, List.of(onlyIf), null);
    }

    @Override
    public Subject subject() {
        return Subject.EXCHANGE;
    }

    @Override
    public Terms changed(Terms terms) {
        return change == null ? terms : ((Terms.Exchange) terms).with(change.terms());
    }

    @Override
    public Event accepted() {
        return new ExchangeAccepted(proposal, onlyIf);
    }

    static List<Move> examples(Table table, PartyId by) {
        return Acceptance.answerable(table, by, Subject.EXCHANGE).stream()
                .<Move>map(AcceptExchange::of)
                .toList();
    }

    /** A proposed exchange was accepted by one of those it needs. */
    public record ExchangeAccepted(Name proposal, List<Condition> onlyIf) implements Event.Accepting {
        public ExchangeAccepted {
            onlyIf = List.copyOf(onlyIf);
        }
    }
}
