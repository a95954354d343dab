package parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.EventNames;
import parley.json.EventNames.Named;
import parley.negotiation.PartyId;
import parley.negotiation.Setting;
import parley.play.Opening;

/** The first event of a stream. It has no position: nothing has happened yet. */
sealed interface SetUp {

    /** The first of the negotiation's own stream. */
    record NegotiationOpened(
            Setting setting,
            @Nullable String scenario,
            String digest,
            @Nullable String reading) implements SetUp {

        static NegotiationOpened of(Opening opening) {
            return new NegotiationOpened(opening.setting(), opening.scenario(), opening.digest(), opening.reading());
        }

        Opening opening() {
            return new Opening(setting, scenario, digest, reading);
        }
    }

    /** The first of a party's stream. */
    record Seated(PartyId party) implements SetUp {}

    /** Every event there is in the store. */
    EventNames NAMES = EventNames.RULEBOOK.and(List.of(
            new Named("NegotiationOpened", "1", NegotiationOpened.class), new Named("Seated", "1", Seated.class)));
}
