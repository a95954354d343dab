package parley.analysis.impasse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Answer;
import parley.negotiation.Attend;
import parley.negotiation.CarryOutExchange;
import parley.negotiation.Condition;
import parley.negotiation.EaseMeasure;
import parley.negotiation.Measure;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Role;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.TakeStep;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Window;

/**
 * Looks for bridging proposals: terms are put by whoever is best placed to, everybody whom they bind says yes, on its own condition where it
 * has one, and at the hour all that the circle is made of comes about together. Whether that is so is not argued but played.
 */
final class Bridges {

    /** A truce for the first days of talks. */
    private static final Duration SHORT = Duration.ofDays(3);

    private static final Duration A_SESSION = Duration.ofHours(4);

    private final Table table;
    private final Instant at;
    private final Cycle cycle;
    private final Set<Milestone.Kind> kinds = EnumSet.noneOf(Milestone.Kind.class);
    private final List<Wait> words;

    /** @param demands what the circle is closed by */
    Bridges(Table table, Instant at, Cycle cycle, List<Demand> demands) {
        this.table = table;
        this.at = at;
        this.cycle = cycle;
        cycle.steps().forEach(step -> kinds.add(step.kind()));
        // Also a condition that was tied to one offer is kept where another takes its place.
        this.words = demands.stream()
                .flatMap(demand -> demand.waits().stream())
                .filter(wait -> kinds.contains(wait.step().kind()))
                .toList();
    }

    /** Those that stood when they were played; for a circle that nobody is held in there is nothing to bridge. */
    List<Bridge> found() {
        List<Bridge> found = new ArrayList<>();
        if (cycle.force().atLeast(Wait.Force.WORD) && cycle.arcs().size() > 1) {
            for (Bridge.Way way : Bridge.Way.values()) {
                Bridge bridge = bridge(way);
                if (bridge != null) {
                    found.add(bridge);
                }
            }
        }
        return found;
    }

    private @Nullable Bridge bridge(Bridge.Way way) {
        boolean steps = way == Bridge.Way.STEP_BY_STEP;
        if (steps && !(kinds.contains(Milestone.Kind.CEASEFIRE) && kinds.contains(Milestone.Kind.TALKS))) {
            return null;
        }
        Talks lying = kinds.contains(Milestone.Kind.TALKS) ? lying() : null;
        Instant hour = hour(lying);
        PartyId by = bridging();
        if (by == null) {
            return null;
        }
        Play play = new Play(table, words);
        List<PartyAct> acts = new ArrayList<>();
        Name talks = null;
        if (kinds.contains(Milestone.Kind.CEASEFIRE) && !ceasefire(play, by, hour, steps ? SHORT : null)) {
            return null;
        }
        if (kinds.contains(Milestone.Kind.TALKS)) {
            talks = talks(play, by, lying, hour, acts);
            if (talks == null) {
                return null;
            }
        }
        if (!others(play, by, hour, acts)
                || !play.all(acts, hour)
                || !play.passesUntil(hour)
                || !reached(play.table())) {
            return null;
        }
        if (steps && (talks == null || !inside(play, talks, hour))) {
            return null;
        }
        return new Bridge(way, by, hour, play.attempts(), play.events(), play.table());
    }

    /** A move of a party that is to be made at the hour. */
    record PartyAct(PartyId by, Move move) {}

    private boolean reached(Table then) {
        return cycle.steps().stream().allMatch(step -> hasCome(step, then));
    }

    /** A step of a kind has come about by whichever thing it came. */
    static boolean hasCome(Milestone step, Table table) {
        return switch (step.kind()) {
            case CEASEFIRE -> new Condition.CeasefireInForce(null).holds(table);
            case TALKS -> new Condition.TalksOpened(null).holds(table);
            case EXCHANGE -> new Condition.ExchangeCarriedOut(null).holds(table);
            case SETTLEMENT ->
                table.proposals()
                        .anyMatch(one ->
                                one.terms().subject() == Subject.SETTLEMENT && one.closed() == Proposal.Closing.AGREED);
            case MEASURE -> step.which() != null && new Condition.MeasureLifted(step.which()).holds(table);
            case CARRYING_OUT -> step.which() != null && new Condition.SettlementCarriedOut(step.which()).holds(table);
            case CEASEFIRE_OF_ONE -> new Condition.CeasefireInForce(null).holds(table);
            case JOINING -> false;
        };
    }

