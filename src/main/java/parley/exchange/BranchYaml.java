package parley.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Name;
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
        StepYaml steps = new StepYaml(zone);
        scenario.steps().forEach(step -> steps.taken(step.id()));
        moves.forEach(move -> file.append(steps.write(move)));
        return file.toString();
    }

    private static void field(StringBuilder file, String key, String words) {
        if (!words.isEmpty()) {
            file.append(key).append(": ").append(MoveYaml.text(words)).append('\n');
        }
    }
}
