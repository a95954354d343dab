package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The negotiation as rebuilt from its events at a position. Immutable; {@link #after} is the only way on.
 *
 * @param now the clock: the moment of the last event, or the start
 * @param position of the last event; 0 before the first
 * @param inPrivate what was put on the table in private and has not been spoken of in public since: the parties that know of it
 */
public record Table(
        Setting setting,
        Instant now,
        int position,
        Few<PartyId, Party> cast,
        List<PartyId> principals,
        Few<PartyId, Seat> seats,
        Shelf<Proposal> proposals,
        Shelf<Undertaking> undertakings,
        Shelf<Talks> talks,
        Shelf<Pressure> pressure,
        Shelf<Measure> measures,
        Shelf<Allegation> allegations,
        Shelf<Finding> findings,
        Shelf<Venue> venues,
        Shelf<GoodOffices> goodOffices,
        Shelf<AgendaItem> items,
        TreePMap<Name, List<PartyId>> inPrivate) {

    public static Table opening(Setting setting) {
        Few<PartyId, Party> cast = Few.none();
        Few<PartyId, Seat> seats = Few.none();
        List<PartyId> principals = new ArrayList<>();
        for (Party party : setting.cast()) {
            cast = cast.with(party.id(), party);
            seats = seats.with(party.id(), Seat.of(party.id()));
            if (party.is(Role.PRINCIPAL)) {
                principals.add(party.id());
            }
        }
        Table table = new Table(
                setting,
                setting.start(),
                0,
                cast,
                List.copyOf(principals),
                seats,
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                Shelf.empty(),
                TreePMap.empty());
        for (Undertaking given : setting.undertakings()) {
            table = table.with(given);
        }
        for (Measure given : setting.measures()) {
            table = table.with(given);
        }
        return table;
    }

    /**
     * The table after one more event. Folding never judges: what is in the record has happened.
     *
     * @throws IllegalArgumentException if the event is not the next one
     */
    public Table after(Recorded recorded) {
        if (recorded.position() != position + 1) {
            throw new IllegalArgumentException("event " + recorded.position() + " does not follow event " + position
                    + ": positions run without gaps");
        }
        PartyId by = recorded.by();
        Mark mark = recorded.mark();
        Draft next = new Draft(this);
        next.now = recorded.at();
        next.position = recorded.position();
        if (by != null) {
            next.seats = seats.with(by, seat(by).after(recorded.event(), mark));
            next.inPrivate = confided(recorded);
        }
        return recorded.event().onTable(next.table(), mark);
    }

    /** A private move makes private what it brings; a public one makes public whatever it speaks of. */
    private TreePMap<Name, List<PartyId>> confided(Recorded recorded) {
        List<PartyId> among = recorded.note().among();
        if (among.isEmpty()) {
            return inPrivate.isEmpty()
                    ? inPrivate
                    : inPrivate.minusAll(recorded.event().concerns());
        }
        TreePMap<Name, List<PartyId>> confided = inPrivate;
        for (Name name : recorded.event().concerns()) {
            List<PartyId> knew = inPrivate.get(name);
            if (knew != null) {
                List<PartyId> more = new ArrayList<>(knew);
                among.stream().filter(party -> !knew.contains(party)).forEach(more::add);
                confided = confided.plus(name, List.copyOf(more));
            } else if (!knows(name)) {
                confided = confided.plus(name, among);
            }
        }
        return confided;
    }

    /** Whether a party knows of what bears this name: what was put on the table in private is known to few. */
    public boolean isKnownTo(PartyId party, Name name) {
        List<PartyId> among = inPrivate.get(name);
        return among == null || among.contains(party);
    }

    public Table after(Iterable<Recorded> events) {
        Table table = this;
        for (Recorded recorded : events) {
            table = table.after(recorded);
        }
        return table;
    }

    /** The same table with its clock at another moment; for judging, never for the record. */
    Table at(Instant moment) {
        Draft draft = new Draft(this);
        draft.now = moment;
        return draft.table();
    }

    public @Nullable Party party(PartyId id) {
        return cast.get(id);
    }

    /**
     * A seat.
     *
     * @throws IllegalArgumentException if there is no such party
     */
    public Seat seat(PartyId id) {
        Seat seat = seats.get(id);
        if (seat == null) {
            throw new IllegalArgumentException("there is no party " + id + " at this table");
        }
        return seat;
    }

    /** As it stands within a sentence; the code where it is not in the cast. */
    public String nameOf(PartyId id) {
        Party party = cast.get(id);
        return party == null ? id.code() : party.name();
    }

    /** What is theirs: "Ukraine's", "the United States'". */
    public String whoseOf(PartyId id) {
        Party party = cast.get(id);
        return party == null ? id.code() + "'s" : party.whose();
    }

    /** As it stands by itself, on a lane or in front of a colon; the code where it is not in the cast. */
    public String labelOf(PartyId id) {
        Party party = cast.get(id);
        return party == null ? id.code() : party.label();
    }

    /** Some thing already bears this name. */
    public boolean knows(Name name) {
        return proposals.has(name)
                || undertakings.has(name)
                || talks.has(name)
                || pressure.has(name)
                || measures.has(name)
                || allegations.has(name)
                || findings.has(name)
                || venues.has(name)
                || goodOffices.has(name)
                || items.has(name)
                || precondition(name) != null;
    }

    /** All that some thing bears. */
    public Stream<Name> names() {
        Stream<Shelf<? extends Thing>> shelves = Stream.concat(
                Stream.of(
                        proposals,
                        undertakings,
                        talks,
                        pressure,
                        measures,
                        allegations,
                        findings,
                        venues,
                        goodOffices,
                        items),
                seats.values().stream().map(Seat::preconditions));
        return shelves.flatMap(shelf -> shelf.all().stream()).map(Thing::name);
    }

    /** Whoever holds it; null if nobody does. */
    public @Nullable Precondition precondition(Name name) {
        for (Seat seat : seats.values()) {
            Precondition found = seat.preconditions().find(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All that are held now, by party, then by name. */
    public List<Precondition> preconditions() {
        List<Precondition> held = new ArrayList<>();
        for (Seat seat : seats.values()) {
            held.addAll(seat.held());
        }
        return held;
    }

    /** A name that nothing bears yet: the stem, or the stem with the first free number. */
    public Name freeName(String stem) {
        Name name = Name.of(stem);
        for (int n = 2; knows(name); n++) {
            name = Name.of(stem + "-" + n);
        }
        return name;
    }

    /** Whom an offer would bind: the principals among its proposer, co-sponsors and addressees; all of them where fewer than two are. */
    List<PartyId> boundBy(PartyId proposer, Offer offer) {
        List<PartyId> all = new ArrayList<>();
        all.add(proposer);
        for (PartyId id : offer.with()) {
            if (!all.contains(id)) {
                all.add(id);
            }
        }
        for (PartyId id : offer.to()) {
            if (!all.contains(id)) {
                all.add(id);
            }
        }
        List<PartyId> bound = new ArrayList<>();
        for (PartyId id : all) {
            if (principals.contains(id)) {
                bound.add(id);
            }
        }
        return bound.size() < 2 ? all : bound;
    }

    /** Has come to these talks, is still there, and has not been excluded. */
    public boolean attends(PartyId party, Name name) {
        Seat seat = seats.get(party);
        if (seat == null || seat.presences().get(name) != Seat.Presence.ATTENDING) {
            return false;
        }
        Talks found = talks.find(name);
        return found == null || !found.excluded().contains(party);
    }

    Table with(Proposal changed) {
        Draft draft = new Draft(this);
        draft.proposals = proposals.with(changed);
        return draft.table();
    }

    Table with(Undertaking changed) {
        Draft draft = new Draft(this);
        draft.undertakings = undertakings.with(changed);
        return draft.table();
    }

    Table with(Talks changed) {
        Draft draft = new Draft(this);
        draft.talks = talks.with(changed);
        return draft.table();
    }

    Table with(Pressure changed) {
        Draft draft = new Draft(this);
        draft.pressure = pressure.with(changed);
        return draft.table();
    }

    Table with(Measure changed) {
        Draft draft = new Draft(this);
        draft.measures = measures.with(changed);
        return draft.table();
    }

    Table with(Allegation changed) {
        Draft draft = new Draft(this);
        draft.allegations = allegations.with(changed);
        return draft.table();
    }

    Table with(Finding changed) {
        Draft draft = new Draft(this);
        draft.findings = findings.with(changed);
        return draft.table();
    }

    Table with(Venue changed) {
        Draft draft = new Draft(this);
        draft.venues = venues.with(changed);
        return draft.table();
    }

    Table with(GoodOffices changed) {
        Draft draft = new Draft(this);
        draft.goodOffices = goodOffices.with(changed);
        return draft.table();
    }

    Table with(AgendaItem changed) {
        Draft draft = new Draft(this);
        draft.items = items.with(changed);
        return draft.table();
    }

    /** A table in the making: what it does not change stays as it is. It never leaves this file. */
    private static final class Draft {

        private final Table old;
        private Instant now;
        private int position;
        private Few<PartyId, Seat> seats;
        private Shelf<Proposal> proposals;
        private Shelf<Undertaking> undertakings;
        private Shelf<Talks> talks;
        private Shelf<Pressure> pressure;
        private Shelf<Measure> measures;
        private Shelf<Allegation> allegations;
        private Shelf<Finding> findings;
        private Shelf<Venue> venues;
        private Shelf<GoodOffices> goodOffices;
        private Shelf<AgendaItem> items;
        private TreePMap<Name, List<PartyId>> inPrivate;

        Draft(Table old) {
            this.old = old;
            this.now = old.now;
            this.position = old.position;
            this.seats = old.seats;
            this.proposals = old.proposals;
            this.undertakings = old.undertakings;
            this.talks = old.talks;
            this.pressure = old.pressure;
            this.measures = old.measures;
            this.allegations = old.allegations;
            this.findings = old.findings;
            this.venues = old.venues;
            this.goodOffices = old.goodOffices;
            this.items = old.items;
            this.inPrivate = old.inPrivate;
        }

        Table table() {
            return new Table(
                    old.setting,
                    now,
                    position,
                    old.cast,
                    old.principals,
                    seats,
                    proposals,
                    undertakings,
                    talks,
                    pressure,
                    measures,
                    allegations,
                    findings,
                    venues,
                    goodOffices,
                    items,
                    inPrivate);
        }
    }
}
