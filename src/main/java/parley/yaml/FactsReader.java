package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Silence;
import parley.fact.Source;
import parley.fact.When;

/**
 * Reads the seed files: each against the published schema, then all of them together, because ids are unique and references lead
 * across files. Every problem of every file is reported.
 */
public final class FactsReader {

    /** The name of the schema on the shelf of seeds. */
    public static final String SCHEMA = "facts.schema.json";

    private final YamlReader yaml;
    private final Optional<Shape> shape;

    public FactsReader(YamlReader yaml, Shape shape) {
        this(yaml, Optional.of(shape));
    }

    private FactsReader(YamlReader yaml, Optional<Shape> shape) {
        this.yaml = yaml;
        this.shape = shape;
    }

    /**
     * A reader for the seeds that the program carries, which the tests have held against the schema. It reports whatever it cannot
     * read, but loads no schema, which would be half the time of a start.
     */
    public static FactsReader forOwnSeeds() {
        return new FactsReader(new YamlReader(), Optional.empty());
    }

    /** A reader with the usual bounds and the schema of this shelf. */
    public static FactsReader with(Shelf seeds) {
        Sheet schema = seeds.sheet(SCHEMA)
                .orElseThrow(() -> new IllegalStateException("There is no " + SCHEMA + " beside the seeds"));
        return new FactsReader(new YamlReader(), Shape.of(schema));
    }

    /** The files of facts on a shelf of seeds: all but the concepts. */
    public static List<Sheet> sheets(Shelf seeds) {
        return seeds.yaml().stream()
                .filter(sheet -> !sheet.name().equals(ConceptReader.FILE))
                .toList();
    }

    /** Reads every file of facts on a shelf. */
    public Read<Facts> read(Shelf seeds) {
        return read(sheets(seeds));
    }

    /** Reads these files, which must hold everything that they refer to. */
    public Read<Facts> read(List<Sheet> sheets) {
        return new Reading(sheets).facts();
    }

    /** One reading of some files. */
    private final class Reading {

        private final Problems problems = new Problems();
        private final List<Spot> files = new ArrayList<>();
        private final Set<Spot> sound = new HashSet<>();
        private final Map<String, Spot> sources = new LinkedHashMap<>();
        private final Map<String, Spot> ids = new HashMap<>();
        private final Map<FactId, Spot> factSpots = new LinkedHashMap<>();
        private final boolean unreadable;
        private final Map<FactId, Fact> facts = new LinkedHashMap<>();

        Reading(List<Sheet> sheets) {
            for (Sheet sheet : sheets) {
                yaml.read(sheet, problems).ifPresent(files::add);
            }
            this.unreadable = files.size() < sheets.size();
        }

        Read<Facts> facts() {
            for (Spot file : files) {
                if (shape.map(known -> known.fits(file)).orElse(true)) {
                    sound.add(file);
                }
                // Names are collected even from a file that is wrong, or every reference into it would seem to be
                // wrong, too.
                list(file, "sources").forEach(source -> claim(source, sources, "source"));
                list(file, "facts").forEach(this::claimFact);
                list(file, "silences").forEach(silence -> claim(silence, ids, "fact"));
            }
            if (unreadable) {
                // What the unreadable file holds is not known, so nothing can be said about references.
                return new Read.Bad<>(problems.list());
            }
            List<Source> readSources = new ArrayList<>();
            List<Silence> silences = new ArrayList<>();
            for (Spot file : files) {
                if (sound.contains(file)) {
                    list(file, "sources").forEach(spot -> source(spot).ifPresent(readSources::add));
                    list(file, "silences").forEach(spot -> silence(spot).ifPresent(silences::add));
                    readFacts(file);
                }
            }
            facts.forEach(this::checkOrder);
            return problems.orElse(() -> new Facts(facts.values(), silences, readSources));
        }

        private void claimFact(Spot fact) {
            claim(fact, ids, "fact");
            list(fact, "parts").forEach(part -> claim(part, ids, "fact"));
        }

