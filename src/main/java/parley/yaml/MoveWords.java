package parley.yaml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import parley.negotiation.Exclude;
import parley.negotiation.GiveUltimatum;
import parley.negotiation.ImposeMeasure;
import parley.negotiation.Level;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.NameDelegation;
import parley.negotiation.Offer;
import parley.negotiation.OfferGoodOffices;
import parley.negotiation.OfferVenue;
import parley.negotiation.Order;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.PutOnAgenda;
import parley.negotiation.Recess;
import parley.negotiation.RefuseItem;
import parley.negotiation.ReportViolation;
import parley.negotiation.Resume;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.StayAway;
import parley.negotiation.Subject;
import parley.negotiation.TakeOffAgenda;
import parley.negotiation.TakeStep;
import parley.negotiation.Terms;
import parley.negotiation.Threaten;
import parley.negotiation.Urge;
import parley.negotiation.WalkOut;
import parley.negotiation.WithdrawProposal;
import parley.yaml.ScenarioSort.Wanted;

/**
 * How each move is read. A new move needs a line here and its fields in {@code scenarios/scenario.schema.json}; a test fails if one is
 * forgotten.
 */
final class MoveWords {

    /** The words of all moves, in the order of {@link MoveKind}. */
    static final List<String> ALL =
            Arrays.stream(MoveKind.values()).map(MoveKind::word).toList();

    /** A precondition stands in one of these orders only. */
    private static final Map<String, Sequence> PRECONDITION_ORDERS = new LinkedHashMap<>();

    private static final Map<MoveKind, Function<ScenarioFields, Move>> READ = new EnumMap<>(MoveKind.class);

