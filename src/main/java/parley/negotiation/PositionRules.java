package parley.negotiation;

import org.jspecify.annotations.Nullable;

/** Conditions that concern what a party stands by: measures, announcements, and positions of others that it endorses. See {@link Rules}. */
final class PositionRules {

    private PositionRules() {}

    static Rule theMeasureIsInForce(Name name) {
        return (table, by) -> {
            Measure measure = table.measures().find(name);
            if (measure == null) {
                return Rules.reason("theMeasureIsInForce", "There is no measure " + name + ".", name);
            }
            return measure.inForce()
                    ? null
                    : Rules.reason("theMeasureIsInForce", "The measure " + name + " has been lifted already.", name);
        };
    }

    static Rule theMeasureIsTheirOwn(Name name) {
        return (table, by) -> {
            Measure measure = table.measures().find(name);
            return measure == null || measure.by().equals(by)
                    ? null
                    : Rules.reason(
                            "theMeasureIsTheirOwn",
                            "The measure " + name + " was imposed by " + table.nameOf(measure.by())
                                    + ", who alone can lift it.",
                            name);
        };
    }

    static Rule theAnnouncementStandsAndIsTheirOwn(@Nullable Name name) {
        return (table, by) -> {
            if (name == null) {
                return null;
            }
            Pressure announced = table.pressure().find(name);
            boolean stands = announced != null && announced.kind() != Pressure.Kind.URGING && !announced.settled();
            if (announced == null || !stands) {
                return Rules.reason(
                        "theAnnouncementStandsAndIsTheirOwn",
                        "There is no standing threat or ultimatum " + name + " to carry out.",
                        name);
            }
            return announced.by().equals(by)
                    ? null
                    : Rules.reason(
                            "theAnnouncementStandsAndIsTheirOwn",
                            name + " was announced by " + table.nameOf(announced.by()) + ", not by " + table.nameOf(by)
                                    + ".",
                            name);
        };
    }

    static Rule itIsAPositionThatCanBeEndorsed(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            Precondition precondition = table.precondition(name);
            boolean stands = (proposal != null && proposal.open()) || (precondition != null && !precondition.lifted());
            return stands
                    ? null
                    : Rules.reason(
                            "itIsAPositionThatCanBeEndorsed",
                            name + " is neither an open proposal nor a precondition that is held.",
                            name);
        };
    }

    static Rule itIsNotTheirOwn(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            Precondition precondition = table.precondition(name);
            boolean own = (proposal != null && proposal.proposer().equals(by))
                    || (precondition != null && precondition.holder().equals(by));
            return own
                    ? Rules.reason("itIsNotTheirOwn", name + " is " + table.whoseOf(by) + " own position.", name)
                    : null;
        };
    }

    static Rule theyHaveNotEndorsedItAlready(Name name) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            return seat != null && seat.endorsements().contains(name)
                    ? Rules.reason(
                            "theyHaveNotEndorsedItAlready",
                            table.nameOf(by) + " has endorsed " + name + " already.",
                            name)
                    : null;
        };
    }
}
