package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.Domain;

/** One reading of one bargaining domain, from top to bottom. Problems are noted at their spots. */
final class DomainReading {

    private static final int MOST_ROUNDS = 10_000;

    /** What JSON writes in the same way. */
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?|true|false");

    private final Spot root;
    private boolean isFine = true;

    DomainReading(Spot root) {
        this.root = root;
    }

    /** What was read; nothing if a problem was noted. */
    Optional<Domain> domain() {
        root.only("format", "name", "title", "about", "source", "assumptions", "issues", "parties");
        Preface preface = Preface.of(root);
        Optional<List<Domain.Issue>> issues = root.need("issues").flatMap(this::issues);
        Optional<List<Domain.Bargainer>> parties =
                issues.flatMap(read -> root.need("parties").flatMap(spot -> parties(spot, read)));
        if (issues.isEmpty() && root.type() == Spot.Type.MAP && !root.has("parties")) {
            root.missing("parties");
        }
        if (!isFine || parties.isEmpty() || issues.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Domain(
                new Domain.Heading(preface.title(), preface.about(), preface.source(), preface.assumptions()),
                issues.get(),
                parties.get()));
    }

    // Issues

    private Optional<List<Domain.Issue>> issues(Spot spot) {
        List<Domain.Issue> issues = new ArrayList<>();
        boolean isWhole = spot.type() == Spot.Type.MAP;
        for (Map.Entry<String, Spot> entry : spot.map().entrySet()) {
            List<Domain.Value> values = values(entry.getValue());
            isWhole &= !values.isEmpty();
            if (!values.isEmpty()) {
                issues.add(new Domain.Issue(entry.getKey(), values));
            }
        }
        if (isWhole && Domain.count(issues) > Domain.MOST_OUTCOMES) {
            spot.wrongKey(
                    "there are more than " + Domain.MOST_OUTCOMES + " outcomes", "Leave out issues, or values of them");
            return Optional.empty();
        }
        return isWhole ? Optional.of(issues) : Optional.empty();
    }

    private static List<Domain.Value> values(Spot spot) {
        List<Domain.Value> values = new ArrayList<>();
        Map<String, Spot> taken = new HashMap<>();
        boolean isWhole = true;
        for (Spot item : spot.items()) {
            boolean isBare =
                    item.type() == Spot.Type.WHOLE || item.type() == Spot.Type.NUMBER || item.type() == Spot.Type.TRUTH;
            boolean isPlain = isBare && PLAIN.matcher(item.raw()).matches();
            Optional<String> word = isBare ? Optional.of(item.raw()) : item.text();
            Spot first = taken.putIfAbsent(item.raw(), item);
            if (word.isPresent() && first != null) {
                item.wrong(spot.name() + " holds " + item.shown() + " twice", "Remove one of them");
            }
            isWhole &= word.isPresent() && first == null;
            word.ifPresent(found -> values.add(new Domain.Value(found, isPlain)));
        }
        if (spot.type() == Spot.Type.LIST && values.isEmpty() && isWhole) {
            spot.wrong(spot.name() + " has no value", "Add at least one, or remove the issue");
        }
        return isWhole ? values : List.of();
    }

    // Parties

    private Optional<List<Domain.Bargainer>> parties(Spot spot, List<Domain.Issue> issues) {
        List<Domain.Bargainer> parties = new ArrayList<>();
        spot.map().forEach((name, fields) -> parties.add(party(name, fields, issues)));
        if (spot.type() == Spot.Type.MAP && parties.isEmpty()) {
            spot.wrongKey("there are no parties", "Add at least one");
        }
        return parties.isEmpty() ? Optional.empty() : Optional.of(parties);
    }

    private Domain.Bargainer party(String name, Spot fields, List<Domain.Issue> issues) {
        isFine &= fields.type() == Spot.Type.MAP;
        fields.only("title", "reservation", "weights", "values", "deadline", "concession", "discount");
        Map<String, Double> weights = new LinkedHashMap<>();
        Optional<Spot> values = Optional.empty();
        if (!issues.isEmpty() || fields.has("weights")) {
            fields.need("weights").ifPresentOrElse(spot -> weights.putAll(weights(spot, issues)), () -> isFine = false);
        }
        if (!issues.isEmpty() || fields.has("values")) {
            values = fields.need("values");
            isFine &= values.isPresent();
        }
        List<List<Double>> worth =
                values.map(spot -> worth(spot, issues, weights)).orElse(List.of());
        return new Domain.Bargainer(
                name,
                fields.at("title").flatMap(Spot::text).orElse(name),
                number(fields, "reservation", 0, any -> true, ""),
                worth,
                fields.at("deadline").flatMap(this::rounds).orElse(null),
                number(fields, "concession", 1, e -> e > 0, "a number above 0"),
                discount(fields));
    }

    private Optional<Integer> rounds(Spot spot) {
        Optional<Integer> rounds = spot.integer(1, MOST_ROUNDS);
        isFine &= rounds.isPresent();
        return rounds;
    }

    private @Nullable Double discount(Spot fields) {
        return fields.has("discount")
                ? (Double) number(fields, "discount", 1, d -> d > 0 && d < 1, "a number between 0 and 1")
                : null;
    }

    private double number(Spot fields, String key, double otherwise, DoublePredicate fits, String expected) {
        Optional<Spot> spot = fields.at(key);
        if (spot.isEmpty()) {
            return otherwise;
        }
        Optional<Double> number = number(spot.get());
        if (number.isPresent() && !fits.test(number.get())) {
            isFine = false;
            spot.get().unfit(expected, "Correct the number");
        }
        return number.orElse(otherwise);
    }

    private Optional<Double> number(Spot spot) {
        Optional<Double> number = Numbers.number(spot);
        isFine &= number.isPresent();
        return number;
    }

    private Map<String, Double> weights(Spot spot, List<Domain.Issue> issues) {
        List<String> names = issues.stream().map(Domain.Issue::name).toList();
        isFine &= spot.type() == Spot.Type.MAP && names.containsAll(spot.map().keySet());
        spot.only(names);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String name : names) {
            Optional<Double> weight = spot.need(name).flatMap(this::number);
            isFine &= weight.isPresent();
            weights.put(name, weight.orElse(0.0));
        }
        return weights;
    }

    private List<List<Double>> worth(Spot spot, List<Domain.Issue> issues, Map<String, Double> weights) {
        List<String> names = issues.stream().map(Domain.Issue::name).toList();
        isFine &= spot.type() == Spot.Type.MAP && names.containsAll(spot.map().keySet());
        spot.only(names);
        List<List<Double>> worth = new ArrayList<>();
        for (Domain.Issue issue : issues) {
            Optional<Spot> values = spot.need(issue.name());
            isFine &= values.isPresent();
            double weight = weights.getOrDefault(issue.name(), 0.0);
            worth.add(values.map(of -> worth(of, issue, weight)).orElse(List.of()));
        }
        return worth;
    }

    private List<Double> worth(Spot spot, Domain.Issue issue, double weight) {
        List<String> words = issue.values().stream().map(Domain.Value::word).toList();
        isFine &= spot.type() == Spot.Type.MAP && words.containsAll(spot.map().keySet());
        spot.only(words);
        List<Double> worth = new ArrayList<>();
        for (String word : words) {
            Optional<Double> value = spot.need(word).flatMap(this::number);
            isFine &= value.isPresent();
            worth.add(weight * value.orElse(0.0));
        }
        return worth;
    }
}
