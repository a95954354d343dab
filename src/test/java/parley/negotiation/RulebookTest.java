package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.allege;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.testing.Cast;
import parley.testing.Situation;

/** The judge: who is heard at all, what a refusal leaves behind, how the clock is moved. */
class RulebookTest {

    @Test
    void thePartyIsInTheCast() {
        given().when(PartyId.of("NOBODY"), proposeTalks("meet", RUS))
                .thenRefused("thePartyIsInTheCast", "There is no party NOBODY");
    }

    @Test
    void theSpeakerSpeaksForTheParty() {
        Situation situation = given();
        Move move = proposeTalks("meet", RUS);
        situation
                .when(new Attempt(UKR, name("one"), Cast.at("05-08T00:00"), move, Note.HYPOTHETICAL))
                .thenRefused("theSpeakerSpeaksForTheParty", "one does not speak for Ukraine", name("one"));
        situation
                .when(new Attempt(UKR, name("first"), Cast.at("05-08T00:00"), move, Note.HYPOTHETICAL))
                .thenTheTable(table -> assertThat(table.position()).isEqualTo(1));
    }

    @Test
    void aCountryIsNotOneVoice() {
        Situation situation = given();
        for (String voice : List.of("one", "other")) {
            situation
                    .when(new Attempt(
                            USA,
                            name(voice),
                            Cast.at("05-08T00:00"),
                            new MakeStatement(MakeStatement.Kind.ASSERTION, "said by " + voice, null, null),
                            Note.documented("In their words.", Precision.DAY, "S1")))
                    .told("In their words.");
        }
        assertThat(situation.history()).extracting(Recorded::speaker).containsExactly(name("one"), name("other"));
    }

    @Test
    void timeDoesNotGoBack() {
        given().at("05-10T00:00")
                .by(UKR, proposeTalks("meet", RUS))
                .at("05-09T23:59")
                .when(RUS, acceptTalks("meet"))
                .thenRefused(
                        "timeDoesNotGoBack", "stands at 10 May 2025, 00:00; it cannot go back to 9 May 2025, 23:59")
                .and()
                .whenTheClockIsMovedTo("05-09T00:00")
                .thenRefused("timeDoesNotGoBack", "it cannot go back");
    }

    @Test
    void whoIsNotHeardIsToldEveryReasonWhy() {
        given().at("05-07T00:00")
                .when(new Attempt(
                        UKR, name("nobody"), Cast.at("05-07T00:00"), proposeTalks("meet", RUS), Note.HYPOTHETICAL))
                .thenRefusedOnlyFor("theSpeakerSpeaksForTheParty", "timeDoesNotGoBack");
    }

    @Test
    void aRefusalLeavesTheTableAsItWas() {
        Table before = given().by(UKR, proposeTalks("meet", on("05-12"), RUS)).table();
        Table same = given().by(UKR, proposeTalks("meet", on("05-12"), RUS)).table();

        Verdict verdict = Rulebook.judge(before, Attempt.of(FRA, Cast.at("05-20T00:00"), acceptTalks("meet")));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(before).isEqualTo(same);
        assertThat(before.now()).as("not even the clock").isEqualTo(Cast.at("05-08T00:00"));
    }

    @Test
    void theClockIsMovedAndThatIsOnRecord() {
        given().whenTheClockIsMovedTo("05-10T00:00")
                .thenHappens(new Consequences.ClockMoved())
                .allAt("05-10T00:00")
                .told("The clock is moved to 10 May 2025, 00:00.");
    }

    @Test
    void theClockIsMovedPastWhatFallsDue() {
        given().by(UKR, proposeTalks("meet", on("05-09"), RUS))
                .whenTheClockIsMovedTo("05-10T00:00")
                .thenHappens(
                        new ProposalConsequences.ProposalLapsed(name("meet"), List.of(RUS)),
                        new Consequences.ClockMoved());
    }

