package parley.picture;

import java.util.regex.Pattern;

/**
 * How pictures look: one style sheet over named colours, light and dark. Parties' colours differ in lightness as well as in hue, so
 * that they stay apart for whoever sees few colours; and every party also has its own lane and name.
 */
public enum Look {
    LIGHT("paper #ffffff ink #1a2233 quiet #55607a rule #d3d8e2 tie #7a849a band #f1f3f8 lit #1d4fd7 knot #b3261e"
            + " party-0 #0b62c4 party-1 #c4420a party-2 #5b2a86 party-3 #00876c party-4 #946300"
            + " party-5 #b83280 party-6 #4a5568 party-7 #2580a8 party-8 #7a1f3d party-9 #667300"),
    DARK("paper #171c26 ink #eef1f7 quiet #a3adc0 rule #343d50 tie #6b7690 band #1f2633 lit #8fb0ff knot #ff8f86"
            + " party-0 #6aa9ff party-1 #ff9466 party-2 #c9a4ff party-3 #46d3ae party-4 #f0b84a"
            + " party-5 #ff8cc6 party-6 #aab6c8 party-7 #6fd0f5 party-8 #f08ba6 party-9 #c6d24a");

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** How many colours there are for parties; after them they come again. */
    static final int PARTIES = 10;

    private static final Pattern VARIABLE = Pattern.compile("var\\((--pic-[a-z0-9-]+)\\)");

    private static final String RULES = """
            .pic{font-family:system-ui,"Noto Sans","DejaVu Sans",sans-serif}
            .pic text{fill:var(--pic-ink);font-size:12px;letter-spacing:0!important;word-spacing:0!important}
            .pic .paper{fill:var(--pic-paper)}
            .pic .band{fill:var(--pic-band)}
            .pic .rule{fill:none;stroke:var(--pic-rule);stroke-width:1}
            .pic text.quiet{fill:var(--pic-quiet);font-size:11px}
            .pic text.small{fill:var(--pic-quiet);font-size:10px}
            .pic text.ink{fill:var(--pic-ink);font-weight:600}
            .pic text.strong{font-size:13px;font-weight:600}
            .pic text.middle{text-anchor:middle}
            .pic text.end{text-anchor:end}
            .pic .lane{fill:none;stroke:currentColor;stroke-width:2;opacity:.35}
            .pic .bar{fill:currentColor}
            .pic .sign{fill:currentColor;fill-rule:evenodd;stroke:var(--pic-paper);stroke-width:2;paint-order:stroke}
            .pic .hatch{fill:none;stroke:currentColor;stroke-width:1.6}
            .pic .hatched{fill:var(--pic-paper)}
            .pic .supposed{fill-rule:evenodd;stroke:currentColor;stroke-width:2;stroke-dasharray:5 1.6}
            .pic .outline{fill:var(--pic-paper);stroke:currentColor;stroke-width:2}
            .pic .hit{fill:none;stroke:none;pointer-events:all}
            .pic .halo{fill:currentColor;opacity:0}
            .pic .now .halo{opacity:.25}
            .pic .now text.number{fill:var(--pic-ink);font-weight:700}
            .pic .lock{fill:var(--pic-ink);fill-rule:evenodd;stroke:var(--pic-paper);stroke-width:1}
            .pic .tie{fill:none;stroke:var(--pic-quiet);stroke-width:1.4}
            .pic .tie .head{fill:var(--pic-quiet);stroke:none}
            .pic .tie.later{stroke:var(--pic-tie);stroke-width:1}
            .pic .tie.later .head{fill:var(--pic-tie)}
            .pic .tie.lit{stroke:var(--pic-lit);stroke-width:2.2}
            .pic .tie.lit .head{fill:var(--pic-lit)}
            .pic .here{fill:var(--pic-lit);opacity:.1}
            .pic .fork{stroke:var(--pic-ink);stroke-width:1.5;stroke-dasharray:6 4}
            .pic text.said{font-style:italic}
            .pic .axis{fill:none;stroke:var(--pic-quiet);stroke-width:1.2}
            .pic .block{fill:currentColor;stroke:var(--pic-paper);stroke-width:1}
            .pic .whisker{fill:none;stroke:var(--pic-ink);stroke-width:2}
            .pic .key{fill:currentColor}
            .pic .haze{fill:currentColor;opacity:.18}
            .pic .curve{fill:none;stroke:currentColor;stroke-width:2.2}
            .pic .base{fill:none;stroke:var(--pic-ink);stroke-width:2;stroke-dasharray:5 3}
            .pic .box{fill:var(--pic-band);stroke:var(--pic-quiet);stroke-width:1.5}
            .pic .box.knotted{stroke:var(--pic-knot);stroke-width:2.5}
            .pic .wait{fill:none;stroke:var(--pic-quiet);stroke-width:2}
            .pic .wait.firm-rule{stroke-width:3.2}
            .pic .wait.firm-view{stroke-dasharray:8 4}
            .pic .wait.firm-none{stroke-dasharray:1.5 4;stroke-linecap:round}
            .pic .wait.knot{stroke:var(--pic-knot)}
            .pic .wait .head{fill:var(--pic-quiet);stroke:none}
            .pic .wait.knot .head{fill:var(--pic-knot)}
            .pic .wait text{stroke:none}
            .pic .box.still{stroke:var(--pic-ink);stroke-width:1.6}
            .pic .hop path{fill:none;stroke:currentColor;stroke-width:2.2}
            .pic .hop.faint path{stroke-width:1.2;opacity:.85}
            .pic .hop path.head{fill:currentColor;stroke:none}
            .pic .hop path.head.open{fill:var(--pic-paper);stroke:currentColor;stroke-width:1}
            .pic .hop path.tail{stroke-width:3}
            .pic .dash-1{stroke-dasharray:8 4}
            .pic .dash-2{stroke-dasharray:2 3}
            .pic .dash-3{stroke-dasharray:10 3 2 3}
            .pic .grain{fill:currentColor;opacity:.75}
            .pic .zone{fill:var(--pic-lit);opacity:.1}
            .pic .pick{fill:none;stroke:var(--pic-ink);stroke-width:2.2}
            .pic .end-low{fill:var(--pic-paper);stroke:var(--pic-ink);stroke-width:1.6}
            .pic .end-high{fill:var(--pic-ink);stroke:var(--pic-paper);stroke-width:1.2}
            .pic .limb{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round}
            .pic .dashed{stroke-dasharray:7 5}
            .pic .dot{fill:currentColor}
            .pic .spot{fill:none;stroke:var(--pic-ink);stroke-width:2.5}
            .pic text.here-name{text-decoration:underline}
            .pic .heap{fill:var(--pic-quiet)}
            .pic .window{fill:var(--pic-lit);opacity:.2}
            .pic .mark.later{color:var(--pic-quiet)}
            .pic .mark.later .sign,.pic .mark.later .outline,.pic .mark.later .supposed{opacity:.7}
            """;

