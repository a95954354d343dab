package parley.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Goal;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Thing;
import parley.negotiation.Undertaking;
import parley.scenario.Circumstance;

/**
 * Reads what is to come about, as a user writes it in one line: conditions as scenario files have them under {@code expect: holds:}, joined by
 * {@code and} and {@code or}, each perhaps with {@code by} and a date.
 *
 * <pre>{@code
 * goal   = way { "or" way }
 * way    = clause { "and" clause }
 * clause = what [ "by" date ]
 * what   = "(" goal ")"
 *        | condition                             {agreed: kyiv-call}, {any-of: [...]}, ceasefire-in-force
 *        | its words, with spaces for hyphens    ceasefire in force, talks opened, exchange carried out
 *        | a name and how it is to stand         kyiv-call agreed, istanbul-offer opened, some-measure lifted
 * }</pre>
 */
public final class GoalReader {

    private static final String FILE = "--goal";
    private static final String EXPECTED =
            "Write for example `ceasefire in force by 2025-05-15`, `talks opened`, or `{agreed: some-proposal}`";
    private static final Pattern OR = Pattern.compile("\\s+or(?:\\s+|$)");
    private static final Pattern AND = Pattern.compile("\\s+and(?:\\s+|$)");
    private static final Pattern BY = Pattern.compile("\\s+by(?:\\s+|$)");
    private static final Pattern ARTICLE = Pattern.compile("(?:a|an|the|some)\\s+");
    private static final Pattern NAMED = Pattern.compile("([a-z0-9][a-z0-9-]*)\\s+(?:is\\s+|are\\s+|has\\s+been\\s+)?"
            + "(agreed|in\\s+force|opened|open|carried\\s+out|lifted)");
    private static final int MOST_BRACKETS = 20;
    private static final Set<String> KINDS = Set.of("ceasefire", "talks", "exchange");

    private final Table table;
    private final Problems problems = new Problems();
    private final ScenarioTimes times;

    private GoalReader(Table table) {
        this.table = table;
        this.times = new ScenarioTimes(table.setting().zone());
    }

    /**
     * Reads a goal.
     *
     * @param table where the names in it are looked up
     */
    public static Read<Goal> read(String words, Table table) {
        GoalReader reader = new GoalReader(table);
        if (words.isBlank()) {
            return Read.bad(new Problem(FILE, 1, 1, "nothing is wanted", EXPECTED));
        }
        if (words.length() > 2_000 || words.indexOf('\n') >= 0) {
            return Read.bad(new Problem(FILE, 1, 1, "a goal is one line of at most 2000 letters", EXPECTED));
        }
        GoalWays ways = reader.goal(new Clause(words, 0).stripped(), 0);
        if (reader.problems.isEmpty() && ways.tooMany()) {
            return Read.bad(new Problem(
                    FILE,
                    1,
                    1,
                    "more than " + Goal.MOST_AIMS + " things, or more than " + Goal.MOST_WAYS
                            + " ways to have them, are wanted at once",
                    "Leave some out"));
        }
        return reader.problems.orElse(() -> Goal.either(ways.all()));
    }

    private GoalWays goal(Clause whole, int within) {
        GoalWays any = GoalWays.NONE;
        for (Clause way : split(whole, OR)) {
            GoalWays all = null;
            for (Clause clause : split(way, AND)) {
                GoalWays of = clause(clause, within);
                all = all == null ? of : all.and(of);
            }
            any = all == null ? any : any.or(all);
        }
        return any;
    }

    /** A part of the words, and where it begins. */
    private record Clause(String text, int from) {
        Clause stripped() {
            int left = 0;
            while (left < text.length() && Character.isWhitespace(text.charAt(left))) {
                left++;
            }
            return new Clause(text.strip(), from + left);
        }
    }

    /** Outside of brackets only. */
    private static List<Clause> split(Clause whole, Pattern at) {
        List<Clause> parts = new ArrayList<>();
        Matcher matcher = at.matcher(whole.text());
        int begun = 0;
        while (matcher.find()) {
            if (depth(whole.text(), matcher.start()) == 0) {
                parts.add(new Clause(whole.text().substring(begun, matcher.start()), whole.from() + begun));
                begun = matcher.end();
            }
        }
        parts.add(new Clause(whole.text().substring(begun), whole.from() + begun));
        return parts.stream().map(Clause::stripped).toList();
    }

    private static int depth(String text, int until) {
        int depth = 0;
        for (int i = 0; i < until; i++) {
            char c = text.charAt(i);
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
        }
        return depth;
    }

    private GoalWays clause(Clause clause, int within) {
        List<Clause> parts = split(clause, BY);
        if (parts.size() > 2) {
            wrong(parts.get(2), "there are two dates", "Give each condition one `by`");
            return GoalWays.NONE;
        }
        Clause what = parts.get(0);
        if (what.text().isEmpty()) {
            wrong(what, "something to come about is missing", EXPECTED);
            return GoalWays.NONE;
        }
        Optional<Instant> by = parts.size() < 2 ? Optional.empty() : by(parts.get(1));
        GoalWays ways = what.text().startsWith("(") ? bracketed(what, within) : single(what);
        return by.map(ways::by).orElse(ways);
    }

