package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.scenario.Replayed.RUS;
import static parley.scenario.Replayed.TUR;
import static parley.scenario.Replayed.UKR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition.PreconditionSet;
import parley.negotiation.Talks;

/** The two readings of the reply of 11 May differ exactly where the dossier says (4.3, and Q13 to Q20), and nowhere else. */
class TwoReadingsTest {

    private static final Name OFFER = Name.of("istanbul-offer");
    private static final Name EXCHANGE = Name.of("prisoner-exchange");
    private static final Name DEMAND = Name.of("ceasefire-from-12-may");

    private final Replayed parallel = Replayed.of("may-2025", "parallel");
    private final Replayed hardGate = Replayed.of("may-2025", "hard-gate");

    @Test
    void theyAreEqualButForTheSequenceOfTheDemandUntilUkraineHasToConsent() {
        int reply = parallel.only(PreconditionSet.class, "S22").position();
        int consent = parallel.citing("Q14").get(0).position();
        List<Recorded> one = parallel.transcript().events().subList(0, consent - 1);
        List<Recorded> other = hardGate.transcript().events().subList(0, consent - 1);

        assertThat(one.subList(0, reply - 1)).isEqualTo(other.subList(0, reply - 1));
        assertThat(one.subList(reply, consent - 1)).isEqualTo(other.subList(reply, consent - 1));
        assertThat(((PreconditionSet) one.get(reply - 1).event()).sequence()).isEqualTo(Sequence.PARALLEL);
        assertThat(((PreconditionSet) other.get(reply - 1).event()).sequence()).isEqualTo(Sequence.BEFORE);
    }

    @Test
    void readInParallelDelegationsMeetWithoutACeasefireAndAgreeAnExchange() {
        assertThat(parallel.transcript().refused()).isEmpty();
        assertThat(parallel.table().talks().get(OFFER).haveOpened()).isTrue();
        assertThat(parallel.table().talks().get(OFFER).state()).isEqualTo(Talks.State.IN_RECESS);
        assertThat(parallel.table().proposals().get(EXCHANGE).status()).isEqualTo(Proposal.Status.ACCEPTED);
        assertThat(new Condition.CeasefireInForce(null).holds(parallel.table())).isFalse();
    }

    @Test
    void readAsAHardGateTheOfferLapsesAndWhatNeedsUkrainesConsentIsRefusedByItsOwnGate() {
        assertThat(hardGate.table().proposals().get(OFFER).status()).isEqualTo(Proposal.Status.LAPSED);
        assertThat(hardGate.table().talks().get(OFFER).haveOpened()).isFalse();
        assertThat(hardGate.table().proposals().has(EXCHANGE)).isFalse();

        RefusedStep consent = hardGate.transcript().refused().get(0);
        assertThat(consent.step().attempt().note().cites()).contains("Q14");
        assertThat(consent.reasons()).extracting(Reason::heldBy).containsExactly(UKR);
        assertThat(consent.reasons().get(0).concerns()).contains(DEMAND);
        assertThat(hardGate.transcript().refused())
                .as("each with its citations and every reason")
                .allSatisfy(refused -> {
                    assertThat(refused.step().attempt().note().cites()).isNotEmpty();
                    assertThat(refused.reasons()).isNotEmpty();
                })
                .extracting(refused -> refused.step().attempt().by())
                .contains(UKR, RUS, TUR);
        assertThat(hardGate.transcript().refused().stream()
                        .flatMap(refused -> refused.step().attempt().note().cites().stream()))
                .contains("Q14", "Q16", "Q17", "Q18", "Q19", "Q20");
    }

    @Test
    void eachStepIsPlayedOrRefusedUnderEitherReading() {
        for (Replayed replayed : List.of(parallel, hardGate)) {
            Transcript transcript = replayed.transcript();
            long played = replayed.all(recorded -> recorded.by() != null).size();
            assertThat(played + transcript.refused().size())
                    .isEqualTo(
                            transcript.scenario().stepsIn(transcript.reading()).size());
        }
        Scenario scenario = parallel.transcript().scenario();
        assertThat(scenario.steps().stream().filter(step -> !step.onlyIn().isEmpty()))
                .as("the demand alone is scripted twice")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parallel", "hard-gate"})
    void inTheArticleAloneOnlyTheSequenceOfTheDemandDiffers(String reading) {
        Replayed seed = Replayed.of("seed-only", reading);
        Precondition demand = seed.table().seat(UKR).preconditions().get(DEMAND);

        assertThat(demand.sequence()).isEqualTo(reading.equals("parallel") ? Sequence.PARALLEL : Sequence.BEFORE);
        assertThat(seed.transcript().refused()).isEmpty();
        assertThat(seed.transcript().events()).hasSize(20);
    }

    @Test
    void theArticleAloneCitesNothingElse() {
        Scenario seed = Replayed.scenario("seed-only");
        assertThat(seed.steps())
                .flatExtracting(step -> step.attempt().note().cites())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact).startsWith("S"));
        assertThat(seed.epilogue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "seed-only"})
    void everyMoveIsDocumentedAndTimeNeverGoesBack(String scenario) {
        Replayed replayed = Replayed.of(scenario, "parallel");

        assertThat(replayed.transcript().events()).extracting(Recorded::at).isSorted();
        assertThat(replayed.transcript().events()).allSatisfy(recorded -> {
            boolean move = recorded.by() != null;
            assertThat(recorded.note().provenance()).isEqualTo(move ? Provenance.DOCUMENTED : Provenance.CONSEQUENCE);
            assertThat(recorded.note().cites().isEmpty()).isEqualTo(!move);
        });
    }

    @Test
    void theWholeRecordOfThoseDaysIsPlayedOrTold() {
        Scenario may = Replayed.scenario("may-2025");
        List<String> cited = may.steps().stream()
                .flatMap(step -> step.attempt().note().cites().stream())
                .toList();
        for (int m = 1; m <= 17; m++) {
            String fact = "M" + m;
            assertThat(cited).as(fact).anySatisfy(cite -> assertThat(cite).matches(fact + "[a-z]?"));
        }
        for (int q = 1; q <= 21; q++) {
            String fact = "Q" + q;
            assertThat(cited).as(fact).anySatisfy(cite -> assertThat(cite).matches(fact + "[a-z]?"));
        }
        assertThat(may.epilogue())
                .flatExtracting(Afterwards::cites)
                .containsExactly("Q22", "Q23", "Q24", "Q25", "Q26", "Q27", "Q28", "Q29", "Q30", "Q31");
    }
}
