package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.CarriedJsonLines;
import parley.exchange.TranscriptCsv;
import parley.exchange.html.ReplayFile;
import parley.play.Carried;
import parley.play.Listed;
import parley.play.Opening;
import parley.play.Replay;
import parley.scenario.AsOf;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a negotiation into a file that others can use. */
@Command(
        name = "export",
        header = "Write a negotiation as a page that replays offline, as JSON Lines, or as CSV.",
        description = {
            "A scenario is played in memory first. With --data it is a negotiation that is kept there, by its id; `parley"
                    + " tree --data DIR` has the ids.",
            "html is one file that needs no network and no Parley: whoever opens it steps through by keys, buttons and a"
                    + " scrubber, reads all of it, or prints it. jsonl is what `import` takes back.",
            "Every format says of each event whether it is documented (and by which facts), hypothetical, or a consequence of"
                    + " the rules, and which CAMEO and PLOVER codes stand for it. Nothing is overwritten."
        },
        footer = {
            "  parley export may-2025 --to may.jsonl",
            "  parley export may-2025 --to may.html",
            "  parley export may-2025@hard-gate --format csv --as-of 2025-05-12",
            "  parley export n-3 --data ~/.parley --to class-of-tuesday.jsonl"
        })
final class Export implements Callable<Integer> {

    /** What a negotiation can be written as. */
    enum As implements Destination.Form {
        JSONL,
        CSV,
        HTML;

        @Override
        public boolean isText() {
            return true;
        }
    }

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "A scenario: its name or the path of a file, behind an @ its reading and the options taken at its"
                            + " choices. With --data, the id of a negotiation.")
    private String what = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Where the negotiation is kept.")
    private @Nullable Path data;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Which reading of a disputed document to play. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "Up to a position, or a date-time; inclusive. Usually all of it.")
    private @Nullable String asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl, html or csv. Usually what --to ends with, or else jsonl.")
    private @Nullable As format;

    @Mixin
    private Destination destination = new Destination();

    private final Desk desk;
    private final Bookcase books = Bookcase.packed();

    Export(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        As as = destination.form(As.class, format);
        if (data == null) {
            ofScenario(as);
        } else {
            ofKept(data, as);
        }
        return ExitCode.FINE;
    }

    private void ofScenario(As as) {
        Asked asked = Asked.of(books, what, reading);
        Transcript transcript = AsOf.of(asked.played(), asOf).transcript();
        Opening opening = Replay.opening(asked.scenario(), asked.reading(), asked.course());
        write(as, transcript, new Carried(opening, List.of(), transcript.events()));
        int refused = transcript.refused().size();
        if (refused > 0 && as != As.HTML) {
            desk.screen()
                    .complain("parley: " + refused + (refused == 1 ? " move was" : " moves were")
                            + " refused and so are no events; `parley replay --format json` lists them.");
        }
    }

    private void ofKept(Path directory, As as) {
        if (reading != null) {
            throw new BadInput("--reading means nothing to a negotiation that is kept. Leave it out.");
        }
        try (Kept kept = Kept.in(desk, directory)) {
            Listed listed = kept.get(what);
            Transcript transcript = AsOf.of(kept.transcript(listed), asOf).transcript();
            write(
                    as,
                    transcript,
                    Carried.from(
                            kept.negotiations(),
                            listed.id(),
                            transcript.events().size()));
        }
    }

    private void write(As as, Transcript transcript, Carried carried) {
        String text = switch (as) {
            case JSONL -> CarriedJsonLines.write(carried);
            case CSV -> TranscriptCsv.coded(transcript);
            case HTML -> ReplayFile.write(transcript, books.facts(), books.concepts());
        };
        int events = carried.events().size();
        destination.write(desk, text, "Exported " + events + (events == 1 ? " event to " : " events to "));
    }
}
