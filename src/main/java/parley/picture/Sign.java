package parley.picture;

import static java.util.Map.entry;

import java.util.Map;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptGoodOffices;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.AcceptVenue;
import parley.negotiation.Acceptance;
import parley.negotiation.Admit;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Attend;
import parley.negotiation.CarryOutExchange;
import parley.negotiation.Consequences;
import parley.negotiation.DeclareCeasefire;
import parley.negotiation.DeclineProposal;
import parley.negotiation.DenounceCeasefire;
import parley.negotiation.DenyViolation;
import parley.negotiation.EaseMeasure;
import parley.negotiation.Endorse;
import parley.negotiation.Event;
import parley.negotiation.Exclude;
import parley.negotiation.GiveUltimatum;
import parley.negotiation.ImposeMeasure;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.NameDelegation;
import parley.negotiation.OfferGoodOffices;
import parley.negotiation.OfferVenue;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.PutOnAgenda;
import parley.negotiation.Recess;
import parley.negotiation.RefuseItem;
import parley.negotiation.ReportViolation;
import parley.negotiation.Resume;
import parley.negotiation.SetPrecondition;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.StayAway;
import parley.negotiation.TakeOffAgenda;
import parley.negotiation.TakeStep;
import parley.negotiation.Threaten;
import parley.negotiation.Urge;
import parley.negotiation.WalkOut;
import parley.negotiation.WithdrawProposal;

/** The shape that stands for a kind of event: few enough to learn, and never told by colour alone. */
public enum Sign {
    PROPOSAL("proposal or offer", "M0-10.5 10.5 0 0 10.5-10.5 0z"),
    COUNTER("counter-offer, or a yes with a change", "M0-10.5 10.5 0 0 10.5-10.5 0zM0-4-4 0 0 4 4 0z"),
    DEMAND("demand or precondition", "M-8-8H8V8H-8z"),
    EASING("demand or measure eased", "M-8-8H8V8H-8zM-4-4V4H4V-4z"),
    YES("acceptance or support", "M9 0A9 9 0 1 1-9 0 9 9 0 1 1 9 0z"),
    NO(
            "refusal, withdrawal, staying away",
            "M-9-5.2-5.2-9 0-3.8 5.2-9 9-5.2 3.8 0 9 5.2 5.2 9 0 3.8-5.2 9-9 5.2-3.8 0z"),
    PRESSURE("pressure: urging, threat, measure", "M0-10 10 8H-10z"),
    STATEMENT("statement that binds nobody", "M-6-4.5H6A4.5 4.5 0 0 1 6 4.5H-6A4.5 4.5 0 0 1-6-4.5z"),
    ALLEGATION("allegation, denial, report", "M-10-8H10L0 10z"),
    TALKS("step in the talks", "M0-10 9.5-3.1 5.9 8.1H-5.9L-9.5-3.1z"),
    DEED("deed: a step taken, an exchange carried out", "M-10-8 0-1 10-8V8L0 1-10 8z"),
    CONSEQUENCE("follows from the rules or the clock", "M0-6.5 6.5 0 0 6.5-6.5 0z");

    private static final Map<Class<? extends Event>, Sign> OF = Map.ofEntries(
            entry(ProposeCeasefire.CeasefireProposed.class, PROPOSAL),
            entry(ProposeTalks.TalksProposed.class, PROPOSAL),
            entry(ProposeExchange.ExchangeProposed.class, PROPOSAL),
            entry(ProposeSettlement.SettlementProposed.class, PROPOSAL),
            entry(DeclareCeasefire.CeasefireDeclared.class, PROPOSAL),
            entry(OfferVenue.VenueOffered.class, PROPOSAL),
            entry(OfferGoodOffices.GoodOfficesOffered.class, PROPOSAL),
            entry(Acceptance.AcceptedWithChanges.class, COUNTER),
            entry(SetPrecondition.PreconditionSet.class, DEMAND),
            entry(SoftenPrecondition.PreconditionSoftened.class, EASING),
            entry(LiftPrecondition.PreconditionLifted.class, EASING),
            entry(EaseMeasure.MeasureEased.class, EASING),
            entry(AcceptCeasefire.CeasefireAccepted.class, YES),
            entry(AcceptTalks.TalksAccepted.class, YES),
            entry(AcceptExchange.ExchangeAccepted.class, YES),
            entry(AcceptSettlement.SettlementAccepted.class, YES),
            entry(AcceptVenue.VenueAccepted.class, YES),
            entry(AcceptGoodOffices.GoodOfficesAccepted.class, YES),
            entry(Endorse.Endorsed.class, YES),
            entry(DeclineProposal.ProposalDeclined.class, NO),
            entry(WithdrawProposal.ProposalWithdrawn.class, NO),
            entry(DenounceCeasefire.CeasefireDenounced.class, NO),
            entry(StayAway.StayedAway.class, NO),
            entry(WalkOut.WalkedOut.class, NO),
            entry(Urge.Urged.class, PRESSURE),
            entry(Threaten.Threatened.class, PRESSURE),
            entry(GiveUltimatum.UltimatumGiven.class, PRESSURE),
            entry(ImposeMeasure.MeasureImposed.class, PRESSURE),
            entry(MakeStatement.StatementMade.class, STATEMENT),
            entry(AllegeViolation.ViolationAlleged.class, ALLEGATION),
            entry(DenyViolation.ViolationDenied.class, ALLEGATION),
            entry(ReportViolation.ViolationReported.class, ALLEGATION),
            entry(NameDelegation.DelegationNamed.class, TALKS),
            entry(Attend.Attended.class, TALKS),
            entry(Recess.TalksRecessed.class, TALKS),
            entry(Resume.TalksResumed.class, TALKS),
            entry(PutOnAgenda.AgendaItemPut.class, TALKS),
            entry(Admit.Admitted.class, TALKS),
            entry(Exclude.Excluded.class, TALKS),
            entry(RefuseItem.ItemRefused.class, NO),
            entry(TakeOffAgenda.ItemTakenOff.class, TALKS),
            entry(TakeStep.StepTaken.class, DEED),
            entry(CarryOutExchange.ExchangeCarriedOut.class, DEED));

    private final String words;
    private final String path;

    Sign(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** Throws IllegalArgumentException for an event that has been forgotten here. */
    public static Sign of(Event event) {
        if (event instanceof Event.Offering offering && offering.offer().answers() != null) {
            return COUNTER;
        }
        return of(event.getClass());
    }

    static Sign of(Class<? extends Event> type) {
        Sign sign = Consequences.Consequence.class.isAssignableFrom(type) ? CONSEQUENCE : OF.get(type);
        if (sign == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no sign");
        }
        return sign;
    }

    /** What it stands for. */
    public String words() {
        return words;
    }

    /** About twenty pixels wide, around the origin. */
    String path() {
        return path;
    }
}
