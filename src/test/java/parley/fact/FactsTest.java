package parley.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final When UNSTATED =
            new When(Optional.empty(), Optional.empty(), Precision.UNSTATED, "not stated", KYIV);
    private static final Source PAPER = new Source("paper", "The Paper", Optional.empty(), "here", Optional.empty());

    @Test
    void idsStandInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("S-none-1", "S10a", "S2", "Q1", "S10", "S10b", "B3")
                        .map(FactId::new)
                        .sorted())
                .extracting(FactId::value)
                .containsExactly("B3", "Q1", "S2", "S10", "S10a", "S10b", "S-none-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S", "3", "s3", "S0", "S03", "S3A", "S3ab", "S-none-1a", "S 3", "S99999", "ABC1"})
    void whatIsNoIdIsNotRead(String text) {
        assertThat(FactId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new FactId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCitationFindsFactsPartsAndSilences() {
        Fact call = fact("S3", UNSTATED, List.of("S3a"), List.of());
        Silence silence = new Silence(new FactId("S-none-1"), "No answer.");
        Facts facts = new Facts(List.of(call), List.of(silence), List.of(PAPER));

        assertThat(facts.cites(new FactId("S3"))).contains(call);
        assertThat(facts.cites(new FactId("S3a"))).contains(call.parts().get(0));
        assertThat(facts.fact(new FactId("S3a"))).contains(call);
        assertThat(facts.cites(new FactId("S-none-1"))).contains(silence);
        assertThat(facts.cites(new FactId("S4"))).isEmpty();
        assertThat(facts.sourcesOf(new FactId("S3a"))).containsExactly(PAPER);
        assertThat(facts.sourcesOf(new FactId("S-none-1"))).isEmpty();
    }

    @Test
    void whoAnswersWhom() {
        Fact call = fact("S3", UNSTATED, List.of("S3a"), List.of());
        Fact toTheWhole = fact("S4", UNSTATED, List.of(), List.of("S3"));
        Fact toAPart = fact("S5", UNSTATED, List.of(), List.of("S3a"));
        Facts facts = new Facts(List.of(toAPart, toTheWhole, call), List.of(), List.of(PAPER));

        assertThat(facts.answersTo(new FactId("S3"))).containsExactly(toTheWhole, toAPart);
        assertThat(facts.answersTo(new FactId("S3a"))).containsExactly(toAPart);
        assertThat(facts.referringTo(new FactId("S3"))).containsExactly(toTheWhole, toAPart);
        assertThat(facts.from("paper")).hasSize(3);
    }

    @Test
    void whatLeadsNowhereIsRefused() {
        Fact dangling = fact("S3", UNSTATED, List.of(), List.of("S9"));
        Fact sound = fact("S4", UNSTATED, List.of(), List.of());

        assertThatThrownBy(() -> new Facts(List.of(dangling), List.of(), List.of(PAPER)))
                .hasMessage("No such fact: S9");
        assertThatThrownBy(() -> new Facts(List.of(sound), List.of(), List.of()))
                .hasMessage("No such source: paper");
        assertThatThrownBy(() -> new Facts(List.of(sound, sound), List.of(), List.of(PAPER)))
                .hasMessage("Id twice: S4");
    }

    @Test
    void inTimeIsByTheClockAndTheUnstatedComeLast() {
        Fact night = fact("M5", clock("2025-05-10T22:30:00Z", Precision.EXACT), List.of(), List.of());
        Fact saturday = fact("M1", day("2025-05-10"), List.of(), List.of());
        Fact sunday = fact("M2", day("2025-05-11"), List.of(), List.of());
        Fact unstated = fact("A1", UNSTATED, List.of(), List.of());
        Facts facts = new Facts(List.of(unstated, sunday, night, saturday), List.of(), List.of(PAPER));

        assertThat(facts.inTime()).containsExactly(saturday, sunday, night, unstated);
    }

    @Test
    void earlierIsOnlyWhatTheRecordLeavesNoDoubtOf() {
        When saturday = day("2025-05-10");
        When sunday = day("2025-05-11");
        When monday = day("2025-05-12");

        assertThat(saturday.isSurelyBefore(monday)).isTrue();
        assertThat(monday.isSurelyBefore(saturday)).isFalse();
        assertThat(saturday.isSurelyBefore(saturday)).isFalse();
        assertThat(saturday.isSurelyBefore(clock("2025-05-11T12:00:00+03:00", Precision.EXACT)))
                .isTrue();
        assertThat(saturday.isSurelyBefore(clock("2025-05-11T12:00:00+03:00", Precision.BY)))
                .isFalse();
        assertThat(clock("2025-05-10T12:00:00+03:00", Precision.AFTER).isSurelyBefore(monday))
                .isFalse();
        assertThat(UNSTATED.isSurelyBefore(sunday)).isFalse();
        assertThat(sunday.isSurelyBefore(UNSTATED)).isFalse();
    }

    @Test
    void aRangeIsWrittenWithASlash() {
        When range = new When(
                Optional.of(new Point.Day(LocalDate.parse("2025-05-23"))),
                Optional.of(new Point.Day(LocalDate.parse("2025-05-25"))),
                Precision.RANGE,
                "",
                KYIV);

        assertThat(range.iso()).isEqualTo("2025-05-23/2025-05-25");
        assertThat(range.end()).contains(OffsetDateTime.parse("2025-05-26T00:00:00+03:00"));
        assertThat(UNSTATED.iso()).isEmpty();
    }

    private static When day(String date) {
        return new When(Optional.of(new Point.Day(LocalDate.parse(date))), Optional.empty(), Precision.DAY, "", KYIV);
    }

    private static When clock(String time, Precision precision) {
        return new When(
                Optional.of(new Point.Clock(OffsetDateTime.parse(time))), Optional.empty(), precision, "", KYIV);
    }

    private static Fact fact(String id, When when, List<String> parts, List<String> answers) {
        return new Fact(
                new FactId(id),
                when,
                List.of(),
                List.of("UKR"),
                Optional.empty(),
                List.of(),
                false,
                Voice.REPORTED,
                Kind.STATEMENT,
                "Words.",
                parts.stream().map(part -> part(part, when)).toList(),
                Confidence.V1,
                List.of("paper"),
                answers.stream()
                        .map(answer -> new Answers(new FactId(answer), Answers.Basis.INFERRED, Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty());
    }

    private static Part part(String id, When when) {
        return new Part(
                new FactId(id),
                when,
                List.of("UKR"),
                Optional.empty(),
                Voice.QUOTED,
                Kind.STATEMENT,
                "A point.",
                Confidence.V1,
                false,
                Optional.empty());
    }
}
