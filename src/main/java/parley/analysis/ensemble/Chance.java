package parley.analysis.ensemble;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Chance, drawn by seed and number of the run alone: any run can be had without those before it. The generator is of the LXM family
 * (Steele and Vigna 2021), whose streams differ by an odd constant of their linear part; here that constant is the number of the run.
 */
final class Chance {

    private Chance() {}

    static UniformRandomProvider of(long seed, long run) {
        SplitMix64 spread = new SplitMix64(seed);
        return new L64X128Mix(new long[] {run << 1, spread.nextLong(), spread.nextLong(), spread.nextLong()});
    }
}
