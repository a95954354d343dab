package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.FactId;
import parley.fact.Facts;

/** Reads the terms of the field; related ones are looked up among themselves, and facts in the record. */
public final class ConceptReader {

    /** The name of the file on the shelf of seeds. */
    public static final String FILE = "concepts.yaml";

    /** The name of its schema on the same shelf. */
    public static final String SCHEMA = "concepts.schema.json";

    private final Optional<Shape> shape;
    private final Set<String> facts;

    private ConceptReader(Optional<Shape> shape, Facts facts) {
        this.shape = shape;
        this.facts = facts.ids().stream().map(FactId::value).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A reader with the schema of this shelf, for concepts that refer to these facts. */
    public static ConceptReader with(Shelf seeds, Facts facts) {
        Sheet schema = seeds.sheet(SCHEMA)
                .orElseThrow(() -> new IllegalStateException("There is no " + SCHEMA + " beside the seeds"));
        return new ConceptReader(Optional.of(Shape.of(schema)), facts);
    }

    /** A reader for the concepts that the program carries, which the tests have held against the schema. */
    public static ConceptReader forOwnSeeds(Facts facts) {
        return new ConceptReader(Optional.empty(), facts);
    }

    /** The file of this shelf. */
    public Read<Concepts> read(Shelf seeds) {
        return seeds.sheet(FILE)
                .map(this::read)
                .orElseGet(() -> Read.bad(new Problem(
                        FILE, 1, 1, "there is no such file among the seeds", "Put it there: the terms of the field")));
    }

    public Read<Concepts> read(Sheet sheet) {
        Problems problems = new Problems();
        Optional<Spot> root = new YamlReader().read(sheet, problems);
        if (root.isEmpty() || !shape.map(known -> known.fits(root.get())).orElse(true)) {
            return new Read.Bad<>(problems.list());
        }
        List<Concept> concepts = new Reading(root.get()).concepts();
        return problems.orElse(() -> new Concepts(concepts));
    }

    /** One reading of one file. */
    private final class Reading {

        private final List<Spot> entries;
        private final Map<String, Spot> ids = new HashMap<>();
        private final Map<String, Spot> spellings = new HashMap<>();

        Reading(Spot root) {
            this.entries = root.need("concepts").map(Spot::items).orElse(List.of());
            entries.forEach(entry -> entry.need("id")
                    .ifPresent(id -> claim(id, id.raw(), ids, "id", "Give this one another id, or remove it")));
        }

        List<Concept> concepts() {
            List<Concept> concepts = new ArrayList<>();
            entries.forEach(entry -> concept(entry).ifPresent(concepts::add));
            return concepts;
        }

        private Optional<Concept> concept(Spot entry) {
            Optional<String> id = entry.need("id").flatMap(Spot::text);
            Optional<String> name = entry.need("name").flatMap(Spot::text);
            entry.at("name").ifPresent(this::spell);
            list(entry, "also").forEach(this::spell);
            Optional<Concept.Area> area = entry.need("area").flatMap(word -> word.oneOf(Concept.Area.class));
            Optional<String> means = entry.need("means").flatMap(Spot::text);
            Optional<String> reference = entry.need("reference").flatMap(Spot::text);
            Optional<Concept.Checked> checked =
                    entry.need("checked").flatMap(word -> word.oneOf(Concept.Checked.class));
            List<FactId> shown = list(entry, "facts").stream()
                    .flatMap(fact -> fact.known("fact", facts).flatMap(FactId::parse).stream())
                    .toList();
            List<String> related = list(entry, "related").stream()
                    .flatMap(other -> related(other, id).stream())
                    .toList();
            if (id.isEmpty()
                    || name.isEmpty()
                    || area.isEmpty()
                    || means.isEmpty()
                    || reference.isEmpty()
                    || checked.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Concept(
                    id.get(),
                    name.get(),
                    texts(entry, "also"),
                    area.get(),
                    means.get(),
                    reference.get(),
                    checked.get(),
                    shown,
                    texts(entry, "distinguish"),
                    related));
        }

        private Optional<String> related(Spot other, Optional<String> id) {
            if (id.filter(other.raw()::equals).isPresent()) {
                other.wrong(Shown.code(other.raw()) + " is related to itself", "Name another concept, or remove it");
                return Optional.empty();
            }
            return other.known("concept", ids.keySet());
        }

        private void spell(Spot spelling) {
            claim(
                    spelling,
                    Concepts.key(spelling.raw()),
                    spellings,
                    "spelling",
                    "A text that mentions it could mean either: leave it with one of them");
        }

        private static void claim(Spot word, String key, Map<String, Spot> taken, String what, String mend) {
            Spot first = taken.putIfAbsent(key, word);
            if (first != null) {
                word.wrong(
                        "the " + what + " " + Shown.code(word.raw()) + " is taken already, on line " + first.line(),
                        mend);
            }
        }

        private static List<Spot> list(Spot entry, String key) {
            return entry.at(key).map(Spot::items).orElse(List.of());
        }

        private static List<String> texts(Spot entry, String key) {
            return list(entry, key).stream()
                    .flatMap(item -> item.text().stream())
                    .toList();
        }
    }
}
