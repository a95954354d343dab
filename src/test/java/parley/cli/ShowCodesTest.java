package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

/** The seed's moves, as the dossier on event codes suggests (its section 2). */
class ShowCodesTest {

    private static String csv(String... line) {
        return Run.of(line).isFine().out();
    }

    private static JsonNode json(String scenario) {
        return Json.mapper()
                .readTree(Run.of("codes", scenario, "--format", "json").isFine().out());
    }

    @Test
    void theCallOfKyivIsAnAppealAndAReadiness() {
        assertThat(csv("codes", "may-2025", "--as-of", "6", "--format", "csv")
                        .lines()
                        .filter(row -> row.contains(",6,")))
                .containsExactly(
                        "2025-05-10,UKR,RUS,0256,REQUEST: yield [military],appeals for a ceasefire,documented,6,CeasefireProposed",
                        "2025-05-10,UKR,RUS,0356,AGREE [military],is ready for a ceasefire,documented,6,CeasefireProposed");
    }

    @Test
    void theSeedsMovesHaveTheCodesOfTheDossier() {
        String rows = csv("codes", "may-2025", "--format", "csv");

        assertThat(rows.lines())
                // S4 to S6: an offer of talks; S9: allegations; S12: a venue, no mediation; S14, S16, S19: a third
                // party urges.
                .anyMatch(row -> row.matches("2025-05-11,RUS,UKR,036,.*,12,TalksProposed"))
                .anyMatch(row -> row.matches("2025-05-11,RUS,UKR,1123,.*,16,ViolationAlleged"))
                .anyMatch(row -> row.matches("2025-05-11,TUR,RUS,032,.*,31,VenueOffered"))
                .anyMatch(row -> row.matches("2025-05-11,USA,UKR,026,.*,36,Urged"))
                // S25: France's gate is a demand for a ceasefire and a "no talks unless".
                .anyMatch(row -> row.matches("2025-05-11,FRA,.*,1056,.*,27,PreconditionSet"))
                .anyMatch(row -> row.matches("2025-05-11,FRA,.*,134,.*,27,PreconditionSet"))
                .anyMatch(row -> row.matches("2025-05-11,FRA,UKR,051,.*,28,Endorsed"))
                // The meeting of 16 May: the host hosts, the guests come, and who negotiates does so both ways.
                .anyMatch(row -> row.matches("2025-05-16,TUR,,043,.*,71,Attended"))
                .anyMatch(row -> row.matches("2025-05-16,UKR,,042,.*,72,Attended"))
                .anyMatch(row -> row.matches("2025-05-16,RUS,UKR,046,.*,consequence,73,TalksOpened"))
                .anyMatch(row -> row.matches("2025-05-16,UKR,RUS,046,.*,consequence,73,TalksOpened"));
        // Beside the talks, the same demand is no gate; under the other reading it is one.
        assertThat(rows.lines()).noneMatch(row -> row.startsWith("2025-05-11,UKR,") && row.contains(",134,"));
        assertThat(csv("codes", "may-2025@hard-gate", "--format", "csv").lines())
                .anyMatch(row -> row.startsWith("2025-05-11,UKR,") && row.contains(",134,"));
    }

    @Test
    void nothingIsDropped() {
        for (String scenario : List.of("may-2025", "seed-only", "cuba-1962", "korea-1951", "good-friday-1998")) {
            JsonNode root = json(scenario);
            Set<Integer> positions = new TreeSet<>();
            root.required("coded")
                    .forEach(row -> positions.add(row.required("position").intValue()));
            root.required("uncoded").forEach(row -> {
                assertThat(row.required("why").stringValue()).isNotBlank();
                assertThat(positions.add(row.required("position").intValue())).isTrue();
            });
            int events = (int) Run.of("replay", scenario, "--format", "jsonl")
                    .isFine()
                    .out()
                    .lines()
                    .count();
            assertThat(positions).hasSize(events).contains(1, events);
        }
    }

    @Test
    void whatIsSupposedIsMarked() {
        String text = Run.of("codes", "moscow-says-yes").isFine().out();

        assertThat(text).contains("HYPOTHETICAL", "CAMEO codebook 1.1b3", "Without a code");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(csv("codes", "moscow-says-yes", "--format", "csv")).contains(",hypothetical,");
    }
}
