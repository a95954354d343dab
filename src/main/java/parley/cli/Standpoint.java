package parley.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.scenario.Transcript;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From where a question is asked: a moment of a scenario that is played for it, or of a negotiation that is kept. */
final class Standpoint {

    @Mixin
    private Chosen chosen = new Chosen();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "A position, or a date-time; inclusive. Without an offset it is in the scenario's zone."
                    + " Usually the end.")
    private @Nullable String asOf;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Ask a negotiation that is kept in this directory, by its id; `parley tree --data DIR` has the ids.")
    private @Nullable Path data;

    /** What stands there. */
    record Seen(Transcript transcript, Instant at) {}

    /** @param what a scenario as {@link Asked} takes it, or the id of a negotiation that is kept */
    Seen seen(Desk desk, String what) {
        if (data == null) {
            return cut(chosen.asked(Bookcase.packed(), what).played());
        }
        if (chosen.isSaid()) {
            throw new BadInput("--reading and --choose mean nothing to a negotiation that is kept. Leave them out.");
        }
        try (Kept kept = Kept.in(desk, data)) {
            return cut(kept.transcript(kept.get(what)));
        }
    }

    private Seen cut(Transcript whole) {
        AsOf cut = AsOf.of(whole, asOf);
        Instant moment = cut.moment();
        Instant now = cut.transcript().table().now();
        return new Seen(cut.transcript(), moment == null ? now : moment);
    }
}
