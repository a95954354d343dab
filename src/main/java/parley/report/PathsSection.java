package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.analysis.paths.NoWay;
import parley.analysis.paths.Path;
import parley.analysis.paths.Paths;
import parley.negotiation.Attend;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;

/** The shortest ways to what is asked for, and who would have to move. */
public final class PathsSection {

    private static final String PATH = "shortest-way";

    private PathsSection() {}

    /**
     * Tells what was found.
     *
     * @param answers one for each goal, all from the same table; at least one
     * @param id of the section
     * @param under the title of the reading; empty where only one is looked at
     * @param command by which the first can be had again
     */
    public static Section of(List<Paths> answers, String id, String under, String command) {
        List<String> shortly = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Paths paths : answers) {
            Teller teller = new Teller(paths.question().from());
            String goal = paths.question().goal().told(teller);
            shortly.add("To " + goal + ": " + shortly(paths));
            if (paths.found()) {
                parts.add(table(goal, paths));
                int number = 1;
                for (Path path : paths.paths()) {
                    parts.add(way(goal, number++, path));
                }
            }
        }
        Teller teller = new Teller(answers.get(0).question().from());
        return new Section(
                id,
                "What could have opened it" + (under.isEmpty() ? "" : " (reading: " + under + ")"),
                Section.Footing.ASSUMED,
                "Which are the shortest ways in which it could have opened, and who would have had to move?",
                List.of(Part.Words.of(String.join(" ", shortly), PATH)),
                List.of(
                        "Each way starts from the table on "
                                + teller.moment(answers.get(0).question().at())
                                + " and was played through the rulebook, move by move. Every move in it is hypothetical: it says what"
                                + " the rules admit, not what anybody would do or should. Where terms are free, the plainest are tried.",
                        "Shorter is fewer moves of parties; what the clock brings costs nothing."),
                parts,
                command,
                brief(answers, under));
    }

    private static Brief brief(List<Paths> answers, String under) {
        List<Brief.Figure> figures = new ArrayList<>();
        List<Part.Items> points = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (Paths paths : answers) {
            String goal =
                    paths.question().goal().told(new Teller(paths.question().from()));
            String fewest = fewest(paths);
            says.add("to " + goal + ": " + fewest);
            figures.add(new Brief.Figure("Fewest moves to " + goal, fewest, PATH));
            points.add(new Part.Items(
                    "To " + goal,
                    paths.found()
                            ? paths.paths().stream()
                                    .map(path -> Part.Words.of(capital(shortly(path)) + ".", PATH))
                                    .toList()
                            : List.of(Part.Words.of(capital(shortly(paths)), PATH))));
        }
        return new Brief(
                under, Part.Words.of("The shortest ways, " + String.join("; ", says) + ".", PATH), figures, points);
    }

    private static String fewest(Paths paths) {
        if (!paths.found()) {
            return paths.complete() ? "there is no way" : moves(paths.atLeast()) + " or more";
        }
        Path first = paths.paths().get(0);
        return first.moves() == 0
                ? "no move is needed"
                : moves(first.moves()) + " by " + new Teller(first.end()).parties(List.copyOf(first.movers()));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String shortly(Paths paths) {
        if (!paths.found()) {
            return paths.complete()
                    ? NoWay.told(paths)
                    : "none was found before the budget of the search was used up; every way takes "
                            + moves(paths.atLeast()) + " or more, that is proved.";
        }
        return paths.paths().stream().map(PathsSection::shortly).collect(Collectors.joining("; or ")) + "."
                + (paths.complete()
                        ? ""
                        : " The search stopped at its budget: none is shorter, that is proved; others of "
                                + moves(paths.atLeast()) + " or more there may be.");
    }

    /** "2 moves by Russia and Ukraine: Russia accepts x, Ukraine accepts x". */
    private static String shortly(Path path) {
        if (path.moves() == 0) {
            return "no move is needed";
        }
        Teller then = new Teller(path.end());
        return moves(path.moves()) + " by " + then.parties(List.copyOf(path.movers())) + " ("
                + String.join(", then ", steps(path, then)) + ")";
    }

    /** A clause for each move, the second of two alike shorter; those who come to the same talks one after the other come together. */
    private static List<String> steps(Path path, Teller then) {
        List<String> steps = new ArrayList<>();
        List<PartyId> coming = new ArrayList<>();
        List<Name> named = List.of();
        String done = "";
        List<Recorded> moves =
                path.events().stream().filter(event -> event.by() != null).toList();
        for (int i = 0; i < moves.size(); i++) {
            Recorded move = moves.get(i);
            PartyId by = Objects.requireNonNull(move.by());
            if (move.event() instanceof Attend.Attended attended) {
                coming.add(by);
                if (i + 1 == moves.size() || !attended.equals(moves.get(i + 1).event())) {
                    steps.add(then.parties(coming)
                            + (coming.size() == 1 ? " comes to " : " come to ")
                            + (named.contains(attended.talks()) ? "it" : then.thing(attended.talks())));
                    coming.clear();
                }
                continue;
            }
            String who = then.party(by);
            String told = then.sentence(move.event(), move.mark());
            String does = told.substring(told.startsWith(who) ? who.length() : 0, told.length() - 1);
            if (does.equals(done)) {
                steps.add(who + " does");
            } else {
                String shorter = does;
                for (Name name : named) {
                    shorter = shorter.replace(then.thing(name), "it");
                }
                steps.add(told.startsWith(who) ? who + shorter : shorter);
            }
            done = does;
            named = move.event().concerns();
        }
        return steps;
    }

    private static String moves(int moves) {
        return moves == 1 ? "1 move" : moves + " moves";
    }

    private static Part table(String goal, Paths paths) {
        List<List<String>> rows = new ArrayList<>();
        int number = 1;
        for (Path path : paths.paths()) {
            Teller then = new Teller(path.end());
            rows.add(List.of(
                    String.valueOf(number++),
                    String.valueOf(path.moves()),
                    path.moves() == 0 ? "nobody" : then.parties(List.copyOf(path.movers())),
                    then.moment(path.reached())));
        }
        return new Part.Table(
                "The shortest ways to " + goal,
                List.of(
                        Part.Column.words("Way", PATH),
                        Part.Column.number("Moves", PATH),
                        Part.Column.words("Who would have to move"),
                        Part.Column.words("Reached on", PATH)),
                rows,
                "");
    }

    private static Part way(String goal, int number, Path path) {
        Teller then = new Teller(path.end());
        return new Part.Items(
                "Way " + number + " to " + goal,
                path.events().stream()
                        .map(event -> Part.Words.of(
                                then.moment(event.at()) + ": " + (event.by() == null ? "\u2192 " : "")
                                        + then.sentence(event.event(), event.mark()),
                                PATH))
                        .toList());
    }
}
