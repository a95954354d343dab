package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yes to a proposed ceasefire. */
public record AcceptCeasefire(
        Name proposal, List<Condition> onlyIf, Acceptance.@Nullable Modification<Terms.Ceasefire> change)
        implements Acceptance {

    public AcceptCeasefire {
        onlyIf = List.copyOf(onlyIf);
    }

    /** A yes to the terms as they stand, at once or on conditions. */
    public static AcceptCeasefire of(Name proposal, Condition... onlyIf) {
        return new AcceptCeasefire(proposal, List.of(onlyIf), null);
    }

    @Override
    public Subject subject() {
        return Subject.CEASEFIRE;
    }

    @Override
    public Terms changed(Terms terms) {
        return change == null ? terms : ((Terms.Ceasefire) terms).with(change.terms());
    }

    @Override
    public Event accepted() {
        return new CeasefireAccepted(proposal, onlyIf);
    }

    static List<Move> examples(Table table, PartyId by) {
        return Acceptance.answerable(table, by, Subject.CEASEFIRE).stream()
                .<Move>map(AcceptCeasefire::of)
                .toList();
    }

    /** A proposed ceasefire was accepted by one of those it needs. */
    public record CeasefireAccepted(Name proposal, List<Condition> onlyIf) implements Event.Accepting {
        public CeasefireAccepted {
            onlyIf = List.copyOf(onlyIf);
        }
    }
}