    /** Who is best placed to put terms that are nobody's own. */
    private @Nullable PartyId bridging() {
        return table.cast().values().stream()
                .min(Comparator.<Party>comparingInt(this::standing).thenComparing(Party::id))
                .map(Party::id)
                .orElse(null);
    }

    private int standing(Party party) {
        if (table.principals().contains(party.id())) {
            return 4;
        }
        return party.is(Role.MEDIATOR) ? 0 : party.is(Role.HOST) ? 1 : party.is(Role.MONITOR) ? 3 : 2;
    }

    /** Talks that have been offered or agreed and are still to come, and to which nobody has tied a yes; the first that lay on the table. */
    private @Nullable Talks lying() {
        return table.talks().live().stream()
                .filter(talks -> !talks.haveOpened() && talks.participants().containsAll(table.principals()))
                .filter(talks -> talks.date() == null || talks.date().to().isAfter(at.plus(Duration.ofHours(1))))
                .filter(talks -> {
                    Proposal offer = table.proposals().find(talks.name());
                    return offer != null
                            && offer.onlyIf().isEmpty()
                            && offer.given().values().stream()
                                    .noneMatch(answer -> answer.kind() == Answer.Kind.ACCEPTED_IF);
                })
                .min(Comparator.comparing((Talks talks) -> talks.state() != Talks.State.AGREED)
                        .thenComparing(
                                talks -> table.proposals().get(talks.name()).position()))
                .orElse(null);
    }

    /** Noon of the day of the talks where they have one, else of the third day from now. */
    private Instant hour(@Nullable Talks lying) {
        Window date = lying == null ? null : lying.date();
        if (date != null && date.isOneMoment()) {
            return date.from();
        }
        if (date == null) {
            return noon(at.plus(Duration.ofDays(3)));
        }
        Instant noon = noon(date.from());
        Instant soon = at.plus(Duration.ofHours(1));
        return noon.isAfter(soon) && !noon.isAfter(date.to()) ? noon : soon;
    }

    private Instant noon(Instant day) {
        ZonedDateTime there = day.atZone(table.setting().zone());
        return there.with(LocalTime.NOON).toInstant();
    }

    private List<PartyId> others(PartyId by) {
        List<PartyId> others =
                new ArrayList<>(table.principals().size() < 2 ? table.cast().keySet() : table.principals());
        others.remove(by);
        return others;
    }

    private Offer offer(Play play, PartyId by, String stem, String title, @Nullable Name inside) {
        return new Offer(play.table().freeName(stem), title, List.of(), others(by), null, inside, List.of(), null);
    }

    private @Nullable Name talks(Play play, PartyId by, @Nullable Talks lying, Instant hour, List<PartyAct> acts) {
        Name name;
        if (lying == null) {
            Offer offer = offer(play, by, "bridge-talks", "talks at the agreed hour", null);
            Terms.Talks terms = new Terms.Talks(null, Window.at(hour), null, null, List.of(), false);
            if (!play.now(by, Release.offer(offer, terms), at)) {
                return null;
            }
            name = offer.name();
        } else {
            name = lying.name();
        }
        if (!consent(play, name)) {
            return null;
        }
        Talks talks = play.table().talks().find(name);
        if (talks == null) {
            return null;
        }
        for (PartyId party : talks.participants()) {
            if (!play.table().attends(party, name)) {
                acts.add(new PartyAct(party, new Attend(name)));
            }
        }
        return name;
    }

    private boolean ceasefire(Play play, PartyId by, Instant hour, @Nullable Duration length) {
        String title = kinds.contains(Milestone.Kind.TALKS)
                ? "a ceasefire from the hour of the talks"
                : "a ceasefire from the agreed hour";
        Offer offer = offer(
                play, by, "bridge-ceasefire", length == null ? title : "a truce for the first days of the talks", null);
        Terms.Ceasefire terms =
                new Terms.Ceasefire(Window.at(hour), null, length, false, false, List.of(), List.of(), null);
        return play.now(by, Release.offer(offer, terms), at) && consent(play, offer.name());
    }

