package parley.scenario;

import java.util.EnumSet;
import java.util.Set;
import parley.negotiation.Condition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;

/** What a negotiation has come to, read off a table. Several may hold at once; none is better than another. */
public enum Ending {
    CEASEFIRE_IN_FORCE("a ceasefire that binds every principal is in force"),
    CEASEFIRE_IN_PART("only a partial, unilateral or still pending ceasefire is there"),
    TALKS_OPENED("talks have opened"),
    TALKS_MISSED("talks were agreed and did not take place"),
    EXCHANGE_CARRIED_OUT("an exchange has been carried out"),
    SETTLEMENT_AGREED("a settlement text is agreed"),
    NOTHING("none of these");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Those that hold; {@link #NOTHING} where no other does. */
    public static Set<Ending> of(Table table) {
        Set<Ending> endings = EnumSet.noneOf(Ending.class);
        if (new Condition.CeasefireInForce(null).holds(table)) {
            endings.add(CEASEFIRE_IN_FORCE);
        } else if (table.undertakings().anyMatch(one -> one.inForce() || one.state() == Undertaking.State.PENDING)) {
            endings.add(CEASEFIRE_IN_PART);
        }
        if (table.talks().anyMatch(Talks::haveOpened)) {
            endings.add(TALKS_OPENED);
        }
        if (table.talks().anyMatch(talks -> talks.state() == Talks.State.MISSED)) {
            endings.add(TALKS_MISSED);
        }
        if (new Condition.ExchangeCarriedOut(null).holds(table)) {
            endings.add(EXCHANGE_CARRIED_OUT);
        }
        if (table.proposals()
                .anyMatch(one ->
                        one.terms().subject() == Subject.SETTLEMENT && one.status() == Proposal.Status.ACCEPTED)) {
            endings.add(SETTLEMENT_AGREED);
        }
        if (endings.isEmpty()) {
            endings.add(NOTHING);
        }
        return endings;
    }
}