    private GoalWays bracketed(Clause what, int within) {
        String text = what.text();
        if (!text.endsWith(")") || depth(text, text.length()) != 0 || within >= MOST_BRACKETS) {
            wrong(what, "a bracket is open, or there are too many", "Write for example `(A or B) and C by 2025-05-15`");
            return GoalWays.NONE;
        }
        Clause inside = new Clause(text.substring(1, text.length() - 1), what.from() + 1).stripped();
        return goal(inside, within + 1);
    }

    private GoalWays single(Clause what) {
        Optional<GoalWays> ways = what.text().startsWith("{")
                ? spot(what.text(), what, "the condition")
                        .flatMap(this::condition)
                        .flatMap(read -> ways(read, what))
                : words(what);
        return ways.orElse(GoalWays.NONE);
    }

    private Optional<Instant> by(Clause date) {
        if (date.text().isEmpty()) {
            wrong(date, "a date is missing after `by`", "Write a date such as 2025-05-15");
            return Optional.empty();
        }
        Optional<Instant> by = spot(date.text(), date, "the date").flatMap(times::last);
        by.filter(moment -> moment.isBefore(table.now()))
                .ifPresent(moment -> wrong(
                        date,
                        "the date is over: the clock stands at " + times.told(table.now()),
                        "Name a later one, or ask from an earlier moment with --as-of"));
        return by;
    }

    /** At its own column, so that messages tell the right one. */
    private Optional<Spot> spot(String yaml, Clause at, String name) {
        return new YamlReader().words(FILE, name, " ".repeat(at.from()) + yaml, problems);
    }

    private Optional<GoalWays> words(Clause what) {
        String text = ARTICLE.matcher(what.text()).lookingAt()
                ? what.text().replaceFirst(ARTICLE.pattern(), "")
                : what.text();
        Matcher named = NAMED.matcher(text);
        if (named.matches()
                && !KINDS.contains(named.group(1))
                && !named.group(1).equals("settlement")) {
            return named(what, named.group(1), named.group(2).replaceAll("\\s+", " "));
        }
        if (text.matches("settlement\\s+(is\\s+)?agreed")) {
            return Optional.of(GoalWays.of(Aim.of(Subject.SETTLEMENT)));
        }
        if (text.matches("(ceasefire|talks|exchange)\\s+(is\\s+|are\\s+)?agreed")) {
            Subject subject = Subject.valueOf(text.split("\\s+", 2)[0].toUpperCase(Locale.ROOT));
            return Optional.of(GoalWays.of(new Aim(Aim.Deed.AGREED, subject, null, null)));
        }
        String hyphens = text.replaceAll("\\s+(?:is\\s+|are\\s+|have\\s+|has\\s+(?:been\\s+)?)?", "-")
                .replaceFirst("^talks-open$", "talks-opened");
        // `agreed kyiv-call` and the like: the word of a condition, then a name.
        int space = text.lastIndexOf(' ');
        String yaml = hyphens;
        if (space > 0 && table.knows(orNothing(text.substring(space + 1)))) {
            yaml = "{" + text.substring(0, space).strip().replaceAll("\\s+", "-") + ": " + text.substring(space + 1)
                    + "}";
        }
        if (!yaml.matches("[a-z0-9{}: -]+")) {
            wrong(what, "this is no condition: " + Shown.code(what.text()), EXPECTED);
            return Optional.empty();
        }
        return spot(yaml, what, "the condition").flatMap(this::condition).flatMap(read -> ways(read, what));
    }

    private static Name orNothing(String word) {
        return Name.isName(word) ? Name.of(word) : Name.of("nothing-of-this-name");
    }

    /** A thing on the table, and how it is to stand. */
    private Optional<GoalWays> named(Clause what, String word, String state) {
        Name name = orNothing(word);
        Proposal proposal = table.proposals().find(name);
        Subject subject = proposal == null ? null : proposal.terms().subject();
        Undertaking undertaking = table.undertakings().find(name);
        Aim.@Nullable Deed deed = switch (state) {
            case "agreed" -> proposal == null ? null : Aim.Deed.AGREED;
            case "in force" -> subject == Subject.CEASEFIRE || undertaking != null ? Aim.Deed.IN_FORCE : null;
            case "opened", "open" -> subject == Subject.TALKS ? Aim.Deed.OPENED : null;
            case "carried out" ->
                subject == Subject.EXCHANGE || subject == Subject.SETTLEMENT ? Aim.Deed.CARRIED_OUT : null;
            default -> table.precondition(name) != null || table.measures().has(name) ? Aim.Deed.LIFTED : null;
        };
        if (deed == null) {
            wrong(
                    what,
                    "nothing on the table that could be " + state + " is called " + Shown.code(word),
                    Nearest.mend(word, allAndKinds(), "Name a thing that is on the table at that moment"));
            return Optional.empty();
        }
        Subject of = deed == Aim.Deed.LIFTED ? null : subject == null ? Subject.CEASEFIRE : subject;
        return Optional.of(GoalWays.of(new Aim(deed, of, name, null)));
    }

