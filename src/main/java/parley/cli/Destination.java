package parley.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes what it has made, and as what: into a new file, or to standard output. */
final class Destination {

    @Option(
            names = {"--to", "--out"},
            paramLabel = "FILE",
            description = "Where to; a new file. Usually standard output.")
    private @Nullable Path to;

    /** As what something can be written; the first of them is the usual one. The name of each is what a file's name ends in. */
    interface Form {

        /** A screen can show it. */
        boolean isText();
    }

    /**
     * As what to write it.
     *
     * @param said with --format; null where that is left out, and the file's name says it
     */
    <F extends Enum<F> & Form> F form(Class<F> forms, @Nullable F said) {
        F[] all = forms.getEnumConstants();
        F form = said != null ? said : to == null ? all[0] : byName(to, all);
        if (to == null && !form.isText()) {
            throw new BadInput("A " + form.name() + " is not for a screen of text. Say where to write it: --to my"
                    + ending(form) + ".");
        }
        return form;
    }

    private static <F extends Enum<F>> F byName(Path to, F[] all) {
        String name = to.toString().toLowerCase(Locale.ROOT);
        List<String> endings = new ArrayList<>();
        for (F form : all) {
            if (name.endsWith(ending(form))) {
                return form;
            }
            endings.add(ending(form));
        }
        String last = endings.remove(endings.size() - 1);
        throw new BadInput("--to " + to + " does not say as what to write it. Expected a name that ends in "
                + String.join(", ", endings) + " or " + last + ", or a --format.");
    }

    private static String ending(Enum<?> form) {
        return "." + form.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes it.
     *
     * @param done what is said before the name of the file: {@code Written: }
     */
    void write(Desk desk, byte[] bytes, String done) {
        if (to == null) {
            desk.printData(new String(bytes, StandardCharsets.UTF_8));
        } else {
            NewFile.write(to, bytes);
            desk.printText(Harmless.text(done + to + "\n"));
        }
    }

    /** Writes a text. */
    void write(Desk desk, String text, String done) {
        write(desk, text.getBytes(StandardCharsets.UTF_8), done);
    }
}
