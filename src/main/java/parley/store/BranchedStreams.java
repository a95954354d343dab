package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.json.Heading;
import parley.play.UnknownNegotiation;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;

/** Lets a party in a branch be rebuilt from what it did in the parent, up to the fork, and then from its own stream. */
final class BranchedStreams extends EmbeddedEventStore {

    private static final String EVENTS = "parley.events";

    private final Journal journal;
    private final Transactions transactions;

    BranchedStreams(EventStorageEngine engine, Journal journal, Transactions transactions) {
        super(builder().storageEngine(engine));
        this.journal = journal;
        this.transactions = transactions;
    }

    /** What all the units of work within one have made is written by one batch, at its end. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> all = root.getOrComputeResource(EVENTS, key -> {
            List<EventMessage<?>> collected = new ArrayList<>();
            root.onPrepareCommit(ending -> super.prepareCommit(collected));
            return collected;
        });
        all.addAll(events);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        DomainEventStream own = super.readEvents(stream);
        if (!Commands.isOfParty(stream)) {
            return own;
        }
        if (!own.hasNext()) {
            // Whoever sits at a table has a stream from the beginning on: another node has deleted it a moment ago.
            throw new UnknownNegotiation(Commands.negotiation(stream));
        }
        Stream<? extends DomainEventMessage<?>> events = Stream.empty();
        Lineage lineage = journal.lineageOf(transactions.getConnection(), Commands.negotiation(stream));
        for (Part part : lineage.inherited()) {
            Stream<? extends DomainEventMessage<?>> before = super.readEvents(Commands.streamIn(part.of(), stream))
                    .asStream()
                    .takeWhile(event -> isUpTo(part.to(), event));
            events = Stream.concat(events, before);
        }
        return DomainEventStream.of(Stream.concat(events, own.asStream()), own::getLastSequenceNumber);
    }

    private static boolean isUpTo(int position, DomainEventMessage<?> event) {
        return !(event.getMetaData().get(StableNames.HEADING) instanceof Heading heading)
                || heading.position() <= position;
    }
}
