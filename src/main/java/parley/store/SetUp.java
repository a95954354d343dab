package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.EventNames;
import parley.json.EventNames.Named;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Setting;
import parley.play.Descent;
import parley.play.Opening;

/** The first event of a stream, which has no position: nothing has happened yet. And the last of one that was deleted. */
sealed interface SetUp {

    /** The first of the negotiation's own stream. */
    record NegotiationOpened(
            Setting setting,
            @Nullable String scenario,
            String digest,
            @Nullable String reading,
            Opening.@Nullable Trunk trunk)
            implements SetUp {

        static NegotiationOpened of(Opening opening) {
            return new NegotiationOpened(
                    opening.setting(), opening.scenario(), opening.digest(), opening.reading(), opening.trunk());
        }

        Opening opening() {
            return new Opening(setting, scenario, digest, reading, trunk);
        }
    }

    /**
     * The first of a branch's own stream. What happened before is in the streams of its parent, up to the position.
     *
     * @param at the moment at which the clock stood there
     */
    record BranchOpened(
            Name parent, int position, Instant at, @Nullable String title) implements SetUp {

        static BranchOpened of(Descent descent, Instant at) {
            return new BranchOpened(Name.of(descent.parent().text()), descent.position(), at, descent.title());
        }
    }

    /** The first of a party's stream. In a branch it takes up the seat that the party has in the parent's. */
    record Seated(PartyId party) implements SetUp {}

    /** All that is left of a negotiation that was deleted. It has the position after the last. */
    record NegotiationDeleted() implements SetUp {}

    /** Every event there is in the store. */
    EventNames NAMES = EventNames.RULEBOOK.and(List.of(
            new Named("NegotiationOpened", "1", NegotiationOpened.class),
            new Named("BranchOpened", "1", BranchOpened.class),
            new Named("Seated", "1", Seated.class),
            new Named("NegotiationDeleted", "1", NegotiationDeleted.class)));
}
