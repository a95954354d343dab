package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What hardly is a question gets an answer, or a clear error, from each analysis: never a stack trace, and never nonsense. */
class DegenerateInputTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String scenario(int principals) throws IOException {
        StringBuilder cast = new StringBuilder();
        for (int i = 0; i < principals; i++) {
            cast.append("  - {id: P")
                    .append((char) ('A' + i))
                    .append(", name: Party ")
                    .append((char) ('A' + i))
                    .append(", roles: [principal]}\n");
        }
        return file(
                "few-or-many.yaml",
                "format: 1\nname: few-or-many\ntitle: Few or many\nquestion: What can they do?\nabout: Nobody's.\nzone: UTC\nstart:"
                        + " 2025-05-01T09:00\nuntil: 2025-05-02T09:00\ncast:\n" + cast
                        + "moves:\n  - id: begun\n    at: 2025-05-01T10:00\n    by: PA\n    make-statement: {kind: welcome,"
                        + " statement: \"it is good to be here\"}\n");
    }

    // No options

    @Test
    void aConflictWithoutOptionsIsRefusedAtItsPlace() throws IOException {
        Run.of("stability", file("none.yaml", "parties: [A]\noptions: []\npreferences: {A: {ranking: ['']}}"))
                .isBadInput("none.yaml:2:1: there are no options. Add at least one.");
    }

    @Test
    void aDomainWithoutIssuesHasOneOutcome() throws IOException {
        JsonNode root = Run.of(
                        "bargain",
                        file("none.yaml", "issues: {}\nparties: {A: {weights: {}, values: {}}}"),
                        "--format",
                        "json")
                .isFine()
                .json();
        assertThat(root.required("outcomes").intValue()).isEqualTo(1);
        assertThat(root.required("nash")).hasSize(1);
    }

    // One party

    @Test
    void whoIsAloneTakesItsBestSituation() throws IOException {
        assertThat(Run.of(
                                "stability",
                                file(
                                        "one.yaml",
                                        "parties: [A]\noptions: {x: {by: A}}\npreferences: {A: {ranking: [Y, N]}}"))
                        .isFine()
                        .out())
                .contains("Stable for everybody under Nash, GMR, SMR and SEQ: Y (");
    }

    @Test
    void whoIsAloneTakesItsBestDeal() throws IOException {
        JsonNode root = Run.of(
                        "bargain",
                        file(
                                "one.yaml",
                                "issues: {x: [a, b]}\nparties: {A: {weights: {x: 1}, values: {x: {a: 0, b: 1}}}}"),
                        "--format",
                        "json")
                .isFine()
                .json();
        for (String solution : new String[] {"pareto", "nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"}) {
            assertThat(root.required(solution)).as(solution).hasSize(1);
            assertThat(root.required(solution).get(0).at("/outcome/x").stringValue())
                    .isEqualTo("b");
        }
    }

    // Everybody indifferent

    @Test
    void whereAllAreIndifferentEverySituationLasts() throws IOException {
        JsonNode root = Run.of(
                        "stability",
                        file(
                                "same.yaml",
                                "parties: [A, B]\noptions: {x: {by: A}, y: {by: B}}\npreferences: {A: {ranking: ['--']}, B:"
                                        + " {ranking: ['--']}}"),
                        "--format",
                        "json")
                .isFine()
                .json();
        for (String concept : new String[] {"nash", "gmr", "smr", "seq"}) {
            assertThat(root.required("equilibria").required(concept)).hasSize(4);
        }
    }

    @Test
    void whereAllAreIndifferentEveryDealIsATie() throws IOException {
        JsonNode root = Run.of(
                        "bargain",
                        file(
                                "same.yaml",
                                "issues: {x: [a, b]}\nparties:\n  A: {weights: {x: 1}, values: {x: {a: 1, b: 1}}}\n  B: {weights:"
                                        + " {x: 1}, values: {x: {a: 1, b: 1}}}\n"),
                        "--format",
                        "json")
                .isFine()
                .json();
        assertThat(root.required("nash")).hasSize(2);
        assertThat(root.required("kalaiSmorodinsky")).hasSize(2);
    }

    // No zone of possible agreement

    @Test
    void withoutAZoneOfPossibleAgreementTheAnswerIsNo() throws IOException {
        Run run = Run.of(
                "bargain",
                file(
                        "no.yaml",
                        "issues: {x: [a, b]}\nparties:\n  A: {reservation: 0.9, weights: {x: 1}, values: {x: {a: 1, b: 0}}}\n  B:"
                                + " {reservation: 0.9, weights: {x: 1}, values: {x: {a: 0, b: 1}}}\n"),
                "--format",
                "json");
        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.json().required("pareto")).isEmpty();
        assertThat(run.json().required("nash")).isEmpty();
    }

    // No move possible

    @Test
    void whereNoMoveIsPossibleEverySituationLasts() throws IOException {
        JsonNode root = Run.of(
                        "stability",
                        file(
                                "stuck.yaml",
                                "parties: [A, B]\noptions: {x: {by: A}, y: {by: B}}\ninfeasible: [NY, YN]\npreferences: {A:"
                                        + " {ranking: [YY, NN]}, B: {ranking: [NN, YY]}}"),
                        "--format",
                        "json")
                .isFine()
                .json();
        assertThat(root.required("equilibria").required("nash")).hasSize(2);
    }

    @Test
    void whereNobodyMayMoveThereIsNoPathAndItSaysSo() {
        Run run = Run.of("paths", "may-2025", "--as-of", "41", "--goal", "talks opened", "--moves", "0");
        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.out()).contains("There is no way of at most 0 moves.", "at most 0 moves");
    }

    @Test
    void whereNobodyIsAssumedToActNothingComesAbout() {
        String[] line = {"ensemble", "may-2025", "--runs", "50", "--format", "json"};
        Run usual = Run.of(line);
        assertThat(usual.isFine().json().required("outcomes").size()).isGreaterThan(1);
        Run still = Run.of(
                "ensemble",
                "seed-only",
                "--runs",
                "50",
                "--format",
                "json",
                "--vary",
                "UKR.activity=0",
                "--vary",
                "RUS.activity=0");
        assertThat(still.isFine()
                        .json()
                        .required("outcomes")
                        .get(0)
                        .required("outcome")
                        .stringValue())
                .isEqualTo("none");
    }

    // One party, and twelve, at a table

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void fewOrManyAtATable(int principals) throws IOException {
        String few = scenario(principals);
        assertThat(Run.of("check", few).code()).isZero();
        assertThat(Run.of("impasse", few).isFine().out()).contains("No impasse");
        Run paths = Run.of("paths", few, "--goal", "ceasefire in force by 2025-05-20", "--moves", "12", "--most", "1");
        assertThat(paths.code()).isEqualTo(principals == 1 ? ExitCode.NO : ExitCode.FINE);
        assertThat(paths.err()).isEmpty();
        JsonNode root = Run.of("ensemble", few, "--runs", "20", "--format", "json")
                .isFine()
                .json();
        assertThat(root.required("runs").intValue()).isEqualTo(20);
    }

    @Test
    void twelveWhoBargain() throws IOException {
        StringBuilder text = new StringBuilder("issues: {x: [a, b], y: [a, b]}\nparties:\n");
        for (char party = 'A'; party < 'M'; party++) {
            text.append("  ")
                    .append(party)
                    .append(": {weights: {x: 0.5, y: 0.5}, values: {x: {a: 1, b: 0}, y: {a: ")
                    .append(party % 2)
                    .append(", b: ")
                    .append(1 - party % 2)
                    .append("}}}\n");
        }
        JsonNode root = Run.of("bargain", file("twelve.yaml", text.toString()), "--format", "json")
                .isFine()
                .json();
        assertThat(root.required("pareto")).hasSize(2);
        assertThat(root.required("utilitarian")).hasSize(2);
    }
}
