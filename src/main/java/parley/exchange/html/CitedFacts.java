package parley.exchange.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.fact.Cited;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Source;

/** The facts that the file cites, each with its sources. */
final class CitedFacts {

    private final Facts facts;
    private final Set<String> cited = new LinkedHashSet<>();

    CitedFacts(Facts facts) {
        this.facts = facts;
    }

    /** Links to these facts, which are then told at the end. */
    void link(List<String> cites, Html html) {
        for (int i = 0; i < cites.size(); i++) {
            String id = cites.get(i);
            html.text(i == 0 ? "" : ", ");
            if (find(id) == null) {
                html.text(id);
            } else {
                cited.add(id);
                html.leaf("a", id, "href", "#fact-" + id);
            }
        }
    }

    /** The same in brackets, where there are any. */
    void linkInBrackets(List<String> cites, Html html) {
        if (!cites.isEmpty()) {
            html.text(" [");
            link(cites, html);
            html.text("]");
        }
    }

    boolean isEmpty() {
        return cited.isEmpty();
    }

    private @Nullable Cited find(String id) {
        return FactId.parse(id).flatMap(facts::cites).orElse(null);
    }

    /** All that were linked to, by number. */
    void write(Html html) {
        html.open("ul", "class", "rows facts").line();
        for (FactId id : facts.ids()) {
            if (cited.contains(id.toString())) {
                facts.cites(id).ifPresent(found -> fact(found, html));
            }
        }
        html.end();
    }

    private void fact(Cited found, Html html) {
        Fact whole = facts.fact(found.id()).orElse(null);
        html.open("li", "id", "fact-" + found.id())
                .leaf("strong", found.id().toString())
                .text(" ");
        if (whole != null && whole.claim()) {
            html.styled("span", "kind claim", "a claim").text(" ");
        }
        html.text(found.says());
        html.open("span", "class", "quiet small");
        html.text(" " + how(found, whole)).close();
        html.end();
    }

    private String how(Cited found, @Nullable Fact whole) {
        if (whole == null) {
            return "This number stands for something that the record does not contain.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(whole.voice().words() + "; " + whole.confidence().words() + ".");
        whole.conflicts()
                .forEach(conflict ->
                        parts.add("Sources disagree about " + conflict.about() + ": " + ended(conflict.note())));
        whole.note().ifPresent(note -> parts.add(ended(note)));
        List<String> sources =
                facts.sourcesOf(found.id()).stream().map(CitedFacts::source).toList();
        if (!sources.isEmpty()) {
            parts.add("Sources: " + String.join("; ", sources) + ".");
        }
        return String.join(" ", parts);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String source(Source source) {
        return source.outlet()
                + source.date().map(date -> ", " + date).orElse("")
                + (source.where().isEmpty() || source.where().equals(source.outlet())
                        ? ""
                        : " (" + source.where() + ")");
    }
}
