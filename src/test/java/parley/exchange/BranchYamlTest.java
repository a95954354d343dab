package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Acceptance;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.Level;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Offer;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.Provenance;
import parley.negotiation.Rulebook;
import parley.negotiation.Terms;
import parley.negotiation.Window;
import parley.scenario.Origin;
import parley.scenario.Playing;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;
import parley.testing.Cast;
import parley.testing.Records;

/** What is written is read again as what it was. */
class BranchYamlTest {

    private static final PartyId UKR = PartyId.of("UKR");
    private static final PartyId RUS = PartyId.of("RUS");

    @TempDir
    Path files;

    private Scenario readAgain(BranchYaml branch) throws IOException {
        Path file = files.resolve(branch.name() + ".yaml");
        Files.writeString(file, branch.write());
        return Records.read(file);
    }

    private static BranchYaml branch(Transcript trunk, List<Attempt> moves, @Nullable Instant until) {
        return new BranchYaml(
                Name.of("what-if"),
                "A \"title\": with signs",
                "Why?",
                "About.",
                trunk,
                trunk.table().position(),
                moves,
                until);
    }

    private static List<Attempt> added(Scenario scenario) {
        return scenario.steps().stream()
                .filter(step -> step.origin().kind() == Origin.Kind.OWN)
                .map(Step::attempt)
                .toList();
    }

    private void comesBack(Transcript trunk, PartyId by, Move move) throws IOException {
        Attempt attempt = Attempt.of(by, trunk.table().now().plus(Duration.ofHours(1)), move);
        Scenario read = readAgain(branch(trunk, List.of(attempt), null));
        assertThat(added(read)).containsExactly(attempt);
        assertThat(read.title()).isEqualTo("A \"title\": with signs");
    }

    /** The first admissible example of each kind that the scenario comes to. */
    @Test
    void everyKindOfMove() throws IOException {
        Transcript whole = Records.played("may-2025", "parallel");
        Map<MoveKind, Boolean> seen = new EnumMap<>(MoveKind.class);
        for (int position = 1; position <= whole.events().size(); position += 3) {
            Transcript trunk = whole.asOf(position);
            for (PartyId party : trunk.table().cast().keySet()) {
                for (Option option : Rulebook.options(trunk.table(), party)) {
                    Move move = option.move();
                    if (move != null && option.admissible() && seen.putIfAbsent(option.kind(), true) == null) {
                        comesBack(trunk, party, move);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void termsConditionsAndChanges() throws IOException {
        Transcript trunk = Records.played("may-2025", "parallel").asOf(Instant.parse("2025-05-11T08:00:00Z"));
        Name call = Name.of("kyiv-call");
        Condition both = new Condition.AllOf(List.of(
                new Condition.TalksOpened(Name.of("istanbul-offer")),
                new Condition.AnyOf(List.of(new Condition.CeasefireBy(UKR), new Condition.CeasefireInForce(null)))));
        comesBack(trunk, RUS, AcceptCeasefire.of(call, both));
        comesBack(
                trunk,
                UKR,
                new ProposeCeasefire(
                        new Offer(
                                Name.of("no"),
                                "yes",
                                List.of(PartyId.of("FRA")),
                                List.of(RUS),
                                null,
                                null,
                                List.of(new Condition.Agreed(call)),
                                Cast.on("06-12")),
                        new Terms.Ceasefire(
                                null,
                                new Condition.TalksOpened(null),
                                Duration.ofHours(36),
                                true,
                                true,
                                List.of("full"),
                                List.of("air, and sea"),
                                "# watched")));
        comesBack(
                trunk,
                UKR,
                new AcceptTalks(
                        Name.of("istanbul-offer"),
                        List.of(),
                        new Acceptance.Modification<>(
                                Name.of("other-talks"),
                                "Others",
                                new Terms.Talks(
                                        "Ankara",
                                        Window.at(Cast.at("06-15T10:00")),
                                        null,
                                        Level.LEADERS,
                                        List.of("a", "b: c"),
                                        false))));
    }

    @Test
    void whoSpeaksInWhichWordsAndWhoKnew() throws IOException {
        Transcript trunk = Records.played("may-2025", "parallel").asOf(6);
        Note note = new Note(
                "He says: \"wait\".", Provenance.HYPOTHETICAL, List.of(), Precision.PART_OF_DAY, List.of(RUS, UKR));
        Attempt attempt = new Attempt(
                RUS,
                Name.of("putin"),
                trunk.table().now(),
                new MakeStatement(MakeStatement.Kind.DOUBT, "it is early", null, null),
                note);

        assertThat(added(readAgain(branch(trunk, List.of(attempt), null)))).containsExactly(attempt);
    }

    @Test
    void theTimeGoesOnAndNothingOfTheTrunkIsKept() throws IOException {
        Transcript trunk = Records.played("may-2025", "hard-gate").asOf(Instant.parse("2025-05-11T20:00:00Z"));
        Attempt yes = Attempt.of(RUS, trunk.table().now(), AcceptCeasefire.of(Name.of("kyiv-call")));
        Instant until = Instant.parse("2025-05-13T00:00:00Z");
        Transcript played = Playing.of(readAgain(branch(trunk, List.of(yes), until)));
        assertThat(played.scenario().readings().stream()
                        .filter(Reading::isDefault)
                        .map(Reading::name))
                .containsExactly(Name.of("hard-gate"));
        assertThat(played.events().subList(0, trunk.events().size())).isEqualTo(trunk.events());
        assertThat(new Condition.CeasefireInForce(null).holds(played.table())).isTrue();
        assertThat(played.table().now()).isBeforeOrEqualTo(until);
        Transcript nothing = Playing.of(readAgain(branch(trunk, List.of(), until)));
        assertThat(new Condition.CeasefireInForce(null).holds(nothing.table())).isFalse();
    }
}
