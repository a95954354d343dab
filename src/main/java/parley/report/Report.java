package parley.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All analyses of one scenario.
 *
 * @param title of the scenario
 * @param about what it is about, and under which reading and as of when it was looked at; a paragraph each
 * @param sections in the order in which they are read; the ids of no two are the same
 */
public record Report(String title, List<String> about, List<Section> sections) {

    /** Throws IllegalArgumentException if two sections have the same id. */
    public Report {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
        if (sections.stream().map(Section::id).distinct().count() != sections.size()) {
            throw new IllegalArgumentException("two sections with the same id");
        }
    }

    /** The ids of the concepts that its numbers are defined by, in the order of first use. */
    public Set<String> definitions() {
        Set<String> ids = new LinkedHashSet<>();
        sections.forEach(section -> ids.addAll(section.definitions()));
        return ids;
    }
}
