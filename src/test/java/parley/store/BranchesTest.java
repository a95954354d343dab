package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.store.AtOnceTest.statement;
import static parley.store.Settings.RUS;
import static parley.store.Settings.START;
import static parley.store.Settings.UKR;
import static parley.store.Settings.opening;
import static parley.store.StoredNegotiationsTest.accept;
import static parley.store.StoredNegotiationsTest.admitted;
import static parley.store.StoredNegotiationsTest.talks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Deletion;
import parley.play.Descent;
import parley.play.Key;
import parley.play.KeyTaken;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.play.NoSuchPosition;
import parley.play.Played;
import parley.play.UnknownNegotiation;
import parley.play.Watcher;
import parley.store.h2.H2Memory;

/** Branching, deleting and watching, in memory and in the store alike. */
class BranchesTest {

    private static final int ALL = Integer.MAX_VALUE;

    private final H2Memory database = H2Memory.open();

    enum Kept {
        IN_MEMORY,
        STORED
    }

    private Negotiations negotiations(Kept kept) {
        return kept == Kept.IN_MEMORY ? new NegotiationsInMemory() : StoredNegotiations.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Truce (1), talks proposed (2), accepted (3), agreed (4). */
    private static NegotiationId trunk(Negotiations negotiations) {
        NegotiationId trunk = negotiations.open(opening());
        negotiations.play(trunk, talks("talks", 1), Key.of("propose"));
        negotiations.play(trunk, accept("talks", 2), Key.of("accept"));
        return trunk;
    }

    @ParameterizedTest
    @EnumSource
    void aBranchHasItsParentsEventsUpToThereAndGoesItsOwnWay(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);
        List<Recorded> events = negotiations.events(trunk, 1, ALL);

        for (int position = 0; position <= 4; position++) {
            NegotiationId branch = negotiations.branch(trunk, position, null);

            assertThat(negotiations.events(branch, 1, ALL)).isEqualTo(events.subList(0, position));
            assertThat(negotiations.table(branch)).isEqualTo(negotiations.table(trunk, position));
            assertThat(negotiations.opening(branch)).isEqualTo(opening());
            assertThat(negotiations.descent(branch)).contains(new Descent(trunk, position, null));
        }
        NegotiationId branch = negotiations.branch(trunk, 2, null);
        negotiations.play(branch, statement(RUS, 3), null);
        negotiations.play(trunk, statement(UKR, 4), null);

        assertThat(negotiations.events(branch, 1, ALL)).hasSize(3);
        assertThat(negotiations.events(branch, 2, 3))
                .extracting(Recorded::position)
                .containsExactly(2, 3);
        assertThat(negotiations.events(branch, 3, 3).get(0).by()).isEqualTo(RUS);
        assertThat(negotiations.events(trunk, 1, 4)).isEqualTo(events);
        assertThat(negotiations.table(branch, 1)).isEqualTo(negotiations.table(trunk, 1));
        assertThat(negotiations.table(branch, 9)).isEqualTo(negotiations.table(branch));
        assertThat(negotiations.positionAt(branch, START.plus(Duration.ofHours(2))))
                .isEqualTo(2);
        assertThat(negotiations.positionAt(branch, START.plus(Duration.ofHours(3))))
                .isEqualTo(3);
        assertThat(negotiations.descent(trunk)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBranchMayHaveBranches(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);
        NegotiationId branch = negotiations.branch(trunk, 2, "if not");
        negotiations.play(branch, statement(RUS, 3), null);
        negotiations.play(branch, statement(UKR, 4), null);

        NegotiationId late = negotiations.branch(branch, 3, " later ");
        NegotiationId early = negotiations.branch(branch, 1, null);
        negotiations.play(late, statement(UKR, 5), null);
        negotiations.play(early, talks("other-talks", 5), null);

        assertThat(negotiations.events(late, 1, 3)).isEqualTo(negotiations.events(branch, 1, 3));
        assertThat(negotiations.events(early, 1, 1)).isEqualTo(negotiations.events(trunk, 1, 1));
        assertThat(negotiations.events(late, 1, ALL)).hasSize(4);
        assertThat(negotiations.events(early, 1, ALL)).hasSize(2);
        assertThat(negotiations.table(late, 2)).isEqualTo(negotiations.table(trunk, 2));
        assertThat(negotiations.descent(late)).contains(new Descent(branch, 3, "later"));
        assertThat(negotiations.children(branch)).extracting(Listed::id).containsExactly(late, early);
        assertThat(negotiations.children(trunk)).extracting(Listed::id).containsExactly(branch);
        assertThat(negotiations.list()).extracting(Listed::id).containsExactly(early, late, branch, trunk);
        assertThat(negotiations.list())
                .extracting(Listed::title)
                .containsExactly("A negotiation", "later", "if not", "A negotiation");
        assertThat(negotiations.list()).extracting(Listed::events).containsExactly(2, 4, 4, 4);
        assertThat(negotiations.list())
                .extracting(Listed::now)
                .containsExactly(IntStream.of(5, 5, 4, 2)
                        .mapToObj(hour -> START.plus(Duration.ofHours(hour)))
                        .toArray(java.time.Instant[]::new));
        assertThat(negotiations.opened(opening())).contains(trunk);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhereSomethingHasHappenedCanOneBranchOff(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);

        assertThatThrownBy(() -> negotiations.branch(trunk, 5, null))
                .isInstanceOf(NoSuchPosition.class)
                .hasMessage("the negotiation " + trunk
                        + " has no event 5 to branch at: expected a position from 0 (the opening) to 4");
        assertThatThrownBy(() -> negotiations.branch(trunk, -1, null)).isInstanceOf(NoSuchPosition.class);
        assertThatThrownBy(() -> negotiations.branch(new NegotiationId("n-99"), 0, null))
                .isInstanceOf(UnknownNegotiation.class);
        assertThatThrownBy(() -> negotiations.branch(trunk, 0, "x".repeat(201))).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> negotiations.branch(trunk, 0, "a\nb")).hasMessageContaining("one line");
        assertThat(negotiations.list()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatWasUsedBeforeTheForkIsUsedInTheBranch(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);
        NegotiationId branch = negotiations.branch(trunk, 2, null);

        Played again = negotiations.play(branch, talks("talks", 1), Key.of("propose"));
        assertThat(again.repeated()).isTrue();
        assertThat(admitted(again).events()).isEqualTo(negotiations.events(trunk, 1, 2));

        Played accepted = negotiations.play(branch, accept("talks", 3), Key.of("accept"));
        assertThat(accepted.repeated()).isFalse();
        assertThat(negotiations
                        .play(branch, accept("talks", 3), Key.of("accept"))
                        .repeated())
                .isTrue();
        assertThat(negotiations
                        .play(negotiations.branch(branch, 4, null), accept("talks", 3), Key.of("accept"))
                        .repeated())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsNotTakenForSomethingElse(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);
        Key key = Key.of("a key", "statement");
        negotiations.play(trunk, statement(UKR, 3), key);
        NegotiationId branch = negotiations.branch(trunk, 5, null);

        for (NegotiationId id : List.of(trunk, branch)) {
            assertThat(negotiations.play(id, statement(UKR, 3), key).repeated()).isTrue();
            assertThatThrownBy(() -> negotiations.play(id, statement(RUS, 3), Key.of("a key", "another")))
                    .isInstanceOf(KeyTaken.class);
            assertThatThrownBy(
                            () -> negotiations.moveClock(id, START.plus(Duration.ofHours(9)), Key.of("a key", "clock")))
                    .isInstanceOf(KeyTaken.class);
            assertThat(negotiations.events(id, 1, ALL)).as("nothing was done").hasSize(5);
        }
        NegotiationId before = negotiations.branch(trunk, 4, null);
        assertThat(negotiations
                        .play(before, statement(RUS, 3), Key.of("a key", "another"))
                        .repeated())
                .as("it was used after the fork")
                .isFalse();
    }

    /** Between what fell due before a move and the move; and between the move and what follows from it. */
    @ParameterizedTest
    @EnumSource
    void aForkMayCutThroughAMove(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);

        NegotiationId before = negotiations.branch(trunk, 1, null);
        assertThat(negotiations
                        .play(before, talks("talks", 1), Key.of("propose"))
                        .repeated())
                .isFalse();

        NegotiationId after = negotiations.branch(trunk, 3, null);
        Played again = negotiations.play(after, accept("talks", 2), Key.of("accept"));
        assertThat(again.repeated()).isTrue();
        assertThat(admitted(again).events()).isEqualTo(negotiations.events(trunk, 3, 3));
        assertThat(admitted(negotiations.pass(after, START.plus(Duration.ofHours(2))))
                        .events())
                .isEqualTo(negotiations.events(trunk, 4, 4));
    }

