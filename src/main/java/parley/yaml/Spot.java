package parley.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value in a YAML file and the place where it stands. Every read either gives a value or notes a problem at that place and gives
 * nothing, so that a reader can go on and find all that is wrong:
 *
 * <pre>{@code
 * Optional<String> id = spot.need("id").flatMap(Spot::text);
 * Optional<Voice> voice = spot.at("voice").flatMap(v -> v.oneOf(Voice.class));
 * spot.only("id", "voice");
 * }</pre>
 */
public final class Spot {

    /** What stands there. Types follow YAML's JSON schema: a date is text, {@code yes} is text, {@code true} is a truth value. */
    public enum Type {
        NOTHING("nothing", "Remove the value"),
        TEXT("text", "Write some words"),
        WHOLE("a whole number", "Write a whole number, without quotes"),
        NUMBER("a number", "Write a number, without quotes"),
        TRUTH("true or false", "Write true or false, without quotes"),
        LIST("a list", "Write `[one, two]`, or one `- item` a line"),
        MAP("a map (`key: value`)", "Write `key: value` lines");

        private final String words;
        private final String mend;

        Type(String words, String mend) {
            this.words = words;
            this.mend = mend;
        }

        /** Such as "a whole number". */
        public String words() {
            return words;
        }

        /** How to write a value of this type where one of another type was found. */
        String mend(Type found) {
            boolean bare = found == WHOLE || found == NUMBER || found == TRUTH;
            return this == TEXT && bare ? "Put it in quotes" : mend;
        }
    }

    /** No more words than so many are listed where one of them was expected. */
    private static final int FEW = 6;

    private final Place place;
    private final Type type;
    private final String text;
    private final Map<String, Spot> entries;
    private final List<Spot> items;
    private final Problems problems;

    Spot(Place place, Type type, String text, Map<String, Spot> entries, List<Spot> items, Problems problems) {
        this.place = place;
        this.type = type;
        this.text = text;
        this.entries = Collections.unmodifiableMap(entries);
        this.items = List.copyOf(items);
        this.problems = problems;
    }

    public String file() {
        return place.file();
    }

    /** From 1. */
    public int line() {
        return place.line();
    }

    /** From 1, in characters. */
    public int column() {
        return place.column();
    }

    int keyLine() {
        return place.keyLine();
    }

    public Type type() {
        return type;
    }

    /** What messages call it: its key in back-ticks, "item 2 of `facts`", or "the file". */
    public String name() {
        return place.name();
    }

    /** As {@link #name()}, but a map that has an id is called by it. */
    public String called() {
        Spot id = entries.get("id");
        return id != null && id.type == Type.TEXT ? Shown.code(id.text) : name();
    }

    /** The value as a message shows it. */
    public String shown() {
        return switch (type) {
            case NOTHING -> "empty";
            case LIST -> "a list";
            case MAP -> "a map";
            case WHOLE, NUMBER -> "the number " + Shown.code(text);
            case TEXT, TRUTH -> Shown.code(text);
        };
    }

    /** The words of a scalar as they stand in the file; empty for lists and maps. */
    public String raw() {
        return text;
    }

    /** Notes that something is wrong here. */
    public void wrong(String what, String mend) {
        problems.add(file(), () -> new Problem(file(), line(), column(), what, mend));
    }

    /** As {@link #wrong(String, String)}; the mend is only worked out if the problem is kept. */
    void wrong(String what, Supplier<String> mend) {
        problems.add(file(), () -> new Problem(file(), line(), column(), what, mend.get()));
    }

    /** As {@link #wrongKey(String, String)}; the mend is only worked out if the problem is kept. */
    void wrongKey(String what, Supplier<String> mend) {
        problems.add(file(), () -> new Problem(file(), place.keyLine(), place.keyColumn(), what, mend.get()));
    }

    /** Notes that something is wrong with the key of this value. */
    public void wrongKey(String what, String mend) {
        problems.add(file(), () -> new Problem(file(), place.keyLine(), place.keyColumn(), what, mend));
    }

    /** Notes that this value is not what was expected, and gives nothing. */
    public <T> Optional<T> unfit(String expected, String mend) {
        problems.add(
                file(),
                () -> new Problem(
                        file(), line(), column(), name() + " is " + shown() + "; expected " + expected, mend));
        return Optional.empty();
    }

    private <T> Optional<T> unfit(Type expected) {
        return unfit(expected.words(), expected.mend(type));
    }

    // Maps

    /** The value of a key that may be absent. */
    public Optional<Spot> at(String key) {
        return Optional.ofNullable(map().get(key));
    }

    /** The value of a key that must be there. */
    public Optional<Spot> need(String key) {
        Optional<Spot> found = at(key);
        if (found.isEmpty() && type == Type.MAP) {
            missing(key);
        }
        return found;
    }

    void missing(String key) {
        wrong(Shown.code(key) + " is missing in " + called(), "Add `" + key + ": ...`");
    }

