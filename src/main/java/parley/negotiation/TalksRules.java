package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that concern talks: who takes part, who is there, and in what state they are. See {@link Rules}. */
final class TalksRules {

    private TalksRules() {}

    static Rule theTalksAreKnown(@Nullable Name name) {
        return (table, by) -> name == null || table.talks().has(name)
                ? null
                : Rules.reason("theTalksAreKnown", "There are no talks " + name + " proposed or agreed.", name);
    }

    static Rule theTalksAreStillToCome(Name name) {
        return talksAre("theTalksAreStillToCome", name, "still to come", Talks.State.PROPOSED, Talks.State.AGREED);
    }

    static Rule theTalksAreNotOver(Name name) {
        return talksAre(
                "theTalksAreNotOver",
                name,
                "to come or going on",
                Talks.State.PROPOSED,
                Talks.State.AGREED,
                Talks.State.OPEN,
                Talks.State.IN_RECESS);
    }

    static Rule theTalksAreOpen(Name name) {
        return talksAre("theTalksAreOpen", name, "open", Talks.State.OPEN);
    }

    static Rule theTalksAreOpenOrInRecess(Name name) {
        return talksAre(
                "theTalksAreOpenOrInRecess", name, "open or in recess", Talks.State.OPEN, Talks.State.IN_RECESS);
    }

    static Rule theTalksAreAgreedOrOpen(Name name) {
        return talksAre("theTalksAreAgreedOrOpen", name, "agreed or open", Talks.State.AGREED, Talks.State.OPEN);
    }

    static Rule theTalksAreInRecess(Name name) {
        return talksAre("theTalksAreInRecess", name, "in recess", Talks.State.IN_RECESS);
    }

