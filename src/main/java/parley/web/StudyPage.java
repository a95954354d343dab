package parley.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** A study that somebody asked for: how far it is, and what it has come to as a branch. */
@Controller
class StudyPage {

    private final Holdings holdings;
    private final Questions questions;
    private final Studies studies;
    private final Once<Questions.Opened> once = new Once<>();

    StudyPage(Holdings holdings, Questions questions, Studies studies) {
        this.holdings = holdings;
        this.questions = questions;
        this.studies = studies;
    }

    /** How far a study is; asked every second by whoever looks. */
    @GetMapping("/studies/{study}")
    String study(
            @PathVariable String study,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String inPlace,
            Model model) {
        Studies.Study asked = studies.study(study);
        if (inPlace == null) {
            return to(asked);
        }
        model.addAttribute("study", StudyShown.of(asked, holdings.concepts()));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "study :: sheet";
    }

    @PostMapping("/studies/{study}/cancel")
    String cancel(@PathVariable String study) {
        Studies.Study asked = studies.study(study);
        studies.cancel(study);
        return to(asked);
    }

    /** Opens one of the futures that were played as a branch. */
    @PostMapping("/studies/{study}/runs")
    String run(
            @PathVariable String study,
            @RequestParam long number,
            @RequestParam(required = false) @Nullable String key) {
        Studies.Study asked = studies.study(study);
        return opened(once, key, "run " + study + " " + number, () -> questions.openRun(asked, number));
    }

    /** Opens one of the paths that were found as a branch. */
    @PostMapping("/studies/{study}/paths")
    String path(
            @PathVariable String study,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable String key) {
        Studies.Study asked = studies.study(study);
        Studies.Result result = asked.result();
        if (result == null || number < 1 || number > result.paths().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such path.");
        }
        return opened(
                once,
                key,
                "path " + study + " " + number,
                () -> questions.openPath(asked, result.paths().get(number - 1), number));
    }

    /** To where it is shown. */
    static String to(Studies.Study study) {
        return "redirect:" + address(study).build().encode().toUriString();
    }

    static UriComponentsBuilder address(Studies.Study study) {
        return UriComponentsBuilder.fromPath("/negotiations/" + study.negotiation() + "/analysis")
                .queryParam("at", study.position())
                .queryParam("study", study.getId())
                .fragment("study-title");
    }

    /**
     * Opens it once for each page that was sent, however often the button is pressed.
     *
     * @param what which of the page's buttons it was: they share the page's key
     */
    static String opened(
            Once<Questions.Opened> once, @Nullable String key, String what, Supplier<Questions.Opened> work) {
        Questions.Opened opened = once.of(Playing.key(key) + " " + what, work);
        return "redirect:/negotiations/" + opened.id() + "?at=" + opened.position() + "#happened-title";
    }
}
