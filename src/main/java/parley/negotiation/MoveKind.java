package parley.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Every kind of move, with its word in scenario files, on the command line and on the page. */
public enum MoveKind {
    PROPOSE_CEASEFIRE("propose-ceasefire", ProposeCeasefire.class, ProposeCeasefire::examples, ""),
    PROPOSE_TALKS("propose-talks", ProposeTalks.class, ProposeTalks::examples, ""),
    PROPOSE_EXCHANGE("propose-exchange", ProposeExchange.class, ProposeExchange::examples, ""),
    PROPOSE_SETTLEMENT("propose-settlement", ProposeSettlement.class, ProposeSettlement::examples, ""),
    ACCEPT_CEASEFIRE(
            "accept-ceasefire",
            AcceptCeasefire.class,
            AcceptCeasefire::examples,
            "No ceasefire proposal on the table awaits %s's answer."),
    ACCEPT_TALKS(
            "accept-talks",
            AcceptTalks.class,
            AcceptTalks::examples,
            "No proposal of talks on the table awaits %s's answer."),
    ACCEPT_EXCHANGE(
            "accept-exchange",
            AcceptExchange.class,
            AcceptExchange::examples,
            "No proposed exchange on the table awaits %s's answer."),
    ACCEPT_SETTLEMENT(
            "accept-settlement",
            AcceptSettlement.class,
            AcceptSettlement::examples,
            "No settlement text on the table awaits %s's answer."),
    DECLINE_PROPOSAL(
            "decline-proposal",
            DeclineProposal.class,
            DeclineProposal::examples,
            "No proposal on the table awaits %s's answer."),
    WITHDRAW_PROPOSAL(
            "withdraw-proposal",
            WithdrawProposal.class,
            WithdrawProposal::examples,
            "%s has no open proposal of its own."),
    SET_PRECONDITION("set-precondition", SetPrecondition.class, SetPrecondition::examples, ""),
    SOFTEN_PRECONDITION(
            "soften-precondition",
            SoftenPrecondition.class,
            SoftenPrecondition::examples,
            "%s holds no precondition that could be softened."),
    LIFT_PRECONDITION(
            "lift-precondition", LiftPrecondition.class, LiftPrecondition::examples, "%s holds no precondition."),
    DECLARE_CEASEFIRE("declare-ceasefire", DeclareCeasefire.class, DeclareCeasefire::examples, ""),
    DENOUNCE_CEASEFIRE(
            "denounce-ceasefire", DenounceCeasefire.class, DenounceCeasefire::examples, "No ceasefire binds %s."),
    OFFER_VENUE("offer-venue", OfferVenue.class, OfferVenue::examples, ""),
    ACCEPT_VENUE(
            "accept-venue",
            AcceptVenue.class,
            AcceptVenue::examples,
            "No venue has been offered that %s could still accept."),
    OFFER_GOOD_OFFICES("offer-good-offices", OfferGoodOffices.class, OfferGoodOffices::examples, ""),
    ACCEPT_GOOD_OFFICES(
            "accept-good-offices",
            AcceptGoodOffices.class,
            AcceptGoodOffices::examples,
            "No good offices have been offered that %s could still accept."),
    NAME_DELEGATION(
            "name-delegation",
            NameDelegation.class,
            NameDelegation::examples,
            "No talks are to come in which %s takes part."),
    ATTEND("attend", Attend.class, Attend::examples, "No talks are proposed or agreed."),
    STAY_AWAY("stay-away", StayAway.class, StayAway::examples, "No talks are to come in which %s takes part."),
    WALK_OUT("walk-out", WalkOut.class, WalkOut::examples, "%s is at no talks."),
    RECESS("recess", Recess.class, Recess::examples, "No talks are agreed or open."),
    RESUME("resume", Resume.class, Resume::examples, "No talks are in recess."),
    ADMIT(
            "admit",
            Admit.class,
            Admit::examples,
            "No talks are to come or going on to which anybody could be admitted."),
    EXCLUDE("exclude", Exclude.class, Exclude::examples, "Nobody has been admitted to talks."),
    PUT_ON_AGENDA("put-on-agenda", PutOnAgenda.class, PutOnAgenda::examples, "No talks are proposed, agreed or open."),
    REFUSE_ITEM("refuse-item", RefuseItem.class, RefuseItem::examples, "Nobody else has put an item on an agenda."),
    TAKE_OFF_AGENDA(
            "take-off-agenda", TakeOffAgenda.class, TakeOffAgenda::examples, "%s has put no item on an agenda."),
    URGE("urge", Urge.class, Urge::examples, ""),
    THREATEN("threaten", Threaten.class, Threaten::examples, ""),
    GIVE_ULTIMATUM("give-ultimatum", GiveUltimatum.class, GiveUltimatum::examples, ""),
    IMPOSE_MEASURE("impose-measure", ImposeMeasure.class, ImposeMeasure::examples, ""),
    EASE_MEASURE(
            "ease-measure", EaseMeasure.class, EaseMeasure::examples, "%s has imposed no measure that is in force."),
    ENDORSE("endorse", Endorse.class, Endorse::examples, "Nobody else has an open proposal or holds a precondition."),
    ALLEGE_VIOLATION(
            "allege-violation",
            AllegeViolation.class,
            AllegeViolation::examples,
            "There is no undertaking: without one there is nothing to violate."),
    DENY_VIOLATION(
            "deny-violation",
            DenyViolation.class,
            DenyViolation::examples,
            "%s is accused of nothing that it has not denied."),
    REPORT_VIOLATION(
            "report-violation",
            ReportViolation.class,
            ReportViolation::examples,
            "No undertaking is in force: without one there is nothing to violate."),
    CARRY_OUT_EXCHANGE(
            "carry-out-exchange",
            CarryOutExchange.class,
            CarryOutExchange::examples,
            "No exchange of which %s is part is agreed and still to be carried out."),
    TAKE_STEP("take-step", TakeStep.class, TakeStep::examples, ""),
    MAKE_STATEMENT("make-statement", MakeStatement.class, MakeStatement::examples, "");

    private static final Map<Class<? extends Move>, MoveKind> OF = new HashMap<>();
    private static final Map<String, MoveKind> NAMED = new HashMap<>();

    static {
        for (MoveKind kind : values()) {
            OF.put(kind.type, kind);
            NAMED.put(kind.word, kind);
        }
    }

    private final String word;
    private final Class<? extends Move> type;
    /** A method reference, hence immutable; the checker cannot know. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Table, PartyId, List<Move>> examples;

    private final String none;

    MoveKind(String word, Class<? extends Move> type, BiFunction<Table, PartyId, List<Move>> examples, String none) {
        this.word = word;
        this.type = type;
        this.examples = examples;
        this.none = none;
    }

    /** Throws IllegalArgumentException if the move is not listed here. */
    public static MoveKind of(Move move) {
        MoveKind kind = OF.get(move.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(move.getClass().getSimpleName() + " is missing from MoveKind");
        }
        return kind;
    }

    public static @Nullable MoveKind named(String word) {
        return NAMED.get(word);
    }

    /** {@code propose-ceasefire} */
    public String word() {
        return word;
    }

    /** "propose ceasefire" */
    public String title() {
        return word.replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    public Class<? extends Move> type() {
        return type;
    }

    /** The moves of this kind that the table suggests: one for each thing that it could be about; not all of them admissible. */
    List<Move> examples(Table table, PartyId by) {
        return examples.apply(table, by);
    }

    /** Why there is no example. */
    Reason none(Table table, PartyId by) {
        return Rules.reason("thereIsSomethingToDoItTo", none.replace("%s", table.nameOf(by)));
    }
}
