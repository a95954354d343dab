package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrawPictureTest {

    @TempDir
    private Path folder = Path.of("");

    private BufferedImage drawn(String... line) throws IOException {
        Path file = folder.resolve("drawn.png");
        String[] all = java.util.Arrays.copyOf(line, line.length + 2);
        all[line.length] = "--to";
        all[line.length + 1] = file.toString();
        assertThat(Run.of(all).isFine().out()).isEqualTo("Drawn: " + file + "\n");
        return ImageIO.read(file.toFile());
    }

    @ParameterizedTest
    @EnumSource(DrawPicture.Kind.class)
    void everyKindIsDrawnAndSaysWhatItIs(DrawPicture.Kind kind) throws IOException {
        boolean isBargain = kind == DrawPicture.Kind.OUTCOMES || kind == DrawPicture.Kind.OFFERS;
        String[] line = {
            "picture",
            isBargain ? "two-issues" : "may-2025",
            "--kind",
            kind.name().toLowerCase(java.util.Locale.ROOT),
            "--runs",
            "40"
        };
        BufferedImage image = drawn(line);
        assertThat(image.getWidth()).isGreaterThan(900);
        assertThat(image.getHeight()).isGreaterThan(300);

        String svg = Run.of(line).isFine().out();
        assertThat(svg)
                .startsWith("<?xml")
                .contains(isBargain ? "A price and a date" : "Eight days in May 2025")
                .doesNotContain("<image", "<script");
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http");
        boolean isSeen = java.util.EnumSet.range(DrawPicture.Kind.TIMELINE, DrawPicture.Kind.WAITING)
                .contains(kind);
        String standing = isSeen
                ? "A replay of the record."
                : kind == DrawPicture.Kind.BRANCHES ? "Dashed: hypothetical; nobody" : "Hypothetical: ";
        assertThat(svg).contains(standing);
    }

    @Test
    void whatIsSupposedSaysSoInThePicture() {
        for (String kind : new String[] {"timeline", "table", "waiting", "branches"}) {
            assertThat(Run.of("picture", "moscow-says-yes", "--kind", kind)
                            .isFine()
                            .out())
                    .as(kind)
                    .contains("What if: ", "hypothetical", "url(#hatch-caption)");
            assertThat(Run.of("picture", "moscow-says-yes", "--kind", kind, "--format", "txt")
                            .isFine()
                            .out())
                    .as(kind)
                    .contains("What if: ");
        }
    }

    @Test
    void readingPositionScaleAndDarkAreAsAskedFor() throws IOException {
        BufferedImage usual = drawn("picture", "may-2025", "--as-of", "12");
        Files.delete(folder.resolve("drawn.png"));
        BufferedImage larger = drawn("picture", "may-2025", "--as-of", "12", "--scale", "3", "--dark");
        assertThat(larger.getWidth()).isEqualTo(usual.getWidth() * 3 / 2);
        assertThat(usual.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        assertThat(larger.getRGB(1, 1)).isEqualTo(0xFF171C26);
        assertThat(Run.of("picture", "may-2025", "--reading", "hard-gate", "--as-of", "12")
                        .isFine()
                        .out())
                .contains("reading: hard-gate · as of event 12 · Sunday 11 May 2025");
    }

    @Test
    void lettersThatNoFontHasAreSaidToBeRewritten() {
        Path file = folder.resolve("scripts.png");
        Run run = Run.of("picture", "src/test/resources/samples/every-script.yaml", "--to", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("written in Latin letters");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format png | Say where to write it: --to my.png",
                "--to x.gif | does not say as what to write it. Expected a name that ends in .svg, .png or .txt",
                "--scale 0 | --scale 0.0 is out of range. Expected 0.25 to 10",
                "--scale NaN | is out of range",
                "--width 10 | --width 10 is out of range. Expected 480 to 20000",
                "--runs 0 | is out of range",
                "--kind banner | expected one of",
                "--kind branches --data . | parley tree",
                "--width 20000 --scale 10 --to large.png | at most 40,000,000 are drawn",
            })
    void whatCannotBeDrawnIsExplained(String options, String why) {
        String[] line = ("picture may-2025 " + options).split(" +", -1);
        Run.of(line).isBadInput(why);
        assertThat(Path.of("large.png")).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.svg"), "mine");
        Run.of("picture", "may-2025", "--to", file.toString()).isBadInput("nothing is overwritten");
        assertThat(file).hasContent("mine");
    }
}
