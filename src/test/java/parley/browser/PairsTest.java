package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is worth being held side by side is one click away, and says first what each future has come to. */
@ExtendWith(Visitors.class)
class PairsTest {

    @Test
    void everyWhatIfIsHeldAgainstWhatItLeavesByOneClick(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts()).goTo("/compare");
        assertThat(reader.the("#pairs-title + ul > li")).hasCount(18);
        reader.fits();
        reader.the("a:has-text('Moscow says yes to the thirty days')").first().click();
        assertThat(reader.the(".pair > div").first()).containsText("In the end: talks have opened.");
        assertThat(reader.the(".pair > div").nth(1))
                .containsText("In the end: a ceasefire that binds every principal is in force; talks have opened");
        reader.fits();
        reader.the("#cause-title").scrollIntoViewIfNeeded();
        assertThat(reader.the("#end-title")).isVisible();
    }

    @Test
    void theFirstScreenLeadsToWhatWouldHaveOpenedIt(Visitors.Guests guests) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        somebody.the("a:has-text('What would have opened it?')").click();
        assertThat(somebody.the("#impasse-title")).isVisible();
        somebody.the("section[aria-labelledby=impasse-title] button:has-text('Open as a branch')")
                .first()
                .click();
        assertThat(somebody.the(".heading .kind")).containsText("What if: hypothetical");
    }

    @Test
    void thePairsAreAccessible(Visitors.Guests guests) {
        guests.come(Window.DESKTOP.inTheDark())
                .goTo("/compare")
                .hasSettled()
                .isAccessible()
                .fits()
                .screenshot("pairs");
    }
}
