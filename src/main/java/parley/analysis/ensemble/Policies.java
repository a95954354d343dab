package parley.analysis.ensemble;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.scenario.Step;
import parley.scenario.Transcript;

/**
 * What an ensemble assumes.
 *
 * @param assumptions in words, told with every result; null where the file says none
 * @param pace the step of the clock: between two of them each party has one chance to move
 * @param length how far each future goes
 * @param from the step of the script after which the futures begin; null means after the last
 * @param parties how each is assumed to act; {@link Policy#USUAL} for the others
 */
public record Policies(
        @Nullable String assumptions,
        Duration pace,
        Duration length,
        @Nullable Name from,
        Map<PartyId, Policy> parties) {

    public static final Duration USUAL_PACE = Duration.ofHours(6);
    public static final Duration USUAL_LENGTH = Duration.ofDays(30);

    /** More steps than this are more than a future needs, and would outgrow its bounds. */
    public static final int MOST_STEPS = 4_000;

    /** Everybody acts as usual. */
    public static final Policies USUAL = new Policies(null, USUAL_PACE, USUAL_LENGTH, null, Map.of());

    /** Throws IllegalArgumentException if there are no steps, or too many. */
    public Policies {
        if (pace.isNegative() || pace.isZero() || length.compareTo(pace) < 0) {
            throw new IllegalArgumentException("a future of " + length + " in steps of " + pace + " has no step");
        }
        if (length.dividedBy(pace) > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a future of " + length + " in steps of " + pace + " has more than " + MOST_STEPS + " steps");
        }
        parties = Collections.unmodifiableMap(new TreeMap<>(parties));
    }

    /** That of a party; the usual one where the file says nothing of it. */
    public Policy of(PartyId party) {
        Policy policy = parties.get(party);
        return policy == null ? Policy.USUAL : policy;
    }

    /** The same with one trait of one party at another value, from 0 to 1. */
    public Policies with(PartyId party, Trait trait, double value) {
        Map<PartyId, Policy> more = new TreeMap<>(parties);
        more.put(party, of(party).with(trait, value));
        return new Policies(assumptions, pace, length, from, more);
    }

    /**
     * The position after which the futures begin: that of the step that the policies name, with what happened in the same moment; else
     * the last.
     */
    public int begin(Transcript whole) {
        Step step = from == null ? null : whole.scenario().step(from);
        if (step == null) {
            return whole.events().size();
        }
        int position = 0;
        for (Recorded event : whole.events()) {
            if (!event.at().isAfter(step.attempt().at())) {
                position = event.position();
            }
        }
        return position;
    }

    /** How many days a future has, a begun one counted. */
    int days() {
        return (int) ((length.toSeconds() + 86_399) / 86_400);
    }
}
