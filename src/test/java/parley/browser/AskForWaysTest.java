package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.analysis.paths.Aim;
import parley.negotiation.Subject;
import parley.play.NegotiationId;

/** "What would have to happen?", with a goal and constraints of one's own. */
@ExtendWith(Visitors.class)
class AskForWaysTest {

    private static final String HERE = "/analysis?at=38";

    @Test
    void aGoalThatCannotBeReadIsShownAgainWithWhatToWrite(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + HERE);
        analyst.the("summary:has-text('Under which constraints')").click();
        analyst.the("[name=moves]").fill("4");
        analyst.the("[name=goal]").fill("talks opened and peace on earth");
        analyst.the("button:has-text('Look for ways')").click();
        assertThat(analyst.the("#goal-wrong")).containsText("At letter 18: ");
        assertThat(analyst.the("[name=goal]")).hasValue("talks opened and peace on earth");
        assertThat(analyst.the("[name=moves]")).hasValue("4");
        analyst.isAccessible().fits().expectsComplaint("422");
        analyst.the("a:has-text('istanbul-offer agreed')").click();
        assertThat(analyst.the("[name=goal]")).hasValue("istanbul-offer agreed");
        assertThat(analyst.the("#goal-wrong")).hasCount(0);
    }

    @Test
    void whereThereIsNoWayItIsSaidWhatIsInTheWay(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + HERE);
        analyst.the("[name=goal]").fill("talks opened");
        analyst.the("summary:has-text('Under which constraints')").click();
        analyst.the("label:has-text('Ukraine keeps to this order')").click();
        analyst.the("[name=moves]").fill("1");
        analyst.the("button:has-text('Look for ways')").click();
        assertThat(analyst.the("#study")).hasAttribute("data-state", "DONE");
        assertThat(analyst.the("#study")).containsText("There is no way of at most 1 move.");
        assertThat(analyst.the("#study")).containsText("rules it out: at most 1 move");
        assertThat(analyst.the("#study")).containsText("What this assumes");
        assertThat(analyst.the("#study"))
                .containsText("Given: Ukraine keeps to this order: talks not before a ceasefire; at most 1 move.");
        // What was asked stays in the form, and in the address.
        assertThat(analyst.the("[value='UKR:ceasefire-before-talks']")).isChecked();
        assertThat(analyst.at()).contains("hold=UKR:ceasefire-before-talks", "moves=1", "goal=talks%20opened");
    }

    @Test
    void withoutAScriptAWayUnderConstraintsIsFoundAndOpened(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts())
                .goTo("/negotiations/" + served.may(null) + HERE
                        + "&goal=talks+opened&hold=UKR:ceasefire-before-talks");
        assertThat(reader.the("[value='UKR:ceasefire-before-talks']")).isChecked();
        reader.the("button:has-text('Look for ways')").click();
        while (reader.the("a:has-text('Look again')").count() > 0) {
            reader.the("a:has-text('Look again')").click();
        }
        assertThat(reader.the("#study .paths > li")).not().hasCount(0);
        reader.fits();
        reader.the("#study button:has-text('Open as a branch')").first().click();
        assertThat(reader.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=39"));
        assertThat(reader.the("h1")).hasText("Way 1 to talks opened");
        NegotiationId branch = new NegotiationId(reader.the("#stage").getAttribute("data-id"));
        var table = served.negotiations().table(branch);
        assertThat(Aim.of(Subject.TALKS).holds(table)).isTrue();
        assertThat(Aim.of(Subject.CEASEFIRE).holds(table)).isTrue();
    }
}
