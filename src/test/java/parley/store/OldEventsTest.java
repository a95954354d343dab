package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.store.Settings.START;
import static parley.store.Settings.UKR;
import static parley.store.Settings.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.json.UnknownEvent;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Name;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.NegotiationId;
import parley.play.RecordOutOfReach;
import parley.store.h2.H2Memory;

/** A store written by an older version is read, and continued, as if today's had written it. */
class OldEventsTest {

    private static final Name GATE = Name.of("ceasefire-first");

    private H2Memory database;
    private NegotiationId id;
    private Table written;

    @BeforeEach
    void open() {
        database = H2Memory.open();
        StoredNegotiations store = StoredNegotiations.in(database);
        id = store.open(opening());
        store.play(
                id,
                Attempt.of(
                        UKR,
                        START,
                        new SetPrecondition(
                                GATE, new Condition.CeasefireInForce(null), Subject.TALKS, null, Sequence.BEFORE)),
                null);
        written = store.table(id);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOldShapeIsReadByTheTableAndByTheAggregateAlike() throws IOException {
        byte[] old = Files.readAllBytes(Path.of("src/test/resources/stored/PreconditionSet.1.json"));
        assertThat(rewrite("UPDATE event SET revision = '1', payload = ? WHERE name = 'PreconditionSet'", old))
                .isOne();

        StoredNegotiations store = StoredNegotiations.in(database);

        assertThat(store.table(id)).isEqualTo(written);
        assertThat(store.seatFromItsStream(id, UKR)).isEqualTo(written.seat(UKR));
        Verdict lifted = store.play(id, Attempt.of(UKR, START, new LiftPrecondition(GATE)), null)
                .verdict();
        assertThat(lifted).isInstanceOf(Verdict.Admitted.class);
        assertThat(store.table(id).seat(UKR).held()).isEmpty();
    }

    @Test
    void aClassNameInTheStoreIsNeverLoaded() {
        assertThat(rewrite(
                        "UPDATE event SET name = 'java.lang.Runtime' WHERE name = 'PreconditionSet' AND payload <> ?",
                        new byte[0]))
                .isOne();

        StoredNegotiations store = StoredNegotiations.in(database);

        assertThatThrownBy(() -> store.table(id))
                .isInstanceOf(RecordOutOfReach.class)
                .hasCauseInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> store.seatFromItsStream(id, UKR)).isInstanceOf(UnknownEvent.class);
    }

    private int rewrite(String sql, byte[] payload) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, payload);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
