package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party does something: a deed, and no word. Ships turn, forces are put on alert, prisoners are let go, arms are given up. It binds
 * nobody.
 *
 * @param what in words
 * @param carriesOut the settlement, or proposed settlement, that this step carries out; null where it carries out none
 */
public record TakeStep(String what, @Nullable Name carriesOut) implements Move {

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(3);
        if (carriesOut != null) {
            rules.add(ProposalRules.theProposalIsFor(Subject.SETTLEMENT, carriesOut));
            rules.add(ServiceRules.theyAreAskedToCarryItOut(carriesOut));
            rules.add(ServiceRules.itIsNotCarriedOutYet(carriesOut));
        }
        return rules;
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new StepTaken(what, carriesOut);
    }

    @Override
    public Name about() {
        return carriesOut == null ? NOTHING_IN_PARTICULAR : carriesOut;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        moves.add(new TakeStep("a step", null));
        for (Proposal proposal : table.proposals().all()) {
            if (proposal.terms().subject() == Subject.SETTLEMENT && proposal.closed() == Proposal.Closing.AGREED) {
                moves.add(new TakeStep("what was agreed", proposal.name()));
            }
        }
        return moves;
    }

    /** A step was taken. */
    public record StepTaken(String what, @Nullable Name carriesOut) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return carriesOut == null
                    ? table
                    : table.with(table.proposals().get(carriesOut).carriedOutNow());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " acts: " + what
                    + (carriesOut == null ? "" : ", which carries out " + teller.thing(carriesOut)) + ".";
        }

        @Override
        public List<Name> concerns() {
            return carriesOut == null ? List.of() : List.of(carriesOut);
        }
    }
}
