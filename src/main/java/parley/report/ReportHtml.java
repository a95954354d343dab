package parley.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.picture.Html;
import parley.picture.Look;

/** A report as one file of HTML that loads nothing: pictures, style and definitions are in it, and no script is. */
public final class ReportHtml {

    private static final String RULES = """
            :root{color-scheme:light dark}
            body{margin:0 auto;max-width:60rem;padding:1rem;font:16px/1.5 system-ui,"Noto Sans","DejaVu Sans",sans-serif;background:#fff;color:#1a2233}
            h1{line-height:1.2}h2{margin-top:2.2em;border-bottom:1px solid #8886}
            a{color:#1d4fd7}
            .analysis .answer{border-color:#1d4fd7}
            dt{font-weight:600;margin-top:.8em}dd{margin:0 0 0 1.2em}
            dt:target,section:target h2{background:#fff3bf;color:#1a2233}
            .skip{position:absolute;left:-99em}.skip:focus{left:1rem}
            @media (prefers-color-scheme:dark){body{background:#171c26;color:#eef1f7}a{color:#8fb0ff}.analysis .answer{border-color:#8fb0ff}}
            @page{margin:11mm 14mm}
            @media print{
            body{max-width:none;padding:0;font:9.5pt/1.35 "Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans Condensed","Noto Sans",sans-serif}
            h1,h2,h3,h4,h5{break-after:avoid}h2{margin-top:1.4em}p,li,dd{orphans:2;widows:2}
            a{color:inherit;text-decoration:none}.skip{display:none}
            dl{columns:2;column-gap:8mm;font-size:8.5pt}dt{break-after:avoid}
            }
            """;

    /** A table with more rows is folded away. */
    private static final int LONGEST_TABLE = 8;

    private ReportHtml() {}

    /** The same report gives the same bytes. */
    public static String of(Report report, Concepts concepts) {
        String style = RULES + SectionHtml.rules() + FirstPage.RULES + Look.forPages();
        Html html = new Html();
        html.made("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head");
        html.open("meta", "charset", "utf-8").line();
        html.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'sha256-" + hash(style)
                                + "'; base-uri 'none'; form-action 'none'")
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.leaf("title", report.title()).line();
        html.open("style").made(style).end();
        html.end().open("body");
        html.leaf("a", "To the answers", "class", "skip", "href", "#in-short").line();
        html.open("main");
        SectionHtml sections = new SectionHtml(concepts, id -> "#def-" + id, 2, true, LONGEST_TABLE, null);
        new FirstPage(report, sections).write(html);
        html.leaf("h2", "What it is about, and what was supposed", "id", "about")
                .line();
        html.leaf(
                        "p",
                        "Behind this follow the answers in full, with what they assume and with pictures. Long lists and tables are folded away"
                                + " under their headings; what is unfolded before printing is printed.",
                        "class",
                        "defs")
                .line();
        report.about()
                .subList(0, report.about().size() - 1)
                .forEach(words -> html.leaf("p", words).line());
        report.sections().forEach(section -> html.made(sections.of(section)));
        definitions(html, report, concepts);
        return html.end().end().end().toString();
    }

    private static void definitions(Html html, Report report, Concepts concepts) {
        html.leaf("h2", "What the numbers mean", "id", "definitions").line();
        html.leaf(
                        "p",
                        "Each number above rests on one of these definitions. The source says where a term is defined or classically"
                                + " discussed, and how that was checked.")
                .line();
        html.open("dl");
        for (String id : report.definitions()) {
            Concept concept = concepts.find(id).orElseThrow();
            html.leaf("dt", concept.name(), "id", "def-" + id).line();
            html.leaf("dd", concept.means()).line();
            concept.distinguish().forEach(words -> html.leaf("dd", words).line());
            html.leaf(
                            "dd",
                            "Source: " + concept.reference() + " ("
                                    + concept.checked().words() + ").",
                            "class",
                            "defs")
                    .line();
        }
        html.end();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
