package parley.negotiation;

/** Conditions that concern undertakings, and allegations that one was broken. See {@link Rules}. */
final class UndertakingRules {

    private UndertakingRules() {}

    static Rule thereIsSuchAnUndertaking(Name name) {
        return (table, by) -> table.undertakings().has(name)
                ? null
                : Rules.reason(
                        "thereIsSuchAnUndertaking",
                        "There is no undertaking " + name + ": without one there is nothing to violate.",
                        name);
    }

    static Rule theUndertakingHasBeenInForce(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            if (undertaking == null || undertaking.hasBeenInForce()) {
                return null;
            }
            return Rules.reason(
                    "theUndertakingHasBeenInForce",
                    Rules.thing(table, name)
                            + (undertaking.settled() ? " never came into force." : " has not come into force yet."),
                    name);
        };
    }

    static Rule theUndertakingStands(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            if (undertaking == null) {
                return Rules.reason("theUndertakingStands", "There is no undertaking " + name + ".", name);
            }
            return undertaking.settled()
                    ? Rules.reason(
                            "theUndertakingStands",
                            Rules.thing(table, name) + " is over: "
                                    + undertaking.state().words() + ".",
                            name)
                    : null;
        };
    }

    static Rule theUndertakingIsInForce(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            if (undertaking == null) {
                return Rules.reason(
                        "theUndertakingIsInForce",
                        "There is no undertaking " + name + ": without one there is nothing to violate.",
                        name);
            }
            return undertaking.inForce()
                    ? null
                    : Rules.reason(
                            "theUndertakingIsInForce",
                            Rules.thing(table, name) + " is not in force: "
                                    + undertaking.state().words() + ".",
                            name);
        };
    }

    static Rule theyAreBoundByIt(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            return undertaking == null || undertaking.bound().contains(by)
                    ? null
                    : Rules.reason(
                            "theyAreBoundByIt",
                            Rules.thing(table, name) + " does not bind " + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule itBindsTheAccused(Name name, PartyId accused) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            return undertaking == null || undertaking.bound().contains(accused)
                    ? null
                    : Rules.reason(
                            "itBindsTheAccused",
                            Rules.thing(table, name) + " does not bind " + table.nameOf(accused)
                                    + ", which therefore cannot violate it.",
                            name);
        };
    }

    static Rule theyAreAccused(Name name) {
        return (table, by) -> {
            Allegation allegation = table.allegations().find(name);
            if (allegation == null) {
                return Rules.reason("theyAreAccused", "There is no allegation " + name + ".", name);
            }
            return allegation.against().contains(by)
                    ? null
                    : Rules.reason(
                            "theyAreAccused",
                            "The allegation " + name + " is not against " + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule theyHaveNotDeniedItAlready(Name name) {
        return (table, by) -> {
            Allegation allegation = table.allegations().find(name);
            return allegation != null && allegation.denials().contains(by)
                    ? Rules.reason(
                            "theyHaveNotDeniedItAlready", table.nameOf(by) + " has denied " + name + " already.", name)
                    : null;
        };
    }
}
