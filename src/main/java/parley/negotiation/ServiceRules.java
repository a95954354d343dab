package parley.negotiation;

/** Conditions that concern what helps parties to meet and to give: venues, good offices, exchanges. See {@link Rules}. */
final class ServiceRules {

    private ServiceRules() {}

    static Rule theVenueIsOffered(Name name) {
        return (table, by) -> {
            Venue venue = table.venues().find(name);
            if (venue == null) {
                return Rules.reason("theVenueIsOffered", "There is no offer of a venue " + name + ".", name);
            }
            return venue.host().equals(by)
                    ? Rules.reason("theVenueIsOffered", name + " is " + table.whoseOf(by) + " own offer.", name)
                    : null;
        };
    }

    static Rule theVenueIsOfferedToThem(Name name) {
        return (table, by) -> {
            Venue venue = table.venues().find(name);
            return venue == null || venue.host().equals(by) || venue.to().contains(by)
                    ? null
                    : Rules.reason(
                            "theVenueIsOfferedToThem",
                            name + " is offered to " + new Teller(table).parties(venue.to()) + ", not to "
                                    + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule theyHaveNotAcceptedTheVenueAlready(Name name) {
        return (table, by) -> {
            Venue venue = table.venues().find(name);
            return venue != null && venue.acceptedBy().contains(by)
                    ? Rules.reason(
                            "theyHaveNotAcceptedTheVenueAlready",
                            table.nameOf(by) + " has accepted " + name + " already.",
                            name)
                    : null;
        };
    }

    static Rule goodOfficesAreOffered(Name name) {
        return (table, by) -> {
            GoodOffices offices = table.goodOffices().find(name);
            if (offices == null) {
                return Rules.reason("goodOfficesAreOffered", "There is no offer of good offices " + name + ".", name);
            }
            return offices.by().equals(by)
                    ? Rules.reason("goodOfficesAreOffered", name + " is " + table.whoseOf(by) + " own offer.", name)
                    : null;
        };
    }

    static Rule goodOfficesAreOfferedToThem(Name name) {
        return (table, by) -> {
            GoodOffices offices = table.goodOffices().find(name);
            return offices == null || offices.by().equals(by) || offices.to().contains(by)
                    ? null
                    : Rules.reason(
                            "goodOfficesAreOfferedToThem",
                            name + " is offered to " + new Teller(table).parties(offices.to()) + ", not to "
                                    + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule theyHaveNotAcceptedTheOfficesAlready(Name name) {
        return (table, by) -> {
            GoodOffices offices = table.goodOffices().find(name);
            return offices != null && offices.acceptedBy().contains(by)
                    ? Rules.reason(
                            "theyHaveNotAcceptedTheOfficesAlready",
                            table.nameOf(by) + " has accepted " + name + " already.",
                            name)
                    : null;
        };
    }

    static Rule theExchangeIsAgreed(Name name) {
        return (table, by) -> {
            Proposal exchange = table.proposals().find(name);
            if (exchange == null || exchange.terms().subject() != Subject.EXCHANGE) {
                return Rules.reason("theExchangeIsAgreed", "There is no exchange " + name + " on the table.", name);
            }
            return exchange.closed() == Proposal.Closing.AGREED
                    ? null
                    : Rules.reason(
                            "theExchangeIsAgreed",
                            "The exchange " + Rules.thing(table, name) + " is not agreed: it is "
                                    + exchange.status().words() + ".",
                            name);
        };
    }

    static Rule theyAreAskedToCarryItOut(Name name) {
        return (table, by) -> {
            Proposal asked = table.proposals().find(name);
            if (asked == null) {
                return Rules.reason(
                        "theyAreAskedToCarryItOut", "There is no proposal " + name + " on the table.", name);
            }
            return asked.bound().contains(by) || asked.asks(by)
                    ? null
                    : Rules.reason(
                            "theyAreAskedToCarryItOut",
                            Rules.thing(table, name) + " asks nothing of " + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule itIsNotCarriedOutYet(Name name) {
        return (table, by) -> {
            Proposal agreed = table.proposals().find(name);
            return agreed != null && agreed.carriedOut()
                    ? Rules.reason(
                            "itIsNotCarriedOutYet", Rules.thing(table, name) + " has been carried out already.", name)
                    : null;
        };
    }

    static Rule theyArePartOfTheExchange(Name name) {
        return (table, by) -> {
            Proposal exchange = table.proposals().find(name);
            return exchange == null || exchange.bound().contains(by)
                    ? null
                    : Rules.reason(
                            "theyArePartOfTheExchange",
                            table.nameOf(by) + " is no part of the exchange " + Rules.thing(table, name) + ".",
                            name);
        };
    }
}
