package parley.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Milestone;
import parley.analysis.impasse.WaitingGraph;
import parley.analysis.paths.Constraint;
import parley.analysis.paths.Keep;
import parley.analysis.paths.Question;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Recorded;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/**
 * The form in which somebody asks for ways to a goal: what can be asked for at a position, and what was asked.
 *
 * @param wrong what is wrong with the goal as it was typed; empty where nothing is
 * @param examples goals that can be asked for here
 * @param holds what parties may be supposed to keep to
 * @param special the constraints are shown opened
 */
public record WaysForm(
        String goal,
        List<String> wrong,
        List<Example> examples,
        List<Choice> holds,
        List<Choice> only,
        String moves,
        int most,
        boolean special) {

    /** More ways than this nobody reads on a page. */
    public static final int MOST_WAYS = 10;

    /** Longer ways are left to the command line. */
    public static final int MOST_MOVES = 20;

    private static final int MOST_THINGS = 4;
    private static final Duration A_WEEK = Duration.ofDays(7);

    /**
     * A goal.
     *
     * @param words as it is written
     * @param says what is meant
     */
    public record Example(String words, String says) {}

    /** Something to tick. */
    public record Choice(String value, String label, boolean chosen) {}

    static WaysForm of(Table table, List<Recorded> record, WaysAsked asked, List<String> wrong) {
        Teller teller = new Teller(table);
        return new WaysForm(
                asked.goal(),
                wrong,
                examples(table, teller),
                keeps(table, record).stream()
                        .map(keep -> new Choice(
                                keep.word(),
                                told(keep, table, teller),
                                asked.hold().contains(keep.word())))
                        .toList(),
                table.cast().keySet().stream()
                        .map(party -> new Choice(
                                party.code(), teller.party(party), asked.only().contains(party.code())))
                        .toList(),
                asked.moves() == null ? "" : String.valueOf(asked.moves()),
                asked.most(),
                asked.isSpecial());
    }

    private static List<Example> examples(Table table, Teller teller) {
        LocalDate day = table.now().plus(A_WEEK).atZone(table.setting().zone()).toLocalDate();
        List<Example> examples = new ArrayList<>(List.of(
                new Example("ceasefire in force", "a ceasefire that binds every principal"),
                new Example("talks opened", "talks, whichever"),
                new Example("ceasefire in force by " + day, "the same, at the latest on that day"),
                new Example("talks opened and exchange carried out", "both"),
                new Example("ceasefire in force or talks opened", "one of them is enough")));
        table.proposals().all().stream()
                .filter(proposal -> !proposal.settled())
                .limit(MOST_THINGS)
                .forEach(proposal ->
                        examples.add(new Example(proposal.name() + " agreed", teller.thing(proposal.name()))));
        table.preconditions().stream()
                .filter(precondition -> !precondition.lifted())
                .limit(MOST_THINGS)
                .forEach(precondition -> examples.add(new Example(
                        precondition.name() + " lifted",
                        teller.label(precondition.holder()) + ": " + precondition.told(teller))));
        return examples;
    }

    /** What somebody holds or has spoken for, and may be supposed to keep to. */
    private static List<Keep> keeps(Table table, List<Recorded> record) {
        Set<Keep> keeps = new LinkedHashSet<>();
        table.preconditions().stream()
                .filter(precondition -> !precondition.lifted())
                .map(Keep::of)
                .forEach(keeps::add);
        for (Arc arc : WaitingGraph.of(table, record).arcs()) {
            Optional<Subject> step = subject(arc.step());
            Optional<Subject> awaited = subject(arc.waitsFor());
            if (step.isPresent() && awaited.isPresent() && step.get() != awaited.get()) {
                for (PartyId holder : arc.holders()) {
                    boolean held = keeps.stream()
                            .anyMatch(keep -> keep.party().equals(holder)
                                    && keep.step() == step.get()
                                    && keep.awaited() == awaited.get());
                    if (!held && table.principals().contains(holder)) {
                        keeps.add(new Keep(holder, step.get(), awaited.get(), null));
                    }
                }
            }
        }
        return List.copyOf(keeps);
    }

    private static Optional<Subject> subject(Milestone milestone) {
        return switch (milestone.kind()) {
            case CEASEFIRE -> Optional.of(Subject.CEASEFIRE);
            case TALKS -> Optional.of(Subject.TALKS);
            case EXCHANGE -> Optional.of(Subject.EXCHANGE);
            case SETTLEMENT -> Optional.of(Subject.SETTLEMENT);
            case MEASURE, CARRYING_OUT, CEASEFIRE_OF_ONE, JOINING -> Optional.empty();
        };
    }

    private static String told(Keep keep, Table table, Teller teller) {
        Precondition precondition = keep.precondition() == null ? null : table.precondition(keep.precondition());
        return precondition == null
                ? keep.told(teller)
                : teller.first(keep.party()) + " keeps its precondition: " + precondition.told(teller);
    }

    /** What a way has to respect. Refuses what was not offered. */
    static List<Constraint> constraints(Table table, List<Recorded> record, WaysAsked asked) {
        List<Constraint> constraints = new ArrayList<>();
        List<Keep> offered = keeps(table, record);
        for (String word : asked.hold()) {
            constraints.add(new Constraint.Keeps(offered.stream()
                    .filter(keep -> keep.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> bad("Nobody can keep to that at this position: " + word + "."))));
        }
        if (!asked.only().isEmpty()) {
            Set<PartyId> parties = new TreeSet<>();
            for (String code : asked.only()) {
                parties.add(table.cast().keySet().stream()
                        .filter(party -> party.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> bad("There is no such party: " + code + ".")));
            }
            constraints.add(new Constraint.Only(parties));
        }
        Integer moves = asked.moves();
        if (moves != null) {
            within("The number of moves", moves, 0, MOST_MOVES);
            constraints.add(new Constraint.AtMost(moves));
        }
        within("The number of ways", asked.most(), 1, MOST_WAYS);
        return constraints.stream().distinct().toList();
    }

    private static void within(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw bad(what + " is from " + least + " to " + most + ".");
        }
    }

    private static ResponseStatusException bad(String words) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, words);
    }

    /** What a search may take, in words: a stated budget. */
    static String budget(long states, Duration time) {
        return String.format(
                Locale.ROOT, "%,d situations or %d seconds, whichever comes first", states, time.toSeconds());
    }

    /** Longer ways than this are not looked for where nothing is said. */
    public int usualMoves() {
        return Question.USUAL_MOVES;
    }
}
