package parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Name;

/**
 * One scripted move.
 *
 * @param id unique within the scenario
 * @param onlyIn the readings in which it is played; empty means in all
 * @param line of the file on which it stands, from 1; 0 where it stands in none
 */
public record Step(Name id, Attempt attempt, List<Name> onlyIn, int line) {

    public Step {
        onlyIn = List.copyOf(onlyIn);
    }

    public boolean isIn(@Nullable Reading reading) {
        return onlyIn.isEmpty() || (reading != null && onlyIn.contains(reading.name()));
    }
}
