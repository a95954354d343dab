package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant.
 *
 * @param name as it stands within a sentence: "Ukraine", "the United States"
 * @param roles at least one, without repetition
 */
public record Party(PartyId id, String name, List<Role> roles, List<Speaker> speakers) {

    private static final String ARTICLE = "the ";

    public Party {
        roles = List.copyOf(roles);
        speakers = List.copyOf(speakers);
    }

    /** The name by itself, as on a lane or in front of a colon: "Ukraine", "United States". */
    public String label() {
        return Rules.capital(
                name.startsWith(ARTICLE) && name.length() > ARTICLE.length() ? name.substring(ARTICLE.length()) : name);
    }

    /** "Ukraine's", "the United States'". */
    public String whose() {
        return name + (name.endsWith("s") ? "'" : "'s");
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
