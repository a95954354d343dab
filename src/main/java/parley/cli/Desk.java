package parley.cli;

/** What every command has at hand. */
record Desk(Screen screen, Ink ink, Backstage backstage) {

    /** Prints for a machine: as it is, unless somebody looks at it on a terminal. */
    void printData(String data) {
        if (screen.outIsTerminal()) {
            screen.print(data);
        } else {
            screen.out().print(data);
            screen.out().flush();
        }
    }

    /** Prints text that has been made harmless, and may have been coloured since. */
    void printText(String text) {
        screen.out().print(text);
        screen.out().flush();
    }
}
