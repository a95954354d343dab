package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.AlternatingOffers;
import parley.analysis.bargaining.DealDistances;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import parley.exchange.BargainJson;
import parley.picture.BargainPictures;
import parley.yaml.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which deals the classical solutions pick. */
@Command(
        name = "bargain",
        header = "Say which deals the classical solutions pick, with all ties.",
        description = {
            "A domain is a file that says on what is bargained (issues) and what each outcome is worth to each party (weights,"
                    + " values, reservation); docs/analysis/bargaining.md has the format. Told are the zone of possible agreement, the"
                    + " frontier, and the Nash, Kalai-Smorodinsky, egalitarian and utilitarian solutions.",
            "If no outcome is at or above every reservation, the answer is no (exit code 1)."
        },
        footer = {
            "  parley bargain two-issues",
            "  parley bargain two-issues --deal price=mid,delivery=late   how far this deal is from each solution",
            "  parley bargain two-issues --offers                          what comes of it if they offer in turn",
            "  parley bargain two-issues --svg outcomes.svg                 the same drawn",
            "  parley bargain my-domain.yaml --format json | jq '.nash'"
        })
final class ShowBargain implements Callable<Integer> {

    /** What the parties are given where the file says nothing. */
    private static final int USUAL_ROUNDS = 20;

    @Parameters(paramLabel = "DOMAIN", description = "The name of a domain, or the path of a file.")
    private String domain = "";

    @Option(
            names = "--deal",
            paramLabel = "ISSUE=VALUE,...",
            description = "Tell how far a deal is from each solution: a value for each issue.")
    private @Nullable String deal;

    @Option(
            names = "--offers",
            description = "Let the parties offer in turn and concede as their deadlines come near (" + USUAL_ROUNDS
                    + " rounds where the file has none).")
    private boolean offers;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description =
                    "Also draw the outcomes, the frontier and the solutions into this file; with --offers, what each"
                            + " party asks for from round to round.")
    private @Nullable Path svg;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowBargain(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Domain chosen = Bookcase.packed().domain(domain);
        @Nullable Long asked = deal == null ? null : outcome(chosen, deal);
        if (offers && format == Format.JSON) {
            throw new BadInput("--format json holds the solutions. Leave out --offers.");
        }
        Solutions solutions = Solutions.of(chosen);
        @Nullable DealDistances distances = asked == null ? null : DealDistances.of(solutions, asked);
        if (svg != null) {
            NewFile.write(
                    svg,
                    offers
                            ? BargainPictures.offers(chosen, AlternatingOffers.play(chosen, USUAL_ROUNDS))
                                    .file()
                            : BargainPictures.outcomes(solutions, asked).file());
        }
        if (format == Format.JSON) {
            desk.printData(out -> BargainJson.write(solutions, distances, out));
        } else {
            desk.printText(new BargainText(solutions, desk.ink()).of(distances, offers ? USUAL_ROUNDS : 0));
        }
        return solutions.isZopaEmpty() ? ExitCode.NO : ExitCode.FINE;
    }

    /** Values and issues may hold any character but the comma. */
    private static long outcome(Domain domain, String words) {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> names = domain.issues().stream().map(Domain.Issue::name).toList();
        for (String part : words.split(",", -1)) {
            String[] pair = part.split("=", 2);
            String name = pair[0].strip();
            if (pair.length < 2 || !names.contains(name)) {
                throw new BadInput("--deal has '" + part.strip() + "': expected ISSUE=VALUE. "
                        + Bookcase.sentence(Nearest.mend(name, names, "Known issues: " + String.join(", ", names))));
            }
            if (said.put(name, pair[1].strip()) != null) {
                throw new BadInput("--deal names '" + name + "' twice. Leave one of them out.");
            }
        }
        List<Integer> choices = new ArrayList<>();
        for (Domain.Issue issue : domain.issues()) {
            choices.add(choice(issue, said.get(issue.name())));
        }
        return domain.outcome(choices.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int choice(Domain.Issue issue, @Nullable String said) {
        List<String> values = issue.values().stream().map(Domain.Value::word).toList();
        String expected = "Expected one of: " + String.join(", ", values);
        if (said == null) {
            throw new BadInput("--deal says nothing of '" + issue.name() + "'. " + expected + ".");
        }
        int choice = values.indexOf(said);
        if (choice < 0) {
            throw new BadInput("--deal has '" + said + "' for '" + issue.name() + "'. "
                    + Bookcase.sentence(Nearest.mend(said, values, expected)));
        }
        return choice;
    }
}
