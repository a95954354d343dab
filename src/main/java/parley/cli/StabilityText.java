package parley.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.analysis.stability.Coalitions;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.Stability;
import parley.analysis.stability.StabilityWords;
import parley.analysis.stability.Ways;
import parley.analysis.stability.Why;
import parley.analysis.stability.Wish;

/** A stability analysis for people: the answer first, then why, then what it assumes. */
final class StabilityText {

    private static final int MOST_EQUILIBRIA = 4;
    private static final int MOST_NAMED = 6;
    /** Coalitions are looked at one by one, each over all that it reaches. */
    private static final int MOST_STATES_FOR_COALITIONS = 20_000;

    private final Stability stability;
    private final Conflict conflict;
    private final StabilityWords words;
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    StabilityText(Stability stability, Ink ink) {
        this.stability = stability;
        this.conflict = stability.conflict();
        this.words = new StabilityWords(conflict);
        this.ink = ink;
    }

    String everything() {
        head();
        Map<Integer, Set<Concept>> equilibria = equilibria();
        answer(equilibria);
        conflict.statusQuo().ifPresent(state -> {
            title("The status quo");
            state(state);
            if (!equilibria.isEmpty()) {
                ways(state, equilibria);
            }
        });
        if (!equilibria.isEmpty()) {
            title("The equilibria, and why");
            equilibria.keySet().stream()
                    .sorted(byStrength(equilibria))
                    .filter(state -> conflict.statusQuo().orElse(-1) != state)
                    .limit(MOST_EQUILIBRIA)
                    .forEach(this::state);
        }
        assumptions();
        return text.toString();
    }

    String oneState(int state) {
        head();
        state(state);
        assumptions();
        return text.toString();
    }

    String wanted(int state) {
        head();
        say(0, "What would make " + words.state(state) + " stable");
        text.append('\n');
        for (int party = 0; party < conflict.parties(); party++) {
            text.append("  ")
                    .append(ink.bold(Harmless.text(words.party(party))))
                    .append('\n');
            for (Concept concept : Concept.values()) {
                wish(Wish.of(conflict, party, state, concept));
            }
        }
        text.append('\n');
        say(
                0,
                "Each condition is necessary and sufficient: the situation is stable for a party under a concept just if"
                        + " all that is listed for it holds. Under SEQ what the others would answer follows from what they are"
                        + " assumed to prefer here.");
        assumptions();
        return text.toString();
    }

    // Parts

    private void head() {
        Conflict.Heading heading = conflict.heading();
        if (!heading.title().isEmpty()) {
            text.append(ink.bold(Harmless.text(heading.title()))).append('\n');
        }
        if (!heading.about().isEmpty()) {
            say(0, heading.about());
        }
        say(
                0,
                count(conflict.parties(), "party", "parties") + ", "
                        + count(conflict.form().options().size(), "option", "options") + ", "
                        + count(conflict.states().size(), "feasible situation", "feasible situations")
                        + ". A situation is written as Y (taken up) or N for each of:");
        int number = 1;
        for (ConflictOption option : conflict.form().options()) {
            String oneWay = switch (option.moves()) {
                case BOTH -> "";
                case FORWARD -> " (once taken up, it is not given up)";
                case BACKWARD -> " (once given up, it is not taken up again)";
            };
            say(2, number++ + ". " + words.party(option.by()) + ": " + option.title() + oneWay);
        }
    }

    private void answer(Map<Integer, Set<Concept>> equilibria) {
        title("The answer");
        if (equilibria.isEmpty()) {
            say(2, "No situation is stable for everybody under any of the four concepts.");
        }
        Map<String, BitSet> byConcepts = new LinkedHashMap<>();
        equilibria.keySet().stream()
                .sorted(byStrength(equilibria))
                .forEach(state -> byConcepts
                        .computeIfAbsent(
                                StabilityWords.names(equilibria.getOrDefault(state, Set.of())), key -> new BitSet())
                        .set(state));
        byConcepts.forEach((concepts, states) -> say(
                2,
                "Stable for everybody under " + concepts + ": "
                        + (states.cardinality() <= MOST_NAMED
                                ? states.stream().mapToObj(words::state).collect(Collectors.joining("; "))
                                : count(states.cardinality(), "situation", "situations") + ", among them "
                                        + words.states(states, MOST_NAMED))
                        + "."));
    }

    private Map<Integer, Set<Concept>> equilibria() {
        Map<Integer, Set<Concept>> found = new TreeMap<>();
        for (Concept concept : Concept.values()) {
            stability.equilibria(concept).stream()
                    .forEach(state -> found.computeIfAbsent(state, key -> EnumSet.noneOf(Concept.class))
                            .add(concept));
        }
        return found;
    }

    private static Comparator<Integer> byStrength(Map<Integer, Set<Concept>> equilibria) {
        return Comparator.comparing((Integer state) ->
                        -equilibria.getOrDefault(state, Set.of()).size())
                .thenComparing(Comparator.naturalOrder());
    }

