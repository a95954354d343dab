package parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.analysis.bargaining.DealDistances.Solution;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import parley.picture.BargainPictures;

/** Which deals the classical solutions pick. */
public final class BargainSection {

    private static final int MOST_ROWS = 20;

    private final Solutions solutions;
    private final Domain domain;

    private BargainSection(Solutions solutions) {
        this.solutions = solutions;
        this.domain = solutions.domain();
    }

    /**
     * Tells what the solutions pick.
     *
     * @param id of the section
     * @param command by which it can be had again
     */
    public static Section of(Solutions solutions, String id, String command) {
        return new BargainSection(solutions).section(id, command);
    }

    private Section section(String id, String command) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Shown.of(
                "outcomes",
                "Outcomes as they are worth to two parties",
                BargainPictures.outcomes(solutions, null),
                "additive-utility",
                "reservation-value",
                "pareto-frontier"));
        for (Solution solution :
                List.of(Solution.NASH, Solution.KALAI_SMORODINSKY, Solution.EGALITARIAN, Solution.UTILITARIAN)) {
            parts.add(
                    table(solution.words() + ": what it picks, with all ties", definition(solution), picked(solution)));
        }
        parts.add(table("The frontier", "pareto-frontier", solutions.frontier()));
        String title = domain.heading().title();
        return new Section(
                id,
                "What a fair deal would be" + (title.isEmpty() ? "" : ": " + title),
                Section.Footing.ASSUMED,
                "Which deals do four definitions of fairness pick, if outcomes are worth to the parties what is assumed?",
                answer(),
                assumptions(),
                parts,
                command);
    }

    private long[] picked(Solution solution) {
        return solutions.isZopaEmpty() ? new long[0] : solution.of(solutions);
    }

    private static String definition(Solution solution) {
        return switch (solution) {
            case PARETO -> "pareto-frontier";
            case NASH -> "nash-solution";
            case KALAI_SMORODINSKY -> "kalai-smorodinsky-solution";
            case EGALITARIAN -> "egalitarian-solution";
            case UTILITARIAN -> "utilitarian-solution";
        };
    }

    private List<Part.Words> answer() {
        if (solutions.isZopaEmpty()) {
            return List.of(Part.Words.of(
                    String.format(
                            Locale.ROOT,
                            "There is no zone of possible agreement: none of %,d outcomes gives every party its reservation.",
                            domain.outcomes()),
                    "zopa",
                    "reservation-value"));
        }
        return List.of(
                Part.Words.of(
                        String.format(
                                Locale.ROOT,
                                "Of %,d outcomes %,d give every party at least its reservation; the frontier has %,d.",
                                domain.outcomes(),
                                solutions.zopa(),
                                solutions.frontier().length),
                        "zopa",
                        "pareto-frontier"),
                Part.Words.of(
                        List.of(Solution.NASH, Solution.KALAI_SMORODINSKY, Solution.EGALITARIAN, Solution.UTILITARIAN)
                                        .stream()
                                        .map(solution -> solution.words() + " picks " + first(picked(solution)))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        "nash-solution",
                        "kalai-smorodinsky-solution",
                        "egalitarian-solution",
                        "utilitarian-solution"));
    }

    private String first(long[] outcomes) {
        return agreed(outcomes[0]) + (outcomes.length > 1 ? " (a tie of " + outcomes.length + ")" : "");
    }

    private Part table(String heading, String definition, long[] outcomes) {
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Outcome", definition));
        domain.parties()
                .forEach(party -> columns.add(Part.Column.number("Utility of " + party.title(), "additive-utility")));
        List<List<String>> rows = Arrays.stream(outcomes)
                .limit(MOST_ROWS)
                .mapToObj(outcome -> {
                    List<String> row = new ArrayList<>();
                    row.add(agreed(outcome));
                    for (double utility : domain.utilities(outcome)) {
                        row.add(number(utility));
                    }
                    return row;
                })
                .toList();
        int rest = outcomes.length - MOST_ROWS;
        return new Part.Table(heading, columns, rows, rest > 0 ? rest + " more are left out; the data has all." : "");
    }

    private String agreed(long outcome) {
        int[] choices = domain.choices(outcome);
        List<String> words = new ArrayList<>();
        for (int issue = 0; issue < choices.length; issue++) {
            Domain.Issue of = domain.issues().get(issue);
            words.add(of.name() + " " + of.values().get(choices[issue]).word());
        }
        return words.isEmpty() ? "the only outcome" : String.join(", ", words);
    }

    private List<String> assumptions() {
        List<String> all = new ArrayList<>(domain.heading().assumptions());
        if (!domain.heading().source().isEmpty()) {
            all.add("The numbers are those of " + domain.heading().source());
        }
        all.add("Utilities and reservations are the modeller's assumptions, not anybody's motives: "
                + domain.parties().stream()
                        .map(party -> party.title() + " has a reservation of " + number(party.reservation()))
                        .collect(Collectors.joining(", "))
                + ". What is agreed on one issue changes nothing in the worth of another. None of the four definitions says what is"
                + " right.");
        return all;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
