package parley.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file of an analysis says of itself, for people.
 *
 * @param title its {@code title}, or else its {@code name}; empty where it has neither
 * @param about empty where nothing is said
 * @param source empty where nothing is said
 * @param assumptions a sentence each
 */
record Preface(String title, String about, String source, List<String> assumptions) {

    static Preface of(Spot root) {
        return of(root, Spot::text);
    }

    /**
     * Reads it.
     *
     * @param assumption reads one, or nothing where it does not hold
     */
    static Preface of(Spot root, Function<Spot, Optional<String>> assumption) {
        root.at("format").filter(spot -> !spot.raw().equals("1")).ifPresent(spot -> spot.unfit("`1`", "Write `1`"));
        String name = words(root, "name");
        String title = words(root, "title");
        List<String> assumptions = root.at("assumptions")
                .map(spot -> spot.oneOrMany().stream()
                        .flatMap(each -> assumption.apply(each).stream())
                        .toList())
                .orElse(List.of());
        return new Preface(title.isEmpty() ? name : title, words(root, "about"), words(root, "source"), assumptions);
    }

    private static String words(Spot root, String key) {
        Optional<Spot> spot = root.has(key) ? root.at(key) : Optional.empty();
        return spot.flatMap(Spot::text).orElse("");
    }
}