    static {
        PRECONDITION_ORDERS.put("before", Sequence.BEFORE);
        PRECONDITION_ORDERS.put("parallel", Sequence.PARALLEL);
        PRECONDITION_ORDERS.put("after", Sequence.AFTER);

        on(
                MoveKind.PROPOSE_CEASEFIRE,
                f -> new ProposeCeasefire(offer(f, ScenarioSort.CEASEFIRE), TermsFields.ceasefire(f)));
        on(MoveKind.PROPOSE_TALKS, f -> new ProposeTalks(offer(f, ScenarioSort.TALKS), TermsFields.talks(f)));
        on(
                MoveKind.PROPOSE_EXCHANGE,
                f -> new ProposeExchange(offer(f, ScenarioSort.EXCHANGE), TermsFields.exchange(f)));
        on(
                MoveKind.PROPOSE_SETTLEMENT,
                f -> new ProposeSettlement(offer(f, ScenarioSort.SETTLEMENT), TermsFields.settlement(f)));

        on(
                MoveKind.ACCEPT_CEASEFIRE,
                f -> new AcceptCeasefire(
                        f.refers("proposal", Wanted.A_CEASEFIRE_PROPOSAL),
                        f.conditions("only-if"),
                        change(f, ScenarioSort.CEASEFIRE, TermsFields::ceasefire)));
        on(
                MoveKind.ACCEPT_TALKS,
                f -> new AcceptTalks(
                        f.refers("proposal", Wanted.A_TALKS_PROPOSAL),
                        f.conditions("only-if"),
                        change(f, ScenarioSort.TALKS, TermsFields::talks)));
        on(
                MoveKind.ACCEPT_EXCHANGE,
                f -> new AcceptExchange(
                        f.refers("proposal", Wanted.AN_EXCHANGE),
                        f.conditions("only-if"),
                        change(f, ScenarioSort.EXCHANGE, TermsFields::changedExchange)));
        on(
                MoveKind.ACCEPT_SETTLEMENT,
                f -> new AcceptSettlement(
                        f.refers("proposal", Wanted.A_SETTLEMENT),
                        f.conditions("only-if"),
                        change(f, ScenarioSort.SETTLEMENT, TermsFields::settlement)));
        on(MoveKind.DECLINE_PROPOSAL, f -> new DeclineProposal(f.refers("proposal", Wanted.A_PROPOSAL)));
        on(MoveKind.WITHDRAW_PROPOSAL, f -> new WithdrawProposal(f.refers("proposal", Wanted.A_PROPOSAL)));

        on(
                MoveKind.SET_PRECONDITION,
                f -> new SetPrecondition(
                        f.makes(ScenarioSort.PRECONDITION),
                        f.condition("requires"),
                        f.word("on", Subject.class),
                        f.mayRefer("about", Wanted.ANYTHING),
                        f.mayParties("joining"),
                        f.wordOf("sequence", PRECONDITION_ORDERS)));
        on(
                MoveKind.SOFTEN_PRECONDITION,
                f -> new SoftenPrecondition(
                        f.refers("precondition", Wanted.A_PRECONDITION), f.wordOf("to", PRECONDITION_ORDERS)));
        on(MoveKind.LIFT_PRECONDITION, f -> new LiftPrecondition(f.refers("precondition", Wanted.A_PRECONDITION)));

        on(
                MoveKind.DECLARE_CEASEFIRE,
                f -> new DeclareCeasefire(
                        f.makes(ScenarioSort.UNDERTAKING), f.words("title"), TermsFields.ceasefire(f)));
        on(MoveKind.DENOUNCE_CEASEFIRE, f -> new DenounceCeasefire(f.refers("undertaking", Wanted.A_CEASEFIRE)));

        on(
                MoveKind.OFFER_VENUE,
                f -> new OfferVenue(
                        f.makes(ScenarioSort.VENUE),
                        f.words("place"),
                        f.mayRefer("talks", Wanted.SOME_TALKS),
                        f.parties("to"),
                        f.mayWindow("date")));
        on(MoveKind.ACCEPT_VENUE, f -> new AcceptVenue(f.refers("venue", Wanted.A_VENUE)));
        on(
                MoveKind.OFFER_GOOD_OFFICES,
                f -> new OfferGoodOffices(f.makes(ScenarioSort.OFFICES), f.parties("to"), f.words("what")));
        on(MoveKind.ACCEPT_GOOD_OFFICES, f -> new AcceptGoodOffices(f.refers("offices", Wanted.OFFICES_OFFERED)));

        on(
                MoveKind.NAME_DELEGATION,
                f -> new NameDelegation(
                        talks(f), f.words("head"), f.mayManyWords("members"), f.mayWord("level", Level.class)));
        on(MoveKind.ATTEND, f -> new Attend(talks(f)));
        on(MoveKind.STAY_AWAY, f -> new StayAway(talks(f)));
        on(MoveKind.WALK_OUT, f -> new WalkOut(talks(f)));
        on(MoveKind.RECESS, f -> new Recess(talks(f), f.mayWindow("until")));
        on(MoveKind.RESUME, f -> new Resume(talks(f)));
        on(MoveKind.ADMIT, f -> new Admit(talks(f), f.parties("parties")));
        on(MoveKind.EXCLUDE, f -> new Exclude(talks(f), f.party("party")));
        on(MoveKind.PUT_ON_AGENDA, f -> new PutOnAgenda(f.makes(ScenarioSort.ITEM), talks(f), f.words("item")));
        on(MoveKind.REFUSE_ITEM, f -> new RefuseItem(f.refers("item", Wanted.AN_ITEM)));
        on(
                MoveKind.TAKE_OFF_AGENDA,
                f -> new TakeOffAgenda(f.refers("item", Wanted.AN_ITEM), f.mayWords("deferred-to")));

        on(
                MoveKind.URGE,
                f -> new Urge(
                        f.makes(ScenarioSort.URGING),
                        f.parties("to"),
                        f.words("toward"),
                        f.mayRefer("regarding", Wanted.ANYTHING)));
        on(
                MoveKind.THREATEN,
                f -> new Threaten(
                        f.makes(ScenarioSort.THREAT),
                        f.parties("to"),
                        f.words("toward"),
                        f.words("penalty"),
                        f.mayCondition("demand")));
        on(
                MoveKind.GIVE_ULTIMATUM,
                f -> new GiveUltimatum(
                        f.makes(ScenarioSort.ULTIMATUM),
                        f.parties("to"),
                        f.words("toward"),
                        f.words("penalty"),
                        f.mayCondition("demand"),
                        f.window("until")));
        on(
                MoveKind.IMPOSE_MEASURE,
                f -> new ImposeMeasure(
                        f.makes(ScenarioSort.MEASURE),
                        f.parties("on"),
                        f.words("what"),
                        f.mayRefer("carries-out", Wanted.AN_ANNOUNCEMENT)));
        on(MoveKind.EASE_MEASURE, f -> new EaseMeasure(f.refers("measure", Wanted.A_MEASURE)));
        on(MoveKind.ENDORSE, f -> new Endorse(f.refers("what", Wanted.A_POSITION)));

        on(
                MoveKind.ALLEGE_VIOLATION,
                f -> new AllegeViolation(
                        f.makes(ScenarioSort.ALLEGATION),
                        f.parties("against"),
                        f.refers("undertaking", Wanted.A_CEASEFIRE)));
        on(MoveKind.DENY_VIOLATION, f -> new DenyViolation(f.refers("allegation", Wanted.AN_ALLEGATION)));
        on(
                MoveKind.REPORT_VIOLATION,
                f -> new ReportViolation(
                        f.makes(ScenarioSort.FINDING),
                        f.party("against"),
                        f.refers("undertaking", Wanted.A_CEASEFIRE),
                        f.words("what")));
        on(MoveKind.CARRY_OUT_EXCHANGE, f -> new CarryOutExchange(f.refers("exchange", Wanted.AN_EXCHANGE)));
        on(MoveKind.TAKE_STEP, f -> new TakeStep(f.words("what"), f.mayRefer("carries-out", Wanted.A_SETTLEMENT)));
        on(
                MoveKind.MAKE_STATEMENT,
                f -> new MakeStatement(
                        f.word("kind", MakeStatement.Kind.class),
                        f.words("statement"),
                        f.mayRefer("regarding", Wanted.ANYTHING),
                        order(f)));
    }

