package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant.
 *
 * @param name as it is shown: "Ukraine"
 * @param roles at least one, without repetition
 */
public record Party(PartyId id, String name, List<Role> roles, List<Speaker> speakers) {

    public Party {
        roles = List.copyOf(roles);
        speakers = List.copyOf(speakers);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public @Nullable Speaker speaker(Name speaker) {
        for (Speaker s : speakers) {
            if (s.id().equals(speaker)) {
                return s;
            }
        }
        return null;
    }
}
