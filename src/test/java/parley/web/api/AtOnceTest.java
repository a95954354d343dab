package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several do something in the same moment. */
@ExtendWith(Door.Opens.class)
class AtOnceTest {

    private static final int MANY = 16;

    private final Door door;
    private final Caller caller;

    AtOnceTest(Door door) {
        this.door = door;
        this.caller = door.caller();
    }

    private static List<Caller.Answer> atOnce(IntFunction<Caller.Answer> ask) throws Exception {
        return Together.ask(MANY, ask);
    }

    private JsonNode events(String id) {
        return caller.get("/api/negotiations/" + id).is(200).json().required("events");
    }

    /** Whether it was the first to ask or not. */
    private static JsonNode whatHappened(Caller.Answer answer) {
        ObjectNode json = (ObjectNode) answer.json();
        json.remove("repeated");
        return json;
    }

    @Test
    void theSameMoveHappensOnceAndAllGetTheSameAnswer() throws Exception {
        String id = door.branch(9);
        List<Caller.Answer> answers = atOnce(
                n -> caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING, "Idempotency-Key", "one"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(MANY - 1);
        assertThat(answers.stream().map(AtOnceTest::whatHappened).distinct()).hasSize(1);
        assertThat(events(id)).hasSize(11);
    }

    /** Of moves that exclude each other one stands, and the others are judged against it. */
    @Test
    void otherMovesAreOrderedAndJudgedAgainstTheFirst() throws Exception {
        String id = door.branch(9);
        List<Caller.Answer> answers = atOnce(
                n -> caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING, "Idempotency-Key", "k" + n));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(MANY - 1)
                .allSatisfy(no -> assertThat(no.json().required("reasons")).isNotEmpty());
        assertThat(events(id)).hasSize(11);
    }

    @Test
    void theSameBranchIsMadeOnce() throws Exception {
        List<Caller.Answer> answers = atOnce(n -> caller.post(
                "/api/negotiations/" + door.may() + "/branches", "{\"at\": 9}", "Idempotency-Key", "branched at once"));

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(answer -> answer.json().required("id")))
                .containsOnly(answers.get(0).json().required("id"));
    }

    /** While one plays on it another deletes it, and a third follows: each gets an answer, and afterwards it is gone. */
    @Test
    void whatIsPlayedOnAndFollowedIsDeletedOnce() throws Exception {
        String id = door.branch(9);
        try (Wire wire = Wire.stream(door.served().port(), "/api/negotiations/" + id + "/events?after=9")) {
            wire.until(":hello\n\n");
            List<Caller.Answer> answers = atOnce(n -> n % 2 == 0
                    ? caller.call(caller.request("/api/negotiations/" + id).DELETE())
                    : caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-1" + n % 5 + "\"}"));

            assertThat(answers.stream().filter(answer -> answer.status() == 204))
                    .hasSize(1);
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 204, 404, 422));
            assertThat(wire.rest()).contains("event:deleted\ndata:{}\n\n");
        }
        caller.get("/api/negotiations/" + id).is(404);
    }
}
