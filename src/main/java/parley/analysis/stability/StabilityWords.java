package parley.analysis.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells in sentences what an analysis found. They speak of what the model assumes, never of what anybody wants. */
public final class StabilityWords {

    /** More improvements of one party in one state are counted, and not told one by one. */
    private static final int MOST_TOLD = 3;

    private static final int MOST_RANKED = 40;

    private final Conflict conflict;
    private final boolean lettered;

    /** In the words of this conflict: its titles and letters. */
    public StabilityWords(Conflict conflict) {
        this(conflict, true);
    }

    private StabilityWords(Conflict conflict, boolean lettered) {
        this.conflict = conflict;
        this.lettered = lettered;
    }

    /** Without letters, for whoever does not have before them for which option each stands. */
    public static StabilityWords plain(Conflict conflict) {
        return new StabilityWords(conflict, false);
    }

    /** {@code A and B both}, {@code A, B and C all}. */
    public String members(Coalitions.Improvement improvement) {
        List<String> members = improvement.members().stream().map(this::party).toList();
        return listed(members) + (members.size() == 2 ? " both" : " all");
    }

    /** What a party is called. */
    public String party(int party) {
        return conflict.form().parties().get(party).title();
    }

    /** Within a sentence: "the group of four". */
    public String partyWithin(int party) {
        return party(party).replaceFirst("^The ", "the ");
    }

    /** A state and what is taken up in it: {@code YN (A: “strike”)}, or plainly {@code A: “strike”}. */
    public String state(int state) {
        return lettered ? conflict.words(state) + " (" + taken(state) + ")" : taken(state);
    }

    /** As in a table that stands beside a picture with letters: {@code A: “strike” (YN)}. */
    public String named(int state) {
        return taken(state) + " (" + conflict.words(state) + ")";
    }

    private String taken(int state) {
        List<String> taken = new ArrayList<>();
        for (int party = 0; party < conflict.parties(); party++) {
            String own = options(conflict.states().bits(state) & conflict.form().own(party));
            if (!own.isEmpty()) {
                taken.add(party(party) + ": " + own);
            }
        }
        return taken.isEmpty() ? "nothing is taken up" : String.join("; ", taken);
    }

