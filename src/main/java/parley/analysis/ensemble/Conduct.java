package parley.analysis.ensemble;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Attend;
import parley.negotiation.CarryOutExchange;
import parley.negotiation.Condition;
import parley.negotiation.DeclineProposal;
import parley.negotiation.DenounceCeasefire;
import parley.negotiation.Form;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeTalks;
import parley.negotiation.ReportViolation;
import parley.negotiation.Role;
import parley.negotiation.Sequence;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.Urge;
import parley.negotiation.WalkOut;
import parley.negotiation.Window;

/**
 * What a party would consider, given its policy. It only suggests, with weights; whether a move stands is for the rulebook. The weights
 * are stated in docs/analysis/ensemble.md; each is a product of traits, so that a trait of 0 rules a move out.
 */
final class Conduct {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofDays(30);

    /** From that many urgings on, more of them change nothing. */
    private static final double MUCH_PRESSURE = 3;

    private final Sight sight;
    private final PartyId self;
    private final List<PartyId> others;
    private final boolean principal;
    private final boolean monitor;
    private final boolean mediator;
    private final Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    private final double activity;
    /** No name on the table where the futures begin looks like one that they make. */
    private final boolean namesAreFree;

    Conduct(Table table, Sight sight, PartyId self, Policy policy) {
        this.sight = sight;
        this.self = self;
        this.principal = sight.principals().contains(self);
        this.others =
                sight.principals().stream().filter(party -> !party.equals(self)).toList();
        var party = table.party(self);
        this.monitor = party != null && party.is(Role.MONITOR);
        this.mediator = party != null && party.is(Role.MEDIATOR);
        for (Trait trait : Trait.values()) {
            traits.put(trait, policy.of(trait));
        }
        this.activity = policy.of(Trait.ACTIVITY);
        this.namesAreFree = sight.namesAreFree();
    }

    PartyId self() {
        return self;
    }

    /** Asked at every step of the clock. */
    double activity() {
        return activity;
    }

    double trait(Trait trait) {
        Double value = traits.get(trait);
        return value == null ? trait.usual() : value;
    }

    /**
     * All that it would consider now.
     *
     * @param pressed how often others have urged, threatened or given it an ultimatum
     * @param incidents how many violations have been alleged or found since the future began
     */
    void consider(Table table, Instant now, int pressed, int incidents, Candidates into) {
        sight.look(table);
        List<Proposal> live = table.proposals().live();
        for (int i = 0; i < live.size(); i++) {
            Proposal proposal = live.get(i);
            if (proposal.open() && proposal.asks(self) && table.isKnownTo(self, proposal.name())) {
                answer(table, proposal, now, into);
            } else if (!proposal.open() && principal && proposal.bound().contains(self)) {
                into.add(trait(Trait.KEEPS), () -> new CarryOutExchange(proposal.name()));
            }
        }
        if (principal) {
            ownGates(table, pressed, into);
            meetings(table, now, into);
            ownProposals(table, now, into);
        } else {
            help(table, into);
        }
        ceasefires(table, incidents, into);
    }

    private void answer(Table table, Proposal proposal, Instant now, Candidates into) {
        if (proposal.acceptedBy(self)) {
            return;
        }
        Instant lapses = proposal.lapsesAt();
        boolean lastDay = lapses != null && !lapses.isAfter(now.plus(DAY));
        double readiness = trait(Trait.ANSWERS) * (lastDay ? 1 + 3 * trait(Trait.DEADLINES) : 1);
        double yes = trait(Trait.ACCEPTS);
        double no = Math.min(trait(Trait.DECLINES), 1 - yes);
        Name name = proposal.name();
        Subject subject = proposal.terms().subject();
        into.add(readiness * yes, () -> yes(table, subject, name));
        into.add(readiness * no, () -> new DeclineProposal(name));
        if (principal
                && sight.principals().contains(proposal.proposer())
                && !hasOwnOpen(subject == Subject.TALKS ? Subject.CEASEFIRE : Subject.TALKS)) {
            into.add(readiness * (1 - yes - no), () -> counter(table, subject, proposal));
        }
    }

