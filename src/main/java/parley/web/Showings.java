package parley.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Lesson;
import parley.scenario.Scenario;
import parley.scenario.Traces;

/** Where in the library a fact is used and a concept shows. */
@Component
final class Showings {

    private final Holdings holdings;
    private final Scripts scripts;
    private final Addresses addresses;
    private @Nullable Map<String, List<Found>> ofFacts;
    private @Nullable Map<String, List<Found>> ofConcepts;

    Showings(Holdings holdings, Scripts scripts, Addresses addresses) {
        this.holdings = holdings;
        this.scripts = scripts;
        this.addresses = addresses;
    }

    private record Found(Scenario scenario, int position, String says) {}

    /**
     * A moment in a scenario.
     *
     * @param to where it leads: into the negotiation if it is kept, otherwise to its scenario
     */
    public record Moment(String scenario, int position, String says, String to) {}

    List<Moment> ofFact(String id) {
        Map<String, List<Found>> index = ofFacts;
        if (index == null) {
            index = new HashMap<>();
            for (Scenario scenario : holdings.scenarios()) {
                for (Recorded recorded : played(scenario).transcript().events()) {
                    for (String cite : recorded.note().cites()) {
                        index.computeIfAbsent(cite, any -> new ArrayList<>()).add(found(scenario, recorded, null));
                    }
                }
            }
            ofFacts = index;
        }
        return moments(index.getOrDefault(id, List.of()));
    }

    List<Moment> ofConcept(String id) {
        Map<String, List<Found>> index = ofConcepts;
        if (index == null) {
            index = new HashMap<>();
            for (Scenario scenario : holdings.scenarios()) {
                for (Lesson lesson : scenario.lessons()) {
                    String concept = lesson.concept();
                    Recorded recorded = event(scenario, lesson);
                    if (concept != null && recorded != null) {
                        index.computeIfAbsent(concept, any -> new ArrayList<>())
                                .add(found(scenario, recorded, lesson.says()));
                    }
                }
            }
            ofConcepts = index;
        }
        return moments(index.getOrDefault(id, List.of()));
    }

    private @Nullable Recorded event(Scenario scenario, Lesson lesson) {
        Scripts.Script script = played(scenario);
        List<Recorded> events = script.transcript().events();
        if (lesson.place().after() == null) {
            return events.isEmpty() ? null : events.get(events.size() - 1);
        }
        Traces.Trace trace = script.traces().of(lesson.place().after());
        return trace == null ? null : trace.own();
    }

    private Scripts.Script played(Scenario scenario) {
        return scripts.of(scenario, scenario.defaultReading());
    }

    private Found found(Scenario scenario, Recorded recorded, @Nullable String says) {
        Teller teller = new Teller(played(scenario).transcript().table());
        return new Found(scenario, recorded.position(), says == null ? teller.sentence(recorded) : says);
    }

    private List<Moment> moments(List<Found> found) {
        return found.stream()
                .map(one -> new Moment(
                        one.scenario().title(),
                        one.position(),
                        one.says(),
                        addresses.of(one.scenario(), one.scenario().defaultReading(), one.position())))
                .toList();
    }
}
