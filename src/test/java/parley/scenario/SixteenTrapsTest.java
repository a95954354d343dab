package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.scenario.Replayed.FRA;
import static parley.scenario.Replayed.RUS;
import static parley.scenario.Replayed.TUR;
import static parley.scenario.Replayed.UKR;
import static parley.scenario.Replayed.USA;
import static parley.scenario.Replayed.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Acceptance.AcceptedWithChanges;
import parley.negotiation.AllegeViolation.ViolationAlleged;
import parley.negotiation.Answer;
import parley.negotiation.DeclineProposal.ProposalDeclined;
import parley.negotiation.GoodOffices;
import parley.negotiation.Level;
import parley.negotiation.MakeStatement;
import parley.negotiation.MakeStatement.StatementMade;
import parley.negotiation.Name;
import parley.negotiation.OfferVenue.VenueOffered;
import parley.negotiation.Order;
import parley.negotiation.Proposal;
import parley.negotiation.ProposalConsequences.ProposalLapsed;
import parley.negotiation.ProposeCeasefire.CeasefireProposed;
import parley.negotiation.ProposeTalks.TalksProposed;
import parley.negotiation.Recorded;
import parley.negotiation.ReportViolation.ViolationReported;
import parley.negotiation.Role;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition.PreconditionSet;
import parley.negotiation.Subject;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.UndertakingConsequences.CeasefireEnteredIntoForce;
import parley.negotiation.UndertakingConsequences.CeasefireExpired;
import parley.negotiation.Urge.Urged;
import parley.negotiation.Window;

