package parley.analysis.ensemble;

import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/** A kind of move by which a ceasefire or talks became agreed, as {@link Summary#turnedBy} names it. */
public final class Turn {

    private Turn() {}

    /**
     * {@code UKR accept-talks istanbul-offer} in words.
     *
     * @param from where the futures begin
     */
    public static String told(String move, Table from) {
        String[] parts = move.split(" ", 3);
        String who = from.labelOf(PartyId.of(parts[0])) + ": " + parts[1].replace('-', ' ');
        return parts.length < 3
                ? who + " (of an offer made within the future)"
                : who + " " + new Teller(from).thing(Name.of(parts[2]));
    }
}
