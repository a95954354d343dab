package parley.scenario;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Setting;

/**
 * A scripted negotiation.
 *
 * @param question what it lets one look at
 * @param about one or two sentences
 * @param readings named ways to model a disputed document; empty where there is none
 * @param steps in time order
 * @param until the clock goes on to here after the last step; null where the last step ends it
 * @param epilogue what came later; told, not played
 * @param digest of the file it was read from, to notice that it was edited
 */
public record Scenario(
        Name name,
        String title,
        String question,
        String about,
        Setting setting,
        List<Reading> readings,
        List<Step> steps,
        @Nullable Instant until,
        List<Afterwards> epilogue,
        String digest) {

    public Scenario {
        readings = List.copyOf(readings);
        steps = List.copyOf(steps);
        epilogue = List.copyOf(epilogue);
    }

    /** The reading that holds where none is chosen; null where there are none. */
    public @Nullable Reading defaultReading() {
        for (Reading reading : readings) {
            if (reading.isDefault()) {
                return reading;
            }
        }
        return readings.isEmpty() ? null : readings.get(0);
    }

    public @Nullable Reading reading(Name wanted) {
        for (Reading reading : readings) {
            if (reading.name().equals(wanted)) {
                return reading;
            }
        }
        return null;
    }

    /** The steps that are played under a reading. */
    public List<Step> stepsIn(@Nullable Reading reading) {
        return steps.stream().filter(step -> step.isIn(reading)).toList();
    }
}
