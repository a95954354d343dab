package parley.play;

import parley.negotiation.Verdict;

/**
 * What became of an attempt.
 *
 * @param repeated its key had been used before: nothing was added, and the verdict gives the events of the first time
 */
public record Played(Verdict verdict, boolean repeated) {}
