package parley.picture;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How pictures look: one style sheet over named colours, light and dark. Parties' colours differ in lightness as well as in hue, so
 * that they stay apart for whoever sees few colours; and every party also has its own lane and name.
 */
public enum Look {
    LIGHT(
            "#ffffff",
            "#1a2233",
            "#55607a",
            "#d3d8e2",
            "#98a1b3",
            "#f1f3f8",
            "#1d4fd7",
            List.of(
                    "#0b62c4", "#c4420a", "#5b2a86", "#00876c", "#946300", "#b83280", "#4a5568", "#2580a8", "#7a1f3d",
                    "#667300")),
    DARK(
            "#171c26",
            "#eef1f7",
            "#a3adc0",
            "#343d50",
            "#6b7690",
            "#1f2633",
            "#8fb0ff",
            List.of(
                    "#6aa9ff", "#ff9466", "#c9a4ff", "#46d3ae", "#f0b84a", "#ff8cc6", "#aab6c8", "#6fd0f5", "#f08ba6",
                    "#c6d24a"));

    /** How many colours there are for parties; after them they come again. */
    static final int PARTIES = 10;

    private static final Pattern VARIABLE = Pattern.compile("var\\((--pic-[a-z0-9-]+)\\)");

    private static final String RULES = """
            .pic{font-family:system-ui,"Noto Sans","DejaVu Sans",sans-serif}
            .pic text{fill:var(--pic-ink);font-size:12px}
            .pic .paper{fill:var(--pic-paper)}
            .pic .band{fill:var(--pic-band)}
            .pic .rule{fill:none;stroke:var(--pic-rule);stroke-width:1}
            .pic text.quiet{fill:var(--pic-quiet);font-size:11px}
            .pic text.small{fill:var(--pic-quiet);font-size:10px}
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
            .pic .tie{fill:none;stroke:var(--pic-tie);stroke-width:1.3}
            .pic .tie .head{fill:var(--pic-tie);stroke:none}
            .pic .tie.later{stroke:var(--pic-rule)}
            .pic .tie.later .head{fill:var(--pic-rule)}
            .pic .tie.lit{stroke:var(--pic-lit);stroke-width:2.2}
            .pic .tie.lit .head{fill:var(--pic-lit)}
            .pic .here{fill:var(--pic-lit);opacity:.1}
            .pic .fork{stroke:var(--pic-ink);stroke-width:1.5;stroke-dasharray:6 4}
            .pic text.said{font-style:italic}
            .pic .axis{fill:none;stroke:var(--pic-quiet);stroke-width:1.2}
            .pic .block{fill:currentColor;stroke:var(--pic-paper);stroke-width:1}
            .pic .key{fill:currentColor}
            .pic .haze{fill:currentColor;opacity:.18}
            .pic .curve{fill:none;stroke:currentColor;stroke-width:2.2}
            .pic .base{fill:none;stroke:var(--pic-ink);stroke-width:2;stroke-dasharray:5 3}
            .pic .limb{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round}
            .pic .dashed{stroke-dasharray:7 5}
            .pic .dot{fill:currentColor}
            .pic .spot{fill:none;stroke:var(--pic-ink);stroke-width:2.5}
            .pic text.here-name{text-decoration:underline}
            .pic .heap{fill:var(--pic-quiet)}
            .pic .view{fill:var(--pic-lit);opacity:.2}
            .pic .mark.later{opacity:.45}
            .pic a{cursor:pointer}
            .pic a:focus{outline:none}
            .pic a:hover .halo{opacity:.18}
            .pic a:focus-visible .hit{stroke:var(--pic-lit);stroke-width:2}
            """;

    /** {@code --pic-ink:#1a2233;...} */
    private final String variables;

    Look(
            String paper,
            String ink,
            String quiet,
            String rule,
            String tie,
            String band,
            String lit,
            List<String> parties) {
        StringBuilder text = new StringBuilder();
        text.append("--pic-paper:").append(paper).append(";--pic-ink:").append(ink);
        text.append(";--pic-quiet:").append(quiet).append(";--pic-rule:").append(rule);
        text.append(";--pic-tie:").append(tie);
        text.append(";--pic-band:")
                .append(band)
                .append(";--pic-lit:")
                .append(lit)
                .append(';');
        for (int i = 0; i < parties.size(); i++) {
            text.append("--pic-party-")
                    .append(i)
                    .append(':')
                    .append(parties.get(i))
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
                + RULES + parties();
    }

    /** A picture as a file of its own. */
    static String file(String svg) {
        return styled(
                svg,
                ".pic{" + LIGHT.variables + "}\n@media (prefers-color-scheme:dark){.pic{" + DARK.variables + "}}\n"
                        + RULES + parties());
    }

    /** A picture as a file of its own that looks like this everywhere, and needs only plain style sheets to be understood. */
    public String file(Picture picture) {
        return styled(picture.svg(), VARIABLE.matcher(RULES + parties()).replaceAll(found -> colour(found.group(1))));
    }

    private static String styled(String svg, String rules) {
        int root = svg.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, root) + "<style>\n" + rules
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

    private String colour(String variable) {
        int start = variables.indexOf(variable + ":") + variable.length() + 1;
        return variables.substring(start, variables.indexOf(';', start));
    }
}
