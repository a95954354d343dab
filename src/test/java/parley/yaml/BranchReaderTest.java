package parley.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Provenance;
import parley.scenario.Fork;
import parley.scenario.Origin;
import parley.scenario.Playing;
import parley.scenario.Scenario;

/** A branch file is read as the script that it makes of another. */
@Timeout(20)
class BranchReaderTest {

    private static final Scenario EVERY_BRANCH = ScenarioReaderTest.reader()
            .read(Shelf.file(ScenarioReaderTest.FILES.resolve("every-branch.yaml")))
            .orElseThrow();

    @TempDir
    Path folder;

    @Test
    void whatABranchSaysOfItselfIsItsOwn() {
        assertThat(EVERY_BRANCH.name()).isEqualTo(Name.of("every-branch"));
        assertThat(EVERY_BRANCH.question()).isEqualTo("Can each change be written down?");
        assertThat(EVERY_BRANCH.teaches()).isEqualTo("pre-negotiation");
        assertThat(EVERY_BRANCH.until()).isEqualTo("2030-12-30T21:59:59Z");
        assertThat(EVERY_BRANCH.epilogue()).hasSize(1);
    }

    @Test
    void whereItLeavesTheOtherScriptIsKnown() {
        Fork fork = EVERY_BRANCH.fork();

        if (fork == null) {
            throw new AssertionError("it leaves none");
        }
        assertThat(fork.of()).isEqualTo(Name.of("every-move"));
        assertThat(fork.reading()).isEqualTo(Name.of("strict"));
        assertThat(fork.dropped()).containsExactly(Name.of("not-us"), Name.of("put-off"));
        assertThat(EVERY_BRANCH.defaultReading())
                .isNotNull()
                .extracting(reading -> reading.name().text())
                .isEqualTo("strict");
    }

    @Test
    void castAndZoneAreTheOthersAndWhoJoinsIsAdded() {
        assertThat(EVERY_BRANCH.setting().zone())
                .isEqualTo(ScenarioReaderTest.SCENARIO.setting().zone());
        assertThat(EVERY_BRANCH.setting().cast())
                .startsWith(ScenarioReaderTest.SCENARIO.setting().cast().toArray(parley.negotiation.Party[]::new))
                .last()
                .satisfies(party -> assertThat(party.id()).isEqualTo(PartyId.of("FFF")));
    }

    @Test
    void itsMovesStandWhereTheyBelong() {
        List<String> ids =
                EVERY_BRANCH.steps().stream().map(step -> step.id().text()).toList();

        assertThat(ids)
                .containsSubsequence("condition", "harder", "behind-it", "watched", "lifted", "late-plea", "levy");
        assertThat(ids).doesNotContain("softer", "not-us", "put-off");
        assertThat(EVERY_BRANCH.step(Name.of("harder")))
                .isNotNull()
                .satisfies(step -> assertThat(step.origin().kind()).isEqualTo(Origin.Kind.REPLACING));
        assertThat(EVERY_BRANCH.step(Name.of("watched")))
                .as("it has the time of the move that it follows")
                .isNotNull()
                .satisfies(step -> assertThat(step.attempt().at()).isEqualTo("2030-01-04T22:00:00Z"));
    }

    @Test
    void whatIsKeptIsSupposed() {
        assertThat(EVERY_BRANCH.step(Name.of("call")))
                .isNotNull()
                .satisfies(
                        step -> assertThat(step.attempt().note().provenance()).isEqualTo(Provenance.DOCUMENTED));
        assertThat(EVERY_BRANCH.step(Name.of("done")))
                .isNotNull()
                .satisfies(
                        step -> assertThat(step.attempt().note().provenance()).isEqualTo(Provenance.HYPOTHETICAL));
    }

    @Test
    void aBranchOfABranch() throws IOException {
        write("small", SMALL);
        write(
                "no",
                branch(
                        "no",
                        "small",
                        "at: offer",
                        "  - {id: no, at: 2030-01-04, by: BBB, decline-proposal: {proposal: offer}}"));
        write(
                "again",
                branch(
                        "again",
                        "no",
                        "at: no",
                        "  - {id: again, at: 2030-01-05, by: AAA, propose-talks: {title: Again, to: [BBB]}}"));

        Scenario again = read("again").orElseThrow();

        assertThat(again.steps())
                .extracting(step -> step.origin().told())
                .containsExactly("in small: offer", "in no: no", "", "as in small: yes");
        assertThat(Playing.of(again).refused())
                .extracting(refusal -> refusal.step().id().text())
                .containsExactly("yes");
    }

