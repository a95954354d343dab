package parley.exchange.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.NameDelegation;
import parley.negotiation.OfferGoodOffices;
import parley.negotiation.OfferVenue;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.PutOnAgenda;
import parley.negotiation.Recess;
import parley.negotiation.Recorded;
import parley.negotiation.RefuseItem;
import parley.negotiation.ReportViolation;
import parley.negotiation.Resume;
import parley.negotiation.Role;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.StayAway;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.TakeOffAgenda;
import parley.negotiation.TakeStep;
import parley.negotiation.Talks;
import parley.negotiation.TalksConsequences;
import parley.negotiation.Threaten;
import parley.negotiation.Urge;
import parley.negotiation.WalkOut;
import parley.negotiation.WithdrawProposal;

/** Which codes an event has. An event without a code says why. */
public final class EventCodes {

    /** One kind of event. */
    private interface Coder<E extends Event> {
        Coding of(E event, Case seen);
    }

    /** Who did it, and the table on which what it names can be found. */
    private record Case(PartyId by, Table table) {
        boolean isThirdParty() {
            return !table.principals().contains(by);
        }

        boolean isHost() {
            Party party = table.party(by);
            return party != null && party.is(Role.HOST);
        }

        @Nullable
        Subject subject(@Nullable Name proposal) {
            Proposal found = proposal == null ? null : table.proposals().find(proposal);
            return found == null ? null : found.terms().subject();
        }
    }

    private static final Coding BY_ITSELF =
            Coding.none("it follows from the rules or the clock; nobody did it to anybody");
    private static final Coding NO_CODE = Coding.none("neither list has a code for it");
    private static final Coding NOT_A_CHANGE_OF_TERMS =
            Coding.none("neither list has a code for a change of one's own position");

