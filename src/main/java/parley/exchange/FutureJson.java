package parley.exchange;

import java.util.List;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Future;
import parley.analysis.ensemble.Summary;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One future of an ensemble as JSON: {@code {scenario, reading, from, seed, run, hypothetical, outcome, endings, daysToCeasefire, daysToTalks,
 * turnedBy, moves: [{by, at, move}], events: [{position, at, by, provenance, text}], assumptions}}. Days are whole ones from the beginning, null where
 * it did not come about; moves can be sent as they stand.
 */
public final class FutureJson {

    private FutureJson() {}

    /**
     * Indented by two, with a line feed at the end.
     *
     * @param trunk up to where the future begins
     * @param events all of it
     */
    public static String write(Transcript trunk, Ensemble ensemble, Future future, List<Recorded> events) {
        EventView view = new EventView(trunk);
        ObjectNode root = TranscriptJson.head(trunk);
        root.put("from", trunk.table().position());
        root.put("seed", ensemble.seed());
        root.put("run", future.number());
        root.put("hypothetical", true);
        root.put("outcome", Summary.outcome(future.endings()));
        ArrayNode endings = root.putArray("endings");
        future.endings().forEach(ending -> endings.add(Json.word(ending)));
        root.put("daysToCeasefire", future.ceasefireAfter());
        root.put("daysToTalks", future.talksAfter());
        root.set("turnedBy", EventView.texts(future.turnedBy()));
        ArrayNode moves = root.putArray("moves");
        for (Attempt attempt : future.moves()) {
            moves.addObject()
                    .put("by", attempt.by().code())
                    .put("at", view.at(attempt.at()))
                    .set("move", MoveJson.write(attempt.move()));
        }
        Teller teller = new Teller(future.table());
        ArrayNode told = root.putArray("events");
        for (Recorded event : events) {
            told.addObject()
                    .put("position", event.position())
                    .put("at", view.at(event.at()))
                    .put("by", event.by() == null ? null : event.by().code())
                    .put("provenance", Json.word(event.note().provenance()))
                    .put("text", teller.sentence(event.event(), event.mark()));
        }
        root.set(
                "assumptions",
                EnsembleJson.assumptions(
                        ensemble.policies(), ensemble.from().cast().keySet()));
        return Pretty.write(root);
    }
}
