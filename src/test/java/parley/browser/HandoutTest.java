package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.play.NegotiationId;

/** A handout is taken from the page, opened there, and printed by the browser. */
@ExtendWith(Visitors.class)
class HandoutTest {

    /** What comes out of the printer, page by page. */
    private static List<String> printed(Visitor reader, String name) throws IOException {
        byte[] paper =
                reader.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
        Files.write(Visitor.SCREENSHOTS.resolve(name + ".pdf"), paper);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    @Test
    void withKeysAloneItIsOpenedAndPrinted(Visitors.Guests guests, Served served) throws IOException {
        String may = "/negotiations/" + served.may(null) + "?at=39";
        Visitor reader = guests.come(Window.DESKTOP).goTo(may).hasSettled().press("h");
        assertThat(reader.the("#take a").first()).isFocused();
        assertThat(reader.the("#take a").first()).hasAccessibleName("Handout for a class: page to print");
        reader.press("Enter").isAt("/negotiations/" + served.may(null) + "/files/handout.html?at=39");
        assertThat(reader.page)
                .hasTitle("Eight days in May 2025: from the call of Kyiv to the talks in Istanbul \u00b7 handout");
        assertThat(reader.the("#timeline svg").first()).isVisible();
        // Its own style came through.
        assertThat(reader.the("h1")).hasCSS("font-family", java.util.regex.Pattern.compile(".*Handout Sans.*"));
        reader.isAccessible().screenshot("handout");
        List<String> pages = printed(reader, "handout");
        assertThat(pages).hasSizeBetween(5, 20).allMatch(page -> page.contains("Documented: a replay of the record"));
        assertThat(pages.get(1)).contains("Page 2 of " + pages.size(), "as of event 39");
        assertThat(String.join(" ", pages)).contains("Questions for the class").doesNotContain("Notes for teaching");
        reader.page.goBack();
        reader.isAt(may);
    }

    @Test
    void whoeverTeachesHasAnswersOnAPageOfTheirOwn(Visitors.Guests guests, Served served) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP.withoutScripts()).goTo("/negotiations/" + served.may(null));
        reader.the("header a:has-text('Handout and other files')").click();
        reader.the("a[aria-label='Handout with answers, for whoever teaches: page to print']")
                .click();
        assertThat(reader.the("#notes")).containsText("Notes for teaching");
        assertThat(reader.the(".over")).hasText("Handout with notes for teaching: not for the class");
    }

    @Test
    void everyPageOfAWhatIfSaysThatItIsOne(Visitors.Guests guests, Served served) throws IOException {
        NegotiationId branch = served.negotiations().branch(served.may(null), 12, "A pause after event 12");
        served.negotiations().pass(branch, java.time.Instant.parse("2025-05-20T00:00:00Z"));
        Visitor reader =
                guests.come(Window.PHONE).goTo("/negotiations/" + branch).hasSettled();
        reader.the("a[aria-label='Handout for a class: page to print']").click();
        assertThat(reader.the(".standing"))
                .containsText(
                        "HYPOTHETICAL (what if): leaves \u201cEight days in May 2025: from the call of Kyiv to the talks in Istanbul\u201d after event 12");
        reader.fits().screenshot("handout-what-if");
        assertThat(printed(reader, "handout-what-if"))
                .hasSizeGreaterThan(2)
                .allMatch(page -> page.contains("HYPOTHETICAL (what if): leaves may-2025 after event 12"));
    }
}
