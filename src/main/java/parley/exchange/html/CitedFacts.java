package parley.exchange.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.fact.Cited;
import parley.fact.Confidence;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Source;
import parley.picture.Html;

/** The facts that the file cites, each with its sources. */
final class CitedFacts {

    private static final String NO_FACT = "This number stands for something that the record does not contain.";

    private final Facts facts;
    private final Set<String> cited = new LinkedHashSet<>();

    CitedFacts(Facts facts) {
        this.facts = facts;
    }

    /** Links to these facts, which are then told at the end. */
    void link(List<String> cites, Html html) {
        link(cites, "", "", html);
    }

    /** The same in brackets, where there are any. */
    void linkInBrackets(List<String> cites, Html html) {
        html.text(cites.isEmpty() ? "" : " ");
        link(cites, "[", "]", html);
    }

    /** No line ends between a bracket and what it encloses: both are of one link. */
    private void link(List<String> cites, String before, String behind, Html html) {
        for (int i = 0; i < cites.size(); i++) {
            String id = cites.get(i);
            String words = (i == 0 ? before : "") + id + (i == cites.size() - 1 ? behind : "");
            html.text(i == 0 ? "" : ", ");
            if (find(id) == null) {
                html.text(words);
            } else {
                cited.add(id);
                html.leaf("a", words, "href", "#fact-" + id);
            }
        }
    }

    boolean isEmpty() {
        return cited.isEmpty();
    }

    private @Nullable Cited find(String id) {
        return FactId.parse(id).flatMap(facts::cites).orElse(null);
    }

    /** How these are known, each in a word or two: "quoted", "reported", "a claim". */
    List<String> how(List<String> cites) {
        Set<String> how = new LinkedHashSet<>();
        for (String id : cites) {
            Cited found = find(id);
            Fact whole = found == null ? null : facts.fact(found.id()).orElse(null);
            if (whole != null) {
                how.add(voice(whole));
                if (whole.claim()) {
                    how.add("a claim");
                }
            }
        }
        return List.copyOf(how);
    }

    /** All that were linked to, by number, each with the numbers of its sources, and then the sources. */
    void writeNumbered(Html html) {
        Map<Source, Integer> numbers = new LinkedHashMap<>();
        Set<FactId> explained = new HashSet<>();
        html.open("ul", "class", "facts").line();
        for (FactId id : facts.ids()) {
            Cited found = cited.contains(id.toString()) ? facts.cites(id).orElse(null) : null;
            if (found != null) {
                numbered(found, explained.add(id.whole()), numbers, html);
            }
        }
        html.end();
        if (!numbers.isEmpty()) {
            html.leaf("h3", "Sources").line().open("ul", "class", "sources").line();
            numbers.forEach((source, number) -> html.open("li", "id", "source-" + number)
                    .leaf("strong", String.valueOf(number))
                    .text(" " + source(source) + "."
                            + source.note().map(note -> " " + ended(note)).orElse(""))
                    .end());
            html.end();
        }
    }

    /** @param first none of the same fact has been told before: what concerns all its parts is told here */
    private void numbered(Cited found, boolean first, Map<Source, Integer> numbers, Html html) {
        Fact whole = facts.fact(found.id()).orElse(null);
        html.open("li", "id", "fact-" + found.id())
                .leaf("strong", found.id().toString())
                .text(" " + (whole != null && whole.claim() ? "(a claim) " : "") + found.says());
        html.open("span", "class", "marks");
        if (whole == null) {
            html.text(" " + NO_FACT);
        } else {
            boolean usual = whole.confidence() == Confidence.V2;
            html.text(
                    " " + voice(whole) + (usual ? "" : ", " + whole.confidence().words()) + ".");
            if (first) {
                remarks(whole).forEach(remark -> html.text(" " + remark));
            }
            String before = " Sources: ";
            for (Source source : facts.sourcesOf(found.id())) {
                int number = numbers.computeIfAbsent(source, any -> numbers.size() + 1);
                html.text(before).leaf("a", String.valueOf(number), "href", "#source-" + number);
                before = ", ";
            }
            html.text(before.equals(", ") ? "." : "");
        }
        html.close().end();
    }

    /** "quoted: the speaker's own words..." begins with the word for it. */
    private static String voice(Fact fact) {
        String words = fact.voice().words();
        return words.substring(0, words.indexOf(':'));
    }

    private static List<String> remarks(Fact whole) {
        List<String> remarks = new ArrayList<>();
        whole.conflicts()
                .forEach(conflict ->
                        remarks.add("Sources disagree about " + conflict.about() + ": " + ended(conflict.note())));
        whole.note().ifPresent(note -> remarks.add(ended(note)));
        return remarks;
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
            return NO_FACT;
        }
        List<String> parts = new ArrayList<>();
        parts.add(whole.voice().words() + "; " + whole.confidence().words() + ".");
        parts.addAll(remarks(whole));
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
