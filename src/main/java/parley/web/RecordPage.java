package parley.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import parley.negotiation.Party;

/** The record and the terms: what a citation says and where it comes from, what a concept means and where it shows. */
@Controller
class RecordPage {

    private final Holdings holdings;
    private final Facts facts;
    private final Concepts concepts;
    private final Showings showings;

    RecordPage(Holdings holdings, Showings showings) {
        this.holdings = holdings;
        this.facts = holdings.facts();
        this.concepts = holdings.concepts();
        this.showings = showings;
    }

    /** Facts of one series. */
    public record Series(String letters, String words, List<Fact> facts) {}

    /** Concepts of one part of the field. */
    public record Area(String words, List<Concept> concepts) {}

    @GetMapping("/facts")
    String facts(@RequestParam(defaultValue = "") String find, Model model) {
        String wanted = find.strip().toLowerCase(java.util.Locale.ROOT);
        Map<String, List<Fact>> byLetters = new TreeMap<>();
        for (Fact fact : facts.all()) {
            if (wanted.isEmpty()
                    || fact.id().value().equalsIgnoreCase(wanted)
                    || fact.says().toLowerCase(java.util.Locale.ROOT).contains(wanted)) {
                byLetters
                        .computeIfAbsent(fact.id().series(), any -> new java.util.ArrayList<>())
                        .add(fact);
            }
        }
        model.addAttribute("find", find);
        model.addAttribute(
                "series",
                byLetters.entrySet().stream()
                        .map(one -> new Series(one.getKey(), about(one.getKey()), one.getValue()))
                        .toList());
        return "facts";
    }

    private static String about(String letters) {
        return switch (letters) {
            case "S" -> "The news article of 11 May 2025";
            case "B" -> "Background, before May 2025";
            case "M" -> "What surrounded it on 10 and 11 May 2025";
            case "Q" -> "What followed, from 12 May 2025";
            default -> "Another case";
        };
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
        model.addAttribute("actors", whole == null ? "" : names(whole.actors()));
        model.addAttribute("targets", whole == null ? "" : names(whole.targets()));
        model.addAttribute("sources", whole == null ? List.of() : facts.sourcesOf(number));
        model.addAttribute("answers", whole == null ? List.of() : facts.answersTo(whole.id()));
        model.addAttribute("used", showings.ofFact(number.value()));
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

    private String names(List<String> codes) {
        return String.join(", ", codes.stream().map(this::name).toList());
    }

    /** As any cast of the library has it; the code where none has. */
    private String name(String code) {
        return holdings.scenarios().stream()
                .flatMap(scenario -> scenario.setting().cast().stream())
                .filter(party -> party.id().code().equals(code))
                .map(Party::name)
                .findFirst()
                .orElse(code);
    }

    @GetMapping("/concepts")
    String concepts(Model model) {
        model.addAttribute(
                "areas",
                java.util.Arrays.stream(Concept.Area.values())
                        .map(area -> new Area(area.words(), concepts.in(area)))
                        .toList());
        return "concepts";
    }

    @GetMapping("/concepts/{id}")
    String concept(@PathVariable String id, Model model) {
        Concept concept = concepts.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no concept of this name."));
        model.addAttribute("concept", concept);
        model.addAttribute("around", concepts.around(concept));
        model.addAttribute("shows", showings.ofConcept(id));
        model.addAttribute(
                "facts",
                concept.facts().stream()
                        .flatMap(fact -> facts.cites(fact).stream())
                        .toList());
        return "concept";
    }
}
