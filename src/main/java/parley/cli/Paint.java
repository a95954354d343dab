package parley.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import parley.exchange.Prose;

/** Colours a transcript in {@link Prose}, or a comparison. The words and marks in it tell the same without colour. */
final class Paint {

    private static final Pattern UNDERLINE = Pattern.compile("=+|-+");
    private static final Pattern ENTRY = Pattern.compile(" {0,3}[0-9]+ {2}.*");
    private static final Pattern SUPPOSED = Pattern.compile(".*\\bHYPOTHETICAL .*");
    private static final Pattern CONSEQUENCE = Pattern.compile(" *[0-9]+ {2}.*? -> .*");
    private static final Pattern REFUSED = Pattern.compile(" {3}x {2}.*");
    private static final Pattern COMPARED = Pattern.compile(" +([0-9]+|x|-) +([0-9]+|x|-) {2}.*");
    private static final Pattern COMPARED_REFUSED = Pattern.compile(" +(x +\\S+|\\S+ +x) {2}.*");
    private static final Pattern FOLLOWS = Pattern.compile(".*: -> .*");

    private Paint() {}

    static String prose(String text, Ink ink) {
        return painted(text, ink, Paint::colour);
    }

    static String comparison(String text, Ink ink) {
        return painted(text, ink, Paint::compared);
    }

    private static String painted(String text, Ink ink, BiFunction<String, Ink, UnaryOperator<String>> colours) {
        if (!ink.on()) {
            return text;
        }
        List<String> lines = text.lines().toList();
        StringBuilder painted = new StringBuilder(text.length() * 2);
        UnaryOperator<String> colour = UnaryOperator.identity();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean heading = i + 1 < lines.size()
                    && !line.isEmpty()
                    && UNDERLINE.matcher(lines.get(i + 1)).matches();
            // A long entry goes on in indented lines, in the same colour.
            if (!line.startsWith("      ")) {
                colour = heading ? ink::bold : colours.apply(line, ink);
            }
            painted.append(colour.apply(line)).append('\n');
        }
        return painted.toString();
    }

    private static UnaryOperator<String> compared(String line, Ink ink) {
        if (!COMPARED.matcher(line).matches()) {
            return UnaryOperator.identity();
        }
        if (COMPARED_REFUSED.matcher(line).matches()) {
            return ink::red;
        }
        if (SUPPOSED.matcher(line).matches()) {
            return ink::yellow;
        }
        return FOLLOWS.matcher(line).matches() ? ink::faint : UnaryOperator.identity();
    }

    private static UnaryOperator<String> colour(String line, Ink ink) {
        if (REFUSED.matcher(line).matches()) {
            return ink::red;
        }
        if (!ENTRY.matcher(line).matches()) {
            return UnaryOperator.identity();
        }
        if (SUPPOSED.matcher(line).matches()) {
            return ink::yellow;
        }
        return CONSEQUENCE.matcher(line).matches() ? ink::faint : UnaryOperator.identity();
    }
}
