package parley.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Policy;
import parley.analysis.ensemble.Share;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Trait;
import parley.analysis.ensemble.Turn;
import parley.analysis.ensemble.Variation;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.picture.EnsemblePictures;
import parley.scenario.Ending;

/** What many futures came to, if everybody acts as assumed. */
public final class EnsembleSection {

    private static final int MOST_MOVES = 10;
    private static final int MOST_SWINGS = 12;

    /** So many stand on the first page. */
    private static final int SHORT = 3;

    private final Ensemble ensemble;
    private final Summary summary;
    private final List<Ensemble.Swing> swings;

    private EnsembleSection(Ensemble ensemble, Summary summary, List<Ensemble.Swing> swings) {
        this.ensemble = ensemble;
        this.summary = summary;
        this.swings = swings;
    }

    /**
     * Tells what was counted.
     *
     * @param swings of the ending "talks have opened"; empty where no sensitivity was worked out
     * @param id of the section
     * @param under which assumptions hold, such as the title of a reading; empty where there is but one set
     * @param command by which it can be had again
     */
    public static Section of(
            Ensemble ensemble, Summary summary, List<Ensemble.Swing> swings, String id, String under, String command) {
        return new EnsembleSection(ensemble, summary, swings).section(id, under, command);
    }

    /**
     * Tells what was counted for each value of one assumption.
     *
     * @param ensemble as everything else is assumed
     * @param what is varied: "firmness of Ukraine"
     * @param played by one trait each, from the lowest of its values to the highest; at least two
     */
    public static Section varied(
            Ensemble ensemble, String what, List<Variation.Played> played, String id, String command) {
        Summary all = played.stream()
                .map(Variation.Played::summary)
                .reduce(Summary::plus)
                .orElseThrow();
        return new EnsembleSection(ensemble, all, List.of()).variedSection(what, played, id, command);
    }

