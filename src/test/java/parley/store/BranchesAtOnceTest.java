package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.store.AtOnceTest.statement;
import static parley.store.Settings.RUS;
import static parley.store.Settings.UKR;
import static parley.store.Settings.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Deletion;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.UnknownNegotiation;

/** Branching and deleting while others write: on one node, and on several without a common lock. */
class BranchesAtOnceTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int ROUNDS = 25;

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    /** Half of them write in the trunk; the others branch off from where it stands, write there, and branch off from that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aBranchKeepsWhatWasWhenItWasMadeHoweverManyWrite(int many) throws Exception {
        List<StoredNegotiations> nodes = clients.nodes(many);
        NegotiationId trunk = nodes.get(0).open(opening());
        List<NegotiationId> branches = new ArrayList<>();

        for (List<NegotiationId> made : clients.all(client -> {
            StoredNegotiations node = nodes.get(client % nodes.size());
            List<NegotiationId> mine = new ArrayList<>();
            for (int n = 0; n < ROUNDS; n++) {
                if (client % 2 == 0) {
                    admitted(node, trunk);
                } else {
                    NegotiationId from = mine.isEmpty() || n % 3 > 0 ? trunk : mine.get(mine.size() - 1);
                    NegotiationId branch = node.branch(from, node.table(from).position(), null);
                    admitted(node, branch);
                    mine.add(branch);
                }
            }
            return mine;
        })) {
            branches.addAll(made);
        }

        StoredNegotiations afresh = clients.node();
        assertThat(branches).doesNotHaveDuplicates().hasSize(Clients.MANY / 2 * ROUNDS);
        assertThat(afresh.events(trunk, 1, ALL)).hasSize(Clients.MANY / 2 * ROUNDS + 1);
        assertThat(afresh.list()).hasSize(branches.size() + 1);
        for (Listed listed : afresh.list()) {
            whole(afresh, listed);
        }
    }

    /** Some make branches and write in them, others delete whatever they find. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatIsDeletedWhileOthersWriteIsGoneAltogetherAndNothingElseIs(int many) throws Exception {
        List<StoredNegotiations> nodes = clients.nodes(many);
        NegotiationId trunk = nodes.get(0).open(opening());
        admitted(nodes.get(0), trunk);
        LinkedBlockingQueue<NegotiationId> made = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<NegotiationId> gone = new LinkedBlockingQueue<>();
        CountDownLatch writing = new CountDownLatch(Clients.MANY / 2);

        clients.all(client -> {
            StoredNegotiations node = nodes.get(client % nodes.size());
            if (client % 2 == 0) {
                try {
                    branchAndWrite(node, trunk, made);
                } finally {
                    writing.countDown();
                }
            } else {
                deleteWhatIsThere(node, made, gone, writing);
            }
            return client;
        });

        StoredNegotiations afresh = clients.node();
        assertThat(gone).doesNotHaveDuplicates().isNotEmpty();
        List<Listed> left = afresh.list();
        assertThat(left).extracting(Listed::id).contains(trunk).doesNotContainAnyElementsOf(gone);
        for (Listed listed : left) {
            whole(afresh, listed);
        }
        assertThat(number("SELECT COUNT(*) FROM deleted")).isEqualTo(gone.size());
        assertThat(number("SELECT COUNT(*) FROM event WHERE name = 'NegotiationDeleted'"))
                .isEqualTo(gone.size());
        assertThat(number("SELECT COUNT(*) FROM event WHERE name <> 'NegotiationDeleted'"
                        + " AND negotiation NOT IN (SELECT id FROM negotiation)"))
                .as("events of nobody")
                .isZero();
        for (NegotiationId id : gone) {
            for (StoredNegotiations node : nodes) {
                assertThat(exists(node, id)).isFalse();
            }
        }
    }

    private static void branchAndWrite(StoredNegotiations node, NegotiationId trunk, Queue<NegotiationId> made) {
        for (int n = 0; n < ROUNDS; n++) {
            NegotiationId some = n % 2 == 0 ? null : made.peek();
            unlessDeleted(() -> {
                NegotiationId branch = node.branch(some == null ? trunk : some, 1, null);
                made.add(branch);
                admitted(node, branch);
                admitted(node, branch);
            });
        }
    }

    private static void deleteWhatIsThere(
            StoredNegotiations node,
            BlockingQueue<NegotiationId> made,
            Queue<NegotiationId> gone,
            CountDownLatch writing)
            throws InterruptedException {
        for (int n = 0; writing.getCount() > 0 || !made.isEmpty(); n++) {
            NegotiationId found = made.poll(10, TimeUnit.MILLISECONDS);
            boolean withBranches = n % 3 > 0;
            node.list();
            if (found != null) {
                unlessDeleted(() -> whole(node, found));
                unlessDeleted(() -> {
                    if (node.delete(found, withBranches) instanceof Deletion.Deleted deleted) {
                        gone.addAll(deleted.gone());
                    }
                });
            }
        }
    }

    /** It may be, by another. */
    private static void unlessDeleted(Runnable work) {
        try {
            work.run();
        } catch (UnknownNegotiation deletedMeanwhile) {
            // and there is nothing to be done
        }
    }

    private static boolean exists(StoredNegotiations node, NegotiationId id) {
        try {
            node.table(id);
            return true;
        } catch (UnknownNegotiation e) {
            return false;
        }
    }

    private static void admitted(StoredNegotiations node, NegotiationId id) {
        Verdict verdict = node.play(id, statement(id.hashCode() % 2 == 0 ? UKR : RUS, 1), null)
                .verdict();
        assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
    }

    /** Between its fork and its third event of its own, whoever reads. */
    private static void whole(StoredNegotiations store, NegotiationId id) {
        List<Recorded> events = store.events(id, 1, ALL);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).position()).isEqualTo(i + 1);
        }
        assertThat(events).hasSizeBetween(1, 8);
        assertThat(store.events(id, 1, 1)).hasSize(1);
        assertThat(store.table(id, 1).position()).isEqualTo(1);
        assertThat(store.opening(id)).isEqualTo(opening());
    }

    /** It begins as its parent does, has no gap, and its table and seats are what its events make them. */
    private static void whole(StoredNegotiations store, Listed listed) {
        NegotiationId id = listed.id();
        List<Recorded> events = store.events(id, 1, ALL);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).position()).isEqualTo(i + 1);
        }
        store.descent(id)
                .ifPresent(descent -> assertThat(events.subList(0, descent.position()))
                        .isEqualTo(store.events(descent.parent(), 1, descent.position())));
        Table table = Table.opening(opening().setting()).after(events);
        assertThat(store.table(id)).isEqualTo(table);
        for (Party party : opening().setting().cast()) {
            assertThat(store.seatFromItsStream(id, party.id())).isEqualTo(table.seat(party.id()));
        }
        assertThat(listed.events()).isEqualTo(events.size());
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = clients.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
