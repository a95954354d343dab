package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Moments;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/**
 * One event as the page shows it.
 *
 * @param day "Sunday 11 May 2025"
 * @param startsDay whether it is the first event of its day
 * @param time as well as the record knows it: "about 01:30", "by 17:00", "that day"
 * @param party empty where nobody made it
 * @param voice whom to name in front of the sentence; empty where nobody made it or the sentence begins with the party
 * @param provenance {@code documented}, {@code hypothetical} or {@code consequence}
 */
public record Line(
        int position,
        String day,
        boolean startsDay,
        String time,
        String party,
        String voice,
        String speaker,
        String says,
        String provenance,
        List<String> cites,
        String among) {

    static Line of(Recorded recorded, Teller teller, @Nullable Line previous) {
        Moments moments = new Moments(teller.table().setting().zone());
        String day = moments.day(recorded.at());
        return new Line(
                recorded.position(),
                day,
                previous == null || !previous.day.equals(day),
                moments.known(recorded.at(), recorded.note().precision()),
                recorded.by() == null ? "" : teller.label(recorded.by()),
                recorded.by() == null ? "" : teller.voice(recorded.by(), teller.sentence(recorded)),
                speaker(recorded, teller.table()),
                teller.sentence(recorded),
                recorded.note().provenance().name().toLowerCase(Locale.ROOT),
                recorded.note().cites(),
                recorded.note().isPrivate() ? teller.parties(recorded.note().among()) : "");
    }

    static List<Line> all(List<Recorded> events, Teller teller) {
        List<Line> lines = new ArrayList<>();
        Line previous = null;
        for (Recorded recorded : events) {
            previous = of(recorded, teller, previous);
            lines.add(previous);
        }
        return lines;
    }

    private static String speaker(Recorded recorded, Table table) {
        Party party = recorded.by() == null ? null : table.party(recorded.by());
        Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
        return speaker == null ? "" : speaker.name();
    }
}
