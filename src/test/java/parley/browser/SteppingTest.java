package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Threaten;
import parley.negotiation.Verdict;
import parley.play.NegotiationId;

/** Going through a negotiation: with keys, with the mouse, with a thumb, and without any script. */
@ExtendWith(Visitors.class)
class SteppingTest {

    @Test
    void keysStepAndEveryStepHasAnAddress(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        int last = served.negotiations().table(served.may(null)).position();
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=12");

        reader.press("ArrowRight").isAt(may + "?at=13").press("ArrowLeft").isAt(may + "?at=12");
        assertThat(reader.the("#place strong")).hasText("12");
        assertThat(reader.the("#happened-title")).containsText("Putin offers to resume direct talks");
        reader.press("End").isAt(may + "?at=" + last).press("Home").isAt(may + "?at=0");
        assertThat(reader.the("#happened-title")).containsText("nothing has happened yet");
        reader.press("PageDown", "PageDown");
        assertThat(reader.the("#timeline-title")).containsText("Friday 9 May 2025");
        reader.press("PageUp").hasSettled();
        assertThat(reader.the("#timeline-title")).containsText("Thursday 8 May 2025");

        reader.page.goBack();
        assertThat(reader.the("#timeline-title")).containsText("Friday 9 May 2025");
    }

    @Test
    void backAndForwardAndPlacesOnThePageLoadNothingAnew(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=12");
        reader.page.evaluate("() => { window.before = true; }");
        reader.press("ArrowRight").isAt(may + "?at=13").press("ArrowRight").isAt(may + "?at=14");
        reader.page.goBack();
        assertThat(reader.the("#place strong")).hasText("13");
        reader.page.goBack();
        assertThat(reader.the("#place strong")).hasText("12");
        reader.page.goForward();
        reader.isAt(may + "?at=13");
        assertThat(reader.the("#place strong")).hasText("13");
        reader.the("a[href='#take']").click();
        reader.isAt(may + "?at=13#take").press("ArrowRight").isAt(may + "?at=14");
        assertThat(reader.page.evaluate("() => window.before")).isEqualTo(true);
        // What was asked for beside the event is no step.
        reader.goTo(may + "?at=14&by=UKR").press("ArrowRight").isAt(may + "?at=15");
        reader.page.goBack();
        assertThat(reader.the("#move [aria-current='true']")).containsText("Ukraine");
    }

    @Test
    void aHeldKeyArrivesWhereItWasHeldTo(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=0");
        for (int i = 0; i < 25; i++) {
            reader.press("ArrowRight");
        }
        reader.isAt(may + "?at=25");
    }

    @Test
    void theTimelineTheScrubberAndTheDaysLeadToTheirEvents(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=12");

        reader.the(".lanes a.mark[data-position='6']").click();
        reader.isAt(may + "?at=6");
        reader.the("[data-scrub]").fill("39");
        reader.isAt(may + "?at=39");
        reader.the("[data-days]").selectOption("Thursday 8 May 2025");
        reader.hasSettled();
        assertThat(reader.the("#timeline-title")).containsText("Thursday 8 May 2025");
    }

    /** What a step does not change is not touched: nobody loses what they hold, have unfolded or have scrolled to. */
    @Test
    void aStepLeavesAloneWhatSaysTheSameAfterIt(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=12");
        reader.page.evaluate("""
                () => {
                  window.kept = [...document.querySelectorAll('#stage .mark:not(.now):not(.later), #stage #table-title, #stage .grid')];
                  document.querySelector('.files details, #stage .timeline details').open = true;
                  document.querySelector('#stage .grid').closest('.scrolls').focus();
                }""");
        assertThat((Integer) reader.page.evaluate("() => window.kept.length")).isGreaterThan(12);
        reader.press("ArrowRight").isAt(may + "?at=13");
        assertThat(reader.page.evaluate("() => window.kept.filter((one) => !one.isConnected).length"))
                .isEqualTo(0);
        assertThat(reader.page.evaluate(
                        "() => document.querySelector('.files details, #stage .timeline details').open"))
                .isEqualTo(true);
        assertThat(reader.page.evaluate("() => document.activeElement.classList.contains('scrolls')"))
                .isEqualTo(true);
    }

    /** A page that has been stepped to says what the same page says when it is opened. */
    @Test
    void whereverOneStepsThePageIsTheOneOfThatAddress(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=80");
        for (int to : List.of(81, 12, 0, 86)) {
            reader.page.evaluate("(to) => document.dispatchEvent(new CustomEvent('parley:go', {detail: to}))", to);
            reader.isAt(may + "?at=" + to);
            String stepped = (String) reader.page.evaluate(TOLD);
            Visitor other = guests.come(Window.DESKTOP).goTo(may + "?at=" + to);
            assertThat(stepped.lines())
                    .as("event %s", to)
                    .containsExactlyElementsOf(
                            ((String) other.page.evaluate(TOLD)).lines().toList());
            other.close();
        }
    }

