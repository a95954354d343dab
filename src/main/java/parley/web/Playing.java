package parley.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import parley.negotiation.Attempt;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Teller;
import parley.negotiation.Verdict;
import parley.play.Descent;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.WhatIf;
import parley.scenario.Digest;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** Makes the moves that visitors make. The same form sent twice happens once. */
@Component
final class Playing {

    private static final int LONGEST_TITLE = 90;

    private final Negotiations negotiations;
    private final WhatIf whatIf;
    private final Histories histories;
    private final Scripts scripts;
    private final Moves moves;
    private final Once<Done> once = new Once<>();

    Playing(Holdings holdings, Histories histories, Scripts scripts, Moves moves) {
        this.negotiations = holdings.negotiations();
        this.whatIf = new WhatIf(negotiations);
        this.histories = histories;
        this.scripts = scripts;
        this.moves = moves;
    }

    /**
     * What came of it.
     *
     * @param id where it happened: a new branch, or the same negotiation
     * @param position of what was done
     * @param refused why nothing happened; empty if something did
     */
    record Done(NegotiationId id, int position, List<String> refused) {}

    Done move(NegotiationId id, int position, MultiValueMap<String, String> form) {
        Moves.Filled filled = moves.read(id, position, form);
        Attempt attempt = filled.attempt();
        if (attempt == null) {
            return new Done(id, position, filled.wrong());
        }
        String key = key(form);
        boolean follow = "RECORD".equals(form.getFirst("then"));
        // Whoever was at the end when the form was made means the end, wherever it is by now.
        boolean atTheEnd = form.containsKey("end") && !moves.isReplay(id);
        if ((atTheEnd || !moves.mustBranch(id, position)) && !follow) {
            return played(id, attempt, key);
        }
        boolean withoutNext = form.containsKey("without-next");
        String title = form.getFirst("title");
        return once(
                key,
                () -> branched(
                        id,
                        position,
                        title == null || title.isBlank() ? titled(id, position, attempt) : title,
                        attempt,
                        follow,
                        withoutNext));
    }

    Done undo(NegotiationId id, int at, @Nullable String key) {
        if (at < 1 || negotiations.descent(id).map(Descent::position).orElse(Integer.MAX_VALUE) >= at) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "There is nothing of its own to undo here: what came before belongs to what it left.");
        }
        return once(key(key), () -> {
            NegotiationId branch = negotiations.branch(
                    id, at - 1, negotiations.descent(id).map(Descent::title).orElse(null));
            return new Done(branch, at - 1, List.of());
        });
    }

    Done without(NegotiationId id, int at, @Nullable String key) {
        List<Step> rest = moves.rest(id, at);
        if (rest.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Nothing of the record is still to come here.");
        }
        String title = shortened("Without: " + said(id, at, rest.get(0)));
        return once(key(key), () -> branched(id, at, title, null, true, true));
    }

    /** How many moves of the record are still to come at the end of a branch; none in what is documented. */
    int toGoOn(NegotiationId id) {
        return moves.isReplay(id) ? 0 : moves.rest(id, histories.of(id).size()).size();
    }

    /** Lets the record go on at the end of a branch: what is still to come is tried there, as supposed moves. */
    Done goOn(NegotiationId id, @Nullable String key) {
        return once(key(key), () -> {
            int last = histories.of(id).size();
            List<Step> rest = moves.isReplay(id) ? List.of() : moves.rest(id, last);
            if (rest.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.CONFLICT, "Nothing of the record is still to come here.");
            }
            whatIf.goOn(id, rest, until(id));
            return new Done(id, Math.min(last + 1, histories.of(id).size()), List.of());
        });
    }

    private Done branched(
            NegotiationId id,
            int position,
            String title,
            @Nullable Attempt change,
            boolean follow,
            boolean withoutNext) {
        List<Step> rest = follow ? moves.rest(id, position) : List.of();
        List<Step> following = withoutNext && !rest.isEmpty() ? rest.subList(1, rest.size()) : rest;
        WhatIf.Outcome outcome = whatIf.make(id, position, title, change, following, follow ? until(id) : null);
        if (outcome instanceof WhatIf.Outcome.Refused no) {
            return new Done(id, position, reasons(no.verdict()));
        }
        NegotiationId branch = ((WhatIf.Outcome.Made) outcome).id();
        return new Done(branch, own(branch, position, change), List.of());
    }

    private java.time.@Nullable Instant until(NegotiationId id) {
        return scripts.of(negotiations.opening(id))
                .map(Scripts.Script::scenario)
                .map(Scenario::until)
                .orElse(null);
    }

    /** Where in the branch the changed move stands; what fell due before it may have happened first. */
    private int own(NegotiationId branch, int position, @Nullable Attempt change) {
        List<Recorded> events = histories.of(branch);
        for (Recorded recorded : events.subList(Math.min(position, events.size()), events.size())) {
            if (change != null
                    && change.by().equals(recorded.by())
                    && change.at().equals(recorded.at())) {
                return recorded.position();
            }
        }
        return Math.min(position + 1, events.size());
    }

    private Done played(NegotiationId id, Attempt attempt, String key) {
        Verdict verdict = negotiations.play(id, attempt, Key.of(key)).verdict();
        if (verdict instanceof Verdict.Refused no) {
            return new Done(id, histories.of(id).size(), reasons(no));
        }
        // Others may have gone on since: whoever moved is shown what came of that.
        List<Recorded> own = ((Verdict.Admitted) verdict).events();
        return new Done(id, own.get(own.size() - 1).position(), List.of());
    }

    private String titled(NegotiationId id, int position, Attempt attempt) {
        var table = negotiations.table(id, position);
        String says = attempt.note().text();
        if (says != null) {
            return shortened(says);
        }
        if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
            for (Recorded recorded : yes.events()) {
                if (attempt.by().equals(recorded.by())) {
                    return shortened(new Teller(yes.table()).sentence(recorded.event(), recorded.mark()));
                }
            }
        }
        return "What if";
    }

    private String said(NegotiationId id, int at, Step step) {
        Teller teller = new Teller(negotiations.table(id, at));
        String text = step.attempt().note().text();
        return teller.label(step.attempt().by()) + ", "
                + (text == null
                        ? parley.negotiation.MoveKind.of(step.attempt().move()).title()
                        : text);
    }

    /** A title has no stop behind it. */
    private static String shortened(String words) {
        String line = words.strip().replaceFirst("(?<!\\.)[.]$", "");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, line.lastIndexOf(' ', LONGEST_TITLE)) + " …";
    }

    private static List<String> reasons(Verdict.Refused no) {
        return no.reasons().stream().map(Reason::text).toList();
    }

    /** By which a form that is sent twice is known again. */
    static String key(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 64) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The form has no key. Load the page again.");
        }
        return key;
    }

    /** Of a form as it was filled in: whoever goes back and fills it in otherwise sends another. */
    private static String key(MultiValueMap<String, String> form) {
        Map<String, List<String>> filled = new TreeMap<>(form);
        filled.remove("_csrf");
        return key(form.getFirst("key")) + " " + Digest.of(filled.toString());
    }

    private Done once(String key, Supplier<Done> work) {
        return once.of(key, work, done -> done.refused().isEmpty());
    }
}
