package parley.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import parley.analysis.ensemble.Trait;
import parley.analysis.impasse.Impasse;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.report.Analyses;
import parley.report.Angle;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.yaml.Problem;

/** Questions to a negotiation as of one position: why it is stuck, what would open it, what is stable, what many futures come to. */
@Controller
class AnalysisPage {

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Stages stages;
    private final Histories histories;
    private final Angles angles;
    private final Questions questions;
    private final Studies studies;
    private final Addresses addresses;
    private final Once<Questions.Opened> once = new Once<>();

    AnalysisPage(
            Holdings holdings,
            Stages stages,
            Histories histories,
            Angles angles,
            Questions questions,
            Studies studies,
            Addresses addresses) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.stages = stages;
        this.histories = histories;
        this.angles = angles;
        this.questions = questions;
        this.studies = studies;
        this.addresses = addresses;
    }

    /**
     * Where one is.
     *
     * @param others the same moment under the other readings
     */
    public record Place(
            String id,
            String title,
            String reading,
            List<Other> others,
            int position,
            int last,
            String moment,
            String event) {}

    /** Another reading of the same, and where it is asked about. */
    public record Other(String title, String to) {}

    @GetMapping("/negotiations/{id}/analysis")
    String analysis(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String study,
            @ModelAttribute WaysAsked asked,
            Model model) {
        NegotiationId negotiation = Stages.id(id);
        int last = histories.of(negotiation).size();
        int position = at == null ? last : Stages.position(at, last);
        show(
                negotiation,
                position,
                study == null ? null : StudyShown.of(studies.study(study), holdings.concepts()),
                asked,
                List.of(),
                model);
        return "analysis";
    }

    private void show(
            NegotiationId negotiation,
            int position,
            @Nullable StudyShown study,
            WaysAsked asked,
            List<String> wrong,
            Model model) {
        List<Recorded> all = histories.of(negotiation);
        List<Recorded> record = all.subList(0, position);
        Table table = negotiations.table(negotiation, position);
        Angle angle = angles.of(negotiation, position);
        model.addAttribute("place", place(negotiation, position, all.size(), table, angle));
        model.addAttribute("waiting", Waiting.of(table, record));
        Impasse impasse = questions.impasse(negotiation, position);
        model.addAttribute("answer", impasse.shortly());
        model.addAttribute("circles", impasse.knots().stream().map(Circle::of).toList());
        model.addAttribute("ways", WaysForm.of(table, record, asked, wrong));
        model.addAttribute("budget", Questions.budget());
        model.addAttribute(
                "stability",
                Analyses.stability(angle)
                        .map(section -> StudyShown.html(
                                section,
                                new PictureFile.Folder(
                                        "/negotiations/" + negotiation + "/analysis/pictures/", "?at=" + position),
                                holdings.concepts()))
                        .orElse(null));
        model.addAttribute("study", study);
        model.addAttribute("domains", ExamplesPage.domains());
        model.addAttribute("conflicts", ExamplesPage.conflicts());
        model.addAttribute("most", Questions.MOST_RUNS);
        model.addAttribute("cast", table.cast().values());
        model.addAttribute("traits", Trait.values());
        model.addAttribute("key", UUID.randomUUID().toString());
    }

    private Place place(NegotiationId id, int position, int last, Table table, Angle angle) {
        Teller teller = new Teller(table);
        List<Recorded> events = histories.of(id);
        Scenario scenario = holdings.scenarioOf(negotiations.opening(id)).orElse(null);
        return new Place(
                id.text(),
                stages.titleOf(id),
                Addresses.reading(scenario, angle.played().reading()),
                scenario == null || negotiations.descent(id).isPresent()
                        ? List.of()
                        : others(scenario, angle.played().reading(), position),
                position,
                last,
                teller.moment(table.now()),
                position == 0 ? "" : teller.sentence(events.get(position - 1)));
    }

    private List<Other> others(Scenario scenario, @Nullable Reading here, int position) {
        return scenario.readings().stream()
                .filter(reading -> !reading.equals(here))
                .flatMap(reading -> addresses.questions(scenario, reading, position).stream()
                        .map(to -> new Other(reading.title(), to)))
                .toList();
    }

    /** Plays many futures, as many as a page may ask for. */
    @PostMapping("/negotiations/{id}/analysis/futures")
    String futures(
            @PathVariable String id,
            @RequestParam int at,
            @RequestParam long runs,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String trait,
            @RequestParam(defaultValue = "0") double low,
            @RequestParam(defaultValue = "1") double high) {
        NegotiationId negotiation = Stages.id(id);
        int position = within(negotiation, at);
        return StudyPage.to(
                party.isEmpty()
                        ? questions.futures(negotiation, position, runs, seed)
                        : questions.varied(negotiation, position, runs, seed, party, trait, low, high));
    }

    /** Looks for the shortest ways to something; where the goal cannot be read, the form says why. */
    @PostMapping("/negotiations/{id}/analysis/paths")
    String paths(
            @PathVariable String id,
            @RequestParam int at,
            @ModelAttribute WaysAsked asked,
            Model model,
            HttpServletResponse response) {
        NegotiationId negotiation = Stages.id(id);
        int position = within(negotiation, at);
        return questions.paths(negotiation, position, asked).fold(study -> to(study, asked), problems -> {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(negotiation, position, null, asked, wrong(problems, asked.goal()), model);
            return "analysis";
        });
    }

    /** In the words in which a goal is written here: with blanks, where files have hyphens. */
    private static List<String> wrong(List<Problem> problems, String goal) {
        return told(problems)
                .map(words -> words.replace(goal.strip().replaceAll("\\s+", "-"), goal.strip())
                        .replace("ceasefire-in-force", "ceasefire in force")
                        .replace("talks-opened", "talks opened")
                        .replace("exchange-carried-out", "exchange carried out")
                        .replaceAll("`([^`]*)`", "\u201c$1\u201d"))
                .toList();
    }

    private static Stream<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "At letter " + problem.column() + ": " + problem.what() + ". " + problem.mend()
                        + (problem.mend().endsWith(".") || problem.mend().endsWith("?") ? "" : "."));
    }

    private int within(NegotiationId id, int at) {
        return Stages.position(String.valueOf(at), histories.of(id).size());
    }

    /** The form keeps what was asked. */
    private static String to(Studies.Study study, WaysAsked asked) {
        UriComponentsBuilder address =
                StudyPage.address(study).queryParam("goal", "{goal}").queryParam("most", asked.most());
        if (asked.moves() != null) {
            address.queryParam("moves", asked.moves());
        }
        asked.hold().forEach(word -> address.queryParam("hold", word));
        asked.only().forEach(code -> address.queryParam("only", code));
        return "redirect:" + address.encode().buildAndExpand(asked.goal()).toUriString();
    }

    /** Opens what would open a circle as a branch. */
    @PostMapping("/negotiations/{id}/analysis/openings")
    String opening(
            @PathVariable String id,
            @RequestParam int at,
            @RequestParam int circle,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable String key) {
        NegotiationId negotiation = Stages.id(id);
        return StudyPage.opened(
                once,
                key,
                id + " " + at + " " + circle + " " + number,
                () -> questions.openKnot(negotiation, within(negotiation, at), circle, number));
    }
}
