package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import parley.exchange.Attempted;
import parley.exchange.Titles;
import parley.fact.Concept;
import parley.negotiation.Attempt;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.picture.TimelinePicture;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.scenario.Fork;
import parley.scenario.Lesson;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** Sets the stage: puts together what is shown of a negotiation as of a position. */
@Component
final class Stages {

    /** In CSS pixels; the page lets them shrink. */
    private static final double OVERVIEW_WIDTH = 1_200;

    private static final double LEGEND_WIDTH = 690;
    private static final double NARROW_LEGEND = 300;

    /** So many events have room on a sheet of paper. */
    private static final int ON_PAPER = 14;

    private final Holdings holdings;
    private final Negotiations negotiations;
    private final Histories histories;
    private final Scripts scripts;
    private final Untold untold;
    private final Addresses addresses;

    Stages(Holdings holdings, Histories histories, Scripts scripts, Untold untold, Addresses addresses) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.scripts = scripts;
        this.untold = untold;
        this.addresses = addresses;
    }

    /**
     * @param at a position as it was asked for; null means the last
     * @param whole shows everything on the table, however much there is
     */
    Stage of(NegotiationId id, @Nullable String at, boolean whole) {
        Opening opening = negotiations.opening(id);
        List<Recorded> events = histories.of(id);
        int last = events.size();
        int position = at == null ? last : position(at, last);
        Table table = negotiations.table(id, position);
        Teller teller = new Teller(position == last ? table : negotiations.table(id));
        Optional<Scripts.Script> script = scripts.of(opening);
        Optional<Descent> descent = negotiations.descent(id);
        Scenario scenario = script.map(Scripts.Script::scenario).orElse(null);
        return new Stage(
                id.text(),
                title(opening, descent, scenario),
                about(descent, scenario),
                descent.map(Descent::position).orElse(0),
                descent.map(from -> new Stage.Parent(from.parent().text(), titleOf(from.parent())))
                        .orElse(null),
                descent.isPresent() || script.isEmpty() ? null : trunk(script.get()),
                descent.map(from -> from.parent().text())
                        .or(() -> script.map(one -> addresses.trunkOf(one.scenario(), one.reading())))
                        .filter(key -> !key.isEmpty())
                        .orElse(null),
                scenario == null ? "" : scenario.question(),
                script.map(Scripts.Script::reading).orElse(null),
                opening.setting().zone().getId(),
                position,
                last,
                days(events, new Moments(opening.setting().zone())),
                position == 0 ? null : happened(id, events, position, table, teller, script),
                timeline(id, events, position, teller.table()),
                Waiting.narrow(table, events.subList(0, position)),
                TableView.of(table, events.subList(0, position), whole),
                about(descent, scenario) == Stage.About.HYPOTHETICAL ? ComparePage.comeTo(teller.table()) : "",
                missing(untold.missing(id), teller),
                untold.missing(id).notTried().stream()
                        .map(step -> missing(step, List.of(), teller))
                        .toList());
    }

    private Stage.@Nullable Trunk trunk(Scripts.Script branch) {
        Fork fork = branch.scenario().fork();
        Scenario trunk = addresses.trunk(branch.scenario()).orElse(null);
        return fork == null || trunk == null
                ? null
                : new Stage.Trunk(
                        trunk.title(),
                        fork.position(),
                        addresses.of(trunk, Addresses.same(trunk, branch.reading()), fork.position()));
    }

    String titleOf(NegotiationId id) {
        Opening opening = negotiations.opening(id);
        return title(
                opening, negotiations.descent(id), holdings.scenarioOf(opening).orElse(null));
    }

    private static String title(Opening opening, Optional<Descent> descent, @Nullable Scenario scenario) {
        String own = descent.map(Descent::title).orElse(null);
        if (own != null) {
            return own;
        }
        return scenario == null ? opening.setting().title() : scenario.title();
    }

    static Stage.About about(Optional<Descent> descent, @Nullable Scenario scenario) {
        return descent.isEmpty() && scenario != null && scenario.fork() == null
                ? Stage.About.DOCUMENTED
                : Stage.About.HYPOTHETICAL;
    }

    private static List<Stage.Missing> missing(Untold.Missing missing, Teller teller) {
        return missing.refused().stream()
                .map(refused -> missing(
                        refused.step(),
                        refused.reasons().stream()
                                .map(reason -> Titles.in(reason.text(), teller))
                                .toList(),
                        teller))
                .toList();
    }

    private static Stage.Missing missing(Step step, List<String> reasons, Teller teller) {
        Attempt attempt = step.attempt();
        String says = Attempted.told(attempt, teller.table());
        return new Stage.Missing(
                teller.voice(attempt.by(), says), says, attempt.note().cites(), reasons);
    }

    private Happened happened(
            NegotiationId id,
            List<Recorded> events,
            int position,
            Table after,
            Teller teller,
            Optional<Scripts.Script> script) {
        Recorded recorded = events.get(position - 1);
        Recorded answered = answered(events, recorded);
        return Happened.of(
                recorded,
                Line.of(recorded, teller, null),
                answered == null ? null : Line.of(answered, teller, null),
                negotiations.table(id, position - 1),
                after,
                holdings.facts(),
                script.map(one -> lessons(one, recorded)).orElse(List.of()));
    }

    /** The event that put on the table what this one is about. */
    private static @Nullable Recorded answered(List<Recorded> events, Recorded recorded) {
        for (Name concern : recorded.event().concerns()) {
            for (Recorded earlier : events.subList(0, recorded.position() - 1)) {
                if (earlier.event().concerns().contains(concern)) {
                    return earlier;
                }
            }
        }
        return null;
    }

    private List<Happened.Shown> lessons(Scripts.Script script, Recorded recorded) {
        Step step = script.traces().at(recorded.position());
        boolean same = recorded.position() <= script.transcript().events().size()
                && script.transcript()
                        .events()
                        .get(recorded.position() - 1)
                        .event()
                        .equals(recorded.event());
        List<Happened.Shown> shown = new ArrayList<>();
        if (step != null && same) {
            for (Lesson lesson : script.scenario().lessons()) {
                if (step.id().equals(lesson.place().after())) {
                    String concept = lesson.concept() == null ? "" : lesson.concept();
                    shown.add(new Happened.Shown(
                            concept,
                            holdings.concepts().find(concept).map(Concept::name).orElse(concept),
                            lesson.says()));
                }
            }
        }
        return shown;
    }

    private static List<Stage.Day> days(List<Recorded> events, Moments moments) {
        List<Stage.Day> days = new ArrayList<>();
        String label = "";
        int first = 1;
        for (Recorded recorded : events) {
            String day = moments.day(recorded.at());
            if (!day.equals(label)) {
                if (!label.isEmpty()) {
                    days.add(new Stage.Day(label, first, recorded.position() - 1));
                }
                label = day;
                first = recorded.position();
            }
        }
        if (!label.isEmpty()) {
            days.add(new Stage.Day(label, first, events.size()));
        }
        return days;
    }

    private static Stage.Pictures timeline(NegotiationId id, List<Recorded> events, int position, Table table) {
        TimelinePicture picture =
                TimelinePicture.of(table, events).at(position).linking(event -> "/negotiations/" + id + "?at=" + event);
        return new Stage.Pictures(
                picture.labels(TimelinePicture.Labels.NAMES),
                picture.labels(TimelinePicture.Labels.NARROW),
                picture.lanes(),
                picture.isWindowed() ? picture.overview(OVERVIEW_WIDTH) : "",
                picture.legend(LEGEND_WIDTH),
                picture.named("narrow-").legend(NARROW_LEGEND),
                picture.named("paper-").within(ON_PAPER).svg(),
                picture.told().lines().toList());
    }

    static NegotiationId id(String text) {
        if (!Name.isName(text)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such negotiation.");
        }
        return new NegotiationId(text);
    }

    static int position(String at, int last) {
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
}
