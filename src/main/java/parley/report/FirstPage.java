package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The first page of a report: what is different under different assumptions, side by side, then each question with its answer in short.
 * Where everything stands in full is a link away.
 *
 * @param words writes paragraphs and the links to definitions
 */
record FirstPage(Report report, SectionHtml words) {

    static final String RULES = """
            .short{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem;margin:.6em 0 1.4em}
            .short article{border:1px solid #8886;border-radius:.5rem;padding:.2rem 1rem .6rem}
            .short h4{margin:.6em 0 .3em}.short h5{margin:.9em 0 .2em;font-size:1em}
            .short ol,.short ul{margin:.2em 0;padding-left:1.3em}
            .short .says{font-weight:600;margin:.5em 0}
            .short .defs,.glance .defs{font-weight:400}
            .glance table{width:100%}
            @media print{.short{display:block}.short article{margin-bottom:.6rem;break-inside:avoid}}
            """;

    void write(Html html) {
        html.text("h2", "In short, and how it hangs on what is assumed", "id", "in-short");
        html.open("div", "class", "analysis");
        glance(html);
        int number = 1;
        for (Map.Entry<String, List<Section>> asked : byQuestion().entrySet()) {
            html.text("h3", number++ + ". " + asked.getKey());
            answers(html, asked.getValue());
        }
        html.close("div");
    }

    private Map<String, List<Section>> byQuestion() {
        Map<String, List<Section>> byQuestion = new LinkedHashMap<>();
        report.sections()
                .forEach(section -> byQuestion
                        .computeIfAbsent(section.question(), question -> new ArrayList<>())
                        .add(section));
        return byQuestion;
    }

    /** A line for each figure, a column for each set of assumptions. */
    private void glance(Html html) {
        Map<Brief.Figure, Map<String, String>> lines = new LinkedHashMap<>();
        Set<String> unders = new LinkedHashSet<>();
        for (Section section : report.sections()) {
            Brief brief = section.brief();
            for (Brief.Figure figure : brief.figures()) {
                unders.add(brief.under());
                lines.computeIfAbsent(
                                new Brief.Figure(figure.label(), "", figure.definition()), key -> new LinkedHashMap<>())
                        .put(brief.under(), figure.value());
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        String heading = unders.size() > 1 ? "At a glance, under each reading" : "At a glance";
        html.open("div", "class", "scroll glance", "tabindex", "0", "role", "region", "aria-label", heading);
        html.open("table").text("caption", heading).open("thead").open("tr");
        html.text("th", "What is asked", "scope", "col");
        unders.forEach(under -> html.text("th", under.isEmpty() ? "Answer" : under, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        lines.forEach((figure, values) -> {
            html.open("tr").open("th", "scope", "row");
            html.raw(words.term(figure.definition(), figure.label())).close("th");
            unders.forEach(under -> html.text("td", values.getOrDefault(under, "not asked")));
            html.close("tr");
        });
        html.close("tbody").close("table").close("div");
        report.sections().stream()
                .filter(FirstPage::hasShares)
                .findFirst()
                .ifPresent(section -> html.text(
                        "p",
                        "Shares of futures are no forecast. In brackets: how far chance alone may have moved them. Assumed, among what"
                                + " stands there in full: "
                                + section.assumptions().get(0),
                        "class",
                        "defs"));
    }

    private void answers(Html html, List<Section> sections) {
        html.open("div", "class", "short");
        IntStream.range(0, sections.size()).forEach(i -> answer(html, sections.get(i), sections.subList(0, i)));
        html.close("div");
        if (sections.size() > 1) {
            html.text("p", compared(sections));
        }
    }

    private void answer(Html html, Section section, List<Section> before) {
        Brief brief = section.brief();
        html.open("article");
        html.open("h4").open("a", "href", "#" + section.id());
        html.words(brief.under().isEmpty() ? section.title() : "Reading: " + brief.under());
        html.raw("</a>").close("h4");
        words.footing(html, section);
        html.open("p", "class", "says").words(brief.says().text());
        words.defined(html, brief.says().definitions());
        html.close("p");
        for (Part.Items point : brief.points()) {
            html.text("h5", point.heading());
            if (before.stream().anyMatch(other -> other.brief().points().contains(point))) {
                html.text("p", "The same as under “" + before.get(0).brief().under() + "”.");
                continue;
            }
            String list = point.items().size() > 1 ? "ol" : "ul";
            html.open(list);
            point.items().forEach(item -> html.text("li", item.text()));
            html.close(list);
            html.open("p", "class", "defs");
            words.defined(html, point.definitions());
            html.close("p");
        }
        if (hasShares(section)) {
            html.text("h5", "Assumed, among what stands there in full");
            html.text("p", section.assumptions().get(0));
        }
        html.close("article");
    }

    private static String compared(List<Section> sections) {
        if (sections.stream()
                        .map(section ->
                                List.of(section.brief().says(), section.brief().points()))
                        .distinct()
                        .count()
                == 1) {
            return "The answer is the same under each reading.";
        }
        return "The answer hangs on the reading."
                + (hasShares(sections.get(0))
                        ? " Where two intervals overlap, chance alone may account for the difference."
                        : "");
    }

    /** Shares of futures, which are told with what they assume. */
    private static boolean hasShares(Section section) {
        return section.answer().stream().anyMatch(said -> said.definitions().contains("ensemble"));
    }
}
