package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parley.picture.Seen.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import parley.picture.Charts.Bar;
import parley.picture.Charts.Point;
import parley.picture.Charts.Series;
import parley.picture.Charts.Swing;

class ChartsTest {

    @ParameterizedTest
    @CsvSource({"0, 72, 5, 0, 80, 10", "0, 1, 5, 0, 1, 0.2", "-3, 9, 6, -4, 10, 2", "0.101, 0.6, 5, 0.1, 0.6, 0.1"})
    void ticksAreRoundAndEncloseTheValues(double least, double most, int ticks, double from, double to, double step) {
        Scale scale = Scale.around(least, most, ticks, 0, 100);
        assertThat(scale.from()).isCloseTo(from, within(1e-9));
        assertThat(scale.to()).isCloseTo(to, within(1e-9));
        assertThat(scale.step()).isCloseTo(step, within(1e-9));
        assertThat(scale.at(scale.from())).isZero();
        assertThat(scale.at(scale.to())).isEqualTo(100);
    }

    @Test
    void ticksAreWrittenWithoutDust() {
        Scale scale = Scale.around(-0.2, 1, 6, 0, 100);
        assertThat(scale.ticks().stream().map(scale::word))
                .containsExactly("-0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void oneValueStillHasAScale() {
        assertThat(Scale.around(5, 5, 4, 0, 100).ticks()).hasSizeGreaterThan(2);
        assertThat(Scale.around(Double.NaN, Double.NaN, 4, 0, 100).ticks()).hasSizeGreaterThan(2);
    }

    @Test
    void barsStandOnTheFloorOneOnTheOther() {
        Picture bars = Charts.bars(
                "Outcomes",
                "days",
                "runs",
                List.of("yes", "counter"),
                List.of(new Bar("1", List.of(2.0, 1.0)), new Bar("2", List.of(4.0, 0.0))));
        List<Element> blocks = Seen.of(bars).all("block");
        assertThat(blocks).hasSize(4);
        double floor = number(blocks.get(0), "y") + number(blocks.get(0), "height");
        assertThat(number(blocks.get(2), "y") + number(blocks.get(2), "height")).isEqualTo(floor);
        assertThat(number(blocks.get(1), "y") + number(blocks.get(1), "height")).isEqualTo(number(blocks.get(0), "y"));
        assertThat(number(blocks.get(2), "height")).isEqualTo(2 * number(blocks.get(0), "height"));
        assertThat(bars.told()).isEqualTo("Outcomes. runs by days.\n1: yes 2, counter 1\n2: yes 4, counter 0\n");
    }

    @Test
    void linesHaveABandWhereThereIsDoubt() {
        Series sure = new Series("sure", List.of(Point.at("", 0, 1), Point.at("", 1, 2)));
        Series unsure = new Series(
                "unsure", List.of(new Point("a", 0, 0.5, 0.25, 0.75, null), new Point("b", 1, 0.5, 0.5, 0.5, "/b")));
        Picture lines = Charts.lines("Shares", "day", "share", List.of(sure, unsure));
        Seen seen = Seen.of(lines);
        assertThat(seen.all("haze")).hasSize(1);
        assertThat(seen.all("curve")).hasSize(2);
        assertThat(seen.tags("a")).hasSize(1);
        assertThat(lines.told()).contains("unsure, a: 0, 0.5 (0.25 to 0.75)\n");
        assertThat(Seen.of(Charts.scatter("Shares", "day", "share", List.of(sure)))
                        .all("curve"))
                .isEmpty();
    }

    @Test
    void theWidestSwingStandsOnTop() {
        Picture tornado = Charts.tornado(
                "What matters",
                "share",
                0.4,
                List.of(new Swing("patience", 0.39, 0.41), new Swing("penalty", 0.6, 0.1)));
        assertThat(tornado.told().lines())
                .containsExactly(
                        "What matters. share; the line is at 0.4.", "penalty: 0.6 to 0.1", "patience: 0.39 to 0.41");
        List<Element> blocks = Seen.of(tornado).all("block");
        assertThat(number(blocks.get(0), "width")).isGreaterThan(number(blocks.get(1), "width"));
        assertThat(number(blocks.get(0), "y")).isLessThan(number(blocks.get(1), "y"));
    }

    @Test
    void nothingToShowIsNoMistake() {
        Seen.of(Charts.bars("Nothing", "x", "y", List.of(), List.of()));
        Seen.of(Charts.lines("Nothing", "x", "y", List.of()));
        Seen.of(Charts.tornado("Nothing", "x", 0, List.of()));
    }
}
