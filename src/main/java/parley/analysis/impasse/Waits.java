package parley.analysis.impasse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.MakeStatement.StatementMade;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Recorded;
import parley.negotiation.Seat;
import parley.negotiation.Sequence;
import parley.negotiation.Speaker;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;

/** Reads off a table, and the record that led to it, what somebody has wait for what. */
final class Waits {

    /** More alternatives than this are told as one wait for any of them, which claims less. */
    private static final int MANY_CLAUSES = 64;

    private final Table table;
    private final Teller teller;
    private final Stuck stuck;
    private final Map<Integer, Recorded> record = new HashMap<>();
    private final List<Wait> found = new ArrayList<>();

    private Waits(Table table, List<Recorded> events) {
        this.table = table;
        this.teller = new Teller(table);
        this.stuck = Stuck.on(table);
        events.forEach(event -> record.put(event.position(), event));
    }

    static List<Wait> on(Table table, List<Recorded> events) {
        Waits waits = new Waits(table, events);
        waits.ofPreconditions();
        waits.ofProposals();
        waits.ofUndertakings();
        waits.ofStatements(events);
        waits.ofCeasefiresOfOne();
        return waits.found;
    }

    /** What a party has ceasefires wait for, it has its own wait for as well. */
    private void ofCeasefiresOfOne() {
        List<Milestone> ofOne = found.stream()
                .flatMap(wait -> wait.anyOf().stream())
                .filter(awaited -> awaited.kind() == Milestone.Kind.CEASEFIRE_OF_ONE)
                .distinct()
                .toList();
        for (Wait wait : List.copyOf(found)) {
            for (Milestone own : ofOne) {
                Name of = Name.of(wait.holder().code().toLowerCase(Locale.ROOT));
                if (wait.step().equals(Milestone.any(Milestone.Kind.CEASEFIRE)) && of.equals(own.which())) {
                    found.add(new Wait(
                            own,
                            wait.anyOf(),
                            wait.holder(),
                            wait.voice(),
                            wait.sequence(),
                            wait.force(),
                            wait.source(),
                            wait.told()));
                }
            }
        }
    }

    private void ofPreconditions() {
        for (Precondition held : table.preconditions()) {
            held.joining().forEach(party -> ofEntry(held, party));
            if (!held.joining().isEmpty()) {
                continue;
            }
            Milestone step = milestone(held.on(), held.about());
            Wait.Source source = source(Wait.Kind.PRECONDITION, held.name(), held.position());
            PartyId holder = held.holder();
            boolean gate = held.isHardGate();
            Wait.Force force = !gate ? Wait.Force.NONE : stuck.needs(step, holder) ? Wait.Force.RULE : Wait.Force.VIEW;
            String until = step.words() + " wait until " + held.requires().told(teller);
            String told = teller.first(holder)
                    + switch (force) {
                        case RULE -> " has " + until;
                        case VIEW, WORD ->
                            " would have " + until + "; its own consent is not needed, and nobody else is held up";
                        case NONE ->
                            " demands that " + held.requires().told(teller) + ", "
                                    + held.sequence().words() + " " + step.words() + "; nothing waits for it";
                    };
            add(step, held.requires(), holder, held.sequence(), force, source, told);
        }
    }

    /** A rule of entry holds up nothing but the joining of a party, by those who would let it in. */
    private void ofEntry(Precondition held, PartyId party) {
        Milestone step = Milestone.of(Milestone.Kind.JOINING, party, teller.whose(party) + " joining talks");
        String told = teller.first(held.holder())
                + (held.isHardGate() ? " lets " : " demands of ")
                + teller.party(party)
                + (held.isHardGate() ? " join talks only once " : ", beside its joining talks, that ")
                + held.requires().told(teller);
        add(
                step,
                held.requires(),
                held.holder(),
                held.sequence(),
                held.isHardGate() ? Wait.Force.RULE : Wait.Force.NONE,
                source(Wait.Kind.PRECONDITION, held.name(), held.position()),
                told);
    }

    private void ofProposals() {
        for (Proposal proposal : table.proposals().live()) {
            if (!proposal.open()) {
                continue;
            }
            Milestone step = milestone(proposal.terms().subject(), proposal.name());
            for (Answer answer : proposal.given().values()) {
                if (answer.kind() == Answer.Kind.ACCEPTED_IF) {
                    String told = teller.first(answer.by()) + " has accepted " + step.words() + " on condition that "
                            + Condition.told(answer.conditions(), teller);
                    add(
                            step,
                            new Condition.AllOf(answer.conditions()),
                            answer.by(),
                            Sequence.BEFORE,
                            proposal.needs(answer.by()) ? Wait.Force.RULE : Wait.Force.VIEW,
                            source(Wait.Kind.CONDITIONAL_ACCEPTANCE, proposal.name(), answer.position()),
                            told);
                }
            }
            PartyId proposer = proposal.proposer();
            if (!proposal.onlyIf().isEmpty()) {
                add(
                        step,
                        new Condition.AllOf(proposal.onlyIf()),
                        proposer,
                        Sequence.BEFORE,
                        Wait.Force.RULE,
                        source(Wait.Kind.OFFER, proposal.name(), proposal.position()),
                        teller.first(proposer) + " has offered " + step.words() + " on condition that "
                                + Condition.told(proposal.onlyIf(), teller));
            }
            ofTerms(step, proposer, proposal.terms().waitFor(), proposal.name(), proposal.position());
        }
    }

