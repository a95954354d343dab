package parley.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.scenario.Scenario;

/** A house without a cellar: nothing is kept, and the pages are only said to be there. */
class MemoryHouse implements Backstage {

    @Nullable
    Integer askedPort;

    @Nullable
    InetAddress askedListen;

    int closed;
    boolean uncleanStop;
    final Negotiations negotiations = new NegotiationsInMemory();

    @Override
    public void log(Log most) {}

    @Override
    public Open throwAway() {
        return new Open() {
            @Override
            public Negotiations negotiations() {
                return negotiations;
            }

            @Override
            public boolean afterUncleanStop() {
                return uncleanStop;
            }

            @Override
            public URI serve(
                    List<Scenario> scenarios,
                    Facts facts,
                    Concepts concepts,
                    @Nullable InetAddress listen,
                    @Nullable Integer port) {
                askedListen = listen;
                askedPort = port;
                return URI.create("http://localhost:1234");
            }

            @Override
            public void awaitStop() {}

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public Open in(@Nullable Path data) {
        return throwAway();
    }

    @Override
    public long backup(@Nullable Path data, Path file) {
        throw new NotPossible("No cellar", "Build one.", new IllegalStateException("no cellar"));
    }

    @Override
    public Restored restore(@Nullable Path data, Path file) {
        throw new IllegalStateException("a mistake\nof two lines");
    }
}
