package parley.yaml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.negotiation.Window;

/** Moments and windows of a scenario: a time without an offset is in the scenario's zone, and a date may stand for its day. */
final class ScenarioTimes {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_AND_MORE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*", Pattern.DOTALL);

    private static final String A_MOMENT = "a date such as 2025-05-10, or a date and time such as 2025-05-10T17:00";
    private static final String MEND = "Write year-month-day, or year-month-dayThours:minutes";

    private final ZoneId zone;

    ScenarioTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** As one would write it in the file. */
    String told(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().toString();
    }

    /** A moment; a date alone is its first. */
    Optional<Instant> first(Spot spot) {
        return window(spot, false).map(Window::from);
    }

    /** A moment; a date alone is its last. */
    Optional<Instant> last(Spot spot) {
        return window(spot, false).map(Window::to);
    }

    /** A moment, a whole day, or {@code {from: .., to: ..}}. */
    Optional<Window> window(Spot spot) {
        return window(spot, true);
    }

    private Optional<Window> window(Spot spot, boolean orRange) {
        if (spot.type() == Spot.Type.MAP && orRange) {
            return range(spot);
        }
        String text = spot.type() == Spot.Type.TEXT ? spot.raw() : "";
        if (DAY.matcher(text).matches()) {
            return spot.date().map(this::on);
        }
        if (DAY_AND_MORE.matcher(text).matches()) {
            return spot.dateTime(zone).map(time -> Window.at(time.toInstant()));
        }
        return spot.unfit(
                orRange ? A_MOMENT + ", or {from: .., to: ..}" : A_MOMENT,
                Times.turned(text).orElse(MEND));
    }

    private Window on(LocalDate day) {
        return Window.on(day, zone);
    }

    private Optional<Window> range(Spot spot) {
        spot.only("from", "to");
        Optional<Instant> from = spot.need("from").flatMap(this::first);
        Optional<Instant> to = spot.need("to").flatMap(this::last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            spot.wrong(spot.name() + " ends before it begins", "Exchange `from` and `to`");
            return Optional.empty();
        }
        return Optional.of(new Window(from.get(), to.get()));
    }
}
