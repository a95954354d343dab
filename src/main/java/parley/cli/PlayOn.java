package parley.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.exchange.ExplorationJson;
import parley.exchange.ExplorationProse;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.AsOf;
import parley.scenario.Course;
import parley.scenario.Exploration;
import parley.scenario.Explored;
import parley.scenario.Manner;
import parley.scenario.Playthrough;
import parley.scenario.Transcript;
import parley.yaml.Nearest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays on from a scenario: every admissible way, or many at random. */
@Command(
        name = "playthrough",
        header = "Play on from a moment of a scenario: every admissible way, or many at random.",
        description = {
            "Tells what the lines come to, which kinds of moves they made, which were never possible, and which choices of"
                    + " the script stand behind them. It says what can happen under the rules, not what is likely.",
            "Where the scenario has choices, it is played on from wherever each of them leads, unless SCENARIO names the"
                    + " options."
        },
        footer = {
            "  parley playthrough may-2025 --exhaustive --depth 2 --from 2025-05-11T20:00 --party UKR,RUS",
            "  parley playthrough may-2025 --exhaustive --depth 3 --party UKR,RUS --moves accept-talks,attend",
            "  parley playthrough may-2025@hard-gate --random 1000 --seed 7 --from 39 --format json"
        })
final class PlayOn implements Callable<Integer> {

