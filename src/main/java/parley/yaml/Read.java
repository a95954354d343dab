package parley.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading: a value, or everything that was wrong with the files. Never both. */
public sealed interface Read<T> {

    /** All was well. */
    record Good<T>(T value) implements Read<T> {}

    /** At least one thing was wrong. */
    record Bad<T>(List<Problem> problems) implements Read<T> {
        public Bad {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A bad reading needs a problem");
            }
        }
    }

    static <T> Read<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Read<T> bad(Problem problem) {
        return new Bad<>(List.of(problem));
    }

    /** Either way out, in one go. */
    default <R> R fold(Function<? super T, ? extends R> good, Function<? super List<Problem>, ? extends R> bad) {
        return this instanceof Good<T> read ? good.apply(read.value()) : bad.apply(problems());
    }

    default boolean isGood() {
        return this instanceof Good<T>;
    }

    /** The problems, perhaps none. */
    default List<Problem> problems() {
        return this instanceof Bad<T> bad ? bad.problems() : List.of();
    }

    default Optional<T> optional() {
        return this instanceof Good<T> good ? Optional.of(good.value()) : Optional.empty();
    }

    default <R> Read<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> new Good<>(change.apply(value)), Bad::new);
    }

    default <R> Read<R> then(Function<? super T, Read<R>> next) {
        return fold(next, Bad::new);
    }

    /**
     * The value, for files that are known to be sound.
     *
     * @throws IllegalStateException listing every problem
     */
    default T orElseThrow() {
        return fold(value -> value, problems -> {
            throw new IllegalStateException(
                    String.join("\n", problems.stream().map(Problem::toString).toList()));
        });
    }
}
