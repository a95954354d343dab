package parley.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.Setting;
import parley.play.Deletion;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Replay;
import parley.scenario.Comparison;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;

/** What there is to look at: scenarios and what-ifs to start, and negotiations to continue. */
@Controller
class LibraryPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Stages stages;
    private final Addresses addresses;
    private final Futures futures;
    private final Welcome welcome;

    LibraryPage(Holdings holdings, Stages stages, Addresses addresses, Futures futures, Welcome welcome) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.stages = stages;
        this.addresses = addresses;
        this.futures = futures;
        this.welcome = welcome;
    }

    /**
     * A scenario or a what-if.
     *
     * @param readings as which a disputed document can be read; empty where there is none
     * @param leaves the title of what it branches from; empty where it branches from nothing
     * @param trunk what it branches from, to compare it with; empty where it branches from nothing
     */
    public record Script(
            String name,
            String title,
            String question,
            String about,
            Stage.About kind,
            List<String> cast,
            String dates,
            int moves,
            List<Choice> readings,
            String leaves,
            String trunk) {}

    /** A documented case and the what-ifs that branch from it; what-ifs alone where the case is not among what was found. */
    public record Shelf(String title, List<Script> scripts) {}

    /** A reading to choose. */
    public record Choice(String name, String title, boolean usual) {}

    /**
     * A negotiation that is kept.
     *
     * @param reading empty where there is none
     * @param from what it branched from; null where it is nobody's branch
     * @param versus what it is compared with: what it left; empty where it left nothing
     * @param changed its scenario's file is no longer the one that it was played from
     */
    public record Kept(
            String id,
            String title,
            String question,
            Stage.About kind,
            String reading,
            int events,
            String dates,
            @Nullable String from,
            int forkedAt,
            String versus,
            boolean changed) {

        /** What the record has is played again at every start: there is no use in deleting it. */
        public boolean deletable() {
            return kind == Stage.About.HYPOTHETICAL;
        }
    }

    @GetMapping("/")
    String library(@RequestParam(required = false, defaultValue = "") String find, Model model) {
        String wanted = find.strip().toLowerCase(Locale.ROOT);
        List<Kept> kept = negotiations.list().stream()
                .map(this::kept)
                .filter(one -> found(wanted, one.title(), one.question(), one.reading()))
                .toList();
        model.addAttribute("find", find);
        model.addAttribute("welcome", wanted.isEmpty() ? welcome.screen().orElse(null) : null);
        model.addAttribute("shelves", shelves(wanted));
        model.addAttribute("kept", kept);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "library";
    }

    private List<Shelf> shelves(String wanted) {
        List<Shelf> shelves = new ArrayList<>();
        for (Scenario scenario : holdings.scenarios()) {
            if (scenario.fork() == null) {
                List<Script> there = withBranches(scenario).stream()
                        .map(this::script)
                        .filter(script -> found(
                                wanted,
                                script.title(),
                                script.question(),
                                script.about(),
                                String.join(" ", script.cast())))
                        .toList();
                if (!there.isEmpty()) {
                    shelves.add(new Shelf(scenario.title(), there));
                }
            }
        }
        shelves.sort(
                Comparator.comparingInt((Shelf shelf) -> shelf.scripts().size()).reversed());
        return shelves;
    }

    /** A case, what branches from it, and what branches from that. */
    private List<Scenario> withBranches(Scenario scenario) {
        List<Scenario> all = new ArrayList<>(List.of(scenario));
        holdings.scenarios().stream()
                .filter(one -> one.fork() != null && one.fork().of().equals(scenario.name()))
                .forEach(branch -> all.addAll(withBranches(branch)));
        return all;
    }

    private static boolean found(String wanted, String... texts) {
        return List.of(wanted.split("\\s+", -1)).stream()
                .allMatch(
                        word -> String.join(" ", texts).toLowerCase(Locale.ROOT).contains(word));
    }

    private Script script(Scenario scenario) {
        Setting setting = scenario.setting();
        List<Step> steps = scenario.steps();
        Fork fork = scenario.fork();
        return new Script(
                scenario.name().text(),
                scenario.title(),
                scenario.question(),
                scenario.about(),
                fork == null ? Stage.About.DOCUMENTED : Stage.About.HYPOTHETICAL,
                setting.cast().stream().map(Party::label).toList(),
                steps.isEmpty()
                        ? ""
                        : dates(
                                setting.zone(),
                                steps.get(0).attempt().at(),
                                steps.get(steps.size() - 1).attempt().at()),
                steps.size(),
                scenario.readings().stream()
                        .map(reading -> new Choice(
                                reading.name().text(), reading.title(), reading.equals(scenario.defaultReading())))
                        .toList(),
                addresses.trunk(scenario).map(Scenario::title).orElse(""),
                addresses.trunkOf(scenario, scenario.defaultReading()));
    }

    private Kept kept(Listed listed) {
        Scenario scenario = holdings.scenarioOf(listed.opening()).orElse(null);
        var descent = listed.descent();
        String reading = listed.opening().reading();
        Reading known = scenario == null || reading == null ? null : scenario.reading(Name.of(reading));
        return new Kept(
                listed.id().text(),
                stages.titleOf(listed.id()),
                scenario == null ? "" : scenario.question(),
                Stages.about(java.util.Optional.ofNullable(descent), scenario),
                known == null ? "" : known.title(),
                listed.events(),
                dates(
                        listed.opening().setting().zone(),
                        listed.opening().setting().start(),
                        listed.now()),
                descent == null ? null : stages.titleOf(descent.parent()),
                descent == null ? 0 : descent.position(),
                descent != null ? descent.parent().text() : scenario == null ? "" : addresses.trunkOf(scenario, known),
                scenario == null
                        && listed.opening().scenario() != null
                        && holdings.scenario(listed.opening().scenario()).isPresent());
    }

    private static String dates(ZoneId zone, java.time.Instant first, java.time.Instant last) {
        String from = first.atZone(zone).format(DAY);
        String to = last.atZone(zone).format(DAY);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** What a scenario is about, before it is played. */
    @GetMapping("/scenarios/{name}")
    String scenario(@PathVariable String name, Model model) {
        Scenario scenario = named(name);
        model.addAttribute("script", script(scenario));
        model.addAttribute("scenario", scenario);
        model.addAttribute(
                "trunk", addresses.trunk(scenario).map(Scenario::title).orElse(""));
        model.addAttribute(
                "whatIfs",
                holdings.scenarios().stream()
                        .filter(one -> one.fork() != null && one.fork().of().equals(scenario.name()))
                        .map(this::script)
                        .toList());
        model.addAttribute(
                "kept",
                negotiations.list().stream()
                        .filter(one -> one.descent() == null
                                && name.equals(one.opening().scenario()))
                        .map(this::kept)
                        .toList());
        return "scenario";
    }

    private Scenario named(String name) {
        return holdings.scenario(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such scenario."));
    }

    /** Plays a scenario; one that has been played under this reading is continued. */
    @PostMapping("/scenarios/{name}/start")
    String start(@PathVariable String name, @RequestParam(required = false) @Nullable String reading) {
        Scenario scenario = named(name);
        Reading chosen = reading == null || !Name.isName(reading) ? null : scenario.reading(Name.of(reading));
        NegotiationId id = new Replay(negotiations)
                .resume(scenario, chosen == null ? scenario.defaultReading() : chosen)
                .id();
        return "redirect:/negotiations/" + id + "?at=" + begins(scenario, id);
    }

    /** A what-if is looked at where it becomes another story than the one that it leaves; everything else from its opening on. */
    private int begins(Scenario scenario, NegotiationId id) {
        return addresses
                .trunk(scenario)
                .map(trunk -> {
                    Transcript own = futures.of(id.text()).transcript();
                    Transcript other = futures.of(Addresses.key(trunk, Addresses.same(trunk, own.reading())))
                            .transcript();
                    return Math.min(
                            Comparison.of(other, own).common() + 1, own.events().size());
                })
                .orElse(0);
    }

    @GetMapping("/negotiations/{id}/delete")
    String confirm(@PathVariable String id, Model model) {
        NegotiationId negotiation = Stages.id(id);
        List<String> branches = new ArrayList<>();
        titles(negotiation, branches);
        model.addAttribute("id", negotiation.text());
        model.addAttribute("named", stages.titleOf(negotiation));
        model.addAttribute("branches", branches);
        return "delete";
    }

    private void titles(NegotiationId of, List<String> into) {
        for (Listed child : negotiations.children(of)) {
            into.add(stages.titleOf(child.id()));
            titles(child.id(), into);
        }
    }

    /** Only what was confirmed goes: branches that were made since are found and asked about again. */
    @PostMapping("/negotiations/{id}/delete")
    String delete(@PathVariable String id, @RequestParam int branches, Model model) {
        NegotiationId negotiation = Stages.id(id);
        List<String> there = new ArrayList<>();
        titles(negotiation, there);
        if (there.size() != branches) {
            return confirm(id, model);
        }
        Deletion done = negotiations.delete(negotiation, true);
        return done instanceof Deletion.Deleted ? "redirect:/" : confirm(id, model);
    }
}
