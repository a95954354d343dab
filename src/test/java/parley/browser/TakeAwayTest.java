package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;

/** What is taken away says what the page says, and says of each event what it rests on. */
@ExtendWith(Visitors.class)
class TakeAwayTest {

    @Test
    void everyFileOfTheListComes(Visitors.Guests guests, Served served) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "?at=39");
        assertThat(reader.the("#take li a")).hasCount(20);
        int files = reader.the("#take li a[download]").count();
        assertThat(files).as("all but the two pages to print").isEqualTo(18);
        Set<Float> widths = new HashSet<>();
        for (int file = 0; file < files; file++) {
            int one = file;
            Download taken = reader.page.waitForDownload(
                    () -> reader.the("#take li a[download]").nth(one).click());
            assertThat(taken.suggestedFilename()).matches("may-2025-parallel-.*at-39-.*");
            if (taken.suggestedFilename().endsWith(".png")) {
                BufferedImage picture = ImageIO.read(taken.path().toFile());
                assertThat(picture.getWidth()).as(taken.suggestedFilename()).isGreaterThan(800);
                continue;
            }
            if (taken.suggestedFilename().endsWith(".pdf")) {
                try (PDDocument document = Loader.loadPDF(Files.readAllBytes(taken.path()))) {
                    assertThat(document.getDocumentInformation().getTitle())
                            .contains("Eight days in May 2025")
                            .endsWith(
                                    taken.suggestedFilename().contains("with-notes")
                                            ? "handout with notes for teaching"
                                            : "handout");
                    widths.add(document.getPage(0).getMediaBox().getWidth());
                }
                continue;
            }
            String text = Files.readString(taken.path(), StandardCharsets.UTF_8);
            assertThat(text).as(taken.suggestedFilename()).hasSizeGreaterThan(200);
            if (taken.suggestedFilename().endsWith(".csv")) {
                assertThat(text).contains("documented");
                assertThat(text).contains(taken.suggestedFilename().endsWith("data.csv") ? ",036," : "S20");
                assertThat(text).doesNotContain("Rubio");
            }
            if (taken.suggestedFilename().endsWith(".svg")) {
                assertThat(text).contains("<svg").contains("<title").contains("as of event 39");
            }
        }
        assertThat(widths).as("PDFs of A4 and of Letter").hasSize(2).contains(612f);
    }

    @Test
    void whatIsNotThereIsSaid(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "/files/passwords.txt");
        assertThat(reader.the("body")).containsText("There is no such file");
        reader.expectsComplaint("404");
    }
}
