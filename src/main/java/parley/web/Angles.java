package parley.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import parley.analysis.ensemble.Policies;
import parley.analysis.stability.Conflict;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.report.Angle;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.ConflictReader;
import parley.yaml.Library;
import parley.yaml.PoliciesReading;
import parley.yaml.Read;
import parley.yaml.Sheet;

/** Negotiations as analyses look at them: as of a position, with what the scenario's file assumes about its parties. */
@Component
final class Angles {

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Transcripts transcripts;
    private final Library library = Library.packed();
    private final Map<String, Policies> policies = new ConcurrentHashMap<>();

    Angles(Holdings holdings, Transcripts transcripts) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.transcripts = transcripts;
    }

    Angle of(NegotiationId id, int position) {
        Transcript played = transcripts.of(id).asOf(position);
        Opening opening = negotiations.opening(id);
        Optional<Scenario> scenario = holdings.scenarioOf(opening);
        boolean branch = negotiations.descent(id).isPresent();
        return new Angle(
                branch || scenario.isEmpty() ? id.text() : Addresses.key(scenario.get(), played.reading()),
                "",
                String.valueOf(position),
                played,
                scenario.flatMap(one -> conflict(one, played)),
                scenario.map(this::policies).orElse(Policies.USUAL));
    }

    private Optional<Conflict> conflict(Scenario scenario, Transcript played) {
        Optional<Conflict> own = good(library.scenario(scenario.name().text()))
                .flatMap(sheet -> good(new ConflictReader().section(sheet, played, holdings.facts()))
                        .flatMap(found -> found));
        return own.isPresent() || scenario.fork() == null
                ? own
                : holdings.scenario(scenario.fork().of().text()).flatMap(trunk -> conflict(trunk, played));
    }

    private Policies policies(Scenario scenario) {
        Policies known = policies.get(scenario.name().text());
        if (known == null) {
            known = own(scenario)
                    .or(() -> Optional.ofNullable(scenario.fork())
                            .flatMap(fork -> holdings.scenario(fork.of().text()))
                            .map(this::policies))
                    .orElse(Policies.USUAL);
            policies.put(scenario.name().text(), known);
        }
        return known;
    }

    private Optional<Policies> own(Scenario scenario) {
        List<String> cast = scenario.setting().cast().stream()
                .map(party -> party.id().code())
                .toList();
        List<String> steps =
                scenario.steps().stream().map(step -> step.id().text()).toList();
        Optional<Sheet> sheet = good(library.scenario(scenario.name().text()));
        return sheet.flatMap(
                file -> good(PoliciesReading.read(file, cast, steps)).flatMap(found -> found));
    }

    /** A scenario that is shown was read without a complaint; one that is not packed assumes nothing. */
    private static <T> Optional<T> good(Read<T> read) {
        return read.optional();
    }
}
