package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import parley.negotiation.Name;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.play.Replay;
import parley.play.UnknownNegotiation;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * Everything that can be looked at as a whole: negotiations that are kept, by their ids, and the scripts of the library, by name and
 * reading ({@code may-2025@hard-gate}), whether anybody has started them or not. Looking at a script keeps nothing.
 */
@Component
public final class Futures {

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Scripts scripts;
    private final Transcripts transcripts;
    private final Stages stages;
    private final Addresses addresses;

    Futures(Holdings holdings, Scripts scripts, Transcripts transcripts, Stages stages, Addresses addresses) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.scripts = scripts;
        this.transcripts = transcripts;
        this.stages = stages;
        this.addresses = addresses;
    }

    /**
     * One of them.
     *
     * @param key by which it is asked for
     * @param reading how a disputed document is read in it; empty where it cannot be read in more than one way
     * @param kept the negotiation in which it can be stepped through; empty where nobody has started it
     * @param script by which it can be started; empty for a branch that somebody made by hand
     */
    public record Future(String key, String title, String reading, String kept, String script, Transcript transcript) {}

    /** Something to choose. */
    record Choice(String key, String title, Stage.About about) {}

    /**
     * By its key; throws {@link ResponseStatusException} if there is none.
     */
    public Future of(String key) {
        if (Name.isName(key)) {
            try {
                return kept(new NegotiationId(key), key);
            } catch (UnknownNegotiation notKept) {
                return script(key, null);
            }
        }
        int at = key.indexOf('@');
        if (at < 0) {
            throw unknown();
        }
        return script(key.substring(0, at), key.substring(at + 1));
    }

    private Future kept(NegotiationId id, String key) {
        Opening opening = negotiations.opening(id);
        boolean byHand = negotiations.descent(id).isPresent();
        Transcript transcript = transcripts.of(id);
        return new Future(
                key,
                stages.titleOf(id),
                Addresses.reading(holdings.scenarioOf(opening).orElse(null), transcript.reading()),
                id.text(),
                byHand || opening.scenario() == null ? "" : opening.scenario(),
                transcript);
    }

    private Future script(String name, @Nullable String asked) {
        Scenario scenario = holdings.scenario(name).orElseThrow(Futures::unknown);
        Reading reading = asked == null
                ? scenario.defaultReading()
                : Name.isName(asked) ? scenario.reading(Name.of(asked)) : null;
        if (asked != null && reading == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "“" + scenario.title() + "” cannot be read in that way.");
        }
        return new Future(
                Addresses.key(scenario, reading),
                scenario.title(),
                Addresses.reading(scenario, reading),
                negotiations
                        .opened(Replay.opening(scenario, reading))
                        .map(NegotiationId::text)
                        .orElse(""),
                name,
                scripts.of(scenario, reading).transcript());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such negotiation, and no such scenario.");
    }

    /** Two that are worth being held side by side: what a what-if leaves, and the what-if. */
    record Pair(String title, String question, String of, String left, String right) {}

    /** Every what-if of the library and what it leaves, in the order of the library. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Scenario scenario : holdings.scenarios()) {
            Reading reading = scenario.defaultReading();
            addresses
                    .trunk(scenario)
                    .ifPresent(trunk -> pairs.add(new Pair(
                            scenario.title(),
                            scenario.question(),
                            trunk.title(),
                            addresses.trunkOf(scenario, reading),
                            Addresses.key(scenario, reading))));
        }
        return pairs;
    }

    /** All that are kept, newest first. */
    List<Choice> kept() {
        return negotiations.list().stream().map(this::choice).toList();
    }

    private Choice choice(Listed listed) {
        Scenario scenario = holdings.scenarioOf(listed.opening()).orElse(null);
        String read = listed.opening().reading();
        Reading reading = scenario == null || read == null ? null : scenario.reading(Name.of(read));
        return new Choice(
                listed.id().text(),
                titled(stages.titleOf(listed.id()), Addresses.reading(scenario, reading)),
                Stages.about(Optional.ofNullable(listed.descent()), scenario));
    }

    /** Every script of the library under every reading. */
    List<Choice> scripts() {
        List<Choice> choices = new ArrayList<>();
        for (Scenario scenario : holdings.scenarios()) {
            Stage.About about = Stages.about(Optional.empty(), scenario);
            if (scenario.readings().isEmpty()) {
                choices.add(new Choice(Addresses.key(scenario, null), scenario.title(), about));
            }
            for (Reading reading : scenario.readings()) {
                String title = titled(scenario.title(), Addresses.reading(scenario, reading));
                choices.add(new Choice(Addresses.key(scenario, reading), title, about));
            }
        }
        return choices;
    }

    private static String titled(String title, String reading) {
        return reading.isEmpty() ? title : title + " · read as: " + reading;
    }
}