    private Section variedSection(String what, List<Variation.Played> played, String id, String command) {
        String from = number(value(played.get(0)));
        String to = number(value(played.get(played.size() - 1)));
        List<Part.Words> answer = new ArrayList<>();
        answer.add(Part.Words.of(
                String.format(
                        Locale.ROOT,
                        "No forecast: if everybody acted as assumed below, and only %s went from %s to %s, the share of futures with"
                                + " talks would go from %s to %s, and the share with a ceasefire that binds every principal at"
                                + " the end from %s to %s.",
                        what,
                        from,
                        to,
                        percent(played.get(0), Ending.TALKS_OPENED),
                        percent(played.get(played.size() - 1), Ending.TALKS_OPENED),
                        percent(played.get(0), Ending.CEASEFIRE_IN_FORCE),
                        percent(played.get(played.size() - 1), Ending.CEASEFIRE_IN_FORCE)),
                "ensemble",
                "wilson-interval",
                "sensitivity"));
        answer.add(Part.Words.of("Where intervals of two values overlap, chance alone could make the difference."));
        List<String> assumptions = new ArrayList<>(assumptions());
        assumptions.add("Varied here, whatever is said above: " + what + ". The futures are shared out among "
                + played.size() + " values, each with chance of its own.");
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words(what, "sensitivity"));
        for (Ending ending : Ending.values()) {
            columns.add(Part.Column.number(ending.words(), "wilson-interval"));
        }
        List<List<String>> rows = played.stream()
                .map(one -> Stream.concat(
                                Stream.of(number(value(one))),
                                Arrays.stream(Ending.values()).map(ending -> percent(one, ending)))
                        .toList())
                .toList();
        return new Section(
                id,
                "Many futures, by " + what,
                Section.Footing.ASSUMED,
                "What does this one assumption change, if everything else is as assumed?",
                answer,
                assumptions,
                List.of(
                        Part.Shown.of(
                                "varied",
                                "Share of the futures for each value, with its interval",
                                EnsemblePictures.varied(what, played),
                                "sensitivity",
                                "wilson-interval"),
                        new Part.Table("How many held each of these at their end, for each value", columns, rows, "")),
                command);
    }

    private static double value(Variation.Played one) {
        return one.point().values().values().iterator().next();
    }

    private static String percent(Variation.Played one, Ending ending) {
        return percent(Share.of(
                ending.words(),
                one.summary().endings().getOrDefault(ending, 0L),
                one.summary().runs()));
    }

    private Section section(String id, String under, String command) {
        List<Part> parts = new ArrayList<>();
        parts.add(shares("What the futures came to, by the steps reached", Share.outcomes(summary)));
        parts.add(Part.Shown.of(
                "shares",
                "Share of the futures with each outcome, with its interval",
                EnsemblePictures.outcomes(summary),
                "ensemble",
                "wilson-interval"));
        parts.add(shares(
                "How many held each of these at their end, alone or with others",
                summary.endings().entrySet().stream()
                        .map(entry -> Share.of(entry.getKey().words(), entry.getValue(), summary.runs()))
                        .toList()));
        parts.add(Part.Shown.of(
                "times",
                "By which day a ceasefire was in force, and talks had opened",
                EnsemblePictures.times(summary),
                "time-to-event"));
        parts.add(turned());
        if (!swings.isEmpty()) {
            parts.add(sensitivities());
            parts.add(Part.Shown.of(
                    "tornado",
                    "Which assumption moves the share of futures with talks most",
                    EnsemblePictures.tornado(ensemble.from(), summary.share(Ending.TALKS_OPENED), swings),
                    "sensitivity"));
        }
        parts.add(Part.Shown.of(
                "convergence",
                "Whether there were enough runs: the shares after ever more of them",
                EnsemblePictures.convergence(summary),
                "running-share",
                "wilson-interval"));
        return new Section(
                id,
                "Many futures" + (under.isEmpty() ? "" : " (reading: " + under + ")"),
                Section.Footing.ASSUMED,
                "What do many futures come to, if every party acts by a stated policy and chance decides the rest?",
                answer(),
                assumptions(),
                parts,
                command,
                brief(under));
    }

    private Brief brief(String under) {
        String talks = percent(Ending.TALKS_OPENED);
        String ceasefire = percent(Ending.CEASEFIRE_IN_FORCE);
        List<Brief.Figure> figures = new ArrayList<>();
        figures.add(new Brief.Figure("Share of futures in which talks open", talks, "ensemble"));
        figures.add(new Brief.Figure("Share with a ceasefire of all in force at the end", ceasefire, "ensemble"));
        List<Part.Items> points = new ArrayList<>();
        List<Part.Items> plainly = new ArrayList<>();
        points.add(new Part.Items(
                "Hypothetical: what the futures most often came to, by the steps reached",
                Share.outcomes(summary).stream()
                        .limit(SHORT)
                        .map(share -> Part.Words.of(
                                share.told() + ": " + percent(share) + ".", "ensemble", "wilson-interval"))
                        .toList()));
        if (!swings.isEmpty()) {
            Ensemble.Swing most = swings.get(0);
            figures.add(new Brief.Figure(
                    "Which assumption moves the share with talks most",
                    most.trait().word() + " of " + ensemble.from().nameOf(most.party()),
                    "sensitivity"));
            Part.Items moving = new Part.Items(
                    "Which assumptions move the share with talks most, each by itself from 0 to 1",
                    swings.stream().limit(SHORT).map(this::moving).toList());
            points.add(moving);
            plainly.add(new Part.Items(moving.heading(), moving.items().subList(0, 1)));
        } else {
            plainly.add(points.get(0));
        }
        return new Brief(
                under,
                Part.Words.of(
                        String.format(
                                Locale.ROOT,
                                "No forecast: if everybody acted as assumed, then of %,d futures talks would have opened in %s, and a"
                                        + " ceasefire that binds every principal would have been in force at the end of %s.",
                                summary.runs(),
                                talks,
                                ceasefire),
                        "ensemble",
                        "wilson-interval"),
                figures,
                points,
                plainly);
    }

    private Part.Words moving(Ensemble.Swing swing) {
        return Part.Words.of(
                String.format(
                        Locale.ROOT,
                        "%s of %s (%s): from %.1f %% to %.1f %%.",
                        swing.trait().word(),
                        ensemble.from().nameOf(swing.party()),
                        swing.trait().words(),
                        100 * swing.low().share(),
                        100 * swing.high().share()),
                "sensitivity");
    }

    private List<Part.Words> answer() {
        List<Part.Words> answer = new ArrayList<>();
        answer.add(Part.Words.of(
                String.format(
                        Locale.ROOT,
                        "No forecast: if everybody acted as assumed below, then of %,d futures talks would have opened in %s, a"
                                + " ceasefire that binds every principal would have been in force at the end of %s, and none of the"
                                + " steps would have been reached in %s.",
                        summary.runs(),
                        percent(Ending.TALKS_OPENED),
                        percent(Ending.CEASEFIRE_IN_FORCE),
                        percent(Share.outcomes(summary).stream()
                                .filter(share -> share.name().equals(Summary.NO_STEP))
                                .findFirst()
                                .orElse(Share.of(Summary.NO_STEP, 0, summary.runs())))),
                "ensemble",
                "wilson-interval"));
        if (!swings.isEmpty()) {
            Ensemble.Swing most = swings.get(0);
            answer.add(Part.Words.of(
                    String.format(
                            Locale.ROOT,
                            "Of the assumptions about the principals, the one that moves the share with talks most is %s of %s (%s):"
                                    + " from 0 to 1 it takes the share from %.1f %% to %.1f %%, all others as they are.",
                            most.trait().word(),
                            ensemble.from().nameOf(most.party()),
                            most.trait().words(),
                            100 * most.low().share(),
                            100 * most.high().share()),
                    "sensitivity"));
        }
        return answer;
    }

    private String percent(Ending ending) {
        return percent(Share.of(ending.words(), summary.endings().getOrDefault(ending, 0L), summary.runs()));
    }

    /** {@code 12.3 % (11.9 to 12.8)} */
    private static String percent(Share share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * share.share(), 100 * share.low(), 100 * share.high());
    }

    private static Part shares(String heading, List<Share> shares) {
        return new Part.Table(
                heading,
                List.of(
                        Part.Column.words("Outcome", "ensemble"),
                        Part.Column.number("Futures", "ensemble"),
                        Part.Column.number("Share", "ensemble"),
                        Part.Column.number("From", "wilson-interval"),
                        Part.Column.number("To", "wilson-interval")),
                shares.stream()
                        .map(share -> List.of(
                                share.told(),
                                String.format(Locale.ROOT, "%,d", share.runs()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * share.share()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * share.low()),
                                String.format(Locale.ROOT, "%.1f %%", 100 * share.high())))
                        .toList(),
                "");
    }

    private Part turned() {
        List<Map.Entry<String, Long>> moves = summary.turnedBy().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return new Part.Table(
                "Which move turned it: upon which a ceasefire or talks became agreed",
                List.of(Part.Column.words("Move", "turning-move"), Part.Column.number("Futures", "turning-move")),
                moves.stream()
                        .limit(MOST_MOVES)
                        .map(entry -> List.of(
                                Turn.told(entry.getKey(), ensemble.from()),
                                String.format(Locale.ROOT, "%,d", entry.getValue())))
                        .toList(),
                moves.isEmpty()
                        ? "None: neither became agreed in any of the futures."
                        : moves.size() > MOST_MOVES
                                ? (moves.size() - MOST_MOVES) + " more that turned it more seldom are left out."
                                : "");
    }

    private Part sensitivities() {
        return new Part.Table(
                "Share of the futures with talks, one assumption at its lowest and at its highest, all others as they are",
                List.of(
                        Part.Column.words("Assumption", "sensitivity"),
                        Part.Column.number("At 0", "sensitivity"),
                        Part.Column.number("At 1", "sensitivity")),
                swings.stream()
                        .limit(MOST_SWINGS)
                        .map(swing -> List.of(
                                ensemble.from().labelOf(swing.party()) + ", "
                                        + swing.trait().word(),
                                percent(swing.low()),
                                percent(swing.high())))
                        .toList(),
                swings.size() > MOST_SWINGS ? (swings.size() - MOST_SWINGS) + " more assumptions move it less." : "");
    }

    private List<String> assumptions() {
        Policies policies = ensemble.policies();
        Table from = ensemble.from();
        List<String> all = new ArrayList<>();
        if (policies.assumptions() != null) {
            all.add(policies.assumptions());
        }
        all.add("The futures begin after position " + from.position() + ", on "
                + new Teller(from).moment(from.now()) + ". Every " + words(policies.pace())
                + " each party may make one move that the rulebook judges; a future has " + words(policies.length())
                + "; seed " + ensemble.seed() + ".");
        all.add("Where nothing else is said, a party's traits, each from 0 to 1, are: "
                + java.util.Arrays.stream(Trait.values())
                        .map(trait -> trait.word() + " " + number(trait.usual()) + " (" + trait.words() + ")")
                        .collect(Collectors.joining("; "))
                + ".");
        for (Map.Entry<PartyId, Policy> entry : policies.parties().entrySet()) {
            if (!entry.getValue().said().isEmpty()) {
                all.add(new Teller(from).first(entry.getKey()) + " is assumed to act with "
                        + entry.getValue().said().entrySet().stream()
                                .map(said -> said.getKey().word() + " " + number(said.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".");
            }
        }
        return all;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String words(Duration time) {
        long hours = time.toHours();
        return hours % 24 == 0 && hours >= 48 ? hours / 24 + " days" : hours == 1 ? "hour" : hours + " hours";
    }
}
