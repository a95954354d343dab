package parley.yaml;

import java.util.stream.Collectors;

/** How things found in a file are shown in a message: short, in back-ticks, and harmless to a terminal. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** A word of the file in back-ticks, cut where it is long. */
    static String code(String text) {
        int count = text.codePointCount(0, text.length());
        String cut = count <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
        return "`" + harmless(cut) + "`";
    }

    /** The same text with every character that does not print written as {@code U+....}. */
    static String harmless(String text) {
        if (text.codePoints().allMatch(Shown::prints)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(point -> prints(point) ? Character.toString(point) : name(point))
                .collect(Collectors.joining());
    }

    /** Such as {@code U+0007}. */
    static String name(int point) {
        return String.format("U+%04X", point);
    }

    private static boolean prints(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