    private String options(long bits) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < conflict.form().options().size(); i++) {
            if ((bits & conflict.form().bit(i)) != 0) {
                titles.add("\u201c" + conflict.form().options().get(i).title() + "\u201d");
            }
        }
        return listed(titles);
    }

    /** What a party does in a move: {@code Norland takes up “strike” and gives up “talk”}. */
    public String step(Ways.Step step) {
        return party(step.party()) + " " + change(step.from(), step.to());
    }

    private String change(int from, int to) {
        long before = conflict.states().bits(from);
        long after = conflict.states().bits(to);
        String taken = options(after & ~before);
        String given = options(before & ~after);
        return Stream.of(taken.isEmpty() ? "" : "takes up " + taken, given.isEmpty() ? "" : "gives up " + given)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    /** Moves one after the other. */
    public String steps(List<Ways.Step> steps) {
        return steps.stream()
                .map(step -> step(step) + (lettered ? " (" + conflict.words(step.to()) + ")" : ""))
                .collect(Collectors.joining(", then "));
    }

    /** Under which concepts a state is stable for a party: "under GMR and SEQ, not under Nash and SMR". */
    public String verdict(Why why) {
        EnumSet<Concept> stable = EnumSet.noneOf(Concept.class);
        for (Concept concept : Concept.values()) {
            if (why.isStable(concept)) {
                stable.add(concept);
            }
        }
        EnumSet<Concept> unstable = EnumSet.complementOf(stable);
        return stable.isEmpty()
                ? "under none of the four"
                : unstable.isEmpty() ? "under all four" : "under " + names(stable) + ", not under " + names(unstable);
    }

    /** Abbreviations of concepts: "Nash, GMR and SEQ". */
    public static String names(Set<Concept> concepts) {
        return listed(concepts.stream().map(Concept::abbreviation).toList());
    }

    /** Why a state is stable for a party, or not: a sentence for each of its improvements. */
    public List<String> because(Why why) {
        if (why.moves() == 0) {
            return List.of("It has no move from here.");
        }
        if (why.improvements().isEmpty()) {
            return List.of(
                    why.moves() == 1
                            ? "Its one move leads to nothing that it prefers."
                            : "None of its " + why.moves() + " moves leads to anything that it prefers.");
        }
        List<Why.Improvement> told = why.improvements().stream()
                .sorted(Comparator.comparingInt(StabilityWords::deterrents))
                .toList();
        List<String> sentences = new ArrayList<>();
        told.stream().limit(MOST_TOLD).forEach(improvement -> sentences.add(improvement(why, improvement)));
        if (told.size() > MOST_TOLD) {
            int rest = told.size() - MOST_TOLD;
            sentences.add(rest + (rest == 1 ? " more improvement is" : " more improvements are") + " not told here.");
        }
        return sentences;
    }

    /** Those that nothing deters come first. */
    private static int deterrents(Why.Improvement improvement) {
        return (int) improvement.answers().stream()
                .flatMap(answer -> answer.under().stream())
                .distinct()
                .count();
    }

    private String improvement(Why why, Why.Improvement improvement) {
        String change = change(why.state(), improvement.to());
        String start = lettered
                ? "It prefers " + conflict.words(improvement.to()) + " and is there once it " + change
                : "It is where it prefers to be once it " + change;
        if (improvement.answers().isEmpty()) {
            return start
                    + (conflict.parties() == 1
                            ? "; there is nobody to answer."
                            : "; the others have no answer that would leave it no better off.");
        }
        return start + ". "
                + improvement.answers().stream()
                        .map(answer -> answer(why, answer))
                        .collect(Collectors.joining(" "));
    }

    private String answer(Why why, Why.Answer answer) {
        boolean back = answer.leadsTo() == why.state();
        String worth = !lettered
                ? back ? "it is back where it began" : "it is no better off than where it began"
                : "it is at " + conflict.words(answer.leadsTo()) + ", "
                        + (back
                                ? "which is where it began"
                                : "which it does not prefer to " + conflict.words(why.state()));
        String escape = answer.under().contains(Concept.SMR)
                ? "from there it gets to nothing better than where it began"
                : "from there it could get away again";
        String credible = answer.under().contains(Concept.SEQ)
                ? (answer.steps().size() == 1
                        ? "whoever answers so gains by it"
                        : "each of these answers is a gain for whoever gives it")
                : "not each answer is a gain for whoever gives it";
        return "Then, if " + steps(answer.steps()) + ", " + worth + "; " + escape + ", and " + credible
                + " (it is deterred under " + names(answer.under()) + ").";
    }

    /** Several states in words, or how many there are. */
    public String states(BitSet states, int most) {
        String first = states.stream().limit(most).mapToObj(conflict::words).collect(Collectors.joining(", "));
        int rest = states.cardinality() - most;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }

    /** What a party is assumed to prefer, best first: {@code NY > NN ~ YY > YN}; of many states only how many levels there are. */
    public String ranking(int party) {
        int states = conflict.states().size();
        if (states > MOST_RANKED) {
            long levels = IntStream.range(0, states)
                    .map(state -> conflict.level(party, state))
                    .distinct()
                    .count();
            return levels + (levels == 1 ? " level" : " levels") + " of preference among " + states + " situations";
        }
        Map<Integer, List<String>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        for (int state = 0; state < states; state++) {
            byLevel.computeIfAbsent(conflict.level(party, state), level -> new ArrayList<>())
                    .add(conflict.words(state));
        }
        return byLevel.values().stream().map(tie -> String.join(" ~ ", tie)).collect(Collectors.joining(" > "));
    }

    /** The place of each state in what a party is assumed to prefer, from 1 for the best; states that it holds equal have the same. */
    public int[] ranks(int party) {
        int[] levels = IntStream.range(0, conflict.states().size())
                .map(state -> conflict.level(party, state))
                .toArray();
        int[] best = IntStream.of(levels).distinct().sorted().toArray();
        return IntStream.of(levels)
                .map(level -> best.length - Arrays.binarySearch(best, level))
                .toArray();
    }

    /** A, B and C. */
    public static String listed(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