    private MoveWords() {}

    private static void on(MoveKind kind, Function<ScenarioFields, Move> read) {
        READ.put(kind, read);
    }

    /** Whether moves of this kind can be read at all. */
    static boolean knows(MoveKind kind) {
        return READ.containsKey(kind);
    }

    /**
     * Reads the fields of a move.
     *
     * @throws IllegalStateException if the kind is missing from the table
     */
    static Move read(MoveKind kind, ScenarioFields fields) {
        Move move = Optional.ofNullable(READ.get(kind))
                .orElseThrow(() -> new IllegalStateException(kind + " is missing from MoveWords"))
                .apply(fields);
        fields.nothingElse();
        return move;
    }

    private static Name talks(ScenarioFields fields) {
        return fields.refers("talks", Wanted.SOME_TALKS);
    }

    private static Offer offer(ScenarioFields fields, ScenarioSort sort) {
        return new Offer(
                fields.makes(sort),
                fields.words("title"),
                fields.mayParties("with"),
                fields.parties("to"),
                fields.mayRefer("answers", Wanted.A_PROPOSAL),
                fields.mayRefer("inside", Wanted.SOME_TALKS),
                fields.conditions("only-if"),
                fields.mayWindow("open-until"));
    }

    private static <T extends Terms> Acceptance.@Nullable Modification<T> change(
            ScenarioFields fields, ScenarioSort sort, Function<ScenarioFields, T> terms) {
        Optional<ScenarioFields> change = fields.inside("change");
        if (change.isEmpty()) {
            return null;
        }
        ScenarioFields changed = change.get();
        Acceptance.Modification<T> modification =
                new Acceptance.Modification<>(changed.makes("as", sort), changed.words("title"), terms.apply(changed));
        changed.nothingElse();
        return modification;
    }

    private static @Nullable Order order(ScenarioFields fields) {
        Optional<ScenarioFields> inside = fields.inside("order");
        if (inside.isEmpty()) {
            return null;
        }
        ScenarioFields order = inside.get();
        Order read = new Order(
                order.word("step", Subject.class),
                order.word("sequence", Sequence.class),
                order.word("to", Subject.class));
        order.nothingElse();
        return read;
    }
}
