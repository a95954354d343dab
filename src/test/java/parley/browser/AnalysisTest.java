package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.negotiation.Provenance;
import parley.play.NegotiationId;

/** Questions to a negotiation: answered in words, with what they assume, and opened as branches. */
@ExtendWith(Visitors.class)
class AnalysisTest {

    @Test
    void whyItIsStuckIsSaidAndWhatWouldOpenItIsABranchAway(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may("hard-gate") + "?at=41");
        analyst.the("a:has-text('What would open it?')").click();
        assertThat(analyst.the("main")).containsText("Stuck.");
        assertThat(analyst.the("section[aria-labelledby=impasse-title] svg")).isVisible();
        analyst.hasSettled().isAccessible().fits().screenshot("analysis");
        analyst.the("section[aria-labelledby=impasse-title] button:has-text('Open as a branch')")
                .first()
                .click();
        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=42"));
        assertThat(analyst.the(".heading .kind")).containsText("What if: hypothetical");
    }

    @Test
    void theShortestWaysOpenAsBranches(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may(null);
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + may + "/analysis?at=38");
        analyst.the("button:has-text('Look for ways')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "DONE");
        assertThat(analyst.the("#study")).containsText("to a ceasefire in force: 1 move by Russia");
        assertThat(analyst.the("#study")).containsText("What this assumes");
        analyst.hasSettled().isAccessible().fits();
        analyst.the("#study button:has-text('Open as a branch')").first().click();
        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=39"));
        NegotiationId branch = new NegotiationId(analyst.the("#stage").getAttribute("data-id"));
        assertThat(served.negotiations().events(branch, 39, 39).get(0).note().provenance())
                .isEqualTo(Provenance.HYPOTHETICAL);
    }

    /** Whoever has no scripts can press twice before the answer is there. */
    @Test
    void aButtonThatIsPressedTwiceOpensOneBranch(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may("hard-gate");
        Visitor analyst = guests.come(Window.DESKTOP.withoutScripts()).goTo("/negotiations/" + may + "/analysis?at=41");
        int before = served.negotiations().children(may).size();
        Locator form = analyst.the("form[action$=openings]").first();
        FormData sent = FormData.create();
        form.locator("input").all().forEach(input -> sent.set(input.getAttribute("name"), input.inputValue()));
        String to = analyst.page.url().replaceFirst("/negotiations/.*", "") + form.getAttribute("action");
        String first = analyst.page
                .request()
                .post(to, RequestOptions.create().setForm(sent))
                .url();
        String second = analyst.page
                .request()
                .post(to, RequestOptions.create().setForm(sent))
                .url();
        assertThat(first).matches(".*/negotiations/n-\\d+\\?at=42.*").isEqualTo(second);
        assertThat(served.negotiations().children(may)).hasSize(before + 1);
    }

    @Test
    void manyFuturesAreToldWithTheirAssumptionsAndAnyOneOpensAsABranch(Visitors.Guests guests, Served served) {
        Visitor analyst =
                guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may("hard-gate") + "/analysis?at=41");
        analyst.the("[name=runs]").fill("100");
        analyst.the("button:has-text('Play them')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "DONE");
        assertThat(analyst.the("#study")).containsText("No forecast");
        assertThat(analyst.the("#study")).containsText("What this assumes");
        assertThat(analyst.the("#study")).containsText("seed 1");
        analyst.hasSettled().isAccessible().fits().screenshot("futures");
        analyst.the("form[action$=runs] [name=number]").fill("7");
        analyst.the("form[action$=runs] button").click();
        assertThat(analyst.the("h1")).hasText("Future 7 of seed 1");
    }

    @Test
    void oneAssumptionIsVariedAndEachOfItsValuesIsTold(Visitors.Guests guests, Served served) {
        Visitor analyst =
                guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may("hard-gate") + "/analysis?at=41");
        analyst.the("summary:has-text('Vary one assumption')").click();
        analyst.the("[name=runs]").fill("50");
        analyst.the("[name=party]").selectOption("UKR");
        analyst.the("[name=trait]").selectOption("firmness");
        analyst.the("button:has-text('Play them')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "DONE");
        assertThat(analyst.the("#study")).containsText("only firmness of Ukraine went from 0.00 to 1.00");
        assertThat(analyst.the("#study tbody tr")).hasCount(5);
        assertThat(analyst.the("#study")).containsText("--vary UKR.firmness=0.0..1.0");
        analyst.hasSettled().isAccessible().fits().screenshot("varied");
        analyst.the("form[action$=runs] [name=number]").fill("49");
        analyst.the("form[action$=runs] button").click();
        assertThat(analyst.the("h1")).hasText("Future 49 of seed 1");
    }

    @Test
    void whatIsTooMuchIsRefusedAndWhatRunsCanBeStopped(Visitors.Guests guests, Served served) {
        Visitor analyst =
                guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may("hard-gate") + "/analysis?at=41");
        assertThat(analyst.the("[name=runs]")).hasAttribute("max", "20000");
        analyst.the("[name=runs]").fill("20000");
        analyst.the("button:has-text('Play them')").click();
        analyst.the("button:has-text('Stop')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "CANCELLED");
        assertThat(analyst.the("#study")).not().containsText("%");
    }

    @Test
    void withoutAScriptAndOnAPhoneItCanBeRead(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts())
                .goTo("/negotiations/" + served.may(null) + "/analysis?at=38");
        reader.fits();
        reader.the("button:has-text('Look for ways')").click();
        assertThat(reader.the("#study")).isVisible();
        reader.fits();
    }
}
