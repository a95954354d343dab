package parley.analysis.impasse;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Sequence;

/**
 * Somebody has one step wait for another.
 *
 * @param step what waits
 * @param anyOf what it waits for: one of these would do; usually there is one
 * @param voice the holder as it is shown, and where it is a matter of words, who spoke
 * @param sequence in the holder's own words
 * @param told as a sentence, without its citations
 */
public record Wait(
        Milestone step,
        List<Milestone> anyOf,
        PartyId holder,
        String voice,
        Sequence sequence,
        Force force,
        Source source,
        String told)
        implements Comparable<Wait> {

    private static final Comparator<Wait> ORDER = Comparator.comparing(Wait::force)
            .thenComparing((Wait wait) -> wait.source.kind())
            .thenComparing(Wait::holder)
            .thenComparing(wait -> wait.source.position());

    /** How firmly the step waits, the firmest first. */
    public enum Force {
        /** The rules refuse the step until then: its holder's consent is needed, and its holder has tied it. */
        RULE("the rules hold its holder to it"),
        /** Said by a party whose consent the step needs. It binds nobody. */
        WORD("said by a party whose consent is needed; it binds nobody"),
        /** Held or said by a party whose consent the step does not need. */
        VIEW("the position of a party whose consent is not needed"),
        /** Asked for beside the step, or after it, or whatever becomes of it: nothing waits. */
        NONE("nothing waits for it");

        private final String words;

        Force(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean atLeast(Force other) {
            return compareTo(other) <= 0;
        }
    }

    /** Where it is written. */
    public enum Kind {
        PRECONDITION,
        /** A yes that waits for something. */
        CONDITIONAL_ACCEPTANCE,
        /** An offer that cannot be agreed before. */
        OFFER,
        /** Terms that begin with something. */
        TERMS,
        /** An order of steps that somebody has spoken for. */
        STATEMENT
    }

    /**
     * Where it comes from.
     *
     * @param name of the precondition, or of the proposal; null for a statement
     * @param speaker who said it; null where the record does not say
     * @param position of the event; 0 where the record does not have it
     * @param cites the facts that the event cites
     */
    public record Source(
            Kind kind, @Nullable Name name, @Nullable Name speaker, int position, List<String> cites) {
        public Source {
            cites = List.copyOf(cites);
        }
    }

    public Wait {
        anyOf = List.copyOf(anyOf);
    }

    /** The step really waits. */
    public boolean waits() {
        return force != Force.NONE;
    }

    @Override
    public int compareTo(Wait other) {
        return ORDER.compare(this, other);
    }
}
