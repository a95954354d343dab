package parley.play;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Setting;

/**
 * How a negotiation begins.
 *
 * @param scenario the name of the scenario it plays; null for one made up freely
 * @param digest of that scenario's file, so that an edited file starts a new negotiation beside the old; empty without a scenario
 * @param reading the reading's name; null where there is none
 * @param trunk the script that its scenario leaves; null where it leaves none
 */
public record Opening(
        Setting setting,
        @Nullable String scenario,
        String digest,
        @Nullable String reading,
        @Nullable Trunk trunk) {

    /**
     * The script that a what-if leaves.
     *
     * @param position of the last event that both share
     * @param reading under which the position was counted; null where there is none
     */
    public record Trunk(
            String scenario, int position, @Nullable String reading) {}

    /** Of a script that leaves no other, or of none. */
    public Opening(Setting setting, @Nullable String scenario, String digest, @Nullable String reading) {
        this(setting, scenario, digest, reading, null);
    }
}
