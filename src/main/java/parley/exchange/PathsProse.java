package parley.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.analysis.paths.Constraint;
import parley.analysis.paths.NoWay;
import parley.analysis.paths.Path;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Transcript;

/** Paths in words: the answer first, then each path move by move, or what is in the way. */
public final class PathsProse {

    private final Paths paths;
    private final Teller teller;
    private final Page page = new Page();

    private PathsProse(Paths paths) {
        this.paths = paths;
        this.teller = new Teller(paths.question().from());
    }

    /** Plain text of at most a hundred columns, ending with a line end. */
    public static String of(Transcript transcript, Paths paths) {
        PathsProse prose = new PathsProse(paths);
        prose.tell(transcript);
        return prose.page.toString();
    }

    /** The answer in a sentence or two. */
    public static String answer(Paths paths) {
        return new PathsProse(paths).answer();
    }

    private void tell(Transcript transcript) {
        Question question = paths.question();
        page.line(transcript.scenario().title());
        page.line("From " + teller.moment(question.at()) + " (position "
                + transcript.table().position()
                + (transcript.reading() == null
                        ? ""
                        : "; reading: " + transcript.reading().name())
                + ")");
        page.hanging("Wanted: ", question.goal().told(teller) + ".");
        if (!question.constraints().isEmpty()) {
            page.hanging("Given:  ", told(question.constraints(), "; ") + ".");
        }
        page.blank();
        page.paragraph(answer());
        int number = 1;
        for (Path path : paths.paths()) {
            path(number++, path);
        }
        if (paths.found()) {
            page.blank();
            page.paragraph(
                    "HYPOTHETICAL: each path was played through the rulebook, move by move. It says what the rules admit,"
                            + " not what anybody would do or want. Where terms are free, the plainest are tried.");
        }
    }

    private String answer() {
        List<Path> found = paths.paths();
        if (found.isEmpty()) {
            return none();
        }
        int shortest = found.get(0).moves();
        if (shortest == 0) {
            return found.get(0).waitsUntil() == null
                            || !found.get(0).reached().isAfter(paths.question().at())
                    ? "It is so already: no move is needed."
                    : "It comes about by itself, on "
                            + teller.moment(found.get(0).reached()) + ": no move is needed.";
        }
        long alike = found.stream().filter(path -> path.moves() == shortest).count();
        return (found.size() == 1 ? "One way was found" : found.size() + " ways were found") + ", the shortest of "
                + moves(shortest)
                + (alike > 1 ? "; " + alike + " are as short" : "") + "."
                + (paths.complete() ? "" : " " + atBudget(paths));
    }

    /** What is known where a search stopped at its budget, some paths being found. */
    public static String atBudget(Paths paths) {
        return "The search stopped at its budget: none is shorter, that is proved; others of " + moves(paths.atLeast())
                + " or more there may be.";
    }

    private String none() {
        if (!paths.complete()) {
            return "None was found before the budget was used up. Proved is that every way, if there is one, takes "
                    + moves(paths.atLeast()) + " or more. A larger --budget looks further.";
        }
        return NoWay.told(paths);
    }

    private String told(List<Constraint> constraints, String between) {
        return constraints.stream().map(each -> each.told(teller)).collect(Collectors.joining(between));
    }

    private static String moves(int moves) {
        return moves == 1 ? "1 move" : moves + " moves";
    }

    private void path(int number, Path path) {
        page.blank();
        Teller then = new Teller(path.end());
        String who = path.moves() == 0 ? "nobody moves" : "by " + then.parties(List.copyOf(path.movers()));
        page.hanging(
                number + ". ",
                capital(moves(path.moves())) + ", " + who + "; reached on " + moment(then, path.reached()) + ".");
        int width = path.events().stream()
                .mapToInt(event -> moment(then, event.at()).length())
                .max()
                .orElse(0);
        String before = "";
        for (Recorded event : path.events()) {
            String moment = moment(then, event.at());
            String head = moment.equals(before) ? "" : moment;
            page.hanging(
                    "   " + head + " ".repeat(width - head.length()) + "  ",
                    (event.by() == null ? "-> " : "") + then.sentence(event.event(), event.mark()));
            before = moment;
        }
        if (!path.orOfferedBy().isEmpty()) {
            page.hanging(
                    "   ",
                    "The same if the new offer comes from "
                            + path.orOfferedBy().stream().map(then::party).collect(Collectors.joining(" or "))
                            + " instead.");
        }
    }

    /** With the first moment of a day the day is meant. */
    private static String moment(Teller teller, Instant at) {
        String moment = teller.moment(at);
        return moment.endsWith(", 00:00") ? moment.substring(0, moment.length() - ", 00:00".length()) : moment;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
