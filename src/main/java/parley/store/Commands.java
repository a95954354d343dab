package parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import parley.json.Heading;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Seat;
import parley.negotiation.Table;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Opening;

/** What is sent over the command bus, inside this room only. */
final class Commands {

    private static final char OF = '/';

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

    /** Begins a branch's stream. */
    record Branch(NegotiationId negotiation, Descent descent, Instant at) implements Addressed {}

    /**
     * Begins a party's stream.
     *
     * @param seat as it is by then: empty, or in a branch, what the parent's stream has made of it
     */
    record TakeSeat(NegotiationId negotiation, Seat seat) implements Addressed {
        @Override
        public String stream() {
            return Commands.stream(negotiation, seat.party());
        }
    }

    /** One party's attempt, to be judged against the table as it is. */
    record Make(NegotiationId negotiation, Attempt attempt, Table table) implements Addressed {
        @Override
        public String stream() {
            return Commands.stream(negotiation, attempt.by());
        }
    }

    /** A party's events as they were recorded elsewhere, in order. */
    record Recall(NegotiationId negotiation, PartyId party, List<Recorded> events) implements Addressed {
        @Override
        public String stream() {
            return Commands.stream(negotiation, party);
        }
    }

    /** What follows from the rules or the clock, in order; it belongs to no party. */
    record Carry(NegotiationId negotiation, List<Recorded> consequences) implements Addressed {}

    static String stream(NegotiationId negotiation, PartyId party) {
        return negotiation.text() + OF + party.code();
    }

    /** Whose stream it is, a party's or the negotiation's own. */
    static NegotiationId negotiation(String stream) {
        return new NegotiationId(isOfParty(stream) ? stream.substring(0, stream.indexOf(OF)) : stream);
    }

    static boolean isOfParty(String stream) {
        return stream.indexOf(OF) > 0;
    }

    /** The same party's stream in another negotiation. */
    static String streamIn(NegotiationId other, String stream) {
        return other.text() + stream.substring(stream.indexOf(OF));
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
