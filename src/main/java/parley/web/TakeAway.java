package parley.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.impasse.WaitingGraph;
import parley.exchange.CarriedJsonLines;
import parley.exchange.Prose;
import parley.exchange.TranscriptCsv;
import parley.exchange.TranscriptJson;
import parley.exchange.html.ReplayFile;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.picture.Matrix;
import parley.picture.MatrixPicture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;
import parley.play.Carried;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.Transcript;

/** A negotiation as of a position, in files for elsewhere. */
@Controller
class TakeAway {

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Histories histories;
    private final Transcripts transcripts;
    private final Branches branches;

    TakeAway(Holdings holdings, Histories histories, Transcripts transcripts, Branches branches) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.transcripts = transcripts;
        this.branches = branches;
    }

    /** What can be taken. */
    public enum Sort {
        REPLAY("replay.html", "text/html", "Replay in one file", "steps through offline, needs nothing else"),
        TRANSCRIPT("transcript.txt", "text/plain", "Transcript", "to read or to print"),
        TIMELINE("timeline.svg", "image/svg+xml", "Timeline", "picture (SVG)"),
        WAITING("who-waits-for-whom.svg", "image/svg+xml", "Who waits for whom", "picture (SVG)"),
        POSITIONS("positions.svg", "image/svg+xml", "Who says what", "picture (SVG)"),
        BRANCHES("branches.svg", "image/svg+xml", "Branches", "picture (SVG)"),
        CSV("events.csv", "text/csv", "Events as a sheet", "CSV"),
        JSON("transcript.json", "application/json", "Events and table", "JSON"),
        JSON_LINES(
                "negotiation.jsonl",
                "application/x-ndjson",
                "The negotiation",
                "JSON Lines, which `parley import` takes back");

        private final String file;
        private final String type;
        private final String title;
        private final String says;

        Sort(String file, String type, String title, String says) {
            this.file = file;
            this.type = type;
            this.title = title;
            this.says = says;
        }

        public String file() {
            return file;
        }

        public String title() {
            return title;
        }

        public String says() {
            return says;
        }
    }

    @GetMapping("/negotiations/{id}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String file, @RequestParam(required = false) @Nullable String at) {
        NegotiationId negotiation = Stages.id(id);
        List<Recorded> events = histories.of(negotiation);
        int position = at == null ? events.size() : Stages.position(at, events.size());
        Sort sort = sort(file);
        String name = negotiation + "-at-" + position + "-" + sort.file;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(sort.type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .body(written(sort, negotiation, position).getBytes(StandardCharsets.UTF_8));
    }

    private static Sort sort(String file) {
        for (Sort sort : Sort.values()) {
            if (sort.file.equals(file)) {
                return sort;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file.");
    }

    private String written(Sort sort, NegotiationId id, int position) {
        return switch (sort) {
            case REPLAY -> ReplayFile.write(until(id, position), holdings.facts(), holdings.concepts());
            case TRANSCRIPT -> Prose.of(until(id, position));
            case TIMELINE ->
                TimelinePicture.of(table(id, position), events(id, position)).file();
            case WAITING ->
                WaitingGraphPicture.of(WaitingGraph.of(table(id, position), events(id, position)))
                        .file();
            case POSITIONS ->
                MatrixPicture.of(Matrix.of(table(id, position).setting(), events(id, position)))
                        .file();
            case BRANCHES ->
                Branches.drawn(branches.around(id), id.text(), position).file();
            case CSV -> TranscriptCsv.coded(until(id, position));
            case JSON -> TranscriptJson.coded(until(id, position));
            case JSON_LINES -> CarriedJsonLines.write(Carried.from(negotiations, id, position));
        };
    }

    private Transcript until(NegotiationId id, int position) {
        return transcripts.of(id).asOf(position);
    }

    private Table table(NegotiationId id, int position) {
        return negotiations.table(id, position);
    }

    private List<Recorded> events(NegotiationId id, int position) {
        return histories.of(id).subList(0, position);
    }
}
