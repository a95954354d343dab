package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whoever does not see a picture is told the same: each label that is drawn occurs in its words. */
class PicturesInWordsTest {

    private static final String MAY = "may-2025@hard-gate";

    /** What is drawn to hold each kind against its words: more than one where that shows more. */
    private static final Map<DrawPicture.Kind, List<String>> SAMPLES = samples();

    private static Map<DrawPicture.Kind, List<String>> samples() {
        Map<DrawPicture.Kind, List<String>> samples = new EnumMap<>(DrawPicture.Kind.class);
        samples.put(DrawPicture.Kind.TIMELINE, List.of(MAY, "korea-1951", "moscow-says-yes"));
        samples.put(DrawPicture.Kind.TABLE, List.of(MAY, "good-friday-1998", "moscow-says-yes"));
        samples.put(DrawPicture.Kind.WAITING, List.of(MAY, "may-2025", "korea-1951"));
        samples.put(DrawPicture.Kind.BRANCHES, List.of(MAY, "korea-1951"));
        samples.put(DrawPicture.Kind.STATES, List.of(MAY, "cuban-missiles", "elmira"));
        samples.put(DrawPicture.Kind.OUTCOMES, List.of("two-issues", "bill-and-jack"));
        samples.put(DrawPicture.Kind.OFFERS, List.of("two-issues", "bill-and-jack"));
        return samples;
    }

    /** Keys to how a thing is drawn, for whoever sees it; the words say the thing itself. */
    private static final List<String> KEYS = List.of(
            // The words say "what if" and "hypothetical", "in private", and "answers" with a number.
            "hatched and dashed: what if, not documented",
            "not public",
            "answered by",
            // The words say of each cell what is on record, and whether it is only said.
            "– no word on record; in italics: only said, or named by another",
            // The words say each circle.
            "part of a circle",
            // The words say of each move whether it is preferred and whether it can be taken back, and of each
            // situation what it is.
            "Arrow: a move that its maker prefers. Thin: one that it does not. Bar: it cannot be taken back.",
            "Double border: stable for everybody, under the concepts named. Now: the status quo.",
            // The words say how many outcomes there are, and what each solution picks.
            "outcomes, larger where there are more; shaded: both are at or above their reservations (dashed)");

    /** A number at an axis; the words say the values themselves. */
    private static final Pattern AXIS = Pattern.compile("[-\u2212]?[0-9][0-9,.]*( ?%)?");

    /** A day's weekday and year in short; the dates of the events say them in full. */
    private static final Pattern DAY = Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun|about)( [0-9]{4})?");

    /** Days without an event, which the dates of the events say. */
    private static final String LEFT_OUT = "\u22ef";

    @ParameterizedTest
    @EnumSource(DrawPicture.Kind.class)
    void everyLabelIsSaid(DrawPicture.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        for (String sample : SAMPLES.getOrDefault(kind, List.of(MAY))) {
            String[] line = {"picture", sample, "--kind", word, "--runs", "60"};
            String words = plain(Run.of(with(line, "txt")).isFine().out());
            List<String> labels = labels(Run.of(with(line, "svg")).isFine().out());
            assertThat(labels).as(word + " of " + sample).hasSizeGreaterThan(4);
            assertThat(labels.stream().filter(label -> !isSaid(label, words)))
                    .as("drawn in %s of %s, and not said", word, sample)
                    .isEmpty();
        }
    }

    private static String[] with(String[] line, String format) {
        return Stream.concat(Stream.of(line), Stream.of("--format", format)).toArray(String[]::new);
    }

    private static boolean isSaid(String label, String words) {
        if (AXIS.matcher(label).matches() || DAY.matcher(label).matches() || label.equals(LEFT_OUT)) {
            return true;
        }
        boolean cut = label.endsWith("\u2026");
        String plain = plain(label.replace(", now", "").replace("\u2026", ""));
        // Where a label is cut, its last word may be half.
        String whole = cut ? plain.substring(0, Math.max(0, plain.lastIndexOf(' '))) : plain;
        return words.contains(whole)
                || KEYS.stream().map(PicturesInWordsTest::plain).anyMatch(key -> key.contains(plain));
    }

    /** Letters and digits; words are quoted and listed with "and", as labels are not. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .replaceAll(" and(?= )", "")
                .strip();
    }

    /** What is written in a picture; what stands in one place in several lines is one label. */
    private static List<String> labels(String svg) {
        List<String> labels = new ArrayList<>();
        NodeList texts;
        try {
            texts = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getElementsByTagName("text");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no XML: " + svg, e);
        }
        for (int i = 0; i < texts.getLength(); i++) {
            labels.add(((Element) texts.item(i)).getTextContent());
        }
        return labels;
    }
}
