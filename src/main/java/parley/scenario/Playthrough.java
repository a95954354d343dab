package parley.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * Plays on from a table with the moves that the table suggests: every one of them to a depth, or many at random. It says what can
 * happen, not what is likely: no move is preferred because somebody would rather make it.
 */
public final class Playthrough {

    private Playthrough() {}

    /**
     * Who moves, how, and until when.
     *
     * @param parties those of the cast who move
     * @param kinds of moves that are made
     * @param until no line goes beyond
     */
    public record Scope(Set<PartyId> parties, Set<MoveKind> kinds, Instant until) {

        public Scope {
            parties = Set.copyOf(parties);
            kinds = Set.copyOf(kinds);
        }

        /** Everybody, everything. */
        public static Scope all(Table table, Instant until) {
            return new Scope(table.cast().keySet(), EnumSet.allOf(MoveKind.class), until);
        }

        public Scope only(MoveKind... moves) {
            return new Scope(parties, Set.of(moves), until);
        }

        public Scope only(PartyId... movers) {
            return new Scope(Set.of(movers), kinds, until);
        }
    }

    /** Somebody who looks on while it is played. */
    public interface Onlooker {

        Onlooker NOBODY = new Onlooker() {};

        /** So many tables have been met, or lines been played at random, so far. */
        default void at(long number) {}

        /** A line was followed to its end. */
        default void ended(Explored.Line line) {}
    }

    /** Every admissible way to go on now, parties in the order of their codes, then letting the time pass, if anything is due. */
    public static List<Turn> turns(Table table, Scope scope) {
        List<Turn> turns = new ArrayList<>();
        for (PartyId party : new TreeSet<>(scope.parties())) {
            turns.addAll(turnsOf(party, table, scope));
        }
        Instant due = Rulebook.nextDue(table, scope.until());
        if (due != null) {
            turns.add(Turn.waitUntil(due));
        }
        return turns;
    }

    private static List<Turn> turnsOf(PartyId party, Table table, Scope scope) {
        List<Turn> turns = new ArrayList<>();
        for (Option option : Rulebook.options(table, party)) {
            if (option.admissible() && option.move() != null && scope.kinds().contains(option.kind())) {
                turns.add(Turn.of(Attempt.of(party, table.now(), option.move())));
            }
        }
        return turns;
    }

    /** The table after these turns. Throws IllegalArgumentException if one of them does not stand there. */
    public static Table follow(Table from, List<Turn> turns) {
        Table table = settled(from);
        for (Turn turn : turns) {
            if (!(turn.on(table) instanceof Verdict.Admitted yes)) {
                throw new IllegalArgumentException("this turn does not stand: " + turn.told());
            }
            table = yes.table();
        }
        return table;
    }

    private record Node(@Nullable Node before, @Nullable Turn turn, Table table, int depth, long number) {

        Explored.Line line(Set<Ending> endings) {
            List<Turn> turns = new ArrayList<>();
            for (Node node = this; node != null && node.turn != null; node = node.before) {
                turns.add(0, node.turn);
            }
            return new Explored.Line(number, turns, table, endings);
        }
    }

    /**
     * Every admissible continuation. Tables on which the same stands are followed once, whatever the order of the moves that led there.
     *
     * @param depth how many turns
     * @param budget how many tables at most; where it does not suffice, the breadth counts before the depth, and it ends there
     */
    public static Explored exhaustive(Table from, Scope scope, int depth, long budget) {
        return exhaustive(from, scope, depth, budget, Onlooker.NOBODY);
    }

    /** The same, looked on. */
    public static Explored exhaustive(Table from, Scope scope, int depth, long budget, Onlooker onlooker) {
        Explored.Coverage coverage = Explored.Coverage.none();
        Map<Ending, Explored.Line> first = new EnumMap<>(Ending.class);
        Set<Likeness> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        Node start = new Node(null, null, settled(from), 0, 0);
        seen.add(Likeness.of(start.table));
        open.add(start);
        long lines = 0;
        boolean complete = true;
        while (!open.isEmpty()) {
            Node node = open.remove();
            Set<Ending> endings = Ending.of(node.table);
            endings.forEach(ending -> first.computeIfAbsent(ending, any -> node.line(endings)));
            if (!complete) {
                // What was met is looked at; nothing more is tried.
                continue;
            }
            List<Turn> turns = node.depth < depth ? turns(node.table, scope) : List.of();
            if (turns.isEmpty()) {
                lines++;
                coverage.count(endings);
                onlooker.ended(node.line(endings));
            }
            for (Turn turn : turns) {
                if (!(turn.on(node.table) instanceof Verdict.Admitted yes)) {
                    throw new IllegalStateException("an option that was admissible is refused: " + turn.told());
                }
                Likeness likeness = Likeness.of(yes.table());
                boolean isNew = !seen.contains(likeness);
                if (isNew && seen.size() >= budget) {
                    complete = false;
                    break;
                }
                coverage.count(turn, yes.events());
                if (isNew) {
                    seen.add(likeness);
                    open.add(new Node(node, turn, yes.table(), node.depth + 1, seen.size() - 1L));
                    onlooker.at(seen.size());
                }
            }
        }
        return new Explored(lines, seen.size(), complete, coverage, first);
    }

