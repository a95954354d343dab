package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.Served;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.store.EventRows;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.Store;

/** Several look at one negotiation. */
@ExtendWith(Visitors.class)
class LiveTest {

    @Test
    void whatOneDoesAppearsInTheOthersAndNobodyWhoSteppedBackIsThrownForward(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), 20, "Two at once");
        String page = "/negotiations/" + branch;
        Visitor one = guests.come(Window.DESKTOP).goTo(page).isLive();
        Visitor other = guests.come(Window.PHONE).goTo(page).isLive();
        Visitor back = guests.come(Window.DESKTOP).goTo(page + "?at=5").isLive();

        one.goTo(page + "?by=RUS&do=make-statement");
        one.the("[name='move.says']").fill("Everybody hears this.");
        one.the("[name='then'][value=NOTHING]").check();
        one.the("button:has-text('Make the move')").click();
        assertThat(one.the("#happened-title")).containsText("Everybody hears this.");

        assertThat(other.the("#happened-title")).containsText("Everybody hears this.");
        assertThat(back.the("[data-live-state]")).containsText("16 further events");
        assertThat(back.the("#place strong")).hasText("5");
        back.the("[data-follow]").click();
        assertThat(back.the("#happened-title")).containsText("Everybody hears this.");
    }

    /** Both are held until both have pressed. */
    private static void pressTogether(Visitor one, Visitor other) {
        List<Route> pressed = new ArrayList<>();
        for (Visitor visitor : List.of(one, other)) {
            visitor.page.route("**/moves", pressed::add);
            visitor.the("[name='then'][value=NOTHING]").check();
            visitor.the("button:has-text('Make the move')").click(new Locator.ClickOptions().setNoWaitAfter(true));
        }
        one.page.waitForCondition(() -> pressed.size() == 2);
        pressed.forEach(Route::resume);
        for (Visitor visitor : List.of(one, other)) {
            visitor.page.waitForURL(Pattern.compile(".*(/moves|#happened-title)$"));
            visitor.hasSettled();
        }
    }

    @Test
    void whoPressAtTheSameMomentSeeEachWhatTheyDid(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), 20, "Both at once");
        String page = "/negotiations/" + branch;
        Visitor one = guests.come(Window.DESKTOP).goTo(page + "?by=RUS&do=make-statement");
        Visitor other = guests.come(Window.PHONE).goTo(page + "?by=UKR&do=make-statement");
        one.the("[name='move.says']").fill("The one has said this.");
        other.the("[name='move.says']").fill("The other has said that.");
        pressTogether(one, other);

        assertThat(one.the("#happened-title")).containsText("The one has said this.");
        assertThat(other.the("#happened-title")).containsText("The other has said that.");
        assertThat(served.negotiations().table(branch).position()).isEqualTo(22);
    }

    /** One stands; the other is told why it is too late, and nothing of what was filled in is lost. */
    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneIsToldWhyItIsTooLate(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), 9, "Two answers at once");
        String page = "/negotiations/" + branch;
        Visitor yes = guests.come(Window.DESKTOP).goTo(page + "?by=RUS&do=accept-ceasefire&about=kyiv-call");
        Visitor no = guests.come(Window.DESKTOP).goTo(page + "?by=RUS&do=decline-proposal&about=kyiv-call");
        yes.the("#says").fill("This is a yes.");
        no.the("#says").fill("This is a no.");
        pressTogether(yes, no);

        boolean first = !yes.at().endsWith("/moves");
        Visitor stands = first ? yes : no;
        Visitor late = first ? no : yes;
        assertThat(stands.the("#happened-title")).isVisible();
        assertThat(stands.the(".refusal")).hasCount(0);
        assertThat(served.negotiations().events(branch, 10, 10))
                .singleElement()
                .extracting(event -> event.note().text())
                .isEqualTo(first ? "This is a yes." : "This is a no.");
        assertThat(late.the(".refusal[role=alert]")).containsText("That move is not possible:");
        assertThat(late.the(".refusal[role=alert] li")).containsText("is not open");
        assertThat(late.the("#says")).hasValue(first ? "This is a no." : "This is a yes.");
        late.isAccessible().expectsComplaint("422");
    }

    @Test
    void whatHappenedWhileTheServerWasAwayIsThereOnceItIsBack(Visitors.Guests guests, @TempDir Path data) {
        int port;
        NegotiationId branch;
        Visitor reader;
        Visitor writer;
        try (Served first = Served.in(data, 0)) {
            port = first.port();
            branch = first.negotiations().branch(first.may(null), 20, "Before the restart");
            reader = guests.come(Window.DESKTOP, first.address())
                    .goTo("/negotiations/" + branch)
                    .isLive();
            writer = guests.come(Window.DESKTOP, first.address())
                    .goTo("/negotiations/" + branch + "?by=RUS&do=make-statement");
            writer.the("[name='move.says']").fill("Sent after the restart.");
            writer.the("[name='then'][value=NOTHING]").check();
        }
        assertThat(reader.the("[data-live-state]")).containsText("reconnecting");
        reader.press("ArrowLeft");
        assertThat(reader.the("[data-lost]")).containsText("does not answer");
        try (Served second = Served.in(data, port)) {
            say(second.negotiations(), branch, "Said while the reader was away.");
            assertThat(reader.the("#happened-title")).containsText("Said while the reader was away.");
            assertThat(reader.the("[data-live-state]")).hasText("live");
            assertThat(reader.the("[data-lost]")).isEmpty();
            // A form that was open all the while can still be sent.
            writer.the("button:has-text('Make the move')").click();
            assertThat(writer.the("#happened-title")).containsText("Sent after the restart.");
            assertThat(reader.the("#happened-title")).containsText("Sent after the restart.");
            reader.mayHaveComplaint("ERR_CONNECTION_REFUSED");
            reader.mayHaveComplaint("ERR_INCOMPLETE_CHUNKED_ENCODING");
            writer.mayHaveComplaint("ERR_");
            reader.goTo("about:blank");
            writer.goTo("about:blank");
        }
    }

    /** A laptop that slept, a network that was left: nothing says that the connection is gone. */
    @Test
    void aConnectionThatDiesWithoutAWordIsNoticedAndNothingIsMissed(Visitors.Guests guests) throws IOException {
        try (Served served = Served.forAWhile("--parley.heartbeat=400ms");
                Passage passage = new Passage(served.port())) {
            NegotiationId branch = served.negotiations().branch(served.may(null), 20, "Behind a wall");
            Visitor reader = guests.come(Window.DESKTOP, passage.address())
                    .goTo("/negotiations/" + branch)
                    .isLive();
            say(served.negotiations(), branch, "Heard while it lived.");
            assertThat(reader.the("#happened-title")).containsText("Heard while it lived.");

            passage.die();
            say(served.negotiations(), branch, "Said into the dead line.");
            assertThat(reader.the("#happened-title")).containsText("Said into the dead line.");
            assertThat(reader.the("[data-live-state]")).hasText("live");
            say(served.negotiations(), branch, "And the next.");
            assertThat(reader.the("#happened-title")).containsText("And the next.");
            reader.mayHaveComplaint("ERR_").goTo("about:blank");
        }
    }

    /** Whoever comes back to something that was deleted meanwhile is led to what there is, and does not wait for it. */
    @Test
    void whatWasDeletedWhileNobodyLookedIsNotWaitedFor(Visitors.Guests guests, @TempDir Path data) {
        int port;
        NegotiationId branch;
        Visitor reader;
        try (Served first = Served.in(data, 0)) {
            port = first.port();
            branch = first.negotiations().branch(first.may(null), 20, "Soon deleted");
            reader = guests.come(Window.DESKTOP, first.address())
                    .goTo("/negotiations/" + branch)
                    .isLive();
        }
        assertThat(reader.the("[data-live-state]")).containsText("reconnecting");
        try (Store store = H2File.open(new DataDirectory(data), EventRows.TABLE)) {
            StoredNegotiations.in(store).delete(branch, false);
        }
        try (Served second = Served.in(data, port)) {
            assertThat(reader.page).hasURL(second.address() + "/");
            reader.mayHaveComplaint("ERR_").mayHaveComplaint("404").goTo("about:blank");
        }
    }

    /** What somebody looks at is deleted by another: both are where there is something to see. */
    @Test
    void whoLooksAtWhatIsDeletedIsLedAway(Visitors.Guests guests, Served served) {
        NegotiationId branch = served.negotiations().branch(served.may(null), 20, "Deleted before my eyes");
        Visitor reader =
                guests.come(Window.DESKTOP).goTo("/negotiations/" + branch).isLive();
        served.negotiations().delete(branch, false);
        assertThat(reader.page).hasURL(served.address() + "/");
    }

    private static void say(Negotiations negotiations, NegotiationId id, String words) {
        Table table = negotiations.table(id);
        assertThat(negotiations
                        .play(
                                id,
                                Attempt.of(
                                        PartyId.of("USA"),
                                        table.now(),
                                        new MakeStatement(MakeStatement.Kind.ASSERTION, words, null, null)),
                                null)
                        .verdict())
                .isInstanceOf(parley.negotiation.Verdict.Admitted.class);
    }
}
