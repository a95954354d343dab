package parley.analysis.ensemble;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How one party is assumed to act. Where it says nothing, the trait's usual value holds.
 *
 * @param said the traits it speaks of, each from 0 to 1
 */
public record Policy(Map<Trait, Double> said) {

    public static final Policy USUAL = new Policy(Map.of());

    /** Throws IllegalArgumentException if a value is not from 0 to 1. */
    public Policy {
        EnumMap<Trait, Double> sorted = new EnumMap<>(Trait.class);
        sorted.putAll(said);
        sorted.forEach((trait, value) -> {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(trait.word() + " is from 0 to 1, and not " + value);
            }
        });
        said = Collections.unmodifiableMap(sorted);
    }

    /** From 0 to 1; the usual value where it says nothing. */
    public double of(Trait trait) {
        Double value = said.get(trait);
        return value == null ? trait.usual() : value;
    }

    /** The same with one trait at another value, from 0 to 1. */
    public Policy with(Trait trait, double value) {
        EnumMap<Trait, Double> more = new EnumMap<>(Trait.class);
        more.putAll(said);
        more.put(trait, value);
        return new Policy(more);
    }
}
