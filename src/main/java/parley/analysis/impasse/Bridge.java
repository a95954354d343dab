package parley.analysis.impasse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * A proposal that breaks a circle while everybody keeps to what they asked for. It was played through the rulebook from the table on: nobody
 * softened, lifted or withdrew anything, and no step came before one that somebody has it wait for. Two steps that come about at one and
 * the same moment are neither before the other. The definition is Parley's own; mediators bridge so (UN DPPA 2022).
 *
 * @param by who puts it on the table: a mediator if there is one, else a host, another third party, or one of the parties themselves
 * @param hour at which the steps of the circle come about
 * @param attempts in order, each at its moment
 * @param events all that happens on the way
 * @param end the table then
 */
public record Bridge(Way way, PartyId by, Instant hour, List<Attempt> attempts, List<Recorded> events, Table end) {

    /** How the steps follow each other. */
    public enum Way {
        /** All steps begin at one and the same hour. */
        AT_THE_SAME_HOUR("A simultaneous start"),
        /** A short first step from the hour of the talks, the lasting one agreed inside them. */
        STEP_BY_STEP("A step-by-step start");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Bridge {
        attempts = List.copyOf(attempts);
        events = List.copyOf(events);
    }

    /** Who moves, by code. */
    public Set<PartyId> movers() {
        Set<PartyId> movers = new TreeSet<>();
        attempts.forEach(attempt -> movers.add(attempt.by()));
        return movers;
    }
}
