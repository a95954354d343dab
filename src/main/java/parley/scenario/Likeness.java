package parley.scenario;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.Answer;
import parley.negotiation.Few;
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
import parley.negotiation.Shelf;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Thing;
import parley.negotiation.Undertaking;
import parley.negotiation.Venue;

/**
 * All of a table on which the rules can look, and not by how many events, or in which order of one moment, it came about: two tables
 * with equal likenesses have the same futures.
 */
public record Likeness(
        Instant now,
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

    public static Likeness of(Table table) {
        Few<PartyId, Seat> seats = Few.none();
        for (Seat seat : table.seats().values()) {
            seats = seats.with(seat.party(), without(seat));
        }
        return new Likeness(
                table.now(),
                seats,
                each(table.proposals(), Likeness::without),
                table.undertakings(),
                table.talks(),
                each(table.pressure(), Likeness::without),
                table.measures(),
                each(table.allegations(), Likeness::without),
                each(table.findings(), Likeness::without),
                each(table.venues(), Likeness::without),
                each(table.goodOffices(), Likeness::without),
                each(table.items(), Likeness::without),
                table.inPrivate());
    }

    private static <T extends Thing> Shelf<T> each(Shelf<T> shelf, UnaryOperator<T> without) {
        Shelf<T> all = Shelf.empty();
        for (T thing : shelf.all()) {
            all = all.with(without.apply(thing));
        }
        return all;
    }

    private static Seat without(Seat seat) {
        List<Order> orders =
                seat.orders().stream().sorted(Comparator.comparing(Order::told)).toList();
        return new Seat(
                seat.party(),
                0,
                each(seat.preconditions(), Likeness::without),
                seat.stances(),
                seat.delegations(),
                seat.presences(),
                seat.endorsements(),
                TreePVector.from(orders));
    }

    private static AgendaItem without(AgendaItem item) {
        return new AgendaItem(
                item.name(),
                item.talks(),
                item.what(),
                item.by(),
                sorted(item.refusedBy()),
                item.takenOff(),
                item.deferredTo(),
                0);
    }

    private static Precondition without(Precondition gate) {
        return new Precondition(
                gate.name(),
                gate.holder(),
                gate.requires(),
                gate.on(),
                gate.about(),
                gate.joining(),
                gate.sequence(),
                gate.lifted(),
                0);
    }

    private static Proposal without(Proposal proposal) {
        Few<PartyId, Answer> given = Few.none();
        for (Answer answer : proposal.given().values()) {
            given = given.with(
                    answer.by(), new Answer(answer.by(), answer.kind(), answer.conditions(), answer.counter(), 0));
        }
        return new Proposal(
                proposal.name(),
                proposal.title(),
                proposal.terms(),
                proposal.proposer(),
                proposal.cosponsors(),
                proposal.addressees(),
                proposal.bound(),
                proposal.answers(),
                proposal.inside(),
                proposal.onlyIf(),
                proposal.madeAt(),
                0,
                proposal.lapsesAt(),
                given,
                proposal.closed(),
                proposal.carriedOut());
    }

    private static Pressure without(Pressure pressure) {
        return new Pressure(
                pressure.name(),
                pressure.kind(),
                pressure.by(),
                pressure.on(),
                pressure.toward(),
                pressure.penalty(),
                pressure.demand(),
                pressure.until(),
                pressure.state(),
                0);
    }

    private static Allegation without(Allegation allegation) {
        return new Allegation(
                allegation.name(),
                allegation.by(),
                allegation.against(),
                allegation.undertaking(),
                allegation.accusedWasBound(),
                sorted(allegation.denials()),
                0);
    }

    private static Finding without(Finding finding) {
        return new Finding(
                finding.name(), finding.monitor(), finding.against(), finding.undertaking(), finding.what(), 0);
    }

    private static Venue without(Venue venue) {
        return new Venue(
                venue.name(),
                venue.host(),
                venue.place(),
                sorted(venue.to()),
                venue.talks(),
                venue.date(),
                sorted(venue.acceptedBy()),
                0);
    }

    private static GoodOffices without(GoodOffices offices) {
        return new GoodOffices(
                offices.name(), offices.by(), sorted(offices.to()), offices.what(), sorted(offices.acceptedBy()), 0);
    }

    private static PVector<PartyId> sorted(Collection<PartyId> parties) {
        return TreePVector.from(parties.stream().sorted().toList());
    }
}
