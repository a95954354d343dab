package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.picture.Html;

/**
 * The first page of a report, on paper one sheet, which can be handed out by itself: each question with its answer in plain words, what differs
 * under other readings side by side, and a line for each figure. All of it stands in full behind.
 *
 * @param words writes paragraphs and the links to definitions
 */
record FirstPage(Report report, SectionHtml words) {

    static final String RULES = """
            .sheet h3{margin:1.2em 0 .2em;font-size:1.1em}
            .sheet h4{margin:.5em 0 .1em;font-size:1em}
            .sheet p{margin:.25em 0}.sheet ol,.sheet ul{margin:.1em 0;padding-left:1.6em}
            .sheet .glance table{width:100%}.sheet .glance th:first-child{width:46%}
            .sheet .defs .defs{font-size:1em}
            @media print{
            .sheet{font-size:7.8pt;line-height:1.19;break-after:page}
            .sheet h1{font-size:14pt;margin:0 0 .1em}.sheet h3{margin:.45em 0 0}.sheet h4{margin:.1em 0 0}.sheet p{margin:.1em 0}
            .sheet.analysis table{margin:.2em 0 0}.sheet.analysis th,.sheet.analysis td{padding:.02em .7em .02em 0}.sheet.analysis caption{padding:0}
            .sheet .defs{font-size:.9em;opacity:1}
            }
            """;

    void write(Html html) {
        html.open("div", "class", "sheet analysis", "id", "in-short");
        html.leaf("h1", report.title()).line();
        html.leaf("p", report.about().get(report.about().size() - 1)).line();
        glance(html);
        int number = 1;
        for (Map.Entry<String, List<Section>> asked : byQuestion().entrySet()) {
            question(html, number++ + ". " + asked.getKey(), asked.getValue());
        }
        html.end();
    }

    /** The readings that are looked at, in order; empty where there is but one. */
    private List<String> unders() {
        return report.sections().stream()
                .map(section -> section.brief().under())
                .filter(under -> !under.isEmpty())
                .distinct()
                .toList();
    }

    private String letter(String under) {
        int at = unders().indexOf(under);
        return at < 0 ? "" : String.valueOf((char) ('A' + at));
    }

    private Map<String, List<Section>> byQuestion() {
        Map<String, List<Section>> byQuestion = new LinkedHashMap<>();
        report.sections()
                .forEach(section -> byQuestion
                        .computeIfAbsent(section.question(), question -> new ArrayList<>())
                        .add(section));
        return byQuestion;
    }

    private void question(Html html, String question, List<Section> sections) {
        html.leaf("h3", question).line();
        // What is found under several readings is told once.
        Map<String, Map<String, List<Section>>> found = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Part.Items items : plainly(section)) {
                Map<String, List<Section>> under =
                        found.computeIfAbsent(items.heading(), heading -> new LinkedHashMap<>());
                items.items()
                        .forEach(item -> under.computeIfAbsent(item.text(), text -> new ArrayList<>())
                                .add(section));
            }
        }
        found.forEach((heading, items) -> list(html, heading, items, sections.size()));
        html.open("p", "class", "defs").text(footing(sections) + " In full: ");
        String before = "";
        for (Section section : sections) {
            String under = section.brief().under();
            html.text(before).open("a", "href", "#" + section.id());
            html.text(under.isEmpty() ? section.title() : "reading " + letter(under))
                    .close();
            before = ", ";
        }
        html.text(".");
        words.defined(html, defined(sections));
        html.end();
    }

    private static List<Part.Items> plainly(Section section) {
        Brief brief = section.brief();
        return brief.plainly().isEmpty() ? List.of(new Part.Items("", List.of(brief.says()))) : brief.plainly();
    }

    private void list(Html html, String heading, Map<String, List<Section>> items, int all) {
        if (!heading.isEmpty()) {
            html.leaf("h4", heading).line();
        }
        // Numbers would count through what holds under different readings.
        boolean inOrder = items.size() > 1 && items.values().stream().allMatch(sections -> sections.size() == all);
        String list = inOrder ? "ol" : "ul";
        html.open(list);
        items.forEach((item, sections) -> {
            html.open("li");
            if (sections.size() < all) {
                html.leaf("b", letters(sections) + ":").line().text(" ");
            }
            html.text(item).end();
        });
        html.end();
    }

    private String letters(List<Section> sections) {
        return String.join(
                " and ",
                sections.stream()
                        .map(section -> letter(section.brief().under()))
                        .distinct()
                        .toList());
    }

    private static Set<String> defined(List<Section> sections) {
        Set<String> ids = new LinkedHashSet<>();
        sections.forEach(section -> {
            ids.addAll(section.brief().says().definitions());
            plainly(section).forEach(items -> ids.addAll(items.definitions()));
        });
        return ids;
    }

    /** On what it rests, and whether it hangs on the reading. */
    private static String footing(List<Section> sections) {
        String rests = sections.get(0).footing().words() + ".";
        String assumed = hasShares(sections.get(0))
                ? " Assumed, among what stands there in full: "
                        + sections.get(0).assumptions().get(0)
                : "";
        if (sections.size() == 1) {
            return rests + assumed;
        }
        boolean same = sections.stream()
                        .map(section ->
                                List.of(section.brief().says(), section.brief().points()))
                        .distinct()
                        .count()
                == 1;
        return rests
                + (same
                        ? " The answer is the same under each reading."
                        : " The answer hangs on the reading."
                                + (hasShares(sections.get(0))
                                        ? " Where two intervals overlap, chance alone may account for the difference."
                                        : ""))
                + assumed;
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
        String heading = unders.size() > 1 ? "How the answer changes with the reading" : "At a glance";
        html.open("div", "class", "scroll glance", "tabindex", "0", "role", "region", "aria-label", heading);
        html.open("table").leaf("caption", heading).line().open("thead").open("tr");
        html.leaf("th", "What is asked", "scope", "col").line();
        unders.forEach(under -> html.leaf(
                        "th", under.isEmpty() ? "Answer" : "Reading " + letter(under) + ": " + under, "scope", "col")
                .line());
        html.end().end().open("tbody");
        lines.forEach((figure, values) -> {
            html.open("tr").open("th", "scope", "row");
            html.made(words.term(figure.definition(), figure.label())).end();
            unders.forEach(under ->
                    html.leaf("td", values.getOrDefault(under, "not asked")).line());
            html.end();
        });
        html.end().end().end();
        if (report.sections().stream().anyMatch(FirstPage::hasShares)) {
            html.leaf(
                            "p",
                            "Shares of futures are no forecast. In brackets: how far chance alone may have moved them.",
                            "class",
                            "defs")
                    .line();
        }
    }

    /** Shares of futures, which are told with what they assume. */
    private static boolean hasShares(Section section) {
        return section.answer().stream().anyMatch(said -> said.definitions().contains("ensemble"));
    }
}
