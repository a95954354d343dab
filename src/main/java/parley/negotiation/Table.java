package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        TreePMap<PartyId, Party> cast,
        List<PartyId> principals,
        TreePMap<PartyId, Seat> seats,
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
        TreePMap<PartyId, Party> cast = TreePMap.empty();
        TreePMap<PartyId, Seat> seats = TreePMap.empty();
        List<PartyId> principals = new ArrayList<>();
        for (Party party : setting.cast()) {
            cast = cast.plus(party.id(), party);
            seats = seats.plus(party.id(), Seat.of(party.id()));
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
        TreePMap<PartyId, Seat> moved = seats;
        if (by != null) {
            moved = seats.plus(by, seat(by).after(recorded));
        }
        Table next = new Table(
                setting,
                recorded.at(),
                recorded.position(),
                cast,
                principals,
                moved,
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
                by == null ? inPrivate : confided(recorded));
        return recorded.event().onTable(next, recorded.mark());
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
        return new Table(
                setting,
                moment,
                position,
                cast,
                principals,
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

    /** As it is shown; the code where it is not in the cast. */
    public String nameOf(PartyId id) {
        Party party = cast.get(id);
        return party == null ? id.code() : party.name();
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
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals.with(changed),
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

    Table with(Undertaking changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings.with(changed),
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

    Table with(Talks changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks.with(changed),
                pressure,
                measures,
                allegations,
                findings,
                venues,
                goodOffices,
                items,
                inPrivate);
    }

    Table with(Pressure changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure.with(changed),
                measures,
                allegations,
                findings,
                venues,
                goodOffices,
                items,
                inPrivate);
    }

    Table with(Measure changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure,
                measures.with(changed),
                allegations,
                findings,
                venues,
                goodOffices,
                items,
                inPrivate);
    }

    Table with(Allegation changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure,
                measures,
                allegations.with(changed),
                findings,
                venues,
                goodOffices,
                items,
                inPrivate);
    }

    Table with(Finding changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure,
                measures,
                allegations,
                findings.with(changed),
                venues,
                goodOffices,
                items,
                inPrivate);
    }

    Table with(Venue changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure,
                measures,
                allegations,
                findings,
                venues.with(changed),
                goodOffices,
                items,
                inPrivate);
    }

    Table with(GoodOffices changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
                seats,
                proposals,
                undertakings,
                talks,
                pressure,
                measures,
                allegations,
                findings,
                venues,
                goodOffices.with(changed),
                items,
                inPrivate);
    }

    Table with(AgendaItem changed) {
        return new Table(
                setting,
                now,
                position,
                cast,
                principals,
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
                items.with(changed),
                inPrivate);
    }
}
