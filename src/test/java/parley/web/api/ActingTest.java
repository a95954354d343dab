package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is sent happens, once. */
@ExtendWith(Door.Opens.class)
class ActingTest {

    private final Door door;
    private final Caller caller;
    private final String may;

    ActingTest(Door door) {
        this.door = door;
        this.caller = door.caller();
        this.may = door.may();
    }

    @Test
    void aScenarioIsStartedOnce() {
        String asked = "{\"scenario\": \"cuba-1962\"}";
        Caller.Answer first = caller.post("/api/negotiations", asked).is(201);
        Caller.Answer second = caller.post("/api/negotiations", asked).is(200);

        assertThat(first.headers().get("Location"))
                .isEqualTo("/api/negotiations/" + first.json().required("id").stringValue());
        assertThat(second.json().required("id")).isEqualTo(first.json().required("id"));
    }

    @Test
    void aMoveSentTwiceHappensOnce() {
        String id = door.branch(6);
        JsonNode made = caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING, "Idempotency-Key", "k1")
                .is(201)
                .json();
        JsonNode again = caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING, "Idempotency-Key", "k1")
                .is(200)
                .json();

        assertThat(made.required("repeated").booleanValue()).isFalse();
        assertThat(again.required("repeated").booleanValue()).isTrue();
        assertThat(again.required("position")).isEqualTo(made.required("position"));
        assertThat(made.required("events")
                        .valueStream()
                        .map(event -> event.required("type").stringValue()))
                .containsExactly("CeasefireAccepted", "CeasefireAgreed");
        assertThat(made.at("/events/0/provenance").stringValue()).isEqualTo("hypothetical");
        assertThat(made.at("/events/0/speaker").stringValue()).isEqualTo("putin");
    }

    @Test
    void aKeyThatWasForAnotherMoveIsRefusedAndNothingIsDone() {
        String id = door.branch(9);
        String path = "/api/negotiations/" + id;
        caller.post(path + "/moves", Door.ACCEPTING, "Idempotency-Key", "k1").is(201);
        JsonNode before = caller.get(path).is(200).json();

        String other = Door.ACCEPTING.replace("\"putin\"", "null");
        assertThat(other).isNotEqualTo(Door.ACCEPTING);
        for (String[] sent : new String[][] {{"/moves", other}, {"/clock", "{\"to\": \"2025-05-14\"}"}}) {
            JsonNode no = caller.post(path + sent[0], sent[1], "Idempotency-Key", "k1")
                    .is(422)
                    .json();
            assertThat(no.required("type").stringValue()).isEqualTo("/api#problem-key-taken");
            assertThat(no.required("detail").stringValue()).startsWith("The key k1 has been used for something else.");
        }

        assertThat(caller.get(path).is(200).json()).isEqualTo(before);
        caller.post(path + "/moves", Door.ACCEPTING.replace("\": ", "\"  :  "), "Idempotency-Key", "k1")
                .is(200);
    }

    @Test
    void aBranchSentTwiceIsOneBranch() {
        String body = "{\"at\": \"2025-05-10T17:00\"}";
        String path = "/api/negotiations/" + may + "/branches";
        JsonNode one = caller.post(path, body, "Idempotency-Key", "b1").is(201).json();
        JsonNode same = caller.post(path, body, "Idempotency-Key", "b1").is(201).json();
        JsonNode other =
                caller.post(path, body, "Idempotency-Key", "b2").is(201).json();

        // Everything of that minute is in it.
        assertThat(one.at("/parent/position").intValue()).isEqualTo(9);
        JsonNode elsewhere = caller.post(path, "{\"at\": 6}", "Idempotency-Key", "b1")
                .is(422)
                .json();

        assertThat(same.required("id")).isEqualTo(one.required("id"));
        assertThat(elsewhere.required("type").stringValue()).isEqualTo("/api#problem-key-taken");
        assertThat(other.required("id")).isNotEqualTo(one.required("id"));
    }

    @Test
    void theClockIsMovedAndWhatFallsDueHappens() {
        String id = door.branch(6);
        JsonNode moved = caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201)
                .json();

        assertThat(moved.required("events")
                        .valueStream()
                        .map(event -> event.required("type").stringValue()))
                .contains("ProposalLapsed");
        assertThat(caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-01\"}")
                        .is(422)
                        .json()
                        .at("/reasons/0/rule")
                        .stringValue())
                .isEqualTo("timeDoesNotGoBack");
    }

    @Test
    void whatHasBranchesStaysUnlessAllGo() {
        String id = door.branch(6);
        String child = caller.post("/api/negotiations/" + id + "/branches", "{\"at\": 6}")
                .is(201)
                .json()
                .required("id")
                .stringValue();

        Caller.Answer no =
                caller.call(caller.request("/api/negotiations/" + id).DELETE()).is(409);
        assertThat(no.json().required("type").stringValue()).isEqualTo("/api#problem-has-branches");
        caller.call(caller.request("/api/negotiations/" + id + "?withBranches=true")
                        .DELETE())
                .is(204);
        caller.get("/api/negotiations/" + child).is(404);
        caller.call(caller.request("/api/negotiations/" + id).DELETE()).is(404);
    }
}
