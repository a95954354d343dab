package parley.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Trait;
import parley.analysis.ensemble.Variation;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Opening;
import parley.analysis.paths.Constraint;
import parley.analysis.paths.Path;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.report.Angle;
import parley.report.EnsembleSection;
import parley.report.Part;
import parley.report.PathsSection;
import parley.report.Section;
import parley.scenario.Ending;
import parley.yaml.GoalReader;
import parley.yaml.Read;

/** Questions that take their time to answer, each within bounds, and what was found opened as a branch. */
@Component
final class Questions {

    /** A page waits seconds, not hours; the command line plays millions. */
    static final long MOST_RUNS = 20_000;

    /** Values of what is varied, as on the command line. */
    private static final int POINTS = 5;

    private static final long MOST_STATES = 40_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(15);
    private static final long MOST_TRIALS = 100;

    private final Negotiations negotiations;
    private final Angles angles;
    private final Studies studies;

    Questions(Holdings holdings, Angles angles, Studies studies) {
        this.negotiations = holdings.negotiations();
        this.angles = angles;
        this.studies = studies;
    }

    /** A branch that was made. */
    record Opened(NegotiationId id, int position) {}

    Studies.Study futures(NegotiationId id, int position, long runs, long seed) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw bad("The number of futures is from 1 to " + String.format(Locale.ROOT, "%,d", MOST_RUNS)
                    + " here; `parley ensemble` plays more.");
        }
        Angle angle = angles.of(id, position);
        Ensemble ensemble = new Ensemble(angle.played().table(), angle.policies(), seed);
        long trials = Math.max(1, Math.min(MOST_TRIALS, runs / 20));
        long swings = trials * Ensemble.ends(ensemble.from());
        return studies.begin(id, position, "Many futures", runs + swings, study -> {
            Summary summary = ensemble.play(0, runs, 1, study::done);
            List<Ensemble.Swing> bars =
                    ensemble.swings(Ending.TALKS_OPENED, trials, 1, done -> study.done(runs + 2 * done * trials));
            Section section = EnsembleSection.of(
                    ensemble,
                    summary,
                    bars,
                    "futures",
                    "",
                    "parley ensemble " + angle.word() + " --from " + position + " --runs " + runs + " --seed " + seed
                            + " --sensitivity --format json");
            return new Studies.Result(
                    section,
                    List.of(),
                    new Studies.Futures(seed, runs, Variation.of(List.of(Map.of()), List.of(ensemble), 0, runs)));
        });
    }

    /** The same for some values of one assumption, among which the futures are shared out. */
    Studies.Study varied(
            NegotiationId id, int position, long runs, long seed, String party, String trait, double low, double high) {
        if (runs < POINTS || runs > MOST_RUNS) {
            throw bad(String.format(
                    Locale.ROOT,
                    "The number of futures is from %d to %,d here, for they are shared out among %d values.",
                    POINTS,
                    MOST_RUNS,
                    POINTS));
        }
        if (!(low >= 0 && low < high && high <= 1)) {
            throw bad("What is varied goes from a number to a larger one, both from 0 to 1.");
        }
        Angle angle = angles.of(id, position);
        Table table = angle.played().table();
        PartyId who = table.cast().keySet().stream()
                .filter(one -> one.code().equals(party))
                .findFirst()
                .orElseThrow(() -> bad("There is no such party here."));
        Trait which = Arrays.stream(Trait.values())
                .filter(one -> one.word().equals(trait))
                .findFirst()
                .orElseThrow(() -> bad("There is no such trait. Choose one of the list."));
        List<Map<String, Double>> settings = new ArrayList<>();
        List<Ensemble> ensembles = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double value = low + i * (high - low) / (POINTS - 1);
            settings.add(Map.of(who + "." + which.word(), value));
            ensembles.add(new Ensemble(table, angle.policies().with(who, which, value), seed));
        }
        Variation variation = Variation.of(settings, ensembles, 0, runs);
        String what = which.word() + " of " + table.nameOf(who);
        return studies.begin(id, position, "Many futures, by " + what, runs, study -> {
            Section section = EnsembleSection.varied(
                    new Ensemble(table, angle.policies(), seed),
                    what,
                    variation.play(1, study::done),
                    "futures",
                    "parley ensemble " + angle.word() + " --from " + position + " --runs " + runs + " --seed " + seed
                            + " --vary " + who + "." + which.word() + "=" + low + ".." + high + " --format json");
            return new Studies.Result(section, List.of(), new Studies.Futures(seed, runs, variation));
        });
    }

    /**
     * Looks for ways. It takes what is stated and no more, and when it is stopped, what it has by then is the answer.
     *
     * @return what is wrong with the goal, where something is
     */
    Read<Studies.Study> paths(NegotiationId id, int position, WaysAsked asked) {
        Angle angle = angles.of(id, position);
        Table table = angle.played().table();
        List<Constraint> constraints =
                WaysForm.constraints(table, angle.played().events(), asked);
        return GoalReader.read(asked.goal(), table).map(goal -> {
            Question question = new Question(table, table.now(), goal, constraints, asked.most(), MOST_STATES);
            return studies.begin(id, position, "To " + goal.told(new Teller(table)), 0, study -> {
                long end = System.nanoTime() + MOST_TIME.toNanos();
                Paths found = Paths.answer(question, () -> study.isUnwanted() || System.nanoTime() - end >= 0);
                return new Studies.Result(section(found, angle, position, asked), found.paths(), null);
            });
        });
    }

    private static ResponseStatusException bad(String words) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, words);
    }

    /** What a search for ways may take. */
    static String budget() {
        return WaysForm.budget(MOST_STATES, MOST_TIME);
    }

    private static Section section(Paths found, Angle angle, int position, WaysAsked asked) {
        Teller teller = new Teller(found.question().from());
        Section told = PathsSection.of(
                List.of(found),
                "paths",
                "",
                "parley paths " + angle.word() + " --as-of " + position + asked.options() + " --format json");
        List<String> assumptions = new ArrayList<>(told.assumptions());
        if (!found.question().constraints().isEmpty()) {
            assumptions.add("Given: "
                    + found.question().constraints().stream()
                            .map(constraint -> constraint.told(teller))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        assumptions.add(String.format(
                Locale.ROOT,
                "%,d situations were looked at; a search takes at most %s. Ways of more than %s were not looked for.",
                found.states(),
                budget(),
                found.question().moves() == 1 ? "1 move" : found.question().moves() + " moves"));
        // Each way stands below, with a button that opens it.
        return new Section(
                told.id(),
                "What would have to happen",
                told.footing(),
                told.question(),
                found.found() && found.complete() ? List.of(told.brief().says()) : told.answer(),
                assumptions,
                told.parts().stream().filter(Part.Table.class::isInstance).toList(),
                told.command());
    }

    /** Why it is stuck, and what would open it. Bounded: the rulebook is asked so many times and no more. */
    Impasse impasse(NegotiationId id, int position) {
        return Impasse.of(angles.of(id, position).played());
    }

    /** Opens what would open a circle as a branch: somebody's letting go, or else, after those, a bridge. */
    Opened openKnot(NegotiationId id, int position, int knot, int number) {
        List<Knot> knots = impasse(id, position).knots();
        if (knot < 1 || knot > knots.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such circle.");
        }
        List<Opening> openings = knots.get(knot - 1).openings();
        List<Bridge> bridges = knots.get(knot - 1).bridges();
        if (number < 1 || number > openings.size() + bridges.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing of this number that opens it.");
        }
        if (number <= openings.size()) {
            Opening opening = openings.get(number - 1);
            return opened(id, position, shortened(opening.told()), opening.moves(), null);
        }
        Bridge bridge = bridges.get(number - 1 - openings.size());
        return opened(
                id,
                position,
                bridge.way().words(),
                bridge.attempts(),
                bridge.end().now());
    }

    private static String small(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String shortened(String words) {
        return words.length() <= Descent.LONGEST ? words : words.substring(0, Descent.LONGEST - 2) + " \u2026";
    }

    Opened openRun(Studies.Study study, long number) {
        Studies.Result result = study.result();
        Studies.Futures futures = result == null ? null : result.futures();
        if (futures == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No futures were played there.");
        }
        Ensemble ensemble = futures.ensemble(number)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is no such future: they are numbered from 0 to " + (futures.runs() - 1) + "."));
        Table from = ensemble.from();
        var future = ensemble.future(number);
        return opened(
                study.negotiation(),
                study.position(),
                "Future " + number + " of seed " + futures.seed(),
                future.moves(),
                from.now().plus(ensemble.policies().length()));
    }

    Opened openPath(Studies.Study study, Path path, int number) {
        return opened(
                study.negotiation(),
                study.position(),
                shortened("Way " + number + " " + small(study.getTitle())),
                path.attempts(),
                path.waitsUntil());
    }

    private Opened opened(
            NegotiationId id, int position, String title, List<Attempt> attempts, @Nullable Instant until) {
        NegotiationId branch = negotiations.branch(id, position, title);
        for (Attempt attempt : attempts) {
            negotiations.play(branch, attempt, null);
        }
        if (until != null && until.isAfter(negotiations.table(branch).now())) {
            negotiations.pass(branch, until);
        }
        int last = negotiations.table(branch).position();
        return new Opened(branch, Math.min(position + 1, last));
    }
}
