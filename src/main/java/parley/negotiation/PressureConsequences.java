package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Consequences.Due;

/** What follows for pressure: the time of an ultimatum is up. */
public final class PressureConsequences {

    private PressureConsequences() {}

    static @Nullable Due whenItsTimeIsUpThenAnUltimatumRunsOut(Table table, Instant until) {
        Due earliest = null;
        for (Pressure pressure : table.pressure().live()) {
            Window time = pressure.until();
            if (pressure.state() == Pressure.State.STANDING
                    && time != null
                    && Consequences.isNext(time.to(), earliest, until)) {
                boolean heeded = pressure.demand() != null && pressure.demand().holds(table);
                earliest = new Due(time.to(), new UltimatumRanOut(pressure.name(), heeded));
            }
        }
        return earliest;
    }

    /**
     * The time of an ultimatum is up.
     *
     * @param heeded what it demanded had come about
     */
    public record UltimatumRanOut(Name ultimatum, boolean heeded) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(
                    table.pressure().get(ultimatum).in(heeded ? Pressure.State.HEEDED : Pressure.State.RAN_OUT));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Pressure pressure = teller.table().pressure().get(ultimatum);
            return "The time that " + teller.party(pressure.by()) + " set is up (" + ultimatum
                    + "): what was demanded has " + (heeded ? "" : "not ") + "come about.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(ultimatum);
        }
    }
}
