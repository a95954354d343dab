package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of moves. A rule's name is the sentence that it checks; its reason says, in the same words, what is missing and with
 * which object. Each looks at nothing but the table.
 */
final class Rules {

    private Rules() {}

    // ---- names and people

    static Rule theNameIsNew(Name name) {
        return (table, by) -> table.knows(name)
                ? reason(
                        "theNameIsNew",
                        "The name " + name + " is taken: something on the table bears it already.",
                        name)
                : null;
    }

    static Rule itIsAddressedToSomebodyElse(List<PartyId> to) {
        return (table, by) -> {
            if (to.isEmpty()) {
                return reason("itIsAddressedToSomebodyElse", "It is addressed to nobody.");
            }
            return to.contains(by)
                    ? reason("itIsAddressedToSomebodyElse", table.nameOf(by) + " cannot address itself.")
                    : null;
        };
    }

    static Rule theyAreInTheCast(List<PartyId> parties) {
        return (table, by) -> {
            for (PartyId party : parties) {
                if (table.party(party) == null) {
                    return reason("theyAreInTheCast", "There is no party " + party + " in this negotiation.");
                }
            }
            return null;
        };
    }

    static Rule theyAreAMonitor() {
        return (table, by) -> is(table, by, Role.MONITOR)
                ? null
                : reason(
                        "theyAreAMonitor",
                        table.nameOf(by) + " is not a monitor; a party may only allege a violation.");
    }

    static Rule theyAreNoPrincipalThemselves() {
        return (table, by) -> table.principals().contains(by)
                ? reason(
                        "theyAreNoPrincipalThemselves",
                        table.nameOf(by) + " is a principal; good offices come from a third party.")
                : null;
    }

    /** What was put on the table in private can be answered and spoken of by those who know of it. */
    static Rule theyKnowOf(Name name) {
        return (table, by) -> table.isKnownTo(by, name)
                ? null
                : reason(
                        "theyKnowOf",
                        table.nameOf(by) + " does not know of " + name + ": it was put on the table in private.",
                        name);
    }

    static Rule itsDateHasNotPassed(@Nullable Window date) {
        return (table, by) -> date != null && date.to().isBefore(table.now())
                ? reason("itsDateHasNotPassed", "Its date, " + new Teller(table).when(date) + ", has passed.")
                : null;
    }

    // ---- proposals

