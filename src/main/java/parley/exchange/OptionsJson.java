package parley.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party may do and may not: {@code {scenario, reading, position, at, party, admissible: [{move, about, data}], refused: [{move,
 * about, data, reasons: [{rule, text, concerns, heldBy}]}]}}.
 *
 * <p>{@code about} names the thing that the move is about and {@code data} is the move as it could be sent; both are null where there
 * is nothing that a move of this kind could be about.
 */
public final class OptionsJson {

    private OptionsJson() {}

    /** Indented by two, with a line feed at the end. */
    public static String write(Transcript transcript, int position, Instant at, PartyId by, List<Option> options) {
        ObjectNode root = TranscriptJson.head(transcript);
        root.put("position", position);
        root.put("at", new EventView(transcript).at(at));
        root.put("party", by.code());
        ArrayNode admissible = root.putArray("admissible");
        ArrayNode refused = root.putArray("refused");
        for (Option option : options) {
            ObjectNode node = (option.admissible() ? admissible : refused).addObject();
            @Nullable Move move = option.move();
            node.put("move", option.kind().word());
            node.put("about", move == null ? null : move.about().text());
            node.set("data", move == null ? Json.mapper().nullNode() : MoveJson.write(move));
            if (!option.admissible()) {
                node.set("reasons", TranscriptJson.reasons(option.reasons()));
            }
        }
        return Pretty.write(root);
    }
}
