package parley.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Speaker;
import parley.scenario.Circumstance;
import parley.scenario.Origin;
import parley.scenario.Pick;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** Reads the entries under {@code moves}, in the order of the file, which has to be the order of time. */
final class MoveEntries {

    private static final List<String> FIELDS = List.of(
            "id",
            "at",
            "time",
            "by",
            "speaker",
            "among",
            "cites",
            "provenance",
            "only-in",
            "if-chosen",
            "when",
            "says",
            "expect",
            "note");

    /** How a move of a branch stands to the moves of the other script. */
    private static final List<String> OF_BRANCHES = List.of("replaces", "after");

    /** What follows from the rules is no move, so that an entry cannot say so. */
    private static final Map<String, Provenance> PROVENANCES = new LinkedHashMap<>();

    static {
        PROVENANCES.put("documented", Provenance.DOCUMENTED);
        PROVENANCES.put("hypothetical", Provenance.HYPOTHETICAL);
    }

    private static final Move NONE = new MakeStatement(MakeStatement.Kind.ASSERTION, "", null, null);

    /**
     * An entry that was read.
     *
     * @param at where its names stand
     * @param isSound its id and time could be read
     * @param replaces the move of the other script that it replaces; null for none
     * @param after the move of the other script after which it stands; null for none
     */
    record Entry(
            Step step,
            Spot spot,
            ScenarioNames.At at,
            boolean isSound,
            @Nullable Name replaces,
            @Nullable Name after) {}

    private record Time(Instant at, Spot spot, String of, String shown) {}

    private final ScenarioSurroundings around;
    private final ExpectFields expectations;
    private final List<String> readings;
    private final Map<PartyId, Party> cast;
    private final Optional<Instant> start;
    private final @Nullable Scenario trunk;
    private final Map<String, Spot> ids = new HashMap<>();
    private @Nullable Time last;
    private int order;

    /**
     * @param start before which no move comes
     * @param trunk the script from which these moves branch; null where they stand by themselves
     */
    MoveEntries(
            ScenarioSurroundings around,
            ExpectFields expectations,
            List<Reading> readings,
            List<Party> cast,
            Optional<Instant> start,
            @Nullable Scenario trunk) {
        this.around = around;
        this.expectations = expectations;
        this.readings = readings.stream().map(reading -> reading.name().text()).toList();
        this.cast = cast.stream().collect(Collectors.toMap(Party::id, party -> party, (first, second) -> first));
        this.start = start;
        this.trunk = trunk;
    }

    List<Entry> read(Optional<Spot> moves) {
        List<Entry> steps = new ArrayList<>();
        if (moves.isPresent()) {
            List<Spot> entries = moves.get().items();
            if (moves.get().type() == Spot.Type.LIST && entries.isEmpty()) {
                moves.get().wrong("`moves` has no item; expected at least 1", "Add a move");
            }
            entries.forEach(entry -> steps.add(step(entry)));
        }
        return steps;
    }

    /** The clock cannot be sent back once the last move is made. */
    void checkUntil(Spot spot, Instant until) {
        Time end = last;
        if (end != null && until.isBefore(end.at())) {
            spot.wrong(
                    "`until` is before the last move, " + end.of() + " on line "
                            + end.spot().line(),
                    "Write a later time, or remove it");
        }
    }

    private Entry step(Spot entry) {
        order++;
        @Nullable Spot id = entry.has("id") ? entry.at("id").orElse(null) : null;
        // Read first, because it decides what the rest may refer to.
        ScenarioFields beforehand = new ScenarioFields(entry, around, ScenarioNames.At.THE_START, null);
        List<Name> onlyIn = beforehand.list(beforehand.may("only-in"), this::reading, 1);
        Set<String> words = onlyIn.stream().map(Name::text).collect(Collectors.toSet());
        Optional<Name> readName = entry.has("id") ? entry.at("id").flatMap(ScenarioFields::name) : Optional.empty();
        Optional<Pick> pick = around.choices().pick(beforehand);
        ScenarioNames.At where = new ScenarioNames.At(
                readName.orElse(null), order, words, around.choices().line(pick.orElse(null)));
        ScenarioFields fields = new ScenarioFields(entry, around, where, id);
        Optional<Spot> named = fields.need("id");
        named.ifPresent(spot -> ScenarioReading.unique(spot, ids, "move"));
        Name name = readName.orElse(Name.of("unread"));
        Optional<Step> replaced = ofTrunk(fields, "replaces");
        Optional<Step> before = ofTrunk(fields, "after");
        Optional<Instant> time = time(entry, fields, replaced.or(() -> before));
        Instant at = time.orElse(Instant.EPOCH);
        PartyId by = fields.party("by");
        @Nullable
        Name speaker = fields.may("speaker").flatMap(spot -> speaker(spot, by)).orElse(null);
        Note note = note(fields, by);
        Move move = move(entry, fields);
        @Nullable Circumstance when = fields.mayCircumstance("when").orElse(null);
        expectations.read(fields, name, where);
        return new Entry(
                new Step(
                        name,
                        new Attempt(by, speaker, at, move, note),
                        onlyIn,
                        entry.line(),
                        when,
                        pick.orElse(null),
                        Origin.OWN),
                entry,
                where,
                readName.isPresent() && time.isPresent(),
                replaced.map(Step::id).orElse(null),
                before.map(Step::id).orElse(null));
    }

