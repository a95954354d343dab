package parley.play;

import org.jspecify.annotations.Nullable;
import parley.scenario.Digest;

/**
 * By which what is sent twice is known again.
 *
 * @param text chosen by whoever sends it; in a replay, the step's name
 * @param asked what is asked for under it, as a digest: the same key for something else is a mistake; null where nothing else can be
 *     asked, as in a replay, whose steps are fixed by the scenario's own digest
 */
public record Key(String text, @Nullable String asked) {

    /** Of a step that can be no other. */
    public static Key of(String text) {
        return new Key(text, null);
    }

    /**
     * For what is asked.
     *
     * @param asked in words that are the same whenever the same is asked
     */
    public static Key of(String text, String asked) {
        return new Key(text, Digest.of(asked));
    }

    /** Whether what was made under this text may have been asked for by this key; what was kept without a word of it may. */
    public boolean mayHaveAsked(@Nullable String before) {
        return asked == null || before == null || asked.equals(before);
    }
}
