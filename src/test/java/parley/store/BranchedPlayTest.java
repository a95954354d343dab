package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.store.Settings.opening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Deletion;
import parley.play.Key;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.store.h2.Backup;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** Random play over a growing and shrinking tree of branches, on the durable file, held against memory. */
class BranchedPlayTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int ROUNDS = 250;

    @TempDir
    Path temp;

    /** What is to hold of a negotiation in the one and in the other. */
    private record Pair(NegotiationId kept, NegotiationId id) {}

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void memoryAndStoreTellTheSame(long seed) {
        Random random = new Random(seed);
        RandomPlay play = new RandomPlay(seed);
        Negotiations memory = new NegotiationsInMemory();
        List<Pair> pairs = new ArrayList<>();
        DataDirectory directory = new DataDirectory(temp.resolve("data"));
        try (H2File file = H2File.open(directory, EventRows.TABLE)) {
            StoredNegotiations store = StoredNegotiations.in(file);
            pairs.add(new Pair(memory.open(opening()), store.open(opening())));
            for (int n = 0; n < ROUNDS; n++) {
                Pair pair = pairs.get(random.nextInt(pairs.size()));
                switch (random.nextInt(20)) {
                    case 0, 1 -> pairs.add(branch(random, memory, store, pair));
                    case 2 -> delete(random, memory, store, pairs, pair);
                    default -> move(play, memory, store, pair, Key.of("move " + random.nextInt(ROUNDS)));
                }
            }
            compare(memory, store, pairs);
        }
        // A start finds everything in order, though events were taken out.
        try (H2File file = H2File.open(directory, EventRows.TABLE)) {
            assertThat(file.afterUncleanStop()).isFalse();
            compare(memory, StoredNegotiations.in(file), pairs);
        }
        Path zip = temp.resolve("parley.zip");
        Backup.Taken taken = Backup.take(directory, EventRows.TABLE, zip);
        DataDirectory elsewhere = new DataDirectory(temp.resolve("elsewhere"));
        assertThat(Backup.restore(elsewhere, EventRows.TABLE, zip).events()).isEqualTo(taken.events());
        try (H2File file = H2File.open(elsewhere, EventRows.TABLE)) {
            compare(memory, StoredNegotiations.in(file), pairs);
        }
    }

    private static Pair branch(Random random, Negotiations memory, Negotiations store, Pair parent) {
        List<Recorded> before = store.events(parent.id(), 1, ALL);
        int position = random.nextInt(before.size() + 1);
        Pair branch = new Pair(
                memory.branch(parent.kept(), position, "at " + position),
                store.branch(parent.id(), position, "at " + position));
        assertThat(store.events(branch.id(), 1, ALL)).isEqualTo(before.subList(0, position));
        return branch;
    }

    private static void delete(Random random, Negotiations memory, Negotiations store, List<Pair> pairs, Pair pair) {
        if (pair.equals(pairs.get(0))) {
            return;
        }
        boolean all = random.nextBoolean();
        Deletion kept = memory.delete(pair.kept(), all);
        Deletion stored = store.delete(pair.id(), all);
        if (kept instanceof Deletion.Deleted deleted) {
            assertThat(((Deletion.Deleted) stored).gone()).hasSameSizeAs(deleted.gone());
            pairs.removeIf(other -> deleted.gone().contains(other.kept()));
        } else {
            assertThat(stored).isInstanceOf(Deletion.HasBranches.class);
        }
    }

    private static void move(RandomPlay play, Negotiations memory, Negotiations store, Pair pair, Key key) {
        Table table = memory.table(pair.kept());
        Attempt attempt = play.next(table);
        if (attempt == null) {
            var to = play.later(table);
            assertThat(store.moveClock(pair.id(), to, key)).isEqualTo(memory.moveClock(pair.kept(), to, key));
        } else {
            assertThat(store.play(pair.id(), attempt, key)).isEqualTo(memory.play(pair.kept(), attempt, key));
        }
    }

    private static void compare(Negotiations memory, StoredNegotiations store, List<Pair> pairs) {
        assertThat(pairs).hasSizeGreaterThan(3);
        Map<String, Listed> listed = new TreeMap<>();
        store.list().forEach(one -> listed.put(one.id().text(), one));
        assertThat(listed).hasSameSizeAs(memory.list()).hasSameSizeAs(pairs);
        for (Pair pair : pairs) {
            List<Recorded> events = memory.events(pair.kept(), 1, ALL);
            Table table = memory.table(pair.kept());
            assertThat(store.events(pair.id(), 1, ALL)).isEqualTo(events);
            assertThat(store.table(pair.id())).isEqualTo(table);
            for (int position = 0; position <= events.size(); position += 5) {
                assertThat(store.table(pair.id(), position)).isEqualTo(memory.table(pair.kept(), position));
            }
            for (Party party : opening().setting().cast()) {
                assertThat(store.seatFromItsStream(pair.id(), party.id())).isEqualTo(table.seat(party.id()));
            }
            Listed one = Objects.requireNonNull(listed.get(pair.id().text()));
            assertThat(one.events()).isEqualTo(events.size());
            assertThat(one.now()).isEqualTo(table.now());
            assertThat(store.positionAt(pair.id(), table.now())).isEqualTo(memory.positionAt(pair.kept(), table.now()));
        }
    }
}