    private void ofUndertakings() {
        for (Undertaking pending : table.undertakings().live()) {
            if (pending.state() == Undertaking.State.PENDING && pending.from() == null) {
                Proposal agreed = table.proposals().find(pending.name());
                PartyId holder = agreed == null ? pending.bound().get(0) : agreed.proposer();
                ofTerms(
                        milestone(Subject.CEASEFIRE, pending.name()),
                        holder,
                        pending.terms().waitFor(),
                        pending.name(),
                        agreed == null ? 0 : agreed.position());
            }
        }
    }

    private void ofTerms(Milestone step, PartyId holder, List<Condition> waitFor, Name name, int position) {
        if (!waitFor.isEmpty()) {
            add(
                    step,
                    new Condition.AllOf(waitFor),
                    holder,
                    Sequence.BEFORE,
                    Wait.Force.RULE,
                    source(Wait.Kind.TERMS, name, position),
                    "By the terms that " + teller.party(holder) + " has put, " + step.words()
                            + " begins once it holds that " + Condition.told(waitFor, teller));
        }
    }

    private void ofStatements(List<Recorded> events) {
        for (Recorded event : events) {
            PartyId by = event.by();
            if (by != null && event.event() instanceof StatementMade said && said.order() != null) {
                ofStatement(by, said.order(), event);
            }
        }
    }

    private void ofStatement(PartyId by, Order order, Recorded event) {
        Seat seat = table.seats().get(by);
        if (seat == null || !seat.orders().contains(order)) {
            return;
        }
        boolean within = order.sequence() == Sequence.WITHIN;
        boolean waits = within || order.sequence() == Sequence.BEFORE;
        boolean stepWaits = within || order.sequence() == Sequence.REGARDLESS;
        Subject waiting = stepWaits ? order.step() : order.to();
        Subject awaited = stepWaits ? order.to() : order.step();
        Milestone step = milestone(waiting, null);
        Wait.Force force = !waits ? Wait.Force.NONE : stuck.needs(step, by) ? Wait.Force.WORD : Wait.Force.VIEW;
        if (hasCome(waiting) || (waits && overtaken(by, waiting, event.position()))) {
            return;
        }
        String told = teller.first(by) + speaking(by, event.speaker()) + " speaks of " + order.told()
                + switch (force) {
                    case RULE, WORD -> "; that binds nobody, but its consent is needed";
                    case VIEW -> "; that binds nobody, and its consent is not needed";
                    case NONE -> "; nothing waits for it";
                };
        if (!hasCome(awaited)) {
            Wait.Source source = new Wait.Source(
                    Wait.Kind.STATEMENT,
                    null,
                    event.speaker(),
                    event.position(),
                    event.note().cites());
            found.add(new Wait(
                    step,
                    List.of(milestone(awaited, null)),
                    by,
                    voice(by, event.speaker()),
                    order.sequence(),
                    force,
                    source,
                    told));
        }
    }

    private boolean hasCome(Subject subject) {
        return switch (subject) {
            case CEASEFIRE -> new Condition.CeasefireInForce(null).holds(table);
            case TALKS -> new Condition.TalksOpened(null).holds(table);
            case EXCHANGE -> new Condition.ExchangeCarriedOut(null).holds(table);
            case SETTLEMENT -> settled();
        };
    }

    private boolean settled() {
        return table.proposals()
                .anyMatch(
                        one -> one.terms().subject() == Subject.SETTLEMENT && one.closed() == Proposal.Closing.AGREED);
    }

    /** Since it said so, it has offered the step, or said yes to it, and tied it to nothing. */
    private boolean overtaken(PartyId by, Subject step, int said) {
        return table.proposals().anyMatch(one -> {
            if (one.terms().subject() != step || one.closed() == Proposal.Closing.WITHDRAWN) {
                return false;
            }
            if (one.proposer().equals(by)) {
                return one.position() > said
                        && one.onlyIf().isEmpty()
                        && one.terms().waitFor().isEmpty();
            }
            Answer answer = one.given().get(by);
            return answer != null && answer.kind() == Answer.Kind.ACCEPTED && answer.position() > said;
        });
    }

