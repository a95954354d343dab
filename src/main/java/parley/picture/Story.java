package parley.picture;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Moments;
import parley.negotiation.Party;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * What a timeline tells.
 *
 * @param table after the last event: names and sentences come from it
 * @param events all of them, from position 1
 * @param position the event that is looked at; 0 before the first
 * @param link where each event leads; null leads nowhere
 * @param prefix with which every id begins
 */
record Story(
        Table table,
        List<Recorded> events,
        Answers answers,
        int position,
        IntFunction<@Nullable String> link,
        String prefix) {

    Story {
        events = List.copyOf(events);
    }

    Story at(int shown) {
        return new Story(table, events, answers, Math.max(0, Math.min(shown, events.size())), link, prefix);
    }

    Story linking(IntFunction<@Nullable String> to) {
        return new Story(table, events, answers, position, to, prefix);
    }

    Story named(String idPrefix) {
        return new Story(table, events, answers, position, link, idPrefix);
    }

    /** What follows from a move at once is known as well as the move is; what the clock brings is known exactly. */
    Precision known(Recorded recorded) {
        int move = recorded.position();
        while (move > 0 && events.get(move - 1).by() == null) {
            move--;
        }
        boolean atOnce = move > 0 && events.get(move - 1).at().equals(recorded.at());
        return (atOnce ? events.get(move - 1) : recorded).note().precision();
    }

    static boolean isSupposed(Recorded recorded) {
        return recorded.note().provenance() == Provenance.HYPOTHETICAL;
    }

    /** The first position that is supposed; 0 where none is. */
    int fork() {
        for (Recorded recorded : events) {
            if (isSupposed(recorded)) {
                // Where all of it is supposed, nothing begins.
                return recorded.position() == 1 ? 0 : recorded.position();
            }
        }
        return 0;
    }

    /** "Timeline: 86 events from Thursday 8 May 2025 to Friday 16 May 2025, shown at event 12." */
    String heading() {
        if (events.isEmpty()) {
            return "Timeline: nothing has happened yet.";
        }
        Moments moments = new Moments(table.setting().zone());
        String from = moments.day(events.get(0).at());
        String to = moments.day(events.get(events.size() - 1).at());
        return "Timeline: " + events.size() + (events.size() == 1 ? " event" : " events")
                + (from.equals(to) ? " on " + from : " from " + from + " to " + to) + ", "
                + (position == 0 ? "shown before the first." : "shown at event " + position + ".");
    }

    /** "Lanes: Ukraine (principal), ...; Rules and clock (what follows by itself)." Also of those who do nothing. */
    static String lanes(List<Party> parties) {
        return parties.stream()
                .map(party -> party.label() + " (" + Strip.roles(party) + ")")
                .collect(Collectors.joining(", ", "Lanes: ", "; Rules and clock (what follows by itself).\n"));
    }

    /** A line for each of these events. */
    String told(List<Recorded> some) {
        Captions captions = new Captions(this);
        StringBuilder words = new StringBuilder();
        for (Recorded recorded : some) {
            words.append(captions.of(recorded)).append('\n');
        }
        return words.toString();
    }
}