    /** A move of the other script that an entry of a branch names. */
    private Optional<Step> ofTrunk(ScenarioFields fields, String key) {
        Scenario other = trunk;
        Optional<Spot> spot = fields.may(key);
        if (other == null) {
            spot.ifPresent(found -> found.wrongKey(
                    Shown.code(key) + " names a move of the script from which a branch branches, and this is no branch",
                    "Remove it, or say with `branch: {of: ..., at: ...}` what this branches from"));
            return Optional.empty();
        }
        return spot.flatMap(found -> stepOf(other, found));
    }

    /** A move of another script, by its id. */
    static Optional<Step> stepOf(Scenario script, Spot spot) {
        Optional<Name> name = ScenarioFields.name(spot);
        Optional<Step> step = name.flatMap(id -> Optional.ofNullable(script.step(id)));
        if (name.isPresent() && step.isEmpty()) {
            List<String> known =
                    script.steps().stream().map(one -> one.id().text()).toList();
            spot.wrong(
                    Shown.code(script.name().text()) + " has no move " + Shown.code(spot.raw()),
                    () -> Nearest.mend(
                            spot.raw(),
                            known,
                            "`parley list " + script.name().text() + "` shows its moves with their ids"));
        }
        return step;
    }

    private Optional<Name> reading(Spot spot) {
        return spot.known("reading", readings).flatMap(word -> ScenarioFields.name(spot));
    }

    /**
     * When the move is made.
     *
     * @param other a move of the other script, whose time it has where it says none
     */
    private Optional<Instant> time(Spot entry, ScenarioFields fields, Optional<Step> other) {
        if (fields.may("at").isEmpty() && (fields.has("replaces") || fields.has("after"))) {
            if (other.isEmpty()) {
                return Optional.empty();
            }
            Instant moment = other.get().attempt().at();
            follow(new Time(moment, entry, entry.called(), around.times().told(moment)));
            return Optional.of(moment);
        }
        Optional<Spot> at = fields.need("at");
        Optional<Instant> moment = at.flatMap(around.times()::first);
        moment.ifPresent(found -> at.ifPresent(spot -> follow(new Time(found, spot, entry.called(), spot.raw()))));
        return moment;
    }

    private void follow(Time time) {
        Time before = last;
        if (start.filter(time.at()::isBefore).isPresent()) {
            time.spot()
                    .wrong(
                            time.of() + " is at " + time.shown() + ", before the scenario starts",
                            "Correct the time, or let the scenario start earlier");
        } else if (before != null && time.at().isBefore(before.at())) {
            time.spot()
                    .wrong(
                            "time goes back: " + time.of() + " is at " + time.shown() + ", and " + before.of()
                                    + " on line " + before.spot().line() + ", above it, at " + before.shown(),
                            "Put the moves in the order of time, or correct one of the two");
        }
        last = time;
    }

    private Optional<Name> speaker(Spot spot, PartyId by) {
        Optional<Name> name = ScenarioFields.name(spot);
        Optional<Party> party = Optional.ofNullable(cast.get(by));
        if (name.isPresent() && party.isPresent() && party.get().speaker(name.get()) == null) {
            List<String> speakers = party.get().speakers().stream()
                    .map(Speaker::id)
                    .map(Name::text)
                    .toList();
            spot.wrong(
                    Shown.code(spot.raw()) + " does not speak for " + by,
                    () -> Nearest.mend(
                            spot.raw(),
                            speakers,
                            speakers.isEmpty()
                                    ? "Add `speakers` to " + by + " in the cast, or remove this line"
                                    : "Speakers of " + by + ": " + String.join(", ", speakers)));
        }
        return name;
    }

