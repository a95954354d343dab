package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.store.Settings.RUS;
import static parley.store.Settings.START;
import static parley.store.Settings.UKR;
import static parley.store.Settings.opening;
import static parley.store.StoredNegotiationsTest.accept;
import static parley.store.StoredNegotiationsTest.talks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.play.Played;
import parley.play.UnknownNegotiation;

/** Moves made at once are ordered, and the second is judged against the first: on one node, and on several without a common lock. */
class AtOnceTest {

    private static final int MOVES = 40;

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void ofManyWhoSayYesAtOnceOneAgreesAndTheOthersAreRefused() throws Exception {
        StoredNegotiations store = clients.alone();
        NegotiationId id = store.open(opening());
        store.play(id, talks("talks", 1), null);

        List<Played> played = clients.all(client -> store.play(id, accept("talks", 2), null));

        assertThat(played)
                .filteredOn(p -> p.verdict() instanceof Verdict.Admitted)
                .hasSize(1);
        assertThat(played)
                .filteredOn(p -> p.verdict() instanceof Verdict.Refused)
                .hasSize(Clients.MANY - 1);
        assertThat(store.events(id, 1, Integer.MAX_VALUE)).hasSize(4);
    }

    @Test
    void aKeySentByManyAtOnceHappensOnce() throws Exception {
        StoredNegotiations store = clients.alone();
        NegotiationId id = store.open(opening());

        List<Played> played = clients.all(client -> store.play(id, talks("talks", 1), Key.of("the same key")));

        assertThat(played).filteredOn(p -> !p.repeated()).hasSize(1);
        assertThat(played).extracting(p -> events(p)).containsOnly(store.events(id, 1, Integer.MAX_VALUE));
    }

    @Test
    void manyNegotiationsAreOpenedAtOnce() throws Exception {
        StoredNegotiations store = clients.alone();

        List<NegotiationId> ids = clients.all(client -> store.open(opening()));

        assertThat(ids).doesNotHaveDuplicates().hasSize(Clients.MANY);
        assertThat(store.list()).hasSize(Clients.MANY);
    }

    /** Several moves share a transaction: what fails for one must not fail for the others. */
    @Test
    void aMoveThatFailsTakesNoOtherWithIt() throws Exception {
        StoredNegotiations store = clients.alone();
        NegotiationId id = store.open(opening());

        List<Boolean> made = clients.all(client -> {
            int done = 0;
            for (int n = 0; n < MOVES; n++) {
                try {
                    store.play(client % 2 == 0 ? id : new NegotiationId("n-99"), statement(UKR, 1), null);
                    done++;
                } catch (UnknownNegotiation e) {
                    done--;
                }
            }
            return done == MOVES;
        });

        assertThat(made).filteredOn(all -> all).hasSize(Clients.MANY / 2);
        assertThat(store.events(id, 1, Integer.MAX_VALUE)).hasSize(Clients.MANY / 2 * MOVES + 1);
    }

    @Test
    void onOneNodeNothingIsLostAndPositionsHaveNoGaps() throws Exception {
        StoredNegotiations store = clients.alone();

        everybodySpeaks(List.of(store));
    }

    @Test
    void onSeveralNodesWithoutACommonLockNothingIsLostEither() throws Exception {
        clients.alone();

        everybodySpeaks(List.of(clients.node(), clients.node(), clients.node()));
    }

    @Test
    void whatOneNodeHasAgreedAnotherKnows() {
        clients.alone();
        StoredNegotiations here = clients.node();
        StoredNegotiations there = clients.node();
        NegotiationId id = here.open(opening());
        here.play(id, talks("talks", 1), Key.of("first"));
        assertThat(there.play(id, talks("talks", 1), Key.of("first")).repeated())
                .isTrue();

        there.play(id, accept("talks", 2), null);

        assertThat(here.play(id, accept("talks", 3), null).verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(here.play(id, statement(RUS, 4), null).verdict()).isInstanceOf(Verdict.Admitted.class);
        assertThat(there.play(id, statement(RUS, 5), null).verdict()).isInstanceOf(Verdict.Admitted.class);
        assertThat(here.table(id)).isEqualTo(there.table(id));
    }

    private void everybodySpeaks(List<StoredNegotiations> nodes) throws Exception {
        NegotiationId first = nodes.get(0).open(opening());
        NegotiationId second = nodes.get(0).open(opening());
        List<Integer> answered = new ArrayList<>();
        for (List<Integer> positions : clients.all(client -> {
            StoredNegotiations node = nodes.get(client % nodes.size());
            List<Integer> mine = new ArrayList<>();
            for (int n = 0; n < MOVES; n++) {
                NegotiationId id = n % 4 == 3 ? second : first;
                Played played = node.play(
                        id, statement(client % 2 == 0 ? UKR : RUS, 1), Key.of("client " + client + " move " + n));
                if (id.equals(first)) {
                    mine.add(((Verdict.Admitted) played.verdict()).table().position());
                }
            }
            return mine;
        })) {
            answered.addAll(positions);
        }

        StoredNegotiations afresh = clients.node();
        List<Recorded> events = afresh.events(first, 1, Integer.MAX_VALUE);
        // The truce comes into force with the first move.
        assertThat(events).hasSize(Clients.MANY * MOVES * 3 / 4 + 1);
        assertThat(afresh.events(second, 1, Integer.MAX_VALUE)).hasSize(Clients.MANY * MOVES / 4 + 1);
        assertThat(events)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(answered).doesNotHaveDuplicates().hasSize(Clients.MANY * MOVES * 3 / 4);
        Table table = afresh.table(first);
        for (Party party : opening().setting().cast()) {
            assertThat(afresh.seatFromItsStream(first, party.id())).isEqualTo(table.seat(party.id()));
        }
        for (StoredNegotiations node : nodes) {
            assertThat(node.table(first)).isEqualTo(table);
        }
    }

    private static List<Recorded> events(Played played) {
        return ((Verdict.Admitted) played.verdict()).events();
    }

    static Attempt statement(PartyId by, int hour) {
        return Attempt.of(
                by,
                START.plus(Duration.ofHours(hour)),
                new MakeStatement(MakeStatement.Kind.ASSERTION, "something", null, null));
    }
}
