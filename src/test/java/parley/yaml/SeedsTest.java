package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.fact.Answers;
import parley.fact.Confidence;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Kind;
import parley.fact.Precision;
import parley.fact.Source;
import parley.fact.Voice;

/** The seeds themselves: complete, sound, and with nothing in them that nobody uses. */
class SeedsTest {

    private static final Shelf SHELF = Shelf.folder(Path.of("seeds"));
    private static final Facts FACTS = FactsReader.with(SHELF).read(SHELF).orElseThrow();

    @ParameterizedTest
    @CsvSource({"S, 26", "B, 20", "M, 17", "Q, 32", "K, 20", "C, 16", "G, 19"})
    void everyNumberOfTheDossierIsThere(String series, int count) {
        assertThat(FACTS.series(series).stream().map(fact -> fact.id().value()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(n -> series + n)
                        .toList());
    }

    @Test
    void thereIsNoOtherSeries() {
        assertThat(FACTS.all()).hasSize(26 + 20 + 17 + 32 + 20 + 16 + 19);
    }

    @Test
    void thePartsThatTheDossierLettersAreThere() {
        assertThat(Stream.of(
                                "S3a", "S3b", "S3c", "S3d", "S4a", "S5a", "S5b", "S5c", "S5d", "S7a", "S7b", "S9a",
                                "S9b", "S9c", "S9d", "S12a", "S12b", "S12c", "S17a", "S20a", "S20b")
                        .map(FactId::new))
                .allMatch(FACTS::has);
        assertThat(FACTS.silences().stream().map(silence -> silence.id().value()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(n -> "S-none-" + n).toList());
    }

    @Test
    void everySourceIsUsed() {
        assertThat(FACTS.sources()).isNotEmpty();
        assertThat(FACTS.sources().stream()
                        .map(Source::id)
                        .filter(id -> FACTS.from(id).isEmpty()))
                .isEmpty();
    }

    @Test
    void onlyTheArticlesOwnFactsCallThemselvesSeed() {
        assertThat(FACTS.all())
                .allMatch(fact -> fact.id().series().equals("S") == (fact.confidence() == Confidence.SEED));
    }

    /** The dossier rates Q5 by two items of one outlet, which stand as one source. */
    @Test
    void whatTwoSourcesSupportHasTwoSources() {
        assertThat(FACTS.all().stream()
                        .filter(fact -> fact.confidence() == Confidence.V2)
                        .filter(fact -> fact.sources().size() < 2)
                        .map(fact -> fact.id().value()))
                .containsExactly("Q5");
    }

    @Test
    void anAllegationIsAClaim() {
        assertThat(FACTS.all().stream()
                        .filter(fact -> fact.kind() == Kind.ALLEGATION)
                        .filter(fact -> !fact.claim())
                        .map(Fact::id))
                .isEmpty();
    }

    @Test
    void aTimeIsReadWithItsZone() {
        Fact statement = fact("M5");

        assertThat(statement.when().precision()).isEqualTo(Precision.ABOUT);
        assertThat(statement.when().start()).contains(OffsetDateTime.parse("2025-05-11T01:30:00+03:00"));
        assertThat(fact("S5").when().start()).contains(OffsetDateTime.parse("2025-05-11T00:00:00+03:00"));
        assertThat(fact("S5").when().end()).contains(OffsetDateTime.parse("2025-05-12T00:00:00+03:00"));
    }

    @Test
    void aPartTakesFromItsFactWhatItDoesNotSay() {
        Fact call = fact("S3");

        assertThat(call.voice()).isEqualTo(Voice.REPORTED);
        assertThat(call.parts())
                .extracting(part -> part.id().value(), part -> part.voice(), part -> part.actors())
                .startsWith(tuple("S3a", Voice.QUOTED, call.actors()), tuple("S3b", Voice.REPORTED, call.actors()));
        assertThat(FACTS.sourcesOf(new FactId("S3b"))).extracting(Source::id).containsExactly("seed-article");
    }

    @Test
    void theCallIsAnsweredOnlyByWhatTheRecordCallsAnAnswer() {
        List<Fact> explicit = FACTS.answersTo(new FactId("S3")).stream()
                .filter(fact -> fact.answers().stream()
                        .anyMatch(answer -> answer.basis() == Answers.Basis.EXPLICIT
                                && answer.fact().whole().value().equals("S3")))
                .toList();

        assertThat(explicit).extracting(fact -> fact.id().value()).containsExactly("S4");
    }

    @Test
    void thePackedSeedsAreTheSame() {
        Shelf packed = Shelf.packed("seeds");

        assertThat(packed.names()).isEqualTo(SHELF.names());
        assertThat(FactsReader.with(packed).read(packed).orElseThrow().ids()).isEqualTo(FACTS.ids());
    }

    @Test
    void withoutTheSchemaTheyReadTheSame() {
        Facts quick = FactsReader.forOwnSeeds().read(SHELF).orElseThrow();

        assertThat(quick.all()).isEqualTo(FACTS.all());
        assertThat(quick.sources()).isEqualTo(FACTS.sources());
    }

    private static Fact fact(String id) {
        return FACTS.fact(new FactId(id)).orElseThrow();
    }
}