    private static Note note(ScenarioFields fields, PartyId by) {
        Precision precision =
                Optional.ofNullable(fields.mayWord("time", Precision.class)).orElse(Precision.EXACT);
        List<String> cites = fields.cites();
        Optional<Spot> cited = fields.may("cites");
        Provenance provenance = fields.may("provenance")
                .flatMap(spot -> provenance(spot, cited))
                .orElse(cited.isPresent() ? Provenance.DOCUMENTED : Provenance.HYPOTHETICAL);
        return new Note(fields.mayWords("says"), provenance, cites, precision, among(fields, by));
    }

    /** Who knew of a move made in private. */
    private static List<PartyId> among(ScenarioFields fields, PartyId by) {
        List<PartyId> among = fields.mayParties("among");
        if (!among.isEmpty() && !among.contains(by)) {
            fields.may("among")
                    .ifPresent(spot -> spot.wrong(
                            by + " makes this move, and `among` says that it did not know of it",
                            "Add it to `among`, or remove `among` if the move was public"));
        }
        return among;
    }

    private static Optional<Provenance> provenance(Spot spot, Optional<Spot> cites) {
        Optional<Provenance> provenance = spot.oneOf(PROVENANCES);
        if (provenance.filter(Provenance.DOCUMENTED::equals).isPresent() && cites.isEmpty()) {
            spot.wrong("a documented move cites at least one fact, and this cites none", "Add `cites: [...]`");
        }
        if (provenance.filter(Provenance.HYPOTHETICAL::equals).isPresent()) {
            cites.ifPresent(list -> list.wrongKey(
                    "a hypothetical move cites nothing", "Remove `cites`, or write `provenance: documented`"));
        }
        return provenance;
    }

    private Move move(Spot entry, ScenarioFields fields) {
        if (entry.type() != Spot.Type.MAP) {
            fields.nothingElse();
            around.names().oneIsUnread();
            return NONE;
        }
        List<String> words =
                entry.map().keySet().stream().filter(MoveWords.ALL::contains).toList();
        List<String> unknown = entry.map().keySet().stream()
                .filter(key -> !FIELDS.contains(key) && !OF_BRANCHES.contains(key) && !words.contains(key))
                .toList();
        unknown.forEach(key -> entry.at(key).ifPresent(value -> unknownKey(key, value, entry)));
        if (words.size() == 1) {
            return move(words.get(0), fields);
        }
        if (words.size() > 1) {
            entry.wrong(
                    entry.called() + " makes " + words.size() + " moves: "
                            + words.stream().map(Shown::code).collect(Collectors.joining(", ")),
                    "Make an entry for each");
        } else if (unknown.isEmpty()) {
            entry.wrong(
                    entry.called() + " makes no move",
                    "Add one, such as `propose-ceasefire`; docs/scenarios.md lists them all");
        }
        // Whatever was meant would have put something on the table.
        fields.makes(ScenarioSort.UNREAD);
        return NONE;
    }

    private static Move move(String word, ScenarioFields fields) {
        @Nullable MoveKind kind = MoveKind.named(word);
        Optional<Spot> misshapen = fields.may(word).filter(spot -> spot.type() != Spot.Type.MAP);
        if (misshapen.isPresent()) {
            misshapen
                    .get()
                    .unfit(
                            Spot.Type.MAP.words(),
                            "Write `" + word
                                    + ": {field: value}`, with the fields that docs/scenarios.md lists for it");
            fields.makes(ScenarioSort.UNREAD);
            return NONE;
        }
        Optional<ScenarioFields> inside = fields.inside(word);
        return kind == null || inside.isEmpty() ? NONE : MoveWords.read(kind, inside.get());
    }

    private void unknownKey(String key, Spot value, Spot entry) {
        Set<String> known = new LinkedHashSet<>(FIELDS);
        if (trunk != null) {
            known.addAll(OF_BRANCHES);
        }
        known.addAll(MoveWords.ALL);
        value.wrongKey(
                "the key " + Shown.code(key) + " in " + entry.called() + " is neither a move nor a field of one",
                () -> Nearest.mend(key, known, "docs/scenarios.md lists both"));
    }
}
