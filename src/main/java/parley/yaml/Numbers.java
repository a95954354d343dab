package parley.yaml;

import java.util.Optional;

/** Reads numbers that may have a fraction. */
final class Numbers {

    private Numbers() {}

    /** A finite number. */
    static Optional<Double> number(Spot spot) {
        if (spot.type() == Spot.Type.WHOLE || spot.type() == Spot.Type.NUMBER) {
            double number = Double.parseDouble(spot.raw());
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        }
        return spot.unfit("a number", spot.type() == Spot.Type.TEXT ? "Write it without quotes" : "Write a number");
    }
}
