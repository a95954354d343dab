package parley.cli;

/** Keeps text that others wrote from commanding a terminal. */
final class Harmless {

    private Harmless() {}

    /** The same text; characters that steer a terminal, line feeds apart, are written as {@code U+....}. */
    static String text(String text) {
        if (text.codePoints().noneMatch(Harmless::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (steers(point)) {
                shown.append(String.format("U+%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean steers(int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
