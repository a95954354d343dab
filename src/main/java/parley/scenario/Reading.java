package parley.scenario;

import java.util.List;
import parley.negotiation.Name;

/**
 * A named way to model a disputed document. Readings stand side by side; the tool prefers none, though one of them is the default.
 *
 * @param says what this reading holds, in words; every output under it says so
 * @param cites facts it rests on
 */
public record Reading(Name name, String title, String says, boolean isDefault, List<String> cites) {

    public Reading {
        cites = List.copyOf(cites);
    }
}