    private static final Map<Class<? extends Event>, Coder<?>> CODERS = Map.ofEntries(
            on(
                    ProposeCeasefire.CeasefireProposed.class,
                    (event, seen) -> event.bound().contains(seen.by())
                            ? Coding.as(EventCode.APPEAL_FOR_CEASEFIRE, EventCode.READY_FOR_CEASEFIRE)
                            : Coding.as(EventCode.APPEAL_FOR_CEASEFIRE)),
            on(
                    ProposeTalks.TalksProposed.class,
                    (event, seen) -> event.bound().contains(seen.by())
                            ? Coding.as(EventCode.READY_TO_MEET)
                            : Coding.as(EventCode.APPEAL_TO_MEET)),
            on(
                    ProposeExchange.ExchangeProposed.class,
                    (event, seen) ->
                            event.bound().contains(seen.by()) ? Coding.as(EventCode.READY_TO_RELEASE) : NO_CODE),
            on(ProposeSettlement.SettlementProposed.class, (event, seen) -> NO_CODE),
            on(AcceptCeasefire.CeasefireAccepted.class, (event, seen) -> Coding.as(EventCode.READY_FOR_CEASEFIRE)),
            on(AcceptTalks.TalksAccepted.class, (event, seen) -> Coding.as(EventCode.READY_TO_MEET)),
            on(AcceptExchange.ExchangeAccepted.class, (event, seen) -> Coding.as(EventCode.READY_TO_RELEASE)),
            on(AcceptSettlement.SettlementAccepted.class, (event, seen) -> NO_CODE),
            on(
                    Acceptance.AcceptedWithChanges.class,
                    (event, seen) -> yes(event.terms().subject())),
            on(DeclineProposal.ProposalDeclined.class, (event, seen) -> no(seen.subject(event.proposal()))),
            on(WithdrawProposal.ProposalWithdrawn.class, (event, seen) -> NO_CODE),
            on(SetPrecondition.PreconditionSet.class, (event, seen) -> demanded(event)),
            on(SoftenPrecondition.PreconditionSoftened.class, (event, seen) -> NOT_A_CHANGE_OF_TERMS),
            on(LiftPrecondition.PreconditionLifted.class, (event, seen) -> NOT_A_CHANGE_OF_TERMS),
            on(DeclareCeasefire.CeasefireDeclared.class, (event, seen) -> Coding.as(EventCode.DECLARES_CEASEFIRE)),
            on(
                    DenounceCeasefire.CeasefireDenounced.class,
                    (event, seen) ->
                            Coding.none("code 196 is for a breach; to give notice of an end is none by itself")),
            // A venue is offered: no mediating role is claimed, so the cautious one of the two codes in use.
            on(OfferVenue.VenueOffered.class, (event, seen) -> Coding.as(EventCode.READY_FOR_COOPERATION)),
            on(AcceptVenue.VenueAccepted.class, (event, seen) -> NO_CODE),
            on(OfferGoodOffices.GoodOfficesOffered.class, (event, seen) -> Coding.as(EventCode.OFFERS_MEDIATION)),
            on(AcceptGoodOffices.GoodOfficesAccepted.class, (event, seen) -> Coding.as(EventCode.ACCEPTS_MEDIATION)),
            on(
                    NameDelegation.DelegationNamed.class,
                    (event, seen) ->
                            Coding.none("a delegation's level has no code; that it comes is coded when it does")),
            on(
                    Attend.Attended.class,
                    (event, seen) -> seen.isHost() ? Coding.as(EventCode.HOSTS) : Coding.as(EventCode.VISIT)),
            on(StayAway.StayedAway.class, (event, seen) -> Coding.as(EventCode.REJECTS_MEETING)),
            on(WalkOut.WalkedOut.class, (event, seen) -> Coding.as(EventCode.LEAVES_TALKS)),
            on(Recess.TalksRecessed.class, (event, seen) -> NO_CODE),
            on(Resume.TalksResumed.class, (event, seen) -> Coding.as(EventCode.NEGOTIATES)),
            on(Admit.Admitted.class, (event, seen) -> NO_CODE),
            on(Exclude.Excluded.class, (event, seen) -> NO_CODE),
            on(PutOnAgenda.AgendaItemPut.class, (event, seen) -> NO_CODE),
            on(RefuseItem.ItemRefused.class, (event, seen) -> NO_CODE),
            on(TakeOffAgenda.ItemTakenOff.class, (event, seen) -> NO_CODE),
            on(Urge.Urged.class, (event, seen) -> urged(event, seen)),
            on(
                    Threaten.Threatened.class,
                    (event, seen) -> speaksOfSanctions(event.penalty())
                            ? Coding.as(EventCode.THREATENS_SANCTIONS)
                            : Coding.none("what is threatened stands in words, and they do not speak of sanctions")),
            on(GiveUltimatum.UltimatumGiven.class, (event, seen) -> Coding.as(EventCode.ULTIMATUM)),
            on(
                    ImposeMeasure.MeasureImposed.class,
                    (event, seen) -> speaksOfSanctions(event.what())
                            ? Coding.as(EventCode.IMPOSES_SANCTIONS)
                            : Coding.none("the measure stands in words, and they do not speak of sanctions")),
            on(EaseMeasure.MeasureEased.class, (event, seen) -> {
                Measure measure = seen.table().measures().find(event.measure());
                return measure != null && speaksOfSanctions(measure.what())
                        ? Coding.as(EventCode.EASES_SANCTIONS)
                        : Coding.none("the measure stands in words, and they do not speak of sanctions");
            }),
            on(Endorse.Endorsed.class, (event, seen) -> Coding.as(EventCode.ENDORSES)),
            on(AllegeViolation.ViolationAlleged.class, (event, seen) -> Coding.as(EventCode.ACCUSES)),
            on(DenyViolation.ViolationDenied.class, (event, seen) -> NO_CODE),
            on(
                    ReportViolation.ViolationReported.class,
                    (event, seen) ->
                            Coding.none("code 196 is for what the accused did, and it is the monitor who speaks")),
            on(CarryOutExchange.ExchangeCarriedOut.class, (event, seen) -> Coding.as(EventCode.RELEASES)),
            on(TakeStep.StepTaken.class, (event, seen) -> Coding.none("the step stands in words only")),
            on(MakeStatement.StatementMade.class, (event, seen) -> Coding.as(EventCode.STATEMENT)));

