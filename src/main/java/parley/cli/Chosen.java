package parley.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a scenario is to be played: the options of every command that plays one. */
final class Chosen {

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Which reading of a disputed document to play. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(
            names = "--choose",
            paramLabel = "CHOICE=OPTION",
            description = "Which option to take at a choice of the scenario, once for each. Usually the first.")
    private List<String> choose = List.of();

    /** Somebody has chosen something. */
    boolean isSaid() {
        return reading != null || !choose.isEmpty();
    }

    /** @param word the scenario, perhaps with {@code @reading,choice=option} behind it */
    Asked asked(Bookcase books, String word) {
        return Asked.of(books, word, reading, choose);
    }
}
