package parley.store;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import parley.json.Heading;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.NegotiationId;
import parley.play.Opening;

/** What is sent over the command bus, inside this room only. */
final class Commands {

    private Commands() {}

    /** Every command says which stream it goes to. */
    interface Addressed {
        NegotiationId negotiation();

        default String stream() {
            return negotiation().text();
        }
    }

    /** Begins the negotiation's stream. */
    record Open(NegotiationId negotiation, Opening opening) implements Addressed {}

    /** Begins a party's stream. */
    record TakeSeat(NegotiationId negotiation, PartyId party) implements Addressed {
        @Override
        public String stream() {
            return Commands.stream(negotiation, party);
        }
    }

    /** One party's attempt, to be judged against the table as it is. */
    record Make(NegotiationId negotiation, Attempt attempt, Table table) implements Addressed {
        @Override
        public String stream() {
            return Commands.stream(negotiation, attempt.by());
        }
    }

    /** What follows from the rules or the clock, in order; it belongs to no party. */
    record Carry(NegotiationId negotiation, List<Recorded> consequences) implements Addressed {}

    static String stream(NegotiationId negotiation, PartyId party) {
        return negotiation.text() + '/' + party.code();
    }

    /** Reads the address off the command; Axon's own resolver searches each command for annotations. */
    static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier((Object) ((Addressed) command.getPayload()).stream(), null);
    }

    static MetaData metadata(NegotiationId negotiation) {
        return MetaData.with(StableNames.NEGOTIATION, negotiation.text());
    }

    static MetaData metadata(NegotiationId negotiation, Recorded recorded) {
        return MetaData.from(
                Map.of(StableNames.NEGOTIATION, negotiation.text(), StableNames.HEADING, Heading.of(recorded)));
    }
}
