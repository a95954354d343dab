package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.exchange.html.ReplayFile;
import parley.negotiation.Name;
import parley.play.Replay;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.testing.Records;

/** The file that replays by itself, opened from a disk. */
@ExtendWith(Visitors.class)
class ReplayFileTest {

    @TempDir
    private Path folder;

    private String file(Transcript transcript) throws IOException {
        Path file = folder.resolve(transcript.scenario().name() + ".html");
        Files.writeString(file, ReplayFile.write(transcript, Records.facts(), Records.concepts()));
        return file.toUri().toString();
    }

    private static Transcript may() {
        return Records.played("may-2025", "parallel");
    }

    @Test
    void stepsByKeysButtonsScrubberAndTimeline(Visitors.Guests guests) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP, file(may())).goTo("");
        Locator place = reader.the("#place");
        assertThat(place).hasText("Event 1 of 86 · Thursday 8 May 2025, by 12:00");

        reader.press("ArrowRight");
        assertThat(place).containsText("Event 2 of 86");
        reader.press("End");
        assertThat(place).containsText("Event 86 of 86");
        assertThat(reader.the("#on")).isDisabled();
        reader.press("PageUp");
        assertThat(place).not().containsText("Event 86 of 86");
        reader.press("Home");
        assertThat(place).containsText("The opening");
        reader.the("#on").click();
        reader.the("#on").click();
        assertThat(place).containsText("Event 2 of 86");
        reader.the("#scrub").fill("39");
        assertThat(place).hasText("Event 39 of 86 · Sunday 11 May 2025, by 19:16");
        assertThat(reader.the("#table-title")).hasText("The table after event 39");
        assertThat(reader.the(".event.now")).hasCount(1);
        assertThat(reader.the(".event:visible")).hasCount(1);
        reader.the("#scroller #e12").click();
        assertThat(place).containsText("Event 12 of 86");
        assertThat(reader.the(".event.now .says")).containsText("Istanbul on 15 May");
        assertThat(reader.the("#scroller .mark.now")).hasAttribute("data-position", "12");
        assertThat(reader.the("#e13")).hasClass(Pattern.compile(".*\\blater\\b.*"));
        assertThat(reader.the("#told"))
                .containsText("Russia (Vladimir Putin, President): In a statement at the Kremlin");
        assertThat(reader.page).hasURL(Pattern.compile(".*#at-12$"));
    }

    /** The script lays changes upon one another; Java did the same when it wrote the file. */
    @Test
    void theTableAtTheEndIsTheOneThatWasWritten(Visitors.Guests guests) throws IOException {
        String file = file(may());
        List<String> written = guests.come(Window.DESKTOP.withoutScripts(), file)
                .goTo("")
                .the(".part li")
                .allInnerTexts();
        Visitor reader = guests.come(Window.DESKTOP, file).goTo("#at-86");
        assertThat(reader.the("#table-title")).hasText("The table after event 86");

        assertThat(reader.the(".part:visible li").allInnerTexts())
                .isEqualTo(written)
                .hasSizeGreaterThan(20);
        reader.press("Home");
        assertThat(reader.the("#table-title")).hasText("The table at the opening");
        assertThat(reader.the(".part:visible li")).hasCount(3);
    }

    @Test
    void aLinkLeadsToAMoment(Visitors.Guests guests) throws IOException {
        Visitor reader = guests.come(Window.PHONE, file(may())).goTo("#event-12");

        assertThat(reader.the("#place")).containsText("Event 12 of 86");
    }

    @Test
    void playsByItselfUntilSomebodySteps(Visitors.Guests guests) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP, file(may())).goTo("");
        reader.press(" ");
        assertThat(reader.the("#play")).hasText("Pause");
        assertThat(reader.the("#place")).containsText("Event 2 of 86");
        reader.press("ArrowLeft");
        assertThat(reader.the("#play")).hasText("Play");
        assertThat(reader.the("#place")).containsText("Event 1 of 86");
    }

    @Test
    void withoutScriptsAllOfItIsThere(Visitors.Guests guests) throws IOException {
        Visitor reader =
                guests.come(Window.DESKTOP.withoutScripts(), file(may())).goTo("");

        assertThat(reader.the(".event:visible")).hasCount(87);
        assertThat(reader.the("#player")).isHidden();
        assertThat(reader.the("#fact-S3")).containsText("Sources:");
        assertThat(reader.the("#table-title")).hasText("The table after event 86");
        reader.fits().screenshot("replay-file");
    }

    @Test
    void everybodyCanUseItInEverySizeAndLight(Visitors.Guests guests) throws IOException {
        Transcript whatIf = Playing.of(Records.scenario("violation-found"));
        for (Window window :
                List.of(Window.DESKTOP, Window.DESKTOP.inTheDark(), Window.PHONE, Window.PHONE.inTheDark())) {
            guests.come(window, file(may()))
                    .goTo("#at-39")
                    .isAccessible()
                    .fits()
                    .screenshot("replay-file");
            Visitor reader = guests.come(window, file(whatIf)).goTo("");
            reader.press("End");
            reader.isAccessible().fits().screenshot("replay-file-what-if");
            reader.the("#all").click();
            assertThat(reader.the(".event:visible")).hasCount(whatIf.events().size() + 1);
            reader.isAccessible().fits();
        }
    }

    @Test
    void whatIsSupposedIsMarkedAndRefusalsGiveReasons(Visitors.Guests guests) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP.withoutScripts(), file(Records.played("may-2025", "hard-gate")))
                .goTo("");
        assertThat(reader.the(".refused .refusal").first()).containsText("Refused:");
        assertThat(reader.the(".heading .kind").first()).hasText("a replay of the record");

        Visitor other = guests.come(
                        Window.DESKTOP.withoutScripts(), file(Playing.of(Records.scenario("moscow-says-yes"))))
                .goTo("");
        assertThat(other.the(".heading .kind").first()).hasText("a what-if: not all of this happened");
        assertThat(other.the(".event.hypothetical .kind").first()).hasText("hypothetical");
        assertThat(other.the(".event.hypothetical a[href^='#fact-']")).hasCount(0);
    }

    @Test
    void onPaperAllOfItStands(Visitors.Guests guests) throws IOException {
        Visitor reader = guests.come(Window.DESKTOP, file(may())).goTo("#at-39");
        reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(reader.the(".event:visible")).hasCount(87);
        assertThat(reader.the("#player")).isHidden();
        assertThat(reader.the(".on-paper")).isVisible();
        assertThat(reader.the("#scroller")).isHidden();
        reader.page.pdf(new Page.PdfOptions()
                .setPath(Visitor.SCREENSHOTS.resolve("replay-file.pdf"))
                .setFormat("A4"));
    }

    /** Names and texts are somebody else's. */
    @Test
    void whateverIsWrittenIsText(Visitors.Guests guests) throws IOException {
        String evil = "</li><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">&amp;";
        Path source = folder.resolve("evil.yaml");
        Files.writeString(
                source,
                Files.readString(Path.of("scenarios/seed-only.yaml"))
                        .replaceFirst("name: seed-only", "name: evil")
                        .replaceFirst(
                                "(?m)^title: .*$",
                                "title: '" + java.util.regex.Matcher.quoteReplacement(evil.replace("'", "''")) + "'")
                        .replaceFirst(
                                "(?m)^(\\s+)says: \".*\"$",
                                "$1says: '" + java.util.regex.Matcher.quoteReplacement(evil.replace("'", "''")) + "'"));
        Scenario scenario = Records.read(source);
        Visitor reader = guests.come(
                        Window.DESKTOP, file(Replay.inMemory(scenario, scenario.reading(Name.of("parallel")))))
                .goTo("#at-1");
        for (int i = 0; i < 10; i++) {
            reader.press("ArrowRight");
        }

        assertThat(reader.the("h1")).hasText(evil);
        assertThat(reader.page).hasTitle(Pattern.compile("^</li>.*· Parley$"));
        assertThat(reader.the("img, body script + script")).hasCount(0);
    }
}
