package parley.yaml;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import parley.fact.Point;
import parley.fact.Precision;
import parley.fact.When;

/** Reads when something happened: {@code at}, as its {@code precision} says that it is written, and the words beside it. */
final class WhenReader {

    private final ZoneId zone;

    WhenReader(ZoneId zone) {
        this.zone = zone;
    }

    Optional<When> when(Spot fact, Precision precision) {
        String words = fact.at("when").flatMap(Spot::text).orElse("");
        return switch (precision.written()) {
            case NOTHING -> Optional.of(new When(Optional.empty(), Optional.empty(), precision, words, zone));
            case CLOCK ->
                fact.need("at")
                        .flatMap(at -> at.dateTime(zone))
                        .map(time -> single(new Point.Clock(time), precision, words));
            case DAY -> fact.need("at").flatMap(Spot::date).map(day -> single(new Point.Day(day), precision, words));
            case DAYS -> fact.need("at").flatMap(at -> days(at, precision, words));
        };
    }

    private When single(Point point, Precision precision, String words) {
        return new When(Optional.of(point), Optional.empty(), precision, words, zone);
    }

    private Optional<When> days(Spot at, Precision precision, String words) {
        Optional<LocalDate> from = at.need("from").flatMap(Spot::date);
        Optional<LocalDate> to = at.need("to").flatMap(Spot::date);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        check(at, precision, from.get(), to.get());
        return Optional.of(new When(from.map(Point.Day::new), to.map(Point.Day::new), precision, words, zone));
    }

    private static void check(Spot at, Precision precision, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            at.wrong("the range ends on " + to + ", before it begins on " + from, "Exchange `from` and `to`");
        } else if (precision == Precision.MONTH) {
            checkWhole(at, "month", from, to, TemporalAdjusters.firstDayOfMonth(), TemporalAdjusters.lastDayOfMonth());
        } else if (precision == Precision.YEAR) {
            checkWhole(at, "year", from, to, TemporalAdjusters.firstDayOfYear(), TemporalAdjusters.lastDayOfYear());
        }
    }

    private static void checkWhole(
            Spot at, String what, LocalDate from, LocalDate to, TemporalAdjuster first, TemporalAdjuster last) {
        if (!from.equals(from.with(first)) || !to.equals(from.with(last))) {
            at.wrong(
                    from + " to " + to + " is not a whole " + what + ", as `precision` says",
                    "Write from " + from.with(first) + " to " + from.with(last) + ", or `precision: range`");
        }
    }
}
