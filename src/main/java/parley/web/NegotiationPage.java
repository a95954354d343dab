package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import parley.play.NegotiationId;

/** One negotiation as of one position. Every state of it has an address of its own. */
@Controller
class NegotiationPage {

    private final Stages stages;
    private final Moves moves;
    private final Playing playing;
    private final Branches branches;
    private final Live live;

    NegotiationPage(Stages stages, Moves moves, Playing playing, Branches branches, Live live) {
        this.stages = stages;
        this.moves = moves;
        this.playing = playing;
        this.branches = branches;
        this.live = live;
    }

    @GetMapping("/negotiations/{id}")
    String negotiation(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(name = "do", required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String table,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String inPlace,
            Model model) {
        NegotiationId negotiation = Stages.id(id);
        Stage stage = stages.of(negotiation, at, "whole".equals(table));
        set(model, negotiation, stage, moves.of(negotiation, stage.position(), by, kind, about));
        return inPlace == null ? "negotiation" : "negotiation :: stage";
    }

    /** Tells a page that its negotiation has gone on; the page then asks for what it shows. */
    @GetMapping(value = "/negotiations/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Integer last,
            HttpServletRequest request,
            HttpServletResponse response) {
        return live.follow(Stages.id(id), last == null ? after : last, null, request, response);
    }

    private void set(Model model, NegotiationId id, Stage stage, Moving moving) {
        model.addAttribute("stage", stage);
        model.addAttribute("moving", moving);
        model.addAttribute("onward", playing.toGoOn(id));
        Branches.Twig tree = branches.around(id);
        model.addAttribute("branches", tree);
        model.addAttribute("tree", Branches.picture(tree, id.text(), stage.position()));
        model.addAttribute("key", UUID.randomUUID().toString());
    }

    /** Makes a move, in a branch of its own where one is needed; refused, it shows the form again with the reasons. */
    @PostMapping("/negotiations/{id}/moves")
    String move(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        NegotiationId negotiation = Stages.id(id);
        Stage stage = stages.of(negotiation, form.getFirst("at"), false);
        Playing.Done done = playing.move(negotiation, stage.position(), form);
        if (done.refused().isEmpty()) {
            return "redirect:/negotiations/" + done.id() + "?at=" + done.position() + "#happened-title";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Moves.Filled filled = moves.read(negotiation, stage.position(), form);
        set(model, negotiation, stage, moves.again(negotiation, stage.position(), form, filled, done.refused()));
        return "negotiation";
    }

    /** Goes back one event, by branching before it; what was there stays where it is. */
    @PostMapping("/negotiations/{id}/undo")
    String undo(@PathVariable String id, @RequestParam int at, @RequestParam String key) {
        Playing.Done done = playing.undo(Stages.id(id), at, key);
        return "redirect:/negotiations/" + done.id();
    }

    /** Branches without a move: to leave the record's next move out and let the rest follow, or to go on by hand from here. */
    @PostMapping("/negotiations/{id}/without")
    String without(@PathVariable String id, @RequestParam int at, @RequestParam String key) {
        Playing.Done done = playing.without(Stages.id(id), at, key);
        return "redirect:/negotiations/" + done.id() + "?at=" + done.position() + "#happened-title";
    }

    /** Lets the record go on at the end of a branch. */
    @PostMapping("/negotiations/{id}/onward")
    String onward(@PathVariable String id, @RequestParam String key) {
        Playing.Done done = playing.goOn(Stages.id(id), key);
        return "redirect:/negotiations/" + done.id() + "?at=" + done.position() + "#happened-title";
    }
}
