package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record, or whoever makes a move, says about it. Who knew of it is all that the rules look at.
 *
 * @param text one or two sentences in own words; null lets the event tell itself
 * @param cites ids of facts; only for documented moves
 * @param among the parties that knew of it at the time, the mover included; empty means that it was public
 */
public record Note(
        @Nullable String text, Provenance provenance, List<String> cites, Precision precision, List<PartyId> among) {

    public static final Note HYPOTHETICAL = new Note(null, Provenance.HYPOTHETICAL, List.of(), Precision.EXACT);
    public static final Note CONSEQUENCE = new Note(null, Provenance.CONSEQUENCE, List.of(), Precision.EXACT);

    public Note {
        cites = List.copyOf(cites);
        among = List.copyOf(among);
    }

    /** Said or done in public. */
    public Note(@Nullable String text, Provenance provenance, List<String> cites, Precision precision) {
        this(text, provenance, cites, precision, List.of());
    }

    public static Note documented(String text, Precision precision, String... cites) {
        return new Note(text, Provenance.DOCUMENTED, List.of(cites), precision);
    }

    public boolean isPrivate() {
        return !among.isEmpty();
    }
}
