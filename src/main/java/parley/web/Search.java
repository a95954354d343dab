package parley.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that somebody looks for: a text fits that has all of them, in whichever case and order. */
record Search(List<String> words) {

    static Search of(String typed) {
        return new Search(Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean isForNothing() {
        return words.isEmpty();
    }

    boolean fits(String... texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
