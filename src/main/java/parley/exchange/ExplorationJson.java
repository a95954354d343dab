package parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.scenario.Choice;
import parley.scenario.Ending;
import parley.scenario.Exploration;
import parley.scenario.Explored;
import parley.scenario.Manner;
import parley.scenario.Pick;
import parley.scenario.Playthrough;
import parley.scenario.Transcript;
import parley.scenario.Turn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What playing on has met: {@code {scenario, reading, from: [{position, at, courses}], until, parties, moves, manner, budget, tables,
 * lines, complete, coverage: {moves, missing, events, refusals, endings, choices: [{choice, option, title, lines}]}, first: [{ending,
 * course, number, turns: [{by, at, move}]}], shown: [{number, endings, turns}]}}.
 *
 * <p>Counts stand under the word, name or rule that they are of. {@code manner} is {@code {how: "exhaustive", depth}} or {@code {how:
 * "random", lines, length, pace, seed}}; {@code budget} is in tables, null at random; {@code by} and {@code move} are null where all
 * let the time pass.
 */
public final class ExplorationJson {

    private final Exploration exploration;
    private final Manner manner;
    private final Playthrough.Scope scope;
    private final Transcript script;
    private final EventView view;

    private ExplorationJson(Exploration exploration, Manner manner, Playthrough.Scope scope) {
        this.exploration = exploration;
        this.manner = manner;
        this.scope = scope;
        this.script = exploration.starts().get(0).script();
        this.view = new EventView(script);
    }

    /**
     * Indented by two, with a line feed at the end.
     *
     * @param shown lines to be told turn by turn
     */
    public static String write(
            Exploration exploration, Manner manner, Playthrough.Scope scope, List<Explored.Line> shown) {
        return Pretty.write(new ExplorationJson(exploration, manner, scope).document(shown));
    }

    private ObjectNode document(List<Explored.Line> shown) {
        Explored together = exploration.together();
        ObjectNode root = TranscriptJson.head(script);
        ArrayNode from = root.putArray("from");
        exploration.starts().forEach(start -> from.add(start(start)));
        root.put("until", view.at(scope.until()));
        root.set(
                "parties",
                EventView.texts(new TreeSet<>(scope.parties())
                        .stream().map(PartyId::code).toList()));
        root.set(
                "moves",
                EventView.texts(
                        scope.kinds().stream().sorted().map(MoveKind::word).toList()));
        root.set("manner", manner());
        root.put("budget", manner instanceof Manner.Exhaustive all ? (Long) all.budget() : null);
        root.put("tables", together.tables());
        root.put("lines", together.lines());
        root.put("complete", together.complete());
        root.set("coverage", coverage(together.coverage()));
        ArrayNode first = root.putArray("first");
        together.first().forEach((ending, line) -> first.add(first(ending, line)));
        ArrayNode lines = root.putArray("shown");
        shown.forEach(line -> lines.add(shown(line)));
        return root;
    }

    private ObjectNode start(Exploration.Start start) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("position", start.script().table().position());
        node.put("at", view.at(start.table().now()));
        node.set(
                "courses",
                EventView.texts(start.courses().stream().map(Object::toString).toList()));
        return node;
    }

    private ObjectNode manner() {
        ObjectNode node = Json.mapper().createObjectNode();
        if (manner instanceof Manner.AtRandom random) {
            return node.put("how", "random")
                    .put("lines", random.lines())
                    .put("length", random.length())
                    .put("pace", random.pace().toString())
                    .put("seed", random.seed());
        }
        return node.put("how", "exhaustive").put("depth", ((Manner.Exhaustive) manner).depth());
    }

    private ObjectNode coverage(Explored.Coverage coverage) {
        ObjectNode node = Json.mapper().createObjectNode();
        ObjectNode moves = node.putObject("moves");
        coverage.moves().forEach((kind, count) -> moves.put(kind.word(), count));
        node.set(
                "missing",
                EventView.texts(coverage.missingMoves().stream()
                        .filter(scope.kinds()::contains)
                        .map(MoveKind::word)
                        .toList()));
        counts(node.putObject("events"), coverage.events());
        counts(node.putObject("refusals"), coverage.refusals());
        ObjectNode endings = node.putObject("endings");
        for (Ending ending : Ending.values()) {
            endings.put(Json.word(ending), coverage.endings().getOrDefault(ending, 0L));
        }
        ArrayNode choices = node.putArray("choices");
        Map<Pick, Long> lines = exploration.choices(script.scenario(), script.reading());
        for (Choice choice : script.scenario().choices()) {
            for (Choice.Option option : choice.options()) {
                choices.addObject()
                        .put("choice", choice.name().text())
                        .put("option", option.name().text())
                        .put("title", option.title())
                        .put("lines", lines.getOrDefault(new Pick(choice.name(), option.name()), 0L));
            }
        }
        return node;
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }

    private ObjectNode first(Ending ending, Explored.Line line) {
        Exploration.@Nullable Start start = exploration.startOf(ending);
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("ending", Json.word(ending));
        node.put("course", start == null ? null : start.courses().get(0).toString());
        node.put("number", line.number());
        node.set("turns", turns(line));
        return node;
    }

    private ObjectNode shown(Explored.Line line) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("number", line.number());
        node.set(
                "endings",
                EventView.texts(line.endings().stream().map(Json::word).toList()));
        node.set("turns", turns(line));
        return node;
    }

    private ArrayNode turns(Explored.Line line) {
        ArrayNode turns = Json.mapper().createArrayNode();
        for (Turn turn : line.turns()) {
            Attempt attempt = turn.attempt();
            turns.addObject()
                    .put("by", attempt == null ? null : attempt.by().code())
                    .put("at", view.at(turn.at()))
                    .set("move", attempt == null ? null : MoveJson.write(attempt.move()));
        }
        return turns;
    }
}
