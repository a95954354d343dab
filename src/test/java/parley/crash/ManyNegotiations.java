package parley.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.store.EventRows;
import parley.store.Settings;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** Negotiations of {@link #EVENTS} events in all, on the durable file; then one that goes on, a statement at a time. */
public final class ManyNegotiations implements Writing {

    static final int EVENTS = 100_000;
    private static final int EACH = 10_000;

    private final H2File file;
    private final StoredNegotiations store;
    private final NegotiationId goingOn;
    private long next;

    public ManyNegotiations(Path directory) {
        file = H2File.open(new DataDirectory(directory), EventRows.TABLE);
        store = StoredNegotiations.in(file);
        List<Recorded> events = statements(EACH);
        for (int n = 0; n < EVENTS / EACH; n++) {
            store.record(store.open(Settings.opening()), events);
        }
        goingOn = store.list().get(0).id();
    }

    /** So many events of statements, as they are recorded. */
    public static List<Recorded> statements(int many) {
        List<Recorded> events = new ArrayList<>();
        Table table = Table.opening(Settings.setting());
        for (int n = 0; events.size() < many; n++) {
            Verdict.Admitted admitted = (Verdict.Admitted) Rulebook.judge(table, statement(n, table));
            events.addAll(admitted.events());
            table = admitted.table();
        }
        return events.subList(0, many);
    }

    private static Attempt statement(int n, Table table) {
        PartyId by = n % 2 == 0 ? Settings.UKR : Settings.RUS;
        String says = "Statement " + n
                + ": the guns are to be silent before anybody sits down, and for thirty days at least.";
        return new Attempt(
                by,
                null,
                table.now().plus(Duration.ofMinutes(7)),
                new MakeStatement(MakeStatement.Kind.ASSERTION, says, null, null),
                Note.HYPOTHETICAL);
    }

    @Override
    public long append(String stream) {
        Attempt attempt = statement((int) next, store.table(goingOn));
        if (!(store.play(goingOn, attempt, Key.of("going on " + next)).verdict() instanceof Verdict.Admitted)) {
            throw new IllegalStateException("a statement was refused");
        }
        return next++;
    }

    @Override
    public List<Long> numbers(String stream) {
        return List.of();
    }

    @Override
    public void close() {
        file.close();
    }
}
