package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that concern preconditions: gates in the way of their own holder, and what a condition may name. See {@link Rules}. */
final class PreconditionRules {

    private PreconditionRules() {}

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
                        + Teller.list(
                                gates.stream().map(gate -> told(gate, table)).toList())
                        + ", and " + (one ? "it is not met: it" : "they are not met: they")
                        + " would have to be met, softened or lifted first.",
                concerns,
                by);
    }

    private static String told(Precondition precondition, Table table) {
        return Teller.quoted(precondition.told(new Teller(table)));
    }

    static Rule onlyTalksAreJoined(List<PartyId> joining, Subject on) {
        return (table, by) -> joining.isEmpty() || on == Subject.TALKS
                ? null
                : Rules.reason(
                        "onlyTalksAreJoined",
                        "A rule of entry stands before joining talks; one cannot join " + on.words() + ".");
    }

    static Rule theyHoldThePrecondition(Name name) {
        return (table, by) -> {
            Precondition precondition = table.precondition(name);
            if (precondition == null) {
                return Rules.reason("theyHoldThePrecondition", "There is no precondition " + name + ".", name);
            }
            if (!precondition.holder().equals(by)) {
                return new Reason(
                        "theyHoldThePrecondition",
                        "The precondition " + told(precondition, table) + " is held by "
                                + table.nameOf(precondition.holder()) + ", not by " + table.nameOf(by)
                                + "; only its holder can change it.",
                        List.of(name),
                        precondition.holder());
            }
            return precondition.lifted()
                    ? Rules.reason(
                            "theyHoldThePrecondition",
                            "The precondition " + told(precondition, table) + " has been lifted already.",
                            name)
                    : null;
        };
    }

    static Rule thisIsAnOrderForPreconditions(Sequence sequence) {
        return (table, by) -> sequence.isForPreconditions()
                ? null
                : Rules.reason(
                        "thisIsAnOrderForPreconditions",
                        "A precondition stands before, in parallel or after; not " + sequence.words() + ".");
    }

    static Rule thisIsSofter(Name name, Sequence to) {
        return (table, by) -> {
            Precondition precondition = table.precondition(name);
            return precondition == null || to.isSofterThan(precondition.sequence())
                    ? null
                    : Rules.reason(
                            "thisIsSofter",
                            "The precondition " + told(precondition, table) + " stands "
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
                        return Rules.theyKnowOf(name).broken(table, by);
                    }
                    if (!table.knows(name)) {
                        return Rules.reason(
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
                    ? Rules.theyKnowOf(name).broken(table, by)
                    : Rules.reason("whatItIsAboutExists", "There is nothing called " + name + " on the table.", name);
        };
    }
}
