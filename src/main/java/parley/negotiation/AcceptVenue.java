package parley.negotiation;

import java.util.List;

/** A party accepts a place to meet. It does not by that agree to meet. */
public record AcceptVenue(Name venue) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                ServiceRules.theVenueIsOffered(venue),
                ServiceRules.theVenueIsOfferedToThem(venue),
                ServiceRules.theyHaveNotAcceptedTheVenueAlready(venue));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new VenueAccepted(venue);
    }

    @Override
    public Name about() {
        return venue;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.venues().live().stream()
                .filter(v -> v.to().contains(by) && !v.acceptedBy().contains(by))
                .<Move>map(v -> new AcceptVenue(v.name()))
                .toList();
    }

    /** A place to meet was accepted by one party. */
    public record VenueAccepted(Name venue) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.venues().get(venue).accepted(mark.party()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Venue offered = teller.table().venues().get(venue);
            return teller.by(mark) + " accepts " + teller.whose(offered.host()) + " offer of " + offered.place()
                    + " as a place to meet.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(venue);
        }
    }
}
