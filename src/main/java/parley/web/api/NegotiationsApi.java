package parley.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import parley.analysis.impasse.Impasse;
import parley.exchange.ChangeJson;
import parley.exchange.ImpasseJson;
import parley.exchange.NegotiationJson;
import parley.exchange.OptionsJson;
import parley.exchange.PlayedJson;
import parley.exchange.TranscriptJson;
import parley.exchange.Tree;
import parley.exchange.TreeJson;
import parley.json.Json;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.picture.Look;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.AsOf;
import parley.scenario.Transcript;
import parley.web.Holdings;
import parley.web.Live;
import parley.web.Problem;
import parley.web.Takings;
import parley.web.Transcripts;
import tools.jackson.databind.node.ArrayNode;

/** Negotiations that are kept, to be looked at. */
@RestController
final class NegotiationsApi {

    /** What a negotiation can be taken away as. */
    private static final Map<String, Takings.Sort> FORMATS = Map.of(
            "json", Takings.Sort.JSON,
            "jsonl", Takings.Sort.JSON_LINES,
            "csv", Takings.Sort.CSV,
            "codes", Takings.Sort.CODES,
            "html", Takings.Sort.REPLAY,
            "handout", Takings.Sort.HANDOUT,
            "handout-pdf", Takings.Sort.HANDOUT_PDF);

    /** The same for whoever teaches. */
    private static final Map<Takings.Sort, Takings.Sort> WITH_NOTES = Map.of(
            Takings.Sort.HANDOUT, Takings.Sort.NOTES,
            Takings.Sort.HANDOUT_PDF, Takings.Sort.NOTES_PDF);

    private final Negotiations negotiations;
    private final Transcripts transcripts;
    private final Live live;
    private final Takings takings;

    NegotiationsApi(Holdings holdings, Transcripts transcripts, Live live, Takings takings) {
        this.negotiations = holdings.negotiations();
        this.transcripts = transcripts;
        this.live = live;
        this.takings = takings;
    }

    @GetMapping("/api/negotiations")
    ResponseEntity<byte[]> negotiations() {
        ArrayNode all = Json.mapper().createArrayNode();
        negotiations.list().forEach(listed -> all.add(NegotiationJson.of(listed)));
        return Answer.json(all);
    }

    /** Which branch leaves which negotiation, where. */
    @GetMapping("/api/negotiations/tree")
    ResponseEntity<byte[]> tree() {
        return Answer.json(TreeJson.write(Tree.ofNegotiations(negotiations.list())));
    }

    @GetMapping("/api/negotiations/{id}")
    ResponseEntity<byte[]> negotiation(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        return Answer.json(TranscriptJson.coded(until(id(id), at)));
    }

    /** What a party may do at a moment and what it may not, with every reason. */
    @GetMapping("/api/negotiations/{id}/moves")
    ResponseEntity<byte[]> moves(
            @PathVariable String id, @RequestParam String party, @RequestParam(required = false) @Nullable String at) {
        Transcript whole = transcripts.of(id(id));
        AsOf cut = at == null ? new AsOf(whole, null) : AsOf.of(whole, "at", at, 0);
        Table table = cut.transcript().table();
        Instant moment = cut.moment() == null ? table.now() : cut.moment();
        PartyId by = party(table, party);
        return Answer.json(
                OptionsJson.write(cut.transcript(), table.position(), moment, by, Rulebook.options(table, by, moment)));
    }

    /** What happened between two moments, and what that changed on the table. */
    @GetMapping("/api/negotiations/{id}/diff")
    ResponseEntity<byte[]> diff(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) @Nullable String to) {
        Transcript whole = transcripts.of(id(id));
        Transcript later = ScenariosApi.until(whole, to);
        Transcript earlier = AsOf.of(whole, "from", from, 0).transcript();
        if (earlier.table().position() > later.table().position()) {
            throw Bodies.bad("from " + from + " comes after to " + to + ". Change them round.");
        }
        return Answer.json(ChangeJson.write(earlier, later));
    }

    /** Who waits for whom, and what would open it. */
    @GetMapping("/api/negotiations/{id}/impasse")
    ResponseEntity<byte[]> impasse(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        Transcript seen = until(id(id), at);
        return Answer.json(ImpasseJson.write(
                seen, Impasse.of(seen.table(), seen.events(), seen.table().now())));
    }

    @GetMapping("/api/negotiations/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam(defaultValue = "jsonl") String format,
            @RequestParam(defaultValue = "false") boolean notes,
            @RequestParam(required = false) @Nullable String paper,
            @RequestParam(required = false) @Nullable String at) {
        NegotiationId negotiation = id(id);
        Takings.Sort sort = FORMATS.get(format.toLowerCase(Locale.ROOT));
        if (sort == null) {
            throw Bodies.bad("There is no format '" + format
                    + "'. Expected json, jsonl, csv, codes, html, handout or handout-pdf.");
        }
        if (notes && !WITH_NOTES.containsKey(sort)) {
            throw Bodies.bad("notes are for format=handout and format=handout-pdf. Leave them out.");
        }
        if (paper != null && !sort.isOnPaper()) {
            throw Bodies.bad("paper is for format=handout-pdf. Leave it out.");
        }
        return takings.answer(
                notes ? WITH_NOTES.getOrDefault(sort, sort) : sort,
                negotiation,
                until(negotiation, at),
                Look.LIGHT,
                paper);
    }

    /** Everything after a position, and then whatever happens. Whoever comes back says what it had last, and misses nothing. */
    @GetMapping(value = "/api/negotiations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Integer last,
            HttpServletRequest request,
            HttpServletResponse response) {
        NegotiationId negotiation = id(id);
        int had = last == null ? after : last;
        int length = transcripts.of(negotiation).events().size();
        if (had < 0 || had > length) {
            throw Bodies.bad("There is no event " + had + ". Expected what you had last, from 0 (nothing) to " + length
                    + ", the last event.");
        }
        return live.follow(
                negotiation,
                had,
                () -> PlayedJson.teller(transcripts.of(negotiation)).andThen(Json.mapper()::writeValueAsString),
                request,
                response);
    }

    private Transcript until(NegotiationId id, @Nullable String at) {
        return ScenariosApi.until(transcripts.of(id), at);
    }

    static NegotiationId id(String text) {
        if (!Name.isName(text)) {
            throw Problem.of(
                    Problem.Kind.UNKNOWN,
                    "There is no such negotiation. GET /api/negotiations lists all that there are.");
        }
        return new NegotiationId(text);
    }

    static PartyId party(Table table, String code) {
        List<String> cast = table.cast().keySet().stream().map(PartyId::code).toList();
        if (!cast.contains(code)) {
            throw Bodies.bad(
                    "There is no party '" + code + "' at this table. Expected one of " + String.join(", ", cast) + ".");
        }
        return PartyId.of(code);
    }

    static Listed listed(Negotiations negotiations, NegotiationId id) {
        return negotiations.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new parley.play.UnknownNegotiation(id));
    }
}
