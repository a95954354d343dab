package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.Shelf;

/** The record and the terms: every fact, every part, every silence and every concept has a page, and is found. */
@ExtendWith(Visitors.class)
class RecordPagesTest {

    private static final Facts FACTS =
            FactsReader.forOwnSeeds().read(Library.packed().seeds()).orElseThrow();
    private static final Concepts CONCEPTS =
            ConceptReader.forOwnSeeds(FACTS).read(Library.packed().seeds()).orElseThrow();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everythingThatCanBeCitedHasAPage(Served served) {
        assertThat(FACTS.ids()).hasSizeGreaterThan(200);
        SoftAssertions softly = new SoftAssertions();
        for (FactId id : FACTS.ids()) {
            HttpResponse<String> page = get(served, "/facts/" + id);
            softly.assertThat(page.statusCode()).as(id.value()).isEqualTo(200);
            softly.assertThat(page.body())
                    .as(id.value())
                    .contains("<h1>Fact <span>" + id + "</span></h1>", "Where it is used");
        }
        softly.assertAll();
    }

    @Test
    void everyConceptHasAPageWithDefinitionReferenceAndWhereItShows(Served served) {
        assertThat(CONCEPTS.all()).hasSizeGreaterThanOrEqualTo(74);
        SoftAssertions softly = new SoftAssertions();
        for (Concept concept : CONCEPTS.all()) {
            HttpResponse<String> page = get(served, "/concepts/" + concept.id());
            softly.assertThat(page.statusCode()).as(concept.id()).isEqualTo(200);
            softly.assertThat(page.body())
                    .as(concept.id())
                    .contains("Reference", "Where it shows in the library", "/concepts/" + related(concept));
        }
        softly.assertAll();
    }

    private static String related(Concept concept) {
        return CONCEPTS.around(concept).stream().findFirst().map(Concept::id).orElse("");
    }

    private HttpResponse<String> get(Served served, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(served.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFactSaysWhoWhenHowItIsKnownWhatItAnswersAndWhereItIsUsed(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts()).goTo("/facts/S20");
        assertThat(reader.the("main")).containsText("Ukraine (Volodymyr Zelensky) to Russia");
        assertThat(reader.the("main")).containsText("2025-05-11 (on that day, at an hour that is not recorded)");
        assertThat(reader.the("main")).containsText("S5 Putin told Russian media");
        assertThat(reader.the("main")).containsText("(the record says so)");
        assertThat(reader.the("main")).containsText("Sources disagree");
        reader.fits();
        reader.the("section[aria-labelledby=used-title] a:has-text('Eight days in May 2025')")
                .first()
                .click();
        assertThat(reader.the("#place")).containsText("39");
        assertThat(reader.the("#happened-title")).containsText("waiting for Putin");
    }

    @Test
    void whatOnlyCameLaterIsUsedThere(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/facts/Q23");
        assertThat(reader.the("section[aria-labelledby=used-title]")).containsText("afterwards, told and not played");
        reader.isAccessible();
    }

    @Test
    void bothListsAreSearched(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP.withoutScripts()).goTo("/facts");
        assertThat(reader.the("main")).containsText("What the record does not contain");
        reader.the("#find").fill("Macron KYIV");
        reader.the("button:has-text('Find')").click();
        assertThat(reader.the("[role=status]")).containsText("facts fit “Macron KYIV”");
        assertThat(reader.the("main a[href='/facts/S25']")).hasCount(1);
        assertThat(reader.the("main a[href='/facts/S18']")).hasCount(0);
        reader.goTo("/concepts");
        reader.the("#find").fill("zartman");
        reader.the("button:has-text('Find')").click();
        assertThat(reader.the("main a[href='/concepts/ripeness']")).hasCount(1);
        assertThat(reader.the("main a[href='/concepts/truce']")).hasCount(0);
        reader.the("#find").fill("no such word anywhere");
        reader.the("button:has-text('Find')").click();
        assertThat(reader.the("[role=status]")).containsText("0 of ");
        reader.the("a:has-text('Show all')").click();
        assertThat(reader.the("main a[href='/concepts/truce']")).hasCount(1);
    }

    @Test
    void aTermOfAnAnalysisLeadsToWhereItIsWorkedOut(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/concepts/smr-stability");
        reader.the("a:has-text('What is stable in May 2025')").click();
        assertThat(reader.the("#stable")).containsText("What is stable");
        reader.goTo("/concepts/pareto-frontier");
        reader.the("a:has-text('What a fair deal would be')").click();
        assertThat(reader.the("main")).containsText("What this assumes");
        assertThat(reader.the("figure svg")).hasCount(1);
        reader.hasSettled().isAccessible().fits().screenshot("domain");
        reader.the("a:has-text('Bill and Jack')").click();
        assertThat(reader.the("h1")).containsText("Bill and Jack");
        reader.fits();
    }

    @Test
    void whereAScriptStatesNoPreferencesThatIsSaidAndPublishedConflictsShowHow(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.PHONE.withoutScripts()).goTo("/scenarios/cuba-1962");
        reader.the("button:has-text('Start')").click();
        reader.the("a:has-text('What would open it?')").click();
        assertThat(reader.the("#stable")).containsText("This script does not state it");
        reader.the("#stable a:has-text('risoner')").click();
        assertThat(reader.the("main")).containsText("Which, and why");
        assertThat(reader.the("main")).containsText("What this assumes");
        reader.fits();
    }

    @Test
    void everyExampleHasAPage(Served served) {
        for (String conflict : Shelf.packed("scenarios/conflicts").names()) {
            assertThat(get(served, "/conflicts/" + conflict).body())
                    .as(conflict)
                    .contains("What this assumes");
        }
        for (String domain : Shelf.packed("scenarios/domains").names()) {
            assertThat(get(served, "/domains/" + domain).body()).as(domain).contains("What this assumes");
        }
        assertThat(get(served, "/domains/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(get(served, "/conflicts/no-such-thing").statusCode()).isEqualTo(404);
    }
}
