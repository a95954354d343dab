package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.Facts;

/** The terms of the field: complete, sound, and found in a text. */
class ConceptsTest {

    private static final Shelf SEEDS = Shelf.folder(Path.of("seeds"));
    private static final Facts FACTS = FactsReader.forOwnSeeds().read(SEEDS).orElseThrow();
    private static final ConceptReader READER = ConceptReader.with(SEEDS, FACTS);
    private static final Concepts CONCEPTS = READER.read(SEEDS).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ceasefire",
                "cessation of hostilities",
                "truce",
                "humanitarian pause",
                "armistice",
                "preliminary ceasefire",
                "definitive ceasefire",
                "unilateral ceasefire",
                "violation",
                "allegation of violation",
                "monitoring and verification",
                "confidence-building measure",
                "prenegotiation",
                "precondition",
                "sequencing",
                "good offices",
                "facilitation",
                "mediation",
                "host",
                "shuttle diplomacy",
                "proximity talks",
                "back channel",
                "Track II",
                "multi-party coalition",
                "modified acceptance",
                "BATNA",
                "reservation value",
                "ZOPA",
                "Pareto frontier",
                "Nash bargaining solution",
                "Kalai-Smorodinsky solution",
                "anchoring",
                "linkage",
                "side payment",
                "deadline effect",
                "focal point",
                "ripeness",
                "mutually hurting stalemate",
                "information problem",
                "commitment problem",
                "spoiler",
                "two-level game",
                "win-set",
                "credible threat",
                "ultimatum",
                "audience costs",
                "escalation ladder",
                "brinkmanship",
                "salami tactics",
                "face-saving",
                "constructive ambiguity",
                "graph model",
                "GMR",
                "SMR",
                "SEQ",
                "equilibrium",
                "proposal",
                "counter-proposal",
                "rejection",
                "silence",
                "lapse",
                "conditional acceptance",
                "parallel demand",
                "endorsement",
                "rationale",
                "urging",
                "threat"
            })
    void everyTermOfTheFieldIsThere(String term) {
        assertThat(CONCEPTS.named(term)).isPresent();
        assertThat(CONCEPTS.named(term.toUpperCase(java.util.Locale.ROOT))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Concept.Area.class)
    void everyAreaHasConcepts(Concept.Area area) {
        assertThat(CONCEPTS.in(area)).hasSizeGreaterThan(2);
    }

    @Test
    void everyConceptLeadsFurther() {
        assertThat(CONCEPTS.all())
                .allSatisfy(concept -> assertThat(CONCEPTS.around(concept)).isNotEmpty());
    }

    @Test
    void theProgramsOwnAreReadWithoutTheSchemaAsWithIt() {
        assertThat(ConceptReader.forOwnSeeds(FACTS)
                        .read(Shelf.packed("seeds"))
                        .orElseThrow()
                        .all())
                .isEqualTo(CONCEPTS.all());
    }

    @Test
    void aTextMentionsTheLongestSpelling() {
        assertThat(
                        mentioned(
                                "A unilateral ceasefire is no Ceasefire; two ceasefires, one non-ceasefire and a ceasefire-like pause."))
                .containsExactly(
                        "unilateral ceasefire=unilateral-ceasefire", "Ceasefire=ceasefire", "ceasefires=ceasefire");
    }

    @Test
    void aWordIsNotMentionedInsideAnother() {
        assertThat(mentioned("The ghost of anchorage; hosting a host.")).containsExactly("hosting=host", "host=host");
    }

    private static List<String> mentioned(String text) {
        return CONCEPTS.mentionsIn(text).stream()
                .map(mention -> text.substring(mention.from(), mention.to()) + "="
                        + mention.concept().id())
                .toList();
    }

    @Test
    void eachMistakeIsToldWithItsPlace() {
        assertThat(problems("""
                format: 1
                about: "Broken."
                concepts:
                  - id: truce
                    name: truce
                    also: [halt]
                    area: stopping-the-fighting
                    means: "A halt."
                    reference: "A book"
                    checked: source
                    facts: [S3, S999]
                    related: [truce, silense]
                  - id: silence
                    name: Truce
                    area: logic-of-offers
                    means: "No answer."
                    reference: "A book"
                    checked: source
                  - {id: silence, name: hush, area: pressure, means: "No answer.", reference: "A book", checked: source}
                """))
                .containsExactly(
                        "concepts.yaml:11:17: there is no fact `S999`. Add it, or correct the name.",
                        "concepts.yaml:12:15: `truce` is related to itself. Name another concept, or remove it.",
                        "concepts.yaml:12:22: there is no concept `silense`. Did you mean `silence`?",
                        "concepts.yaml:14:11: the spelling `Truce` is taken already, on line 5."
                                + " A text that mentions it could mean either: leave it with one of them.",
                        "concepts.yaml:19:10: the id `silence` is taken already, on line 13."
                                + " Give this one another id, or remove it.");
    }

    @Test
    void theShapeIsCheckedToo() {
        assertThat(problems("""
                format: 1
                about: "Broken."
                concepts:
                  - {id: Truce, name: truce, area: war, means: "A halt.", reference: "A book", checked: yes, motive: "none"}
                """))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).startsWith("concepts.yaml:4:"))
                .anySatisfy(problem -> assertThat(problem).contains("`area` is `war`", "pressure"))
                .anySatisfy(problem -> assertThat(problem).contains("`motive`"));
    }

    private static List<String> problems(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Sheet sheet = new Sheet("concepts.yaml", "concepts.yaml", () -> new ByteArrayInputStream(bytes));
        return READER.read(sheet).problems().stream().map(Problem::toString).toList();
    }
}
