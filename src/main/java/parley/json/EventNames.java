package parley.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire.CeasefireAccepted;
import parley.negotiation.AcceptExchange.ExchangeAccepted;
import parley.negotiation.AcceptGoodOffices.GoodOfficesAccepted;
import parley.negotiation.AcceptSettlement.SettlementAccepted;
import parley.negotiation.AcceptTalks.TalksAccepted;
import parley.negotiation.AcceptVenue.VenueAccepted;
import parley.negotiation.Acceptance.AcceptedWithChanges;
import parley.negotiation.Admit.Admitted;
import parley.negotiation.AllegeViolation.ViolationAlleged;
import parley.negotiation.Attend.Attended;
import parley.negotiation.CarryOutExchange.ExchangeCarriedOut;
import parley.negotiation.Consequences.ClockMoved;
import parley.negotiation.DeclareCeasefire.CeasefireDeclared;
import parley.negotiation.DeclineProposal.ProposalDeclined;
import parley.negotiation.DenounceCeasefire.CeasefireDenounced;
import parley.negotiation.DenyViolation.ViolationDenied;
import parley.negotiation.EaseMeasure.MeasureEased;
import parley.negotiation.Endorse.Endorsed;
import parley.negotiation.Event;
import parley.negotiation.Exclude.Excluded;
import parley.negotiation.GiveUltimatum.UltimatumGiven;
import parley.negotiation.ImposeMeasure.MeasureImposed;
import parley.negotiation.LiftPrecondition.PreconditionLifted;
import parley.negotiation.MakeStatement.StatementMade;
import parley.negotiation.NameDelegation.DelegationNamed;
import parley.negotiation.OfferGoodOffices.GoodOfficesOffered;
import parley.negotiation.OfferVenue.VenueOffered;
import parley.negotiation.PressureConsequences.UltimatumRanOut;
import parley.negotiation.ProposalConsequences.AcceptanceTookEffect;
import parley.negotiation.ProposalConsequences.CeasefireAgreed;
import parley.negotiation.ProposalConsequences.ExchangeAgreed;
import parley.negotiation.ProposalConsequences.ProposalLapsed;
import parley.negotiation.ProposalConsequences.SettlementAgreed;
import parley.negotiation.ProposalConsequences.TalksAgreed;
import parley.negotiation.ProposeCeasefire.CeasefireProposed;
import parley.negotiation.ProposeExchange.ExchangeProposed;
import parley.negotiation.ProposeSettlement.SettlementProposed;
import parley.negotiation.ProposeTalks.TalksProposed;
import parley.negotiation.PutOnAgenda.AgendaItemPut;
import parley.negotiation.Recess.TalksRecessed;
import parley.negotiation.RefuseItem.ItemRefused;
import parley.negotiation.ReportViolation.ViolationReported;
import parley.negotiation.Resume.TalksResumed;
import parley.negotiation.SetPrecondition.PreconditionSet;
import parley.negotiation.SoftenPrecondition.PreconditionSoftened;
import parley.negotiation.StayAway.StayedAway;
import parley.negotiation.TakeOffAgenda.ItemTakenOff;
import parley.negotiation.TakeStep.StepTaken;
import parley.negotiation.TalksConsequences.TalksEnded;
import parley.negotiation.TalksConsequences.TalksMissed;
import parley.negotiation.TalksConsequences.TalksOpened;
import parley.negotiation.Threaten.Threatened;
import parley.negotiation.UndertakingConsequences.CeasefireEnteredIntoForce;
import parley.negotiation.UndertakingConsequences.CeasefireExpired;
import parley.negotiation.Urge.Urged;
import parley.negotiation.WalkOut.WalkedOut;
import parley.negotiation.WithdrawProposal.ProposalWithdrawn;

/**
 * The stable names of events. A name, once stored, is never given to anything else and never changed; when the shape of an event
 * changes, its revision goes up and {@link Upcasts} says how the old shape becomes the new one.
 */
public final class EventNames {

    /**
     * One event as it is stored now.
     *
     * @param name PascalCase, past tense
     * @param revision of its shape, beginning with "1"
     */
    public record Named(String name, String revision, Class<?> type) {}

