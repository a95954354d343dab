package parley.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Pattern;
import parley.analysis.stability.Stability;
import parley.exchange.StabilityJson;
import parley.picture.StateGraphPicture;
import parley.scenario.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which situations of a conflict are stable, for whom, and why. */
@Command(
        name = "stability",
        header = "Say which situations of a conflict are stable, for whom, and why.",
        description = {
            "A conflict is a file that says who could take up what (options), what cannot be (infeasible) and what each party is"
                    + " assumed to prefer; docs/analysis/stability.md has the format. A situation is written as Y or N for each option. It is"
                    + " stable for a party that has no better one within reach (Nash), or that the others could answer"
                    + " (GMR, SMR, SEQ), and an equilibrium if it is stable for all.",
            "Nothing here says what anybody wants: preferences are the modeller's assumptions, and are told with the answer."
        },
        footer = {
            "  parley stability prisoners-dilemma",
            "  parley stability may-2025 --reading hard-gate --as-of 2025-05-11T20:00",
            "  parley stability my-conflict.yaml --state YNN     why this situation is stable, or is not",
            "  parley stability my-conflict.yaml --want YNN      what would have to be preferred for it to be stable",
            "  parley stability cuban-missiles --svg states.svg   the same drawn",
            "  parley stability my-conflict.yaml --format json | jq '.equilibria'"
        })
final class ShowStability implements Callable<Integer> {

    @Parameters(
            paramLabel = "CONFLICT",
            description = "A conflict or a scenario that states one: its name, or the path of a file.")
    private String conflict = "";

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description =
                    "Of a scenario: which reading of a disputed document holds. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "Of a scenario: the moment of the status quo, a position or a date-time; inclusive. Usually the end.")
    private @Nullable String asOf;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Tell of this situation alone, such as YNN: a letter for each option.")
    private @Nullable String state;

    @Option(
            names = "--want",
            paramLabel = "STATE",
            description = "Tell what each party would have to prefer for this situation to be stable.")
    private @Nullable String want;

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw situations and moves into this file.")
    private @Nullable Path svg;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowStability(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Conflict chosen = chosen();
        @Nullable Integer told = state == null ? null : place(chosen, "--state", state);
        @Nullable Integer wanted = want == null ? null : place(chosen, "--want", want);
        if (svg != null) {
            NewFile.write(svg, StateGraphPicture.of(Stability.of(chosen)).file());
        }
        if (format == Format.JSON) {
            if (told != null || wanted != null) {
                throw new BadInput("--format json holds every situation. Leave out --state and --want.");
            }
            Stability stability = Stability.of(chosen);
            desk.printData(out -> StabilityJson.write(stability, out));
        } else {
            StabilityText text = new StabilityText(Stability.of(chosen), desk.ink());
            desk.printText(
                    wanted != null ? text.wanted(wanted) : told != null ? text.oneState(told) : text.everything());
        }
        return ExitCode.FINE;
    }

    private Conflict chosen() {
        Bookcase books = Bookcase.packed();
        if (!books.isConflict(conflict) && !books.isNearlyConflict(conflict)) {
            return books.conflict(
                    conflict,
                    AsOf.of(Asked.of(books, conflict, reading).played(), asOf).transcript());
        }
        if (reading != null || asOf != null) {
            throw new BadInput(conflict + " is no scenario: leave --reading and --as-of out.");
        }
        return books.conflict(conflict);
    }

    private static int place(Conflict conflict, String option, String words) {
        int options = conflict.form().options().size();
        int place = Pattern.of(words.toUpperCase(Locale.ROOT), options)
                .filter(pattern -> pattern.isOneState(options))
                .map(pattern -> conflict.states().place(pattern.yes()))
                .orElseThrow(() -> new BadInput(option + " is '" + words + "': expected " + options
                        + (options == 1 ? " letter" : " letters, one for each option in order") + ", each Y or N."));
        if (place < 0) {
            throw new BadInput(
                    option + " is '" + words + "': that is infeasible. Choose another, or correct the file.");
        }
        return place;
    }
}
