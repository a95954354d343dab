package parley.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Event;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Verdict;

/**
 * Given what was played, when one more move is tried, then this happens, or it is refused.
 *
 * <pre>{@code
 * given().by(UKR, proposeTalks("meet", RUS))
 *         .at("05-09T10:00")
 *         .when(RUS, acceptTalks("meet"))
 *         .thenHappens(new TalksAccepted(...), new TalksAgreed(...));
 * }</pre>
 *
 * <p>A given move has to be admitted. Whatever happens is checked for what holds always: positions without gaps, a clock that never
 * goes back, a table that is the fold of its events, a sentence for every event.
 */
public final class Situation {

    private final List<Recorded> history = new ArrayList<>();
    private Table table;
    private Instant clock;

    private Situation(Setting setting) {
        this.table = Table.opening(setting);
        this.clock = setting.start();
    }

    /** An empty table on 8 May, 00:00. */
    public static Situation given() {
        return given(Cast.SETTING);
    }

    public static Situation given(Setting setting) {
        return new Situation(setting);
    }

    /** What is tried next is tried at this moment: {@code 05-12T10:00}. */
    public Situation at(String time) {
        return at(Cast.at(time));
    }

    public Situation at(Instant moment) {
        clock = moment;
        return this;
    }

    /** These moves were played, one after the other; each has to stand. */
    public Situation by(PartyId party, Move... moves) {
        for (Move move : moves) {
            Outcome outcome = when(party, move);
            if (!outcome.refusals.isEmpty()) {
                fail("given that %s plays %s: refused, %s", party, move, outcome.refusals);
            }
        }
        return this;
    }

    /** The time went by until this moment, the moment itself included. */
    public Situation passedUntil(String time) {
        whenTimePassesUntil(time);
        return this;
    }

    public Outcome when(PartyId party, Move move) {
        return when(Attempt.of(party, clock, move));
    }

    public Outcome when(Attempt attempt) {
        return outcome(Rulebook.judge(table, attempt), attempt);
    }

    public Outcome whenTimePassesUntil(String time) {
        return whenTimePassesUntil(Cast.at(time));
    }

    public Outcome whenTimePassesUntil(Instant moment) {
        Outcome outcome = outcome(Rulebook.pass(table, moment), null);
        clock = moment;
        return outcome;
    }

    public Outcome whenTheClockIsMovedTo(String time) {
        return outcome(Rulebook.moveClock(table, Cast.at(time)), null);
    }

    public Table table() {
        return table;
    }

    public List<Recorded> history() {
        return List.copyOf(history);
    }

    private Outcome outcome(Verdict verdict, @Nullable Attempt attempt) {
        Table before = table;
        if (verdict instanceof Verdict.Refused refused) {
            assertThat(refused.reasons()).as("a refusal has reasons").isNotEmpty();
            return new Outcome(this, List.of(), refused.reasons());
        }
        Verdict.Admitted admitted = (Verdict.Admitted) verdict;
        checkWhatAlwaysHolds(before, admitted, attempt);
        history.addAll(admitted.events());
        table = admitted.table();
        return new Outcome(this, admitted.events(), List.of());
    }

    private static void checkWhatAlwaysHolds(Table before, Verdict.Admitted admitted, @Nullable Attempt attempt) {
        Table folded = before;
        int moves = 0;
        for (Recorded recorded : admitted.events()) {
            assertThat(recorded.position()).as("position").isEqualTo(folded.position() + 1);
            assertThat(recorded.at()).as("the clock").isAfterOrEqualTo(folded.now());
            folded = folded.after(recorded);
            assertThat(new Teller(folded).sentence(recorded)).matches("(?s).*[.!?\u2026][\u201d\u2019\"']?");
            if (recorded.by() == null) {
                assertThat(recorded.note()).isEqualTo(Note.CONSEQUENCE);
                assertThat(recorded.note().provenance()).isEqualTo(Provenance.CONSEQUENCE);
            } else {
                moves++;
                if (attempt == null) {
                    throw new AssertionError("nobody tried anything, but " + recorded + " happened");
                }
                assertThat(recorded.by()).isEqualTo(attempt.by());
                assertThat(recorded.speaker()).isEqualTo(attempt.speaker());
                assertThat(recorded.note()).isEqualTo(attempt.note());
                assertThat(recorded.at()).isEqualTo(attempt.at());
            }
        }
        assertThat(moves).as("events of the mover's own").isEqualTo(attempt == null ? 0 : 1);
        assertThat(admitted.table()).as("the table is the fold of its events").isEqualTo(folded);
    }

    /** What came of it. */
    public static final class Outcome {

        private final Situation situation;
        private final List<Recorded> events;
        private final List<Reason> refusals;

        private Outcome(Situation situation, List<Recorded> events, List<Reason> refusals) {
            this.situation = situation;
            this.events = events;
            this.refusals = refusals;
        }

        /** Exactly these events, in this order. */
        public Outcome thenHappens(Event... expected) {
            assertThat(refusals).as("refused").isEmpty();
            assertThat(events.stream().map(Recorded::event)).containsExactly(expected);
            return this;
        }

        public Outcome thenNothingHappens() {
            return thenHappens();
        }

        /** Every event of the outcome bears this time. */
        public Outcome allAt(String time) {
            return allAt(Cast.at(time));
        }

        public Outcome allAt(Instant moment) {
            assertThat(events)
                    .isNotEmpty()
                    .allSatisfy(recorded -> assertThat(recorded.at()).isEqualTo(moment));
            return this;
        }

        /** The sentence in which the last event is told. */
        public Outcome told(String sentence) {
            assertThat(events).isNotEmpty();
            Recorded last = events.get(events.size() - 1);
            assertThat(new Teller(situation.table).sentence(last)).isEqualTo(sentence);
            return this;
        }

        /** Refused for this rule, among others perhaps; the reason's text contains this part and concerns these things. */
        public Outcome thenRefused(String rule, String textPart, Name... concerns) {
            return thenRefused(rule, textPart, null, concerns);
        }

        /** As above, and somebody's precondition is what stands in the way. */
        public Outcome thenRefused(String rule, String textPart, @Nullable PartyId heldBy, Name... concerns) {
            Reason reason = refusals.stream()
                    .filter(refusal -> refusal.rule().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("expected to be refused for " + rule + ", but "
                            + (refusals.isEmpty() ? "it was admitted: " + events : "the reasons are " + refusals)));
            assertThat(reason.text()).contains(textPart).endsWith(".");
            assertThat(reason.concerns()).containsExactly(concerns);
            assertThat(reason.heldBy()).isEqualTo(heldBy);
            return this;
        }

        /** Refused for these rules and no others, in this order. */
        public Outcome thenRefusedOnlyFor(String... rules) {
            assertThat(refusals.stream().map(Reason::rule)).containsExactly(rules);
            return this;
        }

        /** Checks the table as it is now. */
        public Outcome thenTheTable(Consumer<Table> check) {
            check.accept(situation.table);
            return this;
        }

        /** The table as {@link Drawing} draws it. */
        public Outcome thenTheTableLooksLike(String drawing) {
            assertThat(Drawing.of(situation.table)).isEqualTo(drawing);
            return this;
        }

        /** The same situation, for what comes next. */
        public Situation and() {
            return situation;
        }
    }
}
