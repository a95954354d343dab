package parley.crash;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.negotiation.Verdict;
import parley.play.NegotiationId;
import parley.play.Opening;
import parley.store.EventRows;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** The whole way: moves, judged by the rulebook, through Axon, into the durable file. A stream is a negotiation. */
public final class PlayedMoves implements Writing {

    private static final Instant START = Instant.parse("2025-05-08T06:00:00Z");
    private static final PartyId PARTY = PartyId.of("UKR");

    private final H2File file;
    private final StoredNegotiations negotiations;

    public PlayedMoves(Path directory) {
        file = H2File.open(new DataDirectory(directory), EventRows.TABLE);
        negotiations = StoredNegotiations.in(file);
    }

    @Override
    public long append(String stream) {
        NegotiationId id = negotiation(stream);
        long number = negotiations.table(id).position();
        MakeStatement statement = new MakeStatement(MakeStatement.Kind.ASSERTION, stream + " " + number, null, null);
        Verdict verdict = negotiations
                .play(id, Attempt.of(PARTY, START.plusSeconds(number), statement), "move " + number)
                .verdict();
        if (!(verdict instanceof Verdict.Admitted)) {
            throw new IllegalStateException(verdict.toString());
        }
        return number;
    }

    @Override
    public List<Long> numbers(String stream) {
        return negotiations.events(negotiation(stream), 1, Integer.MAX_VALUE).stream()
                .map(recorded -> number(recorded, stream))
                .toList();
    }

    private static long number(Recorded recorded, String stream) {
        long number = recorded.position() - 1L;
        String said = ((MakeStatement.StatementMade) recorded.event()).says();
        if (!said.equals(stream + " " + number)) {
            throw new IllegalStateException("event " + number + " of " + stream + " says " + said);
        }
        return number;
    }

    private NegotiationId negotiation(String stream) {
        Opening opening = new Opening(
                new Setting(
                        stream,
                        ZoneId.of("UTC"),
                        START,
                        List.of(new Party(PARTY, "Ukraine", List.of(Role.PRINCIPAL), List.of())),
                        List.of(),
                        List.of()),
                stream,
                "",
                null);
        return negotiations.opened(opening).orElseGet(() -> negotiations.open(opening));
    }

    @Override
    public void close() {
        file.close();
    }
}
