package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptSettlement;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.offer;
import static parley.testing.Moves.proposeSettlement;
import static parley.testing.Moves.settlement;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.testing.Situation;

/** What is put on the table in private: who knows of it, who can speak of it, and when it is private no longer. */
class InPrivateTest {

    private static Attempt among(PartyId by, Move move, PartyId... parties) {
        return new Attempt(
                by,
                null,
                at("05-08T00:00"),
                move,
                new Note(null, Provenance.HYPOTHETICAL, List.of(), Precision.EXACT, List.of(parties)));
    }

    private static Situation aLetter() {
        return given().when(among(RUS, proposeSettlement("letter", UKR), RUS, UKR))
                .and();
    }

    @Test
    void thoseWhoKnowOfItAnswerIt() {
        aLetter()
                .when(among(UKR, acceptSettlement("letter"), RUS, UKR))
                .thenHappens(
                        new AcceptSettlement.SettlementAccepted(name("letter"), List.of()),
                        new ProposalConsequences.SettlementAgreed(name("letter"), List.of(RUS, UKR)))
                .thenTheTable(table -> assertThat(table.inPrivate())
                        .as("an agreement is as private as the offer")
                        .containsExactly(java.util.Map.entry(name("letter"), List.of(RUS, UKR))));
    }

    @Test
    void whoDoesNotKnowOfItCannotSpeakOfIt() {
        aLetter()
                .when(FRA, new Endorse(name("letter")))
                .thenRefusedOnlyFor("theyKnowOf")
                .thenRefused("theyKnowOf", "France does not know of letter", name("letter"))
                .and()
                .when(FRA, new MakeStatement(MakeStatement.Kind.DOUBT, "too late", name("letter"), null))
                .thenRefused("theyKnowOf", "put on the table in private", name("letter"))
                .and()
                .when(FRA, new Urge(name("urging"), List.of(UKR), "to answer", name("letter")))
                .thenRefused("theyKnowOf", "France does not know of letter", name("letter"))
                .and()
                .when(FRA, gate("first", agreed("letter"), Subject.TALKS))
                .thenRefused("theyKnowOf", "France does not know of letter", name("letter"))
                .and()
                .when(
                        FRA,
                        new ProposeSettlement(
                                offer("other", UKR).answering(name("letter")), settlement("another point")))
                .thenRefused("theyKnowOf", "France does not know of letter", name("letter"));
    }

    @Test
    void whatTheyDoNotKnowOfIsNoneOfTheirOptions() {
        Situation situation = aLetter();
        assertThat(Rulebook.options(situation.table(), FRA)).noneMatch(InPrivateTest::namesTheLetter);
        assertThat(Rulebook.options(situation.table(), UKR)).anyMatch(InPrivateTest::namesTheLetter);
    }

    private static boolean namesTheLetter(Option option) {
        return option.move() != null && option.move().about().equals(name("letter"));
    }

    @Test
    void aPublicWordMakesItPublic() {
        aLetter()
                .when(UKR, new MakeStatement(MakeStatement.Kind.WELCOME, "a letter came", name("letter"), null))
                .thenTheTable(table -> {
                    assertThat(table.inPrivate()).isEmpty();
                    assertThat(table.isKnownTo(FRA, name("letter"))).isTrue();
                })
                .and()
                .when(FRA, new Endorse(name("letter")))
                .thenHappens(new Endorse.Endorsed(name("letter")));
    }

    @Test
    void whoIsToldKnowsAndNobodyElse() {
        aLetter()
                .when(among(
                        UKR,
                        new MakeStatement(MakeStatement.Kind.ASSERTION, "a letter came", name("letter"), null),
                        UKR,
                        USA))
                .thenTheTable(table -> {
                    assertThat(table.isKnownTo(USA, name("letter"))).isTrue();
                    assertThat(table.isKnownTo(RUS, name("letter"))).isTrue();
                    assertThat(table.isKnownTo(FRA, name("letter"))).isFalse();
                });
    }

    @Test
    void aPrivateWordOnWhatIsPublicHidesNothing() {
        given().by(RUS, proposeSettlement("text", UKR))
                .when(among(UKR, acceptSettlement("text"), UKR, RUS))
                .thenTheTable(table -> assertThat(table.inPrivate()).isEmpty());
    }
}
