package parley.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Share;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Trait;
import parley.analysis.ensemble.Variation;
import parley.json.Json;
import parley.negotiation.PartyId;
import parley.scenario.Ending;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An ensemble as JSON: {@code {outcomes: [{outcome, runs, share, low, high}], ...}}. Shares are fractions; low and high are the bounds of the
 * Wilson interval at 95 %. There is nothing in it that differs from one machine, or number of threads, to another. Under {@code counts}
 * stands all that is needed to add other runs to it.
 */
public final class EnsembleJson {

    /**
     * What an ensemble was asked.
     *
     * @param digest of the scenario's file: only runs of the same file add up
     * @param from the position after which the futures begin
     */
    public record Question(String scenario, @Nullable String reading, String digest, int from, long seed) {}

    /**
     * A summary as it was written, with what it is of.
     *
     * @param witness stands for its first futures, move by move; another Parley, whose rules or chance differ, has another
     */
    public record Part(Question question, JsonNode assumptions, Summary summary, String witness) {}

    private EnsembleJson() {}

    /**
     * Indented by two, with a line feed at the end.
     *
     * @param witness what stands for its first futures, by which whoever adds it to others sees that the same rules played both
     */
    public static String write(
            Question question, JsonNode assumptions, Summary summary, List<Ensemble.Swing> swings, String witness) {
        ObjectNode root = root(question, assumptions, summary);
        root.set("convergence", convergence(summary));
        if (!swings.isEmpty()) {
            ArrayNode tornado = root.putArray("sensitivity");
            swings.forEach(swing -> tornado.addObject()
                    .put("party", swing.party().code())
                    .put("trait", swing.trait().word())
                    .put("from", swing.from())
                    .put("to", swing.to())
                    .put("low", swing.low().share())
                    .put("high", swing.high().share()));
        }
        ObjectNode counts = counts(summary);
        counts.put("witness", witness);
        root.set("counts", counts);
        return Pretty.write(root);
    }

    /**
     * With varied traits: the whole is of all values together, the runs being shared out among them, and under {@code varied} each stands by itself:
     * {@code {values: {"UKR.firmness": 0.25}, first, runs, outcomes, endings}}. There are no {@code counts}, since such parts do not add up.
     */
    public static String write(Question question, JsonNode assumptions, List<Variation.Played> played) {
        Summary all = played.stream()
                .map(Variation.Played::summary)
                .reduce(Summary::plus)
                .orElseThrow();
        ObjectNode root = root(question, assumptions, all);
        ArrayNode varied = root.putArray("varied");
        for (Variation.Played one : played) {
            ObjectNode node = varied.addObject();
            ObjectNode values = node.putObject("values");
            one.point().values().forEach(values::put);
            node.put("first", one.point().first());
            node.put("runs", one.summary().runs());
            node.set("outcomes", shares(Share.outcomes(one.summary()), "outcome"));
            node.set("endings", shares(endings(one.summary()), "ending"));
        }
        return Pretty.write(root);
    }

