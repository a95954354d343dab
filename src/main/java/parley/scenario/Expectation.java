package parley.scenario;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.negotiation.Reason;

/** What a script claims about its own playing. {@link Expectations} checks it. */
public sealed interface Expectation {

    /** The step of which it is expected; null where it is not about a step. */
    default @Nullable Name step() {
        return null;
    }

    /**
     * This can be read off the table at that place.
     *
     * @param what {@link Circumstance#not} where it must not hold
     */
    record Holds(Circumstance what) implements Expectation {}

    /**
     * A step is refused.
     *
     * @param rule for this rule, among others perhaps; null means for whichever
     * @param because one of the reasons says these words; null means whatever it says
     */
    record IsRefused(
            Name step, @Nullable String rule, @Nullable String because) implements Expectation {

        public IsRefused(Name step, @Nullable String rule) {
            this(step, rule, null);
        }

        boolean isFor(Reason reason) {
            return (rule == null || reason.rule().equals(rule))
                    && (because == null
                            || reason.text().toLowerCase(Locale.ROOT).contains(because.toLowerCase(Locale.ROOT)));
        }
    }

    /** A step stands. */
    record IsAdmitted(Name step) implements Expectation {}

    /** A conditional step is not tried, since its condition does not hold. */
    record IsSkipped(Name step) implements Expectation {}

    /**
     * An event of this type has happened by that place.
     *
     * @param about it concerns this thing; null means whichever
     * @param by no later than this moment; null means at any
     */
    record Happened(
            Class<? extends Event> type,
            @Nullable Name about,
            @Nullable Instant by) implements Expectation {}

    /** No event of this type has happened by that place. */
    record NeverHappened(
            Class<? extends Event> type, @Nullable Name about) implements Expectation {}
}
