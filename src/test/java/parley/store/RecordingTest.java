package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.store.Settings.START;
import static parley.store.Settings.opening;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.exchange.CarriedJsonLines;
import parley.exchange.CarriedReader;
import parley.negotiation.Attempt;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Carried;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.store.h2.H2Memory;

/** What was recorded elsewhere is taken up as it stands, in memory and in the store alike. */
class RecordingTest {

    private static final int ALL = Integer.MAX_VALUE;

    private final H2Memory database = H2Memory.open();

    enum Keeping {
        IN_MEMORY,
        STORED
    }

    private Negotiations negotiations(Keeping keeping) {
        return keeping == Keeping.IN_MEMORY ? new NegotiationsInMemory() : StoredNegotiations.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NegotiationId played(Negotiations negotiations, NegotiationId id, long seed, int moves) {
        RandomPlay play = new RandomPlay(seed);
        for (int i = 0; i < moves; i++) {
            Table table = negotiations.table(id);
            Attempt attempt = play.next(table);
            if (attempt == null) {
                negotiations.moveClock(id, play.later(table), null);
            } else {
                negotiations.play(id, attempt, null);
            }
        }
        return id;
    }

    private static int last(Negotiations negotiations, NegotiationId id) {
        return negotiations.table(id).position();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRecordedElsewhereIsTheSameHereAndGoesOn(Keeping keeping) {
        Negotiations elsewhere = new NegotiationsInMemory();
        NegotiationId there = played(elsewhere, elsewhere.open(opening()), 11, 120);
        Negotiations here = negotiations(keeping);
        NegotiationId id = here.open(opening());

        here.record(id, elsewhere.events(there, 1, 40));
        here.record(id, elsewhere.events(there, 41, ALL));

        assertThat(here.events(id, 1, ALL)).isEqualTo(elsewhere.events(there, 1, ALL));
        assertThat(here.table(id)).isEqualTo(elsewhere.table(there));
        assertThat(here.table(id, 33)).isEqualTo(elsewhere.table(there, 33));
        played(elsewhere, there, 12, 40);
        played(here, id, 12, 40);
        assertThat(here.events(id, 1, ALL)).isEqualTo(elsewhere.events(there, 1, ALL));
        if (here instanceof StoredNegotiations stored) {
            for (Party party : here.table(id).setting().cast()) {
                assertThat(stored.seatFromItsStream(id, party.id()))
                        .isEqualTo(here.table(id).seat(party.id()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFollowIsRefusedAndNothingOfItIsKept(Keeping keeping) {
        Negotiations elsewhere = new NegotiationsInMemory();
        NegotiationId there = played(elsewhere, elsewhere.open(opening()), 5, 30);
        List<Recorded> events = elsewhere.events(there, 1, ALL);
        Negotiations here = negotiations(keeping);
        NegotiationId id = here.open(opening());

        List<Recorded> gap = new ArrayList<>(events);
        gap.remove(7);
        assertThatThrownBy(() -> here.record(id, gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event 9 stands where event 8 is expected: positions run without gaps");
        Recorded first = events.get(0);
        List<Recorded> back = List.of(
                new Recorded(1, START.minusSeconds(1), first.by(), first.speaker(), first.note(), first.event()));
        assertThatThrownBy(() -> here.record(id, back)).hasMessageContaining("time does not go back");
        assertThat(last(here, id)).isZero();
        here.record(id, events);
        assertThat(here.events(id, 1, ALL)).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource
    void aBranchBringsItsParentsAlongUnlessTheyAreThere(Keeping keeping) throws Exception {
        Negotiations elsewhere = new NegotiationsInMemory();
        NegotiationId trunk = played(elsewhere, elsewhere.open(opening()), 3, 60);
        NegotiationId branch = played(elsewhere, elsewhere.branch(trunk, 25, "If not"), 4, 30);
        NegotiationId twig = played(elsewhere, elsewhere.branch(branch, 40, "And if not that"), 5, 20);
        NegotiationId early = played(elsewhere, elsewhere.branch(branch, 10, null), 6, 10);
        Negotiations here = negotiations(keeping);

        for (NegotiationId each : List.of(twig, branch, early, trunk)) {
            String lines = CarriedJsonLines.write(Carried.from(elsewhere, each, ALL));
            Carried read = CarriedReader.read(
                    new java.io.ByteArrayInputStream(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            NegotiationId id = read.into(here);
            String again = CarriedJsonLines.write(Carried.from(here, id, ALL));
            assertThat(withoutIds(again)).isEqualTo(withoutIds(lines));
            assertThat(here.table(id)).isEqualTo(elsewhere.table(each));
            played(here, id, 9, 5);
        }

        // The trunk and the branch that the twig needs; the twig; the branch; one more branch for the early one; that;
        // the trunk.
        assertThat(here.list().stream().map(Listed::id).map(NegotiationId::text))
                .containsExactly("n-6", "n-5", "n-4", "n-3", "n-2", "n-1");
    }

    private static String withoutIds(String lines) {
        return lines.replaceAll("\"negotiation\":\"n-\\d+\"", "\"negotiation\":\"\"");
    }
}
