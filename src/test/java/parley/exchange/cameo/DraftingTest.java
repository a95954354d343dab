package parley.exchange.cameo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.exchange.codes.Act;
import parley.exchange.codes.ActorCodes;
import parley.exchange.codes.EventCode;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

class DraftingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 11);

    /** {@code "UKR RUS 036"}, a day later each time a row begins with {@code >}. */
    private static Draft draft(String... rows) {
        List<EventRow> read = new ArrayList<>();
        int day = 0;
        for (int n = 0; n < rows.length; n++) {
            day += rows[n].startsWith(">") ? 1 : 0;
            String[] parts = rows[n].replace(">", "").split(" ", -1);
            read.add(new EventRow(n + 2, DAY.plusDays(day), parts[0], parts[1].replace("-", ""), parts[2]));
        }
        return Drafting.of(read, List.of());
    }

    private static List<String> moves(Draft draft) {
        return draft.moves().stream()
                .map(move -> move.attempt().by() + " "
                        + MoveKind.of(move.attempt().move()).word() + " "
                        + move.rows().size())
                .toList();
    }

    private static List<String> unmapped(Draft draft) {
        return draft.unmapped().stream()
                .map(one -> one.row().line() + ": " + one.why())
                .toList();
    }

    @Test
    void aRowBecomesTheMoveThatIsCodedSo() {
        Draft draft = draft(
                "UKR RUS 0256",
                "UKR RUS 0356",
                ">RUS UKR 036",
                ">UKR RUS 036",
                ">TUR RUS 043",
                "RUS TUR 042",
                "UKR TUR 042",
                "RUS UKR 046",
                "UKR RUS 046",
                ">RUS UKR 164");

        assertThat(moves(draft))
                .containsExactly(
                        "UKR propose-ceasefire 2",
                        "RUS propose-talks 1",
                        "UKR accept-talks 1",
                        "TUR attend 1",
                        "RUS attend 1",
                        "UKR attend 1",
                        "RUS walk-out 1");
        // Talks open once all have come: nobody makes that, and its rows are not left over.
        assertThat(draft.following()).extracting(EventRow::line).containsExactly(9L, 10L);
        assertThat(draft.unmapped()).isEmpty();
    }

    @Test
    void rowsOfOneActAreOneMove() {
        assertThat(moves(draft("USA RUS 1312", "USA UKR 1312", "RUS UKR 010")))
                .containsExactly("USA threaten 2", "RUS make-statement 1");
    }

    @Test
    void nothingIsClaimedThatTheRowsDoNotSay() {
        Draft alone = draft("UKR RUS 0256", "RUS UKR 010");

        // Whoever proposes a ceasefire that binds it is coded as ready for one too, and the rows do not say that.
        assertThat(moves(alone)).containsExactly("RUS make-statement 1");
        assertThat(unmapped(alone)).singleElement().asString().startsWith("2: who may propose one here is also ready");
        assertThat(draft("UKR RUS 139", "RUS UKR 010").moves()).hasSize(1);
        assertThat(unmapped(draft("UKR RUS 139", "RUS UKR 010")))
                .containsExactly("2: an ultimatum has a time, and event data give none");
    }

    @Test
    void whatCannotBeMappedIsListedWithTheReason() {
        assertThat(unmapped(draft(
                        "UKR RUS 190",
                        "Citizen RUS 036",
                        "UKR Citizen 036",
                        "UKR UKR 036",
                        "UKR RUS 1123",
                        "RUS UKR 0356")))
                .containsExactly(
                        "2: no move here has the code 190",
                        "3: the source is no code of an actor",
                        "4: the target is no code of an actor",
                        "5: source and target are one party",
                        "6: a violation is alleged of an undertaking, and none has been in force",
                        "7: there is no proposed ceasefire that it could accept");
    }

    @Test
    void rolesBehindACountryAreTheCountry() {
        assertThat(ActorCodes.party("RUSGOV")).isEqualTo(PartyId.of("RUS"));
        assertThat(ActorCodes.party("RUSMILAIR")).isEqualTo(PartyId.of("RUS"));
        assertThat(ActorCodes.party("IGOEUREEC")).isEqualTo(PartyId.of("EU"));
        assertThat(ActorCodes.party("IGOSOMETHING")).isEqualTo(PartyId.of("IGOSOMETHING"));
        assertThat(ActorCodes.party("Russia")).isNull();
        assertThat(ActorCodes.of(PartyId.of("UN"))).isEqualTo("IGOUNO");
    }

    @Test
    void thePrincipalsCanBeSaid() {
        List<EventRow> rows =
                List.of(new EventRow(2, DAY, "UKR", "RUS", "036"), new EventRow(3, DAY, "USA", "UKR", "010"));

        assertThat(Drafting.of(rows, List.of(PartyId.of("USA"), PartyId.of("UKR")))
                        .setting()
                        .cast())
                .filteredOn(party -> party.is(parley.negotiation.Role.PRINCIPAL))
                .extracting(party -> party.id().code())
                .containsExactly("UKR", "USA");
        assertThatThrownBy(() -> Drafting.of(rows, List.of(PartyId.of("FRA"))))
                .hasMessageContaining("no row names FRA");
        assertThatThrownBy(() -> Drafting.of(List.of(new EventRow(2, DAY, "UKR", "", "010")), List.of()))
                .hasMessageContaining("fewer than two actors");
    }

    /** Random rows: every one is in a move, follows, or is listed; the moves stand, and are coded as their rows, no more and no less. */
    @Test
    void everyRowIsAccountedFor() {
        Random random = new Random(11);
        List<String> parties = List.of("UKR", "RUS", "USA", "TUR");
        EventCode[] codes = EventCode.values();
        for (int n = 0; n < 150; n++) {
            List<EventRow> rows = new ArrayList<>();
            int day = 0;
            for (int line = 2; line < 32; line++) {
                day += random.nextInt(3) == 0 ? 1 : 0;
                rows.add(new EventRow(
                        line,
                        DAY.plusDays(day),
                        parties.get(random.nextInt(4)),
                        random.nextInt(5) == 0 ? "" : parties.get(random.nextInt(4)),
                        codes[random.nextInt(codes.length)].cameo()));
            }
            Draft draft = Drafting.of(rows, List.of(PartyId.of("UKR"), PartyId.of("RUS")));

            List<EventRow> found = new ArrayList<>(draft.following());
            draft.moves().forEach(move -> found.addAll(move.rows()));
            draft.unmapped().forEach(one -> found.add(one.row()));
            assertThat(found).containsExactlyInAnyOrderElementsOf(rows);
            stands(draft);
        }
    }

    private static void stands(Draft draft) {
        Table table = Table.opening(draft.setting());
        for (Drafted move : draft.moves()) {
            assertThat(move.attempt().note().provenance()).isEqualTo(Provenance.HYPOTHETICAL);
            Verdict verdict = Rulebook.judge(table, move.attempt());
            assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
            Verdict.Admitted admitted = (Verdict.Admitted) verdict;
            table = admitted.table();
            Recorded own = admitted.events().stream()
                    .filter(event -> event.by() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(codes(Act.of(own, table).stream()
                            .map(act -> act.code().cameo())
                            .toArray(String[]::new)))
                    .isEqualTo(codes(move.rows().stream().map(EventRow::code).toArray(String[]::new)));
        }
    }

    private static List<String> codes(String... codes) {
        return Arrays.stream(codes).sorted().toList();
    }
}
