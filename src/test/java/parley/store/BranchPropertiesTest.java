package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.store.Settings.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Deletion;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.store.h2.H2Memory;

/** What holds of every branch, over seeded random play. */
class BranchPropertiesTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int MOVES = 60;

    private final H2Memory database = H2Memory.open();
    private StoredNegotiations store;

    @BeforeEach
    void open() {
        store = StoredNegotiations.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aBranchBeginsAsItsParentDoesAtEveryPosition(long seed) {
        RandomPlay play = new RandomPlay(seed);
        NegotiationId trunk = store.open(opening());
        moves(play, trunk, MOVES);
        List<Recorded> events = store.events(trunk, 1, ALL);

        for (int position = 0; position <= events.size(); position++) {
            NegotiationId branch = store.branch(trunk, position, null);
            whole(branch, events.subList(0, position), trunk);
            moves(play, branch, 3);
            List<Recorded> longer = store.events(branch, 1, ALL);
            assertThat(longer.subList(0, position)).isEqualTo(events.subList(0, position));

            NegotiationId ofBranch = store.branch(branch, longer.size(), null);
            whole(ofBranch, longer, branch);
            moves(play, ofBranch, 2);
            assertThat(store.events(ofBranch, 1, longer.size())).isEqualTo(longer);
            assertThat(store.events(branch, 1, ALL)).isEqualTo(longer);
        }
        assertThat(store.events(trunk, 1, ALL)).isEqualTo(events);
        assertThat(StoredNegotiations.in(database).events(trunk, 1, ALL)).isEqualTo(events);
    }

    private void whole(NegotiationId branch, List<Recorded> shared, NegotiationId parent) {
        assertThat(store.events(branch, 1, ALL)).isEqualTo(shared);
        Table table = store.table(branch);
        assertThat(table).isEqualTo(store.table(parent, shared.size()));
        for (Party party : table.setting().cast()) {
            assertThat(store.seatFromItsStream(branch, party.id())).isEqualTo(table.seat(party.id()));
        }
    }

    /** Byte for byte, and that in every column of every table. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void deletingABranchChangesNothingOfAnyOther(long seed) throws SQLException {
        Random random = new Random(seed);
        RandomPlay play = new RandomPlay(seed);
        List<NegotiationId> there = new ArrayList<>(List.of(store.open(opening()), store.open(opening())));
        for (int n = 0; n < 20; n++) {
            NegotiationId parent = there.get(random.nextInt(there.size()));
            moves(play, parent, 5);
            there.add(store.branch(parent, random.nextInt(store.table(parent).position() + 1), "branch " + n));
        }
        while (there.size() > 3) {
            NegotiationId going = there.get(random.nextInt(there.size()));
            Map<String, List<String>> before = rows();
            Deletion deletion = store.delete(going, random.nextBoolean());
            Map<String, List<String>> after = rows();
            if (deletion instanceof Deletion.Deleted deleted) {
                there.removeAll(deleted.gone());
                deleted.gone().forEach(id -> {
                    before.remove(id.text());
                    after.remove(id.text());
                });
            }
            assertThat(after).isEqualTo(before);
        }
    }

    /** By negotiation: all that is stored of it. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        collect("SELECT negotiation, * FROM event ORDER BY global_index", rows);
        collect("SELECT negotiation, * FROM move ORDER BY negotiation, move_key", rows);
        collect("SELECT id, * FROM negotiation ORDER BY id", rows);
        return rows;
    }

    private void collect(String sql, Map<String, List<String>> rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 2; column <= columns; column++) {
                    Object value = row.getObject(column);
                    values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
                }
                rows.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(values.toString());
            }
        }
    }

    /** Nobody has folded the parent yet: the branch is made without, and everything is there all the same. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void aBranchMadeByAStoreThatHasReadNothingIsNoDifferent(long seed) {
        RandomPlay play = new RandomPlay(seed);
        NegotiationId trunk = store.open(opening());
        moves(play, trunk, 2 * Tables.APART);
        int position = store.table(trunk).position() - 1;
        assertThat(position).isGreaterThan(Tables.APART);

        StoredNegotiations cold = StoredNegotiations.in(database);
        NegotiationId branch = cold.branch(trunk, position, "cold");
        Attempt attempt = null;
        while (attempt == null) {
            attempt = play.next(store.table(trunk, position));
        }
        NegotiationId warm = store.branch(trunk, position, "warm");

        assertThat(cold.play(branch, attempt, Key.of("first"))).isEqualTo(store.play(warm, attempt, Key.of("first")));
        assertThat(cold.events(branch, 1, ALL)).isEqualTo(store.events(warm, 1, ALL));
        Table table = cold.table(branch);
        assertThat(table).isEqualTo(store.table(warm));
        for (Party party : table.setting().cast()) {
            assertThat(cold.seatFromItsStream(branch, party.id())).isEqualTo(table.seat(party.id()));
        }
    }

    /** Where several connections take numbers in advance, the index tells nothing about order, and nothing may rest on it. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void nothingIsOrderedByTheIndex(long seed) throws SQLException {
        RandomPlay play = new RandomPlay(seed);
        NegotiationId trunk = store.open(opening());
        moves(play, trunk, MOVES);
        NegotiationId branch = store.branch(trunk, MOVES / 2, null);
        moves(play, branch, MOVES);
        List<List<Recorded>> before = List.of(store.events(trunk, 1, ALL), store.events(branch, 1, ALL));

        execute("UPDATE event SET global_index = -global_index");

        StoredNegotiations afresh = StoredNegotiations.in(database);
        assertThat(afresh.list()).isEqualTo(store.list());
        assertThat(List.of(afresh.events(trunk, 1, ALL), afresh.events(branch, 1, ALL)))
                .isEqualTo(before);
        for (NegotiationId id : List.of(trunk, branch)) {
            Table table = afresh.table(id);
            assertThat(table).isEqualTo(store.table(id));
            for (Party party : table.setting().cast()) {
                assertThat(afresh.seatFromItsStream(id, party.id())).isEqualTo(table.seat(party.id()));
            }
            assertThat(afresh.positionAt(id, table.now())).isEqualTo(table.position());
        }
        assertThat(afresh.delete(branch, false)).isInstanceOf(Deletion.Deleted.class);
        assertThat(afresh.events(trunk, 1, ALL)).isEqualTo(before.get(0));
    }

    private void moves(RandomPlay play, NegotiationId id, int many) {
        for (int n = 0; n < many; n++) {
            Table table = store.table(id);
            Attempt attempt = play.next(table);
            if (attempt == null) {
                store.moveClock(id, play.later(table), null);
            } else {
                store.play(id, attempt, Key.of("move " + table.position()));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
