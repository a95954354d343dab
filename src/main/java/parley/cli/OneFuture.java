package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Future;
import parley.exchange.BranchYaml;
import parley.exchange.FutureJson;
import parley.negotiation.Attempt;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Verdict;
import parley.scenario.Ending;
import parley.scenario.Transcript;

/**
 * One future of an ensemble, by its number.
 *
 * @param trunk up to where the futures begin
 */
record OneFuture(Ensemble ensemble, Transcript trunk, long number) {

    private Instant end() {
        return ensemble.from().now().plus(ensemble.policies().length());
    }

    private String heading() {
        return "future " + number + " of " + trunk.scenario().name() + " (seed " + ensemble.seed() + ")";
    }

    /** Its moves as the rulebook let them pass, and what followed from them. */
    String told() {
        Future future = ensemble.future(number);
        Verdict.Admitted played = played(future);
        Teller teller = new Teller(played.table());
        StringBuilder text = new StringBuilder("HYPOTHETICAL: " + heading() + "\n");
        for (Recorded event : played.events()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%5d  %s  %s%n",
                    event.position(),
                    teller.moment(event.at()),
                    teller.sentence(event.event(), event.mark())));
        }
        return text.append("It came to this: ")
                .append(endings(future))
                .append(".\n")
                .toString();
    }

    /** The same as data, with what was assumed. */
    String json() {
        Future future = ensemble.future(number);
        return FutureJson.write(trunk, ensemble, future, played(future).events());
    }

    private Verdict.Admitted played(Future future) {
        Table table = ensemble.from();
        List<Recorded> events = new ArrayList<>();
        for (Attempt attempt : future.moves()) {
            if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
                events.addAll(yes.events());
                table = yes.table();
            }
        }
        Verdict.Admitted last = Rulebook.pass(table, end());
        events.addAll(last.events());
        return new Verdict.Admitted(events, last.table());
    }

    private static String endings(Future future) {
        return String.join("; ", future.endings().stream().map(Ending::words).toList());
    }

    /**
     * Writes it as a branch that plays to the same end.
     *
     * @param word by which the scenario was asked for; a branch of a file has to stand beside it
     */
    String write(Path to, String word) {
        String file = String.valueOf(to.getFileName());
        String stem = file.endsWith(".yaml") ? file.substring(0, file.length() - ".yaml".length()) : "";
        if (!Name.isName(stem)) {
            throw new BadInput(
                    "--to " + to + " is no name for a branch. Expected small letters, digits and hyphens and then"
                            + " .yaml, such as future-" + number + ".yaml.");
        }
        Name name = Name.of(stem);
        if (name.equals(trunk.scenario().name())) {
            throw new BadInput("--to " + to + " bears the name of what it leaves. Give the branch another.");
        }
        Path beside = Path.of(word.replaceFirst("@[^/]*$", ""));
        if (Files.isRegularFile(beside)
                && !Files.isRegularFile(to.toAbsolutePath().resolveSibling(beside.getFileName()))) {
            throw new BadInput("A branch looks for the script that it leaves beside itself, and " + beside.getFileName()
                    + " is not beside " + to + ". Put --to there.");
        }
        Future future = ensemble.future(number);
        NewFile.write(
                to,
                new BranchYaml(
                                name,
                                "Future " + number + " of an ensemble (seed " + ensemble.seed() + ")",
                                "What does this one future look like, move by move?",
                                "Drawn by chance under the assumptions of the ensemble; hypothetical, like every move in it. It came"
                                        + " to this: " + endings(future) + ".",
                                trunk,
                                trunk.table().position(),
                                future.moves(),
                                end())
                        .write());
        return "Wrote " + to + ": " + heading() + ". To see it: parley replay " + to + "\n";
    }
}