    @ParameterizedTest
    @EnumSource
    void whatHasBranchesIsDeletedWithThemOrNotAtAll(Kept kept) {
        Negotiations negotiations = negotiations(kept);
        NegotiationId trunk = trunk(negotiations);
        NegotiationId branch = negotiations.branch(trunk, 2, null);
        NegotiationId leaf = negotiations.branch(branch, 1, null);
        NegotiationId other = negotiations.branch(trunk, 4, null);
        negotiations.play(leaf, statement(UKR, 1), Key.of("key"));

        Deletion refused = negotiations.delete(trunk, false);
        assertThat(refused).isEqualTo(new Deletion.HasBranches(trunk, List.of(branch, other)));
        assertThat(((Deletion.HasBranches) refused).reason())
                .isEqualTo(trunk + " has 2 branches (" + branch + ", " + other
                        + "), which begin with its events. Delete them first, or all together.");
        assertThat(((Deletion.HasBranches) negotiations.delete(branch, false)).reason())
                .contains(branch + " has a branch (" + leaf + ")");
        assertThat(negotiations.list()).hasSize(4);

        assertThat(negotiations.delete(branch, true)).isEqualTo(new Deletion.Deleted(List.of(leaf, branch)));
        assertThat(negotiations.list()).extracting(Listed::id).containsExactly(other, trunk);
        assertThat(negotiations.events(other, 1, ALL)).isEqualTo(negotiations.events(trunk, 1, ALL));
        assertThat(negotiations.delete(other, false)).isEqualTo(new Deletion.Deleted(List.of(other)));
        assertThat(negotiations.delete(trunk, false)).isEqualTo(new Deletion.Deleted(List.of(trunk)));
        assertThat(negotiations.list()).isEmpty();
        assertThat(negotiations.opened(opening())).isEmpty();
        for (NegotiationId gone : List.of(trunk, branch, leaf, other)) {
            assertThatThrownBy(() -> negotiations.table(gone)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.table(gone, 1)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.events(gone, 1, ALL)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.opening(gone)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.descent(gone)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.children(gone)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.branch(gone, 0, null)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.delete(gone, true)).isInstanceOf(UnknownNegotiation.class);
            assertThatThrownBy(() -> negotiations.play(gone, statement(UKR, 1), Key.of("key")))
                    .isInstanceOf(UnknownNegotiation.class);
        }
        assertThat(List.of(trunk, branch, leaf, other)).doesNotContain(negotiations.open(opening()));
    }

