package parley.exchange;

import java.util.List;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Demand;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Milestone;
import parley.analysis.impasse.Opening;
import parley.analysis.impasse.Wait;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An impasse: {@code {scenario, reading, position, at, stuck, answer, complete, steps, waits, cycles, deadEnds}}. A cycle has its {@code
 * steps} by id, its {@code force}, what it is closed by ({@code demands}), the smallest {@code openings} and the {@code bridges}; each of
 * these has the moves as they could be sent.
 */
public final class ImpasseJson {

    private final EventView view;

    private ImpasseJson(Transcript transcript) {
        this.view = new EventView(transcript);
    }

    /** Indented by two, with a line feed at the end. */
    public static String write(Transcript transcript, Impasse impasse) {
        ImpasseJson json = new ImpasseJson(transcript);
        ObjectNode root = TranscriptJson.head(transcript);
        root.put("position", impasse.table().position());
        root.put("at", json.view.at(impasse.at()));
        root.put("stuck", impasse.stuck());
        root.put("answer", impasse.answer());
        root.put("complete", impasse.complete());
        ArrayNode steps = root.putArray("steps");
        impasse.graph()
                .steps()
                .forEach(step -> steps.addObject().put("id", step.id()).put("words", step.words()));
        ArrayNode waits = root.putArray("waits");
        for (Arc arc : impasse.graph().arcs()) {
            arc.waits()
                    .forEach(wait -> waits.add(wait(wait)
                            .put("step", arc.step().id())
                            .put("waitsFor", arc.waitsFor().id())));
        }
        ArrayNode cycles = root.putArray("cycles");
        impasse.knots().forEach(knot -> cycles.add(json.knot(knot)));
        ArrayNode deadEnds = root.putArray("deadEnds");
        impasse.deadEnds()
                .forEach(wait -> deadEnds.add(wait(wait).put("step", wait.step().id())));
        return Pretty.write(root);
    }

    private static ObjectNode wait(Wait wait) {
        Wait.Source source = wait.source();
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("by", wait.holder().code());
        node.put("speaker", source.speaker() == null ? null : source.speaker().text());
        node.put("force", Json.word(wait.force()));
        node.put("kind", Json.word(source.kind()));
        node.put("name", source.name() == null ? null : source.name().text());
        node.put("text", wait.told());
        node.put("position", source.position());
        node.set("cites", EventView.texts(source.cites()));
        return node;
    }

    private ObjectNode knot(Knot knot) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.set(
                "steps",
                EventView.texts(knot.cycle().steps().stream().map(Milestone::id).toList()));
        node.put("force", Json.word(knot.cycle().force()));
        node.put("impasse", knot.isImpasse());
        node.put("text", knot.cycle().told());
        node.put("closed", knot.closed());
        ArrayNode demands = node.putArray("demands");
        knot.demands().forEach(demand -> demands.add(demand(demand)));
        ArrayNode openings = node.putArray("openings");
        knot.openings().forEach(opening -> openings.add(opening(opening)));
        node.put("allOpenings", knot.allOpenings());
        ArrayNode bridges = node.putArray("bridges");
        knot.bridges().forEach(bridge -> bridges.add(bridge(bridge)));
        return node;
    }

    private static ObjectNode demand(Demand demand) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("by", demand.holder().code());
        node.put("kind", Json.word(demand.kind()));
        node.put("name", demand.name() == null ? null : demand.name().text());
        node.put("step", demand.step().id());
        node.put("force", Json.word(demand.force()));
        ArrayNode positions = node.putArray("positions");
        demand.positions().forEach(positions::add);
        node.set("cites", EventView.texts(demand.cites()));
        return node;
    }

    private ObjectNode opening(Opening opening) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.set(
                "who",
                EventView.texts(
                        opening.who().stream().map(party -> party.code()).toList()));
        node.put("text", opening.told());
        ArrayNode letGo = node.putArray("letGo");
        opening.releases().forEach(release -> letGo.add(demand(release.demand())));
        node.set("moves", moves(opening.moves()));
        return node;
    }

    private ObjectNode bridge(Bridge bridge) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("way", Json.word(bridge.way()));
        node.put("by", bridge.by().code());
        node.put("hour", view.at(bridge.hour()));
        node.set("moves", moves(bridge.attempts()));
        node.set("events", events(bridge.events(), new Teller(bridge.end())));
        return node;
    }

    private ArrayNode moves(List<Attempt> attempts) {
        ArrayNode moves = Json.mapper().createArrayNode();
        for (Attempt attempt : attempts) {
            ObjectNode node = moves.addObject();
            node.put("by", attempt.by().code());
            node.put("at", view.at(attempt.at()));
            node.set("move", MoveJson.write(attempt.move()));
        }
        return moves;
    }

    private ArrayNode events(List<Recorded> events, Teller teller) {
        ArrayNode told = Json.mapper().createArrayNode();
        for (Recorded event : events) {
            ObjectNode node = told.addObject();
            node.put("at", view.at(event.at()));
            node.put("by", event.by() == null ? null : event.by().code());
            node.put("provenance", Json.word(event.note().provenance()));
            node.put("text", teller.sentence(event.event(), event.mark()));
        }
        return told;
    }
}
