package parley.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A note for teaching, bound to a moment.
 *
 * @param concept that appears there: "anchoring"; null where it names none
 * @param says in own words; a move fits a concept, and nobody is said to have intended it
 */
public record Lesson(Place place, @Nullable String concept, String says) {}
