package parley.analysis.impasse;

import java.util.List;
import java.util.function.Function;

/**
 * Each step waits for the next, and the last for the first: for programs the same figure is a deadlock (circular wait: Coffman, Elphick and
 * Shoshani 1971, Computing Surveys 3).
 *
 * @param arcs in the order of waiting
 * @param force how firmly it is closed: by the rules, by what those whose consent is needed have said, or only in the view of others; with
 *     {@link Wait.Force#NONE} there is a way round it
 */
public record Cycle(List<Arc> arcs, Wait.Force force) {

    public Cycle {
        arcs = List.copyOf(arcs);
    }

    /** In the order of waiting, each once. */
    public List<Milestone> steps() {
        return arcs.stream().map(Arc::step).toList();
    }

    /** As a sentence, without those who say so: "Talks wait for a ceasefire, and a ceasefire waits for talks." */
    public String shortly() {
        return told(arc -> "");
    }

    /** As a sentence: "Talks wait for a ceasefire (Ukraine and France), and a ceasefire waits for talks (Russia)." */
    public String told() {
        return told(arc -> " (" + listed(arc.voices()) + ")");
    }

    private String told(Function<Arc, String> voices) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < arcs.size(); i++) {
            Arc arc = arcs.get(i);
            told.append(i == 0 ? "" : i == arcs.size() - 1 ? ", and " : ", ")
                    .append(arc.step().waits())
                    .append(arc.waitsFor().words())
                    .append(voices.apply(arc));
        }
        return Character.toUpperCase(told.charAt(0)) + told.substring(1) + ".";
    }

    private static String listed(List<String> voices) {
        int last = voices.size() - 1;
        return last < 1
                ? String.join("", voices)
                : String.join(", ", voices.subList(0, last)) + " and " + voices.get(last);
    }
}
