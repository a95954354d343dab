package parley.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The least that has to be said of an analysis, for the first page of a report.
 *
 * @param under the assumptions under which it was asked, such as the title of a reading; empty where there is but one set
 * @param says the answer, in one sentence or two
 * @param figures what is held side by side with other assumptions, in few words
 * @param points what the answer comes to, one under the other
 * @param plainly the same with as few words and letters as will do, for a page on which all questions stand; which and who, and no more
 *     of why than a clause
 */
public record Brief(
        String under, Part.Words says, List<Figure> figures, List<Part.Items> points, List<Part.Items> plainly) {

    /**
     * One line of the comparison.
     *
     * @param label what it is; the same label stands in the same line
     * @param value in few words
     * @param definition the concept that says what it means
     */
    public record Figure(String label, String value, String definition) {}

    public Brief {
        figures = List.copyOf(figures);
        points = List.copyOf(points);
        plainly = List.copyOf(plainly);
    }

    /** Where the points are plain enough. */
    Brief(String under, Part.Words says, List<Figure> figures, List<Part.Items> points) {
        this(under, says, figures, points, points);
    }

    /** Where nothing shorter is known than the answer. */
    static Brief of(Part.Words answer) {
        return new Brief("", answer, List.of(), List.of());
    }

    /** Ids of the concepts by which what stands in it is defined. */
    Set<String> definitions() {
        Set<String> ids = new LinkedHashSet<>(says.definitions());
        figures.forEach(figure -> ids.add(figure.definition()));
        points.forEach(point -> ids.addAll(point.definitions()));
        plainly.forEach(point -> ids.addAll(point.definitions()));
        return ids;
    }
}
