package parley.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.exchange.CarriedReader;
import parley.exchange.NegotiationJson;
import parley.exchange.PlayedJson;
import parley.exchange.Pretty;
import parley.exchange.Wholeness;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Reach;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Deletion;
import parley.play.Key;
import parley.play.KeyTaken;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Played;
import parley.play.Replay;
import parley.scenario.AsOf;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.web.Holdings;
import parley.web.Once;
import parley.web.Problem;
import parley.web.Transcripts;
import tools.jackson.core.JacksonException;

/** What changes something: starting, moving, branching, deleting, taking up. Each can be sent again with its key, and happens once. */
@RestController
final class ActingApi {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 64;

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Transcripts transcripts;
    private final Once<Begun> once = new Once<>();

    /** What was begun under a key. */
    private record Begun(Key under, NegotiationId id) {}

    ActingApi(Holdings holdings, Transcripts transcripts) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.transcripts = transcripts;
    }

    /** Plays a scenario; one that has been played under this reading is continued. */
    @PostMapping(value = "/api/negotiations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
        Bodies body = Bodies.of(request, "scenario", "reading");
        String name = body.text("scenario");
        Scenario scenario = holdings.scenario(name)
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.UNKNOWN,
                        "There is no such scenario. GET /api/scenarios lists all that there are."));
        Reading reading = reading(scenario, body.mayText("reading"));
        boolean there = negotiations.opened(Replay.opening(scenario, reading)).isPresent();
        NegotiationId id = new Replay(negotiations).resume(scenario, reading).id();
        return there ? Answer.json(NegotiationJson.of(NegotiationsApi.listed(negotiations, id))) : made(id);
    }

    private static @Nullable Reading reading(Scenario scenario, @Nullable String asked) {
        if (asked == null) {
            return scenario.defaultReading();
        }
        Reading reading = Name.isName(asked) ? scenario.reading(Name.of(asked)) : null;
        if (reading == null) {
            throw Bodies.bad("`reading`: " + scenario.name() + " cannot be read so. Expected one of "
                    + scenario.readings().stream()
                            .map(each -> each.name().text())
                            .toList() + ".");
        }
        return reading;
    }

    /** Takes up what was exported as JSON Lines. */
    @PostMapping(value = "/api/negotiations", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<byte[]> take(
            HttpServletRequest request, @RequestHeader(name = KEY, required = false) @Nullable String key)
            throws IOException {
        byte[] lines = request.getInputStream().readAllBytes();
        var carried = CarriedReader.read(new ByteArrayInputStream(lines));
        return made(once(
                key, "import " + new String(lines, StandardCharsets.ISO_8859_1), () -> carried.into(negotiations)));
    }

    @PostMapping(value = "/api/negotiations/{id}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> move(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        NegotiationId negotiation = mine(id);
        Table table = negotiations.table(negotiation);
        Bodies body = Bodies.of(request, "by", "speaker", "at", "says", "move");
        PartyId by = NegotiationsApi.party(table, body.text("by"));
        Note note = new Note(body.mayText("says"), Provenance.HYPOTHETICAL, List.of(), Precision.EXACT);
        Attempt attempt = new Attempt(by, body.made("speaker", Name::of), moment(body, "at", table), move(body), note);
        return played(negotiation, negotiations.play(negotiation, attempt, key(key, "move " + body)));
    }

    private static Move move(Bodies body) {
        Move move;
        try {
            move = MoveJson.read(body.object("move"));
        } catch (IllegalArgumentException no) {
            throw Bodies.bad("`move`: " + no.getMessage() + ".");
        } catch (JacksonException no) {
            throw Bodies.bad("`move`: " + Bodies.why(no));
        }
        if (move instanceof Record record) {
            Wholeness found = Wholeness.of(record);
            if (found.missing() != null) {
                throw Bodies.bad("`move." + found.missing() + "` is missing. Add it.");
            }
            if (found.beyond() != null) {
                throw Bodies.bad("`move." + found.beyond() + "` is out of reach. Expected " + Reach.WORDS + ".");
            }
        }
        return move;
    }

    /** Moves the clock on, and lets happen what falls due. */
    @PostMapping(value = "/api/negotiations/{id}/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> clock(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        NegotiationId negotiation = mine(id);
        Bodies body = Bodies.of(request, "to");
        Instant to = AsOf.moment(
                "to",
                body.text("to"),
                negotiations.opening(negotiation).setting().zone());
        return played(negotiation, negotiations.moveClock(negotiation, to, key(key, "clock " + body)));
    }

    private static Instant moment(Bodies body, String name, Table table) {
        String text = body.mayText(name);
        return text == null
                ? table.now()
                : AsOf.moment(name, text, table.setting().zone());
    }

    private ResponseEntity<byte[]> played(NegotiationId id, Played played) {
        if (played.verdict() instanceof Verdict.Refused no) {
            throw Problem.refused(no.reasons());
        }
        List<Recorded> events = ((Verdict.Admitted) played.verdict()).events();
        var answer = PlayedJson.of(id, transcripts.of(id), events, played.repeated());
        return played.repeated()
                ? Answer.json(answer)
                : Answer.of(HttpStatus.CREATED, MediaType.APPLICATION_JSON, Pretty.write(answer));
    }

    @PostMapping(value = "/api/negotiations/{id}/branches", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> branch(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        NegotiationId parent = NegotiationsApi.id(id);
        Bodies body = Bodies.of(request, "at", "title");
        int position = AsOf.of(transcripts.of(parent), "at", body.text("at"), 0)
                .transcript()
                .table()
                .position();
        String title = body.mayText("title");
        try {
            String what = "branch " + parent + " " + position + " " + title;
            return made(once(key, what, () -> negotiations.branch(parent, position, title)));
        } catch (IllegalArgumentException noTitle) {
            throw Bodies.bad("`title`: " + noTitle.getMessage() + ".");
        }
    }

    @DeleteMapping("/api/negotiations/{id}")
    ResponseEntity<byte[]> delete(@PathVariable String id, @RequestParam(defaultValue = "false") boolean withBranches) {
        Deletion done = negotiations.delete(NegotiationsApi.id(id), withBranches);
        if (done instanceof Deletion.HasBranches has) {
            throw Problem.of(Problem.Kind.HAS_BRANCHES, has.reason() + " ?withBranches=true deletes all.");
        }
        return ResponseEntity.noContent().build();
    }

    /** What was played from a script stays as it was played. */
    private NegotiationId mine(String text) {
        NegotiationId id = NegotiationsApi.id(text);
        boolean replay =
                negotiations.descent(id).isEmpty() && negotiations.opening(id).scenario() != null;
        if (replay) {
            throw Problem.of(
                    Problem.Kind.OF_THE_RECORD,
                    "This was played from a scenario and stays as it is. Branch first: POST /api/negotiations/" + id
                            + "/branches, then move there.");
        }
        return id;
    }

    private ResponseEntity<byte[]> made(NegotiationId id) {
        return Answer.made("/api/negotiations/" + id, NegotiationJson.of(NegotiationsApi.listed(negotiations, id)));
    }

    /**
     * Done once for a key.
     *
     * @param what is asked for under it
     */
    private NegotiationId once(@Nullable String text, String what, Supplier<NegotiationId> work) {
        Key key = key(text, what);
        if (key == null) {
            return work.get();
        }
        Begun begun = once.of(key.text(), () -> new Begun(key, work.get()));
        if (!key.mayHaveAsked(begun.under().asked())) {
            throw new KeyTaken(key);
        }
        return begun.id();
    }

    private static @Nullable Key key(@Nullable String key, String what) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Bodies.bad("The header " + KEY + " is too long, or blank. Expected 1 to " + LONGEST_KEY + " signs.");
        }
        return key == null ? null : Key.of(key, what);
    }
}
