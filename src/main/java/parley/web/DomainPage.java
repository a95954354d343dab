package parley.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import parley.report.BargainSection;
import parley.report.SectionHtml;
import parley.yaml.DomainReader;
import parley.yaml.Sheet;
import parley.yaml.Shelf;

/** What a fair deal would be in a bargaining domain of the library: outcomes, the frontier, and what four definitions pick. */
@Controller
class DomainPage {

    private static final String FOLDER = "scenarios/domains";

    private final Holdings holdings;
    private final Shelf shelf = Shelf.packed(FOLDER);

    DomainPage(Holdings holdings) {
        this.holdings = holdings;
    }

    /** A domain to choose. */
    public record Choice(String name, String title, String about, boolean here) {}

    /** All of the library, by name. */
    static List<Choice> choices() {
        return choices(Shelf.packed(FOLDER), "");
    }

    private static List<Choice> choices(Shelf shelf, String here) {
        return shelf.names().stream()
                .flatMap(name -> shelf.sheet(name + ".yaml").stream()
                        .flatMap(sheet -> new DomainReader().read(sheet).optional().stream())
                        .map(domain -> new Choice(name, title(domain, name), about(domain), name.equals(here))))
                .toList();
    }

    private static String title(Domain domain, String name) {
        String title = domain.heading().title();
        return title.isEmpty() ? name : title;
    }

    private static String about(Domain domain) {
        return domain.issues().size() + (domain.issues().size() == 1 ? " issue, " : " issues, ") + domain.outcomes()
                + " outcomes, "
                + String.join(
                        " and ",
                        domain.parties().stream().map(party -> party.title()).toList());
    }

    @GetMapping("/domains/{name}")
    String domain(@PathVariable String name, Model model) {
        Sheet sheet = shelf.names().contains(name) ? shelf.sheet(name + ".yaml").orElse(null) : null;
        if (sheet == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no bargaining domain of this name.");
        }
        Domain domain = new DomainReader().read(sheet).orElseThrow();
        model.addAttribute("title", title(domain, name));
        model.addAttribute("about", about(domain));
        model.addAttribute("choices", choices(shelf, name));
        model.addAttribute(
                "html",
                new SectionHtml(holdings.concepts(), concept -> "/concepts/" + concept, 2)
                        .of(BargainSection.of(
                                Solutions.of(domain), "bargaining", "parley bargain " + name + " --format json")));
        return "domain";
    }
}
