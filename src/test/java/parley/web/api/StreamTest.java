package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as they happen. */
@ExtendWith(Door.Opens.class)
class StreamTest {

    private final Door door;
    private final Caller caller;

    StreamTest(Door door) {
        this.door = door;
        this.caller = door.caller();
    }

    /** The lines as they come; closing them closes the connection. */
    private Stream<String> stream(String id, String... header) {
        HttpRequest.Builder request = caller.request("/api/negotiations/" + id + "/events");
        if (header.length > 0) {
            request.headers(header);
        }
        return caller.send(request.build(), BodyHandlers.ofLines()).body();
    }

    private static Iterator<String> ids(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("id:")).iterator();
    }

    private static List<Integer> take(Iterator<String> ids, int many) {
        List<Integer> taken = new ArrayList<>();
        while (taken.size() < many) {
            taken.add(Integer.parseInt(ids.next().substring(3)));
        }
        return taken;
    }

    @Test
    void whoeverComesBackMissesNothingAndSeesNothingTwice() {
        String id = door.branch(6);
        try (Stream<String> lines = stream(id)) {
            Iterator<String> first = ids(lines);
            assertThat(take(first, 6)).containsExactly(1, 2, 3, 4, 5, 6);
            caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING).is(201);
            assertThat(take(first, 1)).containsExactly(7);
        }
        // The connection is lost; meanwhile it goes on.
        caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201);
        try (Stream<String> lines = stream(id, "Last-Event-ID", "7")) {
            assertThat(take(ids(lines), 2)).containsExactly(8, 9);
        }
    }

    /** A client that asks for what comes after an event that there is not would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"99", "-1"})
    void whatIsAfterAnEventThatIsNotThereIsAMistake(String had) {
        String id = door.branch(6);

        assertThat(caller.get("/api/negotiations/" + id + "/events?after=" + had)
                        .is(400)
                        .json()
                        .required("detail")
                        .stringValue())
                .startsWith("There is no event " + had + ". Expected what you had last, from 0 (nothing) to 6");
        assertThat(caller.call(caller.request("/api/negotiations/" + id + "/events")
                                .header("Last-Event-ID", had))
                        .is(400)
                        .json()
                        .required("detail")
                        .stringValue())
                .startsWith("There is no event " + had);
    }
}