    private void state(int state) {
        Set<Concept> under = EnumSet.noneOf(Concept.class);
        for (Concept concept : Concept.values()) {
            if (stability.isEquilibrium(concept, state)) {
                under.add(concept);
            }
        }
        say(
                2,
                words.state(state) + ": "
                        + (under.isEmpty() ? "no equilibrium" : "an equilibrium under " + StabilityWords.names(under))
                        + ".");
        for (int party = 0; party < conflict.parties(); party++) {
            Why why = Why.of(conflict, party, state);
            say(
                    4,
                    words.party(party) + " (stable " + words.verdict(why) + "): "
                            + String.join(" ", words.because(why)));
        }
        together(state);
        text.append('\n');
    }

    private void together(int state) {
        if (conflict.parties() < 2
                || conflict.parties() > Coalitions.MOST_PARTIES
                || conflict.states().size() > MOST_STATES_FOR_COALITIONS) {
            return;
        }
        List<Coalitions.Improvement> improvements = Coalitions.improvements(conflict, state);
        improvements.stream().limit(MOST_NAMED).forEach(improvement -> {
            say(
                    4,
                    "Together: " + words.members(improvement) + " prefer " + words.state(improvement.to())
                            + " and could reach it: " + words.steps(improvement.steps()) + ".");
        });
        if (improvements.isEmpty()) {
            say(4, "Together: no coalition reaches anything that all its members prefer.");
        } else if (improvements.size() > MOST_NAMED) {
            say(4, "Together: " + (improvements.size() - MOST_NAMED) + " more such moves.");
        }
    }

    private void ways(int from, Map<Integer, Set<Concept>> equilibria) {
        List<Integer> goals = equilibria.keySet().stream()
                .sorted(byStrength(equilibria))
                .filter(state -> state != from)
                .limit(MOST_EQUILIBRIA)
                .toList();
        for (int goal : goals) {
            int[] all = Ways.all(conflict);
            Optional<List<Ways.Step>> gains =
                    Ways.byImprovementsOf(conflict, all).shortest(from, state -> state == goal);
            Optional<List<Ways.Step>> any = Ways.byMovesOf(conflict, all).shortest(from, state -> state == goal);
            String to = "From here to " + conflict.words(goal) + ": ";
            if (gains.isPresent()) {
                say(4, to + words.steps(gains.get()) + ". Each move is a gain for whoever makes it.");
            } else if (any.isPresent()) {
                say(4, to + words.steps(any.get()) + ". On every way there, somebody moves without gaining by it.");
            } else {
                say(4, to + "there is no way.");
            }
        }
        text.append('\n');
    }

    private void wish(Wish wish) {
        List<Wish.Demand> unmet = wish.unmet(conflict);
        String start = wish.concept().abbreviation() + ": ";
        if (wish.demands().isEmpty()) {
            say(4, start + "stable whatever it prefers: it has no move from here.");
            return;
        }
        List<String> demands = new ArrayList<>();
        wish.demands().stream()
                .limit(MOST_NAMED)
                .forEach(demand -> demands.add(demand(demand) + (unmet.contains(demand) ? " (not so here)" : "")));
        int rest = wish.demands().size() - MOST_NAMED;
        say(
                4,
                start + (unmet.isEmpty() ? "stable as assumed. " : "not stable as assumed. ") + "It must not prefer "
                        + String.join("; nor ", demands)
                        + (rest > 0 ? "; and " + rest + " more such conditions" : "") + ".");
    }

    private String demand(Wish.Demand demand) {
        if (demand.alternatives().get(0).isEmpty()) {
            return conflict.words(demand.move()) + " (which the others can undo, so that this holds anyway)";
        }
        return demand.alternatives().stream()
                        .limit(MOST_NAMED)
                        .map(all -> all.cardinality() == 1
                                ? words.states(all, 1)
                                : "any of {" + words.states(all, MOST_NAMED) + "}")
                        .collect(Collectors.joining(", or else "))
                + (demand.alternatives().size() > MOST_NAMED
                        ? ", or else one of " + (demand.alternatives().size() - MOST_NAMED) + " more"
                        : "");
    }

    private void assumptions() {
        title("What this assumes");
        conflict.heading().assumptions().forEach(assumption -> say(2, "- " + assumption));
        if (!conflict.heading().source().isEmpty()) {
            say(2, "- The model is that of " + conflict.heading().source());
        }
        say(
                2,
                "- Preferences are the modeller's assumptions, not anybody's motives. A party changes any of its own options"
                        + " at once and nobody else's; being indifferent is no reason to move. With several opponents an answer is"
                        + " a sequence of their moves in which nobody moves twice in a row.");
        say(
                2,
                "- Nash: no move leads to anything better. GMR: the others could answer each such move so that it does not"
                        + " pay. SMR: and the party could not get away from the answer. SEQ: and whoever answers gains by it.");
        for (int party = 0; party < conflict.parties(); party++) {
            say(2, "- " + words.party(party) + ", best first: " + words.ranking(party) + ".");
        }
    }

    private void title(String words) {
        text.append('\n').append(ink.bold(words)).append('\n');
    }

    private void say(int indent, String sentence) {
        text.append(Lines.wrap(Harmless.text(sentence), indent));
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
