package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.OSC;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.allege;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.ceasefireWhen;
import static parley.testing.Moves.change;
import static parley.testing.Moves.declareCeasefire;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeSettlement;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.report;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Moves.ultimatum;
import static parley.testing.Situation.given;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.testing.Situation;

/**
 * The conditions that many moves share, broken once for each of them: a rule that is tested with one move may still have been forgotten
 * in another.
 */
class SharedRulesTest {

    private static final PartyId NOBODY = PartyId.of("NOBODY");

    private record By(PartyId party, Move move) {
        @Override
        public String toString() {
            return MoveKind.of(move).word();
        }
    }

    @ParameterizedTest
    @MethodSource
    void whateverBringsAThingBringsANewName(By by) {
        given().by(UKR, new Urge(name("taken"), List.of(RUS), "to agree", null), proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), declareCeasefire("truce", ceasefire()))
                .when(by.party, by.move)
                .thenRefused("theNameIsNew", "taken is taken", name("taken"));
    }

    static Stream<By> whateverBringsAThingBringsANewName() {
        return Stream.of(
                new By(UKR, proposeCeasefire("taken", RUS)),
                new By(UKR, proposeTalks("taken", RUS)),
                new By(UKR, proposeExchange("taken", RUS)),
                new By(UKR, proposeSettlement("taken", RUS)),
                new By(UKR, declareCeasefire("taken", ceasefire())),
                new By(UKR, gate("taken", ceasefireInForce(), Subject.TALKS)),
                new By(TUR, new OfferVenue(name("taken"), "Istanbul", null, List.of(RUS), null)),
                new By(USA, new OfferGoodOffices(name("taken"), List.of(RUS), "to help")),
                new By(UKR, new PutOnAgenda(name("taken"), name("meet"), "prisoners")),
                new By(UKR, new Urge(name("taken"), List.of(RUS), "to agree", null)),
                new By(UKR, new Threaten(name("taken"), List.of(RUS), "to agree", "sanctions", null)),
                new By(UKR, ultimatum("taken", null, on("05-20"), RUS)),
                new By(UKR, impose("taken", RUS)),
                new By(UKR, allege("taken", "truce", RUS)),
                new By(OSC, report("taken", "truce", RUS)));
    }

    @ParameterizedTest
    @MethodSource("addressed")
    void nobodyAddressesThemselves(Function<PartyId, By> to) {
        By by = to.apply(UKR);
        By toThemselves = to.apply(by.party);
        given().by(RUS, declareCeasefire("truce", ceasefire()), proposeTalks("meet", UKR))
                .by(UKR, acceptTalks("meet"))
                .when(toThemselves.party, toThemselves.move)
                .thenRefused("itIsAddressedToSomebodyElse", "cannot address itself");
    }

    @ParameterizedTest
    @MethodSource("addressed")
    void whoeverIsAddressedIsInTheCast(Function<PartyId, By> to) {
        By by = to.apply(NOBODY);
        given().by(RUS, declareCeasefire("truce", ceasefire()), proposeTalks("meet", UKR))
                .by(UKR, acceptTalks("meet"))
                .when(by.party, by.move)
                .thenRefused("theyAreInTheCast", "no party NOBODY");
    }

    static Stream<Function<PartyId, By>> addressed() {
        return Stream.of(
                to -> new By(RUS, proposeCeasefire("a", to)),
                to -> new By(RUS, proposeTalks("a", to)),
                to -> new By(RUS, proposeExchange("a", to)),
                to -> new By(RUS, proposeSettlement("a", to)),
                to -> new By(TUR, new OfferVenue(name("a"), "Istanbul", null, List.of(to), null)),
                to -> new By(USA, new OfferGoodOffices(name("a"), List.of(to), "to help")),
                to -> new By(RUS, new Admit(name("meet"), List.of(to))),
                to -> new By(RUS, new Urge(name("a"), List.of(to), "to agree", null)),
                to -> new By(RUS, new Threaten(name("a"), List.of(to), "to agree", "sanctions", null)),
                to -> new By(RUS, ultimatum("a", null, on("05-20"), to)),
                to -> new By(RUS, impose("a", to)),
                to -> new By(RUS, allege("a", "truce", to)),
                to -> new By(OSC, report("a", "truce", to)));
    }

    @ParameterizedTest
    @MethodSource
    void talksThatAreOverTakeNothingMore(Move move) {
        Situation over = given().by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"))
                .by(UKR, new Admit(name("meet"), List.of(FRA)), new Attend(name("meet")))
                .by(RUS, new Attend(name("meet")), new WalkOut(name("meet")));

        over.when(UKR, move)
                .thenRefused("theTalksAreNotOver", "are not to come or going on: they are ended", name("meet"));
    }

    static Stream<Move> talksThatAreOverTakeNothingMore() {
        return Stream.of(
                new Attend(name("meet")),
                new Admit(name("meet"), List.of(TUR)),
                new Exclude(name("meet"), FRA),
                new PutOnAgenda(name("item"), name("meet"), "prisoners"));
    }

    @Test
    void whatAChangeWaitsForExists() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(
                        RUS,
                        new AcceptCeasefire(
                                name("pause"), List.of(), change("later", ceasefireWhen(talksOpened("none"), null))))
                .thenRefused("whatTheConditionsNameExists", "names none, which is not on the table", name("none"));
    }

    @Test
    void anAnswerIsTheLatestWordOfWhoeverGaveIt() {
        given().by(UKR, proposeCeasefire("pause", RUS), proposeTalks("meet", RUS))
                .by(RUS, new DeclineProposal(name("meet")))
                .by(RUS, new AcceptCeasefire(name("pause"), List.of(), change("longer", ceasefire(on("05-20"), null))))
                .when(RUS, new MakeStatement(MakeStatement.Kind.ASSERTION, "that is all", null, null))
                .thenTheTable(table -> assertThat(table.seat(RUS).stances())
                        .containsEntry(name("meet"), Seat.Stance.DECLINED)
                        .containsEntry(name("pause"), Seat.Stance.COUNTERED)
                        .containsEntry(name("longer"), Seat.Stance.PROPOSED));
    }

    @Test
    void aRuleOfEntryIsAboutThoseInTheCast() {
        given().when(
                        UKR,
                        new SetPrecondition(
                                name("entry"),
                                ceasefireInForce(),
                                Subject.TALKS,
                                null,
                                List.of(NOBODY),
                                Sequence.BEFORE))
                .thenRefused("theyAreInTheCast", "no party NOBODY");
    }

    @Test
    void anItemIsTakenOffOnce() {
        given().by(UKR, proposeTalks("meet", RUS), new PutOnAgenda(name("item"), name("meet"), "prisoners"))
                .by(UKR, new TakeOffAgenda(name("item"), null))
                .when(UKR, new TakeOffAgenda(name("item"), null))
                .thenRefused("theItemIsOnTheAgenda", "has been taken off the agenda already", name("item"));
    }

    @Test
    void aStepCarriesOutASettlementAndNothingElse() {
        given().by(UKR, proposeExchange("swap", RUS))
                .when(RUS, new TakeStep("prisoners are let go", name("swap")))
                .thenRefused("theProposalIsFor", "proposes an exchange, not a settlement", name("swap"));
    }
}
