package parley.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Path;
import parley.analysis.paths.Question;
import parley.negotiation.Name;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.Transcript;

/** A path as a branch file, which expects what the path leads to: whoever checks it plays it again. */
public final class PathBranch {

    private PathBranch() {}

    /**
     * The whole file, ending with a line end.
     *
     * @param trunk up to where the path begins
     * @param name of the branch, and of its file
     */
    public static String write(Transcript trunk, Question question, Path path, Name name) {
        Teller teller = new Teller(question.from());
        String goal = question.goal().told(teller);
        String file = new BranchYaml(
                        name,
                        "A path to: " + goal,
                        "What is the shortest way there?",
                        "A path that was searched for, and has not happened. From " + teller.moment(question.at())
                                + ", "
                                + (path.moves() == 1 ? "1 move" : path.moves() + " moves")
                                + " that the rulebook admits lead to: " + goal + ".",
                        trunk,
                        trunk.table().position(),
                        path.attempts(),
                        until(path))
                .write();
        StringBuilder expect = new StringBuilder(file).append("expect:\n");
        for (Aim aim : question.goal().held(path.end())) {
            expect.append("  - {holds: ").append(condition(aim, path.end())).append("}\n");
        }
        return expect.toString();
    }

    private static @Nullable Instant until(Path path) {
        return path.waitsUntil() == null && !path.attempts().isEmpty() ? null : path.reached();
    }

    private static String condition(Aim aim, Table end) {
        Name which = aim.which() == null && aim.deed() == Aim.Deed.AGREED ? agreed(aim, end) : aim.which();
        Subject subject = aim.subject();
        if (which == null) {
            return switch (aim.deed()) {
                case IN_FORCE -> "ceasefire-in-force";
                case OPENED -> "talks-opened";
                case CARRIED_OUT -> "exchange-carried-out";
                case AGREED, LIFTED -> throw new IllegalArgumentException("nothing was named: " + aim);
            };
        }
        String name = MoveYaml.text(which.text());
        return switch (aim.deed()) {
            case IN_FORCE -> "{ceasefire-in-force: " + name + "}";
            case OPENED -> "{talks-opened: " + name + "}";
            case CARRIED_OUT ->
                "{" + (subject == Subject.SETTLEMENT ? "settlement" : "exchange") + "-carried-out: " + name + "}";
            case AGREED -> "{agreed: " + name + "}";
            case LIFTED ->
                end.precondition(which) == null
                        ? "{measure-lifted: " + name + "}"
                        : "{precondition: " + name + ", is: lifted}";
        };
    }

    /** The one that came to be agreed. */
    private static @Nullable Name agreed(Aim aim, Table end) {
        return end.proposals().all().stream()
                .filter(one -> one.terms().subject() == aim.subject() && one.closed() == Proposal.Closing.AGREED)
                .map(Proposal::name)
                .findFirst()
                .orElse(null);
    }
}
