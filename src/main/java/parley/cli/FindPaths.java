package parley.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.analysis.paths.Constraint;
import parley.analysis.paths.Goal;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.exchange.PathBranch;
import parley.exchange.PathsJson;
import parley.exchange.PathsProse;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.scenario.Transcript;
import parley.yaml.GoalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The shortest ways to something that is wanted. */
@Command(
        name = "paths",
        header = "Find the shortest ways to a goal: which moves, by whom, that the rules admit.",
        description = {
            "From a moment on it looks for sequences of admissible moves that lead to the goal: the shortest first, none of"
                    + " whose moves can be spared. Where there is none it exits with 1 and tells a smallest set of constraints that"
                    + " conflict; where the budget is used up before, it tells what it has and what is proved (and exits with 1 if it has nothing).",
            "A goal is written as conditions are in scenario files, or in their words: `ceasefire in force by 2025-05-15`, `talks"
                    + " opened and exchange carried out`, `(ceasefire in force or talks opened) by 2025-05-15`, `kyiv-call agreed`,"
                    + " `{agreed: kyiv-call}`. A date alone is all of that day.",
            "It says what the rules admit, never what anybody would do. One path can be opened as a branch, and checked."
        },
        footer = {
            "  parley paths may-2025 --as-of 2025-05-11T20:00 --goal \"ceasefire in force by 2025-05-15\"",
            "  parley paths may-2025 --as-of 41 --goal \"ceasefire in force by 2025-05-15\" --hold UKR:ceasefire-before-talks",
            "  parley paths may-2025@hard-gate --as-of 41 --goal \"talks opened\" --hold UKR:ceasefire-from-12-may",
            "  parley paths may-2025 --as-of 41 --goal \"talks opened\" --hold RUS:ceasefire-within-talks --moves 6",
            "  parley paths may-2025 --as-of 41 --goal \"talks opened\" --only UKR,RUS --most 3 --format json",
            "  parley paths may-2025 --as-of 41 --goal \"talks opened\" --open 1 --to a-way.yaml; parley check a-way.yaml"
        })
final class FindPaths implements Callable<Integer> {

