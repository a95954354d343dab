package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yes to a settlement text. */
public record AcceptSettlement(
        Name proposal, List<Condition> onlyIf, Acceptance.@Nullable Modification<Terms.Settlement> change)
        implements Acceptance {

    public AcceptSettlement {
        onlyIf = List.copyOf(onlyIf);
    }

    /** A yes to the terms as they stand, at once or on conditions. */
    public static AcceptSettlement of(Name proposal, Condition... onlyIf) {
        return new AcceptSettlement(proposal, List.of(onlyIf), null);
    }

    @Override
    public Subject subject() {
        return Subject.SETTLEMENT;
    }

    @Override
    public Terms changed(Terms terms) {
        return change == null ? terms : ((Terms.Settlement) terms).with(change.terms());
    }

    @Override
    public Event accepted() {
        return new SettlementAccepted(proposal, onlyIf);
    }

    static List<Move> examples(Table table, PartyId by) {
        return Acceptance.answerable(table, by, Subject.SETTLEMENT).stream()
                .<Move>map(AcceptSettlement::of)
                .toList();
    }

    /** A settlement text was accepted by one of those it needs. */
    public record SettlementAccepted(Name proposal, List<Condition> onlyIf) implements Event.Accepting {
        public SettlementAccepted {
            onlyIf = List.copyOf(onlyIf);
        }
    }
}
