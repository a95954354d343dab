package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yes to proposed talks. */
public record AcceptTalks(Name proposal, List<Condition> onlyIf, Acceptance.@Nullable Modification<Terms.Talks> change)
        implements Acceptance {

    public AcceptTalks {
        onlyIf = List.copyOf(onlyIf);
    }

    /** A yes to the terms as they stand, at once or on conditions. */
    public static AcceptTalks of(Name proposal, Condition... onlyIf) {
        return new AcceptTalks(proposal, List.of(onlyIf), null);
    }

    @Override
    public Subject subject() {
        return Subject.TALKS;
    }

    @Override
    public Terms changed(Terms terms) {
        return change == null ? terms : ((Terms.Talks) terms).with(change.terms());
    }

    @Override
    public Event accepted() {
        return new TalksAccepted(proposal, onlyIf);
    }

    static List<Move> examples(Table table, PartyId by) {
        return Acceptance.answerable(table, by, Subject.TALKS).stream()
                .<Move>map(AcceptTalks::of)
                .toList();
    }

    /** Proposed talks were accepted by one of those they need. */
    public record TalksAccepted(Name proposal, List<Condition> onlyIf) implements Event.Accepting {
        public TalksAccepted {
            onlyIf = List.copyOf(onlyIf);
        }
    }
}
