package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.fact.Facts;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Acceptance;
import parley.negotiation.Condition;
import parley.negotiation.Form;
import parley.negotiation.Level;
import parley.negotiation.MakeStatement;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Offer;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.Provenance;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.Window;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** A scenario that is sound is read whole. */
@Timeout(20)
class ScenarioReaderTest {

    static final Path FILES = Path.of("src/test/resources/samples");
    static final Path EVERY_MOVE = FILES.resolve("every-move.yaml");
    static final Shelf SCENARIOS = Shelf.folder(Path.of("scenarios"));

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final PartyId AAA = PartyId.of("AAA");
    private static final PartyId BBB = PartyId.of("BBB");
    private static final PartyId CCC = PartyId.of("CCC");

    static final Scenario SCENARIO = reader().read(Shelf.file(EVERY_MOVE)).orElseThrow();

    /** A reader for the invented record. */
    static ScenarioReader reader() {
        return ScenarioReader.with(SCENARIOS, facts());
    }

    private static Facts facts() {
        return FactsReader.with(Shelf.folder(Path.of("seeds")))
                .read(List.of(Shelf.file(FILES.resolve("facts.yaml"))))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyMoveCanBeWritten(MoveKind kind) {
        assertThat(MoveWords.knows(kind)).isTrue();
        assertThat(SCENARIO.steps().stream().map(step -> step.attempt().move()).map(MoveKind::of))
                .contains(kind);
    }

    @Test
    void whatStandsBeforeTheFirstMoveIsRead() {
        assertThat(SCENARIO.name()).isEqualTo(Name.of("every-move"));
        assertThat(SCENARIO.title()).isEqualTo("Every move");
        assertThat(SCENARIO.question()).isEqualTo("Can each move be written down?");
        assertThat(SCENARIO.setting().zone()).isEqualTo(KYIV);
        assertThat(SCENARIO.setting().start()).isEqualTo("2029-12-31T22:00:00Z");
        assertThat(SCENARIO.until()).as("to the last second of the day").isEqualTo("2030-12-31T21:59:59Z");
        assertThat(SCENARIO.setting().cast()).hasSize(5);
        assertThat(SCENARIO.setting().cast().get(0).speakers()).hasSize(2);
        assertThat(SCENARIO.setting().measures()).hasSize(1);
    }

    @Test
    void whatBoundBeforeTheStartIsRead() {
        List<Undertaking> undertakings = SCENARIO.setting().undertakings();

        assertThat(undertakings.get(0))
                .isEqualTo(new Undertaking(
                        Name.of("old-truce"),
                        "Truce of last year",
                        new Terms.Ceasefire(
                                day(2029, 12, 1),
                                null,
                                Duration.ofDays(3),
                                true,
                                true,
                                List.of("short"),
                                List.of("land"),
                                "none"),
                        List.of(BBB),
                        true,
                        Undertaking.State.EXPIRED,
                        Instant.parse("2029-11-30T22:00:00Z"),
                        Instant.parse("2029-12-03T21:59:59Z"),
                        Instant.parse("2029-12-03T22:00:00Z")));
        assertThat(undertakings)
                .extracting(Undertaking::state)
                .containsExactly(
                        Undertaking.State.EXPIRED,
                        Undertaking.State.IN_FORCE,
                        Undertaking.State.PENDING,
                        Undertaking.State.DENOUNCED,
                        Undertaking.State.PENDING);
    }

    @Test
    void aProposalIsReadWithAllItsFields() {
        Step step = step("call");

        assertThat(step.attempt().by()).isEqualTo(AAA);
        assertThat(step.attempt().speaker()).isEqualTo(Name.of("amber"));
        assertThat(step.attempt().at()).as("the first moment of the day").isEqualTo("2030-01-01T22:00:00Z");
        assertThat(step.onlyIn()).containsExactly(Name.of("plain"), Name.of("strict"));
        assertThat(step.attempt().note())
                .isEqualTo(Note.documented(
                        "Aland calls for thirty days of quiet.", Precision.DAY, "X1", "X1a", "X-none-1"));
        assertThat(step.attempt().move())
                .isEqualTo(new ProposeCeasefire(
                        new Offer(
                                Name.of("first-call"),
                                "30 days of quiet",
                                List.of(CCC),
                                List.of(BBB),
                                null,
                                null,
                                List.of(new Condition.AnyOf(List.of(
                                        new Condition.TalksOpened(null),
                                        new Condition.MeasureLifted(Name.of("embargo"))))),
                                new Window(
                                        day(2030, 1, 2).from(), day(2030, 2, 20).to())),
                        new Terms.Ceasefire(
                                day(2030, 2, 10),
                                null,
                                Duration.ofDays(30),
                                true,
                                false,
                                List.of("full", "unconditional"),
                                List.of("air", "sea", "land"),
                                "observers of both")));
    }

    @Test
    void anAcceptanceIsReadWithItsConditionsAndItsChange() {
        assertThat(step("yes-but").attempt().move())
                .isEqualTo(new AcceptTalks(
                        Name.of("round-one"),
                        List.of(
                                new Condition.Agreed(Name.of("first-call")),
                                new Condition.CeasefireInForce(Name.of("river-pact"))),
                        new Acceptance.Modification<>(
                                Name.of("round-one-nearby"),
                                "Talks nearby",
                                new Terms.Talks(
                                        "the river bank",
                                        day(2030, 2, 2),
                                        Form.PROXIMITY,
                                        Level.LEADERS,
                                        List.of("the river", "the bridge"),
                                        true))));
    }

    @Test
    void whatHasNoNameTakesItsIdAndSoDoesAChange() {
        assertThat(((SetPrecondition) step("condition").attempt().move()).name())
                .isEqualTo(Name.of("condition"));
        AcceptCeasefire changed =
                (AcceptCeasefire) step("quiet-inside").attempt().move();
        assertThat(changed.change()).isNotNull();
        assertThat(changed.about()).isEqualTo(Name.of("short-quiet"));
        assertThat(changed.change()).extracting(Acceptance.Modification::as).isEqualTo(Name.of("quiet-inside"));
    }

    @Test
    void aStatementMaySpeakForAnOrder() {
        assertThat(step("said").attempt().move())
                .isEqualTo(new MakeStatement(
                        MakeStatement.Kind.RATIONALE,
                        "Quiet is needed to talk.",
                        Name.of("first-call"),
                        new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS)));
    }

