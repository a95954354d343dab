package parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parley.picture.Charts;
import parley.picture.Look;
import parley.picture.Picture;

class PngTest {

    /** A word in the middle of nothing. */
    private record Word(String text, double width, double height) implements Picture {

        Word(String text) {
            this(text, 240, 60);
        }

        @Override
        public String svg() {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic\" width=\"" + width + "\" height=\"" + height
                    + "\" viewBox=\"0 0 " + width + " " + height + "\"><text class=\"strong\" x=\"10\" y=\"40\">" + text
                    + "</text></svg>";
        }

        @Override
        public String told() {
            return text;
        }
    }

    private static BufferedImage seen(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 120, 30", "1, 240, 60", "2, 480, 120", "3, 720, 180"})
    void itIsAsLargeAsAskedFor(double scale, int width, int height) throws IOException {
        BufferedImage image = seen(Png.of(new Word("Parley"), Look.LIGHT, scale));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void paperReachesToEveryEdgeAndThereIsInkOnIt(Look look) throws IOException {
        BufferedImage image = seen(Png.of(new Word("Parley", 240.5, 60.5), look, 1));
        int paper = java.awt.Color.decode(look.paper()).getRGB();
        for (int x = 0; x < image.getWidth(); x++) {
            assertThat(image.getRGB(x, 0)).isEqualTo(paper);
            assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(paper);
        }
        Set<Integer> colours = new HashSet<>();
        for (int dot : dots(image)) {
            colours.add(dot);
        }
        assertThat(colours).hasSizeGreaterThan(10);
    }

    /** Boxes in place of letters would all look the same. */
    @Test
    void everyLetterOfThePackedScriptsIsItself() throws IOException {
        List<String> words = List.of(
                "ab", "ba", "Жи", "иЖ", "Ωλ", "λΩ", "שב", "בש", "عب", "بع", "éß", "ßé", "“–", "–“", "↻·", "·↻", "İş",
                "şİ");
        Set<Integer> seen = new HashSet<>();
        for (String word : words) {
            assertThat(Lettering.isRewritten(word)).as(word).isFalse();
            seen.add(java.util.Arrays.hashCode(dots(seen(Png.of(new Word(word), Look.LIGHT, 1)))));
        }
        assertThat(seen).hasSameSizeAs(words);
    }

    @Test
    void lettersOfOtherScriptsAreWrittenInLatinAndThatCanBeSaid() {
        assertThat(Lettering.isRewritten("中国")).isTrue();
        assertThat(Lettering.shown("中国")).isEqualTo("zhōng guó");
        assertThat(Lettering.shown("A: हिन्दी, ไทย")).startsWith("A: hindī");
        assertThat(Lettering.shown("<b>🕊</b>")).isEqualTo("<b>[dove of peace]</b>");
        assertThat(Lettering.shown("Київ, القاهرة, ירושלים")).isEqualTo("Київ, القاهرة, ירושלים");
        assertThat(Lettering.isRewritten(Lettering.shown("中\u0378\uD840\uDC00")))
                .isFalse();
    }

    /** Labels stand to the left of a row and end at it: what is too long would run over the left edge. */
    @Test
    void aNameThatBecomesLongerInLatinLettersStaysInItsColumn() throws IOException {
        String name = "\u4e2d\u56fd\u4ee3\u8868\u56e2 ".repeat(3);
        assertThat(Lettering.shown(name)).hasSizeGreaterThan(2 * name.length());
        Picture chart = Charts.intervals("Shares", "%", List.of(new Charts.Interval(name, 5, 4, 6)));
        BufferedImage image = seen(Png.of(chart, Look.LIGHT, 1));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(image.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(0xFFFFFFFF);
            }
        }
    }

    @Test
    void theSamePictureGivesTheSameBytes() {
        Word word = new Word("Kyiv, Київ, كييف");
        assertThat(Png.of(word, Look.DARK, 2)).isEqualTo(Png.of(word, Look.DARK, 2));
    }

    @Test
    void whatWouldNeedTooMuchMemoryIsNotBegun() {
        Word large = new Word("Parley", 30_000, 30_000);
        assertThatThrownBy(() -> Png.of(large, Look.LIGHT, 1))
                .isInstanceOf(Png.TooLarge.class)
                .hasMessage("As PNG the picture would have 900,000,000 dots, and at most 40,000,000 are drawn.");
    }
}
