package parley.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Policy;
import parley.analysis.ensemble.Trait;
import parley.negotiation.Name;
import parley.negotiation.PartyId;

/** Reads the section {@code policies} of a scenario: how each party is assumed to act in an ensemble. */
public final class PoliciesReading {

    /** The key under which it stands in a scenario file. */
    public static final String KEY = "policies";

    private static final Map<String, Trait> TRAITS = traits();

    private PoliciesReading() {}

    private static Map<String, Trait> traits() {
        Map<String, Trait> traits = new LinkedHashMap<>();
        Arrays.stream(Trait.values()).forEach(trait -> traits.put(trait.word(), trait));
        return traits;
    }

    /**
     * The policies of a file; nothing where it has none.
     *
     * @param cast the codes of the parties that may have one
     * @param steps the ids of the script's steps
     */
    public static Read<Optional<Policies>> read(Sheet sheet, Collection<String> cast, Collection<String> steps) {
        Problems problems = new Problems();
        Optional<Policies> read = new YamlReader()
                .read(sheet, problems)
                .flatMap(root -> root.at(KEY))
                .map(spot -> section(spot, cast, steps));
        return problems.orElse(() -> read);
    }

    /** What was read, with what is usual wherever a problem was noted. */
    static Policies section(Spot spot, Collection<String> cast, Collection<String> steps) {
        spot.only("assumptions", "pace", "length", "from", "parties");
        @Nullable
        String assumptions = spot.need("assumptions").flatMap(Spot::text).orElse(null);
        Duration pace = spot.at("pace").flatMap(Spot::duration).orElse(Policies.USUAL_PACE);
        Duration length = spot.at("length").flatMap(Spot::duration).orElse(Policies.USUAL_LENGTH);
        @Nullable
        Name from = spot.at("from")
                .flatMap(step -> step.known("step", steps))
                .map(Name::of)
                .orElse(null);
        Map<PartyId, Policy> parties = new TreeMap<>();
        spot.at("parties")
                .ifPresent(map -> map.map().forEach((party, traits) -> {
                    if (cast.contains(party)) {
                        parties.put(PartyId.of(party), policy(traits));
                    } else {
                        traits.wrongKey(
                                "there is no party " + Shown.code(party) + " in the cast",
                                () -> Nearest.mend(party, cast, "Take one of " + String.join(", ", cast)));
                    }
                }));
        try {
            return new Policies(assumptions, pace, length, from, parties);
        } catch (IllegalArgumentException e) {
            spot.wrong(
                    String.valueOf(e.getMessage()),
                    "Write `pace: 6h` and `length: 30d`, or others with 1 to " + Policies.MOST_STEPS + " steps");
            return Policies.USUAL;
        }
    }

    private static Policy policy(Spot spot) {
        spot.only(List.copyOf(TRAITS.keySet()));
        Map<Trait, Double> said = new EnumMap<>(Trait.class);
        spot.map().forEach((word, value) -> {
            Trait trait = TRAITS.get(word);
            if (trait != null) {
                fraction(value).ifPresent(number -> said.put(trait, number));
            }
        });
        return new Policy(said);
    }

    private static Optional<Double> fraction(Spot spot) {
        if (spot.type() == Spot.Type.WHOLE || spot.type() == Spot.Type.NUMBER) {
            try {
                double number = new BigDecimal(spot.raw()).doubleValue();
                if (number >= 0 && number <= 1) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                return notAFraction(spot);
            }
        }
        return notAFraction(spot);
    }

    private static Optional<Double> notAFraction(Spot spot) {
        return spot.unfit("a number from 0 to 1", "Write a number such as 0.8, without quotes");
    }
}
