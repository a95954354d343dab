package parley.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Recorded;

/** The negotiation itself: what belongs to no party alone. Cast and setting, the clock, what was agreed, opened, missed or lapsed. */
@AggregateRoot(type = "Negotiation")
@SuppressWarnings("NullAway.Init") // Axon makes it empty and then plays its first event
class NegotiationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    /** The moment of its latest event. */
    private Instant clock;

    NegotiationAggregate() {}

    @CommandHandler
    NegotiationAggregate(Commands.Open command) {
        stream = command.stream();
        apply(SetUp.NegotiationOpened.of(command.opening()), Commands.metadata(command.negotiation()));
    }

    @CommandHandler
    NegotiationAggregate(Commands.Branch command) {
        stream = command.stream();
        apply(SetUp.BranchOpened.of(command.descent(), command.at()), Commands.metadata(command.negotiation()));
    }

    @CommandHandler
    void carry(Commands.Carry command) {
        for (Recorded recorded : command.consequences()) {
            if (recorded.at().isBefore(clock)) {
                throw new IllegalStateException("event " + recorded.position() + " would set the clock back");
            }
            apply(recorded.event(), Commands.metadata(command.negotiation(), recorded));
        }
    }

    @EventSourcingHandler
    void on(SetUp.NegotiationOpened opened, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        clock = opened.setting().start();
    }

    @EventSourcingHandler
    void on(SetUp.BranchOpened opened, DomainEventMessage<?> message) {
        stream = message.getAggregateIdentifier();
        clock = opened.at();
    }

    @EventSourcingHandler
    void on(Consequence consequence, DomainEventMessage<?> message) {
        clock = StableNames.heading(message).at();
    }
}
