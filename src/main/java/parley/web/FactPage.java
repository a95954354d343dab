package parley.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import parley.fact.Cited;
import parley.fact.Fact;
import parley.fact.FactId;

/** What a citation says, and where it comes from. */
@Controller
class FactPage {

    private final Holdings holdings;

    FactPage(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/facts")
    String list(Model model) {
        model.addAttribute("facts", holdings.facts().all());
        return "facts";
    }

    @GetMapping("/facts/{id}")
    String fact(@PathVariable String id, Model model) {
        Cited cited = holdings.facts().ids().stream()
                .filter(known -> known.toString().equals(id))
                .findFirst()
                .flatMap(holdings.facts()::cites)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no fact of this number."));
        model.addAttribute("cited", cited);
        FactId number = cited.id();
        Fact fact = holdings.facts().fact(number).orElse(null);
        model.addAttribute("fact", fact);
        model.addAttribute(
                "sources", fact == null ? List.of() : holdings.facts().sourcesOf(number));
        return "fact";
    }
}
