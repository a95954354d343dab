package parley.analysis.stability;

import java.util.Optional;

/**
 * Some states of a conflict, written as one of {@code Y}, {@code N} and {@code -} (either) for each option.
 *
 * <p>A state is a number: its first option is the highest of its bits, so that states in ascending order are in the order of their
 * words.
 *
 * @param fixed the bits of the options that are Y or N
 * @param yes the bits of those that are Y
 */
public record Pattern(long fixed, long yes) {

    /** More would not fit a number; and nobody has published a conflict of half as many. */
    public static final int MOST_OPTIONS = 60;

    /** Whether a state, as a number, fits it. */
    public boolean holds(long state) {
        return (state & fixed) == yes;
    }

    /** What these words mean where there are so many options; nothing if they mean nothing. */
    public static Optional<Pattern> of(String words, int options) {
        if (words.length() != options) {
            return Optional.empty();
        }
        long fixed = 0;
        long yes = 0;
        for (int i = 0; i < options; i++) {
            char word = words.charAt(i);
            if (word != 'Y' && word != 'N' && word != '-') {
                return Optional.empty();
            }
            fixed = fixed << 1 | (word == '-' ? 0 : 1);
            yes = yes << 1 | (word == 'Y' ? 1 : 0);
        }
        return Optional.of(new Pattern(fixed, yes));
    }

    /** Whether it stands for one state. */
    public boolean isOneState(int options) {
        return fixed == (1L << options) - 1;
    }

    /** A state in words. */
    static String words(long state, int options) {
        char[] words = new char[options];
        for (int i = 0; i < options; i++) {
            words[i] = (state >>> (options - 1 - i) & 1) == 1 ? 'Y' : 'N';
        }
        return new String(words);
    }
}
