package parley.store;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import parley.json.Heading;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;

/** Lets a party in a branch be rebuilt from what it did in the parent, up to the fork, and then from its own stream. */
final class BranchedStreams extends EmbeddedEventStore {

    private final Journal journal;
    private final Transactions transactions;

    BranchedStreams(EventStorageEngine engine, Journal journal, Transactions transactions) {
        super(builder().storageEngine(engine));
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        DomainEventStream own = super.readEvents(stream);
        if (!Commands.isOfParty(stream)) {
            return own;
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
