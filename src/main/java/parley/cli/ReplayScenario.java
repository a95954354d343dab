package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import parley.exchange.CodedEvents;
import parley.exchange.NotesProse;
import parley.exchange.Prose;
import parley.exchange.TranscriptCsv;
import parley.exchange.TranscriptJson;
import parley.exchange.TranscriptJsonLines;
import parley.play.Replay;
import parley.scenario.AsOf;
import parley.scenario.Step;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a scenario and prints what happened. */
@Command(
        name = "replay",
        header = "Play a scenario and print its transcript.",
        description = {
            "Every move goes through the rulebook and the event store; the transcript is what the store holds afterwards."
                    + " Moves that the rulebook refuses under the chosen reading are no events: text and json list them with"
                    + " their citations and every reason.",
            "A private store is used and thrown away, beside any server that runs, unless --data names one to keep it in."
        },
        footer = {
            "  parley replay may-2025",
            "  parley replay may-2025 --reading hard-gate",
            "  parley replay ./my-tree.yaml --choose the-answer=a-yes",
            "  parley replay may-2025 --as-of 12                  up to the event at position 12, included",
            "  parley replay may-2025 --as-of 2025-05-11T14:00    by the scenario's clock",
            "  parley replay may-2025 --as-of 2025-05-11          until the end of that day",
            "  parley replay ./my-scenario.yaml --format json | jq '.refused'"
        })
final class ReplayScenario implements Callable<Integer> {

    /** What a transcript can be written as. */
    enum As {
        TEXT,
        JSON,
        JSONL,
        CSV
    }

    @Parameters(paramLabel = "SCENARIO", description = "The name of a scenario, or the path of a file.")
    private String scenario = "";

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "A position, or a date-time; inclusive. Without an offset it is in the scenario's zone.")
    private @Nullable String asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json, jsonl (one event a line) or csv.")
    private As format = As.TEXT;

    @Option(
            names = "--codes",
            description = "Each event's CAMEO and PLOVER codes, too. `parley codes` has them alone, row by row.")
    private boolean codes;

    @Option(names = "--notes", description = "In text: the scenario's notes for teaching, too.")
    private boolean notes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the negotiation in this directory, and continue the one that is there.")
    private @Nullable Path data;

    private final Desk desk;

    ReplayScenario(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Asked asked = chosen.asked(Bookcase.packed(), scenario);
        Transcript transcript = AsOf.of(played(asked), asOf).transcript();
        switch (format) {
            case TEXT -> desk.printText(Paint.prose(Harmless.text(prose(transcript)), desk.ink()));
            case JSON -> desk.printData(codes ? TranscriptJson.coded(transcript) : TranscriptJson.write(transcript));
            case JSONL ->
                desk.printData(codes ? TranscriptJsonLines.coded(transcript) : TranscriptJsonLines.write(transcript));
            case CSV -> desk.printData(codes ? TranscriptCsv.coded(transcript) : TranscriptCsv.write(transcript));
        }
        if ((format == As.JSONL || format == As.CSV) && !transcript.refused().isEmpty()) {
            int refused = transcript.refused().size();
            desk.screen()
                    .complain("parley: " + refused + (refused == 1 ? " move was" : " moves were")
                            + " refused and so are no events; --format json lists them.");
        }
        return ExitCode.FINE;
    }

    private String prose(Transcript transcript) {
        return Prose.of(transcript)
                + (notes ? NotesProse.of(transcript) : "")
                + (codes ? CodedEvents.section(transcript) : "");
    }

    private Transcript played(Asked asked) {
        if (data != null) {
            try (Backstage.Open open = desk.backstage().in(data)) {
                return Resumed.in(open, asked, desk.screen());
            }
        }
        List<Step> steps = asked.scenario().stepsIn(asked.reading(), asked.course());
        try (Backstage.Open open = desk.backstage().throwAway();
                Progress progress = Progress.of("Playing", steps.size(), desk.screen())) {
            IntConsumer step = progress::at;
            return new Replay(open.negotiations())
                    .play(asked.scenario(), asked.reading(), asked.course(), step)
                    .transcript();
        }
    }
}
