package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.play.Negotiations;

/** Forms of the page that are sent in the same moment: by somebody who presses again and again, or by several. */
@ExtendWith(Door.Opens.class)
class FormsAtOnceTest {

    private static final int MANY = 16;
    private static final PartyId RUSSIA = PartyId.of("RUS");

    private final Door door;
    private final Caller caller;
    private final Negotiations negotiations;

    FormsAtOnceTest(Door door) {
        this.door = door;
        this.caller = door.caller();
        this.negotiations = door.served().negotiations();
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<Sheet> sheet) throws Exception {
        return Together.ask(MANY, n -> sheet.apply(n).send());
    }

    private Sheet answer(String negotiation, int at, String kind) {
        return Sheet.of(caller, "/negotiations/" + negotiation + "?at=" + at + "&by=RUS&do=" + kind, "/moves");
    }

    private List<Recorded> ofRussia(String negotiation, int after) {
        return negotiations.events(new NegotiationId(negotiation), after + 1, Integer.MAX_VALUE).stream()
                .filter(event -> RUSSIA.equals(event.by()))
                .toList();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theSameFormIsOneMoveAndAllAreLedToIt() throws Exception {
        String id = door.branch(9);
        Sheet sheet = answer(id, 9, "accept-ceasefire").with("then", "NOTHING");
        List<HttpResponse<String>> answers = atOnce(n -> sheet);

        assertThat(answers.stream().map(FormsAtOnceTest::leadsTo).distinct())
                .singleElement()
                .asString()
                .contains("/negotiations/" + id + "?at=1");
        assertThat(ofRussia(id, 9)).hasSize(1);
    }

    /** One stands; each of the others is shown again what its sender filled in, and why it cannot be any more. */
    @Test
    void ofFormsThatExcludeEachOtherOneStandsAndTheOthersAreToldWhy() throws Exception {
        String id = door.branch(9);
        List<Sheet> sheets = IntStream.range(0, MANY)
                .mapToObj(n -> answer(id, 9, n % 2 == 0 ? "accept-ceasefire" : "decline-proposal")
                        .with("then", "NOTHING")
                        .with("says", "As number " + n + " says."))
                .toList();
        List<HttpResponse<String>> answers = atOnce(sheets::get);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 302))
                .singleElement();
        for (int n = 0; n < MANY; n++) {
            HttpResponse<String> answer = answers.get(n);
            if (answer.statusCode() != 302) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(answer.body())
                        .contains("That move is not possible:", "As number " + n + " says.")
                        .containsPattern("<ul><li>The proposal [^<]+\\.</li></ul>");
            }
        }
        assertThat(ofRussia(id, 9)).hasSize(1);
    }

    /** Of the move itself, of what the record has next left out, and of going back. */
    @ParameterizedTest
    @CsvSource({"/moves", "/without", "/undo"})
    void theSameFormIsOneBranch(String what) throws Exception {
        String id = what.equals("/undo") ? door.branch(9) : door.may();
        if (what.equals("/undo")) {
            caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING).is(201);
        }
        String page = "/negotiations/" + id + (what.equals("/undo") ? "" : "?at=9&by=RUS&do=accept-ceasefire");
        Sheet sheet = Sheet.of(caller, page, what);
        int before = negotiations.list().size();
        List<HttpResponse<String>> answers = atOnce(n -> sheet);

        assertThat(answers.stream().map(FormsAtOnceTest::leadsTo).distinct())
                .singleElement()
                .asString()
                .doesNotContain("/negotiations/" + id + "?");
        assertThat(negotiations.list()).hasSize(before + 1);
    }

    /** Each who branches from what is documented has a branch of their own. */
    @Test
    void otherFormsAreBranchesOfTheirOwn() throws Exception {
        List<Sheet> sheets = IntStream.range(0, MANY)
                .mapToObj(n -> answer(door.may(), 9, "accept-ceasefire").with("then", "NOTHING"))
                .toList();
        int before = negotiations.list().size();
        List<HttpResponse<String>> answers = atOnce(sheets::get);

        assertThat(answers.stream().map(FormsAtOnceTest::leadsTo).distinct()).hasSize(MANY);
        assertThat(negotiations.list()).hasSize(before + MANY);
    }

    /** The record goes on once, and not as often as it was asked to. */
    @Test
    void theRecordGoesOnOnce() throws Exception {
        String once = door.branch(60);
        leadsTo(Sheet.of(caller, "/negotiations/" + once, "/onward").send());
        String id = door.branch(60);
        Sheet sheet = Sheet.of(caller, "/negotiations/" + id, "/onward");
        List<HttpResponse<String>> answers = atOnce(n -> sheet);

        assertThat(answers.stream().map(FormsAtOnceTest::leadsTo).distinct()).hasSize(1);
        assertThat(negotiations.table(new NegotiationId(id)).position())
                .isGreaterThan(60)
                .isEqualTo(negotiations.table(new NegotiationId(once)).position());
    }

    @Test
    void whatIsDeletedByManyIsGone() throws Exception {
        String id = door.branch(9);
        Sheet sheet = Sheet.of(caller, "/negotiations/" + id + "/delete", "/delete");
        List<HttpResponse<String>> answers = atOnce(n -> sheet);

        assertThat(answers).anyMatch(answer -> answer.statusCode() == 302);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(302, 404))
                .filteredOn(answer -> answer.statusCode() == 404)
                .allSatisfy(answer -> assertThat(answer.body()).contains("It may have been deleted."));
        caller.get("/api/negotiations/" + id).is(404);
    }
}
