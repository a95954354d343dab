package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.exchange.BranchFile;
import parley.negotiation.Name;
import parley.play.Deletion;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.scenario.Step;
import parley.scenario.Traces;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leaves a scenario or a negotiation at a point, to go on differently. */
@Command(
        name = "branch",
        header = "Leave a scenario at a point: a what-if file to edit. With --data, fork what is kept.",
        description = {
            "Of a scenario it writes a branch file, which can be checked as it stands and says how to go on. Nothing is"
                    + " overwritten.",
            "With --data it forks a negotiation that is kept there; the original is not touched. --delete takes a negotiation"
                    + " away."
        },
        footer = {
            "  parley branch may-2025 --at kyiv-call --name moscow-answers",
            "  parley branch may-2025 --at 2025-05-12T12:00 --reading hard-gate --name lifted --out what-ifs/lifted.yaml",
            "  parley branch n-3 --at 17 --title \"If they had met\" --data ~/.parley",
            "  parley branch n-4 --delete --data ~/.parley"
        })
final class BranchOff implements Callable<Integer> {

    @Parameters(
            paramLabel = "WHAT",
            description = "A scenario: its name or the path of a file. With --data, the id of a negotiation.")
    private String what = "";

    @Option(
            names = "--at",
            paramLabel = "WHERE",
            description = "The last event that both share: a position (0 is the opening), a date-time, or the id of a move of"
                    + " the scenario.")
    private @Nullable String at;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Under which reading it leaves. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(names = "--name", paramLabel = "NAME", description = "What the what-if is called: small letters and hyphens.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; a new file. Usually NAME.yaml.")
    private @Nullable Path out;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the negotiation is kept.")
    private @Nullable Path data;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the fork of a negotiation is called.")
    private @Nullable String title;

    @Option(names = "--delete", description = "Delete the negotiation, unless it has branches.")
    private boolean delete;

    @Option(names = "--with-branches", description = "With --delete: its branches too, and theirs.")
    private boolean withBranches;

    private final Desk desk;

    BranchOff(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (withBranches && !delete) {
            throw new BadInput("--with-branches means nothing without --delete. Leave it out.");
        }
        if (data == null) {
            ofScenario();
            return ExitCode.FINE;
        }
        if (name != null || out != null || reading != null) {
            throw new BadInput("--name, --out and --reading are for a scenario. Leave them out; --title names a fork.");
        }
        try (Kept kept = Kept.in(desk, data)) {
            return delete ? delete(kept) : fork(kept);
        }
    }

    private void ofScenario() {
        if (delete || title != null) {
            throw new BadInput("--delete and --title are for a negotiation that is kept. Give --data DIR as well.");
        }
        if (name == null || !Name.isName(name)) {
            throw new BadInput((name == null ? "--name is missing" : "--name '" + name + "' is no name")
                    + ". Expected small letters, digits and hyphens, such as moscow-answers.");
        }
        Asked asked = Asked.of(Bookcase.packed(), what, reading);
        Transcript trunk = asked.played();
        Path file = out == null ? Path.of(name + ".yaml") : out;
        if (!file.endsWith(name + ".yaml")) {
            throw new BadInput("--out " + file + " does not fit: a scenario has the name of its file. Expected a file "
                    + name + ".yaml.");
        }
        int position = position(trunk);
        NewFile.write(file, BranchFile.write(trunk, position, Name.of(name)));
        desk.printText(Harmless.text("Wrote " + file + ", which leaves " + trunk.scenario().name() + " after position "
                + position + ". Edit it, then: parley check " + file + "\n"));
    }

    private Integer fork(Kept kept) {
        Listed listed = kept.get(what);
        int position = position(kept.transcript(listed));
        try {
            NegotiationId id = kept.negotiations().branch(listed.id(), position, title);
            desk.printText("Forked " + listed.id() + " after position " + position + " as " + id + "\n");
        } catch (IllegalArgumentException noTitle) {
            throw new BadInput(Bookcase.sentence(String.valueOf(noTitle.getMessage())));
        }
        return ExitCode.FINE;
    }

    private Integer delete(Kept kept) {
        if (at != null || title != null) {
            throw new BadInput("--at and --title mean nothing with --delete. Leave them out.");
        }
        Deletion deletion = kept.negotiations().delete(kept.get(what).id(), withBranches);
        if (deletion instanceof Deletion.HasBranches has) {
            desk.screen().complain("parley: " + has.reason() + " --with-branches deletes all.");
            return ExitCode.NO;
        }
        desk.printText("Deleted "
                + ((Deletion.Deleted) deletion)
                        .gone().stream().map(NegotiationId::text).collect(Collectors.joining(", "))
                + "\n");
        return ExitCode.FINE;
    }

    private int position(Transcript whole) {
        if (at == null) {
            throw new BadInput("--at is missing: where does it leave? Expected a position such as 12, or a date-time.");
        }
        String where = at.strip();
        boolean isNumber = where.chars().allMatch(c -> c >= '0' && c <= '9');
        Step step = isNumber || !Name.isName(where) ? null : whole.scenario().step(Name.of(where));
        if (step == null) {
            return AsOf.of(whole, "--at", where, 0).transcript().table().position();
        }
        Traces.Trace trace = Traces.of(whole).of(step.id());
        if (trace == null) {
            throw new BadInput("The move " + step.id() + " is not played here. Choose another, or another reading.");
        }
        return trace.settled();
    }
}
