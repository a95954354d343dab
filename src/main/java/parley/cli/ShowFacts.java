package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.FactJson;
import parley.exchange.Pretty;
import parley.fact.Cited;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** What citations say. */
@Command(
        name = "facts",
        header = "Say what a citation says, and where it comes from.",
        description =
                "A fact records what was said or done, by whom and when, in our own words. A claim is shown as a claim:"
                        + " nothing here says that it is true.",
        footer = {
            "  parley facts                   every fact in a line",
            "  parley facts S3 S3a M1         a fact, one of its parts, another fact",
            "  parley facts Q13 --format json"
        })
final class ShowFacts implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Numbers of facts (S3), of their parts (S3a) or of silences (S-none-1). Without any, a list.")
    private @Nullable List<String> ids;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default) or json: a list, one object for each citation.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowFacts(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Bookcase books = Bookcase.packed();
        Facts facts = books.facts();
        List<Cited> asked = ids == null
                ? facts.ids().stream()
                        .filter(id -> !id.isPart())
                        .flatMap(id -> facts.cites(id).stream())
                        .toList()
                : ids.stream().map(books::cited).toList();
        if (format == Format.JSON) {
            FactJson json = new FactJson(facts);
            ArrayNode array = Json.mapper().createArrayNode();
            asked.forEach(cited -> array.add(json.of(cited)));
            desk.printData(Pretty.write(array));
        } else if (ids == null) {
            desk.printText(list(asked));
        } else {
            FactText text = new FactText(facts, desk.ink());
            desk.printText(String.join("\n", asked.stream().map(text::of).toList()));
        }
        return ExitCode.FINE;
    }

    private String list(List<Cited> cited) {
        StringBuilder list = new StringBuilder();
        for (Cited each : cited) {
            FactId id = each.id();
            list.append(desk.ink().bold("%-9s".formatted(id.value())))
                    .append(Harmless.text("%-16s %s".formatted(FactText.day(each), FactText.claimed(each))))
                    .append('\n');
        }
        return list.append("\nparley facts ID says more about one of them.\n").toString();
    }
}
