package parley.scenario;

/**
 * A conditional step that was not tried, because its condition did not hold when its time came. It is neither an event nor a refusal.
 *
 * @param after the position of the last event before it
 * @param why in words: "made only if talks have opened; found that it is not so that talks have opened"
 */
public record SkippedStep(Step step, int after, String why) {}
