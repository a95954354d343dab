package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of moves. A rule's name is the sentence that it checks; its reason says, in the same words, what is missing and with
 * which object. Each looks at nothing but the table. Here are those about names, people and dates; those about one kind of object stand in
 * the class named after it: {@link ProposalRules}, {@link PreconditionRules}, {@link UndertakingRules}, {@link PositionRules}, {@link
 * TalksRules}, {@link AgendaRules}, {@link ServiceRules}.
 */
final class Rules {

    /** For what is not asked where a move leaves something open. */
    static final Rule HOLDS = (table, by) -> null;

    private Rules() {}

    static Rule theNameIsNew(Name name) {
        return (table, by) -> {
            if (name.equals(Move.NOTHING_IN_PARTICULAR)) {
                return reason("theNameIsNew", "The name " + name + " is kept for moves that are about nothing.", name);
            }
            return table.knows(name)
                    ? reason(
                            "theNameIsNew",
                            "The name " + name + " is taken: something on the table bears it already.",
                            name)
                    : null;
        };
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
        if (parties.isEmpty()) {
            return HOLDS;
        }
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
        return date == null
                ? HOLDS
                : (table, by) -> date.to().isBefore(table.now())
                        ? reason("itsDateHasNotPassed", "Its date, " + new Teller(table).when(date) + ", has passed.")
                        : null;
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

    static boolean is(Table table, PartyId id, Role role) {
        Party party = table.party(id);
        return party != null && party.is(role);
    }

    static String thing(Table table, Name name) {
        return new Teller(table).thing(name);
    }

    static Reason reason(String rule, String text, Name... concerns) {
        return new Reason(rule, capital(text), List.of(concerns), null);
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
