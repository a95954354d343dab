package parley.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From values to places along an axis, with ticks at round numbers: 1, 2 or 5 times a power of ten apart.
 *
 * @param from the value at the axis' beginning; a tick, like {@code to}
 * @param to greater than {@code from}
 * @param step from tick to tick
 * @param start where {@code from} stands
 * @param end where {@code to} stands; upright axes end above where they start
 */
record Scale(double from, double to, double step, double start, double end) {

    /** Around these values, with about so many ticks. */
    static Scale around(double least, double most, int ticks, double start, double end) {
        double low = Math.min(least, most);
        double high = Math.max(least, most);
        if (!(high - low > 0) || !Double.isFinite(high - low)) {
            low = Double.isFinite(low) ? low - 0.5 : 0;
            high = low + 1;
        }
        double step = round((high - low) / Math.max(1, ticks));
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, start, end);
    }

    /** The round number that is nearest. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double ratio = rough / power;
        return (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10) * power;
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((to - from) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    /** A value as it is written at a tick: no more digits than the step needs. */
    String word(double value) {
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, java.math.RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }
}
