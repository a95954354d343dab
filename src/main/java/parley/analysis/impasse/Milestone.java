package parley.analysis.impasse;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Subject;

/**
 * Something that may come about and that something else may wait for: talks opened, a ceasefire in force, a measure lifted.
 *
 * @param which this one; null means any of its kind
 * @param words for people: "talks", "“direct talks in Istanbul”"
 */
public record Milestone(Kind kind, @Nullable Name which, String words) implements Comparable<Milestone> {

    /** What sort of step. */
    public enum Kind {
        CEASEFIRE(Subject.CEASEFIRE.words()),
        TALKS(Subject.TALKS.words()),
        EXCHANGE(Subject.EXCHANGE.words()),
        SETTLEMENT(Subject.SETTLEMENT.words()),
        /** A measure, such as a sanction, is lifted. */
        MEASURE("the lifting of a measure"),
        /** What a settlement asks for is done, whether or not it is agreed. */
        CARRYING_OUT("carrying out a settlement"),
        /** A ceasefire that binds one party, be it agreed or its own; named after the party. */
        CEASEFIRE_OF_ONE("a ceasefire of one party"),
        /** A party's joining talks under a rule of entry; named after the party. Nothing waits for it. */
        JOINING("joining talks");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Of what sort of proposal it comes; null where of none. */
        @Nullable
        Subject subject() {
            return switch (this) {
                case CEASEFIRE -> Subject.CEASEFIRE;
                case TALKS -> Subject.TALKS;
                case EXCHANGE -> Subject.EXCHANGE;
                case SETTLEMENT -> Subject.SETTLEMENT;
                case MEASURE, CARRYING_OUT, CEASEFIRE_OF_ONE, JOINING -> null;
            };
        }

        static Kind of(Subject subject) {
            return switch (subject) {
                case CEASEFIRE -> CEASEFIRE;
                case TALKS -> TALKS;
                case EXCHANGE -> EXCHANGE;
                case SETTLEMENT -> SETTLEMENT;
            };
        }
    }

    private static final Comparator<Milestone> ORDER = Comparator.comparing(Milestone::kind)
            .thenComparing(Milestone::which, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Milestone any(Kind kind) {
        return new Milestone(kind, null, kind.words());
    }

    /** Of a party, not of a thing. */
    static Milestone of(Kind kind, PartyId party, String words) {
        return new Milestone(kind, Name.of(party.code().toLowerCase(Locale.ROOT)), words);
    }

    /** Stable, for links and pictures: {@code talks}, {@code talks-istanbul-offer}. */
    public String id() {
        String kindly = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return which == null ? kindly : kindly + "-" + which;
    }

    /** "talks wait for", "a ceasefire waits for". */
    public String waits() {
        return words + (kind == Kind.TALKS && which == null ? " wait for " : " waits for ");
    }

    /** What holds for the one holds for the other: the same thing, or one of them stands for all of its kind. */
    boolean meets(Milestone other) {
        return kind == other.kind && (which == null || other.which == null || which.equals(other.which));
    }

    /** The words are no part of what it is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Milestone that && kind == that.kind && Objects.equals(which, that.which);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, which);
    }

    @Override
    public int compareTo(Milestone other) {
        return ORDER.compare(this, other);
    }
}
