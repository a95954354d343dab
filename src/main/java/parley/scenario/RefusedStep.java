package parley.scenario;

import java.util.List;
import parley.negotiation.Reason;

/**
 * A scripted move that the rulebook refused. It is no event; it is listed with its citations and every reason.
 *
 * @param after the position of the last event before it
 */
public record RefusedStep(Step step, int after, List<Reason> reasons) {

    public RefusedStep {
        reasons = List.copyOf(reasons);
    }
}
