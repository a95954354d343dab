package parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.picture.Charts;

class SectionHtmlTest {

    private static final Concepts CONCEPTS = new Concepts(List.of(new Concept(
            "share",
            "share of \"all\"",
            List.of(),
            Concept.Area.MANY_FUTURES,
            "A part.",
            "A book <1>",
            Concept.Checked.KNOWLEDGE,
            List.of(),
            List.of("No forecast."),
            List.of())));

    private static final SectionHtml HTML = new SectionHtml(CONCEPTS, id -> "#def-" + id, 2);

    private static Section section(String words, Part... parts) {
        return new Section(
                "one",
                "Title " + words,
                Section.Footing.ASSUMED,
                "Why " + words + "?",
                List.of(Part.Words.of("Because of 5 " + words, "share")),
                List.of("Assumed " + words),
                List.of(parts),
                "parley x " + words);
    }

    @Test
    void whateverItIsGivenIsTextAndNeverMarkup() {
        String evil = "<script>alert(1)</script>\"'&\u0000\u001b[31m";
        String html = HTML.of(section(
                evil,
                Part.Words.of(evil),
                new Part.Items(evil, List.of(Part.Words.of(evil))),
                new Part.Table(evil, List.of(Part.Column.words(evil)), List.of(List.of(evil)), evil),
                Part.Shown.of(evil, evil, Charts.lines(evil, evil, evil, List.of()))));
        assertThat(html).doesNotContain("<script").doesNotContain("\u001b").doesNotContain("\u0000");
        assertThat(html).contains("&lt;script&gt;");
    }

    @Test
    void aNumberLeadsToItsDefinition() {
        String html = HTML.of(section(
                "x",
                new Part.Table(
                        "Shares",
                        List.of(Part.Column.words("Of"), Part.Column.number("Part", "share")),
                        List.of(List.of("a", "5 %")),
                        "")));
        assertThat(html)
                .contains(
                        "Because of 5 x <span class=\"defs\">(defined: <a href=\"#def-share\">share of &quot;all&quot;</a>");
        assertThat(html).contains("<th scope=\"col\" class=\"n\"><a href=\"#def-share\">Part</a></th>");
        assertThat(html).contains("<td class=\"n\">5 %</td>");
    }

    @Test
    void aListHasItsDefinitionsOnce() {
        Part.Items items =
                new Part.Items("Shares", List.of(Part.Words.of("5 of 9", "share"), Part.Words.of("4 of 9", "share")));
        assertThat(HTML.of(section("x", items))).containsSubsequence("5 of 9", "4 of 9", "(defined: ");
        assertThat(HTML.of(section("x", items)).split("\\(defined: ", -1)).hasSize(3);
    }

    @Test
    void theAnswerAndWhatItAssumesStandBeforeTheNumbers() {
        String html = HTML.of(section("x", Part.Words.of("Later.")));
        assertThat(html)
                .containsSubsequence(
                        "<h2",
                        "Why x?",
                        "Hypothetical",
                        "Because of 5 x",
                        "What this assumes",
                        "Assumed x",
                        "Later.",
                        "parley x x");
    }

    @Test
    void theSamePictureTwiceHasDifferentIds() {
        var picture = Charts.lines("Shares", "x", "y", List.of());
        String html = HTML.of(section("x", Part.Shown.of("a", "A", picture), Part.Shown.of("b", "B", picture)));
        assertThat(html).contains("id=\"one-1-chart-shares\"", "aria-labelledby=\"one-1-chart-shares\"");
        assertThat(html).contains("id=\"one-2-chart-shares\"").doesNotContain("id=\"chart-shares\"");
    }

    @Test
    void nothingIsToldWithoutAnAnswerOrWithoutAssumptions() {
        assertThatThrownBy(() -> new Section(
                        "x", "X", Section.Footing.RECORD, "Why?", List.of(), List.of("a"), List.of(), "parley"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Section(
                        "x",
                        "X",
                        Section.Footing.RECORD,
                        "Why?",
                        List.of(Part.Words.of("So.")),
                        List.of(),
                        List.of(),
                        "parley"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
