package parley.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.picture.Html;
import parley.picture.Picture;

/**
 * Writes a section into a page. The page has {@link #rules} and {@link parley.picture.Look#forPages} as style sheets; what is written has no
 * style and no script of its own.
 *
 * @param concepts where definitions are looked up
 * @param link from the id of a concept to where it is explained
 * @param level of the section's heading: 2 for {@code h2}
 * @param folded lists under a heading are folded away, for pages that are looked at more than read
 * @param longest a table with more rows is folded away too
 * @param files null where pictures cannot be had by themselves
 */
public record SectionHtml(
        Concepts concepts,
        UnaryOperator<String> link,
        int level,
        boolean folded,
        int longest,
        @Nullable Files files) {

    /** Where the pictures of a section can be had by themselves. */
    public interface Files {
        /** The address of a file such as {@code states.svg}. */
        String address(String file);

        /** As PNG some of its letters are written in others. */
        boolean isRespelled(Picture picture);
    }

    /** Nothing is folded away, and no picture can be had by itself. */
    public SectionHtml(Concepts concepts, UnaryOperator<String> link, int level) {
        this(concepts, link, level, false, null);
    }

    /** Tables are never folded away. */
    public SectionHtml(
            Concepts concepts, UnaryOperator<String> link, int level, boolean folded, @Nullable Files files) {
        this(concepts, link, level, folded, Integer.MAX_VALUE, files);
    }

    /** Said beside a PNG that has letters which its fonts lack. */
    public static final String RESPELLED =
            " (the PNG writes some letters in Latin ones, which its fonts have; the SVG keeps them)";

    /** In letters: beside a longer head numbers have no room on a phone. */
    private static final int LONG_HEAD = 70;

    private static final Pattern IDS = Pattern.compile("(\\s(?:id|aria-labelledby)=\"|url\\(#|\\shref=\"#)");

    /** How sections look, beside the colours of the page. */
    public static String rules() {
        return """
            .analysis .question{font-size:1.15em;font-style:italic;margin:.2em 0 .6em}
            .analysis .footing{display:inline-block;border:1px solid;border-radius:1em;padding:.05em .7em;font-size:.85em}
            .analysis .footing.assumed{border-style:dashed}
            .analysis .answer{border-left:4px solid;padding-left:1em}
            .analysis .answer p:first-child{font-weight:600}
            .analysis .defs{font-size:.85em;opacity:.85}
            .analysis .defs .defs{font-size:1em;opacity:1}
            .analysis .scroll{overflow-x:auto;max-width:100%}
            .analysis .scroll:focus-visible{outline:2px solid}
            .analysis table{border-collapse:collapse;margin:.4em 0}
            .analysis caption{text-align:left;font-weight:600;padding:.3em 0}
            .analysis th,.analysis td{text-align:left;vertical-align:top;padding:.25em .7em .25em 0;border-bottom:1px solid #8886}
            .analysis th.n,.analysis td.n{text-align:right;font-variant-numeric:tabular-nums}
            .analysis figure{margin:1em 0}
            .analysis figcaption{font-weight:600}
            .analysis figure svg{max-width:none;height:auto}
            .analysis pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4em 0}
            .analysis code{overflow-wrap:anywhere}
            .analysis summary h3,.analysis summary h4{display:inline;font-size:1em}
            @media screen and (max-width:40rem){
            .analysis .stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .analysis .stacked,.analysis .stacked tbody,.analysis .stacked tr,.analysis .stacked th,.analysis .stacked td,.analysis .stacked caption{display:block;width:auto;text-align:left}
            .analysis .stacked tr{border-bottom:1px solid #8886;padding:.3em 0}
            .analysis .stacked th,.analysis .stacked td{border:0;padding:.05em 0}
            .analysis .stacked td::before{content:attr(data-head) ": ";opacity:.85}
            }
            @media print{.analysis .scroll{overflow:visible}.analysis figure details:not([open]){display:none}.analysis figure svg{max-width:100%;max-height:11cm}.analysis figure,.analysis table,.analysis li{break-inside:avoid}}
            """;
    }

    /** A {@code section} element. */
    public String of(Section section) {
        Html html = new Html();
        String title = section.id() + "-title";
        html.open("section", "class", "analysis", "id", section.id(), "aria-labelledby", title);
        html.leaf("h" + level, section.title(), "id", title).line();
        html.leaf("p", section.question(), "class", "question").line();
        footing(html, section);
        html.open("div", "class", "answer");
        answer(html, section);
        html.end();
        html.leaf("h" + (level + 1), "What this assumes").line();
        html.open("ul");
        section.assumptions().forEach(assumption -> html.leaf("li", assumption).line());
        html.end();
        for (int i = 0; i < section.parts().size(); i++) {
            part(html, section.parts().get(i), section.id() + "-" + (i + 1));
        }
        html.open("p", "class", "defs").text("All of these numbers as data: ");
        html.leaf("code", section.command()).line().end();
        return html.end().toString();
    }

    /** In points where it has some; a long answer in one paragraph is hard to read. */
    private void answer(Html html, Section section) {
        Brief brief = section.brief();
        if (brief.points().isEmpty()) {
            section.answer().forEach(words -> paragraph(html, words));
            return;
        }
        paragraph(html, brief.says());
        Set<String> ids = new LinkedHashSet<>();
        for (Part.Items point : brief.points()) {
            html.leaf("h" + (level + 1), point.heading()).line();
            list(html, point);
            ids.addAll(point.definitions());
        }
        ids.removeAll(brief.says().definitions());
        below(html, ids);
    }

    private static void list(Html html, Part.Items items) {
        html.open("ul");
        items.items().forEach(item -> html.leaf("li", item.text()).line());
        html.end();
    }

    /** Once for a whole list: behind each of its items they would be read again and again. */
    private void below(Html html, Set<String> ids) {
        if (!ids.isEmpty()) {
            html.open("p", "class", "defs");
            defined(html, ids);
            html.end();
        }
    }

    /** What it rests on, in words and in shape. */
    void footing(Html html, Section section) {
        html.leaf(
                        "p",
                        section.footing().words(),
                        "class",
                        section.footing() == Section.Footing.ASSUMED ? "footing assumed" : "footing")
                .line();
    }

    private void part(Html html, Part part, String id) {
        if (part instanceof Part.Words words) {
            paragraph(html, words);
        } else if (part instanceof Part.Items items) {
            if (folded) {
                html.open("details").open("summary");
            }
            html.leaf("h" + (level + 1), items.heading()).line();
            if (folded) {
                html.end();
            }
            list(html, items);
            below(html, items.definitions());
            if (folded) {
                html.end();
            }
        } else if (part instanceof Part.Table table) {
            boolean isLong = table.rows().size() > longest;
            if (isLong) {
                html.open("details").open("summary").text(table.heading()).end();
            }
            table(html, table);
            if (isLong) {
                html.end();
            }
        } else if (part instanceof Part.Shown shown) {
            shown(html, shown, id);
        }
    }

    private static void file(Html html, Files files, Part.Shown shown, String type) {
        String as = type.toUpperCase(Locale.ROOT);
        html.leaf(
                        "a",
                        as,
                        "href",
                        files.address(shown.name() + "." + type),
                        "aria-label",
                        shown.heading() + ", as " + as,
                        "download",
                        "")
                .line();
    }

    private void paragraph(Html html, Part.Words words) {
        html.open("p").text(words.text());
        defined(html, words.definitions());
        html.end();
    }

    /** Where it is said what the numbers mean. */
    void defined(Html html, Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        html.text(" ").open("span", "class", "defs").text("(defined: ");
        String before = "";
        for (String id : ids) {
            html.text(before).made(term(id, concept(id).name()));
            before = ", ";
        }
        html.text(")").end();
    }

    String term(String id, String words) {
        return new Html().open("a", "href", link.apply(id)).text(words).close().toString();
    }

    private Concept concept(String id) {
        return concepts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no concept " + id));
    }

    /** On a phone the cells of a row then stand one below the other, each with the head of its column. */
    private static boolean isStacked(Part.Table table) {
        return table.columns().size() > 3
                && (table.columns().stream().noneMatch(Part.Column::isNumber)
                        || table.rows().stream().anyMatch(row -> row.get(0).length() > LONG_HEAD));
    }

    private void table(Html html, Part.Table table) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", table.heading());
        boolean stacked = isStacked(table);
        html.open("table", "class", stacked ? "stacked" : null)
                .leaf("caption", table.heading())
                .line();
        html.open("thead").open("tr");
        for (Part.Column column : table.columns()) {
            html.open("th", "scope", "col", "class", column.isNumber() ? "n" : null);
            String id = column.definition();
            html.made(id == null ? Html.escaped(column.head()) : term(id, column.head()));
            html.end();
        }
        html.end().end().open("tbody");
        for (List<String> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                boolean isHead = i == 0;
                html.leaf(
                                isHead ? "th" : "td",
                                row.get(i),
                                "scope",
                                isHead ? "row" : null,
                                "class",
                                table.columns().get(i).isNumber() ? "n" : null,
                                "data-head",
                                isHead || !stacked
                                        ? null
                                        : table.columns().get(i).head())
                        .line();
            }
            html.end();
        }
        html.end().end().end();
        if (!table.left().isEmpty()) {
            html.leaf("p", table.left(), "class", "defs").line();
        }
    }

    private void shown(Html html, Part.Shown shown, String id) {
        html.open("figure");
        html.open("figcaption").text(shown.heading());
        defined(html, shown.definitions());
        html.end();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", shown.heading());
        html.made(IDS.matcher(shown.picture().svg()).replaceAll(found -> found.group(1) + id + "-"));
        html.end();
        html.open("details").leaf("summary", "The same in words").line();
        html.leaf("pre", shown.picture().told()).line().end();
        if (files != null) {
            html.open("p", "class", "defs").text("This picture: ");
            file(html, files, shown, "svg");
            html.text(" \u00b7 ");
            file(html, files, shown, "png");
            if (files.isRespelled(shown.picture())) {
                html.text(RESPELLED);
            }
            html.end();
        }
        html.end();
    }
}
