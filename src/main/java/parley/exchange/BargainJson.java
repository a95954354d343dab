package parley.exchange;

import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.DealDistances;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import tools.jackson.core.JsonGenerator;

/**
 * What the solutions pick: {@code {outcomes: COUNT, pareto: [...], nash: [...], kalaiSmorodinsky: [...], egalitarian: [...], utilitarian:
 * [...]}}, where each entry is {@code {outcome: {issue: value}, utilities: {party: u}}}. All lists are empty if the zone of possible
 * agreement is. For a deal that was asked about, {@code deal: {outcome, utilities, inZopa, distances: {pareto, nash, ...}}} is added.
 *
 * <p>Written as it is made, because a frontier may have many outcomes.
 */
public final class BargainJson {

    private final Domain domain;
    private final JsonGenerator json;

    private BargainJson(Domain domain, JsonGenerator json) {
        this.domain = domain;
        this.json = json;
    }

    /** Writes it, with a line feed at the end; the writer is left open. */
    public static void write(Solutions solutions, @Nullable DealDistances deal, Writer out) {
        try (JsonGenerator json = Pretty.into(out)) {
            new BargainJson(solutions.domain(), json).write(solutions, deal);
            json.writeRaw('\n');
        }
    }

    private void write(Solutions solutions, @Nullable DealDistances deal) {
        json.writeStartObject();
        json.writeNumberProperty("outcomes", domain.outcomes());
        for (DealDistances.Solution solution : DealDistances.Solution.values()) {
            json.writeArrayPropertyStart(name(solution));
            for (long outcome : solutions.isZopaEmpty() ? new long[0] : solution.of(solutions)) {
                json.writeStartObject();
                entry(outcome);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (deal != null) {
            json.writeObjectPropertyStart("deal");
            entry(deal.deal());
            json.writeBooleanProperty("inZopa", deal.isInZopa());
            json.writeObjectPropertyStart("distances");
            deal.distances().forEach((solution, distance) -> json.writeNumberProperty(name(solution), distance));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void entry(long outcome) {
        int[] choices = domain.choices(outcome);
        json.writeObjectPropertyStart("outcome");
        for (int issue = 0; issue < choices.length; issue++) {
            Domain.Issue of = domain.issues().get(issue);
            Domain.Value value = of.values().get(choices[issue]);
            json.writeName(of.name());
            if (value.isPlain()) {
                json.writeRawValue(value.word());
            } else {
                json.writeString(value.word());
            }
        }
        json.writeEndObject();
        double[] utilities = domain.utilities(outcome);
        json.writeObjectPropertyStart("utilities");
        for (int party = 0; party < utilities.length; party++) {
            json.writeNumberProperty(domain.parties().get(party).name(), utilities[party]);
        }
        json.writeEndObject();
    }

    /** {@code KALAI_SMORODINSKY} as {@code kalaiSmorodinsky}. */
    private static String name(DealDistances.Solution solution) {
        String[] words = solution.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
