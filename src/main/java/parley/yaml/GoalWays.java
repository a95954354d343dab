package parley.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Goal;

/** The ways to have what is wanted, each of which is enough: all aims of one of them. Without one, something was wrong, and was said. */
record GoalWays(List<List<Aim>> all) {

    static final GoalWays NONE = new GoalWays(List.of());

    static GoalWays of(Aim aim) {
        return new GoalWays(List.of(List.of(aim)));
    }

    boolean tooMany() {
        return all.size() > Goal.MOST_WAYS
                || all.stream().flatMap(List::stream).distinct().count() > Goal.MOST_AIMS;
    }

    GoalWays or(GoalWays other) {
        return new GoalWays(
                Stream.concat(all.stream(), other.all.stream()).distinct().toList());
    }

    GoalWays and(GoalWays other) {
        List<List<Aim>> both = new ArrayList<>();
        for (List<Aim> one : all) {
            for (List<Aim> two : other.all) {
                both.add(Stream.concat(one.stream(), two.stream()).distinct().toList());
            }
        }
        return new GoalWays(both.stream().distinct().limit(Goal.MOST_WAYS + 1L).toList());
    }

    GoalWays by(Instant moment) {
        return new GoalWays(all.stream()
                .map(way -> way.stream().map(aim -> aim.by(moment)).toList())
                .toList());
    }
}
