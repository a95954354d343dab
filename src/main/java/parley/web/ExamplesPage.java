package parley.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Stability;
import parley.report.BargainSection;
import parley.report.Section;
import parley.report.SectionHtml;
import parley.report.StabilitySection;
import parley.yaml.ConflictReader;
import parley.yaml.DomainReader;
import parley.yaml.Sheet;
import parley.yaml.Shelf;

/** Worked examples of what needs more than the record: bargaining domains, and conflicts from the literature in option form. */
@Controller
class ExamplesPage {

    private static final Shelf DOMAINS = Shelf.packed("scenarios/domains");
    private static final Shelf CONFLICTS = Shelf.packed("scenarios/conflicts");

    private final Holdings holdings;

    ExamplesPage(Holdings holdings) {
        this.holdings = holdings;
    }

    /** One to look at. */
    public record Choice(String title, String about, String to) {}

    /** Read once, when somebody first looks; what the program carries does not change. */
    private static final class AtHand {
        static final List<Choice> DOMAINS = readDomains();
        static final List<Choice> CONFLICTS = readConflicts();
    }

    static List<Choice> domains() {
        return AtHand.DOMAINS;
    }

    static List<Choice> conflicts() {
        return AtHand.CONFLICTS;
    }

    private static List<Choice> readDomains() {
        return DOMAINS.names().stream()
                .map(name -> {
                    Domain domain =
                            new DomainReader().read(sheet(DOMAINS, name)).orElseThrow();
                    return new Choice(titled(domain.heading().title(), name), about(domain), "/domains/" + name);
                })
                .toList();
    }

    private static List<Choice> readConflicts() {
        return CONFLICTS.names().stream()
                .map(name -> {
                    Conflict conflict =
                            new ConflictReader().read(sheet(CONFLICTS, name)).orElseThrow();
                    return new Choice(titled(conflict.heading().title(), name), about(conflict), "/conflicts/" + name);
                })
                .toList();
    }

    private static Sheet sheet(Shelf shelf, String name) {
        if (!shelf.names().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no example of this name.");
        }
        return shelf.sheet(name + ".yaml")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such example."));
    }

    private static String titled(String title, String name) {
        return title.isEmpty() ? name : title;
    }

    private static String about(Domain domain) {
        return counted(domain.issues().size(), "issue") + ", " + counted(domain.outcomes(), "outcome") + ", "
                + domain.parties().stream().map(party -> party.title()).collect(Collectors.joining(" and "));
    }

    private static String about(Conflict conflict) {
        return counted(conflict.form().options().size(), "option") + ", "
                + counted(conflict.states().size(), "situation")
                + (conflict.heading().source().isEmpty()
                        ? ""
                        : "; " + conflict.heading().source());
    }

    private static String counted(long count, String what) {
        return String.format(java.util.Locale.ROOT, "%,d", count) + " " + what + (count == 1 ? "" : "s");
    }

    /** One, worked out. */
    record Example(String sort, String title, String about, Section section) {}

    /** Throws a 404 where there is none of this name. */
    static Example domainNamed(String name) {
        Domain domain = new DomainReader().read(sheet(DOMAINS, name)).orElseThrow();
        return new Example(
                "A bargaining domain",
                titled(domain.heading().title(), name),
                about(domain),
                BargainSection.of(Solutions.of(domain), "bargaining", "parley bargain " + name + " --format json"));
    }

    /** Throws a 404 where there is none of this name. */
    static Example conflictNamed(String name) {
        Conflict conflict = new ConflictReader().read(sheet(CONFLICTS, name)).orElseThrow();
        return new Example(
                "A conflict",
                titled(conflict.heading().title(), name),
                about(conflict),
                StabilitySection.of(
                        Stability.of(conflict), "stability", "", "parley stability " + name + " --format json"));
    }

    @GetMapping("/domains/{name}")
    String domain(@PathVariable String name, Model model) {
        return shown(domainNamed(name), "/domains/" + name, model);
    }

    @GetMapping("/conflicts/{name}")
    String conflict(@PathVariable String name, Model model) {
        return shown(conflictNamed(name), "/conflicts/" + name, model);
    }

    private String shown(Example example, String at, Model model) {
        model.addAttribute("sort", example.sort());
        model.addAttribute("title", example.title());
        model.addAttribute("about", example.about());
        model.addAttribute("domains", domains());
        model.addAttribute("conflicts", conflicts());
        model.addAttribute(
                "html",
                new SectionHtml(
                                holdings.concepts(),
                                concept -> "/concepts/" + concept,
                                2,
                                true,
                                new PictureFile.Folder(at + "/pictures/", ""))
                        .of(example.section()));
        return "example";
    }
}
