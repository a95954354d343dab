package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.BadLine;
import parley.exchange.CarriedReader;
import parley.exchange.Pretty;
import parley.json.Json;
import parley.negotiation.PartyId;
import parley.play.Carried;
import parley.play.Descent;
import parley.play.NegotiationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Takes up a negotiation that was exported. */
@Command(
        name = "import",
        header = "Take up a negotiation that was exported, or make a draft of a scenario from event data.",
        description = {
            "JSON Lines: every line is checked before anything is kept. Exported again, the file is the same, ids apart: events"
                    + " of older versions are brought up to date. A branch brings its parents along, as far as it shares their"
                    + " events, unless they are there already.",
            "--cameo: a table with a head and the columns date, source, target and code becomes the draft of a scenario. Nothing"
                    + " is invented: what a code does not hold stays unsaid, every move is hypothetical until you add what it"
                    + " rests on, and each row that is no move is listed with the reason. Roles are guessed."
        },
        footer = {
            "  parley import may.jsonl",
            "  parley import class-of-tuesday.jsonl --data ./classes --format json",
            "  parley import --cameo events.csv --out my-draft.yaml",
            "  parley codes may-2025 --format csv > may.csv && parley import --cameo may.csv | less"
        })
final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file made by `parley export`; with --cameo, event data as CSV.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where to keep it; made if need be. Usually ~/.parley.")
    private @Nullable Path data;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to say what was done: text (the default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--cameo", description = "FILE is event data, coded as CAMEO does.")
    private boolean cameo;

    @Option(
            names = "--out",
            paramLabel = "DRAFT",
            description = "With --cameo: where to, a new .yaml file. Usually standard output.")
    private @Nullable Path out;

    @Option(
            names = "--between",
            paramLabel = "PARTY",
            split = ",",
            description =
                    "With --cameo: the principals, such as UKR,RUS. Usually the two between whom there are most rows.")
    private List<PartyId> between = List.of();

    private final Desk desk;

    Import(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (cameo) {
            if (data != null) {
                throw new BadInput("--data means nothing with --cameo: a draft is a file. Leave it out.");
            }
            new DraftFromRows(desk, file, between).write(out, format);
            return ExitCode.FINE;
        }
        if (out != null || !between.isEmpty()) {
            throw new BadInput("--out and --between are for event data. Leave them out, or give --cameo as well.");
        }
        Carried carried = read();
        try (Backstage.Open open = desk.backstage().in(data)) {
            NegotiationId id = carried.into(open.negotiations());
            Optional<Descent> descent = open.negotiations().descent(id);
            if (format == Format.JSON) {
                desk.printData(Pretty.write(json(id, carried.events().size(), descent)));
            } else {
                desk.printText(Harmless.text(text(id, carried, descent)));
            }
        }
        return ExitCode.FINE;
    }

    private Carried read() {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ". Expected one made with: parley export WHAT --out FILE");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CarriedReader.read(in);
        } catch (BadLine bad) {
            throw new BadInput(file + ":" + bad.told());
        } catch (IOException broken) {
            throw new BadInput("The file " + file + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    private static String text(NegotiationId id, Carried carried, Optional<Descent> descent) {
        int events = carried.events().size();
        return "Imported " + events + (events == 1 ? " event" : " events") + " as " + id
                + descent.map(from -> ", a branch of " + from.parent() + " after position " + from.position())
                        .orElse("")
                + "\n";
    }

    /** {@code {negotiation, events, parent: {negotiation, position}}}; {@code parent} is null if it is nobody's branch. */
    private static ObjectNode json(NegotiationId id, int events, Optional<Descent> descent) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("negotiation", id.text()).put("events", events);
        node.set(
                "parent",
                descent.map(from -> Json.mapper()
                                .createObjectNode()
                                .put("negotiation", from.parent().text())
                                .put("position", from.position()))
                        .orElse(null));
        return node;
    }
}
