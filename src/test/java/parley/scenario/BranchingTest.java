package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.DeclineProposal;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Provenance;
import parley.negotiation.Role;
import parley.negotiation.Subject;

class BranchingTest {

    static Branch branch(String name, String of, Branch.At at, Branch.Changes changes) {
        return branch(name, of, at, null, List.of(), changes);
    }

    static Branch branch(
            String name, String of, Branch.At at, @Nullable Name reading, List<Party> joining, Branch.Changes changes) {
        return new Branch(
                Name.of(name),
                name,
                "What if?",
                "",
                null,
                Name.of(of),
                at,
                reading,
                joining,
                changes,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "digest of " + name);
    }

    static Branch.At after(String step) {
        return new Branch.At.AfterStep(Name.of(step));
    }

    static Scenario grown(Scenario trunk, Branch branch) {
        Branched branched = Branching.apply(trunk, branch);
        assertThat(branched).isInstanceOf(Branched.Script.class);
        return ((Branched.Script) branched).scenario();
    }

    static List<Branched.Mistake> mistakes(Scenario trunk, Branch branch) {
        Branched branched = Branching.apply(trunk, branch);
        assertThat(branched).isInstanceOf(Branched.Impossible.class);
        return ((Branched.Impossible) branched).mistakes();
    }

    private static List<String> ids(Scenario scenario) {
        return scenario.steps().stream().map(step -> step.id().text()).toList();
    }

    private static final Step MOSCOW_SAYS_YES =
            Scripts.step("moscow-yes", "05-10T20:00", RUS, acceptCeasefire("kyiv-call"));

    @Test
    void theTrunkIsWhatItWasAndTheRestIsSupposed() {
        Scenario trunk = Scripts.trunk();
        Scenario yes =
                grown(trunk, branch("moscow-yes", "trunk", after("kyiv-call"), Branch.Changes.adding(MOSCOW_SAYS_YES)));

        assertThat(ids(yes))
                .containsExactly(
                        "kyiv-call",
                        "ceasefire-first",
                        "moscow-yes",
                        "istanbul-offer",
                        "ukraine-goes",
                        "russia-comes",
                        "ukraine-comes",
                        "russia-leaves");
        assertThat(yes.steps().get(0).origin())
                .isEqualTo(Origin.of(Origin.Kind.TRUNK, name("trunk"), name("kyiv-call")));
        assertThat(yes.steps().get(0).attempt()).isEqualTo(trunk.steps().get(0).attempt());
        Step kept = yes.steps().get(3);
        assertThat(kept.origin().told()).isEqualTo("as in trunk: istanbul-offer");
        assertThat(kept.attempt().note().provenance()).isEqualTo(Provenance.HYPOTHETICAL);
        assertThat(kept.attempt().note().cites()).isEmpty();
        assertThat(kept.attempt().note().text()).isNull();
        assertThat(yes.steps().get(2).origin()).isEqualTo(Origin.OWN);

        Transcript played = Playing.of(yes);
        assertThat(played.refused()).isEmpty();
        assertThat(Scripts.words(played))
                .containsSequence("CeasefireProposed", "CeasefireAccepted", "CeasefireAgreed", "TalksProposed")
                .contains("CeasefireEnteredIntoForce")
                .doesNotContain("ProposalLapsed");
        assertThat(played.events())
                .filteredOn(event -> event.position() > 1)
                .noneMatch(event -> event.note().provenance() == Provenance.DOCUMENTED);
    }

    @Test
    void aKeptMoveThatHasBecomeInadmissibleIsAConsequenceOfTheChange() {
        Step no = Scripts.step("kyiv-no", "05-11T10:00", UKR, new DeclineProposal(name("istanbul-offer")));
        Transcript played = Playing.of(
                grown(Scripts.trunk(), branch("kyiv-no", "trunk", after("istanbul-offer"), Branch.Changes.adding(no))));
        assertThat(played.refused())
                .extracting(refusal -> refusal.step().id().text())
                .containsExactly("ukraine-goes", "russia-comes", "ukraine-comes", "russia-leaves");
        assertThat(played.refused()).allSatisfy(refusal -> {
            assertThat(refusal.step().origin().kind()).isEqualTo(Origin.Kind.KEPT);
            assertThat(refusal.reasons()).isNotEmpty();
        });
    }

