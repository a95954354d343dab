package parley.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.picture.Picture;

/**
 * One analysis, told to people.
 *
 * @param id unique in its report, in kebab-case
 * @param question what was asked, one sentence
 * @param answer in words; the first says it shortly, and can stand alone
 * @param assumptions a sentence each; never none, for no result is told without them
 * @param parts what the answer rests on
 * @param command the command line that gives every number in it again, as data
 * @param brief the least of it, for a first page
 */
public record Section(
        String id,
        String title,
        Footing footing,
        String question,
        List<Part.Words> answer,
        List<String> assumptions,
        List<Part> parts,
        String command,
        Brief brief) {

    /** What an answer rests on. */
    public enum Footing {
        /** The documented moves under a reading, as the rulebook judges them. */
        RECORD("From the record, under the reading that is named"),
        /** Assumptions about parties: preferences, policies, utilities, or moves that nobody made. */
        ASSUMED("Hypothetical: follows from assumptions");

        private final String words;

        Footing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Throws IllegalArgumentException without an answer or without assumptions. */
    public Section {
        answer = List.copyOf(answer);
        assumptions = List.copyOf(assumptions);
        parts = List.copyOf(parts);
        if (answer.isEmpty() || assumptions.isEmpty()) {
            throw new IllegalArgumentException(id + " needs an answer, and what it assumes");
        }
    }

    /** Its picture of this name. */
    public Optional<Picture> picture(String name) {
        return parts.stream()
                .filter(Part.Shown.class::isInstance)
                .map(Part.Shown.class::cast)
                .filter(shown -> shown.name().equals(name))
                .map(Part.Shown::picture)
                .findFirst();
    }

    /** Where nothing shorter is known than the first of its answers. */
    public Section(
            String id,
            String title,
            Footing footing,
            String question,
            List<Part.Words> answer,
            List<String> assumptions,
            List<Part> parts,
            String command) {
        this(
                id,
                title,
                footing,
                question,
                answer,
                assumptions,
                parts,
                command,
                Brief.of(answer.isEmpty() ? Part.Words.of("") : answer.get(0)));
    }

    /** The ids of the concepts that its numbers are defined by, in the order of first use. */
    public Set<String> definitions() {
        Set<String> ids = new LinkedHashSet<>();
        ids.addAll(brief.definitions());
        answer.forEach(words -> ids.addAll(words.definitions()));
        parts.forEach(part -> ids.addAll(part.definitions()));
        return ids;
    }
}
