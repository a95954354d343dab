package parley.exchange;

import java.io.Writer;
import java.util.Locale;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Stability;
import tools.jackson.core.JsonGenerator;

/**
 * The stability of every state: {@code {states: [...], stability: {PARTY: {STATE: {nash, gmr, smr, seq}}}, equilibria: {nash: [...], gmr:
 * [...], smr: [...], seq: [...]}}}, with states written as {@code Y} and {@code N} in the order of the options.
 *
 * <p>Written as it is made, because there may be hundreds of thousands of states.
 */
public final class StabilityJson {

    private StabilityJson() {}

    /** Writes it, with a line feed at the end; the writer is left open. */
    public static void write(Stability stability, Writer out) {
        Conflict conflict = stability.conflict();
        int states = conflict.states().size();
        try (JsonGenerator json = Pretty.into(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("states");
            for (int state = 0; state < states; state++) {
                json.writeString(conflict.words(state));
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("stability");
            for (int party = 0; party < conflict.parties(); party++) {
                json.writeObjectPropertyStart(
                        conflict.form().parties().get(party).name());
                for (int state = 0; state < states; state++) {
                    json.writeObjectPropertyStart(conflict.words(state));
                    for (Concept concept : Concept.values()) {
                        json.writeBooleanProperty(name(concept), stability.isStable(concept, party, state));
                    }
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("equilibria");
            for (Concept concept : Concept.values()) {
                json.writeArrayPropertyStart(name(concept));
                stability.equilibria(concept).stream().forEach(state -> json.writeString(conflict.words(state)));
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static String name(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT);
    }
}
