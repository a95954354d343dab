package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.BadLine;
import parley.exchange.CarriedReader;
import parley.exchange.Pretty;
import parley.json.Json;
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
        header = "Take up a negotiation that was exported as JSON Lines.",
        description = {
            "Every line is checked before anything is kept. Exported again, the file is the same, ids apart: events of older"
                    + " versions are brought up to date.",
            "A branch brings its parents along, as far as it shares their events, unless they are there already."
        },
        footer = {"  parley import may.jsonl", "  parley import class-of-tuesday.jsonl --data ./classes --format json"})
final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file made by `parley export`.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where to keep it; made if need be. Usually ~/.parley.")
    private @Nullable Path data;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to say what was done: text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    Import(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
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