    private EventCodes() {}

    /**
     * How an event is coded.
     *
     * @param table one that holds what the event names: after it, or later
     */
    public static Coding of(Recorded recorded, Table table) {
        PartyId by = recorded.by();
        if (by == null) {
            return recorded.event() instanceof TalksConsequences.TalksOpened
                    ? Coding.as(EventCode.NEGOTIATES)
                    : BY_ITSELF;
        }
        return coding(recorded.event(), new Case(by, table));
    }

    /** It answers a proposal, and so is aimed at its proposer. */
    public static boolean isAnAnswer(Event event) {
        return event instanceof Event.Accepting
                || event instanceof DeclineProposal.ProposalDeclined
                || event instanceof Endorse.Endorsed
                || event instanceof StayAway.StayedAway;
    }

    /** Who does it together, each to each other; nobody where it is no joint act. */
    public static List<PartyId> together(Event event, Table table) {
        Talks talks = event instanceof TalksConsequences.TalksOpened opened
                ? table.talks().find(opened.talks())
                : null;
        return talks == null ? List.of() : talks.participants();
    }

    /** Every kind of event that a party makes and that is spoken for here. */
    static Set<Class<? extends Event>> kinds() {
        return CODERS.keySet();
    }

    @SuppressWarnings("unchecked") // each coder stands under its own class
    private static Coding coding(Event event, Case seen) {
        Coder<Event> coder = (Coder<Event>) CODERS.get(event.getClass());
        return coder == null ? NO_CODE : coder.of(event, seen);
    }

    private static <E extends Event> Map.Entry<Class<? extends Event>, Coder<?>> on(Class<E> kind, Coder<E> coder) {
        return Map.entry(kind, coder);
    }

    private static Coding yes(Subject subject) {
        return switch (subject) {
            case CEASEFIRE -> Coding.as(EventCode.READY_FOR_CEASEFIRE);
            case TALKS -> Coding.as(EventCode.READY_TO_MEET);
            case EXCHANGE -> Coding.as(EventCode.READY_TO_RELEASE);
            case SETTLEMENT -> NO_CODE;
        };
    }

    private static Coding no(@Nullable Subject subject) {
        if (subject == null) {
            return NO_CODE;
        }
        return switch (subject) {
            case CEASEFIRE -> Coding.as(EventCode.REJECTS_CEASEFIRE);
            case TALKS -> Coding.as(EventCode.REJECTS_MEETING);
            case SETTLEMENT -> Coding.as(EventCode.REJECTS_PLAN);
            case EXCHANGE -> NO_CODE;
        };
    }

    /** "A ceasefire before talks" is both a demand for one and a "no talks unless"; beside them it is the demand alone. */
    private static Coding demanded(SetPrecondition.PreconditionSet event) {
        List<EventCode> codes = new ArrayList<>();
        if (event.requires().steps().contains(Subject.CEASEFIRE)) {
            codes.add(EventCode.DEMANDS_CEASEFIRE);
        }
        if (event.requires().steps().contains(Subject.TALKS)) {
            codes.add(EventCode.DEMANDS_MEETING);
        }
        if (event.on() == Subject.TALKS && event.sequence() == Sequence.BEFORE) {
            codes.add(EventCode.NO_TALKS_UNLESS);
        }
        return codes.isEmpty() ? NO_CODE : new Coding(codes, "");
    }

    private static Coding urged(Urge.Urged event, Case seen) {
        Subject subject = seen.subject(event.regarding());
        if (subject == Subject.TALKS) {
            return seen.isThirdParty() ? Coding.as(EventCode.APPEAL_TO_MEET) : Coding.as(EventCode.DEMANDS_MEETING);
        }
        return subject == Subject.CEASEFIRE
                ? Coding.as(EventCode.APPEAL_FOR_CEASEFIRE)
                : Coding.none("what is urged stands in words, and regards no proposal of a ceasefire or of talks");
    }

    private static boolean speaksOfSanctions(String words) {
        return words.toLowerCase(Locale.ROOT).contains("sanction");
    }
}
