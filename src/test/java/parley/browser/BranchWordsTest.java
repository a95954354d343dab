package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.play.NegotiationId;
import parley.scenario.Ending;

/** What a branch says of itself: what followed, what is not possible, what nobody made, and all of it in people's words. */
@ExtendWith(Visitors.class)
class BranchWordsTest {

    @Test
    void aWaySaysWhichMovesOfTheRecordWereNotMadeOnIt(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP)
                .goTo("/negotiations/" + served.may(null) + "/analysis?at=38&goal=talks+opened");
        analyst.the("button:has-text('Look for ways')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "DONE");
        analyst.the("#study button:has-text('Open as a branch')").first().click();
        assertThat(analyst.the("#missing-title")).containsText("that would have been possible were not made here");
        analyst.the("summary:has-text('Which were not made here')").click();
        assertThat(analyst.the("section[aria-labelledby=missing-title]"))
                .containsText("A branch has the moves that were chosen for it");
        analyst.hasSettled().isAccessible().fits();
        // Whoever comes to what happened sees when it was as well.
        assertThat(analyst.the("#timeline-title").boundingBox().y).isGreaterThanOrEqualTo(0);
    }

    @Test
    void whatFollowsFromAMoveMadeByHandNamesTheMove(Visitors.Guests guests, Served served) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        somebody.the("a:has-text('Make a move of your own')").click();
        somebody.the("#move a.button:has-text('Russia')").click();
        assertThat(somebody.the("#move a:has-text('Admit')")).hasCount(1);
        somebody.the("#move a:has-text('Accept ceasefire')").first().click();
        somebody.the("button:has-text('Branch from here')").click();
        somebody.the("a:has-text('Compare with what happened')").click();
        assertThat(somebody.the("main")).containsText("Follows from Russia's move 39.");
        assertThat(somebody.the("main")).not().containsText("CeasefireAccepted");
        somebody.hasSettled().fits();
    }

    @Test
    void theSameMomentIsAskedAboutUnderTheOtherReading(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP.withoutScripts())
                .goTo("/negotiations/" + served.may(null) + "/analysis?at=41");
        analyst.the("a:has-text('No talks without a ceasefire first')").click();
        analyst.isAt("/negotiations/" + served.may("hard-gate") + "/analysis?at=41");
        // What is long is folded away; its heading says what it is.
        assertThat(analyst.the("#stable details summary h3").first()).isVisible();
    }

    @Test
    void aPictureThatIsWideIsScrolledNotShrunk(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/scenarios/korea-1951");
        reader.the("button:has-text('Start')").click();
        String korea = reader.the("#stage").getAttribute("data-id");
        reader.goTo("/negotiations/" + korea + "?at=40").hasSettled().fits();
        double shown = reader.the("section[aria-labelledby=waiting-title] .picture svg")
                .boundingBox()
                .width;
        String natural = reader.the("section[aria-labelledby=waiting-title] .picture svg")
                .getAttribute("width");
        assertThat(shown).isGreaterThanOrEqualTo(Double.parseDouble(natural) - 1);
        reader.isAccessible();
    }

    @Test
    void theRecordGoesOnAfterWhatWouldHaveOpenedIt(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.PHONE.withoutScripts())
                .goTo("/negotiations/" + served.may("hard-gate") + "/analysis?at=41");
        analyst.the("section[aria-labelledby=impasse-title] li:has-text('Ukraine softens') button")
                .click();
        NegotiationId branch = new NegotiationId(analyst.the("#stage").getAttribute("data-id"));
        int alone = served.negotiations().table(branch).position();
        assertThat(analyst.the("section[aria-labelledby=missing-title]")).containsText("still to come after the end");
        analyst.fits();
        analyst.the("button:has-text('Let the record go on')").click();
        analyst.isAt("/negotiations/" + branch + "?at=" + (alone + 1) + "#happened-title");
        assertThat(analyst.the("button:has-text('Let the record go on')")).hasCount(0);
        assertThat(analyst.the("#happened-title + p, .when").first()).containsText("hypothetical");
        assertThat(Ending.of(served.negotiations().table(branch))).contains(Ending.TALKS_OPENED);
        assertThat(Ending.of(served.negotiations().table(served.may("hard-gate"))))
                .doesNotContain(Ending.TALKS_OPENED);
    }
}
