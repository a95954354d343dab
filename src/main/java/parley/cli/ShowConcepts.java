package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.exchange.ConceptJson;
import parley.exchange.Pretty;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.FactId;
import parley.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** The terms of the field. */
@Command(
        name = "concepts",
        header = "Explain a term of the field: what it means, and what not to mix it up with.",
        description =
                "A concept describes moves. That a move fits one says nothing about what anybody intended. Each definition is in our"
                        + " own words and names where the term is discussed, and how that was checked.",
        footer = {
            "  parley concepts                          every concept in a line",
            "  parley concepts ultimatum \"side payment\"",
            "  parley concepts precondition --format json"
        })
final class ShowConcepts implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Ids, names or other spellings, in quotes where they have a space. Without any, a list.")
    private @Nullable List<String> names;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default) or json: a list, one object for each concept.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowConcepts(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Bookcase books = Bookcase.packed();
        Concepts concepts = books.concepts();
        List<Concept> asked = names == null
                ? concepts.all()
                : names.stream().map(books::concept).toList();
        if (format == Format.JSON) {
            ArrayNode array = Json.mapper().createArrayNode();
            asked.forEach(concept -> array.add(ConceptJson.of(concept)));
            desk.printData(Pretty.write(array));
        } else if (names == null) {
            desk.printText(list(concepts));
        } else {
            desk.printText(
                    asked.stream().map(concept -> text(concept, concepts)).collect(Collectors.joining("\n")));
        }
        return ExitCode.FINE;
    }

    private String list(Concepts concepts) {
        StringBuilder list = new StringBuilder();
        for (Concept.Area area : Concept.Area.values()) {
            list.append(desk.ink().bold(area.words())).append('\n');
            for (Concept concept : concepts.in(area)) {
                list.append(Lines.wrap(concept.name() + "  [" + concept.id() + "]", 4));
            }
            list.append('\n');
        }
        return list.append("parley concepts NAME explains one of them.\n").toString();
    }

    private String text(Concept concept, Concepts concepts) {
        StringBuilder text = new StringBuilder();
        text.append(desk.ink().bold(concept.name())).append("  [" + concept.id() + "]\n");
        text.append(Lines.wrap(concept.means(), 4));
        concept.distinguish().forEach(sentence -> text.append(Lines.wrap("Not to blur: " + sentence, 4)));
        line(
                text,
                "Where the record shows it: ",
                concept.facts().stream().map(FactId::value).toList());
        line(text, "Also: ", concept.also());
        line(text, "See also: ", names(concepts.around(concept)));
        text.append(Lines.wrap("Reference: " + concept.reference(), 4));
        text.append(Lines.wrap("How it was checked: " + concept.checked().words(), 4));
        return text.toString();
    }

    private static List<String> names(List<Concept> concepts) {
        List<String> names = new ArrayList<>();
        concepts.forEach(concept -> names.add(concept.name()));
        return names;
    }

    private static void line(StringBuilder text, String label, List<String> words) {
        if (!words.isEmpty()) {
            text.append(Lines.wrap(label + String.join(", ", words), 4));
        }
    }
}
