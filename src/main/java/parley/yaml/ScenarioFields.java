package parley.yaml;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Window;
import parley.scenario.Circumstance;

/**
 * The fields of one map of a scenario. Every question gives a value: where the file has none, or a wrong one, that is noted as a
 * problem and a stand-in is given, so that reading goes on. No stand-in ever gets out, because a file with a problem gives no
 * scenario.
 */
final class ScenarioFields {

    /** The longest text of one field, in characters. */
    static final int LONGEST = 1_200;

    private static final Name NO_NAME = Name.of("unread");
    private static final PartyId NO_PARTY = PartyId.of("UNREAD");

    private final Spot spot;
    private final ScenarioSurroundings around;
    private final ScenarioNames.At at;
    private final @Nullable Spot id;
    private final Set<String> asked;

    /**
     * @param id from which things take their name that are given none; null where each has to have one
     */
    ScenarioFields(Spot spot, ScenarioSurroundings around, ScenarioNames.At at, @Nullable Spot id) {
        this(spot, around, at, id, new LinkedHashSet<>());
    }

    private ScenarioFields(
            Spot spot, ScenarioSurroundings around, ScenarioNames.At at, @Nullable Spot id, Set<String> asked) {
        this.spot = spot;
        this.around = around;
        this.at = at;
        this.id = id;
        this.asked = asked;
    }

    /** Whether there is such a key. */
    boolean has(String key) {
        return spot.has(key);
    }

    /** The value of a key that may be absent. */
    Optional<Spot> may(String key) {
        asked.add(key);
        return spot.has(key) ? spot.at(key) : Optional.empty();
    }

    /** The value of a key that must be there. */
    Optional<Spot> need(String key) {
        asked.add(key);
        return spot.type() == Spot.Type.MAP ? spot.need(key) : Optional.empty();
    }

    /** Notes every key that was not asked for. */
    void nothingElse() {
        spot.only(asked);
    }

    /**
     * Notes every key that is none of these.
     *
     * @param misplaced keys that belong elsewhere, with what is to be said of them
     */
    void only(Collection<String> keys, Map<String, String> misplaced) {
        spot.map().forEach((key, value) -> {
            String why = misplaced.get(key);
            if (why != null) {
                value.wrongKey(Shown.code(key) + " " + why, "Remove it");
            } else if (!keys.contains(key)) {
                spot.unknown(key, value, keys);
            }
        });
    }

    /** The fields of a map within this one, which may be absent. */
    Optional<ScenarioFields> inside(String key) {
        return may(key).map(this::of);
    }

    /** The fields of another map, of the same move as this one. */
    ScenarioFields of(Spot other) {
        return new ScenarioFields(other, around, at, id);
    }

    /** The same fields, with names looked up from elsewhere. */
    ScenarioFields at(ScenarioNames.At other) {
        return new ScenarioFields(spot, around, other, id, asked);
    }

    // Names

    /** What the thing is called that comes on the table: as the field {@code name} says, or else as the move. */
    Name makes(ScenarioSort sort) {
        return makes("name", sort);
    }

    Name makes(String key, ScenarioSort sort) {
        Optional<Spot> named = id == null ? need(key) : may(key).or(() -> Optional.of(id));
        Optional<Name> name = named.flatMap(word -> word.equals(id) ? quietly(word) : name(word));
        if (name.isPresent() && named.isPresent()) {
            around.names().make(name.get().text(), sort, named.get(), at);
        } else {
            around.names().oneIsUnread();
        }
        return name.orElse(NO_NAME);
    }

    /** A name of something that is on the table already. */
    Name refers(String key, ScenarioSort.Wanted wanted) {
        return need(key).flatMap(word -> reference(word, wanted)).orElse(NO_NAME);
    }

    @Nullable
    Name mayRefer(String key, ScenarioSort.Wanted wanted) {
        return may(key).flatMap(word -> reference(word, wanted)).orElse(null);
    }

    private Optional<Name> reference(Spot word, ScenarioSort.Wanted wanted) {
        Optional<Name> name = name(word);
        name.ifPresent(found -> around.names().refer(word, wanted, at));
        return name;
    }

    static Optional<Name> name(Spot spot) {
        Optional<String> text = spot.text();
        if (text.isPresent() && !Name.isName(text.get())) {
            return spot.unfit("a name such as kyiv-call", "Write 1 to 80 small letters, digits and hyphens");
        }
        return text.map(Name::of);
    }

    /** What is wrong with the id of a move is said once, where the move is read. */
    private static Optional<Name> quietly(Spot id) {
        return id.type() == Spot.Type.TEXT && Name.isName(id.raw()) ? Optional.of(Name.of(id.raw())) : Optional.empty();
    }

    // Parties

    PartyId party(String key) {
        return need(key).flatMap(around::party).orElse(NO_PARTY);
    }

    /** At least one party. */
    List<PartyId> parties(String key) {
        return list(need(key), around::party, 1);
    }

    List<PartyId> mayParties(String key) {
        return list(may(key), around::party, 1);
    }

    // Words

    String words(String key) {
        return need(key).flatMap(ScenarioFields::words).orElse("");
    }

