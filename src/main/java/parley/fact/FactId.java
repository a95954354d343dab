package parley.fact;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which a fact, one of its lettered parts, or a silence of the record is cited: {@code S3}, {@code S3a},
 * {@code S-none-1}.
 *
 * <p>Order is series, then whole facts before silences, then number, then letter: S2, S10, S10a, S-none-1.
 */
public record FactId(String value) implements Comparable<FactId> {

    /** One or two capital letters and a number, perhaps with a letter; or a series' numbered silence. */
    public static final Pattern PATTERN = Pattern.compile("([A-Z]{1,2})(-none-)?([1-9][0-9]{0,3})([a-z])?");

    private static final Comparator<FactId> ORDER = Comparator.comparing(FactId::series)
            .thenComparing(FactId::isSilence)
            .thenComparingInt(FactId::number)
            .thenComparing(FactId::letter);

    public FactId {
        Matcher parts = PATTERN.matcher(value);
        if (!parts.matches() || (parts.group(2) != null && parts.group(4) != null)) {
            throw new IllegalArgumentException("Not the number of a fact: " + value);
        }
    }

    /** The id written so, or nothing if it is not written like one. */
    public static Optional<FactId> parse(String text) {
        Matcher parts = PATTERN.matcher(text);
        boolean good = parts.matches() && (parts.group(2) == null || parts.group(4) == null);
        return good ? Optional.of(new FactId(text)) : Optional.empty();
    }

    /** The letters before the number, such as {@code S} for the seed. */
    public String series() {
        return group(1);
    }

    public int number() {
        return Integer.parseInt(group(3));
    }

    /** The letter of a part, or the empty string for a whole fact. */
    public String letter() {
        return group(4);
    }

    public boolean isPart() {
        return !letter().isEmpty();
    }

    public boolean isSilence() {
        return !group(2).isEmpty();
    }

    /** The fact that this part belongs to; a whole fact is its own. */
    public FactId whole() {
        return isPart() ? new FactId(value.substring(0, value.length() - 1)) : this;
    }

    private String group(int index) {
        Matcher parts = PATTERN.matcher(value);
        String found = parts.matches() ? parts.group(index) : null;
        return found == null ? "" : found;
    }

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
