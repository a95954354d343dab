package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void whatFitsStaysWhole() {
        assertThat(Letters.cut("Ukraine", 14, 100)).isEqualTo("Ukraine");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsisAndFits() {
        String cut = Letters.cut("The Organization for Security and Co-operation in Europe", 14, 100);
        assertThat(cut).startsWith("The Org").endsWith("…");
        assertThat(Letters.width(cut, 14)).isLessThanOrEqualTo(100);
    }

    @Test
    void noLetterIsCutInHalf() {
        // A letter with a mark of its own, and one outside the first plane.
        assertThat(Letters.cut("e\u0301e\u0301e\u0301e\u0301", 10, 20)).isEqualTo("e\u0301e\u0301…");
        assertThat(Letters.cut("\uD83D\uDD4A\uD83D\uDD4A\uD83D\uDD4A", 10, 22)).isEqualTo("\uD83D\uDD4A…");
    }

    @Test
    void linesBreakAtSpacesAndTheLastOneIsCut() {
        List<String> lines = Letters.wrap("European Union and its twenty-seven member states", 14, 120, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("European Union");
        assertThat(lines.get(1)).startsWith("and its").endsWith("…");
        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line, 14)).isLessThanOrEqualTo(120));
    }

    @Test
    void namesInOtherScriptsAreMeasuredToo() {
        assertThat(Letters.width("\u05D9\u05E9\u05E8\u05D0\u05DC", 10)).isBetween(20.0, 40.0);
        assertThat(Letters.width("\u65E5\u672C", 10)).isBetween(20.0, 22.0);
    }
}