    @Nullable
    String mayWords(String key) {
        return may(key).flatMap(ScenarioFields::words).orElse(null);
    }

    /** Words, or none where the key is absent. */
    String wordsOrNone(String key) {
        return may(key).flatMap(ScenarioFields::words).orElse("");
    }

    /** At least one text. */
    List<String> manyWords(String key) {
        return list(need(key), ScenarioFields::words, 1);
    }

    List<String> mayManyWords(String key) {
        return list(may(key), ScenarioFields::words, 1);
    }

    private static Optional<String> words(Spot spot) {
        Optional<String> text = spot.text();
        int count = spot.raw().codePointCount(0, spot.raw().length());
        if (text.isPresent() && count > LONGEST) {
            spot.wrong(
                    spot.name() + " has " + count + " characters; expected at most " + LONGEST,
                    "Say it in fewer words");
            return Optional.empty();
        }
        return text;
    }

    /** A constant of an enum. */
    <E extends Enum<E>> E word(String key, Class<E> known) {
        return need(key).flatMap(value -> value.oneOf(known)).orElse(known.getEnumConstants()[0]);
    }

    /** What one of these words stands for. */
    <T> T wordOf(String key, Map<String, T> known) {
        return need(key)
                .flatMap(value -> value.oneOf(known))
                .orElseGet(() -> known.values().iterator().next());
    }

    <E extends Enum<E>> @Nullable E mayWord(String key, Class<E> known) {
        return may(key).flatMap(value -> value.oneOf(known)).orElse(null);
    }

    /** At least one constant of an enum. */
    <E extends Enum<E>> List<E> manyOf(String key, Class<E> known) {
        return list(need(key), value -> value.oneOf(known), 1);
    }

    // Others

    /** False where the key is absent. */
    boolean truth(String key) {
        return may(key).flatMap(Spot::truth).orElse(false);
    }

    @Nullable
    Integer mayCount(String key, int least, int most) {
        return may(key).flatMap(value -> value.integer(least, most)).orElse(null);
    }

    Window window(String key) {
        return need(key).flatMap(around.times()::window).orElse(Window.at(Instant.EPOCH));
    }

    @Nullable
    Window mayWindow(String key) {
        return may(key).flatMap(around.times()::window).orElse(null);
    }

    /** A moment; a date alone is its first. */
    @Nullable
    Instant mayFirst(String key) {
        return may(key).flatMap(around.times()::first).orElse(null);
    }

    /** A moment; a date alone is its last. */
    @Nullable
    Instant mayLast(String key) {
        return may(key).flatMap(around.times()::last).orElse(null);
    }

    @Nullable
    Duration mayLength(String key) {
        return may(key).flatMap(ScenarioFields::length).orElse(null);
    }

    private static Optional<Duration> length(Spot spot) {
        Optional<Duration> length = spot.duration();
        if (length.filter(Duration::isZero).isPresent()) {
            return spot.unfit("a length of time such as P30D, 30d or 72h, longer than none", "Correct the length");
        }
        return length;
    }

    Condition condition(String key) {
        return need(key).flatMap(this::condition).orElse(new Condition.AllOf(List.of()));
    }

    @Nullable
    Condition mayCondition(String key) {
        return may(key).flatMap(this::condition).orElse(null);
    }

    List<Condition> conditions(String key) {
        return list(may(key), this::condition, 1);
    }

    private Optional<Condition> condition(Spot value) {
        return ConditionWords.read(value, lookup());
    }

    private ConditionWords.Lookup lookup() {
        return new ConditionWords.Lookup() {
            @Override
            public Optional<Name> name(ConditionWords.Named named) {
                return reference(named.spot(), named.wanted());
            }

            @Override
            public Optional<PartyId> party(Spot spot) {
                return around.party(spot);
            }
        };
    }

    /** Something that can be read off the table. */
    Optional<Circumstance> mayCircumstance(String key) {
        return may(key).flatMap(value -> CircumstanceWords.read(value, lookup()));
    }

    /** Numbers of facts; each once. */
    List<String> cites() {
        return list(may("cites"), around::fact, 1);
    }

    /** The items that can be read; a word that is there twice and a list that is too short are noted. */
    <T> List<T> list(Optional<Spot> spot, Function<Spot, Optional<T>> read, int least) {
        List<T> items = new ArrayList<>();
        spot.ifPresent(list -> {
            List<Spot> found = list.items();
            if (list.type() == Spot.Type.LIST && found.size() < least) {
                String count = found.isEmpty() ? "no item" : found.size() == 1 ? "1 item" : found.size() + " items";
                list.wrong(
                        list.name() + " has " + count + "; expected at least " + least, "Add one, or remove the key");
            }
            Set<T> seen = new HashSet<>();
            for (Spot item : found) {
                read.apply(item).ifPresent(value -> {
                    if (item.type() == Spot.Type.MAP || seen.add(value)) {
                        items.add(value);
                    } else {
                        item.wrong(list.name() + " holds " + item.shown() + " twice", "Remove one of them");
                    }
                });
            }
        });
        return items;
    }
}
