package parley.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Trait;
import parley.analysis.ensemble.Variation;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.yaml.Nearest;

/**
 * What --vary asks for: other values of traits.
 *
 * @param all in the order in which they were asked for; of no trait of a party two
 */
record Varying(List<Varied> all) {

    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)";
    private static final Pattern ASKED =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\.([A-Za-z-]+)=" + NUMBER + "(?:\\.\\." + NUMBER + ")?");

    /** Of a range. */
    private static final int POINTS = 5;

    private static final int MOST_POINTS = 125;

    /** @param values one, or those of a range */
    record Varied(PartyId party, Trait trait, List<Double> values) {

        private String word() {
            return party + "." + trait.word();
        }

        private boolean ranges() {
            return values.size() > 1;
        }
    }

    static Varying of(List<String> asked, Table table, String scenario) {
        List<Varied> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long combinations = 1;
        for (String one : asked) {
            Varied varied = varied(one.strip(), table, scenario);
            if (!seen.add(varied.word())) {
                throw new BadInput("--vary gives " + varied.word() + " twice. Give each trait once.");
            }
            combinations *= varied.values().size();
            if (combinations > MOST_POINTS) {
                throw new BadInput("--vary asks for more than " + MOST_POINTS + " combinations. Vary fewer at once.");
            }
            all.add(varied);
        }
        return new Varying(all);
    }

    /** Among so many ensembles the runs are shared out. */
    int combinations() {
        return all.stream().mapToInt(varied -> varied.values().size()).reduce(1, (a, b) -> a * b);
    }

    /**
     * One ensemble for each combination; where nothing ranges, one.
     *
     * @param assumed what holds where nothing is varied
     */
    Variation of(Ensemble assumed, long first, long runs) {
        List<Map<String, Double>> settings = List.of(Map.of());
        List<Policies> policies = List.of(assumed.policies());
        for (Varied varied : all) {
            List<Map<String, Double>> moreSettings = new ArrayList<>();
            List<Policies> more = new ArrayList<>();
            for (int i = 0; i < policies.size(); i++) {
                for (double value : varied.values()) {
                    Map<String, Double> setting = new LinkedHashMap<>(settings.get(i));
                    if (varied.ranges()) {
                        setting.put(varied.word(), value);
                    }
                    moreSettings.add(setting);
                    more.add(policies.get(i).with(varied.party(), varied.trait(), value));
                }
            }
            settings = moreSettings;
            policies = more;
        }
        List<Ensemble> ensembles = policies.stream()
                .map(each -> new Ensemble(assumed.from(), each, assumed.seed()))
                .toList();
        return Variation.of(settings, ensembles, first, runs);
    }

    private static Varied varied(String asked, Table table, String scenario) {
        Matcher matcher = ASKED.matcher(asked);
        if (!matcher.matches()) {
            throw new BadInput("--vary is '" + asked
                    + "': expected a party, a trait and a value from 0 to 1 or two of them, such as UKR.firmness=0..1."
                    + " For several traits say --vary several times.");
        }
        String code = matcher.group(1).toUpperCase(Locale.ROOT);
        List<String> codes = table.cast().keySet().stream().map(PartyId::code).toList();
        if (!codes.contains(code)) {
            throw new BadInput("There is no party '" + code + "' in " + scenario + ". "
                    + Bookcase.sentence(Nearest.mend(code, codes, "Expected one of: " + String.join(", ", codes))));
        }
        double low = value(asked, matcher.group(3));
        double high = matcher.group(4) == null ? low : value(asked, matcher.group(4));
        List<Double> values = low == high
                ? List.of(low)
                : IntStream.range(0, POINTS)
                        .mapToObj(i -> low + i * (high - low) / (POINTS - 1))
                        .toList();
        return new Varied(PartyId.of(code), trait(matcher.group(2).toLowerCase(Locale.ROOT)), values);
    }

    private static Trait trait(String word) {
        List<String> words = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if (trait.word().equals(word)) {
                return trait;
            }
            words.add(trait.word());
        }
        throw new BadInput("There is no trait '" + word + "'. "
                + Bookcase.sentence(Nearest.mend(word, words, "Expected one of: " + String.join(", ", words))));
    }

    private static double value(String asked, String text) {
        double value = Double.parseDouble(text);
        if (value > 1) {
            throw new BadInput("--vary is '" + asked + "': " + text + " is not from 0 to 1.");
        }
        return value;
    }
}