    @Test
    void dropReplaceAndInsert() {
        Step later = Scripts.step("ukraine-goes", "05-12T09:00", UKR, acceptTalks("istanbul-offer"));
        Step doubt = Scripts.step("doubt", "05-15T10:00", UKR, gate("doubt", ceasefireInForce(), Subject.SETTLEMENT));
        Scenario changed = grown(
                Scripts.trunk(),
                branch(
                        "changed",
                        "trunk",
                        after("istanbul-offer"),
                        Branch.Changes.adding()
                                .dropping(name("russia-leaves"))
                                .replacing(name("ukraine-goes"), later)
                                .insertingAfter(name("russia-comes"), doubt)));
        assertThat(ids(changed)).endsWith("istanbul-offer", "ukraine-goes", "russia-comes", "doubt", "ukraine-comes");
        Step replaced = Scripts.the(changed.step(name("ukraine-goes")));
        assertThat(replaced.origin().told()).isEqualTo("in place of trunk: ukraine-goes");
        assertThat(Scripts.words(Playing.of(changed)))
                .endsWith("Attended", "PreconditionSet", "Attended", "TalksOpened");
    }

    @Test
    void nothingKept() {
        Scenario alone = grown(
                Scripts.trunk(),
                branch(
                        "alone",
                        "trunk",
                        after("kyiv-call"),
                        Branch.Changes.adding(MOSCOW_SAYS_YES).keeping(Branch.Keep.NONE)));
        // A step of another reading that stands directly after the fork is not kept either.
        assertThat(ids(alone)).containsExactly("kyiv-call", "moscow-yes");
        assertThat(Playing.of(alone).table().proposals().get(name("kyiv-call")).status())
                .isEqualTo(Proposal.Status.ACCEPTED);
    }

