package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Consequences.Due;

/** What follows for talks: they open, end, or do not take place. */
public final class TalksConsequences {

    private TalksConsequences() {}

    static @Nullable Due whenAllHaveComeThenTalksOpen(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            if (talks.state() == Talks.State.AGREED && allHaveCome(talks, table)) {
                Instant at = talks.date() == null ? table.now() : talks.date().from();
                if (Consequences.isNext(at, earliest, until)) {
                    earliest = new Due(at, new TalksOpened(talks.name()));
                }
            }
        }
        return earliest;
    }

    private static boolean allHaveCome(Talks talks, Table table) {
        for (PartyId party : talks.participants()) {
            if (!table.attends(party, talks.name())) {
                return false;
            }
        }
        return true;
    }

    static @Nullable Due whenAParticipantHasWalkedOutThenTalksEnd(Table table, Instant until) {
        for (Talks talks : table.talks().live()) {
            if (talks.haveOpened()) {
                for (PartyId party : talks.participants()) {
                    if (table.seat(party).presences().get(talks.name()) == Seat.Presence.WALKED_OUT) {
                        return new Due(table.now(), new TalksEnded(talks.name()));
                    }
                }
            }
        }
        return null;
    }

    static @Nullable Due whenTheRecessIsOverThenTalksEnd(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            Window recess = talks.recessUntil();
            if (talks.state() == Talks.State.IN_RECESS
                    && recess != null
                    && Consequences.isNext(recess.to(), earliest, until)) {
                earliest = new Due(recess.to(), new TalksEnded(talks.name()));
            }
        }
        return earliest;
    }

    static @Nullable Due whenTheirDayIsOverThenTalksAreMissed(Table table, Instant until) {
        Due earliest = null;
        for (Talks talks : table.talks().live()) {
            Window date = talks.date();
            if (talks.state() == Talks.State.AGREED
                    && date != null
                    && Consequences.isNext(date.to(), earliest, until)) {
                earliest = new Due(date.to(), new TalksMissed(talks.name()));
            }
        }
        return earliest;
    }

    /** All participants have come, on the day. */
    public record TalksOpened(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).opened(mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(talks) + " open, with "
                    + teller.parties(teller.table().talks().get(talks).participants()) + " present.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }

    /** The day of agreed talks has passed and not all came. */
    public record TalksMissed(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).missed());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            List<PartyId> absent = teller.table().talks().get(talks).participants().stream()
                    .filter(party -> !teller.table().attends(party, talks))
                    .toList();
            return "The talks " + teller.thing(talks) + " do not take place: " + teller.parties(absent)
                    + " did not come.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }

    /** A participant has walked out, or a recess ran out with nobody resuming. */
    public record TalksEnded(Name talks) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).ended());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(talks) + " end.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
