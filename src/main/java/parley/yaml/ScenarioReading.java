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
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.negotiation.Speaker;
import parley.scenario.Afterwards;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** One reading of one scenario file, from top to bottom. Problems are noted at their spots. */
final class ScenarioReading {

    private final ScenarioFields top;
    private final ScenarioSurroundings around;
    private final String fileName;
    private final String digest;
    private int parties;

    ScenarioReading(Spot root, String fileName, Collection<String> facts, String digest) {
        this.around = new ScenarioSurroundings(facts);
        this.top = fields(root);
        this.fileName = fileName;
        this.digest = digest;
    }

    /** What was read, with stand-ins wherever a problem was noted. */
    Scenario scenario() {
        top.need("format").ifPresent(ScenarioReading::checkFormat);
        Name name = top.need("name").flatMap(this::name).orElse(Name.of("unread"));
        String title = top.words("title");
        String question = top.words("question");
        String about = top.words("about");
        ZoneId zone = top.need("zone").flatMap(Spot::zone).orElse(ZoneId.of("UTC"));
        around.zone(zone);
        Optional<Instant> start = top.need("start").flatMap(around.times()::first);
        List<Party> cast = cast();
        ScenarioGiven given = new ScenarioGiven(top.inside("given"));
        Setting setting =
                new Setting(title, zone, start.orElse(Instant.MIN), cast, given.undertakings(), given.measures());
        List<Reading> readings = readings();
        MoveEntries moves = new MoveEntries(around, readings, cast, start);
        List<Step> steps = moves.read(top.need("moves"));
        @Nullable
        Instant until = top.may("until").flatMap(spot -> until(spot, moves)).orElse(null);
        List<Afterwards> epilogue = top.list(top.may("epilogue"), this::afterwards, 1);
        top.nothingElse();
        around.names().check();
        return new Scenario(name, title, question, about, setting, readings, steps, until, epilogue, digest);
    }

    private ScenarioFields fields(Spot spot) {
        return new ScenarioFields(spot, around, ScenarioNames.At.THE_START, null);
    }

    private static void checkFormat(Spot spot) {
        if (spot.type() != Spot.Type.WHOLE || !spot.raw().equals("1")) {
            spot.unfit("`1`", "Write `1`");
        }
    }

    private Optional<Name> name(Spot spot) {
        String expected = fileName.replaceFirst("\\.[^.]*$", "");
        Optional<Name> name = ScenarioFields.name(spot);
        if (name.isPresent() && !name.get().text().equals(expected)) {
            spot.wrong(
                    "the scenario is called " + Shown.code(spot.raw()) + " and its file " + Shown.code(fileName),
                    "Write `name: " + Shown.harmless(expected) + "`, or rename the file");
        }
        return name;
    }

    // The cast

    private List<Party> cast() {
        Optional<Spot> list = top.need("cast");
        Map<String, Spot> names = new HashMap<>();
        return top.list(list, spot -> Optional.of(party(fields(spot), names)), 1);
    }

    private Party party(ScenarioFields fields, Map<String, Spot> names) {
        Optional<Spot> id = fields.need("id");
        Optional<PartyId> code = id.flatMap(ScenarioSurroundings::code);
        if (code.isPresent()) {
            id.ifPresent(spot -> unique(spot, around.cast(), "party"));
        } else {
            around.oneOfTheCastIsUnread();
        }
        parties++;
        boolean isFirst = id.filter(around.cast()::containsValue).isPresent();
        fields.may("name").ifPresent(spot -> unique(spot, names, "party called"));
        Map<String, Spot> speakers = new HashMap<>();
        Party party = new Party(
                code.filter(found -> isFirst).orElse(PartyId.of("UNREAD-" + parties)),
                fields.words("name"),
                fields.manyOf("roles", Role.class),
                fields.list(fields.may("speakers"), spot -> Optional.of(speaker(fields(spot), speakers)), 1));
        fields.nothingElse();
        return party;
    }

    private static Speaker speaker(ScenarioFields fields, Map<String, Spot> taken) {
        Optional<Spot> id = fields.need("id");
        id.ifPresent(spot -> unique(spot, taken, "speaker"));
        Speaker speaker = new Speaker(
                id.flatMap(ScenarioFields::name).orElse(Name.of("unread")),
                fields.words("name"),
                fields.words("office"));
        fields.nothingElse();
        return speaker;
    }

    /** Notes that a word is taken already, or takes it. */
    static void unique(Spot word, Map<String, Spot> taken, String what) {
        if (word.type() != Spot.Type.TEXT) {
            return;
        }
        Spot first = taken.putIfAbsent(word.raw(), word);
        if (first != null) {
            word.wrong(
                    "there is a " + what + " " + Shown.code(word.raw()) + " already, on line " + first.line(),
                    "Give this one another " + word.name().replace("`", "") + ", or remove it");
        }
    }

    // Readings, end, epilogue

    private List<Reading> readings() {
        Map<String, Spot> names = new LinkedHashMap<>();
        List<Spot> defaults = new ArrayList<>();
        return top.list(top.may("readings"), spot -> Optional.of(reading(fields(spot), names, defaults)), 1);
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

    private Optional<Afterwards> afterwards(Spot spot) {
        ScenarioFields fields = fields(spot);
        fields.need("cites");
        Afterwards afterwards = new Afterwards(fields.words("when"), fields.words("says"), fields.cites());
        fields.nothingElse();
        return Optional.of(afterwards);
    }
}
