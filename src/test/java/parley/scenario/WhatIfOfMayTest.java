package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.scenario.BranchingTest.branch;
import static parley.scenario.BranchingTest.grown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Name;
import parley.negotiation.Provenance;

/** The engine of the what-ifs on the whole record, not on a small script. */
class WhatIfOfMayTest {

    private static final Scenario MAY = Replayed.scenario("may-2025");

    @ParameterizedTest
    @ValueSource(strings = {"parallel", "hard-gate"})
    void forkedAnywhereWithoutAChangeItHappensAsItDid(String name) {
        Reading reading = MAY.reading(Name.of(name));
        Transcript past = Playing.of(MAY, reading, Course.FIRST);
        for (int position = 0; position <= past.events().size(); position++) {
            Scenario same = grown(
                    MAY,
                    branch(
                            "same",
                            "may-2025",
                            new Branch.At.AfterEvent(position),
                            Name.of(name),
                            List.of(),
                            Branch.Changes.adding()));
            Transcript future = Playing.of(same);
            assertThat(future.events().subList(0, position))
                    .isEqualTo(past.events().subList(0, position));
            Comparison comparison = Comparison.of(past, future);
            assertThat(comparison.alike()).isTrue();
            assertThat(comparison.common()).isEqualTo(past.events().size());
            int fork = position;
            assertThat(future.events())
                    .filteredOn(event -> event.position() > fork)
                    .noneMatch(event -> event.note().provenance() == Provenance.DOCUMENTED
                            || !event.note().cites().isEmpty());
        }
    }

    @Test
    void theTwoReadingsDifferInWhatTheGateRefusesAndInWhatFollows() {
        Transcript parallel = Playing.of(MAY, MAY.reading(Name.of("parallel")), Course.FIRST);
        Transcript gated = Playing.of(MAY, MAY.reading(Name.of("hard-gate")), Course.FIRST);
        Comparison readings = Comparison.of(parallel, gated);
        assertThat(readings.swapped()).isEqualTo(Comparison.of(gated, parallel));
        assertThat(readings.inadmissible())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.side()).isEqualTo(Comparison.Side.B));
        assertThat(readings.inadmissible().stream().map(Comparison.Entry::step))
                .containsExactlyElementsOf(
                        gated.refused().stream().map(no -> no.step().id()).toList());
        assertThat(readings.gone())
                .extracting(Comparison.Entry::what)
                .contains("TalksOpened", "TalksAgreed")
                .doesNotContain("CeasefireProposed");
        assertThat(readings.table())
                .extracting(difference -> difference.what() + " " + difference.name())
                .contains("talks istanbul-offer");
    }
}
