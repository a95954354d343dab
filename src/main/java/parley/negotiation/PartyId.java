package parley.negotiation;

import org.jspecify.annotations.Nullable;

/**
 * The short code of a party.
 *
 * @param code 2 to 16 capital letters, digits and hyphens, beginning with a letter: {@code UKR}
 */
public record PartyId(String code) implements Comparable<PartyId> {

    /** Throws IllegalArgumentException if the code is not a party's code. */
    public PartyId {
        if (!isPartyId(code)) {
            throw new IllegalArgumentException(
                    "'" + code
                            + "' is not a party's code: expected 2 to 16 capital letters, digits and hyphens, beginning with a letter");
        }
    }

    public static PartyId of(String code) {
        return new PartyId(code);
    }

    public static boolean isPartyId(String code) {
        int length = code.length();
        if (length < 2 || length > 16) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = code.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-'))) {
                return false;
            }
        }
        return true;
    }

    /** As every record does it, said by hand because nothing is asked more often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartyId that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(PartyId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
