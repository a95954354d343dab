package parley.exchange;

import java.util.List;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Constraint;
import parley.analysis.paths.Path;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Paths: {@code {scenario, reading, position, at, goal, constraints, found, answer, complete, atLeast, states, paths, inTheWay,
 * certain}}. The goal has its {@code aims} and its {@code ways}, each a list of aims by their place, one of which is enough; {@code atLeast} is how many moves each path
 * that is not told takes or more. A path has
 * its number of {@code moves}, when the goal is {@code reached}, {@code who} moves, its {@code steps} as moves that could be sent, and all {@code
 * events} on the way. No timings: the same question has the same bytes.
 */
public final class PathsJson {

    private PathsJson() {}

    /** Indented by two, with a line feed at the end. */
    public static String write(Transcript transcript, Paths paths) {
        EventView view = new EventView(transcript);
        Question question = paths.question();
        Teller teller = new Teller(question.from());
        ObjectNode root = TranscriptJson.head(transcript);
        root.put("position", transcript.table().position());
        root.put("at", view.at(question.at()));
        ObjectNode goal = root.putObject("goal");
        goal.put("text", question.goal().told(teller));
        ArrayNode aims = goal.putArray("aims");
        for (Aim aim : question.goal().aims()) {
            ObjectNode node = aims.addObject();
            node.put("what", aim.subject() == null ? null : Json.word(aim.subject()));
            node.put("name", aim.which() == null ? null : aim.which().text());
            node.put("deed", Json.word(aim.deed()));
            node.put("by", aim.by() == null ? null : view.at(aim.by()));
        }
        ArrayNode ways = goal.putArray("ways");
        for (List<Aim> way : question.goal().told()) {
            ArrayNode of = ways.addArray();
            way.forEach(aim -> of.add(question.goal().aims().indexOf(aim)));
        }
        ArrayNode constraints = root.putArray("constraints");
        question.constraints().forEach(each -> constraints.add(each.told(teller)));
        root.put("found", paths.found());
        root.put("answer", PathsProse.answer(paths));
        root.put("complete", paths.complete());
        root.put("atLeast", paths.atLeast());
        root.put("states", paths.states());
        ArrayNode all = root.putArray("paths");
        paths.paths().forEach(path -> all.add(path(path, view)));
        ArrayNode inTheWay = root.putArray("inTheWay");
        for (Constraint constraint : paths.inTheWay()) {
            inTheWay.add(constraint.told(teller));
        }
        root.put("certain", paths.certain());
        return Pretty.write(root);
    }

    private static ObjectNode path(Path path, EventView view) {
        Teller then = new Teller(path.end());
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("moves", path.moves());
        node.put("reached", view.at(path.reached()));
        ArrayNode who = node.putArray("who");
        path.movers().forEach(party -> who.add(party.code()));
        ArrayNode or = node.putArray("orOfferedBy");
        path.orOfferedBy().forEach(party -> or.add(party.code()));
        ArrayNode steps = node.putArray("steps");
        for (Attempt attempt : path.attempts()) {
            ObjectNode step = steps.addObject();
            step.put("by", attempt.by().code());
            step.put("at", view.at(attempt.at()));
            step.set("move", MoveJson.write(attempt.move()));
        }
        ArrayNode events = node.putArray("events");
        for (Recorded event : path.events()) {
            ObjectNode told = events.addObject();
            told.put("at", view.at(event.at()));
            told.put("by", event.by() == null ? null : event.by().code());
            told.put("provenance", Json.word(event.note().provenance()));
            told.put("text", then.sentence(event.event(), event.mark()));
        }
        return node;
    }
}
