package parley.cli;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.play.Descent;
import parley.play.Listed;
import parley.scenario.AsOf;
import parley.scenario.Fork;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * Which branches have left what they grow from by a moment.
 *
 * @param asOf a position, a date-time or a date, as {@link AsOf} reads them; null for the end, by which all have
 */
record Parted(@Nullable String asOf) {

    /** @throws AsOf.Misunderstood if it is no moment */
    boolean hasLeft(Scenario script) {
        Fork fork = script.fork();
        return asOf == null
                || fork == null
                || hasLeft(asOf, fork.position(), () -> Playing.of(script, script.defaultReading(), fork.course()));
    }

    /**
     * The same of a negotiation that is kept.
     *
     * @param told its transcript
     */
    boolean hasLeft(Listed listed, Function<Listed, Transcript> told) {
        Descent descent = listed.descent();
        return asOf == null || descent == null || hasLeft(asOf, descent.position(), () -> told.apply(listed));
    }

    private static boolean hasLeft(String asked, int position, Supplier<Transcript> branch) {
        String text = asked.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 9 || position <= Integer.parseInt(text);
        }
        Transcript transcript = branch.get();
        Instant by =
                AsOf.moment("--as-of", text, transcript.scenario().setting().zone());
        Instant left = position == 0
                ? transcript.scenario().setting().start()
                : transcript.events().get(position - 1).at();
        return !left.isAfter(by);
    }
}
