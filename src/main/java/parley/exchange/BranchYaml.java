package parley.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Precision;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * A branch file: from a position of a scenario on, these moves and no others, all of them hypothetical. Read again and played, it comes
 * to the same.
 *
 * @param name of the branch
 * @param trunk what it leaves, up to the position
 * @param position after which it goes on
 * @param moves in the order of time
 * @param until the clock goes on to here; null where the last move ends it
 */
public record BranchYaml(
        Name name,
        String title,
        String question,
        String about,
        Transcript trunk,
        int position,
        List<Attempt> moves,
        @Nullable Instant until) {

    private static final int LONGEST_NAME = 80;

    public BranchYaml {
        moves = List.copyOf(moves);
    }

    /** The whole file, ending with a line end. */
    public String write() {
        Scenario scenario = trunk.scenario();
        ZoneId zone = scenario.setting().zone();
        StringBuilder file = new StringBuilder();
        file.append("# yaml-language-server: $schema=scenario.schema.json\n");
        file.append("format: 1\n");
        field(file, "name", name.text());
        field(file, "title", title);
        field(file, "question", question);
        field(file, "about", about);
        file.append("branch: {of: ").append(MoveYaml.text(scenario.name().text()));
        file.append(", at: ").append(position);
        if (trunk.reading() != null) {
            file.append(", reading: ")
                    .append(MoveYaml.text(trunk.reading().name().text()));
        }
        file.append(", keep: none}\n");
        if (until != null) {
            file.append("until: ").append(MoveYaml.moment(until, zone)).append('\n');
        }
        if (!moves.isEmpty()) {
            file.append("moves:\n");
        }
        Set<String> ids = new HashSet<>();
        scenario.steps().forEach(step -> ids.add(step.id().text()));
        for (Attempt move : moves) {
            file.append("  - id: ").append(MoveYaml.text(id(move, ids))).append('\n');
            file.append("    at: ").append(MoveYaml.moment(move.at(), zone)).append('\n');
            file.append("    by: ").append(MoveYaml.text(move.by().code())).append('\n');
            manner(file, move);
            file.append("    ").append(MoveYaml.write(move.move(), zone)).append('\n');
        }
        return file.toString();
    }

    /** Who speaks, how well the time is known, who knew, and the words; left out where they say nothing. */
    private static void manner(StringBuilder file, Attempt move) {
        if (move.speaker() != null) {
            file.append("    speaker: ")
                    .append(MoveYaml.text(move.speaker().text()))
                    .append('\n');
        }
        Note note = move.note();
        if (note.precision() != Precision.EXACT) {
            file.append("    time: ").append(Json.word(note.precision())).append('\n');
        }
        if (note.isPrivate()) {
            String among = note.among().stream()
                    .map(party -> MoveYaml.text(party.code()))
                    .collect(Collectors.joining(", "));
            file.append("    among: [").append(among).append("]\n");
        }
        if (note.text() != null) {
            file.append("    says: ").append(MoveYaml.text(note.text())).append('\n');
        }
    }

    private static void field(StringBuilder file, String key, String words) {
        if (!words.isEmpty()) {
            file.append(key).append(": ").append(MoveYaml.text(words)).append('\n');
        }
    }

    /** {@code rus-accept-ceasefire-kyiv-call}, with a number where it is taken. */
    private static String id(Attempt move, Set<String> taken) {
        String whole = (move.by().code() + "-" + MoveKind.of(move.move()).word() + "-"
                        + move.move().about())
                .toLowerCase(Locale.ROOT);
        String stem = whole.substring(0, Math.min(whole.length(), LONGEST_NAME - 4));
        String id = stem;
        for (int n = 2; !taken.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