    private void add(
            Milestone step,
            Condition waitsFor,
            PartyId holder,
            Sequence sequence,
            Wait.Force force,
            Wait.Source source,
            String told) {
        for (List<Condition> clause : clauses(waitsFor)) {
            if (clause.stream().noneMatch(leaf -> leaf.holds(table))) {
                List<Milestone> anyOf =
                        clause.stream().map(this::milestone).distinct().sorted().toList();
                found.add(new Wait(
                        step, anyOf, holder, teller.party(holder), sequence, force, source, told + lost(clause)));
            }
        }
    }

    /** What it waits for may have been closed meanwhile. */
    private String lost(List<Condition> clause) {
        List<String> lost = new ArrayList<>();
        for (Condition leaf : clause) {
            for (Name name : leaf.names()) {
                Proposal proposal = table.proposals().find(name);
                if (proposal != null && !proposal.open() && proposal.closed() != Proposal.Closing.AGREED) {
                    lost.add(name + " is " + proposal.status().words());
                }
            }
        }
        return lost.size() == clause.size() && !lost.isEmpty()
                ? "; " + String.join(" and ", lost) + ", so that this can no longer come about"
                : "";
    }

    /** All of these clauses have to hold, and of each clause at least one condition, none of which is made of others. */
    private static List<List<Condition>> clauses(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream()
                    .flatMap(part -> clauses(part).stream())
                    .distinct()
                    .toList();
        }
        if (condition instanceof Condition.AnyOf any) {
            List<List<Condition>> product = List.of(List.of());
            for (Condition part : any.conditions()) {
                List<List<Condition>> more = clauses(part);
                List<List<Condition>> longer = new ArrayList<>();
                if ((long) product.size() * more.size() > MANY_CLAUSES) {
                    return List.of(leaves(condition));
                }
                for (List<Condition> left : product) {
                    for (List<Condition> right : more) {
                        List<Condition> both = new ArrayList<>(left);
                        both.addAll(right);
                        longer.add(both);
                    }
                }
                product = longer;
            }
            return product;
        }
        return List.of(List.of(condition));
    }

    private static List<Condition> leaves(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream()
                    .flatMap(part -> leaves(part).stream())
                    .toList();
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream()
                    .flatMap(part -> leaves(part).stream())
                    .toList();
        }
        return List.of(condition);
    }

    private Milestone milestone(Condition leaf) {
        if (leaf instanceof Condition.CeasefireInForce in) {
            return milestone(Subject.CEASEFIRE, in.which());
        }
        if (leaf instanceof Condition.TalksOpened opened) {
            return milestone(Subject.TALKS, opened.which());
        }
        if (leaf instanceof Condition.ExchangeCarriedOut out) {
            return milestone(Subject.EXCHANGE, out.which());
        }
        if (leaf instanceof Condition.MeasureLifted lifted) {
            Measure measure = table.measures().find(lifted.measure());
            return new Milestone(
                    Milestone.Kind.MEASURE,
                    lifted.measure(),
                    "the lifting of " + (measure == null ? lifted.measure().text() : measure.what()));
        }
        if (leaf instanceof Condition.CeasefireBy by) {
            return Milestone.of(
                    Milestone.Kind.CEASEFIRE_OF_ONE, by.party(), "a ceasefire that binds " + teller.party(by.party()));
        }
        if (leaf instanceof Condition.SettlementCarriedOut out) {
            return new Milestone(Milestone.Kind.CARRYING_OUT, out.which(), "carrying out " + teller.thing(out.which()));
        }
        Name agreed = ((Condition.Agreed) leaf).proposal();
        Proposal proposal = table.proposals().find(agreed);
        return proposal == null
                ? new Milestone(Milestone.Kind.SETTLEMENT, agreed, agreed.text())
                : milestone(proposal.terms().subject(), agreed);
    }

    private Milestone milestone(Subject subject, @Nullable Name which) {
        Milestone.Kind kind = Milestone.Kind.of(subject);
        return which == null ? Milestone.any(kind) : new Milestone(kind, which, teller.thing(which));
    }

    private Wait.Source source(Wait.Kind kind, Name name, int position) {
        Recorded event = record.get(position);
        return event == null
                ? new Wait.Source(kind, name, null, position, List.of())
                : new Wait.Source(
                        kind, name, event.speaker(), position, event.note().cites());
    }

    /** "Russia (Vladimir Putin)" */
    private String voice(PartyId by, @Nullable Name speaker) {
        return teller.party(by) + speaking(by, speaker);
    }

    private String speaking(PartyId by, @Nullable Name speaker) {
        Party party = table.party(by);
        Speaker found = party == null || speaker == null ? null : party.speaker(speaker);
        return found == null ? "" : " (" + found.name() + ")";
    }
}
