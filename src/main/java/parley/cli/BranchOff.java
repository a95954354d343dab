package parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.exchange.BranchDraft;
import parley.negotiation.Name;
import parley.play.Deletion;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.scenario.AsOf;
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
            "Of a scenario it writes a branch file, which can be checked as it stands, changes nothing yet, and says in its"
                    + " comments how to go on. Nothing is overwritten.",
            "With --data it forks a negotiation that is kept there; the original is not touched. --delete takes a negotiation"
                    + " away."
        },
        footer = {
            "  parley branch may-2025 --at kyiv-call --name moscow-answers",
            "  parley branch may-2025 --at 2025-05-12T12:00 --reading hard-gate --name lifted --out what-ifs/",
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
            description =
                    "The last that both share: a position (0 is the opening), a date-time, or the id of a move of the"
                            + " scenario.")
    private @Nullable String at;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Under which reading it leaves. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the what-if is called: small letters, digits and hyphens.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: a new file, or a folder. Usually NAME.yaml, beside the file that it leaves.")
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
        Name called = name();
        Asked asked = Asked.of(Bookcase.packed(), what, reading);
        if (!asked.course().picks().isEmpty()) {
            throw new BadInput("A branch leaves a script along its first options, and " + what
                    + " takes another. Leave the options out; the branch may say `if-chosen` itself.");
        }
        if (called.equals(asked.scenario().name())) {
            throw new BadInput("--name " + called + " is the name of what it leaves. Give the what-if another.");
        }
        Path trunk = trunkFile();
        Path file = file(called, trunk);
        Transcript played = asked.played();
        int position = position(played);
        String word = trunk == null ? asked.scenario().name().text() : trunk.toString();
        NewFile.write(file, BranchDraft.write(played, position, called, word));
        desk.printText(Harmless.text(
                "Wrote " + file + ", which leaves " + asked.scenario().name() + " after position " + position
                        + ". Edit it, then: parley check " + file + "\n"));
    }

    private Name name() {
        if (name == null || !Name.isName(name)) {
            throw new BadInput((name == null ? "--name is missing" : "--name '" + name + "' is no name")
                    + ". Expected small letters, digits and hyphens, such as moscow-answers.");
        }
        return Name.of(name);
    }

    /** The file that was asked for; null where a name was. */
    private @Nullable Path trunkFile() {
        try {
            Path path = Path.of(Files.isRegularFile(Path.of(what)) ? what : what.replaceFirst("@[^/]*$", ""));
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Path file(Name called, @Nullable Path trunk) {
        Path file = Path.of(called + ".yaml");
        if (out != null) {
            file = Files.isDirectory(out) ? out.resolve(file) : out;
        } else if (trunk != null) {
            file = trunk.resolveSibling(file);
        }
        if (!file.endsWith(called + ".yaml")) {
            throw new BadInput("--out " + out + " does not fit: a scenario has the name of its file. Expected a file "
                    + called + ".yaml, or a folder that is there.");
        }
        if (trunk != null && !Files.isRegularFile(file.resolveSibling(trunk.getFileName()))) {
            throw new BadInput("A branch looks for the script that it leaves beside itself, and " + trunk.getFileName()
                    + " is not beside " + file + ". Leave --out out, or copy " + trunk + " there.");
        }
        return file;
    }

    private int fork(Kept kept) {
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

    private int delete(Kept kept) {
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
            throw new BadInput(
                    "--at is missing: where does it leave? Expected a position such as 12, a date-time such as"
                            + " 2025-05-11T14:00, or the id of a move (`parley list SCENARIO` shows them).");
        }
        String where = at.strip();
        boolean isName = Name.isName(where) && where.chars().anyMatch(Character::isLetter);
        if (!isName) {
            return AsOf.of(whole, "--at", where, 0).transcript().table().position();
        }
        return whole.scenario().steps().isEmpty()
                ? noMoves(whole)
                : after(whole, Bookcase.step(whole.scenario(), where));
    }

    private static int noMoves(Transcript whole) {
        throw new BadInput("What is kept has no script, hence no moves with ids. Expected a position from 0 to "
                + whole.events().size() + ", or a date-time.");
    }

    private static int after(Transcript whole, Step step) {
        Traces.Trace trace = Traces.of(whole).of(step.id());
        if (trace == null) {
            throw new BadInput("The move " + step.id() + " is not played here. Choose another, or another reading.");
        }
        return trace.settled();
    }
}
