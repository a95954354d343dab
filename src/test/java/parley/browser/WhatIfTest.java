package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.play.NegotiationId;

/** Changing one move, and seeing what would have followed. */
@ExtendWith(Visitors.class)
class WhatIfTest {

    /** Before Zelensky's second post of 11 May. */
    private static final int BEFORE_THE_REPLY = 38;

    private static final String KEY_OF_THE_FORM = "form:has([name='move.says']) [name='key']";

    @Test
    void aMoveOnADocumentedReplayMakesABranchAndTheRecordFollowsWhereItCan(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may(null);
        int events = served.negotiations().table(may).position();
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + may + "?at=" + BEFORE_THE_REPLY);

        analyst.the("#move")
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK, named("Ukraine"))
                .click();
        assertThat(analyst.the("#move")).containsText("What is not possible now, and why");
        analyst.the("#move a:has-text('Accept talks')").first().click();
        assertThat(analyst.the("#move")).containsText("The record goes on");
        analyst.screenshot("move-form");
        analyst.the("button:has-text('Branch from here')").click();

        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=39"));
        assertThat(analyst.the(".heading .kind")).containsText("What if: hypothetical");
        assertThat(analyst.the("#happened-title")).containsText("Ukraine accepts");
        assertThat(analyst.the("#missing-title")).containsText("are no longer possible");
        assertThat(analyst.the(".twigs")).containsText("from event 38");
        assertThat(served.negotiations().table(may).position())
                .as("the replay is what it was")
                .isEqualTo(events);
        analyst.hasSettled().screenshot("what-if");

        analyst.the("a:has-text('Compare with what happened')").click();
        assertThat(analyst.the("#short-title")).isVisible();
        assertThat(analyst.the("main")).containsText("Both are the same up to event 38");
        assertThat(analyst.the("main")).containsText("There is nothing called");
        analyst.isAccessible().fits().screenshot("compare");
    }

    @Test
    void onlyTheKeyboardIsNeeded(Visitors.Guests guests, Served served) {
        Visitor analyst =
                guests.come(Window.DESKTOP).goTo("/negotiations/" + served.may(null) + "?at=" + BEFORE_THE_REPLY);
        analyst.press("m");
        tabTo(analyst, "Russia");
        analyst.press("Enter").hasSettled();
        tabTo(analyst, "Decline proposal");
        analyst.press("Enter").hasSettled();
        tabTo(analyst, "Branch from here and make the move");
        analyst.press("Enter");
        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=39"));
        assertThat(analyst.the("#happened-title")).containsText("Russia declines");
    }

    private static void tabTo(Visitor visitor, String words) {
        for (int i = 0; i < 200; i++) {
            visitor.press("Tab");
            Object focused = visitor.page.evaluate("() => document.activeElement.innerText ?? ''");
            if (String.valueOf(focused).startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + words);
    }

    @Test
    void aRefusedMoveExplainsItselfAndKeepsWhatWasFilledIn(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.DESKTOP)
                .goTo("/negotiations/" + served.may(null) + "?at=" + BEFORE_THE_REPLY + "&by=UKR&do=give-ultimatum");
        analyst.the("[name='move.toward']").fill("to agree by yesterday");
        analyst.the("[name='move.penalty']").fill("a measure");
        analyst.the("[name='move.until.day']").fill("2025-05-01");
        analyst.the("button:has-text('Branch from here')").click();
        assertThat(analyst.the(".refusal[role=alert]")).containsText("That move is not possible");
        assertThat(analyst.the("[name='move.toward']")).hasValue("to agree by yesterday");
        analyst.isAccessible().screenshot("refused").expectsComplaint("422");
    }

    @Test
    void twoClicksAreOneMove(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may(null);
        int before = served.negotiations().children(may).size();
        Visitor analyst = guests.come(Window.DESKTOP)
                .goTo("/negotiations/" + may + "?at=" + BEFORE_THE_REPLY + "&by=FRA&do=make-statement");
        analyst.the("[name='move.says']").fill("It is said once.");
        analyst.the("button:has-text('Branch from here')").dblclick();
        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at=39"));
        assertThat(served.negotiations().children(may)).hasSize(before + 1);
    }

    /** The form that the browser shows again has its old key. */
    @Test
    void whoeverGoesBackAndSaysSomethingElseHasSaidBoth(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), BEFORE_THE_REPLY, "Two words");
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + branch + "?by=FRA&do=make-statement");
        String key = analyst.the(KEY_OF_THE_FORM).getAttribute("value");
        analyst.the("[name='move.says']").fill("The first word.");
        analyst.the("button:has-text('Make the move')").click();
        assertThat(analyst.the("#happened-title")).containsText("The first word.");

        analyst.goTo("/negotiations/" + branch + "?by=FRA&do=make-statement");
        analyst.the(KEY_OF_THE_FORM).evaluate("(field, key) => { field.value = key; }", key);
        analyst.the("[name='move.says']").fill("The second word.");
        analyst.the("button:has-text('Make the move')").click();
        assertThat(analyst.the("#happened-title")).containsText("The second word.");
        assertThat(served.negotiations().children(branch)).hasSize(2);
    }

    @Test
    void withoutScriptAMoveCanBeMadeAsWell(Visitors.Guests guests, Served served) {
        Visitor analyst = guests.come(Window.PHONE.withoutScripts())
                .goTo("/negotiations/" + served.may(null) + "?at=" + BEFORE_THE_REPLY);
        analyst.the("#move a.button:has-text('Russia')").click();
        analyst.the("#move a:has-text('Propose ceasefire')").click();
        analyst.the("[name='move.offer.title']").fill("a ceasefire of three days");
        analyst.the("[name='move.terms.length']").fill("3");
        analyst.the("button:has-text('Branch from here')").click();
        assertThat(analyst.the("#happened-title")).containsText("a ceasefire of three days");
        analyst.fits();
    }

    @Test
    void aMoveOfTheRecordCanBeLeftOutAndUndoGoesBackByBranching(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may(null);
        Visitor analyst = guests.come(Window.DESKTOP).goTo("/negotiations/" + may + "?at=11");
        analyst.the("button:has-text('What if not?')").click();
        assertThat(analyst.page).hasURL(Pattern.compile("/negotiations/n-\\d+\\?at="));
        assertThat(analyst.the("#missing-title")).containsText("1 that would have been possible was not made here");

        String branch = analyst.the("#stage").getAttribute("data-id");
        analyst.goTo("/negotiations/" + branch).hasSettled();
        int last = Integer.parseInt(analyst.the("#stage").getAttribute("data-last"));
        analyst.the("button:has-text('Undo the last event')").click();
        assertThat(analyst.the("#stage")).not().hasAttribute("data-id", branch);
        assertThat(analyst.the("#stage")).hasAttribute("data-last", String.valueOf(last - 1));
        assertThat(served.negotiations().table(new NegotiationId(branch)).position())
                .isEqualTo(last);
    }

    @Test
    void aBranchIsDeletedOnlyOnceThatIsConfirmed(Visitors.Guests guests, Served served) {
        NegotiationId may = served.may(null);
        NegotiationId branch = served.negotiations().branch(may, 10, "To be deleted");
        NegotiationId twig = served.negotiations().branch(branch, 10, "Goes with it");
        Visitor reader = guests.come(Window.DESKTOP).goTo("/");
        reader.the("body")
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK, named("Delete To be deleted"))
                .click();
        assertThat(reader.the("main")).containsText("Goes with it");
        reader.isAccessible().screenshot("delete");
        assertThat(served.negotiations().opening(twig)).isNotNull();
        reader.the("button:has-text('Delete')").click();
        assertThat(reader.the("main")).not().containsText("To be deleted");
        reader.isAt("/");
        assertThat(served.negotiations().list())
                .noneMatch(one -> one.id().equals(branch) || one.id().equals(twig));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
