package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/**
 * A party offers a place to meet. That makes it no mediator.
 *
 * @param talks for which talks; null means any
 * @param to whom it invites
 * @param date when it is ready; null where unstated
 */
public record OfferVenue(
        Name name,
        String place,
        @Nullable Name talks,
        List<PartyId> to,
        @Nullable Window date) implements Move {

    public OfferVenue {
        to = List.copyOf(to);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(to),
                Rules.theyAreInTheCast(to),
                TalksRules.theTalksAreKnown(talks),
                Rules.itsDateHasNotPassed(date));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new VenueOffered(name, place, talks, to, date);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<PartyId> guests = Rules.othersOf(table, by);
        return List.of(new OfferVenue(table.freeName("venue"), "a place of its own", null, guests, null));
    }

    /** A place to meet was offered. */
    public record VenueOffered(
            Name name,
            String place,
            @Nullable Name talks,
            List<PartyId> to,
            @Nullable Window date) implements Event {
        public VenueOffered {
            to = List.copyOf(to);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(
                    new Venue(name, mark.party(), place, to, talks, date, TreePVector.empty(), mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " offers " + teller.parties(to) + " a place to meet: " + place
                    + (date == null ? "" : ", " + teller.when(date)) + ".";
        }

        @Override
        public List<Name> concerns() {
            return talks == null ? List.of(name) : List.of(name, talks);
        }

        @Override
        public List<PartyId> addressees() {
            return to;
        }
    }
}
