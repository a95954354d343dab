package parley.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Afterwards;
import parley.scenario.Fork;
import parley.scenario.Lesson;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Traces;

/**
 * Where in the library a fact is used and a concept shows. What a branch has in common with the script that it leaves is told of that
 * script only.
 */
@Component
final class Showings {

    private final Holdings holdings;
    private final Concepts concepts;
    private final Scripts scripts;
    private final Addresses addresses;
    private volatile @Nullable Index index;

    Showings(Holdings holdings, Scripts scripts, Addresses addresses) {
        this.holdings = holdings;
        this.concepts = holdings.concepts();
        this.scripts = scripts;
        this.addresses = addresses;
    }

    /**
     * A place in a script.
     *
     * @param position 0 where it is told and not played
     */
    private record Found(Scenario scenario, int position, String where, String says) {
        boolean documented() {
            return scenario.fork() == null;
        }
    }

    private record Index(
            Map<String, List<Found>> facts, Map<String, List<Found>> lessons, Map<String, List<Found>> mentions) {}

    /**
     * A moment in a scenario.
     *
     * @param where "event 12"
     * @param to where it leads: into the negotiation if it is kept, otherwise to its scenario
     */
    public record Moment(String scenario, String where, String says, String to) {}

    /**
     * Where a fact is used.
     *
     * @param documented in scenarios that replay the record
     * @param whatIfs in hypothetical ones, beyond what they share with the script that they leave
     */
    public record Uses(List<Moment> documented, List<Moment> whatIfs) {
        public boolean isNone() {
            return documented.isEmpty() && whatIfs.isEmpty();
        }
    }

    /**
     * Where a concept shows.
     *
     * @param pointed where a scenario points it out
     * @param facts where a fact is used that shows it
     * @param mentions where its name is used
     */
    public record Shown(List<Moment> pointed, List<Moment> facts, List<Moment> mentions) {
        public boolean isNone() {
            return pointed.isEmpty() && facts.isEmpty() && mentions.isEmpty();
        }
    }

    Uses ofFact(List<String> ids) {
        List<Found> found = of(ids, index().facts());
        return new Uses(
                moments(found.stream().filter(Found::documented).toList()),
                moments(found.stream().filter(one -> !one.documented()).toList()));
    }

    Shown ofConcept(Concept concept) {
        Index known = index();
        List<Found> pointed = of(List.of(concept.id()), known.lessons());
        Set<String> told = new HashSet<>();
        pointed.forEach(one -> told.add(place(one)));
        List<String> ids = concept.facts().stream().map(Object::toString).toList();
        List<Found> facts = documented(of(ids, known.facts()), told);
        List<Found> mentions = documented(of(List.of(concept.id()), known.mentions()), told);
        return new Shown(moments(pointed), moments(facts), moments(mentions));
    }

    /** Those that have not been told. */
    private static List<Found> documented(List<Found> found, Set<String> told) {
        return found.stream()
                .filter(one -> one.documented() && told.add(place(one)))
                .toList();
    }

    private static String place(Found found) {
        return found.scenario().name() + " " + found.where();
    }

    private static List<Found> of(List<String> keys, Map<String, List<Found>> by) {
        Set<Found> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(by.getOrDefault(key, List.of())));
        return List.copyOf(found);
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (Scenario scenario : holdings.scenarios()) {
                add(scenario, known);
            }
            index = known;
        }
        return known;
    }

    private void add(Scenario scenario, Index into) {
        Fork fork = scenario.fork();
        for (Recorded recorded : played(scenario).transcript().events()) {
            if (fork == null || recorded.position() > fork.position()) {
                Found found = found(scenario, recorded, null);
                recorded.note().cites().forEach(cite -> put(into.facts(), cite, found));
                concepts.mentionsIn(found.says())
                        .forEach(mention ->
                                put(into.mentions(), mention.concept().id(), found));
            }
        }
        if (fork == null) {
            for (Reading reading : scenario.readings()) {
                Found found = new Found(scenario, 0, "read as “" + reading.title() + "”", reading.says());
                reading.cites().forEach(cite -> put(into.facts(), cite, found));
            }
            for (Afterwards later : scenario.epilogue()) {
                Found found =
                        new Found(scenario, 0, "afterwards, told and not played (" + later.when() + ")", later.says());
                later.cites().forEach(cite -> put(into.facts(), cite, found));
            }
        }
        for (Lesson lesson : scenario.lessons()) {
            Recorded recorded = event(scenario, lesson);
            boolean own = recorded != null && (fork == null || recorded.position() > fork.position());
            if (lesson.concept() != null && recorded != null && own) {
                put(into.lessons(), lesson.concept(), found(scenario, recorded, lesson.says()));
            }
        }
    }

    private static void put(Map<String, List<Found>> into, String key, Found found) {
        into.computeIfAbsent(key, any -> new ArrayList<>()).add(found);
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
        return new Found(
                scenario,
                recorded.position(),
                "event " + recorded.position(),
                says == null ? teller.sentence(recorded) : says);
    }

    private List<Moment> moments(List<Found> found) {
        return found.stream()
                .map(one -> new Moment(
                        one.scenario().title(),
                        one.where(),
                        one.says(),
                        one.position() == 0
                                ? "/scenarios/" + one.scenario().name()
                                : addresses.of(one.scenario(), one.scenario().defaultReading(), one.position())))
                .toList();
    }
}