    /** Every event of the rulebook. */
    public static final EventNames RULEBOOK = new EventNames(List.of(
            first("CeasefireProposed", CeasefireProposed.class),
            first("TalksProposed", TalksProposed.class),
            first("ExchangeProposed", ExchangeProposed.class),
            first("SettlementProposed", SettlementProposed.class),
            first("CeasefireAccepted", CeasefireAccepted.class),
            first("TalksAccepted", TalksAccepted.class),
            first("ExchangeAccepted", ExchangeAccepted.class),
            first("SettlementAccepted", SettlementAccepted.class),
            first("AcceptedWithChanges", AcceptedWithChanges.class),
            first("ProposalDeclined", ProposalDeclined.class),
            first("ProposalWithdrawn", ProposalWithdrawn.class),
            // 1 knew only hard gates and loose wishes ("hard": true or false); 2 has the order of steps.
            new Named("PreconditionSet", "2", PreconditionSet.class),
            first("PreconditionSoftened", PreconditionSoftened.class),
            first("PreconditionLifted", PreconditionLifted.class),
            first("CeasefireDeclared", CeasefireDeclared.class),
            first("CeasefireDenounced", CeasefireDenounced.class),
            first("VenueOffered", VenueOffered.class),
            first("VenueAccepted", VenueAccepted.class),
            first("GoodOfficesOffered", GoodOfficesOffered.class),
            first("GoodOfficesAccepted", GoodOfficesAccepted.class),
            first("DelegationNamed", DelegationNamed.class),
            first("Attended", Attended.class),
            first("StayedAway", StayedAway.class),
            first("WalkedOut", WalkedOut.class),
            first("TalksRecessed", TalksRecessed.class),
            first("TalksResumed", TalksResumed.class),
            first("Admitted", Admitted.class),
            first("Excluded", Excluded.class),
            // 1 had no name for the item.
            new Named("AgendaItemPut", "2", AgendaItemPut.class),
            first("ItemRefused", ItemRefused.class),
            first("ItemTakenOff", ItemTakenOff.class),
            first("Urged", Urged.class),
            first("Threatened", Threatened.class),
            first("UltimatumGiven", UltimatumGiven.class),
            first("MeasureImposed", MeasureImposed.class),
            first("MeasureEased", MeasureEased.class),
            first("Endorsed", Endorsed.class),
            first("ViolationAlleged", ViolationAlleged.class),
            first("ViolationDenied", ViolationDenied.class),
            first("ViolationReported", ViolationReported.class),
            first("ExchangeCarriedOut", ExchangeCarriedOut.class),
            first("StepTaken", StepTaken.class),
            first("StatementMade", StatementMade.class),
            first("AcceptanceTookEffect", AcceptanceTookEffect.class),
            first("CeasefireAgreed", CeasefireAgreed.class),
            first("TalksAgreed", TalksAgreed.class),
            first("ExchangeAgreed", ExchangeAgreed.class),
            first("SettlementAgreed", SettlementAgreed.class),
            first("CeasefireEnteredIntoForce", CeasefireEnteredIntoForce.class),
            first("CeasefireExpired", CeasefireExpired.class),
            first("ProposalLapsed", ProposalLapsed.class),
            first("TalksOpened", TalksOpened.class),
            first("TalksMissed", TalksMissed.class),
            first("TalksEnded", TalksEnded.class),
            first("UltimatumRanOut", UltimatumRanOut.class),
            first("ClockMoved", ClockMoved.class)));

    private final List<Named> all;
    private final Map<String, Named> byName = new HashMap<>();
    private final Map<Class<?>, Named> byType = new HashMap<>();

    private EventNames(List<Named> all) {
        this.all = List.copyOf(all);
        for (Named named : all) {
            if (byName.put(named.name(), named) != null || byType.put(named.type(), named) != null) {
                throw new IllegalArgumentException("two events are called " + named.name() + ", or one has two names");
            }
        }
    }

    private static Named first(String name, Class<?> type) {
        return new Named(name, "1", type);
    }

    /** These and more, such as those that set up a stream. */
    public EventNames and(List<Named> more) {
        List<Named> longer = new ArrayList<>(all);
        longer.addAll(more);
        return new EventNames(longer);
    }

    public List<Named> all() {
        return all;
    }

    /** The stored name of an event of the rulebook. */
    public static String of(Event event) {
        return RULEBOOK.of(event.getClass()).name();
    }

    /**
     * How a class is stored.
     *
     * @throws IllegalArgumentException if the event is not in the registry
     */
    public Named of(Class<?> type) {
        Named named = byType.get(type);
        if (named == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no stored name: expected a line for it in EventNames");
        }
        return named;
    }

    public @Nullable Named named(String name) {
        return byName.get(name);
    }
}
