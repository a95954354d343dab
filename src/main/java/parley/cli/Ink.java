package parley.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Colour and weight, where they are wanted. Nothing is told by colour alone. */
record Ink(boolean on) {

    /** When to colour. */
    enum Wanted {
        AUTO,
        ALWAYS,
        NEVER
    }

    private static final String OPTION = "--color";

    static Ink of(Wanted wanted, Screen screen) {
        return new Ink(
                switch (wanted) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> screen.outIsTerminal() && !screen.colourUnwanted();
                });
    }

    /** Needed before the line is parsed, because help and complaints are coloured too. A wrong word is complained of by the parser. */
    static Wanted wanted(String[] args) {
        Wanted wanted = Wanted.AUTO;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            String value = args[i].startsWith(OPTION + "=")
                    ? args[i].substring(OPTION.length() + 1)
                    : args[i].equals(OPTION) && i + 1 < args.length ? args[i + 1] : "";
            for (Wanted each : Wanted.values()) {
                wanted = each.name().equalsIgnoreCase(value) ? each : wanted;
            }
        }
        return wanted;
    }

    ColorScheme scheme() {
        return picocli.CommandLine.Help.defaultColorScheme(on ? Ansi.ON : Ansi.OFF);
    }

    String bold(String text) {
        return inked("1", text);
    }

    String faint(String text) {
        return inked("2", text);
    }

    String red(String text) {
        return inked("31", text);
    }

    String green(String text) {
        return inked("32", text);
    }

    String yellow(String text) {
        return inked("33", text);
    }

    private String inked(String code, String text) {
        return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
