package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.Delegation;
import parley.negotiation.Finding;
import parley.negotiation.GoodOffices;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Seat;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;
import parley.negotiation.Venue;

/**
 * A table in words, thing by thing: all of it but the clock and the numbers of the events, so that two tables on which the same stands
 * are told alike, however they came about.
 */
final class TableWords {

    /**
     * What is told.
     *
     * @param what the kind of thing
     * @param name of the thing or the party
     */
    record Key(What what, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byWhat = what.compareTo(other.what);
            return byWhat != 0 ? byWhat : name.compareTo(other.name);
        }
    }

    /** The kinds of things, in the order in which they are told. */
    enum What {
        PRECONDITION,
        PROPOSAL,
        UNDERTAKING,
        TALKS,
        PRESSURE,
        MEASURE,
        ALLEGATION,
        FINDING,
        VENUE,
        GOOD_OFFICES,
        AGENDA_ITEM,
        POSITION,
        OUTCOME
    }

    private final Table table;
    private final Teller teller;
    private final SortedMap<Key, String> words = new TreeMap<>();

    private TableWords(Table table) {
        this.table = table;
        this.teller = new Teller(table);
    }

    static SortedMap<Key, String> of(Table table) {
        TableWords told = new TableWords(table);
        for (Seat seat : table.seats().values()) {
            seat.preconditions().all().forEach(told::tell);
            told.tellPosition(seat);
            told.tellOutcome(seat.party());
        }
        table.proposals().all().forEach(told::tell);
        table.undertakings().all().forEach(told::tell);
        table.talks().all().forEach(told::tell);
        table.pressure().all().forEach(told::tell);
        table.measures().all().forEach(told::tell);
        table.allegations().all().forEach(told::tell);
        table.findings().all().forEach(told::tell);
        table.venues().all().forEach(told::tell);
        table.goodOffices().all().forEach(told::tell);
        table.items().all().stream().filter(AgendaItem::disputed).forEach(told::tell);
        return told.words;
    }

    private void tell(Precondition gate) {
        tell(
                What.PRECONDITION,
                gate.name(),
                gate.lifted() ? "lifted" : "held by " + teller.party(gate.holder()) + ": " + gate.told(teller),
                gate.lifted() ? "" : gate.requires().holds(table) ? "met" : "not met");
    }

    private void tell(Proposal proposal) {
        List<String> answers = new ArrayList<>();
        for (Answer answer : proposal.given().values()) {
            answers.add(teller.party(answer.by())
                    + switch (answer.kind()) {
                        case ACCEPTED -> " accepts";
                        case ACCEPTED_IF -> " accepts if " + Condition.told(answer.conditions(), teller);
                        case COUNTERED -> " counters" + (answer.counter() == null ? "" : " with " + answer.counter());
                        case DECLINED -> " declines";
                    });
        }
        tell(
                What.PROPOSAL,
                proposal.name(),
                proposal.status().words(),
                "by " + teller.party(proposal.proposer()),
                teller.terms(proposal.terms()),
                proposal.onlyIf().isEmpty() ? "" : "if " + Condition.told(proposal.onlyIf(), teller),
                String.join(", ", answers),
                proposal.carriedOut() ? "carried out" : "");
    }

    private void tell(Undertaking undertaking) {
        tell(
                What.UNDERTAKING,
                undertaking.name(),
                undertaking.state().words(),
                "binds " + teller.parties(undertaking.bound()) + (undertaking.unilateral() ? " only" : ""),
                undertaking.from() == null ? "" : "from " + teller.moment(undertaking.from()),
                undertaking.until() == null ? "" : "until " + teller.moment(undertaking.until()),
                undertaking.endedAt() == null ? "" : "ended " + teller.moment(undertaking.endedAt()));
    }

    private void tell(Talks talks) {
        List<String> there = new ArrayList<>();
        for (PartyId party : table.cast().keySet()) {
            if (table.attends(party, talks.name())) {
                there.add(teller.party(party));
            }
        }
        tell(
                What.TALKS,
                talks.name(),
                talks.state().words(),
                "of " + teller.parties(talks.participants()),
                talks.admitted().isEmpty() ? "" : "admitted: " + teller.parties(talks.admitted()),
                talks.excluded().isEmpty() ? "" : "excluded: " + teller.parties(talks.excluded()),
                talks.date() == null ? "" : "on " + teller.when(talks.date()),
                talks.openedAt() == null ? "" : "opened " + teller.moment(talks.openedAt()),
                talks.recessUntil() == null ? "" : "recess until " + teller.when(talks.recessUntil()),
                there.isEmpty() ? "" : "there: " + String.join(", ", there),
                talks.agenda().isEmpty() ? "" : "agenda: " + String.join(", ", talks.agenda()));
    }

    private void tell(AgendaItem item) {
        tell(
                What.AGENDA_ITEM,
                item.name(),
                "asked for by " + teller.party(item.by()) + " at " + item.talks(),
                item.refusedBy().isEmpty() ? "" : "refused by " + teller.parties(item.refusedBy()),
                item.takenOff() ? "taken off" : "",
                item.deferredTo() == null ? "" : "left to " + item.deferredTo());
    }

    private void tell(Pressure pressure) {
        tell(
                What.PRESSURE,
                pressure.name(),
                switch (pressure.kind()) {
                            case URGING -> "urging";
                            case THREAT -> "threat";
                            case ULTIMATUM -> "ultimatum";
                        }
                        + " by " + teller.party(pressure.by()) + " on " + teller.parties(pressure.on()),
                pressure.toward(),
                pressure.penalty() == null ? "" : "or else: " + pressure.penalty(),
                pressure.until() == null ? "" : "until " + teller.when(pressure.until()),
                pressure.kind() == Pressure.Kind.URGING ? "" : Circumstance.PressureIs.words(pressure.state()));
    }

    private void tell(Measure measure) {
        tell(
                What.MEASURE,
                measure.name(),
                measure.inForce() ? "in force" : "lifted",
                "by " + teller.party(measure.by()) + " on " + teller.parties(measure.on()),
                measure.what());
    }

    private void tell(Allegation allegation) {
        tell(
                What.ALLEGATION,
                allegation.name(),
                teller.party(allegation.by()) + " alleges that " + teller.parties(allegation.against()) + " broke "
                        + allegation.undertaking(),
                allegation.denials().isEmpty()
                        ? ""
                        : "denied by "
                                + teller.parties(
                                        allegation.denials().stream().sorted().toList()));
    }

    private void tell(Finding finding) {
        tell(
                What.FINDING,
                finding.name(),
                teller.party(finding.monitor()) + " reports that " + teller.party(finding.against()) + " violated "
                        + finding.undertaking(),
                finding.what());
    }

    private void tell(Venue venue) {
        tell(
                What.VENUE,
                venue.name(),
                venue.place() + ", offered by " + teller.party(venue.host()),
                venue.date() == null ? "" : teller.when(venue.date()),
                accepted(venue.acceptedBy()));
    }

    private void tell(GoodOffices offices) {
        tell(
                What.GOOD_OFFICES,
                offices.name(),
                "offered by " + teller.party(offices.by()) + ": " + offices.what(),
                accepted(offices.acceptedBy()));
    }

    private String accepted(List<PartyId> parties) {
        return parties.isEmpty()
                ? ""
                : "accepted by " + teller.parties(parties.stream().sorted().toList());
    }

    private void tellPosition(Seat seat) {
        List<String> parts = new ArrayList<>();
        seat.delegations().forEach((talks, delegation) -> parts.add("sends to " + talks + ": " + words(delegation)));
        seat.presences().forEach((talks, presence) -> {
            // Who is at talks is told with the talks.
            if (presence == Seat.Presence.STAYING_AWAY) {
                parts.add("stays away from " + talks);
            } else if (presence == Seat.Presence.WALKED_OUT) {
                parts.add("has walked out of " + talks);
            }
        });
        seat.endorsements().forEach(what -> parts.add("stands behind " + what));
        seat.orders().stream().map(Order::told).sorted().forEach(order -> parts.add("speaks for " + order));
        if (!parts.isEmpty()) {
            words.put(new Key(What.POSITION, seat.party().code()), String.join("; ", parts));
        }
    }

    private static String words(Delegation delegation) {
        List<String> parts = new ArrayList<>(List.of(delegation.head()));
        parts.addAll(delegation.members());
        return String.join(", ", parts);
    }

    /** What it asked for and has. It says nothing about what that is worth. */
    private void tellOutcome(PartyId party) {
        List<String> parts = new ArrayList<>();
        for (Proposal proposal : table.proposals().all()) {
            if (proposal.proposer().equals(party) && proposal.status() == Proposal.Status.ACCEPTED) {
                boolean done = proposal.terms().subject() != Subject.EXCHANGE || proposal.carriedOut();
                parts.add("its proposal " + proposal.name() + " is agreed" + (done ? "" : ", not carried out"));
            }
        }
        for (Precondition gate : table.seat(party).held()) {
            if (gate.requires().holds(table)) {
                parts.add("its precondition " + gate.name() + " is met");
            }
        }
        for (Pressure pressure : table.pressure().all()) {
            if (pressure.by().equals(party)
                    && pressure.demand() != null
                    && pressure.demand().holds(table)) {
                parts.add("what it demanded with " + pressure.name() + " has come about");
            }
        }
        if (!parts.isEmpty()) {
            words.put(new Key(What.OUTCOME, party.code()), String.join("; ", parts));
        }
    }

    private void tell(What what, Name name, @Nullable String... parts) {
        List<String> told = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                told.add(part);
            }
        }
        words.put(new Key(what, name.text()), String.join("; ", told));
    }
}
