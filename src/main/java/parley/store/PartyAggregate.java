package parley.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import parley.negotiation.Event;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Seat;
import parley.negotiation.Verdict;

/** A party: handles its own moves, and is the fold of the events that they made, which is its {@link Seat}. */
@AggregateRoot(type = "Party")
@SuppressWarnings("NullAway.Init") // Axon makes it empty and then plays its first event
class PartyAggregate {

    @AggregateIdentifier
    private String stream;

    private Seat seat;

    PartyAggregate() {}

    @CommandHandler
    PartyAggregate(Commands.TakeSeat command) {
        stream = command.stream();
        seat = command.seat();
        apply(new SetUp.Seated(seat.party()), Commands.metadata(command.negotiation()));
    }

    /** Lets the rulebook judge. What the party's own move made is applied here; the caller carries the rest to its owner. */
    @CommandHandler
    Verdict make(Commands.Make command) {
        if (seat.moves() != command.table().seat(seat.party()).moves()) {
            throw new Behind(stream);
        }
        Verdict verdict = Rulebook.judge(command.table(), command.attempt());
        if (verdict instanceof Verdict.Admitted admitted) {
            for (Recorded recorded : admitted.events()) {
                if (seat.party().equals(recorded.by())) {
                    apply(recorded.event(), Commands.metadata(command.negotiation(), recorded));
                }
            }
        }
        return verdict;
    }

    /** What is in a record has happened. */
    @CommandHandler
    void recall(Commands.Recall command) {
        for (Recorded recorded : command.events()) {
            apply(recorded.event(), Commands.metadata(command.negotiation(), recorded));
        }
    }

    /** In a branch the seat has come so far through the parent's stream; what is told from here on is the branch's own. */
    @EventSourcingHandler
    void on(SetUp.Seated seated, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        if (seat == null) {
            seat = Seat.of(seated.party());
        }
    }

    @EventSourcingHandler
    void on(Event event, DomainEventMessage<?> message) {
        seat = seat.after(StableNames.heading(message).over(event));
    }

    Seat seat() {
        return seat;
    }

    /** The party's stream and the table do not tell the same: another node has written in between. */
    static final class Behind extends org.axonframework.modelling.command.ConcurrencyException {
        private static final long serialVersionUID = 1L;

        Behind(String stream) {
            super(stream + " and its table are not at the same move");
        }
    }
}
