package parley.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.Likeness;
import parley.testing.Cast;
import parley.testing.RandomPlay;

/**
 * Every admissible move that the table suggests, of every party and every kind, in every order: slow, and without a thought about what
 * could be of use. What it finds, the search has to find, and no shorter path than it.
 */
class BruteForceTest {

    private static final List<Subject> SUBJECTS = List.of(Subject.values());
    private static final Instant HORIZON = at("05-30T00:00");

    /** Two principals and a third party, so that three moves deep can be seen through. */
    private static final Setting THREE = new Setting(
            "Three",
            Cast.KYIV,
            Cast.SETTING.start(),
            Cast.SETTING.cast().stream()
                    .filter(party ->
                            Set.of("UKR", "RUS", "TUR").contains(party.id().code()))
                    .toList(),
            List.of(),
            List.of());

    private record Node(Table table, Instant clock, int depth) {}

    /** The fewest moves to a goal, none over the depth; -1 for none. */
    private static int fewest(Question question, int deep, Set<MoveKind> kinds) {
        Map<Object, Integer> seen = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(new Node(question.from(), question.at(), 0));
        int best = Integer.MAX_VALUE;
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (question.goal().holds(node.table)) {
                best = Math.min(best, node.depth);
                continue;
            }
            if (node.depth >= best) {
                continue;
            }
            List<Node> next = new ArrayList<>();
            Later later = Later.than(node.table, node.clock, HORIZON);
            if (later != null) {
                next.add(new Node(later.table(), later.clock(), node.depth));
            }
            if (node.depth < deep) {
                for (Attempt attempt : everything(question, node, kinds)) {
                    if (Rulebook.judge(node.table, attempt) instanceof Verdict.Admitted yes) {
                        next.add(new Node(yes.table(), node.clock, node.depth + 1));
                    }
                }
            }
            for (Node one : next) {
                Object key = List.of(Likeness.of(one.table), one.clock);
                Integer before = seen.get(key);
                if (before == null || before > one.depth) {
                    seen.put(key, one.depth);
                    open.add(one);
                }
            }
        }
        return best == Integer.MAX_VALUE ? -1 : best;
    }

    private static List<Attempt> everything(Question question, Node node, Set<MoveKind> kinds) {
        List<Attempt> attempts = new ArrayList<>();
        for (PartyId party : question.movers()) {
            for (Option option : Rulebook.options(node.table, party, node.clock)) {
                Move move = option.move();
                if (move != null && option.admissible() && kinds.contains(option.kind())) {
                    attempts.add(Attempt.of(party, node.clock, move));
                }
            }
        }
        attempts.addAll(new Repertoire(question, Cone.of(question)).at(node.table, node.clock));
        return attempts;
    }

    /** What can make or unmake an offer, a gate, a meeting; only these are tried where it goes deep. */
    private static final Set<MoveKind> WEIGHTY = EnumSet.of(
            MoveKind.PROPOSE_CEASEFIRE,
            MoveKind.PROPOSE_TALKS,
            MoveKind.PROPOSE_EXCHANGE,
            MoveKind.PROPOSE_SETTLEMENT,
            MoveKind.ACCEPT_CEASEFIRE,
            MoveKind.ACCEPT_TALKS,
            MoveKind.ACCEPT_EXCHANGE,
            MoveKind.ACCEPT_SETTLEMENT,
            MoveKind.WITHDRAW_PROPOSAL,
            MoveKind.SOFTEN_PRECONDITION,
            MoveKind.LIFT_PRECONDITION,
            MoveKind.DECLARE_CEASEFIRE,
            MoveKind.ATTEND,
            MoveKind.RECESS,
            MoveKind.EASE_MEASURE,
            MoveKind.CARRY_OUT_EXCHANGE);

    private static Table played(long seed, int moves) {
        RandomPlay play = new RandomPlay(seed);
        Table table = Table.opening(THREE);
        for (int i = 0; i < moves; i++) {
            if (play.next(table).on(table) instanceof Verdict.Admitted yes
                    && yes.table().now().isBefore(HORIZON)) {
                table = yes.table();
            }
        }
        return table;
    }

    private final Set<Integer> lengths = new TreeSet<>();

    private void check(long seed, int deep, Set<MoveKind> kinds) {
        Table table = played(seed, 4 + (int) (seed % 20));
        Subject subject = SUBJECTS.get(new Random(seed).nextInt(4));
        Instant at = table.now().plus(Duration.ofMinutes(1));
        check(seed, question(table, at, deep, List.of(List.of(subject))), deep, kinds);
    }

    /** Each list of subjects is one way to have it. */
    private static Question question(Table table, Instant at, int deep, List<List<Subject>> ways) {
        Goal goal = Goal.either(ways.stream()
                .map(way -> way.stream().map(one -> Aim.of(one).by(HORIZON)).toList())
                .toList());
        return Question.of(table, at, goal, new Constraint.AtMost(deep)).most(1);
    }

    private void check(long seed, Question question, int deep, Set<MoveKind> kinds) {
        Paths answer = Paths.answer(question);
        int fewest = fewest(question, deep, kinds);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.found() ? answer.paths().get(0).moves() : -1)
                .as("seed %d: %s", seed, question.goal())
                .isEqualTo(fewest);
        lengths.add(fewest);
    }

    @Test
    void noMoveOfAnyKindMakesAShorterPath() {
        for (long seed = 1; seed <= 60; seed++) {
            check(seed, 2, EnumSet.allOf(MoveKind.class));
        }
        assertThat(lengths).containsExactly(-1, 0, 1, 2);
    }

    @Test
    void norDoLongerOnes() {
        for (long seed = 1000; seed < 1004; seed++) {
            check(seed, 3, WEIGHTY);
        }
        assertThat(lengths).contains(3);
    }

    /** One of two, or both of two or one: the fewest moves to whichever is nearest. */
    @Test
    void norDoesOneWhereOneOfSeveralIsEnough() {
        for (long seed = 3000; seed < 3060; seed++) {
            Random random = new Random(seed);
            Table table = played(seed, 4 + (int) (seed % 20));
            List<Subject> both = List.of(SUBJECTS.get(random.nextInt(4)), SUBJECTS.get(random.nextInt(4)));
            List<List<Subject>> ways = List.of(both, List.of(SUBJECTS.get(random.nextInt(4))));
            check(seed, question(table, table.now().plus(Duration.ofMinutes(1)), 2, ways), 2, WEIGHTY);
        }
        assertThat(lengths).containsExactly(-1, 0, 1, 2);
    }

    /** Every line of the moves that are tried, without looking ahead, and without leaving anything out. */
    private static void lines(
            Question question, Table table, Instant clock, List<Attempt> line, int more, Set<Set<List<Object>>> found) {
        Path path = Track.play(question, line);
        if (path != null) {
            boolean spared = false;
            for (int i = 0; i < line.size(); i++) {
                List<Attempt> without = new ArrayList<>(line);
                without.remove(i);
                spared |= Track.play(question, without) != null;
            }
            if (!spared && path.moves() == line.size()) {
                found.add(Search.essence(question.from(), line));
            }
            return;
        }
        Later later = Later.than(table, clock, HORIZON);
        if (later != null) {
            lines(question, later.table(), later.clock(), line, more, found);
        }
        if (more == 0) {
            return;
        }
        for (Attempt attempt : new Repertoire(question, Cone.of(question)).at(table, clock)) {
            if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
                List<Attempt> longer = new ArrayList<>(line);
                longer.add(attempt);
                lines(question, yes.table(), clock, longer, more - 1, found);
            }
        }
    }

    @Test
    void everyPathIsFound() {
        int compared = 0;
        for (long seed = 2000; seed < 2030; seed++) {
            Table table = played(seed, 6);
            Subject subject = SUBJECTS.get((int) (seed % 4));
            Instant at = table.now().plus(Duration.ofMinutes(1));
            List<Constraint> constraints = new ArrayList<>(List.of(new Constraint.AtMost(3)));
            if (seed % 3 == 0) {
                constraints.add(new Constraint.Keeps(new Keep(Cast.RUS, Subject.CEASEFIRE, Subject.TALKS, null)));
            }
            Aim other = Aim.of(SUBJECTS.get((int) ((seed / 4) % 4))).by(HORIZON);
            Goal goal = seed % 5 == 0
                    ? Goal.either(List.of(List.of(Aim.of(subject).by(HORIZON)), List.of(other)))
                    : new Goal(List.of(Aim.of(subject).by(HORIZON)));
            Question question = new Question(table, at, goal, constraints, 10_000, 1_000_000);
            Set<Set<List<Object>>> lines = new HashSet<>();
            lines(question, question.from(), at, List.of(), 3, lines);
            Set<Set<List<Object>>> found = new HashSet<>();
            for (Path path : Paths.answer(question).paths()) {
                assertThat(found.add(Search.essence(question.from(), path.attempts())))
                        .isTrue();
            }
            assertThat(found).as("seed %d: %s", seed, goal).isEqualTo(lines);
            compared += lines.size();
        }
        assertThat(compared).isGreaterThan(25);
    }
}
