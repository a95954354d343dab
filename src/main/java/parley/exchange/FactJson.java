package parley.exchange;

import java.util.List;
import java.util.Optional;
import parley.fact.Cited;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Part;
import parley.fact.Silence;
import parley.fact.Source;
import parley.fact.When;
import parley.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a citation points to, as JSON, with its sources spelled out. */
public final class FactJson {

    private final Facts facts;

    public FactJson(Facts facts) {
        this.facts = facts;
    }

    /**
     * A fact, a part of one ({@code partOf} names the whole, whose sources, answers and conflicts stand with it) or a silence of the
     * record ({@code kind} "silence", only {@code id} and {@code says} beside it).
     */
    public ObjectNode of(Cited cited) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", cited.id().value());
        if (cited instanceof Fact fact) {
            whole(node, fact);
        } else if (cited instanceof Part part) {
            node.put("partOf", part.id().whole().value());
            own(
                    node,
                    part.when(),
                    part.actors(),
                    part.speaker(),
                    Json.word(part.voice()),
                    Json.word(part.kind()),
                    part.says());
            node.put("confidence", Json.word(part.confidence()));
            node.put("claim", part.claim());
            optional(node, "note", part.note());
            facts.fact(part.id()).ifPresent(whole -> around(node, whole));
        } else if (cited instanceof Silence silence) {
            node.put("kind", "silence");
            node.put("says", silence.says());
        }
        return node;
    }

    private void whole(ObjectNode node, Fact fact) {
        own(
                node,
                fact.when(),
                fact.actors(),
                fact.speaker(),
                Json.word(fact.voice()),
                Json.word(fact.kind()),
                fact.says());
        node.put("confidence", Json.word(fact.confidence()));
        node.put("claim", fact.claim());
        optional(node, "note", fact.note());
        ArrayNode parts = node.putArray("parts");
        fact.parts()
                .forEach(part -> parts.addObject().put("id", part.id().value()).put("says", part.says()));
        around(node, fact);
    }

    private static void own(
            ObjectNode node,
            When when,
            List<String> actors,
            Optional<String> speaker,
            String voice,
            String kind,
            String says) {
        ObjectNode time = node.putObject("when");
        time.put("at", when.iso().isEmpty() ? null : when.iso());
        time.put("precision", Json.word(when.precision()));
        time.put("words", when.words());
        node.set("actors", EventView.texts(actors));
        optional(node, "speaker", speaker);
        node.put("voice", voice);
        node.put("kind", kind);
        node.put("says", says);
    }

    private void around(ObjectNode node, Fact fact) {
        node.set("targets", EventView.texts(fact.targets()));
        node.put("targetsImplied", fact.targetsImplied());
        ArrayNode answers = node.putArray("answers");
        fact.answers().forEach(answer -> {
            ObjectNode link = answers.addObject();
            link.put("fact", answer.fact().value());
            link.put("basis", Json.word(answer.basis()));
            optional(link, "note", answer.note());
        });
        node.set(
                "answeredBy",
                ids(facts.answersTo(fact.id()).stream().map(Fact::id).toList()));
        node.set("after", ids(fact.after()));
        node.set("restates", ids(fact.restates()));
        ArrayNode conflicts = node.putArray("conflicts");
        fact.conflicts()
                .forEach(conflict -> conflicts
                        .addObject()
                        .put("about", conflict.about())
                        .put("note", conflict.note())
                        .set("facts", ids(conflict.facts())));
        ArrayNode sources = node.putArray("sources");
        facts.sourcesOf(fact.id()).forEach(source -> sources.add(source(source)));
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", source.id());
        node.put("outlet", source.outlet());
        node.put("date", source.date().map(Object::toString).orElse(null));
        node.put("where", source.where());
        optional(node, "note", source.note());
        return node;
    }

    private static ArrayNode ids(List<FactId> ids) {
        return EventView.texts(ids.stream().map(FactId::value).toList());
    }

    private static void optional(ObjectNode node, String field, Optional<String> text) {
        node.put(field, text.orElse(null));
    }
}
