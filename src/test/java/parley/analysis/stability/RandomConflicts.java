package parley.analysis.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Conflicts drawn by a seed. */
final class RandomConflicts {

    private RandomConflicts() {}

    /** A small one; none of those that have no feasible state. */
    static Conflict small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            int parties = 1 + random.nextInt(4);
            int options = random.nextInt(7);
            OptionForm form = form(random, parties, options);
            States states = States.of(form);
            if (states.size() > 0) {
                int levels = 1 + random.nextInt(states.size() + 2);
                return conflict(random, form, states, levels);
            }
        }
    }

    /** One with this many options, all combinations feasible but a few. */
    static Conflict large(long seed, int parties, int options) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ConflictOption> drawn = IntStream.range(0, options)
                .mapToObj(i -> new ConflictOption("o" + i, "o" + i, i % parties, moves(random)))
                .toList();
        OptionForm form = new OptionForm(sides(parties), drawn, List.of(pattern(random, options, 6)));
        return conflict(random, form, States.of(form), 1000);
    }

    private static OptionForm form(SplittableRandom random, int parties, int options) {
        List<ConflictOption> drawn = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            drawn.add(new ConflictOption("o" + i, "option " + i, random.nextInt(parties), moves(random)));
        }
        List<Pattern> infeasible = new ArrayList<>();
        int patterns = options == 0 ? 0 : random.nextInt(5);
        for (int i = 0; i < patterns; i++) {
            infeasible.add(pattern(random, options, 1 + random.nextInt(options)));
        }
        return new OptionForm(sides(parties), drawn, infeasible);
    }

    private static ConflictOption.Moves moves(SplittableRandom random) {
        int one = random.nextInt(6);
        return one == 0
                ? ConflictOption.Moves.FORWARD
                : one == 1 ? ConflictOption.Moves.BACKWARD : ConflictOption.Moves.BOTH;
    }

    private static Pattern pattern(SplittableRandom random, int options, int fixed) {
        long bits = 0;
        while (Long.bitCount(bits) < fixed) {
            bits |= 1L << random.nextInt(options);
        }
        return new Pattern(bits, bits & random.nextLong());
    }

    private static List<OptionForm.Side> sides(int parties) {
        return IntStream.range(0, parties)
                .mapToObj(i -> new OptionForm.Side("P" + i, "Party " + i))
                .toList();
    }

    private static Conflict conflict(SplittableRandom random, OptionForm form, States states, int levels) {
        List<int[]> drawn = form.parties().stream()
                .map(party -> Levels.dense(random.ints(states.size(), 0, levels).toArray()))
                .toList();
        return new Conflict(Conflict.Heading.of("drawn"), form, states, drawn, null);
    }
}
