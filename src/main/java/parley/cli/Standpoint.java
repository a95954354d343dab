package parley.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.analysis.paths.Path;
import parley.analysis.paths.Question;
import parley.negotiation.Teller;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.AsOf;
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
    private java.nio.file.@Nullable Path data;

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

    /** Somebody has said which moment. */
    boolean isMomentSaid() {
        return asOf != null;
    }

    /** It is a negotiation that is kept. */
    boolean isKept() {
        return data != null;
    }

    /** As a branch file counts positions. */
    static boolean isAlongFirstOptions(Transcript transcript) {
        return transcript.course().picks().stream()
                .allMatch(pick -> transcript.scenario().choices().stream()
                        .filter(choice -> choice.name().equals(pick.choice()))
                        .allMatch(choice -> choice.options().get(0).name().equals(pick.option())));
    }

    /** Forks the negotiation that is kept, and plays a path there. */
    NegotiationId fork(Desk desk, String what, Transcript until, Question question, Path path) {
        try (Kept kept = Kept.in(desk, data)) {
            Negotiations negotiations = kept.negotiations();
            String goal = question.goal().told(new Teller(question.from()));
            NegotiationId id =
                    negotiations.branch(kept.get(what).id(), until.table().position(), "A path to: " + goal);
            path.attempts().forEach(attempt -> negotiations.play(id, attempt, null));
            if (path.waitsUntil() != null) {
                negotiations.pass(id, path.waitsUntil());
            }
            return id;
        }
    }
}