    @Test
    void aBranchOnDiskMayLeaveAScenarioOfTheLibrary() throws IOException {
        write(
                "quiet",
                branch(
                        "quiet",
                        "may-2025",
                        "at: kyiv-call, keep: none",
                        "  - {id: yes, at: 2025-05-10T20:00, by: RUS, accept-ceasefire: {proposal: kyiv-call}}"));

        Scenario quiet =
                realReader().read(Shelf.file(folder.resolve("quiet.yaml"))).orElseThrow();

        assertThat(quiet.setting().cast()).hasSizeGreaterThan(5);
        assertThat(Playing.of(quiet).refused()).isEmpty();
    }

    @Test
    void aBranchThatChangesNothingIsToldSo() throws IOException {
        write("small", SMALL);
        String empty = branch("same", "small", "at: offer", "").replace("moves:\n\n", "");
        write("same", empty);
        write("less", empty.replace("name: same", "name: less").replace("at: offer", "at: offer, drop: [yes]"));

        assertThat(checked("same"))
                .anyMatch(line -> line.contains("same.yaml:6:9: information: this branch changes nothing"));
        assertThat(checked("less")).noneMatch(line -> line.contains("changes nothing"));
    }

    @Test
    void aBranchThatOnlyClaimsSomethingOfTheRecordIsNotSaidToChangeNothing() throws IOException {
        write("small", SMALL);
        write(
                "claims",
                branch("claims", "small", "at: offer", "")
                        .replace("moves:\n\n", "expect: [{holds: {talks: offer, is: agreed}}]\n"));

        assertThat(checked("claims")).isEmpty();
    }

    @Test
    void aBranchFromAMoveThatIsNotMadeIsUnreachable() throws IOException {
        write(
                "small",
                SMALL + "  - {id: again, at: 2030-01-07, by: BBB, accept-talks: {proposal: offer}, expect: refused}\n");
        write(
                "nowhere",
                branch(
                        "nowhere",
                        "small",
                        "at: again",
                        "  - {id: no, at: 2030-01-08, by: BBB, stay-away: {talks: offer}}"));

        assertThat(checked("nowhere"))
                .anyMatch(line ->
                        line.contains("nowhere.yaml:6:25: information: unreachable: `again` is not made in small,"
                                + " so that this branch leaves it after position 3."));
    }

    private List<String> checked(String name) {
        Sheet sheet = Shelf.file(folder.resolve(name + ".yaml"));
        Scenario script = ScenarioReaderTest.reader().read(sheet).orElseThrow();
        return ScenarioCheck.of(script, sheet, List.of()).stream()
                .map(Finding::toString)
                .toList();
    }

    private static final String SMALL = """
            format: 1
            name: small
            title: Small
            question: "What now?"
            about: Invented.
            zone: Europe/Kyiv
            start: 2030-01-01
            cast:
              - {id: AAA, name: Aland, roles: [principal]}
              - {id: BBB, name: Beland, roles: [principal]}
            moves:
              - {id: offer, at: 2030-01-03, by: AAA, propose-talks: {title: Talks, to: [BBB]}}
              - {id: yes, at: 2030-01-06, by: BBB, accept-talks: {proposal: offer}}
            """;

    private static String branch(String name, String of, String more, String moves) {
        return "format: 1\nname: " + name + "\ntitle: T\nquestion: Q\nabout: A\nbranch: {of: " + of + ", " + more
                + "}\nmoves:\n" + moves + "\n";
    }

    private static ScenarioReader realReader() {
        Shelf seeds = Shelf.folder(Path.of("seeds"));
        return ScenarioReader.with(
                ScenarioReaderTest.SCENARIOS,
                FactsReader.with(seeds).read(seeds).orElseThrow());
    }

    private Read<Scenario> read(String name) {
        return ScenarioReaderTest.reader().read(Shelf.file(folder.resolve(name + ".yaml")));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), text, UTF_8);
    }
}
