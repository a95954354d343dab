package parley.analysis.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Every definition word by word, each outcome against each other. It shares no code with what it is held against. */
final class ByHand {

    private final Domain domain;
    private final List<double[]> utilities = new ArrayList<>();

    ByHand(Domain domain) {
        this.domain = domain;
        combine(new ArrayList<>());
    }

    private void combine(List<Integer> choices) {
        if (choices.size() < domain.issues().size()) {
            int values = domain.issues().get(choices.size()).values().size();
            for (int value = 0; value < values; value++) {
                List<Integer> more = new ArrayList<>(choices);
                more.add(value);
                combine(more);
            }
            return;
        }
        double[] sums = new double[domain.parties().size()];
        for (int party = 0; party < sums.length; party++) {
            for (int issue = 0; issue < choices.size(); issue++) {
                sums[party] += domain.parties().get(party).worth().get(issue).get(choices.get(issue));
            }
        }
        utilities.add(sums);
    }

    int outcomes() {
        return utilities.size();
    }

    private double gain(int outcome, int party) {
        return utilities.get(outcome)[party] - domain.parties().get(party).reservation();
    }

    private IntStream parties() {
        return IntStream.range(0, domain.parties().size());
    }

    List<Long> zopa() {
        return IntStream.range(0, utilities.size())
                .filter(outcome -> parties().allMatch(party -> gain(outcome, party) >= -1e-9))
                .mapToObj(outcome -> (long) outcome)
                .toList();
    }

    List<Long> frontier() {
        return IntStream.range(0, utilities.size())
                .filter(outcome -> utilities.stream().noneMatch(other -> dominates(other, utilities.get(outcome))))
                .mapToObj(outcome -> (long) outcome)
                .toList();
    }

    private boolean dominates(double[] one, double[] other) {
        return parties().allMatch(party -> one[party] >= other[party] - 1e-9)
                && parties().anyMatch(party -> one[party] > other[party] + 1e-9);
    }

    List<Long> nash() {
        return best(
                zopa(),
                outcome -> parties()
                        .mapToDouble(party -> Math.max(0, gain(outcome, party)))
                        .reduce(1, (a, b) -> a * b));
    }

    List<Long> egalitarian() {
        return best(
                zopa(),
                outcome -> parties()
                        .mapToDouble(party -> Math.max(0, gain(outcome, party)))
                        .min()
                        .orElseThrow());
    }

    List<Long> utilitarian() {
        return best(
                zopa(),
                outcome -> parties()
                        .mapToDouble(party -> utilities.get(outcome)[party])
                        .sum());
    }

    List<Long> kalaiSmorodinsky() {
        List<Long> zopa = zopa();
        List<Long> candidates = frontier().stream().filter(zopa::contains).toList();
        return best(
                candidates,
                outcome -> parties()
                        .mapToDouble(party -> {
                            double most = zopa.stream()
                                    .mapToDouble(other -> gain((int) (long) other, party))
                                    .max()
                                    .orElseThrow();
                            return most <= 1e-9 ? 1 : Math.max(0, gain(outcome, party)) / most;
                        })
                        .min()
                        .orElseThrow());
    }

    private static List<Long> best(List<Long> outcomes, ToDoubleFunction<Integer> value) {
        double best = outcomes.stream()
                .mapToDouble(outcome -> value.applyAsDouble((int) (long) outcome))
                .max()
                .orElse(0);
        return outcomes.stream()
                .filter(outcome -> value.applyAsDouble((int) (long) outcome) >= best - 1e-9)
                .toList();
    }
}
