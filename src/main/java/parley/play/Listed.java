package parley.play;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A negotiation in a list.
 *
 * @param opening a branch opened as its parent did
 * @param events how many it has; of a branch, those that it has from its parent too
 * @param openedAt by the clock of the machine
 * @param now by its own clock, where it stands: the moment of its last event
 * @param descent where it branched off; null if it is nobody's branch
 */
public record Listed(
        NegotiationId id,
        Opening opening,
        int events,
        Instant openedAt,
        Instant now,
        @Nullable Descent descent) {

    /** What it is called: its own title, or how it was opened. */
    public String title() {
        String own = descent == null ? null : descent.title();
        return own == null ? opening.setting().title() : own;
    }
}
