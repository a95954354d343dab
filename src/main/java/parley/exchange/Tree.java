package parley.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.play.Descent;
import parley.play.Listed;
import parley.scenario.Choice;
import parley.scenario.Fork;
import parley.scenario.Scenario;

/**
 * Something from which branches grow, and what grows from it.
 *
 * @param name of the script; the id of the negotiation
 * @param about further words: under which readings a script can be played, how far a negotiation has come
 * @param leaves where it leaves what it grows from; null for a trunk
 * @param choices of a script; empty for a negotiation
 * @param branches in the order of their forks
 */
public record Tree(
        Kind kind,
        String name,
        String title,
        String about,
        @Nullable Leaves leaves,
        List<Choice> choices,
        List<Tree> branches) {

    public Tree {
        choices = List.copyOf(choices);
        branches = List.copyOf(branches);
    }

    /** What grows. */
    public enum Kind {
        /** A script that stands by itself. */
        SCENARIO,
        /** A script that leaves another; what it holds after the fork is supposed. */
        WHAT_IF,
        /** What is kept in a store. */
        NEGOTIATION
    }

    /**
     * Where a branch leaves.
     *
     * @param of the name or id of what it leaves
     * @param step the last step that both share; null for the opening, and for a negotiation
     * @param position of the last event that both share
     * @param reading under which the position was counted; null where there is none
     */
    public record Leaves(
            String of,
            @Nullable String step,
            int position,
            @Nullable String reading) {

        /** "after kyiv-call (6)" */
        String told() {
            if (position == 0) {
                return "at the opening";
            }
            return step == null ? "after " + position : "after " + step + " (" + position + ")";
        }
    }

    /** The trees of these scripts; a branch whose trunk is not among them is left out. In the order of their names. */
    public static List<Tree> ofScripts(List<Scenario> scripts) {
        return scripts.stream()
                .filter(script -> script.fork() == null)
                .sorted(Comparator.comparing(Scenario::name))
                .map(script -> of(script, scripts))
                .toList();
    }

    private static Tree of(Scenario script, List<Scenario> all) {
        List<Tree> branches = new ArrayList<>();
        for (Scenario other : all) {
            if (other.fork() != null && other.fork().of().equals(script.name())) {
                branches.add(of(other, all));
            }
        }
        branches.sort(BY_FORK);
        List<String> readings =
                script.readings().stream().map(one -> one.name().text()).toList();
        return new Tree(
                script.fork() == null ? Kind.SCENARIO : Kind.WHAT_IF,
                script.name().text(),
                script.title(),
                readings.isEmpty() ? "" : "readings: " + String.join(", ", readings),
                leaves(script),
                script.choices(),
                branches);
    }

    private static @Nullable Leaves leaves(Scenario script) {
        Fork fork = script.fork();
        if (fork == null) {
            return null;
        }
        // Of the steps before the fork, those of another reading or course are not played.
        String last = fork.steps() == 0
                ? null
                : script.steps().get(fork.steps() - 1).id().text();
        return new Leaves(
                fork.of().text(),
                last,
                fork.position(),
                Optional.ofNullable(fork.reading()).map(Name::text).orElse(null));
    }

    /** The trees of these negotiations, oldest first. */
    public static List<Tree> ofNegotiations(List<Listed> negotiations) {
        List<Tree> trees = new ArrayList<>();
        for (Listed listed : negotiations) {
            if (listed.descent() == null) {
                trees.add(0, of(listed, negotiations));
            }
        }
        return trees;
    }

    private static Tree of(Listed listed, List<Listed> all) {
        List<Tree> branches = new ArrayList<>();
        for (Listed other : all) {
            if (other.descent() != null && other.descent().parent().equals(listed.id())) {
                branches.add(of(other, all));
            }
        }
        branches.sort(BY_FORK);
        Descent descent = listed.descent();
        String scenario = listed.opening().scenario();
        String reading = listed.opening().reading();
        return new Tree(
                Kind.NEGOTIATION,
                listed.id().text(),
                listed.title(),
                (scenario == null ? "" : scenario + (reading == null ? "" : "@" + reading) + ", ")
                        + listed.events()
                        + (listed.events() == 1 ? " event" : " events"),
                descent == null ? null : new Leaves(descent.parent().text(), null, descent.position(), null),
                List.of(),
                branches);
    }

    private static final Comparator<Tree> BY_FORK = Comparator.comparingInt(
                    (Tree tree) -> tree.leaves() == null ? 0 : tree.leaves().position())
            .thenComparing(Tree::name);
}