    private static final int MOST_PATHS = 100;
    private static final int MOST_MOVES = 60;
    private static final long MOST_STATES = 100_000_000;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|min)");

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file; with --data the id of a"
                            + " negotiation.")
    private String scenario = "";

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Option(names = "--goal", paramLabel = "GOAL", description = "What is to come about.", required = true)
    private String goal = "";

    @Option(
            names = "--hold",
            paramLabel = "PARTY:WHAT",
            description =
                    "This party keeps to a precondition of its own (UKR:ceasefire-from-12-may) or to an order of steps"
                            + " (UKR:ceasefire-before-talks, RUS:ceasefire-within-talks). Once for each.")
    private List<String> hold = List.of();

    @Option(names = "--only", paramLabel = "PARTIES", description = "Only these move, such as UKR,RUS.", split = ",")
    private @Nullable List<String> only;

    @Option(names = "--moves", paramLabel = "N", description = "At most so many moves; 10 where nothing is said.")
    private @Nullable Integer moves;

    @Option(names = "--most", paramLabel = "N", description = "How many paths are wanted; 5 where nothing is said.")
    private int most = Question.USUAL_MOST;

    @Option(
            names = "--budget",
            paramLabel = "HOW-MUCH",
            description =
                    "Stop after so many states (200000 where nothing is said), or after a time such as 10s; what is found"
                            + " in a time depends on the machine.")
    private String budget = "";

    @Option(
            names = "--open",
            paramLabel = "K",
            description = "Open this path as a branch: a file (--to), or with --data a fork there.")
    private @Nullable Integer open;

    @Option(names = "--to", paramLabel = "FILE", description = "With --open: the branch file to write, a new one.")
    private @Nullable Path to;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    FindPaths(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        check(most >= 1 && most <= MOST_PATHS, "--most", most, "a number from 1 to " + MOST_PATHS);
        check(
                moves == null || (moves >= 0 && moves <= MOST_MOVES),
                "--moves",
                moves,
                "a number from 0 to " + MOST_MOVES);
        Standpoint.Seen seen = standpoint.seen(desk, scenario);
        Transcript transcript = seen.transcript();
        Table table = transcript.table();
        Goal wanted = GoalReader.read(goal, table).fold(read -> read, problems -> {
            throw new BadInput(problems);
        });
        Question question = new Question(table, seen.at(), wanted, constraints(table), most, states());
        checkOpening(transcript);
        long begun = System.nanoTime();
        Paths paths = searched(question);
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        tell(transcript, paths, seconds);
        return paths.found() ? open(transcript, paths) : ExitCode.NO;
    }

    private Paths searched(Question question) {
        BooleanSupplier patience = patience();
        long[] looked = {0};
        try (Interruption interruption = Interruption.of(
                done -> String.format(Locale.ROOT, "going on from %,d situations", done),
                "A search that ends by itself tells what it has: say --budget 10s, or a number of states.",
                desk.screen())) {
            return Paths.answer(question, () -> {
                interruption.at(++looked[0]);
                return patience.getAsBoolean();
            });
        }
    }

    private static void check(boolean fine, String option, @Nullable Integer found, String expected) {
        if (!fine) {
            throw new BadInput(option + " is " + found + ": expected " + expected + ".");
        }
    }

    private void tell(Transcript transcript, Paths paths, double seconds) {
        if (format == Format.JSON) {
            desk.printData(PathsJson.write(transcript, paths));
            return;
        }
        String speed = String.format(
                Locale.ROOT,
                "%n%,d states looked at in %.2f s (%,.0f a second).%n",
                paths.states(),
                seconds,
                paths.states() / seconds);
        desk.printText(Harmless.text(PathsProse.of(transcript, paths)) + speed);
    }

    // Constraints

    private List<Constraint> constraints(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (String asked : hold) {
            constraints.add(new Constraint.Keeps(HeldWords.keep(asked, table)));
        }
        if (only != null) {
            Set<PartyId> parties = new TreeSet<>();
            only.forEach(code -> parties.add(HeldWords.party("--only", code, table)));
            constraints.add(new Constraint.Only(parties));
        }
        if (moves != null) {
            constraints.add(new Constraint.AtMost(moves));
        }
        return constraints.stream().distinct().toList();
    }

    // Budget

    private long states() {
        if (budget.isEmpty()) {
            return Question.USUAL_BUDGET;
        }
        if (TIME.matcher(budget).matches()) {
            return MOST_STATES;
        }
        long states = budget.matches("\\d{1,9}") ? Long.parseLong(budget) : 0;
        if (states < 1 || states > MOST_STATES) {
            throw new BadInput("--budget is '" + budget + "': expected a number of states up to " + MOST_STATES
                    + ", or a time such as 10s or 2min.");
        }
        return states;
    }

    private BooleanSupplier patience() {
        Matcher time = TIME.matcher(budget);
        if (!time.matches()) {
            return () -> false;
        }
        long count = Long.parseLong(time.group(1));
        Duration length = switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
        long end = System.nanoTime() + length.toNanos();
        return () -> System.nanoTime() - end >= 0;
    }

    // A path as a branch

    private void checkOpening(Transcript transcript) {
        if (open == null) {
            if (to != null) {
                throw new BadInput("--to says where a path is to be written; say which: --open 1.");
            }
            return;
        }
        check(open >= 1, "--open", open, "the number of a path, from 1");
        if (standpoint.isKept()) {
            if (to != null) {
                throw new BadInput("With --data a path is opened as a fork there. Leave --to out.");
            }
            return;
        }
        String file =
                to == null || to.getFileName() == null ? "" : to.getFileName().toString();
        if (!file.endsWith(".yaml") || !Name.isName(file.substring(0, file.length() - ".yaml".length()))) {
            throw new BadInput((to == null ? "--to is missing" : "--to is '" + to + "'")
                    + ": expected the name of a new file such as a-way.yaml, in small letters, digits and hyphens.");
        }
        if (!Standpoint.isAlongFirstOptions(transcript)) {
            throw new BadInput(
                    "A branch leaves a scenario along the first options of its choices. Leave --choose and the options"
                            + " behind the @ out.");
        }
    }

    private int open(Transcript transcript, Paths paths) {
        if (open == null) {
            return ExitCode.FINE;
        }
        if (open > paths.paths().size()) {
            throw new BadInput("There is no path " + open + ": " + paths.paths().size()
                    + (paths.paths().size() == 1 ? " was" : " were") + " found. A larger --most looks for more.");
        }
        parley.analysis.paths.Path path = paths.paths().get(open - 1);
        if (to != null) {
            String file = String.valueOf(to.getFileName());
            Name name = Name.of(file.substring(0, file.length() - ".yaml".length()));
            NewFile.write(to, PathBranch.write(transcript, paths.question(), path, name));
            desk.screen().complain("parley: wrote path " + open + " as " + to + ". Now: parley check " + to);
        } else {
            desk.screen()
                    .complain("parley: path " + open + " is open as "
                            + standpoint.fork(desk, scenario, transcript, paths.question(), path) + ".");
        }
        return ExitCode.FINE;
    }
}
