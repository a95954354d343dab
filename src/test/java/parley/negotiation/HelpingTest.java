package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptExchange;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeSettlement;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Places to meet, good offices, exchanges. */
class HelpingTest {

    @Test
    void aVenueIsOfferedAndAccepted() {
        given().by(RUS, proposeTalks("meet", on("05-15"), UKR))
                .when(TUR, new OfferVenue(name("bosphorus"), "Istanbul", name("meet"), List.of(UKR, RUS), on("05-15")))
                .thenHappens(new OfferVenue.VenueOffered(
                        name("bosphorus"), "Istanbul", name("meet"), List.of(UKR, RUS), on("05-15")))
                .told("Türkiye offers Ukraine and Russia a place to meet: Istanbul, 15 May 2025.")
                .and()
                .when(UKR, new AcceptVenue(name("bosphorus")))
                .thenHappens(new AcceptVenue.VenueAccepted(name("bosphorus")))
                .told("Ukraine accepts Türkiye's offer of Istanbul as a place to meet.")
                .thenTheTable(table -> {
                    assertThat(table.venues().get(name("bosphorus")).acceptedBy())
                            .containsExactly(UKR);
                    assertThat(table.talks().get(name("meet")).state())
                            .as("to accept a place is not to agree to meet")
                            .isEqualTo(Talks.State.PROPOSED);
                });
    }

    @Test
    void theRulesOfOfferingAVenue() {
        given().at("05-16T00:00")
                .when(TUR, new OfferVenue(name("place"), "Istanbul", name("none"), List.of(TUR), on("05-15")))
                .thenRefused("itIsAddressedToSomebodyElse", "Türkiye cannot address itself")
                .thenRefused("theTalksAreKnown", "There are no talks none", name("none"))
                .thenRefused("itsDateHasNotPassed", "15 May 2025, has passed")
                .and()
                .when(TUR, new OfferVenue(name("place"), "Istanbul", null, List.of(PartyId.of("NOBODY")), null))
                .thenRefused("theyAreInTheCast", "no party NOBODY");
    }

    @Test
    void theVenueIsOffered() {
        given().by(TUR, new OfferVenue(name("place"), "Istanbul", null, List.of(UKR), null))
                .when(UKR, new AcceptVenue(name("none")))
                .thenRefused("theVenueIsOffered", "no offer of a venue none", name("none"))
                .and()
                .when(TUR, new AcceptVenue(name("place")))
                .thenRefused("theVenueIsOffered", "Türkiye's own offer", name("place"))
                .and()
                .by(UKR, new AcceptVenue(name("place")))
                .when(UKR, new AcceptVenue(name("place")))
                .thenRefused("theyHaveNotAcceptedTheVenueAlready", "Ukraine has accepted place", name("place"));
    }

    @Test
    void theVenueIsOfferedToThem() {
        given().by(TUR, new OfferVenue(name("place"), "Istanbul", null, List.of(UKR, RUS), null))
                .when(FRA, new AcceptVenue(name("place")))
                .thenRefused(
                        "theVenueIsOfferedToThem", "is offered to Ukraine and Russia, not to France", name("place"));
    }

    @Test
    void goodOfficesAreOfferedToThem() {
        given().by(USA, new OfferGoodOffices(name("calls"), List.of(UKR, RUS), "to carry messages"))
                .when(FRA, new AcceptGoodOffices(name("calls")))
                .thenRefused(
                        "goodOfficesAreOfferedToThem",
                        "is offered to Ukraine and Russia, not to France",
                        name("calls"));
    }

    @Test
    void goodOfficesAreOfferedAndAccepted() {
        given().when(USA, new OfferGoodOffices(name("calls"), List.of(UKR, RUS), "to carry messages"))
                .thenHappens(
                        new OfferGoodOffices.GoodOfficesOffered(name("calls"), List.of(UKR, RUS), "to carry messages"))
                .and()
                .by(UKR, new AcceptGoodOffices(name("calls")))
                .when(RUS, new AcceptGoodOffices(name("calls")))
                .thenHappens(new AcceptGoodOffices.GoodOfficesAccepted(name("calls")))
                .told("Russia accepts the good offices of the United States.")
                .thenTheTable(table -> assertThat(
                                table.goodOffices().get(name("calls")).acceptedBy())
                        .containsExactly(UKR, RUS));
    }