    @Test
    void aClockThatStandsThereAlreadyIsNotMoved() {
        given().whenTheClockIsMovedTo("05-08T00:00").thenNothingHappens();
    }

    @Test
    void nothingHappensInTimeThatHasPassed() {
        given().at("05-10T00:00")
                .by(UKR, proposeTalks("meet", on("05-10"), RUS))
                .whenTimePassesUntil("05-09T00:00")
                .thenNothingHappens();
    }

    @Test
    void positionsRunWithoutGaps() {
        Table table = given().by(UKR, proposeTalks("meet", RUS)).table();
        Recorded third = new Recorded(3, table.now(), null, null, Note.CONSEQUENCE, new Consequences.ClockMoved());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.after(third))
                .withMessage("event 3 does not follow event 1: positions run without gaps");
    }

    @Test
    void whatIsGivenAtTheStartBindsFromTheStart() {
        Undertaking truce = new Undertaking(
                name("truce"),
                "truce",
                ceasefire(),
                List.of(RUS),
                true,
                Undertaking.State.IN_FORCE,
                Cast.at("05-08T00:00"),
                Cast.at("05-11T00:00"),
                null);
        Measure sanctions = new Measure(name("sanctions"), USA, List.of(RUS), "sanctions", null, true);
        Setting setting = new Setting(
                "Given", Cast.KYIV, Cast.at("05-08T00:00"), Cast.SETTING.cast(), List.of(truce), List.of(sanctions));

        given(setting)
                .by(USA, new EaseMeasure(name("sanctions")))
                .when(UKR, allege("claim", "truce", RUS))
                .thenHappens(new AllegeViolation.ViolationAlleged(name("claim"), List.of(RUS), name("truce"), true))
                .and()
                .whenTimePassesUntil("05-12T00:00")
                .thenHappens(new UndertakingConsequences.CeasefireExpired(name("truce")))
                .allAt("05-11T00:00");
    }

    // ---- options

    @Test
    void theTableSaysWhatAPartyCouldTryAndWhyNot() {
        Table table = given().by(RUS, proposeTalks("meet", UKR))
                .by(UKR, gate("first", ceasefireInForce(), Subject.TALKS))
                .table();

        List<Option> options = Rulebook.options(table, UKR);

        assertThat(options).extracting(Option::kind).contains(MoveKind.values());
        assertThat(options)
                .filteredOn(option -> option.kind() == MoveKind.ACCEPT_TALKS)
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.move()).isEqualTo(acceptTalks("meet"));
                    assertThat(option.admissible()).isFalse();
                    assertThat(option.reasons()).extracting(Reason::heldBy).containsExactly(UKR);
                });
        assertThat(options)
                .filteredOn(option -> option.kind() == MoveKind.ACCEPT_CEASEFIRE)
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.move()).isNull();
                    assertThat(option.reasons())
                            .extracting(Reason::text)
                            .containsExactly("No ceasefire proposal on the table awaits Ukraine's answer.");
                });
        assertThat(options)
                .filteredOn(option -> option.kind() == MoveKind.DECLINE_PROPOSAL)
                .singleElement()
                .satisfies(option -> assertThat(option.admissible()).isTrue());
    }

    @Test
    void aPartyAloneAtTheTableHearsWhyItCanDoLittle() {
        Setting alone = new Setting(
                "Alone",
                Cast.KYIV,
                Cast.at("05-08T00:00"),
                List.of(new Party(UKR, "Ukraine", List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());

        assertThat(Rulebook.options(Table.opening(alone), UKR))
                .filteredOn(option -> !option.admissible())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option.reasons())
                        .isNotEmpty()
                        .allSatisfy(reason -> assertThat(reason.text()).endsWith(".")));
    }

    @Test
    void nobodyElseHasOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rulebook.options(given().table(), PartyId.of("NOBODY")))
                .withMessage("there is no party NOBODY at this table");
    }
}
