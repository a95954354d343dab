package parley.exchange.codes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.PartyId;

/**
 * The codebook's codes of actors and ours. Countries have ISO's three letters in both; a role in the government, the army or the like, which
 * the codebook puts behind the country, is the country here.
 */
public final class ActorCodes {

    /** Where the codebook writes something else than we do. */
    private static final Map<String, String> OURS = Map.of("IGOEUREEC", "EU", "IGOUNO", "UN");

    private static final Map<String, String> THEIRS =
            OURS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Three letters each; two of the codebook's own stand for a state that is no more. */
    private static final Set<String> COUNTRIES = countries();

    private static final int LETTERS = 3;

    private ActorCodes() {}

    /** As the codebook writes it. */
    public static String of(PartyId party) {
        return THEIRS.getOrDefault(party.code(), party.code());
    }

    /** {@code RUSGOV} is RUS; null where the text is no code of an actor. */
    public static @Nullable PartyId party(String actor) {
        String text = actor.strip();
        String ours = OURS.get(text);
        if (ours != null) {
            return PartyId.of(ours);
        }
        if (!PartyId.isPartyId(text)) {
            return null;
        }
        boolean roles = text.length() > LETTERS && text.length() % LETTERS == 0;
        String country = text.substring(0, Math.min(LETTERS, text.length()));
        return PartyId.of(roles && COUNTRIES.contains(country) ? country : text);
    }

    private static Set<String> countries() {
        Set<String> codes = new java.util.TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.add("SUN");
        codes.add("USR");
        return Set.copyOf(codes);
    }
}