    private Set<String> allAndKinds() {
        Set<String> known = all();
        known.addAll(KINDS);
        return known;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>();
        List<List<? extends Thing>> things = List.of(
                table.proposals().all(),
                table.undertakings().all(),
                table.measures().all(),
                table.preconditions());
        things.forEach(some -> some.forEach(thing -> all.add(thing.name().text())));
        return all;
    }

    private Optional<Circumstance> condition(Spot spot) {
        return CircumstanceWords.read(spot, new ConditionWords.Lookup() {
            @Override
            public Optional<Name> name(ConditionWords.Named named) {
                return thing(named);
            }

            @Override
            public Optional<PartyId> party(Spot code) {
                return code.known(
                                "party",
                                table.cast().keySet().stream()
                                        .map(PartyId::code)
                                        .toList())
                        .map(PartyId::of);
            }
        });
    }

    /** Whether it is of the right sort is seen when an aim is made of it. */
    private Optional<Name> thing(ConditionWords.Named named) {
        Spot spot = named.spot();
        String word = spot.raw();
        if (Name.isName(word) && table.knows(Name.of(word)) && fits(Name.of(word), named.wanted())) {
            return Optional.of(Name.of(word));
        }
        Set<String> fitting = new TreeSet<>();
        all().stream().filter(known -> fits(Name.of(known), named.wanted())).forEach(fitting::add);
        spot.wrong(
                named.wanted().none() + " " + Shown.code(word) + " on the table at that moment",
                () -> Nearest.mend(
                        word,
                        fitting,
                        fitting.isEmpty()
                                ? "There is nothing of that sort"
                                : "Expected one of: "
                                        + fitting.stream().limit(8).collect(Collectors.joining(", "))));
        return Optional.empty();
    }

    private boolean fits(Name name, ScenarioSort.Wanted wanted) {
        Proposal proposal = table.proposals().find(name);
        if (proposal != null) {
            return wanted.fits(
                    switch (proposal.terms().subject()) {
                        case CEASEFIRE -> ScenarioSort.CEASEFIRE;
                        case TALKS -> ScenarioSort.TALKS;
                        case EXCHANGE -> ScenarioSort.EXCHANGE;
                        case SETTLEMENT -> ScenarioSort.SETTLEMENT;
                    });
        }
        if (table.undertakings().has(name)) {
            return wanted.fits(ScenarioSort.UNDERTAKING);
        }
        if (table.precondition(name) != null) {
            return wanted.fits(ScenarioSort.PRECONDITION);
        }
        return table.measures().has(name) ? wanted.fits(ScenarioSort.MEASURE) : wanted == ScenarioSort.Wanted.ANYTHING;
    }

    private Optional<GoalWays> ways(Circumstance what, Clause at) {
        if (what instanceof Circumstance.AllOf all) {
            return joined(all.parts(), GoalWays::and, at);
        }
        if (what instanceof Circumstance.AnyOf any) {
            return joined(any.parts(), GoalWays::or, at);
        }
        if (what instanceof Circumstance.Holds holds && holds.condition() instanceof Condition.AllOf all) {
            return joined(holding(all.conditions()), GoalWays::and, at);
        }
        if (what instanceof Circumstance.Holds holds && holds.condition() instanceof Condition.AnyOf any) {
            return joined(holding(any.conditions()), GoalWays::or, at);
        }
        Optional<Aim> aim = AimWords.of(what, table);
        if (aim.isEmpty()) {
            wrong(
                    at,
                    "a path can lead to something that comes about, and this is not of that sort: " + what.told(),
                    "Ask for a ceasefire in force, talks opened, an exchange or a settlement carried out, a proposal"
                            + " agreed, a measure or a precondition lifted, or several of them joined by `and` or `or`");
        }
        return aim.map(GoalWays::of);
    }

    private static List<Circumstance> holding(List<Condition> conditions) {
        return conditions.stream().<Circumstance>map(Circumstance.Holds::new).toList();
    }

    private Optional<GoalWays> joined(List<Circumstance> parts, BinaryOperator<GoalWays> join, Clause at) {
        Optional<GoalWays> joined = Optional.empty();
        for (Circumstance part : parts) {
            Optional<GoalWays> of = ways(part, at);
            if (of.isEmpty()) {
                return of;
            }
            joined = joined.map(before -> join.apply(before, of.get())).or(() -> of);
        }
        if (parts.isEmpty()) {
            wrong(at, "nothing is wanted", EXPECTED);
        }
        return joined;
    }

    private void wrong(Clause at, String what, String mend) {
        problems.add(new Problem(FILE, 1, at.from() + 1, what, mend));
    }
}
