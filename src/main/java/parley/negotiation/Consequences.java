package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rules and the clock. Each {@code When...Then...} looks at a table and says what is due next, if anything; the
 * {@link Rulebook} lets the earliest happen, and asks again, until nothing is due.
 */
public final class Consequences {

    private Consequences() {}

    /** An event that no party makes. */
    public sealed interface Consequence extends Event {}

    /**
     * Something that is going to happen.
     *
     * @param at the moment; a decider may name one that is past already
     */
    public record Due(Instant at, Consequence event) {}

    /** Looks for the first thing of its kind that is due at or before a moment. */
    @FunctionalInterface
    interface Decider {
        @Nullable
        Due next(Table table, Instant until);
    }

    /** What happens on a moment, in the order in which it happens at one and the same. */
    static final List<Decider> ON_THE_MOMENT = List.of(
            Consequences::whenItsConditionsHoldThenAnAcceptanceTakesEffect,
            Consequences::whenAllHaveAcceptedThenItIsAgreed,
            Consequences::whenItsStartHasComeThenACeasefireIsInForce,
            Consequences::whenItsEndHasComeThenACeasefireExpires,
            Consequences::whenAllHaveComeThenTalksOpen,
            Consequences::whenAParticipantHasWalkedOutThenTalksEnd);

    /** What happens once a last moment is over, and after all of the above: whoever moves at that moment is still in time. */
    static final List<Decider> ONCE_THE_MOMENT_IS_OVER = List.of(
            Consequences::whenTheRecessIsOverThenTalksEnd,
            Consequences::whenTheirDayIsOverThenTalksAreMissed,
            Consequences::whenItsTimeIsUpThenAnUltimatumRunsOut,
            Consequences::whenItsDateHasPassedThenAProposalLapses);

    /**
     * The earliest thing that is due at or before a moment; null if nothing is.
     *
     * @param over the moment itself is over too, so that what had until then comes due
     */
    static @Nullable Due nextUntil(Table table, Instant until, boolean over) {
        if (until.isBefore(table.now())) {
            return null;
        }
        Due earliest = null;
        for (Decider decider : ON_THE_MOMENT) {
            Due due = decider.next(table, until);
            if (due != null) {
                earliest = earlier(earliest, due, table);
            }
        }
        for (Decider decider : ONCE_THE_MOMENT_IS_OVER) {
            Due due = decider.next(table, until);
            if (due != null && (over || due.at.isBefore(until))) {
                earliest = earlier(earliest, due, table);
            }
        }
        return earliest;
    }

    /** Nothing happens in the past: what should have come earlier comes now. */
    private static Due earlier(@Nullable Due earliest, Due due, Table table) {
        Due next = due.at.isBefore(table.now()) ? new Due(table.now(), due.event) : due;
        return earliest == null || next.at.isBefore(earliest.at) ? next : earliest;
    }

