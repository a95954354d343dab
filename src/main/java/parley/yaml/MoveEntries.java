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
import parley.scenario.Reading;
import parley.scenario.Step;

/** Reads the entries under {@code moves}, in the order of the file, which has to be the order of time. */
final class MoveEntries {

    private static final List<String> FIELDS =
            List.of("id", "at", "time", "by", "speaker", "among", "cites", "provenance", "only-in", "says");

    /** What follows from the rules is no move, so that an entry cannot say so. */
    private static final Map<String, Provenance> PROVENANCES = new LinkedHashMap<>();

    static {
        PROVENANCES.put("documented", Provenance.DOCUMENTED);
        PROVENANCES.put("hypothetical", Provenance.HYPOTHETICAL);
    }

    private static final Move NONE = new MakeStatement(MakeStatement.Kind.ASSERTION, "", null, null);

    private record Time(Instant at, Spot spot, String of) {}

    private final ScenarioSurroundings around;
    private final List<String> readings;
    private final Map<PartyId, Party> cast;
    private final Optional<Instant> start;
    private final Map<String, Spot> ids = new HashMap<>();
    private @Nullable Time last;
    private int order;

    MoveEntries(ScenarioSurroundings around, List<Reading> readings, List<Party> cast, Optional<Instant> start) {
        this.around = around;
        this.readings = readings.stream().map(reading -> reading.name().text()).toList();
        this.cast = cast.stream().collect(Collectors.toMap(Party::id, party -> party, (first, second) -> first));
        this.start = start;
    }

    List<Step> read(Optional<Spot> moves) {
        List<Step> steps = new ArrayList<>();
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

    private Step step(Spot entry) {
        order++;
        @Nullable Spot id = entry.has("id") ? entry.at("id").orElse(null) : null;
        // Read first, because it decides what the rest may refer to.
        ScenarioFields beforehand = new ScenarioFields(entry, around, ScenarioNames.At.THE_START, null);
        List<Name> onlyIn = beforehand.list(beforehand.may("only-in"), this::reading, 1);
        Set<String> words = onlyIn.stream().map(Name::text).collect(Collectors.toSet());
        ScenarioFields fields = new ScenarioFields(entry, around, new ScenarioNames.At(order, words), id);
        Optional<Spot> named = fields.need("id");
        named.ifPresent(spot -> ScenarioReading.unique(spot, ids, "move"));
        Name name = named.flatMap(ScenarioFields::name).orElse(Name.of("unread"));
        Instant at = fields.need("at").flatMap(spot -> time(entry, spot)).orElse(Instant.EPOCH);
        PartyId by = fields.party("by");
        @Nullable
        Name speaker = fields.may("speaker").flatMap(spot -> speaker(spot, by)).orElse(null);
        Note note = note(fields, by);
        Move move = move(entry, fields);
        return new Step(name, new Attempt(by, speaker, at, move, note), onlyIn, entry.line());
    }

    private Optional<Name> reading(Spot spot) {
        return spot.known("reading", readings).flatMap(word -> ScenarioFields.name(spot));
    }

    private Optional<Instant> time(Spot entry, Spot spot) {
        Optional<Instant> at = around.times().first(spot);
        at.ifPresent(moment -> {
            Time before = last;
            if (start.filter(moment::isBefore).isPresent()) {
                spot.wrong(
                        entry.called() + " is at " + spot.raw() + ", before the scenario starts",
                        "Correct the time, or let the scenario start earlier");
            } else if (before != null && moment.isBefore(before.at())) {
                spot.wrong(
                        "time goes back: " + entry.called() + " is at " + spot.raw() + ", and " + before.of()
                                + " on line " + before.spot().line() + ", above it, at "
                                + before.spot().raw(),
                        "Put the moves in the order of time, or correct one of the two");
            }
            last = new Time(moment, spot, entry.called());
        });
        return at;
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
                .filter(key -> !FIELDS.contains(key) && !words.contains(key))
                .toList();
        unknown.forEach(key -> entry.at(key).ifPresent(value -> unknown(key, value, entry)));
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
        Optional<ScenarioFields> inside = fields.inside(word);
        return kind == null || inside.isEmpty() ? NONE : MoveWords.read(kind, inside.get());
    }

    private static void unknown(String key, Spot value, Spot entry) {
        Set<String> known = new LinkedHashSet<>(FIELDS);
        known.addAll(MoveWords.ALL);
        value.wrongKey(
                "the key " + Shown.code(key) + " in " + entry.called() + " is neither a move nor a field of one",
                () -> Nearest.mend(key, known, "docs/scenarios.md lists both"));
    }
}
