package parley.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import parley.analysis.impasse.WaitingGraph;
import parley.exchange.CarriedJsonLines;
import parley.exchange.CodedEvents;
import parley.exchange.Prose;
import parley.exchange.TranscriptCsv;
import parley.exchange.TranscriptJson;
import parley.exchange.html.Handout;
import parley.exchange.html.ReplayFile;
import parley.paper.Lettering;
import parley.picture.Captioned;
import parley.picture.Look;
import parley.picture.Matrix;
import parley.picture.MatrixPicture;
import parley.picture.Picture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;
import parley.play.Carried;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.Reading;
import parley.scenario.Transcript;

/** A negotiation as of a position, in files for elsewhere: the same for the page and for programs. */
@Component
public class Takings {

    /** How wide the rows of a timeline are, in pixels. */
    private static final double ROWS = 1_400;

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Branches branches;
    private final Handouts handouts;
    private final Workshop workshop;

    Takings(Holdings holdings, Branches branches, Handouts handouts, Workshop workshop) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.branches = branches;
        this.handouts = handouts;
        this.workshop = workshop;
    }

    /** What can be taken. */
    public enum Sort {
        HANDOUT("handout.html", "text/html", "Handout for a class", "page to print"),
        HANDOUT_PDF("handout.pdf", "application/pdf", "Handout for a class", "PDF"),
        NOTES("handout-with-notes.html", "text/html", "Handout with answers, for whoever teaches", "page to print"),
        NOTES_PDF("handout-with-notes.pdf", "application/pdf", "Handout with answers, for whoever teaches", "PDF"),
        REPLAY("replay.html", "text/html", "Replay in one file", "HTML"),
        TRANSCRIPT("transcript.txt", "text/plain", "Transcript", "text"),
        TIMELINE("timeline.svg", "image/svg+xml", "Timeline", "SVG"),
        TIMELINE_PNG("timeline.png", "image/png", "Timeline", "PNG"),
        WAITING("who-waits-for-whom.svg", "image/svg+xml", "Who waits for whom", "SVG"),
        WAITING_PNG("who-waits-for-whom.png", "image/png", "Who waits for whom", "PNG"),
        POSITIONS("positions.svg", "image/svg+xml", "Who says what", "SVG"),
        POSITIONS_PNG("positions.png", "image/png", "Who says what", "PNG"),
        BRANCHES("branches.svg", "image/svg+xml", "Branches", "SVG"),
        BRANCHES_PNG("branches.png", "image/png", "Branches", "PNG"),
        CSV("events.csv", "text/csv", "Events as data", "CSV"),
        CODES("event-data.csv", "text/csv", "Events as data", "CAMEO and PLOVER codes"),
        JSON("transcript.json", "application/json", "Events as data", "JSON, with the table"),
        JSON_LINES(
                "negotiation.jsonl",
                "application/x-ndjson",
                "Events as data",
                "JSON Lines, to take up again elsewhere");

        private final String file;
        private final String type;
        private final String title;
        private final String as;

        Sort(String file, String type, String title, String as) {
            this.file = file;
            this.type = type;
            this.title = title;
            this.as = as;
        }

        public String file() {
            return file;
        }

        public String title() {
            return title;
        }

        public String as() {
            return as;
        }

        /** It is looked at and printed, where others are kept. */
        public boolean isToPrint() {
            return this == HANDOUT || this == NOTES;
        }

        /** There is one for each paper. */
        public boolean isOnPaper() {
            return this == HANDOUT_PDF || this == NOTES_PDF;
        }

        /** It takes long, or much memory. Those on paper have a workshop of their own. */
        boolean isLaborious() {
            return isToPrint() || this == REPLAY || type.equals(MediaType.IMAGE_PNG_VALUE);
        }

        /** The one whose file is called so. */
        static Optional<Sort> called(String file) {
            return Arrays.stream(values())
                    .filter(sort -> sort.file.equals(file))
                    .findFirst();
        }

        private MediaType media() {
            MediaType media = MediaType.parseMediaType(type);
            boolean isText = !type.equals("image/png") && !type.equals("application/pdf");
            return isText ? new MediaType(media, StandardCharsets.UTF_8) : media;
        }

        /** What it is, and as what it comes. */
        public static Map<String, List<Sort>> byTitle() {
            Map<String, List<Sort>> all = new LinkedHashMap<>();
            for (Sort sort : values()) {
                all.computeIfAbsent(sort.title, title -> new ArrayList<>()).add(sort);
            }
            return all;
        }
    }

    /**
     * The file, to be kept under a name that says what is in it.
     *
     * @param until as of where it is taken
     * @param look of a PNG
     * @param paper {@code a4} or {@code letter}, of a PDF; null for the usual one
     */
    public ResponseEntity<byte[]> answer(
            Sort sort, NegotiationId id, Transcript until, Look look, @Nullable String paper) {
        String name = name(until, id) + "-" + sort.file;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(sort.media())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (sort.isToPrint() ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore());
        Made made = sort.isLaborious()
                ? workshop.make(() -> made(sort, id, until, look, paper))
                : made(sort, id, until, look, paper);
        if (made.policy != null) {
            // It has its own style in it, which the policy of our pages would not let in.
            answer.header(Safety.POLICY, made.policy + "; frame-ancestors 'none'");
        }
        return answer.body(made.bytes);
    }

    /**
     * What was made.
     *
     * @param policy what it forbids itself in a browser; null where it is looked at elsewhere
     */
    @SuppressWarnings("ArrayRecordComponent") // made here, and sent at once
    private record Made(byte[] bytes, @Nullable String policy) {

        static Made of(byte[] bytes) {
            return new Made(bytes, null);
        }

        static Made of(String text) {
            return of(utf8(text));
        }

        static Made of(Handout.Page page) {
            return new Made(utf8(page.text()), page.policy());
        }
    }

    private static Handout.Reader reader(Sort sort) {
        return sort == Sort.NOTES || sort == Sort.NOTES_PDF ? Handout.Reader.TEACHER : Handout.Reader.STUDENT;
    }

    /** Says the scenario, the reading, the negotiation where it is another, and the position. */
    static String name(Transcript transcript, NegotiationId id) {
        String scenario = transcript.scenario().name().text();
        Reading reading = transcript.reading();
        List<String> words = new ArrayList<>(List.of(scenario));
        if (reading != null && !scenario.endsWith(reading.name().text())) {
            words.add(reading.name().text());
        }
        if (!scenario.equals(id.text())) {
            words.add(id.text());
        }
        words.add("at-" + transcript.events().size());
        return String.join("-", words);
    }

    private Made made(Sort sort, NegotiationId id, Transcript until, Look look, @Nullable String paper) {
        return switch (sort) {
            case HANDOUT, NOTES -> Made.of(handouts.page(until, reader(sort)));
            case HANDOUT_PDF, NOTES_PDF -> Made.of(handouts.pdf(until, reader(sort), Handouts.paper(paper)));
            case REPLAY -> Made.of(ReplayFile.write(until, holdings.facts(), holdings.concepts()));
            case TRANSCRIPT -> Made.of(Prose.of(until));
            case TIMELINE, WAITING, POSITIONS, BRANCHES ->
                Made.of(picture(sort, id, until).file());
            case TIMELINE_PNG -> Made.of(PictureFile.png(picture(Sort.TIMELINE, id, until), look));
            case WAITING_PNG -> Made.of(PictureFile.png(picture(Sort.WAITING, id, until), look));
            case POSITIONS_PNG -> Made.of(PictureFile.png(picture(Sort.POSITIONS, id, until), look));
            case BRANCHES_PNG -> Made.of(PictureFile.png(picture(Sort.BRANCHES, id, until), look));
            case CSV -> Made.of(TranscriptCsv.coded(until));
            case CODES -> Made.of(CodedEvents.csv(until));
            case JSON -> Made.of(TranscriptJson.coded(until));
            case JSON_LINES ->
                Made.of(CarriedJsonLines.write(
                        Carried.from(negotiations, id, until.events().size())));
        };
    }

    /** As PNG some of these letters are written in others. A page asks of each text by itself: together they may be very long. */
    public static boolean isRespelled(List<Object> texts) {
        return texts.stream().anyMatch(text -> Lettering.isRewritten(String.valueOf(text)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Picture picture(Sort sort, NegotiationId id, Transcript until) {
        return switch (sort) {
            case WAITING -> Captioned.of(WaitingGraphPicture.of(WaitingGraph.of(until)), until);
            case POSITIONS -> Captioned.of(MatrixPicture.of(Matrix.of(until)), until);
            case BRANCHES ->
                Captioned.branches(
                        Branches.drawn(
                                branches.around(id), id.text(), until.events().size()),
                        until);
            default -> Captioned.of(TimelinePicture.of(until).inRows(ROWS), until);
        };
    }
}
