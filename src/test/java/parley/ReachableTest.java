package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.cli.Backstage;
import parley.cli.NotPossible;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;

/** Under which address it is reached. */
class ReachableTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost",
        "127.0.0.2, 127.0.0.2",
        "192.168.1.20, 192.168.1.20",
        "::1, [::1]",
        "fe80::1%1, [fe80:0:0:0:0:0:0:1]"
    })
    void theNumberThatItListensOnLeadsToIt(String listen, String at) throws IOException {
        assertThat(Reachable.at(InetAddress.getByName(listen))).isEqualTo(at);
        assertThat(URI.create("http://" + at + ":8080").getHost()).isEqualTo(at);
    }

    /** {@code localhost} does not lead to one that listens on another number, and who comes second is told which does. */
    @Test
    void whereItIsToldToBeItAnswersAndASecondIsToldTheSame(@TempDir Path data)
            throws IOException, InterruptedException {
        Library library = Library.packed();
        Facts facts = FactsReader.forOwnSeeds().read(library.seeds()).orElseThrow();
        Concepts concepts =
                ConceptReader.forOwnSeeds(facts).read(library.seeds()).orElseThrow();
        House house = new House();
        try (Backstage.Open first = house.in(data)) {
            InetAddress listen = anotherOfOurs();
            URI address = first.serve(List.of(), facts, concepts, listen, 0);
            assertThat(address.getHost()).isEqualTo(Reachable.at(listen)).isNotEqualTo("localhost");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThatExceptionOfType(NotPossible.class)
                    .isThrownBy(() -> house.in(data))
                    .withMessageContaining("serving at " + address + ", since ");
        }
    }

    /** One that is not what {@code localhost} means; which there are depends on the system. */
    private static InetAddress anotherOfOurs() throws IOException {
        List<String> tried = new ArrayList<>(List.of("127.0.0.2", "::1"));
        tried.addAll(Reachable.addresses());
        tried.remove(Reachable.LOOPBACK);
        for (String number : tried) {
            InetAddress address = InetAddress.getByName(number);
            try (ServerSocket free = new ServerSocket(0, 1, address)) {
                return free.getInetAddress();
            } catch (BindException notHere) {
                // The next, then.
            }
        }
        throw new AssertionError("this machine has one address only");
    }
}
