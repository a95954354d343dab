package parley.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.fact.Cited;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Part;
import parley.fact.Precision;
import parley.fact.Source;
import parley.negotiation.Party;
import parley.negotiation.Speaker;
import parley.scenario.Scenario;

/** The record and the terms: what a citation says and where it comes from, what a concept means and where it shows. */
@Controller
class RecordPage {

    private final Holdings holdings;
    private final Facts facts;
    private final Concepts concepts;
    private final Showings showings;
    private final Welcome welcome;

    RecordPage(Holdings holdings, Showings showings, Welcome welcome) {
        this.holdings = holdings;
        this.facts = holdings.facts();
        this.concepts = holdings.concepts();
        this.showings = showings;
        this.welcome = welcome;
    }

    /** Facts of one series. */
    public record Series(String letters, String words, List<Fact> facts) {}

    /** Concepts of one part of the field. */
    public record Area(String words, List<Concept> concepts) {}

    @GetMapping("/facts")
    String facts(@RequestParam(defaultValue = "") String find, Model model) {
        Search search = Search.of(find);
        Map<String, List<Fact>> byLetters = new TreeMap<>();
        for (Fact fact : facts.all()) {
            if (fact.id().value().equalsIgnoreCase(find.strip()) || fits(search, fact)) {
                byLetters
                        .computeIfAbsent(fact.id().series(), any -> new ArrayList<>())
                        .add(fact);
            }
        }
        model.addAttribute("find", find);
        model.addAttribute(
                "series",
                byLetters.entrySet().stream()
                        .map(one -> new Series(one.getKey(), about(one.getKey()), one.getValue()))
                        .toList());
        model.addAttribute(
                "found", byLetters.values().stream().mapToInt(List::size).sum());
        model.addAttribute("all", facts.all().size());
        model.addAttribute(
                "silences",
                facts.silences().stream()
                        .filter(silence -> search.fits(silence.id().value(), silence.says()))
                        .toList());
        return "facts";
    }

    private boolean fits(Search search, Fact fact) {
        return search.isForNothing()
                || search.fits(
                        fact.says(),
                        fact.parts().stream().map(Part::says).collect(Collectors.joining(" ")),
                        names(fact.actors(), Party::label),
                        names(fact.targets(), Party::name),
                        fact.speaker().orElse(""),
                        fact.when().words(),
                        fact.when().iso(),
                        fact.note().orElse(""),
                        fact.claim() ? "claim" : "",
                        facts.sourcesOf(fact.id()).stream().map(Source::outlet).collect(Collectors.joining(" ")));
    }

    /** The cases of the library go by their titles. */
    private String about(String letters) {
        return switch (letters) {
            case "S" -> "The news article of 11 May 2025";
            case "B" -> "Background, before May 2025";
            case "M" -> "What surrounded it on 10 and 11 May 2025";
            case "Q" -> "What followed, from 12 May 2025";
            default ->
                holdings.scenarios().stream()
                        .filter(scenario -> scenario.fork() == null && cites(scenario, letters))
                        .map(Scenario::title)
                        .findFirst()
                        .orElse("Another case");
        };
    }

    private static boolean cites(Scenario scenario, String letters) {
        return scenario.steps().stream()
                .flatMap(step -> step.attempt().note().cites().stream())
                .anyMatch(cite -> FactId.parse(cite)
                        .filter(id -> id.series().equals(letters))
                        .isPresent());
    }

    @GetMapping("/facts/{id}")
    String fact(@PathVariable String id, Model model) {
        Cited cited = FactId.parse(id)
                .filter(known -> known.value().equals(id))
                .flatMap(facts::cites)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no fact of this number."));
        FactId number = cited.id();
        @Nullable Fact whole = facts.fact(number).orElse(null);
        model.addAttribute("cited", cited);
        model.addAttribute("fact", whole);
        model.addAttribute(
                "speaker",
                whole == null
                        ? ""
                        : whole.speaker()
                                .map(one -> speaker(one, whole.actors()))
                                .orElse(""));
        model.addAttribute(
                "after",
                whole == null
                        ? List.of()
                        : whole.after().stream()
                                .filter(other -> whole.answers().stream()
                                        .noneMatch(answer -> answer.fact().equals(other)))
                                .toList());
        model.addAttribute("actors", whole == null ? "" : names(whole.actors(), Party::label));
        model.addAttribute("targets", whole == null ? "" : names(whole.targets(), Party::name));
        model.addAttribute("sources", whole == null ? List.of() : facts.sourcesOf(number));
        model.addAttribute("answers", whole == null ? List.of() : facts.answersTo(whole.id()));
        boolean isPart = whole != null && !whole.id().equals(number);
        List<String> own = whole == null || isPart
                ? List.of(number.value())
                : Stream.concat(
                                Stream.of(number.value()),
                                whole.parts().stream().map(part -> part.id().value()))
                        .toList();
        Showings.Uses used = showings.ofFact(own);
        boolean byWhole = whole != null && isPart && used.isNone();
        model.addAttribute("byWhole", byWhole);
        model.addAttribute(
                "used",
                byWhole && whole != null ? showings.ofFact(List.of(whole.id().value())) : used);
        model.addAttribute("exact", whole == null ? "" : exactly(whole.when().precision()));
        model.addAttribute("words", whole == null ? Map.of() : words(whole));
        model.addAttribute(
                "concepts",
                whole == null
                        ? List.of()
                        : concepts.all().stream()
                                .filter(concept -> concept.facts().contains(number)
                                        || concept.facts().contains(whole.id()))
                                .toList());
        return "fact";
    }

