package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import parley.fact.Facts;
import parley.negotiation.Name;
import parley.play.Replay;
import parley.scenario.Comparison;
import parley.scenario.Comparison.Entry;
import parley.scenario.Comparison.Spot;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** Two futures that part: all that the comparison found is drawn, once on each side where it is, and said in words as well. */
class TwoFuturesPictureTest {

    private static final Library LIBRARY = Library.in(Path.of(""));
    private static final Facts FACTS =
            FactsReader.with(LIBRARY.seeds()).read(LIBRARY.seeds()).orElseThrow();
    private static final ScenarioReader READER = ScenarioReader.with(LIBRARY.scenarios(), FACTS);

    /** Keys to how a thing is drawn; the words say the thing itself. */
    private static final List<String> KEYS =
            List.of("hatched and dashed: what if, not documented", "not public", "change");

    private static Transcript played(String name, @Nullable String reading) {
        Scenario scenario = READER.read(LIBRARY, name).orElseThrow();
        return Replay.inMemory(
                scenario, reading == null ? scenario.defaultReading() : scenario.reading(Name.of(reading)));
    }

    private static TwoFuturesPicture picture(Comparison comparison, Transcript left, Transcript right) {
        return TwoFuturesPicture.of(
                comparison,
                new TwoFuturesPicture.Side("Left", "as it is", "nothing", left, position -> null),
                new TwoFuturesPicture.Side("Right", "", "talks", right, position -> "/right?at=" + position),
                entry -> entry.step() != null,
                UnaryOperator.identity());
    }

    private static List<Entry> differing(Comparison comparison) {
        return Stream.of(comparison.changed(), comparison.gone(), comparison.added(), comparison.inadmissible())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "may-2025, parallel, may-2025, hard-gate",
        "may-2025, hard-gate, kyiv-lifts-its-gate, hard-gate",
        "may-2025, parallel, moscow-says-yes, parallel",
        "cuba-1962, , cuba-second-letter, ",
        "korea-1951, , may-2025, parallel"
    })
    void whatDiffersIsDrawnAndSaid(String left, @Nullable String readLeft, String right, @Nullable String readRight) {
        Transcript a = played(left, readLeft);
        Transcript b = played(right, readRight);
        Comparison comparison = Comparison.of(a, b);
        TwoFuturesPicture picture = picture(comparison, a, b);
        Seen seen = Seen.of(picture);
        List<Entry> differing = differing(comparison);

        long happened = differing.stream()
                .flatMap(entry -> Stream.of(entry.a(), entry.b()))
                .filter(spot -> spot != null && spot.happened())
                .count();
        long refused = differing.stream()
                .flatMap(entry -> Stream.of(entry.a(), entry.b()))
                .filter(spot -> spot != null && !spot.happened())
                .count();
        assertThat(seen.all("mark")).hasSize((int) happened);
        assertThat(labels(seen).filter("refused"::equals)).hasSize((int) refused);
        String words = plain(picture.told());
        assertThat(labels(seen)
                        .map(TwoFuturesPictureTest::plain)
                        .filter(label -> !words.contains(label)
                                && KEYS.stream().noneMatch(key -> plain(key).equals(label))))
                .as("drawn and not said")
                .isEmpty();
        for (Entry entry : differing) {
            Spot there = entry.a() != null && entry.a().happened() ? entry.a() : entry.b();
            assertThat(picture.told()).contains(there == null ? "" : there.told());
        }
        assertThat(numbers(seen, true)).isNotEmpty().isSorted();
        assertThat(numbers(seen, false)).isNotEmpty().isSorted();
        // Nothing stands beyond the edge.
        seen.tags("text").forEach(text -> assertThat(Seen.number(text, "y")).isLessThan(picture.height()));
        assertThat(seen.all("mark").stream().filter(mark -> mark.hasAttribute("href")))
                .allMatch(mark -> mark.getAttribute("href").startsWith("/right?at="));
    }

    /** Of the events on the upper or the lower line, from left to right. */
    private static List<Integer> numbers(Seen seen, boolean upper) {
        double middle = seen.tags("text").stream()
                .filter(TwoFuturesPictureTest::isNumber)
                .mapToDouble(text -> Seen.number(text, "y"))
                .average()
                .orElseThrow();
        return seen.tags("text").stream()
                .filter(text -> isNumber(text) && Seen.number(text, "y") < middle == upper)
                .sorted(Comparator.comparingDouble(text -> Seen.number(text, "x")))
                .map(text -> Integer.valueOf(text.getTextContent()))
                .toList();
    }

    private static boolean isNumber(Element text) {
        return text.getTextContent().matches("[0-9]+");
    }

    private static Stream<String> labels(Seen seen) {
        return seen.tags("text").stream().map(Element::getTextContent);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
