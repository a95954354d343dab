package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;

/** Somebody who knows nothing opens the page, understands why May 2025 was stuck, changes one move, and sees what would have followed. */
@ExtendWith(Visitors.class)
class FirstScreenTest {

    @Test
    void whyMay2025WasStuckIsOnTheFirstScreen(Visitors.Guests guests) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        assertThat(somebody.the("h1")).hasText("Ceasefire first, or talks first?");
        assertThat(somebody.the(".welcome .ask"))
                .containsText("talks waited for a ceasefire, and a ceasefire waited for talks");
        assertThat(somebody.the(".welcome .picture svg .wait.knot").first()).isVisible();
        assertThat(somebody.the(".welcome .moments li")).hasCount(3);
        assertThat(somebody.the(".welcome .ways li")).hasCount(2);
        assertThat(somebody.the(".welcome .ways")).containsText("Talks never open. 14 moves of the record");
        double foot = somebody.the(".welcome .ways").boundingBox().y;
        assertThat(foot).as("the two readings begin within the first screen").isLessThan(900);
    }

    @Test
    void thePictureAndItsWordsSayTheSame(Visitors.Guests guests) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        somebody.the(".welcome summary").first().click();
        assertThat(somebody.the(".welcome .told")).containsText("one circle");
        assertThat(somebody.the(".welcome .told")).containsText("Talks wait for a ceasefire");
    }

    @Test
    void eachMomentLeadsThere(Visitors.Guests guests, Served served) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        somebody.the(".welcome .moments a").nth(1).click();
        somebody.isAt("/negotiations/" + served.may(null) + "?at=12");
        assertThat(somebody.the("#happened-title")).containsText("Putin offers to resume direct talks");
    }

    @Test
    void oneClickChangesAMoveAndShowsWhatWouldHaveFollowed(Visitors.Guests guests, Served served) {
        int before = served.negotiations().list().size();
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        somebody.the(".changed a:has-text('Kyiv lifts its precondition')").click();
        assertThat(somebody.the("#short-title")).isVisible();
        assertThat(somebody.the("section.cause")).containsText("Ukraine lifts its precondition");
        assertThat(somebody.the("main")).containsText("14 moves become possible");
        somebody.hasSettled().fits();
        assertThat(served.negotiations().list()).as("looking keeps nothing").hasSize(before);
        somebody.the("button:has-text('Start it, to step through it')").click();
        assertThat(somebody.page).hasURL(Pattern.compile("/negotiations/.*at=56"));
        assertThat(somebody.the(".heading")).containsText("leaves");
        assertThat(somebody.the("#happened-title")).containsText("Ukraine lifts");
        assertThat(somebody.the(".notice.supposed")).containsText("In the end: talks have opened");
        somebody.press("c");
        assertThat(somebody.the("#short-title")).isVisible();
    }

    @Test
    void theLibraryIsFoundWithoutAScriptAndOnAPhone(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts()).goTo("/");
        reader.fits();
        assertThat(reader.the(".cards > li.hypothetical").first()).isVisible();
        reader.the("#find").fill("bridge");
        reader.the("form[role=search] button").click();
        assertThat(reader.the(".cards > li")).hasCount(1);
        assertThat(reader.the(".welcome")).hasCount(0);
        reader.the("a:has-text('What it changes')").click();
        assertThat(reader.the("#short-title")).isVisible();
        reader.fits();
    }

    @Test
    void aKeyboardAloneIsEnough(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/");
        reader.press("Tab");
        assertThat(reader.the(".skip").first()).isFocused();
        reader.press("Enter");
        for (int presses = 0; presses < 40; presses++) {
            reader.press("Tab");
            if (reader.page.evaluate("() => document.activeElement.textContent").equals("Step through it")) {
                break;
            }
        }
        assertThat(reader.the(".ask")
                        .getByRole(
                                AriaRole.LINK,
                                new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Step through it")))
                .isFocused();
        reader.press("Enter");
        assertThat(reader.page).hasURL(Pattern.compile("/negotiations/.*at=38"));
    }

    @Test
    void aKeyboardIsSoonWhereMovesAreChanged(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/");
        reader.press("Tab", "Enter", "Tab");
        assertThat(reader.the(".skip").last()).isFocused();
        assertThat(reader.the(".skip").last()).isInViewport();
        reader.press("Enter", "Tab");
        assertThat(reader.the(".changed a").first()).isFocused();
        reader.press("Enter");
        assertThat(reader.the("#short-title")).isVisible();
    }
}
