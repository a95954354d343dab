package parley.yaml;

import java.util.Optional;
import parley.analysis.paths.Aim;
import parley.negotiation.Condition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;
import parley.scenario.Circumstance;

/** What has to come about for a condition to hold. */
final class AimWords {

    private AimWords() {}

    /** Empty where it is nothing that comes about: a circumstance that is only absent, or passes. */
    static Optional<Aim> of(Circumstance what, Table table) {
        return what instanceof Circumstance.Holds holds ? of(holds.condition(), table) : standing(what, table);
    }

    private static Optional<Aim> of(Condition condition, Table table) {
        if (condition instanceof Condition.CeasefireInForce in) {
            return Optional.of(new Aim(Aim.Deed.IN_FORCE, Subject.CEASEFIRE, in.which(), null));
        }
        if (condition instanceof Condition.TalksOpened opened) {
            return Optional.of(new Aim(Aim.Deed.OPENED, Subject.TALKS, opened.which(), null));
        }
        if (condition instanceof Condition.ExchangeCarriedOut out) {
            return Optional.of(new Aim(Aim.Deed.CARRIED_OUT, Subject.EXCHANGE, out.which(), null));
        }
        if (condition instanceof Condition.SettlementCarriedOut out) {
            return Optional.of(new Aim(Aim.Deed.CARRIED_OUT, Subject.SETTLEMENT, out.which(), null));
        }
        if (condition instanceof Condition.MeasureLifted lifted) {
            return Optional.of(new Aim(Aim.Deed.LIFTED, null, lifted.measure(), null));
        }
        if (condition instanceof Condition.Agreed agreed) {
            Proposal proposal = table.proposals().find(agreed.proposal());
            return proposal == null
                    ? Optional.empty()
                    : Optional.of(new Aim(Aim.Deed.AGREED, proposal.terms().subject(), proposal.name(), null));
        }
        return Optional.empty();
    }

    /** {@code {proposal: x, is: agreed}} and the like. */
    private static Optional<Aim> standing(Circumstance what, Table table) {
        if (what instanceof Circumstance.ProposalIs is && is.status() == Proposal.Status.ACCEPTED) {
            return of(new Condition.Agreed(is.proposal()), table);
        }
        if (what instanceof Circumstance.TalksAre are && are.state() == Talks.State.OPEN) {
            return of(new Condition.TalksOpened(are.talks()), table);
        }
        if (what instanceof Circumstance.UndertakingIs is && is.state() == Undertaking.State.IN_FORCE) {
            return of(new Condition.CeasefireInForce(is.undertaking()), table);
        }
        return what instanceof Circumstance.PreconditionLifted lifted
                ? Optional.of(new Aim(Aim.Deed.LIFTED, null, lifted.precondition(), null))
                : Optional.empty();
    }
}
