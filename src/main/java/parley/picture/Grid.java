package parley.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Setting;

/** Where the events of a window stand: a column for each, a lane for each party, and one more for what is nobody's. */
final class Grid {

    static final double TOP = 42;
    static final double LANE = 56;
    /** From the top of a lane to its line. */
    static final double LINE = 27;

    private final List<Recorded> shown;
    private final int first;
    private final Days days;
    private final List<Party> lanes;
    private final boolean clock;
    private final Map<PartyId, Integer> laneOf = new HashMap<>();
    private final Map<PartyId, Integer> colourOf = new HashMap<>();

    private Grid(Setting setting, List<Party> lanes, boolean clock, List<Recorded> shown, int first) {
        this.shown = shown;
        this.first = first;
        this.days = Days.of(shown, setting.zone());
        this.lanes = lanes;
        this.clock = clock;
        lanes.forEach(party -> laneOf.put(party.id(), laneOf.size()));
        setting.cast().forEach(party -> colourOf.put(party.id(), colourOf.size() % Look.PARTIES));
    }

    /**
     * Lanes for the whole cast.
     *
     * @param first the index of the first event of the window
     */
    static Grid of(Setting setting, List<Recorded> events, int first, int most) {
        boolean clock = events.stream().anyMatch(event -> event.by() == null);
        List<Recorded> shown = events.subList(first, Math.min(events.size(), first + most));
        return new Grid(setting, setting.cast(), clock, shown, first);
    }

    /** Lanes for those only who do something in the window. */
    static Grid ofThoseWhoAct(Setting setting, List<Recorded> events, int first, int most) {
        List<Recorded> shown = events.subList(first, Math.min(events.size(), first + most));
        Set<@Nullable PartyId> acting = new HashSet<>();
        shown.forEach(event -> acting.add(event.by()));
        List<Party> lanes = new ArrayList<>(setting.cast());
        lanes.removeIf(party -> !acting.contains(party.id()));
        return new Grid(setting, lanes, acting.contains(null), shown, first);
    }

    List<Recorded> shown() {
        return shown;
    }

    Days days() {
        return days;
    }

    /** The parties that have a lane, from above. */
    List<Party> lanes() {
        return lanes;
    }

    boolean hasClock() {
        return clock;
    }

    int laneCount() {
        return lanes.size() + (clock ? 1 : 0);
    }

    int firstPosition() {
        return first + 1;
    }

    int lastPosition() {
        return first + shown.size();
    }

    boolean shows(int position) {
        return position >= firstPosition() && position <= lastPosition();
    }

    double width() {
        return days.width();
    }

    double height() {
        return TOP + laneCount() * LANE;
    }

    /** The middle of an event's column. */
    double x(int position) {
        return days.x(position - 1 - first);
    }

    double top(int lane) {
        return TOP + lane * LANE;
    }

    /** The line of a lane, on which its events stand. */
    double line(@Nullable PartyId by) {
        Integer lane = by == null ? null : laneOf.get(by);
        return top(lane == null ? lanes.size() : lane) + LINE;
    }

    /** The class that has a party's colour. */
    String colour(@Nullable PartyId by) {
        Integer colour = by == null ? null : colourOf.get(by);
        return colour == null ? "nobody" : "p" + colour;
    }
}
