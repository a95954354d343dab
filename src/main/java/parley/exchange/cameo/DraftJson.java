package parley.exchange.cameo;

import parley.exchange.Pretty;
import parley.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of the rows of a draft, for programs. */
public final class DraftJson {

    private DraftJson() {}

    /**
     * {@code {draft, moves: [{by, rows: [{line, date, source, target, code}]}], following: [{line, ...}], unmapped: [{line, ..., why}]}}.
     *
     * @param file where the draft is
     */
    public static String write(Draft draft, String file) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("draft", file);
        ArrayNode moves = root.putArray("moves");
        for (Drafted move : draft.moves()) {
            ArrayNode rows =
                    moves.addObject().put("by", move.attempt().by().code()).putArray("rows");
            move.rows().forEach(row -> rows.add(row(row)));
        }
        ArrayNode following = root.putArray("following");
        draft.following().forEach(row -> following.add(row(row)));
        ArrayNode unmapped = root.putArray("unmapped");
        draft.unmapped().forEach(one -> unmapped.add(row(one.row()).put("why", one.why())));
        return Pretty.write(root);
    }

    private static ObjectNode row(EventRow row) {
        return Json.mapper()
                .createObjectNode()
                .put("line", row.line())
                .put("date", row.date().toString())
                .put("source", row.source())
                .put("target", row.target().isEmpty() ? null : row.target())
                .put("code", row.code());
    }
}
