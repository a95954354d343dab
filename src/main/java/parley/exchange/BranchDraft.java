package parley.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Step;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** A branch file to begin with: it can be checked as it stands, changes nothing yet, and its comments say how to go on. */
public final class BranchDraft {

    /** So many of the moves after the fork are listed. */
    private static final int NEXT = 12;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Transcript trunk;
    private final Name of;
    private final int position;
    private final Traces traces;
    private final ZoneId zone;
    private final StringBuilder yaml = new StringBuilder();

    private BranchDraft(Transcript trunk, int position) {
        this.trunk = trunk;
        this.of = trunk.scenario().name();
        this.position = position;
        this.traces = Traces.of(trunk);
        this.zone = trunk.scenario().setting().zone();
    }

    /**
     * As YAML, ending with a line end.
     *
     * @param trunk played to its end along the first options, as a branch counts positions
     * @param position of the last event that both share; 0 is the opening
     * @param asked how a user asks for the trunk: its name, or the path of its file
     */
    public static String write(Transcript trunk, int position, Name name, String asked) {
        BranchDraft draft = new BranchDraft(trunk, position);
        draft.head(name, asked);
        draft.fork();
        draft.later();
        draft.moves(asked);
        return draft.yaml.toString();
    }

    private void head(Name name, String asked) {
        line("# A what-if that leaves " + of + ". Edit it, then:");
        line("#   parley check " + name + ".yaml");
        line("#   parley compare " + comment(asked) + " " + name + ".yaml");
        line("# docs/scenarios.md tells the language.");
        line("format: 1");
        line("name: " + MoveYaml.text(name.text()) + "   # the same as the file: " + name + ".yaml");
        line("title: \"" + name + "\"   # how it is shown");
        line("question: \"What if?\"   # what it lets one look at");
        line("about: \"To be written.\"   # one or two sentences");
        line("branch:");
    }

    private void fork() {
        Step step = traces.at(position);
        Traces.Trace trace = step == null ? null : traces.of(step.id());
        // A step's id outlives a change of the numbers; it means all that follows from the step at once.
        String at = step != null && trace != null && trace.settled() == position
                ? MoveYaml.text(step.id().text())
                : String.valueOf(position);
        line("  of: " + MoveYaml.text(of.text()));
        line("  # " + comment(told()));
        line("  at: " + at + "   # this is kept; what comes later is tried again and judged anew");
        if (trunk.reading() != null) {
            line("  reading: " + MoveYaml.text(trunk.reading().name().text()));
        }
        line("  # drop: [a-move, another]   # later moves that are not made; or keep: none, for none of them");
    }

    private String told() {
        if (position == 0) {
            return "The opening: nothing has happened yet.";
        }
        Recorded last = trunk.events().get(position - 1);
        return "Position " + position + ": " + new Teller(trunk.table()).sentence(last);
    }

    private void later() {
        List<Step> later = trunk.scenario().stepsIn(trunk.reading(), trunk.course()).stream()
                .filter(step -> isLater(traces.of(step.id())))
                .toList();
        line("");
        if (later.isEmpty()) {
            return;
        }
        line("# After the fork " + of + " has " + later.size() + (later.size() == 1 ? " move" : " moves")
                + (later.size() > NEXT ? ", the first of them:" : ":"));
        for (Step step : later.subList(0, Math.min(NEXT, later.size()))) {
            line("#   " + step.id() + " (" + local(step.attempt().at()) + ", "
                    + step.attempt().by() + ", "
                    + MoveKind.of(step.attempt().move()).word() + ")");
        }
    }

    /** Its event lies after the fork, or it would have been tried there. */
    private boolean isLater(Traces.@Nullable Trace trace) {
        return trace != null
                && (trace.own() == null
                        ? trace.settled() >= position
                        : trace.own().position() > position);
    }

    private void moves(String asked) {
        Instant moment = position == 0
                ? trunk.scenario().setting().start()
                : trunk.events().get(position - 1).at();
        line(
                "# Your own moves. They are hypothetical and cite nothing. One that says `replaces: an-id` is made in place of that one.");
        if (position > 0) {
            String reading = trunk.reading() == null
                    ? ""
                    : " --reading " + trunk.reading().name();
            line("# What a party may do here: parley moves " + comment(asked) + reading + " --as-of " + position
                    + " --party " + first());
        }
        line("# moves:");
        line("#   - id: my-move");
        line("#     at: " + local(moment) + "   # not before the fork");
        line("#     by: " + first());
        line("#     make-statement: {kind: assertion, statement: \"what is said\"}");
        line("# What you expect of it; `parley check` tells when it comes out otherwise.");
        line("# expect:");
        line("#   - {move: my-move, is: made}");
    }

    private String first() {
        return trunk.scenario().setting().cast().get(0).id().code();
    }

    private String local(Instant at) {
        return LOCAL.format(at.atZone(zone));
    }

    /** One line, whatever somebody wrote. */
    private static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }
}