    private static ObjectNode root(Question question, JsonNode assumptions, Summary summary) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.set("outcomes", shares(Share.outcomes(summary), "outcome"));
        root.set("endings", shares(endings(summary), "ending"));
        root.put("scenario", question.scenario());
        root.put("reading", question.reading());
        root.put("digest", question.digest());
        root.put("from", question.from());
        root.put("seed", question.seed());
        root.put("runs", summary.runs());
        root.set("assumptions", assumptions);
        root.set("daysToCeasefire", numbers(summary.ceasefireAfter()));
        root.set("daysToTalks", numbers(summary.talksAfter()));
        root.set("turnedBy", shares(turned(summary), "move"));
        return root;
    }

    /** What was assumed, every trait of every party with its value. */
    public static ObjectNode assumptions(Policies policies, Iterable<PartyId> cast) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("says", policies.assumptions());
        node.put("pace", policies.pace().toString());
        node.put("length", policies.length().toString());
        ObjectNode parties = node.putObject("parties");
        for (PartyId party : cast) {
            ObjectNode traits = parties.putObject(party.code());
            for (Trait trait : Trait.values()) {
                traits.put(trait.word(), policies.of(party).of(trait));
            }
        }
        return node;
    }

    private static List<Share> endings(Summary summary) {
        return summary.endings().entrySet().stream()
                .map(entry -> Share.of(Json.word(entry.getKey()), entry.getValue(), summary.runs()))
                .toList();
    }

    private static List<Share> turned(Summary summary) {
        return summary.turnedBy().entrySet().stream()
                .map(entry -> Share.of(entry.getKey(), entry.getValue(), summary.runs()))
                .sorted(java.util.Comparator.comparingLong(Share::runs)
                        .reversed()
                        .thenComparing(Share::name))
                .toList();
    }

    private static ArrayNode shares(List<Share> shares, String key) {
        ArrayNode array = Json.mapper().createArrayNode();
        for (Share share : shares) {
            array.addObject()
                    .put(key, share.name())
                    .put("runs", share.runs())
                    .put("share", share.share())
                    .put("low", share.low())
                    .put("high", share.high());
        }
        return array;
    }

    /** After each stretch of runs: how the shares of a ceasefire and of talks had settled by then. */
    private static ArrayNode convergence(Summary summary) {
        ArrayNode array = Json.mapper().createArrayNode();
        long runs = 0;
        long ceasefires = 0;
        long talks = 0;
        for (Summary.Block block : summary.blocks()) {
            runs += block.runs();
            ceasefires += block.ceasefires();
            talks += block.talks();
            if (runs > 0) {
                array.addObject()
                        .put("runs", runs)
                        .put("ceasefire", (double) ceasefires / runs)
                        .put("talks", (double) talks / runs);
            }
        }
        return array;
    }

    private static ObjectNode counts(Summary summary) {
        ObjectNode node = Json.mapper().createObjectNode();
        ArrayNode blocks = node.putArray("blocks");
        for (Summary.Block block : summary.blocks()) {
            blocks.addObject()
                    .put("first", block.first())
                    .put("runs", block.runs())
                    .put("ceasefires", block.ceasefires())
                    .put("talks", block.talks());
        }
        ObjectNode outcomes = node.putObject("outcomes");
        summary.outcomes().forEach(outcomes::put);
        ObjectNode endings = node.putObject("endings");
        summary.endings().forEach((ending, runs) -> endings.put(ending.name(), runs));
        node.set("ceasefireAfter", numbers(summary.ceasefireAfter()));
        node.set("talksAfter", numbers(summary.talksAfter()));
        ObjectNode turned = node.putObject("turnedBy");
        summary.turnedBy().forEach(turned::put);
        node.put("admitted", summary.admitted());
        node.put("refused", summary.refused());
        return node;
    }

    private static ArrayNode numbers(List<Long> numbers) {
        ArrayNode array = Json.mapper().createArrayNode();
        numbers.forEach(array::add);
        return array;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException with a sentence, if it is something else
     */
    public static Part read(String json) {
        try {
            JsonNode root = Json.mapper().readTree(json);
            if (root.has("varied")) {
                throw new IllegalArgumentException(
                        "it is of several values of a trait (--vary), and these do not add up");
            }
            JsonNode counts = need(root, "counts");
            String witness = witness(counts);
            List<Summary.Block> blocks = new ArrayList<>();
            for (JsonNode block : need(counts, "blocks")) {
                blocks.add(block(block));
            }
            Map<Ending, Long> endings = new EnumMap<>(Ending.class);
            tally(need(counts, "endings")).forEach((word, runs) -> endings.put(ending(word), runs));
            Summary summary = new Summary(
                    blocks,
                    tally(need(counts, "outcomes")),
                    endings,
                    series(need(counts, "ceasefireAfter")),
                    series(need(counts, "talksAfter")),
                    tally(need(counts, "turnedBy")),
                    number(counts, "admitted"),
                    number(counts, "refused"));
            if (summary.outcomes().values().stream().mapToLong(Long::longValue).sum() != summary.runs()) {
                throw new IllegalArgumentException("its outcomes are not of as many runs as it says");
            }
            JsonNode reading = root.get("reading");
            Question question = new Question(
                    need(root, "scenario").asString(),
                    reading == null || reading.isNull() ? null : reading.asString(),
                    need(root, "digest").asString(),
                    (int) number(root, "from"),
                    number(root, "seed"));
            return new Part(question, need(root, "assumptions"), summary, witness);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is cut off, or is not JSON", e);
        }
    }

    private static String witness(JsonNode counts) {
        JsonNode witness = counts.get("witness");
        if (witness == null || !witness.isString()) {
            throw new IllegalArgumentException(
                    "it is of another version of Parley: it does not say by which rules it was played");
        }
        return witness.asString();
    }

    private static Summary.Block block(JsonNode node) {
        Summary.Block block = new Summary.Block(
                number(node, "first"), number(node, "runs"), number(node, "ceasefires"), number(node, "talks"));
        if (block.first() < 0 || block.runs() < 1) {
            throw new IllegalArgumentException(
                    "a stretch of " + block.runs() + " runs from run " + block.first() + " cannot be");
        }
        return block;
    }

    private static Ending ending(String word) {
        for (Ending ending : Ending.values()) {
            if (ending.name().equals(word)) {
                return ending;
            }
        }
        throw new IllegalArgumentException("it is of another version of Parley: there is no ending '" + word + "'");
    }

    private static JsonNode need(JsonNode node, String key) {
        JsonNode found = node.get(key);
        if (found == null) {
            throw new IllegalArgumentException("`" + key + "` is missing");
        }
        return found;
    }

    private static long number(JsonNode node, String key) {
        JsonNode found = need(node, key);
        if (!found.isIntegralNumber()) {
            throw new IllegalArgumentException("`" + key + "` is not a whole number");
        }
        return found.longValue();
    }

    private static Map<String, Long> tally(JsonNode node) {
        Map<String, Long> counts = new TreeMap<>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().longValue()));
        return counts;
    }

    private static List<Long> series(JsonNode node) {
        List<Long> series = new ArrayList<>();
        node.forEach(number -> series.add(number.longValue()));
        return series;
    }
}
