package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void noCellIsAFormula(String text) {
        assertThat(TranscriptCsv.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aFormulaIsDisarmedBeforeItIsQuoted() {
        assertThat(TranscriptCsv.cell("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
        assertThat(TranscriptCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void whatNeedsQuotesHasThem() {
        assertThat(TranscriptCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(TranscriptCsv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(TranscriptCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(TranscriptCsv.cell("plain \u201cwords\u201d = 1")).isEqualTo("plain \u201cwords\u201d = 1");
        assertThat(TranscriptCsv.cell("")).isEmpty();
    }
}
