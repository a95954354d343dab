package parley.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.play.Replay;
import parley.play.UnknownNegotiation;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;

/** The list of negotiations, and one negotiation as of one position. Every state of it has an address of its own. */
@Controller
class NegotiationPage {

    private final Holdings holdings;

    NegotiationPage(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * A negotiation in the list.
     *
     * @param changed its scenario's file is no longer the one that it was played from
     */
    public record Card(String id, String title, String question, String reading, int events, boolean changed) {}

    /** A refused move. */
    public record Refusal(String party, String says, List<String> cites, List<String> reasons) {}

    @GetMapping("/")
    String list(Model model) {
        model.addAttribute(
                "cards", holdings.negotiations().list().stream().map(this::card).toList());
        return "negotiations";
    }

    private Card card(Listed listed) {
        Opening opening = listed.opening();
        Scenario scenario = holdings.scenarioOf(opening).orElse(null);
        return new Card(
                listed.id().text(),
                opening.setting().title(),
                scenario == null ? "" : scenario.question(),
                opening.reading() == null ? "" : opening.reading(),
                listed.events(),
                scenario == null && opening.scenario() != null);
    }

    @GetMapping("/negotiations/{id}")
    String negotiation(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model) {
        NegotiationId negotiation = id(id);
        Negotiations negotiations = holdings.negotiations();
        Opening opening = negotiations.opening(negotiation);
        List<Recorded> events = negotiations.events(negotiation, 1, Integer.MAX_VALUE);
        int position = at == null ? events.size() : position(at, events.size());
        Table table = negotiations.table(negotiation, position);
        Teller teller = new Teller(negotiations.table(negotiation));

        List<Line> lines = new ArrayList<>();
        Line previous = null;
        for (Recorded recorded : events) {
            previous = Line.of(recorded, teller, previous);
            lines.add(previous);
        }
        model.addAttribute("id", id);
        model.addAttribute("opening", opening);
        model.addAttribute("lines", lines);
        model.addAttribute("position", position);
        model.addAttribute("last", events.size());
        model.addAttribute("current", position == 0 ? null : lines.get(position - 1));
        model.addAttribute("table", TableView.of(table));
        model.addAttribute("zone", opening.setting().zone().getId());

        Scenario scenario = holdings.scenarioOf(opening).orElse(null);
        Reading reading =
                scenario == null || opening.reading() == null ? null : scenario.reading(Name.of(opening.reading()));
        model.addAttribute("scenario", scenario);
        model.addAttribute("reading", reading);
        model.addAttribute("refused", scenario == null ? List.of() : refused(scenario, reading, teller));
        return "negotiation";
    }

    private static List<Refusal> refused(Scenario scenario, @Nullable Reading reading, Teller teller) {
        List<Refusal> refusals = new ArrayList<>();
        for (RefusedStep refused : Replay.inMemory(scenario, reading).refused()) {
            var attempt = refused.step().attempt();
            String text = attempt.note().text();
            refusals.add(new Refusal(
                    teller.party(attempt.by()),
                    text == null ? refused.step().id().text() : text,
                    attempt.note().cites(),
                    refused.reasons().stream().map(reason -> reason.text()).toList()));
        }
        return refusals;
    }

    private static NegotiationId id(String text) {
        if (!Name.isName(text)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such negotiation.");
        }
        return new NegotiationId(text);
    }

    private static int position(String at, int last) {
        try {
            int position = Integer.parseInt(at);
            if (position >= 0 && position <= last) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, outOfRange(last), e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, outOfRange(last));
    }

    private static String outOfRange(int last) {
        return "The position (at) is a number from 0, the opening, to " + last + ", the last event.";
    }

    @org.springframework.web.bind.annotation.ExceptionHandler(UnknownNegotiation.class)
    String unknown(UnknownNegotiation unknown, Model model, jakarta.servlet.http.HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        model.addAttribute("why", "There is no such negotiation.");
        return "problem";
    }
}
