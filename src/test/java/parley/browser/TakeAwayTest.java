package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;

/** What is taken away says what the page says, and says of each event what it rests on. */
@ExtendWith(Visitors.class)
class TakeAwayTest {

    @Test
    void everyFileOfTheListComes(Visitors.Guests guests, Served served) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "?at=39");
        int files = reader.the("#take li a").count();
        assertThat(files).isEqualTo(9);
        for (int file = 0; file < files; file++) {
            int one = file;
            Download taken = reader.page.waitForDownload(
                    () -> reader.the("#take li a").nth(one).click());
            String text = Files.readString(taken.path(), StandardCharsets.UTF_8);
            assertThat(taken.suggestedFilename()).startsWith(served.may(null) + "-at-39-");
            assertThat(text).as(taken.suggestedFilename()).hasSizeGreaterThan(200);
            if (taken.suggestedFilename().endsWith(".csv")) {
                assertThat(text).contains("documented").contains("S20");
                assertThat(text).doesNotContain("Rubio");
            }
            if (taken.suggestedFilename().endsWith(".svg")) {
                assertThat(text).contains("<svg").contains("<title");
            }
        }
    }

    @Test
    void whatIsNotThereIsSaid(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "/files/passwords.txt");
        assertThat(reader.the("body")).containsText("There is no such file");
        reader.expectsComplaint("404");
    }
}
