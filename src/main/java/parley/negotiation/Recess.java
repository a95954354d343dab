package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talks are interrupted, or, where they have not opened yet, put off.
 *
 * @param until when they are to go on; null where no date is set
 */
public record Recess(Name talks, @Nullable Window until) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreAgreedOrOpen(talks),
                TalksRules.theyAreAtTheTalksOrMayPutThemOff(talks),
                TalksRules.talksYetToOpenArePutOffToADate(talks, until),
                Rules.itsDateHasNotPassed(until));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new TalksRecessed(talks, until);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            Window later = talks.haveOpened() ? null : Window.at(table.now().plusSeconds(86_400));
            moves.add(new Recess(talks.name(), later));
        }
        return moves;
    }

    /** Talks were interrupted or put off. */
    public record TalksRecessed(Name talks, @Nullable Window until) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).recessed(until));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            boolean opened = teller.table().talks().get(talks).haveOpened();
            return teller.by(mark) + (opened ? " calls a recess of " : " puts off ") + teller.thing(talks)
                    + (until == null ? "" : (opened ? " until " : " to ") + teller.when(until)) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
