package parley;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.fact.Facts;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Replay;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.store.EventRows;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.H2Memory;
import parley.store.h2.Store;
import parley.web.Holdings;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** A Parley that serves its pages, with May 2025 in it under each reading, as the main job has it. */
public final class Served implements AutoCloseable {

    private final Store store;
    private final Negotiations negotiations;
    private final Server server;
    private final Scenario may;

    private Served(Store store, int port, String... settings) {
        this.store = store;
        this.negotiations = StoredNegotiations.in(store);
        Library library = Library.packed();
        Facts facts = FactsReader.forOwnSeeds().read(library.seeds()).orElseThrow();
        ScenarioReader reader = ScenarioReader.withoutSchema(facts);
        this.may = reader.read(library, "may-2025").orElseThrow();
        for (Reading reading : may.readings()) {
            new Replay(negotiations).resume(may, reading);
        }
        this.server = Server.start(
                new Holdings(
                        negotiations,
                        library.scenarios().yaml().stream()
                                .map(sheet -> reader.read(sheet).orElseThrow())
                                .toList(),
                        facts,
                        ConceptReader.forOwnSeeds(facts).read(library.seeds()).orElseThrow()),
                null,
                port,
                settings);
    }

    /**
     * Gone once it is closed.
     *
     * @param settings of the server, where they are not the usual ones: {@code --name=value}
     */
    public static Served forAWhile(String... settings) {
        return new Served(H2Memory.open(), 0, settings);
    }

    /** Kept in a directory. */
    public static Served in(Path data, int port) {
        return new Served(H2File.open(new DataDirectory(data), EventRows.TABLE), port);
    }

    public int port() {
        return server.port();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    public Negotiations negotiations() {
        return negotiations;
    }

    /** May 2025 as the record has it; null for the reading that holds where none is chosen. */
    public NegotiationId may(@Nullable String reading) {
        Reading chosen = may.readings().stream()
                .filter(one -> one.name().text().equals(reading))
                .findFirst()
                .orElse(may.defaultReading());
        return negotiations.opened(Replay.opening(may, chosen)).orElseThrow();
    }

    /** Does nothing the second time. */
    @Override
    public void close() {
        server.close();
        store.close();
    }
}
