package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;

class DomainReaderTest {

    private static final String TWO = """
            issues:
              price: [low, high]
              days: [10, 20]
            parties:
              A:
                reservation: 0.2
                weights: {price: 0.6, days: 0.4}
                values:
                  price: {low: 0, high: 1}
                  days: {10: 1, 20: 0.5}
              B:
                title: Bee
                weights: {price: 0.5, days: 0.5}
                values:
                  price: {low: 1, high: 0}
                  days: {10: 0, 20: 1}
                deadline: 8
                concession: 0.5
                discount: 0.9
            """;

    static List<String> files() {
        return Shelf.folder(Path.of("scenarios/domains")).names();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleCanBeRead(String name) {
        assertThat(example(name).heading().title()).isNotEmpty();
        assertThat(Solutions.of(example(name)).isZopaEmpty()).isFalse();
    }

    @Test
    void readsWhatIsWritten() {
        Domain domain = read(TWO).orElseThrow();

        assertThat(domain.outcomes()).isEqualTo(4);
        assertThat(domain.utilities(domain.outcome(1, 1))).containsExactly(new double[] {0.8, 0.5}, within(1e-12));
        assertThat(domain.parties().get(0).reservation()).isEqualTo(0.2);
        assertThat(domain.parties().get(1)).satisfies(b -> {
            assertThat(b.title()).isEqualTo("Bee");
            assertThat(b.reservation()).isZero();
            assertThat(b.deadline()).isEqualTo(8);
            assertThat(b.concession()).isEqualTo(0.5);
            assertThat(b.discount()).isEqualTo(0.9);
        });
        assertThat(domain.issues().get(1).values())
                .containsExactly(new Domain.Value("10", true), new Domain.Value("20", true));
    }

    @Test
    void issuesMayBeNone() {
        assertThat(read("issues: {}\nparties: {A: {}, B: {reservation: -1}}")
                        .orElseThrow()
                        .outcomes())
                .isEqualTo(1);
    }

    @Test
    void everyProblemHasItsPlace() {
        problem("[]", "1:1: the file is a list; expected a map");
        problem("parties: {A: {}}", "1:1: `issues` is missing in the file");
        problem("issues: {}", "1:1: `parties` is missing in the file");
        problem("issues: {}\nparties: {}", "2:1: there are no parties");
        problem(TWO.replace("[low, high]", "[]"), "2:10: `price` has no value");
        problem(TWO.replace("[low, high]", "[low, low]"), "2:16: `price` holds `low` twice");
        problem(TWO.replace("[low, high]", "low"), "2:10: `price` is `low`; expected a list");
        problem(
                TWO.replace("issues", "isues"),
                "1:1: the key `isues` is not known in the file. Did you mean `issues`?");
        problem(TWO.replace("{price: 0.6, days: 0.4}", "{price: 0.6}"), "7:14: `days` is missing in `weights`");
        problem(
                TWO.replace("days: 0.4", "day: 0.4"),
                "7:27: the key `day` is not known in `weights`. Did you mean `days`?");
        problem(TWO.replace("price: 0.6", "price: much"), "7:22: `price` is `much`; expected a number");
        problem(TWO.replace("low: 0, high: 1", "low: 0"), "9:14: `high` is missing in `price`");
        problem(
                TWO.replace("low: 0, high: 1", "lo: 0, high: 1"),
                "9:15: the key `lo` is not known in `price`. Did you mean `low`?");
        problem(TWO.replace("low: 0, high: 1", "low: 1e999, high: 1"), "expected a finite number");
        problem(
                TWO.replace("low: 0, high: 1", "low: .nan, high: 1"),
                "9:20: `low` is the number `.nan`; expected a finite number");
        problem(TWO.replace("low: 0, high: 1", "low: -.inf, high: 1"), "Write a finite number, such as 0.5");
        problem(TWO.replaceFirst("    values:\n.*\n.*\n", ""), "`values` is missing in `A`");
        problem(TWO.replace("reservation: 0.2", "reservations: 0.2"), "Did you mean `reservation`?");
        problem(TWO.replace("deadline: 8", "deadline: 0"), "expected a whole number from 1 to 10000");
        problem(TWO.replace("concession: 0.5", "concession: 0"), "expected a number above 0");
        problem(TWO.replace("discount: 0.9", "discount: 1"), "expected a number between 0 and 1");
        problem(
                "issues:\n"
                        + "abcdefghij"
                                .chars()
                                .mapToObj(c -> "  " + (char) c + ": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n")
                                .collect(Collectors.joining())
                        + "parties: {A: {}}",
                "1:1: there are more than 1000000000 outcomes");
    }

    /** Nash 1950 (Econometrica 18): Bill gives book, whip, ball and bat; Jack gives pen, toy and knife. They gain 12 and 5. */
    @Test
    void billAndJack() {
        Domain domain = example("bill-and-jack");
        Solutions found = Solutions.of(domain);

        assertThat(found.nash()).hasSize(1);
        assertThat(gains(domain, found.nash())).containsExactly("12 5");
        assertThat(agreed(domain, found.nash()[0])).isEqualTo("Jack Jack Jack Jack Bill Bill Bill Bill Jack");
        // The outcomes of the barter as the literature tabulates them; the ones left out are dominated.
        assertThat(gains(domain, found.frontier())).contains("6 7", "8 6", "12 5", "14 4", "16 2", "18 0");
        assertThat(gains(domain, found.frontier())).doesNotContain("0 8", "14 3", "16 1", "6 6");
        assertThat(gains(domain, found.kalaiSmorodinsky())).containsExactly("12 5");
        assertThat(gains(domain, found.egalitarian())).containsExactlyInAnyOrder("8 6", "6 7", "6 6");
        assertThat(gains(domain, found.utilitarian())).containsExactlyInAnyOrder("18 0", "16 2", "14 4");
    }

    private static Set<String> gains(Domain domain, long[] outcomes) {
        return Arrays.stream(outcomes)
                .mapToObj(domain::utilities)
                .map(u -> Math.round(u[0] - 12) + " " + Math.round(u[1] - 6))
                .collect(Collectors.toSet());
    }

    private static String agreed(Domain domain, long outcome) {
        int[] choices = domain.choices(outcome);
        return Arrays.stream(choices)
                .mapToObj(choice -> domain.issues().get(0).values().get(choice).word())
                .collect(Collectors.joining(" "));
    }

    private static void problem(String file, String words) {
        assertThat(read(file).problems().stream().map(Problem::toString))
                .as(file)
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }

    private static Domain example(String name) {
        return new DomainReader()
                .read(Shelf.file(Path.of("scenarios/domains", name + ".yaml")))
                .orElseThrow();
    }

    private static Read<Domain> read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return new DomainReader().read(new Sheet("d.yaml", "d.yaml", () -> new ByteArrayInputStream(bytes)));
    }
}
