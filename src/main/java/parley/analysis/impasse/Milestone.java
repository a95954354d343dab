package parley.analysis.impasse;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
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
        MEASURE("the lifting of a measure");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
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

    /** Stable, for links and pictures: {@code talks}, {@code talks-istanbul-offer}. */
    public String id() {
        String kindly = kind.name().toLowerCase(Locale.ROOT);
        return which == null ? kindly : kindly + "-" + which;
    }

    /** "talks wait for", "a ceasefire waits for". */
    String waits() {
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