    /**
     * Many lines at random.
     *
     * @param lines how many
     * @param length how many turns each, at most
     * @param pace the longest time from one move to the next
     */
    public static Explored random(Table from, Scope scope, int lines, int length, Duration pace, long seed) {
        return random(from, scope, lines, length, pace, seed, Onlooker.NOBODY);
    }

    /** The same, looked on. */
    public static Explored random(
            Table from, Scope scope, int lines, int length, Duration pace, long seed, Onlooker onlooker) {
        Explored.Coverage coverage = Explored.Coverage.none();
        Map<Ending, Explored.Line> first = new EnumMap<>(Ending.class);
        long tables = 1;
        for (int number = 0; number < lines; number++) {
            Explored.Line line = line(from, scope, length, pace, seed, number, coverage);
            tables += line.turns().size();
            coverage.count(line.endings());
            line.endings().forEach(ending -> first.putIfAbsent(ending, line));
            onlooker.ended(line);
            onlooker.at(number + 1L);
        }
        return new Explored(lines, tables, true, coverage, first);
    }

    /** One of the lines of {@link #random}, by its number alone. */
    public static Explored.Line line(Table from, Scope scope, int length, Duration pace, long seed, long number) {
        return line(from, scope, length, pace, seed, number, Explored.Coverage.none());
    }

    private static Explored.Line line(
            Table from, Scope scope, int length, Duration pace, long seed, long number, Explored.Coverage coverage) {
        // Each line has a generator of its own, so that any one can be had without those before it.
        UniformRandomProvider chance = RandomSource.SPLIT_MIX_64.create(seed ^ (number * 0x9E3779B97F4A7C15L));
        Table table = settled(from);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Turn turn = draw(table, scope, pace, chance);
            if (turn == null) {
                break;
            }
            Verdict verdict = turn.on(table);
            if (verdict instanceof Verdict.Admitted yes) {
                coverage.count(turn, yes.events());
                turns.add(turn);
                table = yes.table();
            } else if (verdict instanceof Verdict.Refused no) {
                // What was admissible a moment ago may have fallen due in between.
                no.reasons().forEach(reason -> coverage.countRefusal(reason.rule()));
            }
        }
        return new Explored.Line(number, turns, table, Ending.of(table));
    }

    /** First the party, then the kind of move, then the move: whoever has many examples is not for that the likelier one. */
    private static @Nullable Turn draw(Table table, Scope scope, Duration pace, UniformRandomProvider chance) {
        List<PartyId> parties = new ArrayList<>(new TreeSet<>(scope.parties()));
        List<Turn> turns = parties.isEmpty()
                ? new ArrayList<>()
                : turnsOf(parties.get(chance.nextInt(parties.size())), table, scope);
        Instant due = Rulebook.nextDue(table, scope.until());
        if (due != null) {
            turns.add(Turn.waitUntil(due));
        }
        if (turns.isEmpty()) {
            turns = turns(table, scope);
        }
        Map<String, List<Turn>> byKind = new TreeMap<>();
        for (Turn turn : turns) {
            Attempt attempt = turn.attempt();
            byKind.computeIfAbsent(
                            attempt == null ? "" : MoveKind.of(attempt.move()).word(), any -> new ArrayList<>())
                    .add(turn);
        }
        if (byKind.isEmpty()) {
            return null;
        }
        List<List<Turn>> kinds = new ArrayList<>(byKind.values());
        List<Turn> ofKind = kinds.get(chance.nextInt(kinds.size()));
        Turn drawn = ofKind.get(chance.nextInt(ofKind.size()));
        Attempt attempt = drawn.attempt();
        if (attempt == null) {
            return drawn;
        }
        Instant at = table.now().plusSeconds(chance.nextLong(pace.toSeconds() + 1));
        return Turn.of(Attempt.of(attempt.by(), at.isAfter(scope.until()) ? table.now() : at, attempt.move()));
    }

    private static Table settled(Table from) {
        return Rulebook.judgedAt(from, from.now());
    }
}