    static @Nullable Due whenItsConditionsHoldThenAnAcceptanceTakesEffect(Table table, Instant until) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open() && !proposal.given().isEmpty()) {
                for (Answer answer : proposal.given().values()) {
                    if (answer.kind() == Answer.Kind.ACCEPTED_IF && Condition.allHold(answer.conditions(), table)) {
                        return new Due(table.now(), new AcceptanceTookEffect(proposal.name(), answer.by()));
                    }
                }
            }
        }
        return null;
    }

    static @Nullable Due whenAllHaveAcceptedThenItIsAgreed(Table table, Instant until) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open()
                    && proposal.acceptedByAll()
                    && Condition.allHold(proposal.onlyIf(), table)
                    && noGateStandsBefore(proposal, table)) {
                return new Due(table.now(), agreement(proposal));
            }
        }
        return null;
    }

    /** A party that has said yes, or made the offer, may still hold a hard gate on what it said yes to. */
    private static boolean noGateStandsBefore(Proposal proposal, Table table) {
        for (PartyId party : proposal.bound()) {
            if (!table.seat(party)
                    .gatesOn(proposal.terms().subject(), proposal.name(), table)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Consequence agreement(Proposal proposal) {
        return switch (proposal.terms().subject()) {
            case CEASEFIRE -> new CeasefireAgreed(proposal.name(), proposal.bound());
            case TALKS -> new TalksAgreed(proposal.name(), proposal.bound());
            case EXCHANGE -> new ExchangeAgreed(proposal.name(), proposal.bound());
            case SETTLEMENT -> new SettlementAgreed(proposal.name(), proposal.bound());
        };
    }

    static @Nullable Due whenItsStartHasComeThenACeasefireIsInForce(Table table, Instant until) {
        Due earliest = null;
        for (Undertaking undertaking : table.undertakings().live()) {
            if (undertaking.state() == Undertaking.State.PENDING) {
                Condition when = undertaking.terms().startsWhen();
                Instant from = undertaking.from();
                boolean waits = from == null && when != null && !when.holds(table);
                if (!waits) {
                    Instant at = from == null ? table.now() : from;
                    if (isNext(at, earliest, until)) {
                        earliest = new Due(at, new CeasefireEnteredIntoForce(undertaking.name()));
                    }
                }
            }
        }
        return earliest;
    }

    static @Nullable Due whenItsEndHasComeThenACeasefireExpires(Table table, Instant until) {
        Due earliest = null;
        for (Undertaking undertaking : table.undertakings().live()) {
            Instant end = undertaking.until();
            if (undertaking.inForce() && end != null && isNext(end, earliest, until)) {
                earliest = new Due(end, new CeasefireExpired(undertaking.name()));
            }
        }
        return earliest;
    }

    static @Nullable Due whenAllHaveComeThenTalksOpen(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            if (talks.state() == Talks.State.AGREED && allHaveCome(talks, table)) {
                Instant at = talks.date() == null ? table.now() : talks.date().from();
                if (isNext(at, earliest, until)) {
                    earliest = new Due(at, new TalksOpened(talks.name()));
                }
            }
        }
        return earliest;
    }

    private static boolean allHaveCome(Talks talks, Table table) {
        for (PartyId party : talks.participants()) {
            if (!table.attends(party, talks.name())) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Due whenAParticipantHasWalkedOutThenTalksEnd(Table table, Instant until) {
        for (Talks talks : table.talks().live()) {
            if (talks.haveOpened()) {
                for (PartyId party : talks.participants()) {
                    if (table.seat(party).presences().get(talks.name()) == Seat.Presence.WALKED_OUT) {
                        return new Due(table.now(), new TalksEnded(talks.name()));
                    }
                }
            }
        }
        return null;
    }

    static @Nullable Due whenTheRecessIsOverThenTalksEnd(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            Window recess = talks.recessUntil();
            if (talks.state() == Talks.State.IN_RECESS && recess != null && isNext(recess.to(), earliest, until)) {
                earliest = new Due(recess.to(), new TalksEnded(talks.name()));
            }
        }
        return earliest;
    }

    static @Nullable Due whenTheirDayIsOverThenTalksAreMissed(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            Window date = talks.date();
            if (talks.state() == Talks.State.AGREED && date != null && isNext(date.to(), earliest, until)) {
                earliest = new Due(date.to(), new TalksMissed(talks.name()));
            }
        }
        return earliest;
    }

    static @Nullable Due whenItsTimeIsUpThenAnUltimatumRunsOut(Table table, Instant until) {
        Due earliest = null;
        for (Pressure pressure : table.pressure().live()) {
            Window time = pressure.until();
            if (pressure.state() == Pressure.State.STANDING && time != null && isNext(time.to(), earliest, until)) {
                boolean heeded = pressure.demand() != null && pressure.demand().holds(table);
                earliest = new Due(time.to(), new UltimatumRanOut(pressure.name(), heeded));
            }
        }
        return earliest;
    }

    static @Nullable Due whenItsDateHasPassedThenAProposalLapses(Table table, Instant until) {
        Due earliest = null;
        for (Proposal proposal : table.proposals().live()) {
            Instant end = proposal.lapsesAt();
            if (proposal.open() && end != null && isNext(end, earliest, until)) {
                earliest = new Due(end, new ProposalLapsed(proposal.name(), proposal.awaiting()));
            }
        }
        return earliest;
    }

    /** Not after the limit, and before what was found so far. */
    private static boolean isNext(Instant at, @Nullable Due earliest, Instant until) {
        return !at.isAfter(until) && (earliest == null || at.isBefore(earliest.at));
    }

    /** Talks whose proposal has been closed without agreement will not take place. */
    static Table closeTalksOf(Table table, Name proposal) {
        Talks talks = table.talks().find(proposal);
        Proposal closed = table.proposals().get(proposal);
        return talks == null || closed.open() || talks.state() != Talks.State.PROPOSED
                ? table
                : table.with(talks.off());
    }

    /** What a conditional acceptance waited for has come; it now counts as a yes. */
    public record AcceptanceTookEffect(Name proposal, PartyId party) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            Answer yes = new Answer(party, Answer.Kind.ACCEPTED, List.of(), null, mark.position());
            return table.with(table.proposals().get(proposal).answered(yes));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "What " + teller.whose(party) + " acceptance of " + teller.thing(proposal)
                    + " waited for has come: it takes effect.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }

        @Override
        public List<PartyId> addressees() {
            return List.of(party);
        }
    }

    /** All whom a proposed ceasefire would bind have accepted it. */
    public record CeasefireAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public CeasefireAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            Proposal agreed = table.proposals().get(proposal);
            return table.with(agreed.closed(Proposal.Closing.AGREED))
                    .with(Undertaking.of(
                            proposal, agreed.title(), (Terms.Ceasefire) agreed.terms(), bound, false, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The ceasefire " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom proposed talks need have accepted them. */
    public record TalksAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public TalksAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED))
                    .with(table.talks().get(proposal).agreed());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(proposal) + " are agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom a proposed exchange needs have accepted it. */
    public record ExchangeAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public ExchangeAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The exchange " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom a settlement text would bind have accepted it. */
    public record SettlementAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public SettlementAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The text " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** A ceasefire's start has come. */
    public record CeasefireEnteredIntoForce(Name undertaking) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.undertakings().get(undertaking).entered(mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Undertaking entered = teller.table().undertakings().get(undertaking);
            return "The ceasefire " + teller.thing(undertaking) + " enters into force; it binds "
                    + teller.parties(entered.bound()) + (entered.unilateral() ? " only" : "") + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(undertaking);
        }
    }

    /** A ceasefire's end has come. */
    public record CeasefireExpired(Name undertaking) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.undertakings().get(undertaking).ended(Undertaking.State.EXPIRED, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The ceasefire " + teller.thing(undertaking) + " expires.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(undertaking);
        }
    }

    /**
     * A proposal's own date has passed without agreement.
     *
     * @param silent those whose answer it waited for
     */
    public record ProposalLapsed(Name proposal, List<PartyId> silent) implements Consequence {
        public ProposalLapsed {
            silent = List.copyOf(silent);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return closeTalksOf(table.with(table.proposals().get(proposal).closed(Proposal.Closing.LAPSED)), proposal);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            List<PartyId> unanswered = new ArrayList<>();
            List<PartyId> stayingAway = new ArrayList<>();
            List<PartyId> unresolved = new ArrayList<>();
            Proposal lapsed = teller.table().proposals().get(proposal);
            for (PartyId party : silent) {
                boolean away = teller.table().seat(party).presences().get(proposal) == Seat.Presence.STAYING_AWAY;
                boolean answered = lapsed.given().containsKey(party);
                (answered ? unresolved : away ? stayingAway : unanswered).add(party);
            }
            List<String> why = new ArrayList<>(3);
            tell(why, teller, unanswered, " gave no answer");
            tell(why, teller, stayingAway, " gave no answer, and had said that it would not come");
            tell(why, teller, unresolved, " had not accepted it as it stands");
            return teller.thing(proposal) + " lapses" + (why.isEmpty() ? "" : ": ") + String.join("; ", why) + ".";
        }

        private static void tell(List<String> why, Teller teller, List<PartyId> parties, String what) {
            if (!parties.isEmpty()) {
                why.add(teller.parties(parties) + what);
            }
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }

        @Override
        public List<PartyId> addressees() {
            return silent;
        }
    }

    /** All participants have come, on the day. */
    public record TalksOpened(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).opened(mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(talks) + " open, with "
                    + teller.parties(teller.table().talks().get(talks).participants()) + " present.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }

    /** The day of agreed talks has passed and not all came. */
    public record TalksMissed(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).missed());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            List<PartyId> absent = teller.table().talks().get(talks).participants().stream()
                    .filter(party -> !teller.table().attends(party, talks))
                    .toList();
            return "The talks " + teller.thing(talks) + " do not take place: " + teller.parties(absent)
                    + " did not come.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }

    /** A participant has walked out, or a recess ran out with nobody resuming. */
    public record TalksEnded(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).ended());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(talks) + " end.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }

    /**
     * The time of an ultimatum is up.
     *
     * @param heeded what it demanded had come about
     */
    public record UltimatumRanOut(Name ultimatum, boolean heeded) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(
                    table.pressure().get(ultimatum).in(heeded ? Pressure.State.HEEDED : Pressure.State.RAN_OUT));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Pressure pressure = teller.table().pressure().get(ultimatum);
            return "The time that " + teller.party(pressure.by()) + " set is up (" + ultimatum
                    + "): what was demanded has " + (heeded ? "" : "not ") + "come about.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(ultimatum);
        }
    }

    /** The clock was moved on, and nothing else happened. */
    public record ClockMoved() implements Consequence {

        @Override
        public String told(Teller teller, Mark mark) {
            return "The clock is moved to " + teller.moment(mark.at()) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of();
        }
    }
}