    /** Whether this is a map with this key. Notes no problem. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The entries of a map, in the order of the file. */
    public Map<String, Spot> map() {
        if (type != Type.MAP) {
            unfit(Type.MAP);
        }
        return entries;
    }

    /** Notes every key that is none of these. */
    public void only(String... keys) {
        only(Arrays.asList(keys));
    }

    /** Notes every key that is none of these. */
    public void only(Collection<String> keys) {
        map().forEach((key, value) -> {
            if (!keys.contains(key)) {
                unknown(key, value, keys);
            }
        });
    }

    void unknown(String key, Spot value, Collection<String> known) {
        problems.add(file(), () -> {
            String otherwise = known.isEmpty() ? "Remove it" : "Known here: " + String.join(", ", known);
            return new Problem(
                    file(),
                    value.place.keyLine(),
                    value.place.keyColumn(),
                    "the key " + Shown.code(key) + " is not known in " + called(),
                    Nearest.mend(key, known, otherwise));
        });
    }

    // Lists

    /** The items of a list. */
    public List<Spot> items() {
        if (type != Type.LIST) {
            unfit(Type.LIST);
        }
        return items;
    }

    /** The items of a list, or this itself where a single value stands for a list of one. */
    public List<Spot> oneOrMany() {
        return type == Type.LIST ? items() : List.of(this);
    }

    /** The items of a list, each read in the same way; those that cannot be read are left out. */
    public <T> List<T> each(Function<? super Spot, Optional<T>> read) {
        return items().stream().flatMap(item -> read.apply(item).stream()).toList();
    }

    // Values

    /** Words; not blank. */
    public Optional<String> text() {
        if (type == Type.TEXT && !text.isBlank()) {
            return Optional.of(text);
        }
        return unfit(Type.TEXT);
    }

    /** A whole number within bounds, both inclusive. */
    public Optional<Integer> integer(int least, int most) {
        // Ten digits hold every int, and longer ones may be hostile.
        if (type == Type.WHOLE && text.length() <= 11) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return Optional.of((int) number);
            }
        }
        return unfit("a whole number from " + least + " to " + most, "Correct the number");
    }

    public Optional<Boolean> truth() {
        return type == Type.TRUTH ? Optional.of(Boolean.parseBoolean(text)) : unfit(Type.TRUTH);
    }

    /** A day, as {@code 2025-05-10}. */
    public Optional<LocalDate> date() {
        return Times.date(this);
    }

    /** A day with a time, as {@code 2025-05-11T01:30+03:00}; without an offset it is in the given zone. */
    public Optional<OffsetDateTime> dateTime(ZoneId zone) {
        return Times.dateTime(this, zone);
    }

    /** A length of time, as {@code P30D}, {@code PT72H}, {@code 30d}, {@code 72h} or {@code 90min}. Not negative. */
    public Optional<Duration> duration() {
        return Times.duration(this);
    }

    /** A time zone, as {@code Europe/Kyiv}. */
    public Optional<ZoneId> zone() {
        return Times.zone(this);
    }

    /** A constant of an enum, written in kebab-case: {@code counter-proposal}. */
    public <E extends Enum<E>> Optional<E> oneOf(Class<E> words) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E constant : words.getEnumConstants()) {
            known.put(word(constant), constant);
        }
        return oneOf(known);
    }

    /** How a constant is written: {@code IN_FORCE} as {@code in-force}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a word stands for. */
    public <T> Optional<T> oneOf(Map<String, T> known) {
        T found = known.get(text);
        if (found != null && type != Type.LIST && type != Type.MAP) {
            return Optional.of(found);
        }
        return notOneOf(known.keySet());
    }

    <T> Optional<T> notOneOf(Collection<String> known) {
        problems.add(file(), () -> {
            String what = name() + " is " + shown() + "; expected one of " + String.join(", ", known);
            return new Problem(file(), line(), column(), what, Nearest.mend(text, known, "Write one of these words"));
        });
        return Optional.empty();
    }

    /** Where there are few, which ones there are; begins with a semicolon, or is empty. */
    private static String among(Collection<String> known) {
        return known.isEmpty() || known.size() > FEW ? "" : "; there is " + String.join(", ", known);
    }

    /** The name of something that exists: {@code what} is its sort, such as "source". */
    public Optional<String> known(String what, Collection<String> known) {
        Optional<String> word = text();
        if (word.isPresent() && !known.contains(text)) {
            problems.add(
                    file(),
                    () -> new Problem(
                            file(),
                            line(),
                            column(),
                            "there is no " + what + " " + Shown.code(text),
                            Nearest.mend(text, known, "Add it, or correct the name" + among(known))));
            return Optional.empty();
        }
        return word;
    }

    @Override
    public String toString() {
        return file() + ":" + line() + ":" + column() + ": " + name() + " is " + shown();
    }
}
