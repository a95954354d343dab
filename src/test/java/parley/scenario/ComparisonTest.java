package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.scenario.BranchingTest.after;
import static parley.scenario.BranchingTest.branch;
import static parley.scenario.BranchingTest.grown;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.ultimatum;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.DeclineProposal;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Name;
import parley.negotiation.Provenance;
import parley.negotiation.Table;
import parley.negotiation.Window;

class ComparisonTest {

    private static final Scenario TRUNK = Scripts.trunk();

    private static List<String> told(List<Comparison.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.step() == null ? entry.what() : entry.step() + " " + entry.what())
                .toList();
    }

    /** Playings that differ from each other in every way that there is. */
    private static Map<String, Transcript> playings() {
        Map<String, Transcript> playings = new LinkedHashMap<>();
        playings.put("parallel", Playing.of(TRUNK, Scripts.PARALLEL, Course.FIRST));
        playings.put("hard gate", Playing.of(TRUNK, Scripts.HARD_GATE, Course.FIRST));
        playings.put("half", Playing.of(TRUNK).asOf(4));
        playings.put(
                "yes",
                Playing.of(grown(
                        TRUNK,
                        branch(
                                "yes",
                                "trunk",
                                after("kyiv-call"),
                                Branch.Changes.adding(Scripts.step(
                                        "moscow-yes", "05-10T20:00", RUS, acceptCeasefire("kyiv-call")))))));
        playings.put(
                "no",
                Playing.of(grown(
                        TRUNK,
                        branch(
                                "no",
                                "trunk",
                                after("istanbul-offer"),
                                Branch.Changes.adding()
                                        .replacing(
                                                name("ukraine-goes"),
                                                Scripts.step(
                                                        "kyiv-no",
                                                        "05-11T20:00",
                                                        UKR,
                                                        new DeclineProposal(name("istanbul-offer"))))))));
        playings.put(
                "later",
                Playing.of(grown(
                        TRUNK,
                        branch(
                                "later",
                                "trunk",
                                after("istanbul-offer"),
                                Branch.Changes.adding(Scripts.step(
                                                "warning",
                                                "05-12T09:30",
                                                UKR,
                                                ultimatum(
                                                        "warning",
                                                        agreed("kyiv-call"),
                                                        Window.at(at("05-14T00:00")),
                                                        RUS)))
                                        .dropping(name("russia-leaves"))
                                        .replacing(
                                                name("ukraine-goes"),
                                                Scripts.step(
                                                        "ukraine-goes",
                                                        "05-12T09:00",
                                                        UKR,
                                                        acceptTalks("istanbul-offer")))))));
        return playings;
    }

    @Test
    void aPlayingAgainstItselfIsOnlyKept() {
        playings().values().forEach(playing -> {
            Comparison comparison = Comparison.of(playing, playing);
            assertThat(comparison.alike()).isTrue();
            assertThat(comparison.kept())
                    .hasSize(playing.events().size() + playing.refused().size());
            assertThat(comparison.common()).isEqualTo(playing.events().size());
        });
    }

    @Test
    void swappingTheSidesSwapsGoneAndNewReversesChangedAndNamesTheOtherSide() {
        Map<String, Transcript> playings = playings();
        for (Transcript a : playings.values()) {
            for (Transcript b : playings.values()) {
                Comparison one = Comparison.of(a, b);
                Comparison other = Comparison.of(b, a);
                assertThat(other.gone()).hasSameSizeAs(one.added());
                assertThat(other).isEqualTo(one.swapped());
                assertThat(other.swapped()).isEqualTo(one);
            }
        }
    }

    @Test
    void everyEventAndEveryRefusalStandsInExactlyOnePlace() {
        Map<String, Transcript> playings = playings();
        for (Transcript a : playings.values()) {
            for (Transcript b : playings.values()) {
                Comparison one = Comparison.of(a, b);
                List<Comparison.Entry> all = new ArrayList<>();
                List.of(one.kept(), one.changed(), one.gone(), one.added(), one.inadmissible())
                        .forEach(all::addAll);
                assertThat(all.stream()
                                .filter(entry -> entry.a() != null && entry.a().happened())
                                .map(entry -> entry.a().position()))
                        .containsExactlyInAnyOrderElementsOf(a.events().stream()
                                .map(event -> event.position())
                                .toList());
                assertThat(all.stream()
                                .filter(entry -> entry.b() != null && !entry.b().happened()))
                        .hasSameSizeAs(b.refused());
                assertThat(all).allSatisfy(entry -> assertThat(entry.reason()).endsWith("."));
            }
        }
    }

    @Test
    void theTwoReadings() {
        Map<String, Transcript> playings = playings();
        Comparison readings =
                Comparison.of(Scripts.the(playings.get("parallel")), Scripts.the(playings.get("hard gate")));
        assertThat(readings.common()).isEqualTo(1);
        assertThat(told(readings.kept()))
                .containsExactly(
                        "kyiv-call CeasefireProposed",
                        "istanbul-offer TalksProposed",
                        "ProposalLapsed",
                        "russia-comes Attended");
        assertThat(told(readings.added())).containsExactly("ceasefire-first PreconditionSet", "ProposalLapsed");
        assertThat(readings.added().get(0).reason()).isEqualTo("It is not played under the reading parallel.");
        assertThat(told(readings.inadmissible()))
                .containsExactly("ukraine-goes TalksAccepted", "ukraine-comes Attended", "russia-leaves WalkedOut");
        Comparison.Entry goes = readings.inadmissible().get(0);
        assertThat(goes.side()).isEqualTo(Comparison.Side.B);
        assertThat(goes.reason()).contains("holds the precondition “a ceasefire is in force, before talks”");
        assertThat(told(readings.gone())).containsExactly("TalksAgreed", "TalksOpened", "TalksEnded");
        assertThat(readings.gone().get(0).reason()).isEqualTo("Follows from ukraine-goes.");
        assertThat(readings.table())
                .extracting(difference -> difference.what() + " " + difference.name())
                .containsExactly(
                        "precondition ceasefire-first",
                        "proposal istanbul-offer",
                        "talks istanbul-offer",
                        "position RUS",
                        "asked for and has RUS");
    }

    @Test
    void aReplacedMoveIsChangedAndTheRestSaysWhyItIsNotThere() {
        Map<String, Transcript> playings = playings();
        Comparison no = Comparison.of(Scripts.the(playings.get("parallel")), Scripts.the(playings.get("no")));
        assertThat(told(no.changed())).containsExactly("ukraine-goes ProposalDeclined / TalksAccepted");
        assertThat(no.changed().get(0).reason()).isEqualTo("Differs in kind of move.");
        assertThat(no.inadmissible()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.side()).isEqualTo(Comparison.Side.B);
            assertThat(Scripts.the(entry.b()).origin()).startsWith("as in trunk: ");
        });
    }

    @Test
    void aMoveAtAnotherTimeIsChangedAndWhatTheBranchLeavesOutIsGone() {
        Map<String, Transcript> playings = playings();
        Comparison later = Comparison.of(Scripts.the(playings.get("parallel")), Scripts.the(playings.get("later")));
        assertThat(told(later.changed())).contains("ukraine-goes TalksAccepted", "TalksAgreed");
        assertThat(later.changed().get(0).reason()).isEqualTo("Differs in time.");
        assertThat(told(later.gone())).containsExactly("russia-leaves WalkedOut", "TalksEnded");
        assertThat(later.gone().get(0).reason()).isEqualTo("later leaves it out.");
        assertThat(told(later.added())).containsExactly("warning UltimatumGiven", "UltimatumRanOut");
        assertThat(later.added().get(1).reason()).isEqualTo("Follows from warning.");
    }

    @Test
    void theSameActInAnotherStepIsTheSameAct() {
        Transcript one = Playing.of(Scripts.scenario(
                "one",
                List.of(Scripts.step("first", "05-09T10:00", UKR, proposeTalks("meet", RUS))),
                List.of(),
                List.of()));
        Transcript other = Playing.of(Scripts.scenario(
                "other",
                List.of(Scripts.step("second", "05-09T10:00", UKR, proposeTalks("meet", RUS))),
                List.of(),
                List.of()));
        assertThat(told(Comparison.of(one, other).kept())).containsExactly("first TalksProposed");
    }

    @Test
    void whatOneEventChanged() {
        Transcript played = Playing.of(TRUNK);
        assertThat(TableDifference.of(played.asOf(2).table(), played.asOf(3).table()))
                .extracting(TableDifference::told)
                .containsExactly(
                        "proposal istanbul-offer: accepted, not yet agreed; by Russia; 15 May 2025; Ukraine accepts"
                                + " (instead of: open, unanswered; by Russia; 15 May 2025)");
        Table gated = Playing.of(TRUNK, Scripts.HARD_GATE, Course.FIRST).table();
        assertThat(TableDifference.of(gated, gated)).isEmpty();
        Table lifted = Playthrough.follow(
                gated,
                List.of(Turn.of(Attempt.of(UKR, at("05-16T10:00"), new LiftPrecondition(name("ceasefire-first"))))));
        assertThat(TableDifference.of(gated, lifted))
                .singleElement()
                .satisfies(difference -> assertThat(difference.b()).isEqualTo("lifted"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theLawsHoldForAnyTwoFutures(long seed) {
        List<Transcript> futures = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            futures.add(drawn(seed, number));
        }
        for (Transcript a : futures) {
            assertThat(Comparison.of(a, a).alike()).isTrue();
            for (Transcript b : futures) {
                assertThat(Comparison.of(b, a)).isEqualTo(Comparison.of(a, b).swapped());
                rowsFollowBothSides(Comparison.of(a, b));
                assertThat(TableDifference.of(b.table(), a.table()))
                        .isEqualTo(TableDifference.of(a.table(), b.table()).stream()
                                .map(TableDifference::swapped)
                                .toList());
            }
        }
    }

    /** All that happened or was refused has its place, on either side in the order in which it happened there. */
    private static void rowsFollowBothSides(Comparison one) {
        List<Comparison.Row> rows = one.rows(entry -> false);
        List<Comparison.Entry> differing = new ArrayList<>();
        List.of(one.changed(), one.gone(), one.added(), one.inadmissible()).forEach(differing::addAll);
        for (Function<Comparison.Entry, Comparison.Spot> side :
                List.<Function<Comparison.Entry, Comparison.Spot>>of(Comparison.Entry::a, Comparison.Entry::b)) {
            List<Comparison.Spot> shown = rows.stream()
                    .filter(row -> row.kind() != Comparison.Kind.KEPT)
                    .map(row -> side.apply(row.entry()))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(differing.stream()
                            .map(side)
                            .filter(Objects::nonNull)
                            .toList());
            assertThat(shown.stream().filter(Comparison.Spot::happened).map(Comparison.Spot::position))
                    .isSorted();
        }
        assertThat(rows.stream()
                        .filter(row -> row.kind() == Comparison.Kind.KEPT)
                        .map(Comparison.Row::entry))
                .containsExactlyInAnyOrderElementsOf(one.kept());
        assertThat(rows.stream()
                        .map(Comparison.Row::entry)
                        .map(Comparison.Entry::a)
                        .filter(spot -> spot != null && spot.happened())
                        .map(Comparison.Spot::position))
                .isSorted();
    }

    private static Comparison.Entry moved(String what, int onA, int onB) {
        Comparison.Spot a = new Comparison.Spot(onA, at("05-11T10:00"), true, what + ".", Provenance.DOCUMENTED, "");
        Comparison.Spot b = new Comparison.Spot(onB, at("05-11T10:00"), true, what + ".", Provenance.HYPOTHETICAL, "");
        return new Comparison.Entry(name(what), what, UKR, List.of(), null, a, b, "It moved.", List.of());
    }

    @Test
    void whatWouldCrossStandsByItselfOnEachSide() {
        List<Comparison.Entry> changed = List.of(moved("one", 1, 3), moved("two", 2, 2), moved("three", 3, 1));
        Comparison crossing = new Comparison(0, List.of(), changed, List.of(), List.of(), List.of(), List.of());
        rowsFollowBothSides(crossing);
        assertThat(crossing.rows(entry -> false)).hasSize(5);
        assertThat(crossing.rows(entry -> true)).hasSize(6);
        Comparison kept = new Comparison(0, changed, List.of(), List.of(), List.of(), List.of(), List.of());
        rowsFollowBothSides(kept);
        assertThat(kept.rows(entry -> false))
                .as("what is the same is told once")
                .hasSize(3);
    }

    static List<String> whatIfs() {
        return Replayed.names().stream()
                .filter(name -> Replayed.scenario(name).fork() != null)
                .toList();
    }

    /** Each what-if of the library against what it leaves. */
    @ParameterizedTest
    @MethodSource("whatIfs")
    void theLawsHoldInTheLibrary(String name) {
        Scenario scenario = Replayed.scenario(name);
        Transcript b = Playing.of(scenario);
        Fork fork = Objects.requireNonNull(scenario.fork());
        Scenario trunk = Replayed.scenario(fork.of().text());
        Transcript a = Playing.of(trunk, fork.reading() == null ? null : trunk.reading(fork.reading()), Course.FIRST);

        Comparison comparison = Comparison.of(a, b);
        assertThat(Comparison.of(b, a)).isEqualTo(comparison.swapped());
        rowsFollowBothSides(comparison);
        for (Transcript one : List.of(a, b)) {
            Comparison itself = Comparison.of(one, one);
            assertThat(itself.alike()).isTrue();
            assertThat(itself.kept()).hasSizeGreaterThanOrEqualTo(one.events().size());
        }
        assertThat(b.events().subList(0, fork.position())).isEqualTo(a.events().subList(0, fork.position()));
    }

    /** A script of moves drawn at random, some of which are refused when they are played on another day. */
    private static Transcript drawn(long seed, int number) {
        Scenario empty = Scripts.scenario("drawn-" + number, List.of(), List.of(), List.of());
        Table start = Table.opening(empty.setting());
        Explored.Line line = Playthrough.line(
                start, Playthrough.Scope.all(start, at("05-16T00:00")), 25, Duration.ofHours(12), seed, number);
        List<Step> steps = new ArrayList<>();
        for (Turn turn : line.turns()) {
            Attempt attempt = turn.attempt();
            if (attempt != null && steps.size() != number) {
                steps.add(new Step(Name.of("s-" + steps.size()), attempt, List.of(), 0));
            }
        }
        return Playing.of(Scripts.scenario("drawn-" + number, steps, List.of(), List.of()));
    }
}
