package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;

class HeadingTest {

    private static final Instant AT = Instant.parse("2025-05-11T07:00:00Z");

    @Test
    void saysEverythingTheRecordSays() {
        Heading heading = new Heading(
                12,
                AT,
                PartyId.of("UKR"),
                Name.of("president"),
                new Note(
                        "in words",
                        Provenance.DOCUMENTED,
                        List.of("S3a", "S5"),
                        Precision.PART_OF_DAY,
                        List.of(PartyId.of("UKR"), PartyId.of("RUS"))));

        assertThat(text(heading))
                .isEqualTo("{\"position\":12,\"at\":\"2025-05-11T07:00:00Z\",\"by\":\"UKR\",\"speaker\":\"president\","
                        + "\"text\":\"in words\",\"provenance\":\"documented\",\"cites\":[\"S3a\",\"S5\"],"
                        + "\"precision\":\"part-of-day\",\"among\":[\"UKR\",\"RUS\"]}");
        assertThat(Heading.read(heading.write())).isEqualTo(heading);
    }

    @Test
    void whateverANoteMayHoldIsKept() {
        Heading heading = Samples.of(Heading.class);

        assertThat(Heading.read(heading.write())).isEqualTo(heading);
    }

    @Test
    void leavesOutWhatSaysNothing() {
        Heading heading = new Heading(13, AT, null, null, Note.CONSEQUENCE);

        assertThat(text(heading))
                .isEqualTo("{\"position\":13,\"at\":\"2025-05-11T07:00:00Z\",\"provenance\":\"consequence\"}");
        assertThat(Heading.read(heading.write())).isEqualTo(heading);
    }

    @Test
    void refusesWhatIsNoHeading() {
        assertThatThrownBy(() -> read("{\"position\":1,\"at\":\"2025-05-11T07:00:00Z\",\"why\":\"x\"}"))
                .hasMessageContaining("'why'");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("moment or provenance");
    }

    private static String text(Heading heading) {
        return new String(heading.write(), StandardCharsets.UTF_8);
    }

    private static Heading read(String json) {
        return Heading.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
