package parley.negotiation;

import java.util.List;

/** What the rulebook says to an attempt. A refusal is a result, never an exception and never an event. */
public sealed interface Verdict {

    /**
     * The move stands.
     *
     * @param events what happened, in order: what the clock brought before the move, the move, and what follows from it
     * @param table after all of them
     */
    record Admitted(List<Recorded> events, Table table) implements Verdict {
        public Admitted {
            events = List.copyOf(events);
        }
    }

    /**
     * The move does not stand, and nothing has changed.
     *
     * @param reasons every broken rule, at least one
     */
    record Refused(List<Reason> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