        private void claim(Spot owner, Map<String, Spot> taken, String what) {
            Optional<Spot> named = owner.has("id") ? owner.at("id") : Optional.empty();
            named.filter(id -> id.type() == Spot.Type.TEXT).ifPresent(id -> claimId(id, taken, what));
        }

        private void claimId(Spot id, Map<String, Spot> taken, String what) {
            Spot first = taken.putIfAbsent(id.raw(), id);
            if (first != null) {
                id.wrong(
                        "the " + what + " " + Shown.code(id.raw()) + " is already at " + first.file() + ":"
                                + first.line(),
                        "Give this one another id, or remove it");
            }
        }

        private static List<Spot> list(Spot map, String key) {
            return map.has(key)
                    ? map.at(key)
                            .filter(value -> value.type() == Spot.Type.LIST)
                            .map(Spot::items)
                            .orElse(List.of())
                    : List.of();
        }

        private void readFacts(Spot file) {
            List<Spot> entries = list(file, "facts");
            if (entries.isEmpty()) {
                return;
            }
            file.need("zone").flatMap(Spot::zone).ifPresent(zone -> {
                FactReader reader = new FactReader(zone, sources.keySet(), new TreeSet<>(ids.keySet()));
                for (Spot entry : entries) {
                    reader.fact(entry).ifPresent(fact -> {
                        facts.put(fact.id(), fact);
                        factSpots.put(fact.id(), entry);
                    });
                }
            });
        }

        private Optional<Source> source(Spot spot) {
            Optional<String> id = spot.need("id").flatMap(Spot::text);
            Optional<String> outlet = spot.need("outlet").flatMap(Spot::text);
            Optional<String> where = spot.need("where").flatMap(Spot::text);
            return id.map(found -> new Source(
                    found,
                    outlet.orElse(""),
                    spot.at("date").flatMap(Spot::date),
                    where.orElse(""),
                    spot.at("note").flatMap(Spot::text)));
        }

        private Optional<Silence> silence(Spot spot) {
            Optional<String> says = spot.need("says").flatMap(Spot::text);
            return FactReader.id(spot).map(id -> new Silence(id, says.orElse("")));
        }

        /** The record cannot place a fact after one that happened later. */
        private void checkOrder(FactId id, Fact fact) {
            Spot spot = Optional.ofNullable(factSpots.get(id)).orElseThrow();
            fact.after().forEach(other -> checkOrder(spot, fact, "after", other));
            fact.answers().forEach(answer -> checkOrder(spot, fact, "answers", answer.fact()));
            if (comesAfterItself(fact)) {
                spot.at("after")
                        .ifPresent(after -> after.wrong(
                                "by its `after`, " + spot.called() + " comes after itself",
                                "Remove one link of the circle"));
            }
        }

        private void checkOrder(Spot spot, Fact fact, String key, FactId other) {
            Optional<When> earlier =
                    Optional.ofNullable(facts.get(other.whole())).map(Fact::when);
            if (earlier.filter(fact.when()::isSurelyBefore).isPresent()) {
                spot.at(key)
                        .ifPresent(place -> place.wrong(
                                spot.called() + " (" + fact.when().iso() + ") is earlier than "
                                        + Shown.code(other.value()) + " ("
                                        + earlier.get().iso() + "), which its `" + key + "` names",
                                "Correct one of the dates, or remove the link"));
            }
        }

        private boolean comesAfterItself(Fact fact) {
            Set<FactId> seen = new HashSet<>();
            List<FactId> open = new ArrayList<>(fact.after());
            while (!open.isEmpty()) {
                FactId next = open.remove(open.size() - 1);
                if (next.equals(fact.id())) {
                    return true;
                }
                if (seen.add(next)) {
                    Optional.ofNullable(facts.get(next)).ifPresent(found -> open.addAll(found.after()));
                }
            }
            return false;
        }
    }
}
