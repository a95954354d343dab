package parley.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/** Scenarios and the branches that grow from them, and from each other. */
public record Grove(Map<Name, Scenario> trunks, Map<Name, Branch> branches) {

    public Grove {
        trunks = Map.copyOf(new TreeMap<>(trunks));
        branches = Map.copyOf(new TreeMap<>(branches));
    }

    /** The script of this name, whether it stands by itself or branches from others, however many. */
    public Branched script(Name name) {
        Deque<Branch> line = new ArrayDeque<>();
        Set<Name> seen = new LinkedHashSet<>();
        Name next = name;
        while (!trunks.containsKey(next)) {
            Branch branch = branches.get(next);
            if (branch == null) {
                return impossible(
                        line.isEmpty()
                                ? "There is no scenario or branch " + next + "."
                                : line.getFirst().name() + " branches from " + next + ", which does not exist.",
                        "Expected one of " + everything() + ".");
            }
            if (!seen.add(next)) {
                return impossible(
                        "These branches branch from each other in a circle: " + join(seen) + ".",
                        "Let one of them branch from a scenario.");
            }
            line.addFirst(branch);
            next = branch.of();
        }
        Scenario script = get(next);
        for (Branch branch : line) {
            Branched grown = Branching.apply(script, branch);
            if (!(grown instanceof Branched.Script made)) {
                return grown;
            }
            script = made.scenario();
        }
        return new Branched.Script(script);
    }

    /** The branches that leave this script directly, in the order of their names. */
    public List<Name> childrenOf(Name script) {
        return branches.values().stream()
                .filter(branch -> branch.of().equals(script))
                .map(Branch::name)
                .sorted()
                .toList();
    }

    private Scenario get(Name name) {
        @Nullable Scenario found = trunks.get(name);
        if (found == null) {
            throw new IllegalStateException("there is no scenario " + name);
        }
        return found;
    }

    private String everything() {
        List<Name> names = new ArrayList<>(trunks.keySet());
        names.addAll(branches.keySet());
        return join(names.stream().sorted().toList());
    }

    private static String join(Iterable<Name> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.text()));
        return String.join(", ", texts);
    }

    private static Branched impossible(String what, String mend) {
        return new Branched.Impossible(List.of(new Branched.Mistake(Branched.About.OF, "", what, mend)));
    }
}
