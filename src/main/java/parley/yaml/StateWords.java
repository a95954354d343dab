package parley.yaml;

import java.util.Optional;
import parley.analysis.stability.Pattern;

/** Reads states of a conflict, and patterns of them, as they are written: {@code YN-}. */
final class StateWords {

    private StateWords() {}

    /** One letter for each option. */
    static Optional<Pattern> pattern(Spot spot, int options) {
        // `-` alone is a word, not a list: whoever has one option may mean it.
        Optional<Pattern> pattern = spot.type() == Spot.Type.TEXT ? Pattern.of(spot.raw(), options) : Optional.empty();
        return pattern.isPresent() ? pattern : spot.unfit(expected(options, "Y, N or -"), mend(spot, options));
    }

    /** One state, without {@code -}. */
    static Optional<Long> state(Spot spot, int options) {
        Optional<Pattern> pattern = spot.type() == Spot.Type.TEXT ? one(spot.raw(), options) : Optional.empty();
        return pattern.isPresent()
                ? pattern.map(Pattern::yes)
                : spot.unfit(expected(options, "Y or N"), mend(spot, options));
    }

    /** A state as the key of a map. */
    static Optional<Long> key(String key, Spot value, int options) {
        Optional<Pattern> pattern = one(key, options);
        if (pattern.isEmpty()) {
            value.wrongKey(
                    "the key " + Shown.code(key) + " is no state; expected " + expected(options, "Y or N"),
                    "Write each state in the order of the options");
        }
        return pattern.map(Pattern::yes);
    }

    private static Optional<Pattern> one(String words, int options) {
        return Pattern.of(words, options).filter(pattern -> pattern.isOneState(options));
    }

    private static String expected(int options, String letters) {
        return options + (options == 1 ? " letter, " : " letters, one for each option: ") + letters;
    }

    private static String mend(Spot spot, int options) {
        int found = spot.raw().length();
        return spot.type() == Spot.Type.TEXT && found != options && found > 0
                ? "It has " + found + "; there " + (options == 1 ? "is 1 option" : "are " + options + " options")
                : "Write each in the order of the options";
    }
}
