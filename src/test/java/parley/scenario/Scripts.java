package parley.scenario;

import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.days;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Attend;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Subject;
import parley.negotiation.WalkOut;
import parley.testing.Cast;

/** A small script in the shape of May 2025: a call that lapses, talks that are agreed, open and end. */
final class Scripts {

    static final Name TRUNK = Name.of("trunk");
    static final Reading PARALLEL =
            new Reading(Name.of("parallel"), "Parallel", "A ceasefire is asked for beside the talks.", true, List.of());
    static final Reading HARD_GATE =
            new Reading(Name.of("hard-gate"), "Hard gate", "A ceasefire has to come first.", false, List.of());

    private Scripts() {}

    static Step step(String id, String time, PartyId by, Move move) {
        return new Step(Name.of(id), Attempt.of(by, at(time), move), List.of(), 0);
    }

    /** As the record has it. */
    static Step documented(String id, String time, PartyId by, Move move) {
        Note note = Note.documented("As the record has it, " + id + ".", Precision.ABOUT, "S1");
        return new Step(Name.of(id), new Attempt(by, null, at(time), move, note), List.of(), 0);
    }

    static Step onlyIn(Reading reading, Step step) {
        return new Step(
                step.id(),
                step.attempt(),
                List.of(reading.name()),
                step.line(),
                step.when(),
                step.option(),
                step.origin());
    }

    static List<Step> trunkSteps() {
        return List.of(
                documented(
                        "kyiv-call",
                        "05-10T17:00",
                        UKR,
                        proposeCeasefire("kyiv-call", ceasefire(on("05-12"), days(30)), RUS)),
                onlyIn(
                        HARD_GATE,
                        documented(
                                "ceasefire-first",
                                "05-10T18:00",
                                UKR,
                                gate("ceasefire-first", ceasefireInForce(), Subject.TALKS))),
                documented("istanbul-offer", "05-11T01:30", RUS, proposeTalks("istanbul-offer", on("05-15"), UKR)),
                documented("ukraine-goes", "05-11T20:00", UKR, acceptTalks("istanbul-offer")),
                documented("russia-comes", "05-15T10:00", RUS, new Attend(Name.of("istanbul-offer"))),
                documented("ukraine-comes", "05-15T12:00", UKR, new Attend(Name.of("istanbul-offer"))),
                documented("russia-leaves", "05-15T18:00", RUS, new WalkOut(Name.of("istanbul-offer"))));
    }

    static Scenario trunk(Expected... expected) {
        return scenario("trunk", trunkSteps(), List.of(), List.of(expected));
    }

    static Scenario scenario(String name, List<Step> steps, List<Choice> choices, List<Expected> expected) {
        return new Scenario(
                Name.of(name),
                name,
                "A question?",
                "",
                Cast.SETTING,
                List.of(PARALLEL, HARD_GATE),
                steps,
                endOf("05-16"),
                List.of(),
                "digest of " + name,
                null,
                choices,
                expected,
                List.of(),
                null);
    }

    static Transcript played(Scenario scenario) {
        return Playing.of(scenario);
    }

    static Transcript played(Scenario scenario, @Nullable Reading reading) {
        return Playing.of(scenario, reading, Course.FIRST);
    }

    /** What has to be there. */
    static <T> T the(@Nullable T found) {
        if (found == null) {
            throw new AssertionError("there is nothing");
        }
        return found;
    }

    static List<String> words(Transcript transcript) {
        return transcript.events().stream()
                .map(event -> EventWords.of(event.event()))
                .toList();
    }
}
