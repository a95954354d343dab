package parley.picture;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How texts are spelled while pictures are laid out: as they are, or, for whoever lacks letters, in others, so that room is made for what
 * will stand there.
 */
public final class Spelling {

    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();
    private static final ThreadLocal<UnaryOperator<String>> CURRENT = ThreadLocal.withInitial(() -> AS_IT_IS);

    private Spelling() {}

    /** Draws with texts spelled so; what is spelled already must stay as it is when it is spelled again. */
    public static <T> T with(UnaryOperator<String> spelling, Supplier<T> drawing) {
        CURRENT.set(spelling);
        try {
            return drawing.get();
        } finally {
            CURRENT.remove();
        }
    }

    static String of(String text) {
        return CURRENT.get().apply(text);
    }

    /** Whether texts are as they are. */
    @SuppressWarnings("ReferenceEquality") // It is this one that does nothing.
    static boolean isUsual() {
        return CURRENT.get() == AS_IT_IS;
    }
}