    @Test
    void ofATableWithMuchOnItTheLatestIsShownAndTheRestWhereItIsAskedFor(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), 20, "Thirty threats");
        for (int number = 1; number <= 30; number++) {
            Move threat = new Threaten(
                    Name.of("threat-" + number), List.of(PartyId.of("RUS")), "answer", "call " + number, null);
            Attempt attempt = Attempt.of(
                    PartyId.of("USA"), served.negotiations().table(branch).now(), threat);
            assertThat(served.negotiations().play(branch, attempt, null).verdict())
                    .isInstanceOf(Verdict.Admitted.class);
        }
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + branch);
        Locator pressure = reader.the(".part:has(h3:text-is('Pressure'))");
        assertThat(pressure.locator("> .rows > li")).hasCount(12);
        assertThat(pressure).containsText("call 30");
        assertThat(pressure).containsText("call 19");
        assertThat(pressure).containsText("22 earlier ones, 22 of them still open.");
        pressure.locator("a:text-is('Show all')").click();
        reader.isAt("/negotiations/" + branch + "?at=50&table=whole#table-title");
        assertThat(pressure.locator("> .rows > li")).hasCount(34);
        assertThat(pressure).not().containsText("earlier");
        reader.press("ArrowLeft").isAt("/negotiations/" + branch + "?at=49&table=whole");
        assertThat(pressure.locator("> .rows > li")).hasCount(33);
    }

    /** The elements of the stage and all they say, a line each, without what is made anew for every answer. */
    private static final String TOLD = """
            () => {
              const lines = [];
              const tell = (node, depth) => {
                if (node.nodeType !== Node.ELEMENT_NODE) {
                  lines.push(depth + node.data);
                } else if (!["key", "_csrf"].includes(node.getAttribute("name"))) {
                  lines.push(depth + node.nodeName + " " + [...node.attributes].map((one) => one.name + "=" + one.value).sort().join(" "));
                  node.childNodes.forEach((child) => tell(child, depth + " "));
                }
              };
              tell(document.getElementById("stage"), "");
              return lines.join("\\n");
            }""";

    /** At once, not moments later: nothing else would ever bring it into view. */
    @Test
    void theEventThatIsShownIsInViewWhereverItStands(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "?at=0");
        for (String key : new String[] {"End", "Home", "PageDown", "End", "PageUp", "PageUp", "ArrowLeft"}) {
            reader.press(key).hasSettled();
            assertThat(reader.page.evaluate("""
                    () => {
                      const now = document.querySelector(".scroller .mark.now");
                      if (!now) return document.querySelector("#stage").dataset.position === "0";
                      const box = now.getBoundingClientRect();
                      const middle = (box.left + box.right) / 2;
                      const lanes = document.querySelector(".scroller").getBoundingClientRect();
                      return middle > lanes.left && middle < lanes.right;
                    }""")).as("after %s", key).isEqualTo(true);
        }
    }

    @Test
    void itPlaysByItselfUntilItIsStopped(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=3").hasSettled();
        reader.press(" ");
        assertThat(reader.the("[data-play]")).hasAttribute("aria-pressed", "true");
        reader.isAt(may + "?at=4");
        assertThat(reader.the("[data-play]")).hasAttribute("aria-pressed", "true");
        reader.press("Escape");
        assertThat(reader.the("[data-play]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void theHelpShowsTheKeysAndCanSwitchSingleKeysOff(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null));
        reader.press("?");
        assertThat(reader.the("#keys")).isVisible();
        assertThat(reader.the("#keys")).containsText("one event back");
        reader.isAccessible().screenshot("keys");
        reader.the("[data-single-keys]").uncheck();
        reader.press("Escape", "?");
        assertThat(reader.the("#keys")).isHidden();
        reader.the("[data-help]").click();
        assertThat(reader.the("#keys")).isVisible();
    }

    @Test
    void whoeverStepsByAButtonHoldsItStillAndIsToldWhatHappened(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP).goTo(may + "?at=12").hasSettled();
        reader.the("[data-step=on]").focus();
        reader.press("Enter").isAt(may + "?at=13").press("Enter").isAt(may + "?at=14");
        assertThat(reader.the("[data-step=on]")).isFocused();
        assertThat(reader.the("[data-told]")).containsText("Event 14 of ");
    }

    @Test
    void theHelpHasTheKeysOfThePageAndNoOthers(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/facts").press("?");
        assertThat(reader.the("#keys")).containsText("theme, projector");
        assertThat(reader.the("#keys kbd:has-text('Home')")).isHidden();
        reader.goTo("/negotiations/" + served.may(null)).press("?");
        assertThat(reader.the("#keys kbd:has-text('Home')")).isVisible();
    }

    @Test
    void withoutScriptEveryStepIsALink(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.DESKTOP.withoutScripts()).goTo(may + "?at=12");
        reader.the("[data-step=on]").click();
        reader.isAt(may + "?at=13");
        reader.the(".paper a.mark[data-position='6']").click();
        reader.isAt(may + "?at=6");
        assertThat(reader.the("#happened-title")).containsText("ceasefire");
        assertThat(reader.the("[data-scripted]").first()).isHidden();
        reader.the("[data-scrub]").fill("20");
        reader.the("noscript button").click();
        assertThat(reader.page).hasURL(Pattern.compile("\\?at=20"));
        reader.screenshot("negotiation");
    }

    @Test
    void aThumbCanStepOnAPhone(Visitors.Guests guests, Served served) {
        String may = "/negotiations/" + served.may(null);
        Visitor reader = guests.come(Window.PHONE).goTo(may + "?at=38");
        reader.the("[data-step=on]").tap();
        reader.isAt(may + "?at=39").fits();
    }
}
