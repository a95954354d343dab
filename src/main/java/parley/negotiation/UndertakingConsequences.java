package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Consequences.Due;

/** What follows for undertakings: a ceasefire enters into force, and ends. */
public final class UndertakingConsequences {

    private UndertakingConsequences() {}

    static @Nullable Due whenItsStartHasComeThenACeasefireIsInForce(Table table, Instant until) {
        Due earliest = null;
        for (Undertaking undertaking : table.undertakings().live()) {
            if (undertaking.state() == Undertaking.State.PENDING) {
                Condition when = undertaking.terms().startsWhen();
                Instant from = undertaking.from();
                boolean waits = from == null && when != null && !when.holds(table);
                if (!waits) {
                    Instant at = from == null ? table.now() : from;
                    if (Consequences.isNext(at, earliest, until)) {
                        earliest = new Due(at, new CeasefireEnteredIntoForce(undertaking.name()));
                    }
                }
            }
        }
        return earliest;
    }

    static @Nullable Due whenItsEndHasComeThenACeasefireExpires(Table table, Instant until) {
        Due earliest = null;
        for (Undertaking undertaking : table.undertakings().live()) {
            Instant end = undertaking.until();
            if (undertaking.inForce() && end != null && Consequences.isNext(end, earliest, until)) {
                earliest = new Due(end, new CeasefireExpired(undertaking.name()));
            }
        }
        return earliest;
    }

    /** A ceasefire's start has come. */
    public record CeasefireEnteredIntoForce(Name undertaking) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.undertakings().get(undertaking).entered(mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Undertaking entered = teller.table().undertakings().get(undertaking);
            return "The ceasefire " + teller.thing(undertaking) + " enters into force; it binds "
                    + teller.parties(entered.bound()) + (entered.unilateral() ? " only" : "") + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(undertaking);
        }
    }

    /** A ceasefire's end has come. */
    public record CeasefireExpired(Name undertaking) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.undertakings().get(undertaking).ended(Undertaking.State.EXPIRED, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The ceasefire " + teller.thing(undertaking) + " expires.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(undertaking);
        }
    }
}