    @ParameterizedTest
    @EnumSource
    void watchersAreToldWhatHappened(Kept kept) throws InterruptedException {
        Negotiations negotiations = negotiations(kept);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Watcher.Watch watch = negotiations.watch(noting(told));

        NegotiationId trunk = negotiations.open(opening());
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(trunk + " 0");
        negotiations.play(trunk, talks("talks", 1), null);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(trunk + " 2");
        negotiations.play(trunk, accept("no-such-talks", 1), null);
        negotiations.pass(trunk, START);
        NegotiationId branch = negotiations.branch(trunk, 1, null);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(branch + " 1");
        negotiations.delete(branch, false);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(branch + " deleted");

        BlockingQueue<String> others = new LinkedBlockingQueue<>();
        negotiations.watch(noting(others));
        watch.close();
        negotiations.play(trunk, statement(UKR, 2), null);
        assertThat(others.poll(1, TimeUnit.MINUTES)).isEqualTo(trunk + " 3");
        assertThat(told).isEmpty();
    }

    private static Watcher noting(BlockingQueue<String> told) {
        return new Watcher() {
            @Override
            public void moved(NegotiationId id, int last) {
                told.add(id + " " + last);
            }

            @Override
            public void deleted(NegotiationId id) {
                told.add(id + " deleted");
            }
        };
    }

    /** Nor does one that fails. */
    @ParameterizedTest
    @EnumSource
    void aWatcherThatHangsHoldsUpNobodyAndIsToldTheLatest(Kept kept) throws InterruptedException {
        Negotiations negotiations = negotiations(kept);
        NegotiationId id = negotiations.open(opening());
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BlockingQueue<Integer> slow = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> quick = new LinkedBlockingQueue<>();
        negotiations.watch((moved, last) -> {
            slow.add(last);
            hanging.countDown();
            awaitUninterruptibly(goOn);
        });
        negotiations.watch((moved, last) -> {
            throw new IllegalStateException("broken");
        });
        negotiations.watch((moved, last) -> quick.add(last));

        negotiations.play(id, statement(UKR, 1), null);
        assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();
        for (int n = 0; n < 10; n++) {
            Attempt attempt = statement(UKR, 1);
            assertThat(negotiations.play(id, attempt, null).verdict()).isInstanceOf(Verdict.Admitted.class);
        }
        while (quick.poll(1, TimeUnit.MINUTES) < 12) {
            // until it knows the last
        }
        goOn.countDown();

        assertThat(slow.poll(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(slow.poll(1, TimeUnit.MINUTES)).isEqualTo(12);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Table folded(Negotiations negotiations, NegotiationId id) {
        return Table.opening(negotiations.opening(id).setting()).after(negotiations.events(id, 1, ALL));
    }
}