    private static Rule talksAre(String rule, Name name, String words, Talks.State... states) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            if (talks == null) {
                return Rules.reason(rule, "There are no talks " + name + " proposed or agreed.", name);
            }
            for (Talks.State state : states) {
                if (talks.state() == state) {
                    return null;
                }
            }
            return Rules.reason(
                    rule,
                    "The talks " + Rules.thing(table, name) + " are not " + words + ": they are "
                            + talks.state().words() + ".",
                    name);
        };
    }

    static Rule theyTakePartInTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by)
                    ? null
                    : Rules.reason(
                            "theyTakePartInTheTalks",
                            table.nameOf(by) + " is no participant of " + Rules.thing(table, name) + ".",
                            name);
        };
    }

    /** Hosts, mediators and supporters may be there too; the talks neither wait for them nor end without them. */
    static Rule theyTakePartInTheTalksOrHelp(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by) || !table.principals().contains(by)
                    ? null
                    : Rules.reason(
                            "theyTakePartInTheTalksOrHelp",
                            table.nameOf(by) + " is no participant of " + Rules.thing(table, name) + ".",
                            name);
        };
    }

    static Rule theyAreNotExcludedFromTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && talks.excluded().contains(by)
                    ? Rules.reason(
                            "theyAreNotExcludedFromTheTalks",
                            table.nameOf(by) + " is excluded from " + Rules.thing(table, name)
                                    + ", and would have to be admitted again.",
                            name)
                    : null;
        };
    }

    /** The parties whose talks they are, and a mediator or host who is there. */
    static Rule theyLeadTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null
                            || talks.participants().contains(by)
                            || (table.attends(by, name)
                                    && (Rules.is(table, by, Role.MEDIATOR) || Rules.is(table, by, Role.HOST)))
                    ? null
                    : Rules.reason(
                            "theyLeadTheTalks",
                            table.nameOf(by) + " is neither one of the parties without which "
                                    + Rules.thing(table, name) + " cannot be held, nor there as a mediator or host.",
                            name);
        };
    }

    static Rule nobodyAmongThemTakesPartYet(Name name, List<PartyId> parties) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            for (PartyId party : parties) {
                if (talks != null && talks.includes(party)) {
                    return Rules.reason(
                            "nobodyAmongThemTakesPartYet",
                            table.nameOf(party) + " takes part in " + Rules.thing(table, name) + " already.",
                            name);
                }
            }
            return null;
        };
    }

    static Rule thePartyWasAdmittedToTheTalks(Name name, PartyId party) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.admitted().contains(party)
                    ? null
                    : Rules.reason(
                            "thePartyWasAdmittedToTheTalks",
                            talks.participants().contains(party)
                                    ? Rules.thing(table, name) + " cannot be held without " + table.nameOf(party) + "."
                                    : table.nameOf(party) + " is not admitted to " + Rules.thing(table, name) + ".",
                            name);
        };
    }

    /** Coming to talks that one has not said yes to would leave everybody in the room and the talks unagreed. */
    static Rule theyHaveSaidYesToTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            Proposal proposal = table.proposals().find(name);
            if (talks == null
                    || proposal == null
                    || talks.state() != Talks.State.PROPOSED
                    || !proposal.needs(by)
                    || proposal.acceptedBy(by)) {
                return null;
            }
            Answer answer = proposal.given().get(by);
            return Rules.reason(
                    "theyHaveSaidYesToTheTalks",
                    answer != null && answer.kind() == Answer.Kind.ACCEPTED_IF
                            ? table.whoseOf(by) + " acceptance of " + Rules.thing(table, name)
                                    + " still waits for what it named."
                            : table.nameOf(by) + " has not accepted " + Rules.thing(table, name)
                                    + ": it would have to accept first.",
                    name);
        };
    }

    /** Open talks are interrupted by who is there; agreed ones are put off by who takes part, or whose venue they are to use. */
    static Rule theyAreAtTheTalksOrMayPutThemOff(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            if (talks == null
                    || table.attends(by, name)
                    || (!talks.haveOpened() && (talks.participants().contains(by) || hosts(table, by, talks)))) {
                return null;
            }
            return Rules.reason(
                    "theyAreAtTheTalksOrMayPutThemOff",
                    table.nameOf(by)
                            + (talks.haveOpened()
                                    ? " is not at " + Rules.thing(table, name) + "."
                                    : " neither takes part in " + Rules.thing(table, name) + " nor hosts them."),
                    name);
        };
    }

    /** To offer a place is not to have it used: one who takes part has accepted it, or the talks' own terms name it. */
    private static boolean hosts(Table table, PartyId by, Talks talks) {
        return table.venues()
                .anyMatch(venue -> venue.host().equals(by)
                        && talks.name().equals(venue.talks())
                        && (venue.place().equals(talks.terms().place())
                                || talks.participants().stream().anyMatch(venue.acceptedBy()::contains)));
    }

    static Rule theyTakePartInTheTalksOrAreThere(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by) || table.attends(by, name)
                    ? null
                    : Rules.reason(
                            "theyTakePartInTheTalksOrAreThere",
                            table.nameOf(by) + " neither takes part in " + Rules.thing(table, name) + " nor is there.",
                            name);
        };
    }

    static Rule theyAreAtTheTalks(Name name) {
        return (table, by) -> table.attends(by, name)
                ? null
                : Rules.reason(
                        "theyAreAtTheTalks", table.nameOf(by) + " is not at " + Rules.thing(table, name) + ".", name);
    }

    static Rule theyAreNotThereYet(Name name) {
        return (table, by) -> table.attends(by, name)
                ? Rules.reason(
                        "theyAreNotThereYet",
                        table.nameOf(by) + " is at " + Rules.thing(table, name) + " already.",
                        name)
                : null;
    }

    static Rule theyAreNotStayingAwayAlready(Name name) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            return seat != null && seat.presences().get(name) == Seat.Presence.STAYING_AWAY
                    ? Rules.reason(
                            "theyAreNotStayingAwayAlready",
                            table.nameOf(by) + " has said already that it will not come to " + Rules.thing(table, name)
                                    + ".",
                            name)
                    : null;
        };
    }

    static Rule talksYetToOpenArePutOffToADate(Name name, @Nullable Window until) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && !talks.haveOpened() && until == null
                    ? Rules.reason(
                            "talksYetToOpenArePutOffToADate",
                            "Talks that have not opened can only be put off to a date; none is given.",
                            name)
                    : null;
        };
    }
}
