package parley.analysis.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The textbook's definitions word by word, with states as words and no care for time: Xu, Hipel, Kilgour and Fang 2018, ch. 4. It shares
 * no code with what it is held against.
 */
public final class ByTheBook {

    private final OptionForm form;
    private final List<String> states = new ArrayList<>();
    private final Conflict conflict;

    /** What counts as an answer of several opponents. */
    public enum Answers {
        /** Legal sequences: nobody moves twice in a row. The textbook's. */
        LEGAL,
        /** Nobody moves twice at all. */
        EACH_ONCE,
        /** One move of one opponent. */
        ONE_MOVE
    }

    public ByTheBook(Conflict conflict) {
        this.conflict = conflict;
        this.form = conflict.form();
        combine("");
    }

    private void combine(String words) {
        if (words.length() < form.options().size()) {
            combine(words + "N");
            combine(words + "Y");
        } else if (form.infeasible().stream().noneMatch(pattern -> fits(pattern, words))) {
            states.add(words);
        }
    }

    private static boolean fits(Pattern pattern, String words) {
        int options = words.length();
        return IntStream.range(0, options).allMatch(i -> {
            boolean isFixed = (pattern.fixed() >> (options - 1 - i) & 1) == 1;
            boolean isYes = (pattern.yes() >> (options - 1 - i) & 1) == 1;
            return !isFixed || isYes == (words.charAt(i) == 'Y');
        });
    }

    public List<String> states() {
        return states;
    }

    private int level(int party, String state) {
        return conflict.level(party, states.indexOf(state));
    }

    /** R_i(s) */
    Set<String> moves(int party, String from) {
        Set<String> moves = new TreeSet<>();
        for (String to : states) {
            boolean may = !to.equals(from);
            for (int i = 0; i < to.length(); i++) {
                may &= to.charAt(i) == from.charAt(i)
                        || mayChange(form.options().get(i), party, to.charAt(i));
            }
            if (may) {
                moves.add(to);
            }
        }
        return moves;
    }

    private static boolean mayChange(ConflictOption option, int party, char to) {
        return option.by() == party
                && switch (option.moves()) {
                    case BOTH -> true;
                    case FORWARD -> to == 'Y';
                    case BACKWARD -> to == 'N';
                };
    }

    /** R_i+(s) */
    Set<String> improvements(int party, String from) {
        Set<String> moves = moves(party, from);
        moves.removeIf(to -> level(party, to) <= level(party, from));
        return moves;
    }

    private record Node(String state, int last) {}

    private Set<String> answers(List<Integer> others, String from, boolean improving, Answers answers) {
        return switch (answers) {
            case LEGAL -> reached(others, from, improving);
            case EACH_ONCE -> {
                Set<String> reached = new TreeSet<>();
                for (int party : others) {
                    List<Integer> rest =
                            others.stream().filter(other -> other != party).toList();
                    for (String to : improving ? improvements(party, from) : moves(party, from)) {
                        reached.add(to);
                        reached.addAll(answers(rest, to, improving, answers));
                    }
                }
                yield reached;
            }
            case ONE_MOVE -> {
                Set<String> reached = new TreeSet<>();
                others.forEach(party -> reached.addAll(improving ? improvements(party, from) : moves(party, from)));
                yield reached;
            }
        };
    }

    /** R_H(s) or R_H+(s): what legal sequences reach, in which nobody moves twice in a row. */
    Set<String> reached(List<Integer> coalition, String from, boolean improving) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(from, -1)));
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (int party : coalition) {
                if (party != node.last()) {
                    for (String to : improving ? improvements(party, node.state()) : moves(party, node.state())) {
                        Node next = new Node(to, party);
                        if (seen.add(next)) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        Set<String> reached = new TreeSet<>();
        seen.forEach(node -> reached.add(node.state()));
        return reached;
    }

    boolean isStable(Concept concept, int party, String s) {
        return isStable(concept, party, s, Answers.LEGAL);
    }

    public boolean isStable(Concept concept, int party, String s, Answers answers) {
        List<Integer> others = IntStream.range(0, form.parties().size())
                .filter(other -> other != party)
                .boxed()
                .toList();
        return switch (concept) {
            case NASH -> improvements(party, s).isEmpty();
            case GMR ->
                improvements(party, s).stream()
                        .allMatch(s1 -> answers(others, s1, false, answers).stream()
                                .anyMatch(s2 -> level(party, s2) <= level(party, s)));
            case SMR ->
                improvements(party, s).stream()
                        .allMatch(s1 -> answers(others, s1, false, answers).stream()
                                .anyMatch(s2 -> level(party, s2) <= level(party, s)
                                        && moves(party, s2).stream()
                                                .allMatch(s3 -> level(party, s3) <= level(party, s))));
            case SEQ ->
                improvements(party, s).stream()
                        .allMatch(s1 -> answers(others, s1, true, answers).stream()
                                .anyMatch(s2 -> level(party, s2) <= level(party, s)));
        };
    }
}
