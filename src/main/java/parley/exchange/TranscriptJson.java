package parley.exchange;

import java.util.List;
import parley.exchange.codes.EventCode;
import parley.json.Json;
import parley.json.TableJson;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Reason;
import parley.scenario.Fork;
import parley.scenario.Origin;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transcript as one JSON document: {@code {scenario, reading, events: [{position, at, by, speaker, type, provenance, cites, text,
 * data}], refused: [{move, by, at, cites, reasons: [{rule, text, concerns, heldBy}]}], table}}.
 *
 * <p>{@code reading} is null where the scenario has none, {@code by} for what follows from the rules or the clock. A branch has {@code
 * branch: {of, position}} as well, and what is refused there of the other script {@code step} and {@code origin}; a scenario with
 * choices has {@code course}, by choice; one with conditional moves {@code skipped: [{move, by, at, cites, step, origin, why}]}.
 */
public final class TranscriptJson {

    private TranscriptJson() {}

    public static ObjectNode of(Transcript transcript) {
        return of(transcript, false);
    }

    private static ObjectNode of(Transcript transcript, boolean coded) {
        EventView view = new EventView(transcript);
        ObjectNode root = head(transcript);
        if (coded) {
            root.put("ontology", EventCode.ONTOLOGY);
        }
        ArrayNode events = root.putArray("events");
        transcript.events().forEach(event -> events.add(coded ? view.coded(event) : view.of(event)));
        ArrayNode refused = root.putArray("refused");
        transcript.refused().forEach(refusal -> refused.add(refusal(refusal, view)));
        if (transcript.scenario().steps().stream().anyMatch(step -> step.when() != null)) {
            ArrayNode skipped = root.putArray("skipped");
            transcript
                    .skipped()
                    .forEach(skip -> skipped.add(
                            origin(attempt(skip.step(), view), skip.step()).put("why", skip.why())));
        }
        root.set("table", TableJson.write(transcript.table()));
        return root;
    }

    /** {@code {scenario, reading}}, which choices and which branch it is, and what is to be added. */
    static ObjectNode head(Transcript transcript) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("scenario", transcript.scenario().name().text());
        root.put(
                "reading",
                transcript.reading() == null
                        ? null
                        : transcript.reading().name().text());
        Scenario scenario = transcript.scenario();
        if (!scenario.choices().isEmpty()) {
            ObjectNode course = root.putObject("course");
            scenario.choicesOn(transcript.course())
                    .forEach(choice -> course.put(
                            choice.name().text(),
                            scenario.taken(choice, transcript.course()).name().text()));
        }
        Fork fork = scenario.fork();
        if (fork != null) {
            ObjectNode branch = root.putObject("branch");
            branch.put("of", fork.of().text());
            branch.put("position", fork.position());
        }
        return root;
    }

    /** Indented by two, with a line feed at the end. */
    public static String write(Transcript transcript) {
        return Pretty.write(of(transcript));
    }

    /** With {@code ontology}, and {@code codes: [{cameo, plover}]} of every event. */
    public static String coded(Transcript transcript) {
        return Pretty.write(of(transcript, true));
    }

    /** Reasons as {@code [{rule, text, concerns, heldBy}]}; {@code heldBy} is null where no precondition stands in the way. */
    public static ArrayNode reasons(List<Reason> reasons) {
        ArrayNode array = Json.mapper().createArrayNode();
        for (Reason reason : reasons) {
            ObjectNode node = array.addObject();
            node.put("rule", reason.rule());
            node.put("text", reason.text());
            node.set(
                    "concerns",
                    EventView.texts(reason.concerns().stream().map(Name::text).toList()));
            node.put("heldBy", reason.heldBy() == null ? null : reason.heldBy().code());
        }
        return array;
    }

    static ObjectNode refusal(RefusedStep refusal, EventView view) {
        ObjectNode node = attempt(refusal.step(), view);
        node.set("reasons", reasons(refusal.reasons()));
        return refusal.step().origin().kind() == Origin.Kind.OWN ? node : origin(node, refusal.step());
    }

    private static ObjectNode origin(ObjectNode node, Step step) {
        return node.put("step", step.id().text()).put("origin", step.origin().told());
    }

    private static ObjectNode attempt(Step step, EventView view) {
        Attempt attempt = step.attempt();
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("move", MoveKind.of(attempt.move()).word());
        node.put("by", attempt.by().code());
        node.put("at", view.at(attempt.at()));
        node.set("cites", EventView.texts(attempt.note().cites()));
        return node;
    }
}