/** What a naive modeller would get wrong: section 6 of the seed's dossier, each trap by its number. */
class SixteenTrapsTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Name CALL = Name.of("kyiv-call");
    private static final Name OFFER = Name.of("istanbul-offer");
    private static final Name IN_PERSON = Name.of("meet-in-person");

    private static final Order CEASEFIRE_FIRST = new Order(Subject.CEASEFIRE, Sequence.BEFORE, Subject.TALKS);
    private static final Order WITHIN_TALKS = new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS);

    private final Replayed may = Replayed.of("may-2025", "parallel");
    private final Replayed gated = Replayed.of("may-2025", "hard-gate");
    private final Replayed seed = Replayed.of("seed-only", "parallel");

    @Test
    void trap1_printedOrderIsNotTimeOrder() {
        int call = may.only(CeasefireProposed.class, "S3").position();
        int offer = may.only(TalksProposed.class, "S5").position();
        int macron = may.only(PreconditionSet.class, "S25").position();
        int trump = may.only(Urged.class, "S16").position();
        int reply = may.only(AcceptedWithChanges.class, "S20").position();

        assertThat(List.of(call, offer, macron, trump, reply))
                .as("the reply is printed first and came last; Macron is printed last and came before Trump")
                .isSorted();
        assertThat(seed.only(AcceptedWithChanges.class, "S20").position())
                .isGreaterThan(seed.only(Urged.class, "S16").position())
                .isGreaterThan(seed.only(CeasefireProposed.class, "S3").position());
        assertThat(seed.only(Urged.class, "S14").position())
                .isGreaterThan(seed.only(TalksProposed.class, "S4").position());
    }

    @Test
    void trap2_twoPostsByTrumpAndTwoByZelensky() {
        Recorded trumpFirst = may.only(StatementMade.class, "M6");
        Recorded trumpSecond = may.only(Urged.class, "M13");
        Recorded zelenskyFirst = may.citing("M7").get(0);
        Recorded zelenskySecond = may.only(AcceptedWithChanges.class, "M14");

        assertThat(List.of(trumpFirst, zelenskyFirst, trumpSecond, zelenskySecond))
                .extracting(Recorded::position)
                .isSorted();
        assertThat(((StatementMade) trumpFirst.event()).regarding())
                .as("the first post names neither proposal")
                .isNull();
        Proposal afterFirst = may.tableAt(zelenskyFirst).proposals().get(OFFER);
        assertThat(afterFirst.status()).isEqualTo(Proposal.Status.CONDITIONALLY_ACCEPTED);
        assertThat(may.tableAt(zelenskySecond).proposals().get(OFFER).status()).isEqualTo(Proposal.Status.COUNTERED);
    }

    @Test
    void trap3_theOfferOfTalksIsNoRejectionOfTheCeasefireCall() {
        TalksProposed offer =
                (TalksProposed) may.only(TalksProposed.class, "S4").event();
        assertThat(offer.offer().answers()).as("Putin did not mention the call").isNull();
        assertThat(may.events(ProposalDeclined.class))
                .as("nobody declined anything")
                .isEmpty();

        Recorded lapse = may.all(recorded -> recorded.event() instanceof ProposalLapsed lapsed
                        && lapsed.proposal().equals(CALL))
                .get(0);
        Proposal unanswered =
                may.transcript().asOf(lapse.position() - 1).table().proposals().get(CALL);
        assertThat(unanswered.status()).as("silence is a state").isEqualTo(Proposal.Status.OPEN);
        assertThat(unanswered.given()).isEmpty();
        assertThat(lapse.at()).isEqualTo(Instant.parse("2025-05-12T20:59:59Z"));
        assertThat(lapse.by()).as("nobody's move").isNull();
        assertThat(((ProposalLapsed) lapse.event()).silent()).containsExactly(RUS);
        assertThat(seed.table().proposals().get(CALL).status()).isEqualTo(Proposal.Status.OPEN);
        assertThat(seed.table().proposals().get(CALL).given()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "seed-only"})
    void trap4_aPossibilityIsNoPromise(String scenario) {
        Replayed replayed = Replayed.of(scenario, "parallel");
        StatementMade possibility =
                (StatementMade) replayed.only(StatementMade.class, "S7").event();

        assertThat(possibility.kind()).isEqualTo(MakeStatement.Kind.POSSIBILITY);
        assertThat(possibility.order()).isEqualTo(WITHIN_TALKS);
        assertThat(replayed.table().undertakings().live())
                .as("nothing binds anybody")
                .isEmpty();
        assertThat(replayed.events(CeasefireEnteredIntoForce.class)).isEmpty();
        assertThat(replayed.table().seat(RUS).preconditions().all())
                .as("a test of quality is no precondition for talks")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "seed-only"})
    void trap5_allegationsRunBothWaysAndAreNoFindings(String scenario) {
        Replayed replayed = Replayed.of(scenario, "parallel");
        for (String truce : List.of("energy-halt", "easter-truce", "victory-day-truce")) {
            assertThat(replayed.all(recorded -> recorded.event() instanceof ViolationAlleged alleged
                            && alleged.undertaking().equals(Name.of(truce))))
                    .as("both sides accuse each other over " + truce)
                    .extracting(Recorded::by)
                    .contains(UKR, RUS);
        }
        assertThat(replayed.events(ViolationReported.class)).as("no finding").isEmpty();
        assertThat(replayed.table().findings().all()).isEmpty();
        assertThat(replayed.all(recorded -> recorded.event() instanceof ViolationAlleged))
                .as("each is marked as a claim")
                .allSatisfy(recorded -> assertThat(text(recorded)).contains("This is a claim"));
    }

    @Test
    void trap6_twoOfTheTrucesWereDeclaredByRussiaAlone() {
        for (Replayed replayed : List.of(may, seed)) {
            for (Name truce : List.of(Name.of("easter-truce"), Name.of("victory-day-truce"))) {
                Undertaking undertaking = replayed.table().undertakings().get(truce);
                assertThat(undertaking.unilateral()).isTrue();
                assertThat(undertaking.bound()).containsExactly(RUS);
            }
            Undertaking energy = replayed.table().undertakings().get(Name.of("energy-halt"));
            assertThat(energy.unilateral()).isFalse();
            assertThat(energy.bound()).containsExactlyInAnyOrder(RUS, UKR);
            assertThat(energy.terms().partial()).isTrue();
            assertThat(energy.from()).as("its start is disputed").isNull();
            assertThat(replayed.all(recorded -> recorded.by() != null
                            && recorded.by().equals(RUS)
                            && recorded.event() instanceof ViolationAlleged alleged
                            && !alleged.undertaking().equals(energy.name())))
                    .isNotEmpty()
                    .allSatisfy(recorded -> assertThat(((ViolationAlleged) recorded.event()).accusedWasBound())
                            .as("Ukraine was not bound by what Russia declared alone")
                            .isFalse());
        }
    }

    @Test
    void trap7_theTruceIsRussiasVictoryDayTruceUntilTheEleventh() {
        Recorded expiry = may.all(recorded -> recorded.event() instanceof CeasefireExpired)
                .get(0);
        Undertaking truce = may.table().undertakings().get(Name.of("victory-day-truce"));

        assertThat(expiry.at()).isEqualTo(Instant.parse("2025-05-10T21:00:00Z"));
        assertThat(truce.title()).contains("Victory Day");
        assertThat(Objects.requireNonNull(truce.from())).isEqualTo(Instant.parse("2025-05-07T21:00:00Z"));
        assertThat(truce.state()).isEqualTo(Undertaking.State.EXPIRED);
        assertThat(text(may.only(ViolationAlleged.class, "S9c")))
                .contains("Victory Day")
                .contains("VE Day");
    }

    @Test
    void trap8_theUnsourcedSummaryOnSanctionsIsNoMoveOfRussia() {
        for (Replayed replayed : List.of(may, gated, seed)) {
            assertThat(replayed.citing("S11")).isEmpty();
            assertThat(replayed.transcript().scenario().about()).contains("S11").contains("unsourced summary");
            assertThat(replayed.table().seat(RUS).preconditions().all()).isEmpty();
        }
    }

    @Test
    void trap9_theUnitedStatesIsNotOneVoice() {
        assertThat(may.all(recorded -> recorded.by() != null
                        && recorded.by().equals(USA)
                        && LocalDate.ofInstant(recorded.at(), KYIV).equals(LocalDate.of(2025, 5, 11))))
                .extracting(Recorded::speaker)
                .contains(Name.of("trump"), Name.of("kellogg"));
        assertThat(may.table().seat(USA).orders())
                .as("two orders of steps on one day")
                .contains(CEASEFIRE_FIRST, new Order(Subject.TALKS, Sequence.REGARDLESS, Subject.CEASEFIRE));
        CeasefireProposed trumpsCall =
                (CeasefireProposed) may.only(CeasefireProposed.class, "B19").event();
        assertThat(trumpsCall.terms().quality()).contains("unconditional");
        assertThat(may.only(StatementMade.class, "M11").speaker()).isEqualTo(Name.of("kellogg"));
    }

    @Test
    void trap10_aVenueMakesNoMediatorAndTheHostIsNotSilentOnTheOrder() {
        for (Replayed replayed : List.of(may, seed)) {
            assertThat(Objects.requireNonNull(replayed.table().party(TUR)).roles())
                    .containsExactly(Role.HOST);
            assertThat(replayed.only(VenueOffered.class, "S12").by()).isEqualTo(TUR);
            assertThat(replayed.table().goodOffices().all()).isEqualTo(List.<GoodOffices>of());
        }
        assertThat(may.table().seat(TUR).orders()).containsExactly(CEASEFIRE_FIRST);
        assertThat(seed.table().seat(TUR).orders())
                .as("the seed has the venue only")
                .isEmpty();
    }

    @Test
    void trap11_istanbulIsNotTurkiye() {
        assertThat(talksTerms(may, OFFER).place()).isEqualTo("Istanbul");
        assertThat(talksTerms(may, IN_PERSON).place()).isEqualTo("Türkiye");
        assertThat(talksTerms(seed, IN_PERSON).place()).isEqualTo("Türkiye");
        assertThat(text(may.only(StatementMade.class, "Q6"))).contains("Ankara");
    }

    @Test
    void trap12_inPersonChangesTheLevelAndSoMakesANewOffer() {
        for (Replayed replayed : List.of(may, gated, seed)) {
            Recorded reply = replayed.only(AcceptedWithChanges.class, "S20");
            Proposal inPerson = replayed.tableAt(reply).proposals().get(IN_PERSON);

            assertThat(talksTerms(replayed, OFFER).level()).isNull();
            assertThat(talksTerms(replayed, IN_PERSON).level()).isEqualTo(Level.LEADERS);
            assertThat(inPerson.answers()).isEqualTo(OFFER);
            assertThat(inPerson.awaiting()).containsExactly(RUS);
            assertThat(talksTerms(replayed, IN_PERSON).withoutPreconditions())
                    .as("those were Putin's words, not Zelensky's")
                    .isFalse();
            Answer answer = Objects.requireNonNull(
                    replayed.tableAt(reply).proposals().get(OFFER).given().get(UKR));
            assertThat(answer.counter()).isEqualTo(IN_PERSON);
        }
        assertThat(may.table().proposals().get(IN_PERSON).status()).isEqualTo(Proposal.Status.LAPSED);
    }

    @Test
    void trap13_thirtyDaysInTheArticleAtLeastThirtyInTheLeadersWords() {
        Terms.Ceasefire said = ceasefireTerms(may);
        Terms.Ceasefire printed = ceasefireTerms(seed);

        assertThat(said.length()).isEqualTo(Duration.ofDays(30));
        assertThat(said.atLeast()).isTrue();
        assertThat(printed.length()).isEqualTo(Duration.ofDays(30));
        assertThat(printed.atLeast()).isFalse();
    }

    @Test
    void trap14_unconditionalIsNotWithoutTerms() {
        Terms.Ceasefire terms = ceasefireTerms(may);

        assertThat(terms.quality()).containsExactly("full", "unconditional");
        assertThat(terms.start()).isEqualTo(Window.on(LocalDate.of(2025, 5, 12), KYIV));
        assertThat(terms.length()).isNotNull();
        assertThat(terms.scope()).containsExactly("air", "sea", "land");
        assertThat(terms.monitoring()).isNotNull();
        CeasefireProposed call =
                (CeasefireProposed) may.only(CeasefireProposed.class, "M1").event();
        assertThat(call.offer().onlyIf()).as("no concession beforehand").isEmpty();
        assertThat(ceasefireTerms(seed).scope())
                .as("the seed attaches no scope")
                .isEmpty();
        assertThat(ceasefireTerms(seed).monitoring()).isNull();
    }

    @Test
    void trap15_nextWeekFromASundayStartsTheDayAfter() {
        for (Replayed replayed : List.of(may, seed)) {
            VenueOffered venue =
                    (VenueOffered) replayed.only(VenueOffered.class, "S12").event();
            Window week = Objects.requireNonNull(venue.date());

            assertThat(LocalDate.ofInstant(week.from(), KYIV)).isEqualTo(LocalDate.of(2025, 5, 12));
            assertThat(LocalDate.ofInstant(week.to(), KYIV)).isEqualTo(LocalDate.of(2025, 5, 18));
        }
    }

    @Test
    void trap16_sundayInMoscowWasStillSaturdayInWashington() {
        Recorded offer = may.only(TalksProposed.class, "M5");

        assertThat(offer.at()).isEqualTo(Instant.parse("2025-05-10T22:30:00Z"));
        assertThat(LocalDate.ofInstant(offer.at(), KYIV)).isEqualTo(LocalDate.of(2025, 5, 11));
        assertThat(LocalDate.ofInstant(offer.at(), ZoneId.of("America/New_York")))
                .isEqualTo(LocalDate.of(2025, 5, 10));
        assertThat(KYIV.getRules().getOffset(offer.at())).isEqualTo(ZoneOffset.ofHours(3));
        assertThat(text(offer)).contains("still Saturday");
    }

    @Test
    void francesGateIsFrancesOwn() {
        assertThat(may.table().seat(FRA).held()).hasSize(1);
        assertThat(may.table().talks().get(OFFER).haveOpened())
                .as("it stops nobody else from meeting")
                .isTrue();
    }

    private static Terms.Ceasefire ceasefireTerms(Replayed replayed) {
        return (Terms.Ceasefire) replayed.table().proposals().get(CALL).terms();
    }

    private static Terms.Talks talksTerms(Replayed replayed, Name name) {
        return (Terms.Talks) replayed.table().proposals().get(name).terms();
    }
}
