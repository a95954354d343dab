package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.json.TableJson;
import parley.play.NegotiationId;
import tools.jackson.databind.JsonNode;

/** What is asked for is answered, and held against the contract by {@link Caller}. */
@ExtendWith(Door.Opens.class)
class ReadingTest {

    private final Served served;
    private final Caller caller;
    private final String may;

    ReadingTest(Door door) {
        this.served = door.served();
        this.caller = door.caller();
        this.may = door.may();
    }

    @Test
    void whatThereIsIsListed() {
        assertThat(caller.get("/api/scenarios").is(200).json()).hasSizeGreaterThan(20);
        assertThat(caller.get("/api/scenarios/tree").is(200).text()).contains("moscow-says-yes");
        assertThat(caller.get("/api/negotiations").is(200).json()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(caller.get("/api/negotiations/tree").is(200).json()).isNotEmpty();
        assertThat(caller.get("/api/facts").is(200).json()).hasSizeGreaterThan(80);
        assertThat(caller.get("/api/facts/S3").is(200).json().required("says").stringValue())
                .isNotBlank();
        assertThat(caller.get("/api/concepts").is(200).json()).hasSizeGreaterThan(70);
        assertThat(caller.get("/api/concepts/ceasefire").is(200).text()).contains("reference");
    }

    @Test
    void aNegotiationIsSeenAsOfAPositionOrAMoment() {
        JsonNode whole = caller.get("/api/negotiations/" + may).is(200).json();
        JsonNode byPosition =
                caller.get("/api/negotiations/" + may + "?at=9").is(200).json();
        JsonNode byMoment = caller.get("/api/negotiations/" + may + "?at=2025-05-10T17:00")
                .is(200)
                .json();

        assertThat(whole.required("events")).hasSize(86);
        assertThat(byPosition.required("events")).hasSize(9);
        assertThat(byMoment.required("table")).isEqualTo(byPosition.required("table"));
        assertThat(byPosition.required("table"))
                .isEqualTo(TableJson.write(served.negotiations().table(new NegotiationId(may), 9)));
    }

    @Test
    void aScenarioIsReplayedAndNothingIsKept() {
        int before = served.negotiations().list().size();
        JsonNode korea =
                caller.get("/api/scenarios/korea-1951?at=1951-07-10").is(200).json();

        assertThat(korea.required("events")).isNotEmpty();
        assertThat(caller.get("/api/scenarios/may-2025?reading=hard-gate")
                        .is(200)
                        .json()
                        .required("refused"))
                .isNotEmpty();
        assertThat(served.negotiations().list()).hasSize(before);
    }

    @Test
    void movesSayWhyNot() {
        JsonNode moves = caller.get("/api/negotiations/" + may + "/moves?party=RUS&at=6")
                .is(200)
                .json();

        assertThat(moves.required("admissible"))
                .anyMatch(move -> move.required("move").stringValue().equals("accept-ceasefire"));
        assertThat(moves.required("refused"))
                .allSatisfy(move -> assertThat(move.required("reasons")).isNotEmpty());
    }

    @Test
    void whatChangedAndWhatDiffersAndWhyItIsStuck() {
        assertThat(caller.get("/api/negotiations/" + may + "/diff?from=5&to=6")
                        .is(200)
                        .json()
                        .required("events"))
                .hasSize(1);
        assertThat(caller.get("/api/compare?left=may-2025&right=moscow-says-yes")
                        .is(200)
                        .json()
                        .required("new"))
                .isNotEmpty();
        assertThat(caller.get("/api/negotiations/" + served.may("hard-gate") + "/impasse?at=40")
                        .is(200)
                        .json()
                        .required("stuck")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void itIsTakenAwayAndTakenUp() {
        String lines =
                caller.get("/api/negotiations/" + may + "/export").is(200).text();
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=csv&at=6")
                        .is(200)
                        .text()
                        .lines())
                .hasSize(7);
        caller.get("/api/negotiations/" + may + "/export?format=json").is(200);
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=codes")
                        .is(200)
                        .text())
                .contains("2025-05-10,UKR,RUS,0256");
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=html")
                        .is(200)
                        .text())
                .startsWith("<!DOCTYPE html>");

        HttpRequest.Builder taking = caller.request("/api/negotiations")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines));
        String taken = caller.call(taking).is(201).json().required("id").stringValue();
        assertThat(caller.get("/api/negotiations/" + taken + "/export").is(200).text())
                .isEqualTo(lines);
    }
}
