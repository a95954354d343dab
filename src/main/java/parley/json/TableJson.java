package parley.json;

import parley.negotiation.Table;
import tools.jackson.databind.node.ObjectNode;

/** A table as it is shown to machines. Its schema is published: {@code docs/table.schema.json}. */
public final class TableJson {

    private TableJson() {}

    public static ObjectNode write(Table table) {
        return Json.mapper().valueToTree(table);
    }
}
