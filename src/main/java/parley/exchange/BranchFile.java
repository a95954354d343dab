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
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** A branch file to begin with: it can be checked as it stands, changes nothing yet, and its comments say how to go on. */
public final class BranchFile {

    /** So many of the moves after the fork are listed. */
    private static final int NEXT = 12;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Transcript trunk;
    private final int position;
    private final Traces traces;
    private final ZoneId zone;
    private final StringBuilder yaml = new StringBuilder();

    private BranchFile(Transcript trunk, int position) {
        this.trunk = trunk;
        this.position = position;
        this.traces = Traces.of(trunk);
        this.zone = trunk.scenario().setting().zone();
    }

    /**
     * As YAML, ending with a line end.
     *
     * @param position of the last event that both share; 0 is the opening
     */
    public static String write(Transcript trunk, int position, Name name) {
        BranchFile file = new BranchFile(trunk, position);
        file.head(name);
        file.fork();
        file.moves();
        return file.yaml.toString();
    }

    private void head(Name name) {
        line("# A what-if that leaves " + trunk.scenario().name() + ". Edit it, then:");
        line("#   parley check " + name + ".yaml");
        line("#   parley compare " + trunk.scenario().name() + " " + name + ".yaml");
        line("# The language is told in docs/scenarios.md.");
        line("format: 1");
        line("name: " + name + "   # the same as the file: " + name + ".yaml");
        line("title: \"" + name + "\"   # how it is shown");
        line("question: \"What if?\"   # what it lets one look at");
        line("about: \"To be written.\"   # one or two sentences");
    }

    private void fork() {
        Step step = traces.at(position);
        Traces.Trace trace = step == null ? null : traces.of(step.id());
        // A step's id outlives a change of the numbers; it means all that follows from the step at once.
        String at = step != null && trace != null && trace.settled() == position
                ? step.id().text()
                : String.valueOf(position);
        line("branch:");
        line("  of: " + trunk.scenario().name());
        line("  # " + comment(told()));
        line("  at: " + at + "   # this is kept; what comes later is tried again and judged anew");
        if (trunk.reading() != null) {
            line("  reading: " + trunk.reading().name());
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

    private void moves() {
        List<Step> later = later();
        Instant moment = position == 0
                ? trunk.scenario().setting().start()
                : trunk.events().get(position - 1).at();
        line("");
        if (!later.isEmpty()) {
            line("# After the fork " + trunk.scenario().name() + " has " + later.size() + " moves"
                    + (later.size() > NEXT ? ", the first of them:" : ":"));
            for (Step step : later.subList(0, Math.min(NEXT, later.size()))) {
                line("#   " + step.id() + " (" + local(step.attempt().at()) + ", "
                        + step.attempt().by() + ", " + MoveKind.of(step.attempt().move()).word() + ")");
            }
        }
        line("# Your own moves. They are hypothetical and cite nothing. A move that says `replaces: an-id` is made in place of");
        line("# that one. `parley moves " + trunk.scenario().name() + " --as-of " + Math.max(1, position)
                + " --party CODE` says what a party may do here.");
        line("# moves:");
        line("#   - id: my-move");
        line("#     at: " + local(moment) + "   # not before the fork");
        line("#     by: " + trunk.scenario().setting().cast().get(0).id());
        line("#     make-statement: {kind: assertion, statement: \"what is said\"}");
    }

    /** The steps of this playing whose events lie after the fork, or that would have been tried there. */
    private List<Step> later() {
        return trunk.scenario().stepsIn(trunk.reading(), trunk.course()).stream()
                .filter(step -> after(traces.of(step.id())))
                .toList();
    }

    private boolean after(Traces.@Nullable Trace trace) {
        return trace != null
                && (trace.own() == null ? trace.settled() >= position : trace.own().position() > position);
    }

    private String local(Instant at) {
        return LOCAL.format(at.atZone(zone));
    }

    /** One line, whatever somebody wrote. */
    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }
}
