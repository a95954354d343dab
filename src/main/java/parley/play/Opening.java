package parley.play;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Setting;

/**
 * How a negotiation begins.
 *
 * @param scenario the name of the scenario it plays; null for one made up freely
 * @param digest of that scenario's file, so that an edited file starts a new negotiation beside the old; empty without a scenario
 * @param reading the reading's name; null where there is none
 */
public record Opening(
        Setting setting,
        @Nullable String scenario,
        String digest,
        @Nullable String reading) {}
