package parley.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The terms of the field, found by id, by name, or in a text. Immutable. */
public final class Concepts {

    private final Map<String, Concept> byId = new LinkedHashMap<>();
    /** Every name and other spelling, in small letters. */
    private final Map<String, Concept> bySpelling = new LinkedHashMap<>();

    private final Pattern spellings;

    /**
     * A place in a text that mentions a concept.
     *
     * @param from index of the first character
     * @param to index after the last
     */
    public record Mention(int from, int to, Concept concept) {}

    /**
     * @throws IllegalArgumentException if two concepts have an id or a spelling in common, or a related one is not there; readers of
     *     files check before, and say where
     */
    public Concepts(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            require(byId.put(concept.id(), concept) == null, "Concept twice", concept.id());
            spell(concept.name(), concept);
            concept.also().forEach(spelling -> spell(spelling, concept));
        }
        for (Concept concept : concepts) {
            concept.related().forEach(id -> require(byId.containsKey(id), "No such concept", id));
        }
        // The longest first: "unilateral ceasefire" is no mention of "ceasefire".
        String any = bySpelling.keySet().stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.spellings = Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + (any.isEmpty() ? "(?!)" : any) + ")(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void spell(String spelling, Concept concept) {
        Concept other = bySpelling.put(key(spelling), concept);
        require(other == null, "Spelling twice", spelling);
    }

    private static void require(boolean good, String what, String which) {
        if (!good) {
            throw new IllegalArgumentException(what + ": " + which);
        }
    }

    /** How a spelling is compared. */
    public static String key(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }

    /** In the order of the file. */
    public List<Concept> all() {
        return List.copyOf(byId.values());
    }

    public List<Concept> in(Concept.Area area) {
        return byId.values().stream().filter(concept -> concept.area() == area).toList();
    }

    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By id, or by its name or another spelling, in whichever case. */
    public Optional<Concept> named(String words) {
        return find(words).or(() -> Optional.ofNullable(bySpelling.get(key(words))));
    }

    /** The concepts that name this one as related, or that it names. */
    public List<Concept> around(Concept concept) {
        return byId.values().stream()
                .filter(other -> !other.equals(concept))
                .filter(other -> concept.related().contains(other.id())
                        || other.related().contains(concept.id()))
                .toList();
    }

    /** Where a text mentions a concept, in order; mentions do not overlap, and the longest spelling wins. */
    public List<Mention> mentionsIn(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = spellings.matcher(text);
        while (matcher.find()) {
            named(matcher.group())
                    .ifPresent(concept -> mentions.add(new Mention(matcher.start(), matcher.end(), concept)));
        }
        return mentions;
    }
}
