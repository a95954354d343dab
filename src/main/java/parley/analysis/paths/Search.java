package parley.analysis.paths;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Acceptance;
import parley.negotiation.Attempt;
import parley.negotiation.Attend;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Proposing;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Verdict;

/**
 * Best first, by the moves made and the moves that are still needed at least ({@link Needs}): A* (Hart, Nilsson and Raphael 1968). Since
 * the second number is never too high, paths are found in the order of their length.
 *
 * <p>A state is the start, who has made which move when, and the clock. In whatever order the moves of one moment were made, it is
 * looked at once.
 */
final class Search {

    /** How it ended. */
    enum End {
        /** As many paths as were wanted, and no shorter ones. */
        ENOUGH,
        /** There are no more. */
        ALL,
        /** The budget was used up. */
        BUDGET
    }

    /**
     * What it came to.
     *
     * @param paths the shortest first
     * @param states how many were looked at
     * @param atLeast every path that is not among them takes so many moves or more
     */
    record Found(List<Path> paths, long states, End end, int atLeast) {}

    private record Step(PartyId by, Move move, Instant at) {}

    /** The moves made, by their numbers in rising order: the same whatever the order in which they were made. */
    private static final class Made {

        static final Made NOTHING = new Made(new int[0]);

        private final int[] numbers;
        private final int hash;

        private Made(int[] numbers) {
            this.numbers = numbers;
            this.hash = Arrays.hashCode(numbers);
        }

        Made and(int number) {
            int[] more = Arrays.copyOf(numbers, numbers.length + 1);
            int place = numbers.length;
            while (place > 0 && more[place - 1] > number) {
                more[place] = more[place - 1];
                place--;
            }
            more[place] = number;
            return new Made(more);
        }

