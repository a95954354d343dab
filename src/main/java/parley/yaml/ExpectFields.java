package parley.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.scenario.Circumstance;
import parley.scenario.EventWords;
import parley.scenario.Expectation;
import parley.scenario.Expected;
import parley.scenario.Lesson;
import parley.scenario.Place;

/**
 * Reads what a script expects of its own playing, and its notes for teaching: both stand at a move, or at the top with a place. To which
 * moves they refer is looked up once all moves are read.
 */
final class ExpectFields {

    private static final List<String> CLAIMS = List.of("holds", "does-not-hold", "is", "happened", "never-happened");

    /** What may become of a move. */
    enum Fate {
        MADE,
        REFUSED,
        NOT_TRIED
    }

    /** Something that stands after a move, which is still to be found. */
    private record Pending(Spot spot, ScenarioNames.At at) {}

    private static final Map<String, Class<? extends Event>> EVENTS = new LinkedHashMap<>();

    static {
        EventWords.all().forEach((word, type) -> EVENTS.put(kebab(word), type));
    }

    private final ScenarioSurroundings around;
    private final List<String> readings;
    private final List<Expected> expected = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    ExpectFields(ScenarioSurroundings around, List<String> readings) {
        this.around = around;
        this.readings = readings;
    }

    /** {@code TalksOpened} as {@code talks-opened}. */
    private static String kebab(String word) {
        return word.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code the-proposal-is-open} as {@code theProposalIsOpen}. */
    private static String camel(String word) {
        StringBuilder camel = new StringBuilder();
        for (String part : word.split("-", -1)) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    /** The words of all events. */
    static Set<String> events() {
        return EVENTS.keySet();
    }

    List<Expected> expected() {
        return expected;
    }

    List<Lesson> lessons() {
        return lessons;
    }

    /** What stands at the top. */
    void read(ScenarioFields top) {
        top.list(top.may("expect"), spot -> Optional.of(entry(top, spot)), 1);
        top.list(top.may("notes"), spot -> Optional.of(note(top.of(spot))), 1);
    }

    private boolean entry(ScenarioFields top, Spot spot) {
        ScenarioFields fields = top.of(spot);
        if (spot.type() == Spot.Type.MAP) {
            claim(fields, spot, place(fields, false), null);
        } else {
            spot.unfit(Spot.Type.MAP.words(), "Write `- {after: some-move, holds: ...}`");
        }
        return true;
    }

    private boolean note(ScenarioFields fields) {
        lesson(fields, place(fields, true).place);
        return true;
    }

    private void lesson(ScenarioFields fields, Place place) {
        lessons.add(new Lesson(place, fields.mayWords("concept"), fields.words("says")));
        fields.nothingElse();
    }

    /** What stands at a move. */
    void read(ScenarioFields move, Name id, ScenarioNames.At at) {
        Placed placed = new Placed(Place.after(id), at.justAfter());
        move.may("expect").ifPresent(spot -> {
            for (Spot one : spot.oneOrMany()) {
                if (one.type() == Spot.Type.MAP) {
                    claim(move.of(one).at(placed.at), one, placed, id);
                } else {
                    one.oneOf(Fate.class).ifPresent(fate -> expected.add(expected(placed, fate(fate, id), one)));
                }
            }
        });
        move.may("note").ifPresent(spot -> lesson(move.of(spot), placed.place));
    }

    // Places

    /** A place, and from where its names are looked up. */
    private record Placed(Place place, ScenarioNames.At at) {}

    private Placed place(ScenarioFields fields, boolean needed) {
        Optional<Spot> after = needed ? fields.need("after") : fields.may("after");
        return after.flatMap(this::place).orElse(new Placed(Place.END, ScenarioNames.At.THE_END));
    }

    private Optional<Placed> place(Spot spot) {
        if (spot.type() == Spot.Type.WHOLE) {
            return spot.integer(0, 1_000_000).map(position -> new Placed(Place.at(position), ScenarioNames.At.THE_END));
        }
        if (spot.raw().equals("end")) {
            return Optional.of(new Placed(Place.END, ScenarioNames.At.THE_END));
        }
        return ScenarioFields.name(spot).map(move -> {
            ScenarioNames.At at = new ScenarioNames.At(move, ScenarioNames.LAST, Set.of(), Map.of());
            pending.add(new Pending(spot, at));
            return new Placed(Place.after(move), at.justAfter());
        });
    }

    /**
     * Looks up the moves that were named.
     *
     * @param orders of all moves of the script
     * @param gone moves of another script that this one leaves out
     */
    void place(Map<Name, Integer> orders, Set<Name> gone) {
        Set<String> known = orders.keySet().stream().map(Name::text).collect(Collectors.toSet());
        for (Pending one : pending) {
            Name move = one.at().move();
            Integer order = move == null ? null : orders.get(move);
            if (order != null) {
                one.at().place(order);
            } else if (move != null && gone.contains(move)) {
                one.spot()
                        .wrong(
                                Shown.code(move.text()) + " is not made in this script: the branch leaves it out",
                                "Name another move, or keep it");
            } else {
                one.spot()
                        .wrong(
                                "there is no move " + Shown.code(one.spot().raw()),
                                () -> Nearest.mend(
                                        one.spot().raw(), known, "Write the id of a move, a position, or `end`"));
            }
        }
    }

    // Claims

    private void claim(ScenarioFields fields, Spot spot, Placed placed, @Nullable Name ofMove) {
        ScenarioFields here = fields.at(placed.at);
        List<String> made = CLAIMS.stream().filter(here::has).toList();
        Optional<Spot> move = ofMove == null ? here.may("move") : Optional.empty();
        if (made.size() != 1) {
            spot.wrong(
                    made.isEmpty()
                            ? spot.name() + " says nothing that could be expected"
                            : spot.name() + " expects " + made.size() + " things: "
                                    + made.stream().map(Shown::code).collect(Collectors.joining(", ")),
                    made.isEmpty()
                            ? "Add one of " + String.join(", ", CLAIMS) + "; docs/scenarios.md shows each"
                            : "Make an entry for each");
            CLAIMS.forEach(here::may);
            List.of("because", "rule", "about", "by", "only-in", "if-chosen").forEach(here::may);
            here.nothingElse();
            return;
        }
        Optional<Expectation> what = switch (made.get(0)) {
            case "holds" -> here.mayCircumstance("holds").map(Expectation.Holds::new);
            case "does-not-hold" ->
                here.mayCircumstance("does-not-hold").map(Circumstance::not).map(Expectation.Holds::new);
            case "is" -> fate(here, spot, move, ofMove);
            case "happened" -> happened(here);
            default -> neverHappened(here);
        };
        Expected read = new Expected(
                placed.place,
                what.orElse(NOTHING),
                onlyIn(here),
                around.choices().pick(here).orElse(null),
                spot.line());
        here.nothingElse();
        what.ifPresent(claim -> expected.add(read));
    }

    private static final Expectation NOTHING = new Expectation.Holds(new Circumstance.AllOf(List.of()));

    private List<Name> onlyIn(ScenarioFields fields) {
        return fields.list(
                fields.may("only-in"),
                spot -> spot.known("reading", readings).flatMap(word -> ScenarioFields.name(spot)),
                1);
    }

    private Expected expected(Placed placed, Expectation what, Spot spot) {
        return new Expected(placed.place, what, List.of(), null, spot.line());
    }

    private Optional<Expectation> fate(ScenarioFields fields, Spot spot, Optional<Spot> move, @Nullable Name ofMove) {
        Optional<Fate> fate = fields.need("is").flatMap(is -> is.oneOf(Fate.class));
        @Nullable String because = fields.mayWords("because");
        @Nullable Name rule = fields.may("rule").flatMap(ScenarioFields::name).orElse(null);
        if (fate.isPresent() && fate.get() != Fate.REFUSED) {
            for (String key : List.of("because", "rule")) {
                fields.may(key)
                        .ifPresent(value -> value.wrongKey(
                                Shown.code(key) + " belongs to a move that is refused",
                                "Remove it, or write `is: refused`"));
            }
        }
        if (ofMove == null && move.isEmpty()) {
            spot.wrong("`move` is missing in " + spot.name(), "Say which move `is` speaks of: `move: its-id`");
        }
        Optional<Name> id = ofMove != null ? Optional.of(ofMove) : move.flatMap(ScenarioFields::name);
        if (ofMove == null && id.isPresent()) {
            move.ifPresent(found -> pending.add(
                    new Pending(found, new ScenarioNames.At(id.get(), ScenarioNames.LAST, Set.of(), Map.of()))));
        }
        return fate.flatMap(found -> id.map(name -> found == Fate.REFUSED
                ? new Expectation.IsRefused(name, rule == null ? null : camel(rule.text()), because)
                : fate(found, name)));
    }

    private static Expectation fate(Fate fate, Name move) {
        return switch (fate) {
            case MADE -> new Expectation.IsAdmitted(move);
            case REFUSED -> new Expectation.IsRefused(move, null);
            case NOT_TRIED -> new Expectation.IsSkipped(move);
        };
    }

    private Optional<Expectation> happened(ScenarioFields fields) {
        Optional<Class<? extends Event>> type = fields.need("happened").flatMap(ExpectFields::event);
        @Nullable Name about = fields.mayRefer("about", ScenarioSort.Wanted.ANYTHING);
        @Nullable Instant by = fields.mayLast("by");
        return type.map(found -> new Expectation.Happened(found, about, by));
    }

    private static Optional<Class<? extends Event>> event(Spot spot) {
        return EVENTS.containsKey(spot.raw())
                ? spot.oneOf(EVENTS)
                : spot.unfit(
                        "a sort of event, such as talks-opened or proposal-lapsed",
                        Nearest.mend(spot.raw(), EVENTS.keySet(), "docs/scenarios.md lists them all"));
    }

    private Optional<Expectation> neverHappened(ScenarioFields fields) {
        Optional<Class<? extends Event>> type = fields.need("never-happened").flatMap(ExpectFields::event);
        @Nullable Name about = fields.mayRefer("about", ScenarioSort.Wanted.ANYTHING);
        return type.map(found -> new Expectation.NeverHappened(found, about));
    }
}
