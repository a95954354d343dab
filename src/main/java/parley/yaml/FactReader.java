package parley.yaml;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.fact.Answers;
import parley.fact.Confidence;
import parley.fact.Conflict;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Kind;
import parley.fact.Part;
import parley.fact.Precision;
import parley.fact.Voice;
import parley.fact.When;

/** Reads one fact of a file that has the right shape, and checks what a schema cannot: dates, references, parts. */
final class FactReader {

    private static final Map<String, Confidence> CONFIDENCES =
            Map.of("seed", Confidence.SEED, "V2", Confidence.V2, "V1", Confidence.V1, "GK", Confidence.GK);

    private final WhenReader times;
    private final Collection<String> sources;
    private final Collection<String> ids;

    /**
     * @param zone in which the days of the file begin and end
     * @param sources the ids of all sources
     * @param ids the ids of all facts, parts and silences
     */
    FactReader(ZoneId zone, Collection<String> sources, Collection<String> ids) {
        this.times = new WhenReader(zone);
        this.sources = sources;
        this.ids = ids;
    }

    /** The fact, if everything in it could be read; problems are noted in any case. */
    Optional<Fact> fact(Spot spot) {
        Optional<FactId> id = id(spot);
        Optional<When> when = spot.need("precision")
                .flatMap(word -> word.oneOf(Precision.class))
                .flatMap(precision -> times.when(spot, precision));
        Optional<Voice> voice = spot.need("voice").flatMap(word -> word.oneOf(Voice.class));
        Optional<Kind> kind = spot.need("kind").flatMap(word -> word.oneOf(Kind.class));
        Optional<String> says = spot.need("says").flatMap(Spot::text);
        Optional<Confidence> confidence = spot.need("confidence").flatMap(word -> word.oneOf(CONFIDENCES));
        Links links = links(spot);
        if (id.isEmpty()
                || when.isEmpty()
                || voice.isEmpty()
                || kind.isEmpty()
                || says.isEmpty()
                || confidence.isEmpty()) {
            return Optional.empty();
        }
        Fact whole = new Fact(
                id.get(),
                when.get(),
                list(spot, "paragraphs").stream()
                        .flatMap(number -> number.integer(1, 10_000).stream())
                        .toList(),
                texts(spot, "actors"),
                spot.at("speaker").flatMap(Spot::text),
                texts(spot, "targets"),
                spot.at("targetsImplied").flatMap(Spot::truth).orElse(false),
                voice.get(),
                kind.get(),
                says.get(),
                List.of(),
                confidence.get(),
                links.sources(),
                links.answers(),
                links.after(),
                links.restates(),
                links.conflicts(),
                spot.at("claim").flatMap(Spot::truth).orElse(false),
                spot.at("note").flatMap(Spot::text));
        return Optional.of(whole.withParts(parts(spot, whole)));
    }

    /** What a fact refers to. */
    private record Links(
            List<String> sources,
            List<Answers> answers,
            List<FactId> after,
            List<FactId> restates,
            List<Conflict> conflicts) {}

    private Links links(Spot spot) {
        return new Links(
                list(spot, "sources").stream()
                        .flatMap(source -> source.known("source", sources).stream())
                        .toList(),
                list(spot, "answers").stream()
                        .flatMap(answer -> answer(answer).stream())
                        .toList(),
                references(spot, "after"),
                references(spot, "restates"),
                list(spot, "conflicts").stream()
                        .map(conflict -> new Conflict(
                                conflict.at("about").flatMap(Spot::text).orElse(""),
                                references(conflict, "facts"),
                                conflict.at("note").flatMap(Spot::text).orElse("")))
                        .toList());
    }

    private Optional<Answers> answer(Spot spot) {
        Optional<FactId> fact = spot.need("fact").flatMap(this::reference);
        Optional<Answers.Basis> basis = spot.need("basis").flatMap(word -> word.oneOf(Answers.Basis.class));
        return fact.flatMap(id ->
                basis.map(known -> new Answers(id, known, spot.at("note").flatMap(Spot::text))));
    }

    private List<Part> parts(Spot spot, Fact whole) {
        List<Part> parts = new ArrayList<>();
        char letter = 'a';
        for (Spot part : list(spot, "parts")) {
            String expected = whole.id().value() + letter++;
            Optional<FactId> id = id(part);
            id.filter(found -> !found.value().equals(expected))
                    .ifPresent(found -> part.at("id")
                            .ifPresent(place -> place.wrong(
                                    "the part " + Shown.code(found.value()) + " stands where " + Shown.code(expected)
                                            + " is expected",
                                    "Letter the parts of " + spot.called() + " from a, without gaps")));
            id.flatMap(found -> part(part, found, whole)).ifPresent(parts::add);
        }
        return parts;
    }

    /** What a part does not state, it takes from the fact. */
    private Optional<Part> part(Spot spot, FactId id, Fact whole) {
        Optional<When> when = spot.at("precision")
                .flatMap(word -> word.oneOf(Precision.class))
                .flatMap(precision -> times.when(spot, precision));
        return spot.need("says")
                .flatMap(Spot::text)
                .map(says -> new Part(
                        id,
                        when.orElse(whole.when()),
                        spot.has("actors") ? texts(spot, "actors") : whole.actors(),
                        spot.at("speaker").flatMap(Spot::text).or(whole::speaker),
                        spot.at("voice")
                                .flatMap(word -> word.oneOf(Voice.class))
                                .orElse(whole.voice()),
                        spot.at("kind").flatMap(word -> word.oneOf(Kind.class)).orElse(whole.kind()),
                        says,
                        spot.at("confidence")
                                .flatMap(word -> word.oneOf(CONFIDENCES))
                                .orElse(whole.confidence()),
                        spot.at("claim").flatMap(Spot::truth).orElse(whole.claim()),
                        spot.at("note").flatMap(Spot::text)));
    }

    /** The id of a fact, a part or a silence. */
    static Optional<FactId> id(Spot spot) {
        return spot.need("id").flatMap(FactReader::factId);
    }

    private static Optional<FactId> factId(Spot spot) {
        Optional<FactId> id = spot.text().flatMap(FactId::parse);
        return id.isPresent() ? id : spot.unfit("the number of a fact", "Write it as S3, S3a or S-none-1");
    }

    private List<FactId> references(Spot spot, String key) {
        return list(spot, key).stream()
                .flatMap(reference -> reference(reference).stream())
                .toList();
    }

    private Optional<FactId> reference(Spot spot) {
        return spot.known("fact", ids).flatMap(FactId::parse);
    }

    private static List<String> texts(Spot spot, String key) {
        return list(spot, key).stream().flatMap(item -> item.text().stream()).toList();
    }

    private static List<Spot> list(Spot spot, String key) {
        return spot.at(key).map(Spot::items).orElse(List.of());
    }
}