        int count() {
            return numbers.length;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made made && hash == made.hash && Arrays.equals(numbers, made.numbers);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record Key(Made made, int clock, int met) {}

    /**
     * Somewhere on the way.
     *
     * @param met aims, a bit each
     * @param waits how often time has passed
     * @param paused the state at which time last began to pass
     * @param estimate of the moves in all, never too high
     * @param number by which states come in the order in which they were met
     */
    private record State(
            @Nullable State before,
            @Nullable Attempt attempt,
            Table table,
            Instant clock,
            int met,
            Made made,
            int waits,
            @Nullable State paused,
            int estimate,
            long number) {

        int moves() {
            return made.count();
        }

        List<Attempt> attempts() {
            Deque<Attempt> attempts = new ArrayDeque<>();
            for (State state = this; state != null; state = state.before) {
                if (state.attempt != null) {
                    attempts.addFirst(state.attempt);
                }
            }
            return List.copyOf(attempts);
        }
    }

    private static final Comparator<State> PROMISING = Comparator.comparingInt(State::estimate)
            .thenComparingInt(State::waits)
            .thenComparing(State::clock)
            .thenComparing(Comparator.comparingInt(State::moves).reversed())
            .thenComparingLong(State::number);

    private static final Comparator<Path> SHORTEST = Comparator.comparingInt(Path::moves)
            .thenComparing(Path::reached)
            .thenComparing(path -> path.movers().size())
            .thenComparing(path -> path.movers().toString())
            .thenComparing(path -> path.attempts().toString());

    /** Of those that come to the same: whoever can move now does not wait. */
    private static final Comparator<Path> SOONEST = Comparator.comparingInt(Path::moves)
            .thenComparing(Path::reached)
            .thenComparing(path -> path.attempts().stream()
                    .map(attempt -> attempt.at().toString())
                    .toList()
                    .toString());

    private final Question question;
    private final BooleanSupplier enough;
    private final Repertoire repertoire;
    private final Needs needs;
    private final Instant horizon;
    private final int mostMoves;
    private final boolean delaysMatter;
    private final PriorityQueue<State> open = new PriorityQueue<>(PROMISING);
    private final Set<Key> seen = new HashSet<>();
    private final Map<Step, Integer> moveNumbers = new HashMap<>();
    private final Map<Instant, Integer> clockNumbers = new HashMap<>();
    private final List<Path> found = new ArrayList<>();
    private final Map<Set<List<Object>>, Path> alike = new HashMap<>();
    private int longestWanted = Integer.MAX_VALUE;
    private long states;

    /** @param enough asked now and then; once it says so, the search ends as if its budget were used up */
    Search(Question question, BooleanSupplier enough) {
        this.question = question;
        this.enough = enough;
        this.repertoire = new Repertoire(question, Cone.of(question));
        this.needs = new Needs(question, repertoire);
        this.horizon = question.horizon();
        this.mostMoves = question.moves();
        this.delaysMatter = delaysMatter();
    }

    /**
     * Otherwise whoever waits before a move that could have been made before has found nothing new. With an order to keep, or a ceasefire
     * that would end too early, it may have.
     */
    private boolean delaysMatter() {
        boolean order = question.keeps().stream().anyMatch(keep -> keep.precondition() == null);
        return order
                || question.from().proposals().live().stream()
                        .anyMatch(one -> one.open()
                                && one.terms() instanceof Terms.Ceasefire ceasefire
                                && ceasefire.length() != null
                                && !ceasefire.atLeast());
    }

    Found run() {
        Table from = question.from();
        int met = question.goal().met(0, from, question.at());
        consider(null, null, from, question.at(), met, Made.NOTHING, 0, null);
        while (!open.isEmpty()) {
            State state = open.remove();
            // The first that was found is a shortest one.
            boolean tooLong = !found.isEmpty() && state.estimate > found.get(0).moves() + Question.SLACK;
            if (tooLong || state.estimate > longestWanted) {
                return found(End.ENOUGH, state.estimate);
            }
            if (question.goal().reached(state.met, state.table) && !Track.broken(question, state.table)) {
                take(state);
                longestWanted = longestWanted();
                continue;
            }
            if (states >= question.budget() || enough.getAsBoolean()) {
                return found(End.BUDGET, state.estimate);
            }
            expand(state);
        }
        return found(End.ALL, mostMoves + 1);
    }

    /** The length of the last of the shortest that were asked for. */
    private int longestWanted() {
        int[] lengths = found.stream().mapToInt(Path::moves).sorted().toArray();
        return lengths.length < question.most() ? Integer.MAX_VALUE : lengths[question.most() - 1];
    }

    private Found found(End end, int atLeast) {
        List<Path> shortest =
                found.stream().sorted(SHORTEST).limit(question.most()).toList();
        return new Found(shortest, states, end, atLeast);
    }

    private void expand(State state) {
        for (Attempt attempt : repertoire.at(state.table, state.clock)) {
            if (couldHaveBeenMadeBefore(state.paused, attempt)) {
                continue;
            }
            if (Rulebook.judge(state.table, attempt) instanceof Verdict.Admitted yes) {
                int met = question.goal().met(state.met, yes.table(), state.clock);
                Made made = state.made.and(number(attempt));
                consider(state, attempt, yes.table(), state.clock, met, made, state.waits, state.paused);
            }
        }
        if (!Track.broken(question, state.table)) {
            Later later = Later.than(state.table, state.clock, horizon);
            if (later != null) {
                int met = question.goal().met(state.met, later.table(), later.clock());
                State paused = state.attempt == null && state.paused != null ? state.paused : state;
                consider(state, null, later.table(), later.clock(), met, state.made, state.waits + 1, paused);
            }
        }
    }

    /** Before the time last passed: then nothing is gained by making it now. */
    private boolean couldHaveBeenMadeBefore(@Nullable State paused, Attempt attempt) {
        if (paused == null || delaysMatter) {
            return false;
        }
        if (attempt.move() instanceof Attend attend) {
            Talks talks = paused.table.talks().find(attend.talks());
            if (talks == null || !Repertoire.isTimeToCome(talks, paused.clock)) {
                return false;
            }
        }
        Attempt earlier = new Attempt(attempt.by(), attempt.speaker(), paused.clock, attempt.move(), attempt.note());
        return Rulebook.judge(paused.table, earlier) instanceof Verdict.Admitted;
    }

    private int number(Attempt attempt) {
        return moveNumbers.computeIfAbsent(
                new Step(attempt.by(), attempt.move(), attempt.at()), any -> moveNumbers.size());
    }

    private void consider(
            @Nullable State before,
            @Nullable Attempt attempt,
            Table table,
            Instant clock,
            int met,
            Made made,
            int waits,
            @Nullable State paused) {
        int moment = clockNumbers.computeIfAbsent(clock, any -> clockNumbers.size());
        if (!seen.add(new Key(made, moment, met))) {
            return;
        }
        states++;
        int more = needs.from(table, clock, met);
        if (more < Needs.NEVER && made.count() + more <= mostMoves) {
            open.add(new State(before, attempt, table, clock, met, made, waits, paused, made.count() + more, states));
        }
    }

    /** Only if none of its moves can be spared, and none that comes to the same was taken before. */
    private void take(State state) {
        List<Attempt> attempts = state.attempts();
        for (int i = 0; i < attempts.size(); i++) {
            List<Attempt> without = new ArrayList<>(attempts);
            without.remove(i);
            if (Track.play(question, without) != null) {
                return;
            }
        }
        Set<List<Object>> essence = essence(question.from(), attempts);
        Path path = Track.play(question, attempts);
        if (path == null) {
            throw new IllegalStateException("a path does not lead there again: " + attempts);
        }
        Path before = alike.get(essence);
        if (before == null) {
            found.add(path);
            alike.put(essence, path);
        } else {
            Path one = SOONEST.compare(path, before) < 0
                    ? path.orOfferedBy(Set.copyOf(before.orOfferedBy())).orOfferedBy(offering(before.attempts()))
                    : before.orOfferedBy(offering(attempts));
            found.set(found.indexOf(before), one);
            alike.put(essence, one);
        }
    }

    private static Set<PartyId> offering(List<Attempt> attempts) {
        Set<PartyId> offering = new TreeSet<>();
        for (Attempt attempt : attempts) {
            if (attempt.move() instanceof Proposing) {
                offering.add(attempt.by());
            }
        }
        return offering;
    }

    /**
     * What a path comes to, whoever puts its new offers: the terms of these, and all that is done about what lies on the table already, by
     * whom. Order and times are no part of it, and neither are the answers to new offers, which follow from them.
     */
    static Set<List<Object>> essence(Table from, List<Attempt> attempts) {
        Set<List<Object>> essence = new HashSet<>();
        for (Attempt attempt : attempts) {
            if (attempt.move() instanceof Proposing proposing) {
                essence.add(List.of("offered", proposing.terms().subject(), start(proposing.terms())));
            } else if (from.knows(attempt.move().about())) {
                essence.add(List.of(attempt.by(), attempt.move()));
            } else if (!(attempt.move() instanceof Acceptance) && !(attempt.move() instanceof Attend)) {
                essence.add(List.of(MoveKind.of(attempt.move())));
            }
        }
        return essence;
    }

    /** A ceasefire from the hour of talks is another than one at once; when exactly is no matter. */
    private static boolean start(Terms terms) {
        return terms instanceof Terms.Ceasefire && terms.date() != null;
    }
}