    private static final int MANY_COURSES = 64;
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})(min|h|d)");

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "The name of a scenario, or the path of a file; behind an @ its reading and the options taken at"
                            + " its choices.")
    private String scenario = "";

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    /** One of the two. */
    static final class How {
        @Option(
                names = "--exhaustive",
                required = true,
                description = "Every admissible continuation, --depth turns deep.")
        boolean exhaustive;

        @Option(
                names = "--random",
                required = true,
                paramLabel = "N",
                description = "N lines at random; --seed decides which, and the same seed gives the same.")
        int lines;
    }

    @Option(names = "--depth", paramLabel = "N", description = "How many turns deep. Usually 2.")
    private int depth = 2;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description =
                    "How many tables at most, for --exhaustive; if it does not suffice, that is said. Usually 20000.")
    private int budget = 20_000;

    @Option(names = "--seed", paramLabel = "N", description = "For --random. Usually 1.")
    private long seed = 1;

    @Option(names = "--length", paramLabel = "N", description = "Of a line at random, in turns. Usually 30.")
    private int length = 30;

    @Option(
            names = "--pace",
            paramLabel = "LENGTH",
            description =
                    "The longest time from one move to the next of a line at random: 90min, 6h or 2d. Usually 6h.")
    private String pace = "6h";

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description = "A position (0 is the opening) or a date-time; inclusive. Usually the end.")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description =
                    "A date-time beyond which no line goes. Usually the end of the scenario; a week later, if it is"
                            + " played on from there.")
    private @Nullable String until;

    @Option(
            names = "--party",
            paramLabel = "CODE",
            split = ",",
            description = "Only these parties move: codes with commas between them.")
    private @Nullable List<String> parties;

    @Option(
            names = "--moves",
            paramLabel = "WORD",
            split = ",",
            description = "Only these moves are made: words such as accept-talks, with commas between them.")
    private @Nullable List<String> moves;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Which reading of a disputed document to play. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(names = "--show", paramLabel = "N", description = "Tell the first N lines turn by turn. Usually none.")
    private int show;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    PlayOn(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Manner manner = manner();
        Asked asked = Asked.of(Bookcase.packed(), scenario, reading);
        Transcript script = until(asked.played());
        Playthrough.Scope scope = new Playthrough.Scope(
                parties(script), kinds(), end(script, table(script).now()));
        List<Explored.Line> shown = new ArrayList<>();
        Exploration exploration;
        try (Progress progress = Progress.of("Playing on", Math.toIntExact(manner.steps()), desk.screen())) {
            Playthrough.Onlooker onlooker = new Playthrough.Onlooker() {
                @Override
                public void at(long number) {
                    progress.at(Math.toIntExact(number));
                }

                @Override
                public void ended(Explored.Line line) {
                    if (shown.size() < show) {
                        shown.add(line);
                    }
                }
            };
            exploration = Exploration.of(
                    asked.scenario(),
                    asked.reading(),
                    courses(asked),
                    this::until,
                    this::table,
                    table -> manner.play(table, scope, onlooker));
        }
        if (format == Format.JSON) {
            desk.printData(ExplorationJson.write(exploration, manner, scope, shown));
        } else {
            String prose = ExplorationProse.of(exploration, manner, scope, shown);
            desk.printText(Paint.prose(Harmless.text(prose), desk.ink()));
        }
        return ExitCode.FINE;
    }

    private Manner manner() {
        return how.exhaustive
                ? new Manner.Exhaustive(within("--depth", depth, 0, 100), within("--budget", budget, 1, 10_000_000))
                : new Manner.AtRandom(
                        within("--random", how.lines, 1, 10_000_000),
                        within("--length", length, 1, 10_000),
                        pace(),
                        seed);
    }

    private static int within(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw new BadInput(option + " " + number + " cannot be. Expected " + least + " to " + most + ".");
        }
        return number;
    }

    private Duration pace() {
        Matcher given = LENGTH.matcher(pace.strip());
        if (!given.matches()) {
            throw new BadInput("--pace '" + pace + "' is no length of time. Expected one such as 90min, 6h or 2d.");
        }
        long number = Long.parseLong(given.group(1));
        return switch (given.group(2)) {
            case "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Every course that takes the options which were named. */
    private static List<Course> courses(Asked asked) {
        List<Course> courses = asked.scenario().courses(MANY_COURSES).stream()
                .filter(course -> course.picks().containsAll(asked.course().picks()))
                .toList();
        return courses.isEmpty() ? List.of(asked.course()) : courses;
    }

    private Transcript until(Transcript whole) {
        return from == null ? whole : AsOf.of(whole, "--from", from, 0).transcript();
    }

    /** The clock stands at the moment that was asked for: at a position, at that of its event; at the end, where the script ends. */
    private Table table(Transcript script) {
        Table table = script.table();
        Instant moment = from == null
                ? script.scenario().until()
                : AsOf.of(script, "--from", from, 0).moment();
        return moment != null
                        && moment.isAfter(table.now())
                        && Rulebook.moveClock(table, moment) instanceof Verdict.Admitted moved
                ? moved.table()
                : table;
    }

    private Instant end(Transcript script, Instant start) {
        if (until != null) {
            Instant end =
                    AsOf.moment("--until", until, script.scenario().setting().zone());
            if (end.isBefore(start)) {
                throw new BadInput(
                        "--until " + until + " is before the moment from which it is played on. Give a later one.");
            }
            return end;
        }
        Instant end = script.scenario().until();
        return end == null || !end.isAfter(start) ? start.plus(A_WEEK) : end;
    }

    private Set<PartyId> parties(Transcript script) {
        Set<PartyId> cast = script.table().cast().keySet();
        if (parties == null) {
            return cast;
        }
        List<String> known = cast.stream().map(PartyId::code).toList();
        Set<PartyId> chosen = new TreeSet<>();
        for (String party : parties) {
            String code = party.strip().toUpperCase(Locale.ROOT);
            if (!known.contains(code)) {
                throw new BadInput("There is no party '" + party + "' in "
                        + script.scenario().name() + ". "
                        + Bookcase.sentence(Nearest.mend(code, known, "Expected one of: " + String.join(", ", known))));
            }
            chosen.add(PartyId.of(code));
        }
        return chosen;
    }

    private Set<MoveKind> kinds() {
        if (moves == null) {
            return EnumSet.allOf(MoveKind.class);
        }
        Set<MoveKind> kinds = EnumSet.noneOf(MoveKind.class);
        for (String word : moves) {
            MoveKind kind = MoveKind.named(word.strip());
            if (kind == null) {
                List<String> known =
                        Arrays.stream(MoveKind.values()).map(MoveKind::word).toList();
                throw new BadInput("There is no move '" + word + "'. "
                        + Bookcase.sentence(Nearest.mend(word, known, "Expected one of: " + String.join(", ", known))));
            }
            kinds.add(kind);
        }
        return kinds;
    }
}