    /** For whoever points at things. */
    private static final String POINTING = """
            .pic a{cursor:pointer}
            .pic a:focus{outline:none}
            .pic a:hover .halo{opacity:.18}
            .pic a:focus-visible .hit{stroke:var(--pic-lit);stroke-width:2}
            """;

    /** {@code --pic-ink:#1a2233;...} */
    private final String variables;

    Look(String colours) {
        String[] words = colours.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            text.append("--pic-")
                    .append(words[i])
                    .append(':')
                    .append(words[i + 1])
                    .append(';');
        }
        this.variables = text.toString();
    }

    /**
     * The style sheet for pages: colours follow {@code data-theme} (light, dark) of the root element, and the reader's system where
     * there is none.
     */
    public static String forPages() {
        return ".pic{" + LIGHT.variables + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .pic{"
                + DARK.variables + "}}\n:root[data-theme=dark] .pic{" + DARK.variables + "}\n"
                + RULES + POINTING + parties();
    }

    /** A picture as a file of its own. */
    static String file(String svg) {
        return styled(
                svg,
                ".pic{" + LIGHT.variables + "}\n@media (prefers-color-scheme:dark){.pic{" + DARK.variables + "}}\n"
                        + RULES + parties());
    }

    /**
     * A picture as a file of its own that looks like this everywhere, and asks for no more than what drawing programs and printers
     * understand: no variables, no states, one font, and plain bold.
     */
    public String solid(Picture picture) {
        return HEAD + inlined(picture);
    }

    /** The same as an element that stands in a document with others. */
    public String inlined(Picture picture) {
        String rules = RULES.replace("system-ui,\"Noto Sans\",", "")
                .replace("font-weight:600", "font-weight:bold")
                .replace("stroke:var(--pic-paper);stroke-width:2;paint-order:stroke", "stroke:none");
        return styledElement(
                picture.svg(), VARIABLE.matcher(rules + parties()).replaceAll(found -> colour(found.group(1))));
    }

    private static String styled(String svg, String rules) {
        return HEAD + styledElement(svg, rules);
    }

    private static String styledElement(String svg, String rules) {
        int root = svg.indexOf('>') + 1;
        return svg.substring(0, root) + "<style>\n" + rules
                + "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" + svg.substring(root);
    }

    private static String parties() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < PARTIES; i++) {
            rules.append(".pic .p")
                    .append(i)
                    .append("{color:var(--pic-party-")
                    .append(i)
                    .append(")}\n");
        }
        return rules.append(".pic .nobody{color:var(--pic-quiet)}\n").toString();
    }

    /** The colour of a party, by its place in the cast, as {@code #rrggbb}. */
    public String party(int place) {
        return colour("--pic-party-" + place % PARTIES);
    }

    /** What pictures are drawn on, as {@code #rrggbb}. */
    public String paper() {
        return colour("--pic-paper");
    }

    private String colour(String variable) {
        int start = variables.indexOf(variable + ":") + variable.length() + 1;
        return variables.substring(start, variables.indexOf(';', start));
    }
}
