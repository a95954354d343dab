package parley.exchange;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parley.json.Json;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Precision;

/** The moves of a scenario file, one after the other: each with an id that none before it has. */
public final class StepYaml {

    private static final int LONGEST_NAME = 80;

    private final ZoneId zone;
    private final Set<String> ids = new HashSet<>();

    /** @param zone of the scenario */
    public StepYaml(ZoneId zone) {
        this.zone = zone;
    }

    void taken(Name id) {
        ids.add(id.text());
    }

    /** An entry of the list of moves, lines indented by two and more, the last ended too. */
    public String write(Attempt move) {
        StringBuilder entry = new StringBuilder();
        entry.append("  - id: ").append(MoveYaml.text(id(move))).append('\n');
        entry.append("    at: ").append(MoveYaml.moment(move.at(), zone)).append('\n');
        entry.append("    by: ").append(MoveYaml.text(move.by().code())).append('\n');
        manner(entry, move);
        return entry.append("    ")
                .append(MoveYaml.write(move.move(), zone))
                .append('\n')
                .toString();
    }

    /** Who speaks, how well the time is known, who knew, and the words; left out where they say nothing. */
    private static void manner(StringBuilder entry, Attempt move) {
        if (move.speaker() != null) {
            entry.append("    speaker: ")
                    .append(MoveYaml.text(move.speaker().text()))
                    .append('\n');
        }
        Note note = move.note();
        if (note.precision() != Precision.EXACT) {
            entry.append("    time: ").append(Json.word(note.precision())).append('\n');
        }
        if (note.isPrivate()) {
            String among = note.among().stream()
                    .map(party -> MoveYaml.text(party.code()))
                    .collect(Collectors.joining(", "));
            entry.append("    among: [").append(among).append("]\n");
        }
        if (note.text() != null) {
            entry.append("    says: ").append(MoveYaml.text(note.text())).append('\n');
        }
    }

    /** {@code rus-accept-ceasefire-kyiv-call}, with a number where it is taken. */
    private String id(Attempt move) {
        String whole = (move.by().code() + "-" + MoveKind.of(move.move()).word() + "-"
                        + move.move().about())
                .toLowerCase(Locale.ROOT);
        String stem = whole.substring(0, Math.min(whole.length(), LONGEST_NAME - 4));
        String id = stem;
        for (int n = 2; !ids.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