    /** As it stands, or, with a gate of its own in the way, on the condition of that gate. */
    private Move yes(Table table, Subject subject, Name name) {
        Condition gate = unmet(table, subject, name);
        Condition[] onlyIf = gate == null ? new Condition[0] : new Condition[] {gate};
        return switch (subject) {
            case CEASEFIRE -> AcceptCeasefire.of(name, onlyIf);
            case TALKS -> AcceptTalks.of(name, onlyIf);
            case EXCHANGE -> AcceptExchange.of(name, onlyIf);
            case SETTLEMENT -> AcceptSettlement.of(name, onlyIf);
        };
    }

    private @Nullable Condition unmet(Table table, Subject subject, Name about) {
        for (Precondition gate : table.seat(self).held()) {
            if (gate.isHardGate()
                    && gate.joining().isEmpty()
                    && gate.on() == subject
                    && (gate.about() == null || about.equals(gate.about()))
                    && !gate.requires().holds(table)) {
                return gate.requires();
            }
        }
        return null;
    }

    /** In reply to talks a ceasefire that begins when they open; in reply to anything else talks about it. */
    private Move counter(Table table, Subject subject, Proposal answered) {
        List<PartyId> to = List.of(answered.proposer());
        if (subject == Subject.TALKS) {
            Offer offer = new Offer(
                    free(table, "ceasefire"),
                    "a ceasefire when the talks open",
                    List.of(),
                    to,
                    answered.name(),
                    null,
                    List.of(),
                    null);
            return new ProposeCeasefire(offer, ceasefire(null, new Condition.TalksOpened(answered.name())));
        }
        Offer offer = new Offer(
                free(table, "talks"), "talks about it", List.of(), to, answered.name(), null, List.of(), null);
        return new ProposeTalks(offer, new Terms.Talks(null, null, Form.DIRECT, null, List.of(), false));
    }

    private void ownGates(Table table, int pressed, Candidates into) {
        double held =
                trait(Trait.FIRMNESS) * (1 - trait(Trait.YIELDS) * Math.min(pressed, MUCH_PRESSURE) / MUCH_PRESSURE);
        for (Precondition gate : table.seat(self).held()) {
            if (gate.isHardGate()) {
                into.add((1 - held) / 2, () -> new SoftenPrecondition(gate.name(), Sequence.PARALLEL));
                into.add((1 - held) / 4, () -> new LiftPrecondition(gate.name()));
            }
        }
    }

    private void meetings(Table table, Instant now, Candidates into) {
        List<Talks> live = table.talks().live();
        for (int i = 0; i < live.size(); i++) {
            Talks talks = live.get(i);
            if (!talks.participants().contains(self)) {
                continue;
            }
            if (table.attends(self, talks.name())) {
                if (talks.state() == Talks.State.OPEN) {
                    into.add(trait(Trait.WALKS_OUT), () -> new WalkOut(talks.name()));
                }
            } else if (talks.state() == Talks.State.AGREED) {
                Window date = talks.date();
                if (date == null || !date.from().isAfter(now.plus(DAY))) {
                    into.add(4 * trait(Trait.COMES), () -> new Attend(talks.name()));
                }
            }
        }
    }

    private void ownProposals(Table table, Instant now, Candidates into) {
        double readiness = trait(Trait.PROPOSES);
        if (readiness <= 0 || others.isEmpty()) {
            return;
        }
        if (!hasOwnOpen(Subject.TALKS) && !sight.talksToCome()) {
            into.add(
                    readiness,
                    () -> new ProposeTalks(
                            offer(table, "talks", "talks", others),
                            new Terms.Talks(null, days(now, 2, 4), Form.DIRECT, null, List.of(), false)));
        }
        if (!hasOwnOpen(Subject.CEASEFIRE) && !sight.ceasefire()) {
            into.add(
                    readiness,
                    () -> new ProposeCeasefire(
                            offer(table, "ceasefire", "a ceasefire", others), ceasefire(days(now, 1, 3), null)));
        }
        boolean meeting = meets(table);
        if (!hasOwnOpen(Subject.EXCHANGE)) {
            into.add(
                    meeting ? 2 * readiness : readiness / 2,
                    () -> new ProposeExchange(
                            offer(table, "exchange", "an exchange", others),
                            new Terms.Exchange("prisoners", null, days(now, 0, 10))));
        }
    }

