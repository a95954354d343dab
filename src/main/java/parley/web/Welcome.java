package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.analysis.impasse.WaitingGraph;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.TalksConsequences;
import parley.picture.Picture;
import parley.picture.WaitingGraphPicture;
import parley.play.NegotiationId;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/**
 * The first screen: why May 2025 was stuck, for somebody who knows nothing. What is said there is words of our own over facts; where
 * things stand in the record and what a reading makes of it is read off the scenario.
 */
@Component
final class Welcome {

    private static final String MAY = "may-2025";

    /** The last move before the reply: nobody has to choose a reading yet. */
    private static final Name EVE = Name.of("trump-doubts");

    private static final List<Name> MOMENTS =
            List.of(Name.of("kyiv-call"), Name.of("istanbul-offer"), Name.of("reply-in-person"));

    private static final List<String> CHANGES =
            List.of("kyiv-lifts-its-gate", "moscow-says-yes", "at-the-same-hour", "leaders-meet");

    private final Holdings holdings;
    private final Scripts scripts;
    private final Addresses addresses;

    Welcome(Holdings holdings, Scripts scripts, Addresses addresses) {
        this.holdings = holdings;
        this.scripts = scripts;
        this.addresses = addresses;
    }

    /**
     * A moment to look at.
     *
     * @param to where it leads: into the negotiation if it is kept, otherwise to its scenario
     */
    public record Moment(String step, int position, String day, String to) {}

    /**
     * One way to read the reply.
     *
     * @param refused how many moves of the record are not possible under it
     * @param opened the day on which talks open under it; empty if they never do
     */
    public record Way(String name, String title, int refused, String opened, String to) {}

    /** One move changed: what has been written down as a what-if. */
    public record Changed(String name, String title, String question, String left, String right) {}

    /**
     * All of it.
     *
     * @param waiting who waits for whom on the eve of the reply, as a picture
     * @param told the same in words, a line each
     * @param kept the negotiation that the picture is of; empty where May 2025 is not kept here
     * @param eve the position that the picture is of
     * @param there where the eve leads
     * @param own where a move of one's own is made
     * @param ask where it is asked what would have opened it; empty where May 2025 is not kept here
     */
    public record Screen(
            String waiting,
            List<String> told,
            String kept,
            int eve,
            List<Moment> moments,
            List<Way> ways,
            List<Changed> changes,
            String there,
            String own,
            String ask,
            String readings) {}

    /** Nothing where the library lacks May 2025, or it was rewritten. */
    Optional<Screen> screen() {
        return holdings.scenario(MAY)
                .filter(may -> may.readings().size() > 1)
                .flatMap(may -> screen(may, scripts.of(may, may.defaultReading())));
    }

    /** Where the eve of the reply is analysed; nothing where May 2025 is not kept here. */
    Optional<String> questions() {
        return holdings.scenario(MAY).flatMap(may -> {
            Scripts.Script script = scripts.of(may, may.defaultReading());
            Recorded eve = own(script.traces(), EVE);
            return eve == null ? Optional.empty() : addresses.questions(may, script.reading(), eve.position());
        });
    }

    private Optional<Screen> screen(Scenario may, Scripts.Script script) {
        List<Moment> moments = new ArrayList<>();
        for (Name step : MOMENTS) {
            Recorded own = own(script.traces(), step);
            if (own != null) {
                moments.add(new Moment(
                        step.text(),
                        own.position(),
                        day(may, own),
                        addresses.of(may, script.reading(), own.position())));
            }
        }
        Recorded eve = own(script.traces(), EVE);
        if (eve == null || moments.size() < MOMENTS.size()) {
            return Optional.empty();
        }
        Picture picture = waiting(script.transcript(), eve.position());
        String there = addresses.of(may, script.reading(), eve.position());
        return Optional.of(new Screen(
                picture.svg(),
                picture.told().lines().toList(),
                addresses.kept(may, script.reading()).map(NegotiationId::text).orElse(""),
                eve.position(),
                moments,
                may.readings().stream().map(reading -> way(may, reading)).toList(),
                CHANGES.stream()
                        .flatMap(name -> holdings.scenario(name).stream())
                        .map(this::changed)
                        .toList(),
                there,
                there + "#move",
                addresses.questions(may, script.reading(), eve.position()).orElse(""),
                "/compare?left=" + Addresses.key(may, may.readings().get(0)) + "&right="
                        + Addresses.key(may, may.readings().get(1))));
    }

    private static @Nullable Recorded own(Traces traces, Name step) {
        Traces.Trace trace = traces.of(step);
        return trace == null ? null : trace.own();
    }

    private static String day(Scenario scenario, Recorded recorded) {
        return new Moments(scenario.setting().zone()).day(recorded.at());
    }

    private static Picture waiting(Transcript transcript, int position) {
        List<Recorded> events = transcript.events().subList(0, position);
        Table table = Table.opening(transcript.scenario().setting()).after(events);
        return WaitingGraphPicture.of(WaitingGraph.of(table, events)).narrow().brief();
    }

    private Way way(Scenario may, Reading reading) {
        Transcript played = scripts.of(may, reading).transcript();
        String opened = played.events().stream()
                .filter(recorded -> recorded.event() instanceof TalksConsequences.TalksOpened)
                .findFirst()
                .map(recorded -> day(may, recorded))
                .orElse("");
        Recorded reply = own(scripts.of(may, reading).traces(), MOMENTS.get(2));
        return new Way(
                reading.name().text(),
                reading.title(),
                played.refused().size(),
                opened,
                addresses.of(may, reading, reply == null ? 0 : reply.position() + 1));
    }

    private Changed changed(Scenario branch) {
        Reading reading = branch.defaultReading();
        return new Changed(
                branch.name().text(),
                branch.title(),
                branch.question(),
                addresses.trunkOf(branch, reading),
                Addresses.key(branch, reading));
    }
}
