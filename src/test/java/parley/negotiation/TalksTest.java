package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Cast.sharp;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.declareCeasefire;
import static parley.testing.Moves.offer;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talks;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.testing.Cast;
import parley.testing.Situation;

class TalksTest {

    private static Situation agreedFor(Window date) {
        return given().by(UKR, proposeTalks("meet", date, RUS)).by(RUS, acceptTalks("meet"));
    }

    private static Situation open() {
        return given().by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")));
    }

    // ---- coming and opening

    @Test
    void aPartyComesAndTheTalksWaitForTheOther() {
        agreedFor(on("05-15"))
                .at("05-15T09:00")
                .when(RUS, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")))
                .told("Russia has come to \u201cmeet\u201d.")
                .thenTheTableLooksLike("""
                    15 May 09:00
                    proposal   meet UKR -> RUS: agreed
                    talks      meet of UKR+RUS: agreed, there: RUS
                    """);
    }

    @Test
    void talksOpenWhenAllHaveComeOnTheDay() {
        agreedFor(on("05-15"))
                .at("05-15T09:00")
                .by(RUS, new Attend(name("meet")))
                .at("05-15T10:30")
                .when(UKR, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")), new TalksConsequences.TalksOpened(name("meet")))
                .allAt("05-15T10:30")
                .told("The talks \u201cmeet\u201d open, with Ukraine and Russia present.");
    }

    @Test
    void whoComesEarlyWaitsForTheDay() {
        agreedFor(on("05-15"))
                .at("05-14T20:00")
                .by(RUS, new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")))
                .whenTimePassesUntil("05-15T08:00")
                .thenHappens(new TalksConsequences.TalksOpened(name("meet")))
                .allAt("05-15T00:00");
    }

    @Test
    void talksWithNoDateOpenAsSoonAsAllAreThere() {
        open().when(FRA, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet UKR -> RUS: agreed
                    talks      meet of UKR+RUS: open, there: FRA+RUS+UKR
                    """);
    }

    @Test
    void talksAreMissedWhenTheirDayIsOver() {
        agreedFor(on("05-15"))
                .at("05-15T09:00")
                .by(UKR, new Attend(name("meet")))
                .whenTimePassesUntil("05-16T00:00")
                .thenHappens(new TalksConsequences.TalksMissed(name("meet")))
                .allAt(endOf("05-15"))
                .told("The talks \u201cmeet\u201d do not take place: Russia did not come.");
    }

    @Test
    void theLastMomentOfTheDayIsStillInTime() {
        agreedFor(sharp("05-15T10:00"))
                .at("05-15T10:00")
                .by(UKR, new Attend(name("meet")))
                .when(RUS, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")), new TalksConsequences.TalksOpened(name("meet")));
    }

    @Test
    void oneSecondLaterIsTooLate() {
        agreedFor(sharp("05-15T10:00"))
                .at("05-15T10:00")
                .by(UKR, new Attend(name("meet")))
                .at("05-15T10:00:01")
                .when(RUS, new Attend(name("meet")))
                .thenRefused("theTalksAreNotOver", "are not to come or going on: they are missed", name("meet"));
    }

    @Test
    void talksThatAreNotOverCanBeAttended() {
        given().when(UKR, new Attend(name("meet")))
                .thenRefused("theTalksAreNotOver", "There are no talks meet", name("meet"))
                .and()
                .by(UKR, proposeTalks("meet", RUS), new Attend(name("meet")))
                .by(RUS, new DeclineProposal(name("meet")))
                .when(RUS, new Attend(name("meet")))
                .thenRefused("theTalksAreNotOver", "they are off", name("meet"));
    }

    @Test
    void theyTakePartInTheTalksOrHelp() {
        given().by(FRA, proposeTalks("side", TUR))
                .when(UKR, new Attend(name("side")))
                .thenRefused("theyTakePartInTheTalksOrHelp", "Ukraine is no participant", name("side"))
                .and()
                .when(USA, new Attend(name("side")))
                .thenHappens(new Attend.Attended(name("side")));
    }

    @Test
    void theyHaveSaidYesToTheTalks() {
        given().by(UKR, proposeTalks("meet", RUS), new Attend(name("meet")))
                .when(RUS, new Attend(name("meet")))
                .thenRefused("theyHaveSaidYesToTheTalks", "Russia has not accepted \u201cmeet\u201d", name("meet"))
                .and()
                .when(RUS, new NameDelegation(name("meet"), "an aide", List.of(), null))
                .thenRefused("theyHaveSaidYesToTheTalks", "Russia has not accepted \u201cmeet\u201d", name("meet"))
                .and()
                .when(FRA, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")));
    }

    @Test
    void theyAreNotThereYet() {
        open().when(UKR, new Attend(name("meet")))
                .thenRefused("theyAreNotThereYet", "Ukraine is at \u201cmeet\u201d already", name("meet"));
    }

    // ---- delegations, staying away

    @Test
    void aDelegationIsNamed() {
        agreedFor(on("05-15"))
                .when(RUS, new NameDelegation(name("meet"), "an aide", List.of("a deputy"), Level.DELEGATIONS))
                .thenHappens(new NameDelegation.DelegationNamed(
                        name("meet"), new Delegation("an aide", List.of("a deputy"), Level.DELEGATIONS)))
                .told("Russia names its delegation to \u201cmeet\u201d, led by an aide, with a deputy.")
                .thenTheTable(table -> assertThat(table.seat(RUS).delegations()).containsOnlyKeys(name("meet")));
    }

    @Test
    void theTalksAreStillToCome() {
        open().when(UKR, new NameDelegation(name("meet"), "a minister", List.of(), null))
                .thenRefused("theTalksAreStillToCome", "are not still to come: they are open", name("meet"))
                .and()
                .when(UKR, new StayAway(name("meet")))
                .thenRefused("theTalksAreStillToCome", "they are open", name("meet"));
    }

    @Test
    void theyTakePartInTheTalks() {
        agreedFor(on("05-15"))
                .when(FRA, new NameDelegation(name("meet"), "a minister", List.of(), null))
                .thenRefused("theyTakePartInTheTalks", "France is no participant", name("meet"))
                .and()
                .when(FRA, new StayAway(name("meet")))
                .thenRefused("theyTakePartInTheTalks", "France is no participant", name("meet"));
    }

    @Test
    void aPartyStaysAwayAndMayThinkBetterOfIt() {
        agreedFor(on("05-15"))
                .when(RUS, new StayAway(name("meet")))
                .thenHappens(new StayAway.StayedAway(name("meet")))
                .and()
                .when(RUS, new StayAway(name("meet")))
                .thenRefused("theyAreNotStayingAwayAlready", "Russia has said already", name("meet"))
                .and()
                .by(UKR, new Attend(name("meet")))
                .at("05-15T12:00")
                .when(RUS, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")), new TalksConsequences.TalksOpened(name("meet")));
    }

    // ---- walking out, recess

    @Test
    void talksEndWhenAParticipantWalksOut() {
        open().when(RUS, new WalkOut(name("meet")))
                .thenHappens(new WalkOut.WalkedOut(name("meet")), new TalksConsequences.TalksEnded(name("meet")))
                .thenTheTable(table -> {
                    Talks talks = table.talks().get(name("meet"));
                    assertThat(talks.state()).isEqualTo(Talks.State.ENDED);
                    assertThat(talks.haveOpened()).as("they did open").isTrue();
                });
    }

    @Test
    void talksGoOnWithoutAHelper() {
        open().by(USA, new Attend(name("meet")))
                .when(USA, new WalkOut(name("meet")))
                .thenHappens(new WalkOut.WalkedOut(name("meet")));
    }

    @Test
    void theTalksAreOpenOrInRecessForWhoWalksOut() {
        agreedFor(on("05-15"))
                .by(UKR, new Attend(name("meet")))
                .when(UKR, new WalkOut(name("meet")))
                .thenRefused("theTalksAreOpenOrInRecess", "they are agreed", name("meet"));
    }

    @Test
    void theyAreAtTheTalks() {
        open().when(FRA, new WalkOut(name("meet"))).thenRefused("theyAreAtTheTalks", "France is not at", name("meet"));
    }

    @Test
    void openTalksAreInterruptedAndGoOn() {
        open().when(UKR, new Recess(name("meet"), sharp("05-08T14:00")))
                .thenHappens(new Recess.TalksRecessed(name("meet"), sharp("05-08T14:00")))
                .told("Ukraine calls a recess of \u201cmeet\u201d until 8 May 2025, 14:00.")
                .and()
                .at("05-08T14:00")
                .when(RUS, new Resume(name("meet")))
                .thenHappens(new Resume.TalksResumed(name("meet")))
                .thenTheTableLooksLike("""
                    8 May 14:00
                    proposal   meet UKR -> RUS: agreed
                    talks      meet of UKR+RUS: open, there: RUS+UKR
                    """);
    }

    @Test
    void talksEndWhenARecessRunsOut() {
        open().by(UKR, new Recess(name("meet"), on("05-09")))
                .whenTimePassesUntil("05-10T00:00")
                .thenHappens(new TalksConsequences.TalksEnded(name("meet")))
                .allAt(endOf("05-09"));
    }

    @Test
    void aRecessWithNoDateRunsOutNever() {
        open().by(UKR, new Recess(name("meet"), null))
                .whenTimePassesUntil("12-31T00:00")
                .thenNothingHappens();
    }

    @Test
    void talksYetToOpenArePutOff() {
        agreedFor(on("05-12"))
                .by(UKR, new Attend(name("meet")))
                .when(RUS, new Recess(name("meet"), on("05-15")))
                .thenHappens(new Recess.TalksRecessed(name("meet"), on("05-15")))
                .told("Russia puts off \u201cmeet\u201d to 15 May 2025.")
                .and()
                .whenTimePassesUntil("05-13T00:00")
                .thenNothingHappens()
                .and()
                .at("05-15T10:00")
                .when(RUS, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")), new TalksConsequences.TalksOpened(name("meet")));
    }

    @Test
    void theRulesOfRecess() {
        agreedFor(on("05-12"))
                .when(UKR, new Recess(name("meet"), null))
                .thenRefused("talksYetToOpenArePutOffToADate", "only be put off to a date", name("meet"))
                .and()
                .at("05-10T00:00")
                .when(UKR, new Recess(name("meet"), on("05-09")))
                .thenRefused("itsDateHasNotPassed", "9 May 2025, has passed")
                .and()
                .by(UKR, proposeTalks("again", RUS))
                .when(UKR, new Recess(name("again"), on("05-12")))
                .thenRefused("theTalksAreAgreedOrOpen", "they are proposed", name("again"));
    }

    @Test
    void othersNeitherPutTalksOffNorInterruptNorResumeThem() {
        agreedFor(on("05-12"))
                .when(FRA, new Recess(name("meet"), on("05-20")))
                .thenRefused(
                        "theyAreAtTheTalksOrMayPutThemOff",
                        "France neither takes part in \u201cmeet\u201d nor hosts them",
                        name("meet"))
                .and()
                .by(TUR, new OfferVenue(name("hall"), "a hall", name("meet"), List.of(UKR, RUS), null))
                .when(TUR, new Recess(name("meet"), on("05-20")))
                .thenRefused(
                        "theyAreAtTheTalksOrMayPutThemOff",
                        "neither takes part in \u201cmeet\u201d nor hosts",
                        name("meet"))
                .and()
                .by(RUS, new AcceptVenue(name("hall")))
                .when(TUR, new Recess(name("meet"), on("05-20")))
                .thenHappens(new Recess.TalksRecessed(name("meet"), on("05-20")));
        open().when(FRA, new Recess(name("meet"), null))
                .thenRefused("theyAreAtTheTalksOrMayPutThemOff", "France is not at \u201cmeet\u201d", name("meet"))
                .and()
                .by(UKR, new Recess(name("meet"), null))
                .when(FRA, new Resume(name("meet")))
                .thenRefused("theyAreAtTheTalks", "France is not at \u201cmeet\u201d", name("meet"));
    }

    @Test
    void thoseWhoseTownTheTermsNameHostThem() {
        Terms.Talks inIstanbul = new Terms.Talks("Istanbul", on("05-12"), null, null, List.of(), false);
        given().by(UKR, new ProposeTalks(offer("meet", RUS), inIstanbul))
                .by(RUS, acceptTalks("meet"))
                .by(TUR, new OfferVenue(name("palace"), "Istanbul", name("meet"), List.of(UKR, RUS), null))
                .when(TUR, new Recess(name("meet"), on("05-13")))
                .thenHappens(new Recess.TalksRecessed(name("meet"), on("05-13")));
    }

    @Test
    void theTalksAreInRecessForWhoResumes() {
        open().when(UKR, new Resume(name("meet")))
                .thenRefused("theTalksAreInRecess", "are not in recess: they are open", name("meet"));
    }

    // ---- agenda

    @Test
    void anItemIsPutOnTheAgenda() {
        open().when(FRA, new PutOnAgenda(name("item"), name("meet"), "prisoners"))
                .thenRefused(
                        "theyTakePartInTheTalksOrAreThere",
                        "France neither takes part in \u201cmeet\u201d nor is there",
                        name("meet"))
                .and()
                .by(FRA, new Attend(name("meet")))
                .when(FRA, new PutOnAgenda(name("item"), name("meet"), "prisoners"))
                .thenHappens(new PutOnAgenda.AgendaItemPut(name("item"), name("meet"), "prisoners"))
                .thenTheTable(table ->
                        assertThat(table.talks().get(name("meet")).agenda()).containsExactly("prisoners"))
                .and()
                .when(UKR, new PutOnAgenda(name("other"), name("meet"), "prisoners"))
                .thenRefused("theItemIsNotOnTheAgenda", "holds this item already: prisoners", name("meet"));
    }

    private static Situation withAnItem() {
        return open().by(UKR, new PutOnAgenda(name("item"), name("meet"), "prisoners"));
    }

    @Test
    void anItemIsRefusedAndStaysDisputed() {
        withAnItem()
                .when(RUS, new RefuseItem(name("item")))
                .thenHappens(new RefuseItem.ItemRefused(name("item")))
                .told("Russia will not talk about \u201cprisoners\u201d.")
                .thenTheTable(table -> {
                    assertThat(table.items().get(name("item")).refusedBy()).containsExactly(RUS);
                    assertThat(table.talks().get(name("meet")).agenda()).containsExactly("prisoners");
                })
                .and()
                .when(RUS, new RefuseItem(name("item")))
                .thenRefused("theyHaveNotRefusedItAlready", "Russia has refused", name("item"))
                .and()
                .when(UKR, new RefuseItem(name("item")))
                .thenRefused("theItemIsSomebodyElses", "Ukraine asked for", name("item"))
                .and()
                .when(FRA, new RefuseItem(name("item")))
                .thenRefused("theyTakePartInTheTalksOfTheItem", "France is no participant", name("item"), name("meet"))
                .and()
                .when(RUS, new RefuseItem(name("none")))
                .thenRefused("theItemIsOnTheAgenda", "There is no agenda item none", name("none"));
    }

    @Test
    void whoAskedForAnItemTakesItOff() {
        withAnItem()
                .when(RUS, new TakeOffAgenda(name("item"), null))
                .thenRefused("theItemIsTheirOwn", "alone can take it off; others may refuse it", name("item"))
                .and()
                .when(UKR, new TakeOffAgenda(name("item"), "a later conference"))
                .thenHappens(new TakeOffAgenda.ItemTakenOff(name("item"), "a later conference"))
                .told("Ukraine takes \u201cprisoners\u201d off the agenda and leaves it to a later conference.")
                .thenTheTable(table -> {
                    assertThat(table.items().get(name("item")).settled()).isTrue();
                    assertThat(table.talks().get(name("meet")).agenda()).isEmpty();
                })
                .and()
                .when(RUS, new RefuseItem(name("item")))
                .thenRefused("theItemIsOnTheAgenda", "has been taken off the agenda already", name("item"));
    }

    // ---- who takes part, besides those without whom the talks are not held

    @Test
    void whoIsAdmittedComesAndGoesAndTheTalksGoOn() {
        given(Membership.SETTING)
                .by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")))
                .when(Membership.THIRD, new Attend(name("meet")))
                .thenRefused("theyTakePartInTheTalksOrHelp", "Third is no participant", name("meet"))
                .and()
                .when(UKR, new Admit(name("meet"), List.of(Membership.THIRD)))
                .thenHappens(new Admit.Admitted(name("meet"), List.of(Membership.THIRD)))
                .told("Ukraine admits Third to \u201cmeet\u201d.")
                .and()
                .when(RUS, new Admit(name("meet"), List.of(Membership.THIRD)))
                .thenRefused("nobodyAmongThemTakesPartYet", "Third takes part", name("meet"))
                .and()
                .by(Membership.THIRD, new Attend(name("meet")))
                .when(Membership.THIRD, new WalkOut(name("meet")))
                .thenHappens(new WalkOut.WalkedOut(name("meet")))
                .thenTheTable(table ->
                        assertThat(table.talks().get(name("meet")).state()).isEqualTo(Talks.State.OPEN));
    }

    @Test
    void whoIsExcludedIsThereNoMoreUntilAdmittedAgain() {
        given(Membership.SETTING)
                .by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")), new Admit(name("meet"), List.of(Membership.THIRD)))
                .by(Membership.THIRD, new Attend(name("meet")))
                .when(UKR, new Exclude(name("meet"), Membership.THIRD))
                .thenHappens(new Exclude.Excluded(name("meet"), Membership.THIRD))
                .told("Ukraine excludes Third from \u201cmeet\u201d.")
                .thenTheTable(table -> assertThat(table.attends(Membership.THIRD, name("meet")))
                        .isFalse())
                .and()
                .when(Membership.THIRD, new Attend(name("meet")))
                .thenRefused("theyAreNotExcludedFromTheTalks", "Third is excluded", name("meet"))
                .and()
                .by(UKR, new Admit(name("meet"), List.of(Membership.THIRD)))
                .when(UKR, new Exclude(name("meet"), RUS))
                .thenRefused("thePartyWasAdmittedToTheTalks", "cannot be held without Russia", name("meet"))
                .thenTheTable(table -> assertThat(table.attends(Membership.THIRD, name("meet")))
                        .as("who did not leave is there again")
                        .isTrue());
    }

    @Test
    void aMediatorWhoIsThereLeadsToo() {
        open().when(USA, new Admit(name("meet"), List.of(FRA)))
                .thenRefused("theyLeadTheTalks", "nor there as a mediator", name("meet"))
                .and()
                .by(USA, new Attend(name("meet")))
                .when(USA, new Admit(name("meet"), List.of(FRA)))
                .thenHappens(new Admit.Admitted(name("meet"), List.of(FRA)))
                .and()
                .when(TUR, new Exclude(name("meet"), FRA))
                .thenRefused("theyLeadTheTalks", "Türkiye is neither", name("meet"));
    }

    @Test
    void aRuleOfEntryBindsWhoeverSetItAndStopsNobodyElse() {
        Situation entry = given(Membership.SETTING)
                .by(UKR, proposeTalks("meet", RUS), Membership.quietFirst())
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")));
        entry.when(UKR, new Admit(name("meet"), List.of(Membership.THIRD)))
                .thenRefused(
                        "noHardGateOfTheirOwnStandsBeforeTheirJoining",
                        "a ceasefire binds Third, before Third joins talks",
                        UKR,
                        name("quiet-first"),
                        name("meet"))
                .and()
                .when(RUS, new Admit(name("meet"), List.of(Membership.THIRD)))
                .thenHappens(new Admit.Admitted(name("meet"), List.of(Membership.THIRD)));
    }

    @Test
    void whoMeetsTheRuleOfEntryIsAdmitted() {
        given(Membership.SETTING)
                .by(UKR, proposeTalks("meet", RUS), Membership.quietFirst())
                .by(RUS, acceptTalks("meet"))
                .by(Membership.THIRD, Membership.quiet())
                .when(UKR, new Admit(name("meet"), List.of(Membership.THIRD)))
                .thenHappens(new Admit.Admitted(name("meet"), List.of(Membership.THIRD)));
    }

    @Test
    void onlyTalksAreJoined() {
        given().when(
                        UKR,
                        new SetPrecondition(
                                name("rule"),
                                new Condition.CeasefireBy(RUS),
                                Subject.CEASEFIRE,
                                null,
                                List.of(RUS),
                                Sequence.BEFORE))
                .thenRefused("onlyTalksAreJoined", "one cannot join a ceasefire");
    }

    /** A third principal, to whom the talks of the other two are not addressed. */
    private static final class Membership {

        static final PartyId THIRD = PartyId.of("THI");

        static final Setting SETTING = new Setting(
                "A test",
                Cast.KYIV,
                Cast.at("05-08T00:00"),
                List.of(
                        new Party(UKR, "Ukraine", List.of(Role.PRINCIPAL), List.of()),
                        new Party(RUS, "Russia", List.of(Role.PRINCIPAL), List.of()),
                        new Party(THIRD, "Third", List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());

        static SetPrecondition quietFirst() {
            return new SetPrecondition(
                    name("quiet-first"),
                    new Condition.CeasefireBy(THIRD),
                    Subject.TALKS,
                    null,
                    List.of(THIRD),
                    Sequence.BEFORE);
        }

        static DeclareCeasefire quiet() {
            return declareCeasefire("quiet", ceasefire());
        }
    }
}