    static Rule theProposalIsOpen(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            if (proposal == null) {
                return reason("theProposalIsOpen", "There is no proposal " + name + " on the table.", name);
            }
            return proposal.open()
                    ? null
                    : reason(
                            "theProposalIsOpen",
                            "The proposal " + thing(table, name) + " is not open: it is "
                                    + proposal.status().words() + ".",
                            name);
        };
    }

    static Rule theProposalIsFor(Subject subject, Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal == null || proposal.terms().subject() == subject
                    ? null
                    : reason(
                            "theProposalIsFor",
                            thing(table, name) + " proposes "
                                    + proposal.terms().subject().words() + ", not " + subject.words() + ".",
                            name);
        };
    }

    static Rule theyAreAskedToAnswerIt(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            if (proposal == null || proposal.asks(by)) {
                return null;
            }
            return reason(
                    "theyAreAskedToAnswerIt",
                    proposal.proposer().equals(by)
                            ? thing(table, name) + " is " + table.nameOf(by) + "'s own proposal."
                            : thing(table, name) + " is not addressed to " + table.nameOf(by)
                                    + " and would not bind it.",
                    name);
        };
    }

    static Rule theyHaveNotAcceptedItAlready(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal != null && proposal.open() && proposal.acceptedBy(by)
                    ? reason(
                            "theyHaveNotAcceptedItAlready",
                            table.nameOf(by) + " has accepted " + thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theyHaveNotDeclinedItAlready(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            Answer answer = proposal == null || !proposal.open()
                    ? null
                    : proposal.given().get(by);
            return answer != null && answer.kind() == Answer.Kind.DECLINED
                    ? reason(
                            "theyHaveNotDeclinedItAlready",
                            table.nameOf(by) + " has declined " + thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theProposalIsTheirOwn(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal == null || proposal.proposer().equals(by)
                    ? null
                    : reason(
                            "theProposalIsTheirOwn",
                            thing(table, name) + " was proposed by " + table.nameOf(proposal.proposer())
                                    + ", who alone can withdraw it.",
                            name);
        };
    }

    static Rule theChangeChangesSomething(Acceptance acceptance) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(acceptance.proposal());
            if (proposal == null || proposal.terms().subject() != acceptance.subject()) {
                return null;
            }
            return acceptance.changed(proposal.terms()).equals(proposal.terms())
                    ? reason(
                            "theChangeChangesSomething",
                            "The change leaves the terms of " + thing(table, proposal.name()) + " as they are.",
                            proposal.name())
                    : null;
        };
    }

    // ---- preconditions and conditions

    /** A gate stands unless its condition holds, or the act is itself made to wait for that very condition. */
    static Rule noHardGateOfTheirOwnStandsInTheWay(Subject subject, Name what, List<Condition> onlyIf) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            List<Precondition> gates = seat == null ? List.of() : seat.gatesOn(subject, what, table);
            if (gates.isEmpty()) {
                return null;
            }
            List<Precondition> inTheWay = gates.stream()
                    .filter(gate -> !Condition.waitFor(onlyIf, gate.requires()))
                    .toList();
            return standInTheWay("noHardGateOfTheirOwnStandsInTheWay", inTheWay, what, table, by);
        };
    }

    /** Rules of entry bind those who admit, and only to their own. */
    static Rule noHardGateOfTheirOwnStandsBeforeTheirJoining(Name talks, List<PartyId> parties) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            List<Precondition> inTheWay = seat == null
                    ? List.of()
                    : parties.stream()
                            .flatMap(party -> seat.gatesOnJoining(party, talks, table).stream())
                            .distinct()
                            .toList();
            return standInTheWay("noHardGateOfTheirOwnStandsBeforeTheirJoining", inTheWay, talks, table, by);
        };
    }

    private static @Nullable Reason standInTheWay(
            String rule, List<Precondition> gates, Name what, Table table, PartyId by) {
        if (gates.isEmpty()) {
            return null;
        }
        boolean one = gates.size() == 1;
        List<Name> concerns = new ArrayList<>();
        gates.forEach(gate -> concerns.add(gate.name()));
        concerns.add(what);
        return new Reason(
                rule,
                table.nameOf(by) + " holds the precondition" + (one ? " " : "s ")
                        + Teller.list(gates.stream()
                                .map(gate -> gate.name() + " (" + gate.told() + ")")
                                .toList())
                        + ", and " + (one ? "it is not met: it" : "they are not met: they")
                        + " would have to be met, softened or lifted first.",
                concerns,
                by);
    }

    static Rule onlyTalksAreJoined(List<PartyId> joining, Subject on) {
        return (table, by) -> joining.isEmpty() || on == Subject.TALKS
                ? null
                : reason(
                        "onlyTalksAreJoined",
                        "A rule of entry stands before joining talks; one cannot join " + on.words() + ".");
    }

    static Rule theyHoldThePrecondition(Name name) {
        return (table, by) -> {
            Precondition precondition = table.precondition(name);
            if (precondition == null) {
                return reason("theyHoldThePrecondition", "There is no precondition " + name + ".", name);
            }
            if (!precondition.holder().equals(by)) {
                return new Reason(
                        "theyHoldThePrecondition",
                        "The precondition " + name + " is held by " + table.nameOf(precondition.holder()) + ", not by "
                                + table.nameOf(by) + "; only its holder can change it.",
                        List.of(name),
                        precondition.holder());
            }
            return precondition.lifted()
                    ? reason("theyHoldThePrecondition", "The precondition " + name + " has been lifted already.", name)
                    : null;
        };
    }

    static Rule thisIsAnOrderForPreconditions(Sequence sequence) {
        return (table, by) -> sequence.isForPreconditions()
                ? null
                : reason(
                        "thisIsAnOrderForPreconditions",
                        "A precondition stands before, in parallel or after; not " + sequence.words() + ".");
    }

    static Rule thisIsSofter(Name name, Sequence to) {
        return (table, by) -> {
            Precondition precondition = table.precondition(name);
            return precondition == null || to.isSofterThan(precondition.sequence())
                    ? null
                    : reason(
                            "thisIsSofter",
                            "The precondition " + name + " stands "
                                    + precondition.sequence().words()
                                    + " already; softening goes from before to parallel to after.",
                            name);
        };
    }

    static Rule whatTheConditionsNameExists(List<Condition> conditions) {
        return (table, by) -> {
            for (Condition condition : conditions) {
                for (Name name : condition.names()) {
                    if (!table.isKnownTo(by, name)) {
                        return theyKnowOf(name).broken(table, by);
                    }
                    if (!table.knows(name)) {
                        return reason(
                                "whatTheConditionsNameExists",
                                "The condition that " + condition.told() + " names " + name
                                        + ", which is not on the table.",
                                name);
                    }
                }
            }
            return null;
        };
    }

    static Rule whatItIsAboutExists(@Nullable Name name) {
        return (table, by) -> {
            if (name == null) {
                return null;
            }
            return table.knows(name)
                    ? theyKnowOf(name).broken(table, by)
                    : reason("whatItIsAboutExists", "There is nothing called " + name + " on the table.", name);
        };
    }

    // ---- undertakings, measures, allegations

    static Rule thereIsSuchAnUndertaking(Name name) {
        return (table, by) -> table.undertakings().has(name)
                ? null
                : reason(
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
            return reason(
                    "theUndertakingHasBeenInForce",
                    thing(table, name)
                            + (undertaking.settled() ? " never came into force." : " has not come into force yet."),
                    name);
        };
    }

    static Rule theUndertakingStands(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            if (undertaking == null) {
                return reason("theUndertakingStands", "There is no undertaking " + name + ".", name);
            }
            return undertaking.settled()
                    ? reason(
                            "theUndertakingStands",
                            thing(table, name) + " is over: "
                                    + undertaking.state().words() + ".",
                            name)
                    : null;
        };
    }

    static Rule theUndertakingIsInForce(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            if (undertaking == null) {
                return reason(
                        "theUndertakingIsInForce",
                        "There is no undertaking " + name + ": without one there is nothing to violate.",
                        name);
            }
            return undertaking.inForce()
                    ? null
                    : reason(
                            "theUndertakingIsInForce",
                            thing(table, name) + " is not in force: "
                                    + undertaking.state().words() + ".",
                            name);
        };
    }

    static Rule theyAreBoundByIt(Name name) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            return undertaking == null || undertaking.bound().contains(by)
                    ? null
                    : reason("theyAreBoundByIt", thing(table, name) + " does not bind " + table.nameOf(by) + ".", name);
        };
    }

    static Rule itBindsTheAccused(Name name, PartyId accused) {
        return (table, by) -> {
            Undertaking undertaking = table.undertakings().find(name);
            return undertaking == null || undertaking.bound().contains(accused)
                    ? null
                    : reason(
                            "itBindsTheAccused",
                            thing(table, name) + " does not bind " + table.nameOf(accused)
                                    + ", which therefore cannot violate it.",
                            name);
        };
    }

    static Rule theyAreAccused(Name name) {
        return (table, by) -> {
            Allegation allegation = table.allegations().find(name);
            if (allegation == null) {
                return reason("theyAreAccused", "There is no allegation " + name + ".", name);
            }
            return allegation.against().contains(by)
                    ? null
                    : reason(
                            "theyAreAccused",
                            "The allegation " + name + " is not against " + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule theyHaveNotDeniedItAlready(Name name) {
        return (table, by) -> {
            Allegation allegation = table.allegations().find(name);
            return allegation != null && allegation.denials().contains(by)
                    ? reason("theyHaveNotDeniedItAlready", table.nameOf(by) + " has denied " + name + " already.", name)
                    : null;
        };
    }

    static Rule theMeasureIsInForce(Name name) {
        return (table, by) -> {
            Measure measure = table.measures().find(name);
            if (measure == null) {
                return reason("theMeasureIsInForce", "There is no measure " + name + ".", name);
            }
            return measure.inForce()
                    ? null
                    : reason("theMeasureIsInForce", "The measure " + name + " has been lifted already.", name);
        };
    }

    static Rule theMeasureIsTheirOwn(Name name) {
        return (table, by) -> {
            Measure measure = table.measures().find(name);
            return measure == null || measure.by().equals(by)
                    ? null
                    : reason(
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
                return reason(
                        "theAnnouncementStandsAndIsTheirOwn",
                        "There is no standing threat or ultimatum " + name + " to carry out.",
                        name);
            }
            return announced.by().equals(by)
                    ? null
                    : reason(
                            "theAnnouncementStandsAndIsTheirOwn",
                            name + " was announced by " + table.nameOf(announced.by()) + ", not by " + table.nameOf(by)
                                    + ".",
                            name);
        };
    }

    // ---- endorsing

    static Rule itIsAPositionThatCanBeEndorsed(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            Precondition precondition = table.precondition(name);
            boolean stands = (proposal != null && proposal.open()) || (precondition != null && !precondition.lifted());
            return stands
                    ? null
                    : reason(
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
            return own ? reason("itIsNotTheirOwn", name + " is " + table.nameOf(by) + "'s own position.", name) : null;
        };
    }

    static Rule theyHaveNotEndorsedItAlready(Name name) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            return seat != null && seat.endorsements().contains(name)
                    ? reason(
                            "theyHaveNotEndorsedItAlready",
                            table.nameOf(by) + " has endorsed " + name + " already.",
                            name)
                    : null;
        };
    }

    // ---- talks

    static Rule theTalksAreKnown(@Nullable Name name) {
        return (table, by) -> name == null || table.talks().has(name)
                ? null
                : reason("theTalksAreKnown", "There are no talks " + name + " proposed or agreed.", name);
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
                return reason(rule, "There are no talks " + name + " proposed or agreed.", name);
            }
            for (Talks.State state : states) {
                if (talks.state() == state) {
                    return null;
                }
            }
            return reason(
                    rule,
                    "The talks " + thing(table, name) + " are not " + words + ": they are "
                            + talks.state().words() + ".",
                    name);
        };
    }

    static Rule theyTakePartInTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by)
                    ? null
                    : reason(
                            "theyTakePartInTheTalks",
                            table.nameOf(by) + " is no participant of " + thing(table, name) + ".",
                            name);
        };
    }

    /** Hosts, mediators and supporters may be there too; the talks neither wait for them nor end without them. */
    static Rule theyTakePartInTheTalksOrHelp(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by) || !table.principals().contains(by)
                    ? null
                    : reason(
                            "theyTakePartInTheTalksOrHelp",
                            table.nameOf(by) + " is no participant of " + thing(table, name) + ".",
                            name);
        };
    }

    static Rule theyAreNotExcludedFromTheTalks(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && talks.excluded().contains(by)
                    ? reason(
                            "theyAreNotExcludedFromTheTalks",
                            table.nameOf(by) + " is excluded from " + thing(table, name)
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
                            || (table.attends(by, name) && (is(table, by, Role.MEDIATOR) || is(table, by, Role.HOST)))
                    ? null
                    : reason(
                            "theyLeadTheTalks",
                            table.nameOf(by) + " is neither one of the parties without which " + thing(table, name)
                                    + " cannot be held, nor there as a mediator or host.",
                            name);
        };
    }

    static Rule nobodyAmongThemTakesPartYet(Name name, List<PartyId> parties) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            for (PartyId party : parties) {
                if (talks != null && talks.includes(party)) {
                    return reason(
                            "nobodyAmongThemTakesPartYet",
                            table.nameOf(party) + " takes part in " + thing(table, name) + " already.",
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
                    : reason(
                            "thePartyWasAdmittedToTheTalks",
                            talks.participants().contains(party)
                                    ? thing(table, name) + " cannot be held without " + table.nameOf(party) + "."
                                    : table.nameOf(party) + " is not admitted to " + thing(table, name) + ".",
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
            return reason(
                    "theyHaveSaidYesToTheTalks",
                    answer != null && answer.kind() == Answer.Kind.ACCEPTED_IF
                            ? table.nameOf(by) + "'s acceptance of " + thing(table, name)
                                    + " still waits for what it named."
                            : table.nameOf(by) + " has not accepted " + thing(table, name)
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
                    || (!talks.haveOpened() && (talks.participants().contains(by) || hosts(table, by, name)))) {
                return null;
            }
            return reason(
                    "theyAreAtTheTalksOrMayPutThemOff",
                    table.nameOf(by)
                            + (talks.haveOpened()
                                    ? " is not at " + thing(table, name) + "."
                                    : " neither takes part in " + thing(table, name) + " nor hosts them."),
                    name);
        };
    }

    private static boolean hosts(Table table, PartyId by, Name talks) {
        return table.venues().anyMatch(venue -> venue.host().equals(by) && talks.equals(venue.talks()));
    }

    static Rule theyTakePartInTheTalksOrAreThere(Name name) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks == null || talks.includes(by) || table.attends(by, name)
                    ? null
                    : reason(
                            "theyTakePartInTheTalksOrAreThere",
                            table.nameOf(by) + " neither takes part in " + thing(table, name) + " nor is there.",
                            name);
        };
    }

    static Rule theyAreAtTheTalks(Name name) {
        return (table, by) -> table.attends(by, name)
                ? null
                : reason("theyAreAtTheTalks", table.nameOf(by) + " is not at " + thing(table, name) + ".", name);
    }

    static Rule theyAreNotThereYet(Name name) {
        return (table, by) -> table.attends(by, name)
                ? reason("theyAreNotThereYet", table.nameOf(by) + " is at " + thing(table, name) + " already.", name)
                : null;
    }

    static Rule theyAreNotStayingAwayAlready(Name name) {
        return (table, by) -> {
            Seat seat = table.seats().get(by);
            return seat != null && seat.presences().get(name) == Seat.Presence.STAYING_AWAY
                    ? reason(
                            "theyAreNotStayingAwayAlready",
                            table.nameOf(by) + " has said already that it will not come to " + thing(table, name) + ".",
                            name)
                    : null;
        };
    }

    static Rule talksYetToOpenArePutOffToADate(Name name, @Nullable Window until) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && !talks.haveOpened() && until == null
                    ? reason(
                            "talksYetToOpenArePutOffToADate",
                            "Talks that have not opened can only be put off to a date; none is given.",
                            name)
                    : null;
        };
    }

    static Rule theItemIsNotOnTheAgenda(Name name, String item) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && talks.agenda().contains(item)
                    ? reason(
                            "theItemIsNotOnTheAgenda",
                            "The agenda of " + thing(table, name) + " holds this item already: " + item + ".",
                            name)
                    : null;
        };
    }

    static Rule theItemIsOnTheAgenda(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            if (item == null) {
                return reason("theItemIsOnTheAgenda", "There is no agenda item " + name + ".", name);
            }
            return item.takenOff()
                    ? reason(
                            "theItemIsOnTheAgenda",
                            thing(table, name) + " has been taken off the agenda already.",
                            name)
                    : null;
        };
    }

    static Rule theItemIsTheirOwn(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item == null || item.by().equals(by)
                    ? null
                    : reason(
                            "theItemIsTheirOwn",
                            table.nameOf(item.by()) + " asked for " + thing(table, name)
                                    + ", and alone can take it off; others may refuse it.",
                            name);
        };
    }

    static Rule theItemIsSomebodyElses(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item != null && item.by().equals(by)
                    ? reason(
                            "theItemIsSomebodyElses",
                            table.nameOf(by) + " asked for " + thing(table, name)
                                    + " itself; it may take it off the agenda.",
                            name)
                    : null;
        };
    }

    static Rule theyHaveNotRefusedItAlready(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item != null && item.refusedBy().contains(by)
                    ? reason(
                            "theyHaveNotRefusedItAlready",
                            table.nameOf(by) + " has refused " + thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theyTakePartInTheTalksOfTheItem(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            Talks talks = item == null ? null : table.talks().find(item.talks());
            return talks == null || talks.includes(by)
                    ? null
                    : reason(
                            "theyTakePartInTheTalksOfTheItem",
                            table.nameOf(by) + " is no participant of " + thing(table, talks.name())
                                    + ", on whose agenda it is.",
                            name,
                            talks.name());
        };
    }

    // ---- venues, good offices, exchanges

    static Rule theVenueIsOffered(Name name) {
        return (table, by) -> {
            Venue venue = table.venues().find(name);
            if (venue == null) {
                return reason("theVenueIsOffered", "There is no offer of a venue " + name + ".", name);
            }
            return venue.host().equals(by)
                    ? reason("theVenueIsOffered", name + " is " + table.nameOf(by) + "'s own offer.", name)
                    : null;
        };
    }

    static Rule theyHaveNotAcceptedTheVenueAlready(Name name) {
        return (table, by) -> {
            Venue venue = table.venues().find(name);
            return venue != null && venue.acceptedBy().contains(by)
                    ? reason(
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
                return reason("goodOfficesAreOffered", "There is no offer of good offices " + name + ".", name);
            }
            return offices.by().equals(by)
                    ? reason("goodOfficesAreOffered", name + " is " + table.nameOf(by) + "'s own offer.", name)
                    : null;
        };
    }

    static Rule theyHaveNotAcceptedTheOfficesAlready(Name name) {
        return (table, by) -> {
            GoodOffices offices = table.goodOffices().find(name);
            return offices != null && offices.acceptedBy().contains(by)
                    ? reason(
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
                return reason("theExchangeIsAgreed", "There is no exchange " + name + " on the table.", name);
            }
            return exchange.closed() == Proposal.Closing.AGREED
                    ? null
                    : reason(
                            "theExchangeIsAgreed",
                            "The exchange " + thing(table, name) + " is not agreed: it is "
                                    + exchange.status().words() + ".",
                            name);
        };
    }

    static Rule theyAreAskedToCarryItOut(Name name) {
        return (table, by) -> {
            Proposal asked = table.proposals().find(name);
            if (asked == null) {
                return reason("theyAreAskedToCarryItOut", "There is no proposal " + name + " on the table.", name);
            }
            return asked.bound().contains(by) || asked.asks(by)
                    ? null
                    : reason(
                            "theyAreAskedToCarryItOut",
                            thing(table, name) + " asks nothing of " + table.nameOf(by) + ".",
                            name);
        };
    }

    static Rule itIsNotCarriedOutYet(Name name) {
        return (table, by) -> {
            Proposal agreed = table.proposals().find(name);
            return agreed != null && agreed.carriedOut()
                    ? reason("itIsNotCarriedOutYet", thing(table, name) + " has been carried out already.", name)
                    : null;
        };
    }

    static Rule theyArePartOfTheExchange(Name name) {
        return (table, by) -> {
            Proposal exchange = table.proposals().find(name);
            return exchange == null || exchange.bound().contains(by)
                    ? null
                    : reason(
                            "theyArePartOfTheExchange",
                            table.nameOf(by) + " is no part of the exchange " + thing(table, name) + ".",
                            name);
        };
    }

    // ---- help

    /** The principals other than this party, or where there are none, everybody else. */
    static List<PartyId> othersOf(Table table, PartyId by) {
        List<PartyId> others = new ArrayList<>(table.principals());
        others.remove(by);
        if (others.isEmpty()) {
            others.addAll(table.cast().keySet());
            others.remove(by);
        }
        return others;
    }

    private static boolean is(Table table, PartyId id, Role role) {
        Party party = table.party(id);
        return party != null && party.is(role);
    }

    private static String thing(Table table, Name name) {
        return new Teller(table).thing(name);
    }

    private static Reason reason(String rule, String text, Name... concerns) {
        return new Reason(rule, capital(text), List.of(concerns), null);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