    @Test
    void whatCitesNothingIsHypothetical() {
        Note note = step("softer").attempt().note();

        assertThat(note.provenance()).isEqualTo(Provenance.HYPOTHETICAL);
        assertThat(note.cites()).isEmpty();
        assertThat(note.text()).isNull();
    }

    @Test
    void aMoveMayBePrivate() {
        assertThat(step("invitation").attempt().note().among()).containsExactly(BBB, AAA);
        assertThat(step("call").attempt().note().isPrivate()).isFalse();
    }

    @Test
    void everyPrecisionOfTimeIsUsed() {
        assertThat(SCENARIO.steps().stream()
                        .map(step -> step.attempt().note().precision())
                        .distinct())
                .containsExactlyInAnyOrder(Precision.values());
    }

    @Test
    void readingsAndEpilogueAreRead() {
        assertThat(SCENARIO.readings())
                .extracting(reading -> reading.name().text())
                .containsExactly("plain", "strict");
        assertThat(SCENARIO.defaultReading()).isEqualTo(SCENARIO.readings().get(0));
        assertThat(SCENARIO.readings().get(0).cites()).containsExactly("X1", "X1a");
        assertThat(SCENARIO.epilogue()).extracting(later -> later.when()).containsExactly("In the year after");
    }

    @Test
    void everyStepKnowsItsLine() throws IOException {
        List<String> lines = Files.readAllLines(EVERY_MOVE);

        for (Step step : SCENARIO.steps()) {
            assertThat(lines.get(step.line() - 1)).contains("id: " + step.id());
        }
    }

    @Test
    void theDigestIsOfTheBytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(EVERY_MOVE));

        assertThat(SCENARIO.digest()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void withoutASchemaTheSameIsRead() {
        assertThat(ScenarioReader.withoutSchema(SCENARIOS, facts())
                        .read(Shelf.file(EVERY_MOVE))
                        .orElseThrow())
                .isEqualTo(SCENARIO);
    }

    @Test
    void aScenarioIsFoundByNameOrByPath() {
        Library library = new Library(Shelf.of(List.of()), Shelf.folder(FILES));

        assertThat(reader().read(library, "every-move").isGood()).isTrue();
        assertThat(reader().read(library, EVERY_MOVE.toString()).isGood()).isTrue();
        assertThat(reader().read(library, "every-mov").problems())
                .extracting(Problem::mend)
                .containsExactly("Did you mean `every-move`?");
    }

    @Test
    void thousandsOfWrongReferencesCostNoMoreThanHonestOnes() throws IOException {
        String head = Files.readString(EVERY_MOVE).split("moves:\n", 2)[0];
        String body = IntStream.range(0, 1_500)
                .mapToObj(n -> "  - {id: a-rather-long-name-for-a-move-number-" + n + ", at: 2030-01-02, by: AAB, "
                        + "endorse: {what: a-rather-long-name-for-a-mover-number-" + n + "}}")
                .collect(Collectors.joining("\n", "moves:\n", "\n"));
        byte[] bytes = (head + body).getBytes(StandardCharsets.UTF_8);
        Sheet sheet = new Sheet("every-move.yaml", "every-move.yaml", () -> new ByteArrayInputStream(bytes));

        Read<Scenario> read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader().read(sheet));

        assertThat(read.problems()).hasSize(Problems.MOST + 1);
    }

    private static Step step(String id) {
        return SCENARIO.steps().stream()
                .filter(step -> step.id().text().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Window day(int year, int month, int day) {
        return Window.on(LocalDate.of(year, month, day), KYIV);
    }
}
