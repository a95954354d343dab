package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.store.AtOnceTest.statement;
import static parley.store.Settings.RUS;
import static parley.store.Settings.START;
import static parley.store.Settings.UKR;
import static parley.store.Settings.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Attempt;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Verdict;
import parley.play.Key;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.play.Opening;
import parley.play.Played;
import parley.play.RecordOutOfReach;
import parley.play.UnknownNegotiation;
import parley.store.h2.H2Memory;

/** The store keeps the promises of its port. */
class StoredNegotiationsTest {

    private H2Memory database;
    private StoredNegotiations store;

    @BeforeEach
    void open() {
        database = H2Memory.open();
        store = StoredNegotiations.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload = X'7B92'", "name = 'FromTheFuture'", "revision = '99'"})
    void whatCannotBeReadIsToldWithAWordOnHowToRestore(String change) throws SQLException {
        NegotiationId id = store.open(opening());
        store.play(id, talks("talks", 1), null);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET " + change + " WHERE position = 1");
        }
        assertThatThrownBy(() -> store.events(id, 1, 1))
                .isInstanceOf(RecordOutOfReach.class)
                .hasMessageContaining("put back a backup with: parley restore FILE")
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain("Exception", "parley.negotiation"));
    }

    @Test
    void whatCanNoLongerBeStoredIsToldWithAWordOnHowToMendIt() {
        NegotiationId id = store.open(opening());
        database.close();

        assertThatThrownBy(() -> store.play(id, talks("talks", 1), null))
                .isInstanceOf(RecordOutOfReach.class)
                .hasMessage("The store is closed. Open it again.");
    }

    @Test
    void aMoveAndWhatFollowsFromItAreStoredTogetherInOrder() {
        NegotiationId id = store.open(opening());

        Played proposed = store.play(id, talks("talks", 1), null);
        Played accepted = store.play(id, accept("talks", 2), null);

        assertThat(proposed.verdict()).isInstanceOf(Verdict.Admitted.class);
        assertThat(names(accepted)).containsExactly("TalksAccepted", "TalksAgreed");
        List<Recorded> events = store.events(id, 1, Integer.MAX_VALUE);
        assertThat(events).extracting(Recorded::position).containsExactly(1, 2, 3, 4);
        assertThat(events)
                .extracting(e -> e.event().getClass().getSimpleName())
                .containsExactly("CeasefireEnteredIntoForce", "TalksProposed", "TalksAccepted", "TalksAgreed");
        assertThat(store.events(id, 2, 3)).isEqualTo(events.subList(1, 3));
        assertThat(store.table(id)).isEqualTo(Table.opening(opening().setting()).after(events));
        assertThat(streams())
                .isEqualTo(
                        "n-1:0-,n-1:1-1,n-1:2-4,n-1/OSC:0-,n-1/RUS:0-,n-1/RUS:1-3,n-1/TUR:0-,n-1/UKR:0-,n-1/UKR:1-2,n-1/USA:0-");
    }

    @Test
    void aRefusedMoveLeavesNothing() {
        NegotiationId id = store.open(opening());
        Table before = store.table(id);

        Played refused = store.play(id, accept("no-such-talks", 1), Key.of("a-key"));

        assertThat(refused.verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(store.events(id, 1, Integer.MAX_VALUE)).isEmpty();
        assertThat(store.table(id)).isEqualTo(before);
        assertThat(store.play(id, talks("talks", 1), Key.of("a-key")).repeated())
                .isFalse();
    }

    @Test
    void whoIsNotInTheCastIsRefused() {
        NegotiationId id = store.open(opening());

        Played refused = store.play(
                id, Attempt.of(PartyId.of("XXX"), START, talks("talks", 0).move()), null);

        assertThat(((Verdict.Refused) refused.verdict()).reasons())
                .extracting(reason -> reason.rule())
                .containsExactly("thePartyIsInTheCast");
    }

    @Test
    void theSameKeyTwiceHappensOnce() {
        NegotiationId id = store.open(opening());
        Played first = store.play(id, talks("talks", 1), Key.of("key"));
        store.play(id, accept("talks", 2), Key.of("other key"));

        Played again = store.play(id, talks("talks", 1), Key.of("key"));

        assertThat(again.repeated()).isTrue();
        assertThat(admitted(again).events()).isEqualTo(admitted(first).events());
        assertThat(admitted(again).table()).isEqualTo(store.table(id));
        assertThat(store.events(id, 1, Integer.MAX_VALUE)).hasSize(4);
        NegotiationId other = store.open(opening());
        assertThat(store.play(other, talks("talks", 1), Key.of("key")).repeated())
                .isFalse();
    }

    @Test
    void aMovedClockIsRecordedOnceAndNeverGoesBack() {
        NegotiationId id = store.open(opening());
        Instant later = START.plus(Duration.ofDays(1));

        assertThat(names(store.moveClock(id, later, Key.of("tick"))))
                .containsExactly("CeasefireEnteredIntoForce", "ClockMoved");
        assertThat(store.moveClock(id, later, Key.of("tick")).repeated()).isTrue();
        assertThat(store.moveClock(id, START, null).verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(names(store.moveClock(id, later, Key.of("again")))).isEmpty();
        assertThat(store.moveClock(id, later, Key.of("again")).repeated()).isTrue();
        assertThat(names(store.pass(id, START.plus(Duration.ofDays(4))))).containsExactly("CeasefireExpired");
    }

    @Test
    void anUnknownNegotiationIsNamed() {
        NegotiationId unknown = new NegotiationId("n-99");

        assertThatThrownBy(() -> store.play(unknown, talks("talks", 1), null)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.pass(unknown, START)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.opening(unknown)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.events(unknown, 1, 9)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.table(unknown)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.table(unknown, 3)).isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> store.positionAt(unknown, START)).isInstanceOf(UnknownNegotiation.class);
    }

    @Test
    void theNewestThatWasOpenedLikeThisIsFound() {
        Opening edited = new Opening(opening().setting(), "made-up", "def", null);
        Opening reading = new Opening(opening().setting(), "made-up", "abc", "parallel");
        NegotiationId first = store.open(opening());
        NegotiationId second = store.open(opening());

        assertThat(store.opened(opening())).contains(second).isNotEqualTo(first);
        assertThat(store.opened(edited)).isEmpty();
        assertThat(store.opened(reading)).isEmpty();
        NegotiationId third = store.open(reading);
        assertThat(store.opened(reading)).contains(third);
        assertThat(store.opening(third)).isEqualTo(reading);
        assertThat(store.list()).extracting(Listed::id).containsExactly(third, second, first);
        store.play(third, talks("talks", 1), null);
        assertThat(store.list()).extracting(Listed::events).containsExactly(2, 0, 0);
    }

    /** It leaves check-points behind, which are not the latest either. */
    @Test
    void aTableOfLongAgoIsNotTakenForTheLatest() {
        NegotiationId id = store.open(opening());
        int moves = 2 * Tables.APART + 50;
        for (int n = 0; n < moves; n++) {
            store.play(id, statement(UKR, 1), null);
        }
        StoredNegotiations afresh = StoredNegotiations.in(database);

        assertThat(afresh.table(id, Tables.APART + 10).position()).isEqualTo(Tables.APART + 10);
        assertThat(afresh.table(id).position()).isEqualTo(moves + 1);
        assertThat(afresh.table(id, Tables.APART + 10)).isEqualTo(store.table(id, Tables.APART + 10));
        assertThat(afresh.table(id)).isEqualTo(store.table(id));
    }

    /** Two tables, one transcript: memory is the yardstick. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void memoryAndStoreTellTheSame(long seed) {
        Negotiations memory = new NegotiationsInMemory();
        NegotiationId kept = memory.open(opening());
        NegotiationId id = store.open(opening());
        RandomPlay play = new RandomPlay(seed);

        for (int n = 0; n < 150; n++) {
            Attempt attempt = play.next(memory.table(kept));
            if (attempt == null) {
                Instant to = play.later(memory.table(kept));
                assertThat(store.moveClock(id, to, null)).isEqualTo(memory.moveClock(kept, to, null));
            } else {
                assertThat(store.play(id, attempt, Key.of("move " + n)))
                        .isEqualTo(memory.play(kept, attempt, Key.of("move " + n)));
            }
        }

        List<Recorded> events = memory.events(kept, 1, Integer.MAX_VALUE);
        assertThat(events).hasSizeGreaterThan(100);
        assertThat(store.events(id, 1, Integer.MAX_VALUE)).isEqualTo(events);
        StoredNegotiations afresh = StoredNegotiations.in(database);
        assertThat(afresh.table(id)).isEqualTo(memory.table(kept));
        for (Party party : opening().setting().cast()) {
            assertThat(afresh.seatFromItsStream(id, party.id()))
                    .isEqualTo(memory.table(kept).seat(party.id()));
        }
        for (int position = 0; position <= events.size() + 1; position += 7) {
            assertThat(afresh.table(id, position)).isEqualTo(memory.table(kept, position));
            Instant at = memory.table(kept, position).now();
            assertThat(afresh.positionAt(id, at)).isEqualTo(memory.positionAt(kept, at));
            assertThat(afresh.positionAt(id, at.minusNanos(1))).isEqualTo(memory.positionAt(kept, at.minusNanos(1)));
        }
    }

    static Attempt talks(String name, int hour) {
        Terms.Talks terms = new Terms.Talks(null, null, null, null, List.of(), true);
        return Attempt.of(
                UKR,
                START.plus(Duration.ofHours(hour)),
                new ProposeTalks(Offer.to(Name.of(name), "Talks", RUS), terms));
    }

    static Attempt accept(String name, int hour) {
        return Attempt.of(RUS, START.plus(Duration.ofHours(hour)), AcceptTalks.of(Name.of(name)));
    }

    static Verdict.Admitted admitted(Played played) {
        return (Verdict.Admitted) played.verdict();
    }

    private static List<String> names(Played played) {
        return admitted(played).events().stream()
                .map(recorded -> parley.json.EventNames.of(recorded.event()))
                .toList();
    }

    /** stream:sequence-position of every row. */
    private String streams() {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT LISTAGG(stream || ':' || sequence || '-' || COALESCE(CAST(position AS VARCHAR), ''), ',')"
                                + " WITHIN GROUP (ORDER BY stream, sequence) FROM event")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
