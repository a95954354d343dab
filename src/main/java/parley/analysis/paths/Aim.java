package parley.analysis.paths;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/**
 * One thing that is to have come about. Nothing that a party does to come nearer to one can take it farther from another: each holds
 * on more of the table, never on less.
 *
 * @param subject what kind of thing; null for a measure or a precondition
 * @param which this one; null means any of its kind
 * @param by its last moment; null where there is none
 */
public record Aim(
        Deed deed,
        @Nullable Subject subject,
        @Nullable Name which,
        @Nullable Instant by) {

    /** What is to happen to it. */
    public enum Deed {
        AGREED("agreed"),
        IN_FORCE("in force"),
        OPENED("opened"),
        CARRIED_OUT("carried out"),
        /** A measure, or a precondition. */
        LIFTED("lifted");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The step of a kind, whichever thing it comes by: a ceasefire in force, talks opened, an exchange carried out, a text agreed. */
    public static Aim of(Subject subject) {
        return new Aim(
                switch (subject) {
                    case CEASEFIRE -> Deed.IN_FORCE;
                    case TALKS -> Deed.OPENED;
                    case EXCHANGE -> Deed.CARRIED_OUT;
                    case SETTLEMENT -> Deed.AGREED;
                },
                subject,
                null,
                null);
    }

    /** The same in time: at the latest at this moment; null for whenever. */
    public Aim by(@Nullable Instant moment) {
        return new Aim(deed, subject, which, moment);
    }

    /** It has come about, in time or not. */
    public boolean holds(Table table) {
        return switch (deed) {
            case IN_FORCE -> new Condition.CeasefireInForce(which).holds(table);
            case OPENED -> new Condition.TalksOpened(which).holds(table);
            case CARRIED_OUT -> new Condition.ExchangeCarriedOut(which).holds(table);
            case AGREED -> agreed(table);
            case LIFTED -> which != null && lifted(table, which);
        };
    }

    private boolean agreed(Table table) {
        if (which != null) {
            return new Condition.Agreed(which).holds(table);
        }
        return table.proposals()
                .anyMatch(one -> one.terms().subject() == subject && one.closed() == Proposal.Closing.AGREED);
    }

    private static boolean lifted(Table table, Name name) {
        Precondition precondition = table.precondition(name);
        if (precondition != null) {
            return precondition.lifted();
        }
        Measure measure = table.measures().find(name);
        return measure != null && !measure.inForce();
    }

    /** "a ceasefire in force by 15 May 2025, 23:59". */
    public String told(Teller teller) {
        String what = which == null
                ? subject == null ? "something" : subject.words()
                : subject == null ? which.text() : teller.thing(which);
        return what + " " + deed.words() + (by == null ? "" : " by " + teller.moment(by));
    }
}
