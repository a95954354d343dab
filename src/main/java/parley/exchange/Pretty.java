package parley.exchange;

import java.io.Writer;
import parley.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** JSON for people and machines alike: the same bytes on every platform. */
public final class Pretty {

    private static final DefaultIndenter TWO = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = Json.mapper()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(TWO).withArrayIndenter(TWO));

    private Pretty() {}

    /** Indented by two, with a line feed at the end. */
    public static String write(JsonNode node) {
        return WRITER.writeValueAsString(node) + "\n";
    }

    /** For what is too large to be made before it is written. The writer is left open. */
    static JsonGenerator into(Writer out) {
        return WRITER.without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    }
}
