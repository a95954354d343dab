package parley.cli;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.json.Json;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Precision;
import parley.scenario.Choice;
import parley.scenario.Scenario;
import parley.scenario.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The moves of one scenario, with the ids by which a branch or an expectation names them. */
final class MovesListed {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Scenario scenario;

    MovesListed(Scenario scenario) {
        this.scenario = scenario;
    }

    String text(Ink ink) {
        StringBuilder text = new StringBuilder();
        text.append(ink.bold(scenario.name().text()))
                .append("  ")
                .append(Harmless.text(scenario.title()))
                .append('\n');
        if (scenario.steps().stream().anyMatch(MovesListed::isOfADay)) {
            text.append(Lines.wrap(
                    "Times as the script has them: where the record has only the day, or a part of it, the hour serves the"
                            + " order alone.",
                    0));
        }
        text.append('\n');
        int longest = scenario.steps().stream()
                .mapToInt(step -> step.id().text().length())
                .max()
                .orElse(0);
        for (Step step : scenario.steps()) {
            Attempt attempt = step.attempt();
            ZonedDateTime at = attempt.at().atZone(scenario.setting().zone());
            text.append("  ")
                    .append(TIME.format(at))
                    .append("  ")
                    .append(ink.bold(step.id().text()))
                    .append(" "
                            .repeat(Math.max(
                                    0, Math.min(longest, 40) - step.id().text().length())))
                    .append("  ")
                    .append(attempt.by().code())
                    .append("  ")
                    .append(MoveKind.of(attempt.move()).word())
                    .append('\n');
            List<String> more = more(step);
            if (!more.isEmpty()) {
                text.append(Lines.wrap(Harmless.text(String.join("; ", more)), 20));
            }
        }
        for (Choice choice : scenario.choices()) {
            text.append('\n').append(Harmless.text(choice.question())).append('\n');
            for (Choice.Option option : choice.options()) {
                text.append(Lines.wrap(
                        Harmless.text("--choose " + choice.name() + "=" + option.name() + ": " + option.title()), 4));
            }
        }
        return text.toString();
    }

    private static boolean isOfADay(Step step) {
        Precision precision = step.attempt().note().precision();
        return precision == Precision.DAY || precision == Precision.PART_OF_DAY;
    }

    private static List<String> more(Step step) {
        List<String> more = new ArrayList<>();
        if (!step.onlyIn().isEmpty()) {
            more.add("only in "
                    + String.join(", ", step.onlyIn().stream().map(Name::text).toList()));
        }
        if (step.option() != null) {
            more.add("if chosen: " + step.option());
        }
        if (step.when() != null) {
            more.add("when " + step.when().told());
        }
        if (!step.origin().told().isEmpty()) {
            more.add(step.origin().told());
        }
        return more;
    }

    ArrayNode json() {
        ArrayNode moves = Json.mapper().createArrayNode();
        for (Step step : scenario.steps()) {
            Attempt attempt = step.attempt();
            ObjectNode node = moves.addObject();
            node.put("id", step.id().text());
            node.put(
                    "at",
                    attempt.at()
                            .atZone(scenario.setting().zone())
                            .toOffsetDateTime()
                            .toString());
            node.put("by", attempt.by().code());
            node.put("move", MoveKind.of(attempt.move()).word());
            node.put("provenance", attempt.note().provenance().name().toLowerCase(Locale.ROOT));
            ArrayNode onlyIn = node.putArray("onlyIn");
            step.onlyIn().forEach(reading -> onlyIn.add(reading.text()));
            node.put("ifChosen", step.option() == null ? null : step.option().toString());
            node.put("when", step.when() == null ? null : step.when().told());
            node.put("origin", step.origin().told());
        }
        return moves;
    }
}