    private static Window days(Instant now, int first, int last) {
        return new Window(now.plus(DAY.multipliedBy(first)), now.plus(DAY.multipliedBy(last)));
    }

    private boolean meets(Table table) {
        List<Talks> live = table.talks().live();
        for (int i = 0; i < live.size(); i++) {
            Talks talks = live.get(i);
            if (talks.state() == Talks.State.OPEN && table.attends(self, talks.name())) {
                return true;
            }
        }
        return false;
    }

    private Offer offer(Table table, String stem, String title, List<PartyId> to) {
        return new Offer(free(table, stem), title, List.of(), to, null, null, List.of(), null);
    }

    private static Terms.Ceasefire ceasefire(@Nullable Window start, @Nullable Condition startsWhen) {
        return new Terms.Ceasefire(start, startsWhen, LONG, true, false, List.of(), List.of(), null);
    }

    /** Numbered by the position that it would stand at, so that nothing that a future has made bears it. */
    private Name free(Table table, String stem) {
        String name = stem + "-" + (table.position() + 1);
        return namesAreFree ? Name.of(name) : table.freeName(name);
    }

    private boolean hasOwnOpen(Subject subject) {
        return sight.hasOpen(self, subject);
    }

    private void help(Table table, Candidates into) {
        double presses = trait(Trait.PRESSES);
        if (presses > 0) {
            for (int i = 0; i < sight.principals().size(); i++) {
                PartyId asked = sight.principals().get(i);
                Name about = sight.waited(i);
                if (about != null) {
                    into.add(
                            presses,
                            () -> new Urge(
                                    free(table, "urging"),
                                    List.of(asked),
                                    "to answer, or to ask for less before it",
                                    about));
                }
            }
        }
        if (mediator && sight.principals().size() > 1 && !hasOwnOpen(Subject.CEASEFIRE)) {
            Proposal talks = sight.openTalks();
            if (talks != null && !sight.ceasefire()) {
                into.add(
                        trait(Trait.MEDIATES),
                        () -> new ProposeCeasefire(
                                offer(table, "bridge", "a ceasefire when the talks open", sight.principals()),
                                ceasefire(null, new Condition.TalksOpened(talks.name()))));
            }
        }
    }

    private void ceasefires(Table table, int incidents, Candidates into) {
        List<Undertaking> live = table.undertakings().live();
        for (int i = 0; i < live.size(); i++) {
            Undertaking undertaking = live.get(i);
            if (!undertaking.inForce()) {
                continue;
            }
            if (undertaking.bound().contains(self)) {
                if (undertaking.bound().size() > 1) {
                    into.add(trait(Trait.ALLEGES), () -> allegation(table, undertaking));
                }
                if (incidents > 0) {
                    into.add((1 - trait(Trait.PATIENCE)) / 2, () -> new DenounceCeasefire(undertaking.name()));
                }
            } else if (monitor) {
                for (PartyId accused : undertaking.bound()) {
                    into.add(
                            trait(Trait.REPORTS) / undertaking.bound().size(),
                            () -> new ReportViolation(
                                    free(table, "finding"), accused, undertaking.name(), "an incident"));
                }
            }
        }
    }

    private Move allegation(Table table, Undertaking undertaking) {
        List<PartyId> accused = undertaking.bound().stream()
                .filter(party -> !party.equals(self))
                .toList();
        return new AllegeViolation(free(table, "allegation"), accused, undertaking.name());
    }
}
