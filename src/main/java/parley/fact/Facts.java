package parley.fact;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The whole record: every fact, silence and source, found by number. Immutable. */
public final class Facts {

    private static final Comparator<Fact> IN_TIME = Comparator.comparing(
                    (Fact fact) -> fact.when().start(), Facts::unstatedLast)
            .thenComparing(fact -> fact.when().end(), Facts::unstatedLast)
            .thenComparing(Fact::id);

    private final Map<FactId, Cited> cited = new TreeMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Fact> all;
    private final List<Silence> silences;

    /**
     * @throws IllegalArgumentException if an id is given twice or a reference leads nowhere; readers of files check before, and
     *     say where
     */
    public Facts(Collection<Fact> facts, Collection<Silence> silences, Collection<Source> sources) {
        this.all = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
        this.silences =
                silences.stream().sorted(Comparator.comparing(Silence::id)).toList();
        sources.forEach(source -> require(this.sources.put(source.id(), source) == null, "Source twice", source.id()));
        for (Fact fact : all) {
            put(fact);
            fact.parts().forEach(this::put);
        }
        this.silences.forEach(this::put);
        all.forEach(this::checkReferences);
    }

    private void put(Cited entry) {
        require(cited.put(entry.id(), entry) == null, "Id twice", entry.id());
    }

    private void checkReferences(Fact fact) {
        fact.sources().forEach(id -> require(sources.containsKey(id), "No such source", id));
        fact.refersTo().forEach(id -> require(has(id), "No such fact", id));
    }

    private static void require(boolean good, String what, Object which) {
        if (!good) {
            throw new IllegalArgumentException(what + ": " + which);
        }
    }

    /** Every whole fact, by number. */
    public List<Fact> all() {
        return all;
    }

    /** What the record does not contain, by number. */
    public List<Silence> silences() {
        return silences;
    }

    /** Every source, in the order of the files. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** Every id that can be cited, parts and silences included, in order. */
    public List<FactId> ids() {
        return List.copyOf(cited.keySet());
    }

    /** The facts of one series, such as {@code S}, by number. */
    public List<Fact> series(String letters) {
        return all.stream().filter(fact -> fact.id().series().equals(letters)).toList();
    }

    /**
     * Every fact by the start of its time as written, then the end, then the number; facts without a time come last. This is an
     * aid for reading, not a claim about order: the record leaves some of it open.
     */
    public List<Fact> inTime() {
        return all.stream().sorted(IN_TIME).toList();
    }

    public boolean has(FactId id) {
        return cited.containsKey(id);
    }

    /** What a citation points to, if anything. */
    public Optional<Cited> cites(FactId id) {
        return Optional.ofNullable(cited.get(id));
    }

    /** The fact with this number, or the fact that this part belongs to. */
    public Optional<Fact> fact(FactId id) {
        return cites(id.whole()).filter(Fact.class::isInstance).map(Fact.class::cast);
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The sources of a fact or of the fact a part belongs to; none for a silence. */
    public List<Source> sourcesOf(FactId id) {
        return fact(id).stream()
                .flatMap(fact -> fact.sources().stream())
                .flatMap(source -> source(source).stream())
                .toList();
    }

    /** The facts that answer this one or one of its parts. */
    public List<Fact> answersTo(FactId id) {
        return all.stream()
                .filter(fact -> fact.answers().stream()
                        .anyMatch(answer -> answer.fact().equals(id)
                                || answer.fact().whole().equals(id)))
                .toList();
    }

    /** The facts that refer to this one or one of its parts: answering it, placed after it, restating it, or in conflict. */
    public List<Fact> referringTo(FactId id) {
        return all.stream()
                .filter(fact -> fact.refersTo().stream()
                        .anyMatch(other -> other.equals(id) || other.whole().equals(id)))
                .toList();
    }

    /** The facts read in this source. */
    public List<Fact> from(String source) {
        return all.stream().filter(fact -> fact.sources().contains(source)).toList();
    }

    private static int unstatedLast(Optional<OffsetDateTime> one, Optional<OffsetDateTime> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().toInstant().compareTo(other.get().toInstant());
        }
        return Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    @Override
    public String toString() {
        return all.size() + " facts from " + sources.size() + " sources";
    }
}