    @Test
    void aBranchOfABranchKeepsTrackOfWhereAMoveWasFirstWritten() {
        Scenario one = grown(
                Scripts.trunk(), branch("one", "trunk", after("kyiv-call"), Branch.Changes.adding(MOSCOW_SAYS_YES)));
        Scenario two = grown(
                one,
                branch(
                        "two",
                        "one",
                        after("istanbul-offer"),
                        Branch.Changes.adding().dropping(name("russia-leaves"))));
        assertThat(two.steps())
                .extracting(step -> step.origin().told())
                .containsExactly(
                        "in trunk: kyiv-call",
                        "as in trunk: ceasefire-first",
                        "in one: moscow-yes",
                        "as in trunk: istanbul-offer",
                        "as in trunk: ukraine-goes",
                        "as in trunk: russia-comes",
                        "as in trunk: ukraine-comes");
        assertThat(Scripts.words(Playing.of(two))).endsWith("Attended", "TalksOpened");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        Scenario trunk = Scripts.trunk();
        assertThat(mistakes(
                        trunk,
                        branch(
                                "wrong",
                                "trunk",
                                after("istanbul-offer"),
                                Branch.Changes.adding(
                                                MOSCOW_SAYS_YES,
                                                Scripts.step("kyiv-call", "05-12T10:00", UKR, proposeTalks("x", RUS)))
                                        .dropping(name("kyiv-call"), name("nowhere"), name("ukraine-goes"))
                                        .replacing(
                                                name("ukraine-goes"),
                                                Scripts.step("other", "05-12T10:00", UKR, acceptTalks("x")))
                                        .insertingAfter(
                                                name("russia-comes"),
                                                Scripts.step("early", "05-12T10:00", UKR, acceptTalks("x"))))))
                .extracting(Branched.Mistake::what)
                .containsExactly(
                        "kyiv-call cannot be dropped: it lies before the fork.",
                        "nowhere cannot be dropped: trunk has no such step.",
                        "ukraine-goes is both dropped and replaced.",
                        "moscow-yes is earlier than the fork, at 2025-05-11T01:30.",
                        "The id kyiv-call is taken: trunk or this branch has such a step already.",
                        "early is to stand after russia-comes, but its time is earlier.");
        assertThat(mistakes(trunk, branch("w", "trunk", after("nowhere"), Branch.Changes.adding())))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.mend()).startsWith("Name one of its steps: kyiv-call, "));
        assertThat(mistakes(trunk, branch("w", "trunk", new Branch.At.AfterEvent(11), Branch.Changes.adding())))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.mend())
                        .isEqualTo("Expected a position from 0 (the opening) to 10, or the id of a step."));
        Party principal = new Party(PartyId.of("NEW"), "New", List.of(Role.PRINCIPAL), List.of());
        Party again = new Party(FRA, "France", List.of(Role.SUPPORTER), List.of());
        assertThat(mistakes(
                        trunk,
                        branch(
                                "w",
                                "trunk",
                                after("kyiv-call"),
                                name("no-such-reading"),
                                List.of(principal, again),
                                Branch.Changes.adding())))
                .hasSize(3);
    }

    @Test
    void aPartyMayJoinToWatch() {
        PartyId watch = PartyId.of("WATCH");
        Step found = Scripts.step("found", "05-14T12:00", watch, report("found", "kyiv-call", RUS));
        Scenario watched = grown(
                Scripts.trunk(),
                branch(
                        "watched",
                        "trunk",
                        after("kyiv-call"),
                        null,
                        List.of(new Party(watch, "Watchers", List.of(Role.MONITOR), List.of())),
                        Branch.Changes.adding(MOSCOW_SAYS_YES, found)));
        assertThat(Playing.of(watched).refused()).isEmpty();
        assertThat(Playing.of(watched).table().findings().has(name("found"))).isTrue();
    }

    @Test
    void aBranchUnderAnotherReadingForksThere() {
        Step lift = Scripts.step("lift", "05-11T12:00", UKR, new LiftPrecondition(name("ceasefire-first")));
        Scenario lifted = grown(
                Scripts.trunk(),
                branch(
                        "lifted",
                        "trunk",
                        after("istanbul-offer"),
                        Scripts.HARD_GATE.name(),
                        List.of(),
                        Branch.Changes.adding(lift)));
        assertThat(Scripts.the(lifted.defaultReading()).name()).isEqualTo(Scripts.HARD_GATE.name());
        assertThat(Scripts.the(lifted.fork()).position()).isEqualTo(3);
        assertThat(Playing.of(lifted).refused()).isEmpty();
        assertThat(Scripts.words(Playing.of(lifted))).contains("PreconditionLifted", "TalksOpened");
    }

    @Test
    void aBranchWithoutAnyChangeHappensAsTheTrunkDid() {
        Scenario trunk = Scripts.trunk();
        for (int position = 0; position <= 10; position++) {
            Scenario same =
                    grown(trunk, branch("same", "trunk", new Branch.At.AfterEvent(position), Branch.Changes.adding()));
            Comparison comparison = Comparison.of(Playing.of(trunk), Playing.of(same));
            assertThat(comparison.alike()).isTrue();
            assertThat(comparison.common()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whereverABranchForksItsPrefixIsTheTrunksAndItsDigestItsOwn(long seed) {
        Random random = new Random(seed);
        Scenario trunk = Scripts.trunk();
        Reading reading = random.nextBoolean() ? Scripts.PARALLEL : Scripts.HARD_GATE;
        Transcript past = Playing.of(trunk, reading, Course.FIRST);
        int position = random.nextInt(past.events().size() + 1);
        Branch random1 = branch(
                "random",
                "trunk",
                new Branch.At.AfterEvent(position),
                reading.name(),
                List.of(),
                randomChanges(
                        random,
                        position == 0 ? null : past.events().get(position - 1).at()));
        Scenario script = grown(trunk, random1);
        Transcript future = Playing.of(script);
        assertThat(future.events()).hasSizeGreaterThanOrEqualTo(position);
        assertThat(future.events().subList(0, position)).isEqualTo(past.events().subList(0, position));
        assertThat(Scripts.the(script.fork()).position()).isEqualTo(position);
        assertThat(Playing.of(grown(trunk, random1))).isEqualTo(future);
        assertThat(script.digest()).isNotEqualTo(trunk.digest()).hasSize(64);
    }

    private static Branch.Changes randomChanges(Random random, java.time.@Nullable Instant notBefore) {
        List<Step> added = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            java.time.Instant from =
                    notBefore == null ? Scripts.trunk().setting().start() : notBefore;
            java.time.Instant at = from.plusSeconds(random.nextInt(200_000));
            PartyId by = random.nextBoolean() ? UKR : RUS;
            PartyId to = by.equals(UKR) ? RUS : UKR;
            added.add(new Step(
                    Name.of("extra-" + i),
                    Attempt.of(by, at, proposeTalks("extra-" + i, on("05-16"), to)),
                    List.of(),
                    0));
        }
        assertThat(endOf("05-16")).isAfter(Scripts.trunk().setting().start());
        return Branch.Changes.adding(added.toArray(Step[]::new));
    }
}