    /** Everybody who is needed says yes now, and those who hold a gate of their own say it on that very condition. */
    private boolean consent(Play play, Name name) {
        Proposal proposal = play.table().proposals().find(name);
        if (proposal == null) {
            return false;
        }
        for (PartyId party : proposal.awaiting()) {
            List<Condition> own = new ArrayList<>();
            Subject subject = proposal.terms().subject();
            for (Precondition gate : play.table().seat(party).held()) {
                boolean stands = gate.isHardGate()
                        && gate.joining().isEmpty()
                        && gate.on() == subject
                        && (gate.about() == null || gate.about().equals(name));
                if (stands && !gate.requires().holds(play.table())) {
                    own.add(gate.requires());
                }
            }
            if (!play.now(party, yes(proposal, own), at)) {
                return false;
            }
        }
        return true;
    }

    private static Move yes(Proposal proposal, List<Condition> onlyIf) {
        Name name = proposal.name();
        Condition[] conditions = onlyIf.toArray(Condition[]::new);
        return switch (proposal.terms().subject()) {
            case CEASEFIRE -> AcceptCeasefire.of(name, conditions);
            case TALKS -> AcceptTalks.of(name, conditions);
            case EXCHANGE -> AcceptExchange.of(name, conditions);
            case SETTLEMENT -> AcceptSettlement.of(name, conditions);
        };
    }

    /** What else the circle is made of. */
    private boolean others(Play play, PartyId by, Instant hour, List<PartyAct> acts) {
        for (Milestone step : cycle.steps()) {
            Name which = step.which();
            switch (step.kind()) {
                case EXCHANGE -> {
                    Offer offer = offer(play, by, "bridge-exchange", "an exchange at the agreed hour", null);
                    Terms.Exchange terms = new Terms.Exchange("prisoners", null, Window.at(hour));
                    if (!play.now(by, Release.offer(offer, terms), at) || !consent(play, offer.name())) {
                        return false;
                    }
                    acts.add(new PartyAct(others(by).get(0), new CarryOutExchange(offer.name())));
                }
                case SETTLEMENT -> {
                    Offer offer = offer(play, by, "bridge-text", "a text to be agreed at the agreed hour", null);
                    Terms.Settlement terms = new Terms.Settlement(List.of("points to be settled"));
                    if (!play.now(by, Release.offer(offer, terms), at)) {
                        return false;
                    }
                    others(by).forEach(party -> acts.add(new PartyAct(party, AcceptSettlement.of(offer.name()))));
                }
                case MEASURE -> {
                    Measure measure = which == null ? null : table.measures().find(which);
                    if (measure == null) {
                        return false;
                    }
                    acts.add(new PartyAct(measure.by(), new EaseMeasure(measure.name())));
                }
                case CARRYING_OUT -> {
                    Proposal text = which == null ? null : table.proposals().find(which);
                    if (text == null) {
                        return false;
                    }
                    acts.add(new PartyAct(text.bound().get(0), new TakeStep("what it asks for", text.name())));
                }
                case JOINING -> {
                    return false;
                }
                case CEASEFIRE_OF_ONE -> {
                    // An agreed ceasefire binds that party as well; without one there is none.
                    if (!kinds.contains(Milestone.Kind.CEASEFIRE)) {
                        if (!ceasefire(play, by, hour, null)) {
                            return false;
                        }
                        kinds.add(Milestone.Kind.CEASEFIRE);
                    }
                }
                case CEASEFIRE, TALKS -> {}
            }
        }
        return true;
    }

    /** The lasting one, agreed at the talks, takes over when the first is over. */
    private boolean inside(Play play, Name talks, Instant hour) {
        Instant session = hour.plus(A_SESSION);
        Talks open = play.table().talks().find(talks);
        if (open == null || open.state() != Talks.State.OPEN) {
            return false;
        }
        PartyId by = open.participants().get(0);
        Offer offer = offer(play, by, "lasting-ceasefire", "a lasting ceasefire, agreed at the talks", talks);
        Instant end = hour.plus(SHORT);
        Terms.Ceasefire terms =
                new Terms.Ceasefire(Window.at(end), null, null, false, false, List.of(), List.of(), null);
        if (!play.now(by, Release.offer(offer, terms), session)) {
            return false;
        }
        Proposal lasting = play.table().proposals().get(offer.name());
        for (PartyId party : lasting.awaiting()) {
            if (!play.now(party, yes(lasting, List.of()), session)) {
                return false;
            }
        }
        return play.passesUntil(end) && new Condition.CeasefireInForce(offer.name()).holds(play.table());
    }
}
