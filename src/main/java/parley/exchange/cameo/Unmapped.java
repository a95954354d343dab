package parley.exchange.cameo;

/**
 * A row that is no move in the draft.
 *
 * @param why in words, without a full stop
 */
public record Unmapped(EventRow row, String why) {}
