package parley.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Summary;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Opening;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Goal;
import parley.analysis.paths.Path;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.negotiation.Attempt;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.report.Angle;
import parley.report.EnsembleSection;
import parley.report.Part;
import parley.report.Section;
import parley.scenario.Ending;

/** Questions that take their time to answer, each within bounds, and what was found opened as a branch. */
@Component
final class Questions {

    /** A page waits seconds, not hours; the command line plays millions. */
    static final long MOST_RUNS = 20_000;

    private static final long MOST_STATES = 40_000;
    private static final int MOST_PATHS = 3;
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
            return new Studies.Result(section, List.of(), seed, runs);
        });
    }

    Studies.Study paths(NegotiationId id, int position, String goal, @Nullable String by) {
        Angle angle = angles.of(id, position);
        Table table = angle.played().table();
        Subject subject = subject(goal);
        Instant until = by == null || by.isBlank() ? null : endOf(by, table);
        Question question = question(table, new Goal(List.of(Aim.of(subject).by(until))));
        return studies.begin(id, position, "The shortest ways", 0, study -> {
            Paths found = Paths.answer(question);
            return new Studies.Result(section(found, angle, position), found.paths(), null, 0);
        });
    }

    private static Question question(Table table, Goal goal) {
        return Question.of(table, table.now(), goal).most(MOST_PATHS).budget(MOST_STATES);
    }

    private static Subject subject(String goal) {
        for (Subject subject : Subject.values()) {
            if (subject.name().equalsIgnoreCase(goal)) {
                return subject;
            }
        }
        throw bad("The goal is one of ceasefire, talks, exchange, settlement.");
    }

    private static Instant endOf(String day, Table table) {
        try {
            Instant end = LocalDate.parse(day)
                    .atTime(LocalTime.of(23, 59, 59))
                    .atZone(table.setting().zone())
                    .toInstant();
            if (end.isBefore(table.now())) {
                throw bad("That day is over at this position.");
            }
            return end;
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The day is a date such as 2025-05-15.", e);
        }
    }

    private static ResponseStatusException bad(String words) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, words);
    }

    private static Section section(Paths found, Angle angle, int position) {
        Teller teller = new Teller(found.question().from());
        String goal = found.question().goal().told(teller);
        List<Part.Words> answer = new ArrayList<>();
        if (found.found()) {
            int shortest = found.paths().get(0).moves();
            answer.add(Part.Words.of("Yes: " + shortest + (shortest == 1 ? " move" : " moves") + " would be enough for "
                    + goal + ", if those who make them did. The "
                    + (found.paths().size() == 1
                            ? "only way found"
                            : found.paths().size() + " shortest ways found")
                    + " are below; nobody is said to want them."));
        } else if (found.complete()) {
            answer.add(
                    Part.Words.of("No way leads to " + goal + " from here within " + Question.USUAL_MOVES + " moves."));
            found.inTheWay().forEach(one -> answer.add(Part.Words.of("In the way: " + one.told(teller) + ".")));
        } else {
            answer.add(Part.Words.of("No way to " + goal + " was found among the situations that were looked at."));
        }
        return new Section(
                "paths",
                "What would have to happen",
                Section.Footing.ASSUMED,
                "What are the shortest sequences of admissible moves to " + goal + "?",
                answer,
                List.of(
                        "Every move is one that the rulebook admits at its moment, whoever would have to make it; whether anybody would, is not asked.",
                        String.format(
                                Locale.ROOT,
                                "%,d situations were looked at%s; at most %d moves; at most %d ways are told.",
                                found.states(),
                                found.complete() ? "" : ", as many as a page may",
                                Question.USUAL_MOVES,
                                MOST_PATHS)),
                List.of(),
                "parley paths " + angle.word() + " --as-of " + position + " --goal \"" + goal + "\"");
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

    private static String shortened(String words) {
        return words.length() <= Descent.LONGEST ? words : words.substring(0, Descent.LONGEST - 2) + " \u2026";
    }

    Opened openRun(Studies.Study study, long number) {
        Studies.Result result = study.result();
        Long seed = result == null ? null : result.seed();
        if (result == null || seed == null || number < 0 || number >= result.runs()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no such future: they are numbered from 0 to " + (result == null ? 0 : result.runs() - 1)
                            + ".");
        }
        Angle angle = angles.of(study.negotiation(), study.position());
        Table from = angle.played().table();
        var future = new Ensemble(from, angle.policies(), seed).future(number);
        return opened(
                study.negotiation(),
                study.position(),
                "Future " + number + " of seed " + seed,
                future.moves(),
                from.now().plus(angle.policies().length()));
    }

    Opened openPath(Studies.Study study, Path path, int number) {
        return opened(
                study.negotiation(),
                study.position(),
                "Way " + number + ": " + study.getTitle(),
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
