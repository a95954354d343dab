package parley.play;

import java.time.Instant;

/**
 * A negotiation in a list.
 *
 * @param events how many it has
 * @param openedAt by the clock of the machine
 */
public record Listed(NegotiationId id, Opening opening, int events, Instant openedAt) {}
