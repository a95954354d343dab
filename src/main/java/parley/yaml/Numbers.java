package parley.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers that may have a fraction. */
final class Numbers {

    private Numbers() {}

    /** As YAML writes it; {@code .nan} and {@code .inf} are numbers to YAML, and none here. */
    private static final Pattern PLAIN = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    /** A finite number. */
    static Optional<Double> number(Spot spot) {
        boolean isNumber = spot.type() == Spot.Type.WHOLE || spot.type() == Spot.Type.NUMBER;
        if (isNumber && PLAIN.matcher(spot.raw()).matches()) {
            double number = Double.parseDouble(spot.raw());
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        }
        return spot.unfit(
                isNumber ? "a finite number" : "a number",
                spot.type() == Spot.Type.TEXT ? "Write it without quotes" : "Write a finite number, such as 0.5");
    }
}