    @Test
    void theyAreNoPrincipalThemselves() {
        given().when(RUS, new OfferGoodOffices(name("calls"), List.of(UKR), "to talk"))
                .thenRefused("theyAreNoPrincipalThemselves", "Russia is a principal");
    }

    @Test
    void goodOfficesAreOfferedBeforeTheyAreAccepted() {
        given().by(USA, new OfferGoodOffices(name("calls"), List.of(UKR), "to carry messages"))
                .when(UKR, new AcceptGoodOffices(name("none")))
                .thenRefused("goodOfficesAreOffered", "no offer of good offices none", name("none"))
                .and()
                .when(USA, new AcceptGoodOffices(name("calls")))
                .thenRefused("goodOfficesAreOffered", "the United States' own offer", name("calls"))
                .and()
                .by(UKR, new AcceptGoodOffices(name("calls")))
                .when(UKR, new AcceptGoodOffices(name("calls")))
                .thenRefused("theyHaveNotAcceptedTheOfficesAlready", "Ukraine has accepted calls", name("calls"));
    }

    // ---- exchanges

    @Test
    void anAgreedExchangeIsCarriedOutOnce() {
        given().by(UKR, proposeExchange("swap", RUS))
                .by(RUS, acceptExchange("swap"))
                .when(UKR, new CarryOutExchange(name("swap")))
                .thenHappens(new CarryOutExchange.ExchangeCarriedOut(name("swap")))
                .told("The exchange \u201cswap\u201d between Ukraine and Russia is carried out; Ukraine reports it.")
                .and()
                .when(RUS, new CarryOutExchange(name("swap")))
                .thenRefused("itIsNotCarriedOutYet", "carried out already", name("swap"));
    }

    @Test
    void theExchangeIsAgreed() {
        given().by(UKR, proposeExchange("swap", RUS), proposeTalks("meet", RUS))
                .when(UKR, new CarryOutExchange(name("swap")))
                .thenRefused("theExchangeIsAgreed", "is not agreed: it is open", name("swap"))
                .and()
                .when(UKR, new CarryOutExchange(name("meet")))
                .thenRefused("theExchangeIsAgreed", "There is no exchange meet", name("meet"));
    }

    @Test
    void theyArePartOfTheExchange() {
        given().by(UKR, proposeExchange("swap", RUS))
                .by(RUS, acceptExchange("swap"))
                .when(FRA, new CarryOutExchange(name("swap")))
                .thenRefused("theyArePartOfTheExchange", "France is no part of", name("swap"));
    }

    // ---- deeds

    @Test
    void aDeedIsNoWord() {
        given().when(RUS, new TakeStep("some ships turn back", null))
                .thenHappens(new TakeStep.StepTaken("some ships turn back", null))
                .told("Russia acts: some ships turn back.");
    }

    @Test
    void aStepCarriesOutWhatWasAskedFor() {
        Condition done = new Condition.SettlementCarriedOut(name("arms"));
        given().by(UKR, proposeSettlement("arms", RUS))
                .when(FRA, new TakeStep("arms are given up", name("arms")))
                .thenRefused("theyAreAskedToCarryItOut", "asks nothing of France", name("arms"))
                .thenTheTable(table -> assertThat(done.holds(table)).isFalse())
                .and()
                .when(RUS, new TakeStep("arms are given up", name("arms")))
                .thenHappens(new TakeStep.StepTaken("arms are given up", name("arms")))
                .told("Russia acts: arms are given up, which carries out \u201carms\u201d.")
                .thenTheTable(table -> assertThat(done.holds(table)).isTrue())
                .and()
                .when(RUS, new TakeStep("again", name("arms")))
                .thenRefused("itIsNotCarriedOutYet", "has been carried out already", name("arms"))
                .and()
                .when(RUS, new TakeStep("nothing", name("none")))
                .thenRefused("theyAreAskedToCarryItOut", "There is no proposal none", name("none"));
    }
}
