package parley.yaml;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.Setting;
import parley.scenario.Choice;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** One reading of one scenario file, from top to bottom. Problems are noted at their spots. */
final class ScenarioReading {

    private final ScenarioFields top;
    private final ScenarioSurroundings around;
    private final String fileName;
    private final String digest;

    ScenarioReading(Spot root, String fileName, Collection<String> facts, String digest) {
        this.around = new ScenarioSurroundings(facts);
        this.top = fields(root);
        this.fileName = fileName;
        this.digest = digest;
    }

    /** What was read, with stand-ins wherever a problem was noted. */
    ReadScript read() {
        ScenarioFrame frame = new ScenarioFrame(top, fileName);
        ZoneId zone = top.need("zone").flatMap(Spot::zone).orElse(ZoneId.of("UTC"));
        around.zone(zone);
        Optional<Instant> start = top.need("start").flatMap(around.times()::first);
        List<Party> cast = new CastFields(around).read(top, top.need("cast"));
        ScenarioGiven given = new ScenarioGiven(top.inside("given"));
        Setting setting = new Setting(
                frame.title(), zone, start.orElse(Instant.MIN), cast, given.undertakings(), given.measures());
        List<Reading> readings = readings();
        List<Choice> choices = around.choices().read(top);
        ExpectFields expectations = new ExpectFields(
                around, readings.stream().map(reading -> reading.name().text()).toList());
        MoveEntries moves = new MoveEntries(around, expectations, readings, cast, start, null);
        List<Step> steps = moves.read(top.need("moves")).stream()
                .map(MoveEntries.Entry::step)
                .toList();
        expectations.read(top);
        Map<Name, Integer> orders = new HashMap<>();
        steps.forEach(step -> orders.putIfAbsent(step.id(), orders.size() + 1));
        expectations.place(orders, Set.of());
        @Nullable
        Instant until = top.may("until").flatMap(spot -> until(spot, moves)).orElse(null);
        top.may("joining")
                .ifPresent(spot -> spot.wrongKey(
                        "`joining` belongs in a branch; here all parties stand in the cast", "Remove it"));
        // A question for an analysis, and read by its own reader.
        top.may(ConflictReader.SECTION);
        top.may(PoliciesReading.KEY)
                .ifPresent(spot -> PoliciesReading.section(
                        spot,
                        cast.stream().map(party -> party.id().code()).toList(),
                        steps.stream().map(step -> step.id().text()).toList()));
        top.nothingElse();
        around.names().check();
        Scenario scenario = new Scenario(
                frame.name(),
                frame.title(),
                frame.question(),
                frame.about(),
                setting,
                readings,
                steps,
                until,
                frame.epilogue(),
                digest,
                frame.teaches(),
                choices,
                expectations.expected(),
                expectations.lessons(),
                null);
        return new ReadScript(scenario, around.names().made());
    }

    private ScenarioFields fields(Spot spot) {
        return new ScenarioFields(spot, around, ScenarioNames.At.THE_START, null);
    }

    /** Notes that a word is taken already, or takes it. */
    static void unique(Spot word, Map<String, Spot> taken, String what) {
        if (word.type() != Spot.Type.TEXT) {
            return;
        }
        Spot first = taken.putIfAbsent(word.raw(), word);
        if (first != null) {
            word.wrong(
                    "there is " + (what.startsWith("o") ? "an " : "a ") + what + " " + Shown.code(word.raw())
                            + " already, on line " + first.line(),
                    "Give this one another " + word.name().replace("`", "") + ", or remove it");
        }
    }

    private List<Reading> readings() {
        Map<String, Spot> names = new LinkedHashMap<>();
        List<Spot> defaults = new ArrayList<>();
        return top.list(top.may("readings"), spot -> Optional.of(reading(top.of(spot), names, defaults)), 1);
    }

    private static Reading reading(ScenarioFields fields, Map<String, Spot> names, List<Spot> defaults) {
        Optional<Spot> name = fields.need("name");
        name.ifPresent(spot -> unique(spot, names, "reading"));
        boolean isDefault = fields.truth("default");
        if (isDefault) {
            fields.may("default").ifPresent(spot -> onlyOne(spot, defaults));
        }
        Reading reading = new Reading(
                name.flatMap(ScenarioFields::name).orElse(Name.of("unread")),
                fields.words("title"),
                fields.words("says"),
                isDefault,
                fields.cites());
        fields.nothingElse();
        return reading;
    }

    private static void onlyOne(Spot isDefault, List<Spot> defaults) {
        if (!defaults.isEmpty()) {
            isDefault.wrong(
                    "two readings are the default: the other is on line "
                            + defaults.get(0).line(),
                    "Leave `default: true` with one of them");
        }
        defaults.add(isDefault);
    }

    private Optional<Instant> until(Spot spot, MoveEntries moves) {
        Optional<Instant> until = around.times().last(spot);
        until.ifPresent(moment -> moves.checkUntil(spot, moment));
        return until;
    }
}
