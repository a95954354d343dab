package parley.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import parley.analysis.ensemble.Trait;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.paths.Path;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.report.Analyses;
import parley.report.Angle;
import parley.report.Section;
import parley.report.SectionHtml;
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

    /**
     * What a study has come to.
     *
     * @param html the section; empty as long as there is none
     * @param paths each with the moves on it
     * @param runs how many futures can be opened; 0 where it has none
     */
    public record Shown(
            String id,
            String title,
            String state,
            boolean over,
            boolean measured,
            int percent,
            String html,
            List<Found> paths,
            long runs,
            String negotiation,
            int position) {}

    /**
     * A way to what was asked for.
     *
     * @param says how many moves by whom, and when it is reached
     * @param moves and what follows from them
     * @param instead who else could put the new offer; empty where nobody
     */
    public record Found(String says, List<Line> moves, String instead) {

        static Found of(Path path) {
            Teller teller = new Teller(path.end());
            int moves = path.moves();
            return new Found(
                    (moves == 0
                                    ? "Nobody has to move"
                                    : (moves == 1 ? "1 move by " : moves + " moves by ")
                                            + teller.parties(List.copyOf(path.movers())))
                            + "; reached on " + teller.moment(path.reached()) + ".",
                    Line.all(path.events(), teller),
                    path.orOfferedBy().stream().map(teller::party).collect(Collectors.joining(" or ")));
        }
    }

    /**
     * A circle, and what would open it.
     *
     * @param openings somebody's letting go, each by itself enough
     * @param all no smaller one was left out
     * @param bridges proposals that open it with nobody letting go
     */
    public record Circle(
            String says, String how, boolean impasse, List<Way> openings, boolean all, List<Way> bridges) {}

    /**
     * Something that opens a circle.
     *
     * @param moves that it takes; none where nobody's consent is needed
     */
    public record Way(String says, List<Line> moves) {}

    private static Circle circle(Knot knot) {
        return new Circle(
                knot.cycle().told(),
                knot.closed(),
                knot.isImpasse(),
                knot.openings().stream()
                        .map(opening -> new Way(opening.told(), Line.all(opening.events(), new Teller(opening.end()))))
                        .toList(),
                knot.allOpenings(),
                knot.bridges().stream().map(AnalysisPage::bridge).toList());
    }

    private static Way bridge(Bridge bridge) {
        Teller teller = new Teller(bridge.end());
        return new Way(
                bridge.way().words() + ", put by " + teller.party(bridge.by()) + ", on " + teller.moment(bridge.hour()),
                Line.all(bridge.events(), teller));
    }

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
        show(negotiation, position, study == null ? null : shown(studies.study(study)), asked, List.of(), model);
        return "analysis";
    }

    private void show(
            NegotiationId negotiation,
            int position,
            @Nullable Shown study,
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
        model.addAttribute("answer", impasse.answer());
        model.addAttribute(
                "circles", impasse.knots().stream().map(AnalysisPage::circle).toList());
        model.addAttribute("ways", WaysForm.of(table, record, asked, wrong));
        model.addAttribute("budget", Questions.budget());
        model.addAttribute(
                "stability",
                Analyses.stability(angle)
                        .map(section -> html(
                                section,
                                new PictureFile.Folder(
                                        "/negotiations/" + negotiation + "/analysis/pictures/", "?at=" + position)))
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

    private String html(Section section, PictureFile.Folder pictures) {
        return new SectionHtml(holdings.concepts(), concept -> "/concepts/" + concept, 2, true, pictures).of(section);
    }

    private Shown shown(Studies.Study study) {
        Studies.Result result = study.result();
        return new Shown(
                study.getId(),
                study.getTitle(),
                study.getState().name(),
                study.isOver(),
                study.isMeasured(),
                study.getPercent(),
                result == null
                        ? ""
                        : html(
                                result.section(),
                                new PictureFile.Folder("/studies/" + study.getId() + "/pictures/", "")),
                result == null
                        ? List.of()
                        : result.paths().stream().map(Found::of).toList(),
                result == null || result.futures() == null
                        ? 0
                        : result.futures().runs(),
                study.negotiation().text(),
                study.position());
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
        return to(
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
            show(negotiation, position, null, asked, wrong(problems), model);
            return "analysis";
        });
    }

    private static List<String> wrong(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "At letter " + problem.column() + ": " + problem.what() + ". " + problem.mend()
                        + (problem.mend().endsWith(".") || problem.mend().endsWith("?") ? "" : "."))
                .toList();
    }

    private int within(NegotiationId id, int at) {
        return Stages.position(String.valueOf(at), histories.of(id).size());
    }

    private static String to(Studies.Study study) {
        return "redirect:" + address(study).build().encode().toUriString();
    }

    /** The form keeps what was asked. */
    private static String to(Studies.Study study, WaysAsked asked) {
        UriComponentsBuilder address =
                address(study).queryParam("goal", "{goal}").queryParam("most", asked.most());
        if (asked.moves() != null) {
            address.queryParam("moves", asked.moves());
        }
        asked.hold().forEach(word -> address.queryParam("hold", word));
        asked.only().forEach(code -> address.queryParam("only", code));
        return "redirect:" + address.encode().buildAndExpand(asked.goal()).toUriString();
    }

    private static UriComponentsBuilder address(Studies.Study study) {
        return UriComponentsBuilder.fromPath("/negotiations/" + study.negotiation() + "/analysis")
                .queryParam("at", study.position())
                .queryParam("study", study.getId())
                .fragment("study-title");
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
        return opened(
                key,
                id + " " + at + " " + circle + " " + number,
                () -> questions.openKnot(negotiation, within(negotiation, at), circle, number));
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
        model.addAttribute("study", shown(asked));
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
        return opened(key, "run " + study + " " + number, () -> questions.openRun(asked, number));
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
                key,
                "path " + study + " " + number,
                () -> questions.openPath(asked, result.paths().get(number - 1), number));
    }

    /**
     * Opens it once for each page that was sent, however often the button is pressed.
     *
     * @param what which of the page's buttons it was: they share the page's key
     */
    private String opened(@Nullable String key, String what, Supplier<Questions.Opened> work) {
        Questions.Opened opened = once.of(Playing.key(key) + " " + what, work);
        return "redirect:/negotiations/" + opened.id() + "?at=" + opened.position() + "#happened-title";
    }
}