    /** What those say to which a fact refers. */
    private Map<FactId, String> words(Fact fact) {
        return fact.refersTo().stream()
                .distinct()
                .flatMap(id -> facts.cites(id).stream())
                .collect(Collectors.toMap(Cited::id, Cited::says));
    }

    /** How to read its time. */
    private static String exactly(Precision precision) {
        return switch (precision) {
            case EXACT -> "to the minute";
            case ABOUT -> "at about that time";
            case BY -> "at that time or earlier";
            case BEFORE -> "before that time";
            case AFTER -> "after that time";
            case PART_OF_DAY -> "on that day; the words say in which part of it";
            case DAY -> "on that day, at an hour that is not recorded";
            case RANGE -> "some time in those days, or throughout";
            case MONTH -> "some time in that month";
            case YEAR -> "some time in that year";
            case UNSTATED -> "";
        };
    }

    private String names(List<String> codes, Function<Party, String> as) {
        return String.join(", ", codes.stream().map(code -> name(code, as)).toList());
    }

    /** By name, as the casts of the library have their speakers; as the record has it where none has. */
    private String speaker(String said, List<String> actors) {
        return holdings.scenarios().stream()
                .flatMap(scenario -> scenario.setting().cast().stream())
                .filter(party -> actors.contains(party.id().code()))
                .flatMap(party -> party.speakers().stream())
                .filter(speaker -> speaker.id().text().equals(said))
                .map(Speaker::name)
                .findFirst()
                .orElse(said);
    }

    /** As any cast of the library has it; the code where none has. */
    private String name(String code, Function<Party, String> as) {
        return holdings.scenarios().stream()
                .flatMap(scenario -> scenario.setting().cast().stream())
                .filter(party -> party.id().code().equals(code))
                .map(as)
                .findFirst()
                .orElse(code);
    }

    @GetMapping("/concepts")
    String concepts(@RequestParam(defaultValue = "") String find, Model model) {
        Search search = Search.of(find);
        List<Area> areas = Arrays.stream(Concept.Area.values())
                .map(area -> new Area(
                        area.words(),
                        concepts.in(area).stream()
                                .filter(concept -> search.fits(
                                        concept.name(),
                                        String.join(" ", concept.also()),
                                        concept.means(),
                                        concept.reference(),
                                        String.join(" ", concept.distinguish())))
                                .toList()))
                .filter(area -> !area.concepts().isEmpty())
                .toList();
        model.addAttribute("find", find);
        model.addAttribute("areas", areas);
        model.addAttribute(
                "found", areas.stream().mapToInt(area -> area.concepts().size()).sum());
        model.addAttribute("all", concepts.all().size());
        return "concepts";
    }

    @GetMapping("/concepts/{id}")
    String concept(@PathVariable String id, Model model) {
        Concept concept = concepts.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no concept of this name."));
        model.addAttribute("concept", concept);
        model.addAttribute("around", concepts.around(concept));
        model.addAttribute("shows", showings.ofConcept(concept));
        model.addAttribute("worked", worked(concept));
        model.addAttribute(
                "facts",
                concept.facts().stream()
                        .flatMap(fact -> facts.cites(fact).stream())
                        .toList());
        return "concept";
    }

    /** A page that works out what the concept is about. */
    public record Worked(String words, String to) {}

    private @Nullable Worked worked(Concept concept) {
        String analysis = welcome.questions().orElse("");
        if (concept.area() == Concept.Area.BARGAINING_ARITHMETIC) {
            return new Worked("What a fair deal would be, in a worked example", "/domains/two-issues");
        }
        if (analysis.isEmpty()) {
            return null;
        }
        return switch (concept.id()) {
            case "circle-of-waiting", "bridging-proposal", "precondition", "sequencing" ->
                new Worked("Why May 2025 was stuck on the evening of 11 May", analysis + "#impasse-title");
            case "shortest-way" -> new Worked("The shortest ways out of May 2025", analysis + "#ways-title");
            default ->
                switch (concept.area()) {
                    case GRAPH_MODEL -> new Worked("What is stable in May 2025", analysis + "#stable");
                    case MANY_FUTURES ->
                        new Worked("Many futures from the evening of 11 May", analysis + "#ask-futures");
                    default -> null;
                };
        };
    }
}
