package parley.store;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Seat;

/**
 * Axon, put together by hand: a command bus, an event store on JDBC, a repository for each kind of aggregate. Nothing here runs on a
 * thread of its own, and nothing takes a lock: the caller has the right to write before it comes here.
 *
 * <p>Units of work nest: what is sent inside {@link #together} joins its transaction, and everything that was applied is appended by
 * one batch at its end.
 */
final class AxonShell {

    private final Transactions transactions;
    private final EventStore events;
    private final SimpleCommandBus bus;
    private final KeptAggregates kept = new KeptAggregates();
    private final Repository<PartyAggregate> parties;

    AxonShell(Transactions transactions, StableNames names, Journal journal) {
        this.transactions = transactions;
        this.events = new BranchedStreams(EventRows.engine(transactions, names), journal, transactions);
        this.bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        this.parties = handled(PartyAggregate.class, kept);
        handled(NegotiationAggregate.class, kept);
    }

    private <A> Repository<A> handled(Class<A> type, Cache cache) {
        Repository<A> repository = EventSourcingRepository.builder(type)
                .eventStore(events)
                .lockFactory(NullLockFactory.INSTANCE)
                .cache(cache)
                .build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(repository)
                .commandTargetResolver(Commands::target)
                .build()
                .subscribe(bus);
        return repository;
    }

    /** One root unit of work and one transaction around everything; whatever it throws, nothing is left. */
    <R> R together(Callable<R> work) {
        DefaultUnitOfWork<Message<?>> root = new DefaultUnitOfWork<>(null);
        root.start();
        root.attachTransaction(transactions);
        return resultOf(root.executeWithResult(work));
    }

    /** A unit of work inside: if it fails it leaves nothing, and the one around it goes on. */
    <R> R apart(Callable<R> work) {
        DefaultUnitOfWork<Message<?>> nested = new DefaultUnitOfWork<>(null);
        nested.start();
        return resultOf(nested.executeWithResult(work));
    }

    /** To the aggregate whose stream the command names. */
    @Nullable
    Object send(Commands.Addressed command) {
        AtomicReference<@Nullable CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), (sent, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result == null) {
            throw new IllegalStateException("the command bus gave no answer in this thread");
        }
        return resultOf(result);
    }

    /** Forgets the aggregates of a negotiation, so that they are read anew. */
    void forget(String negotiation) {
        kept.forget(negotiation);
    }

    /** The seat as its own stream gives it. */
    Seat seat(String stream) {
        return together(() -> parties.load(stream).invoke(PartyAggregate::seat));
    }

    private static <R> R resultOf(ResultMessage<R> result) {
        if (result.isExceptional()) {
            throw StoreFailed.outside(result.exceptionResult());
        }
        return result.getPayload();
    }
}
