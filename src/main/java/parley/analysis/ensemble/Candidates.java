package parley.analysis.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Move;

/**
 * What a party could do next, each with a weight; to do nothing weighs 1. A move is made only once it is drawn, and the lists are used
 * again and again.
 */
final class Candidates {

    private final List<Supplier<? extends Move>> moves = new ArrayList<>(32);
    private double[] weights = new double[32];

    void clear() {
        moves.clear();
    }

    void add(double weight, Supplier<? extends Move> move) {
        if (weight > 0) {
            if (moves.size() == weights.length) {
                weights = Arrays.copyOf(weights, 2 * weights.length);
            }
            weights[moves.size()] = weight;
            moves.add(move);
        }
    }

    /** One of them, as likely as it weighs; null for nothing. */
    @Nullable
    Move draw(UniformRandomProvider chance) {
        double all = 1;
        for (int i = 0; i < moves.size(); i++) {
            all += weights[i];
        }
        double at = chance.nextDouble() * all;
        for (int i = 0; i < moves.size(); i++) {
            at -= weights[i];
            if (at < 0) {
                return moves.get(i).get();
            }
        }
        return null;
    }
}
