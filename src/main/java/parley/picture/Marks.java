package parley.picture;

/** Shapes that more than one part of a picture draws. */
final class Marks {

    private static final String LOCK =
            "M-4.5-1H-3V-2.5A3 3 0 0 1 3-2.5V-1H4.5V5H-4.5zM-1.4-1H1.4V-2.5A1.4 1.4 0 0 0-1.4-2.5z";

    private Marks() {}

    /** Stripes in the colour of a class; what is supposed is filled with them. */
    static void hatch(Svg svg, String id, String colour) {
        svg.open(
                "pattern",
                "id",
                id,
                "class",
                colour,
                "width",
                5.0,
                "height",
                5.0,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.rect("hatched", 0, 0, 5, 5).path("hatch", "M1.2 0V5").close();
    }

    /** A sign filled with stripes. */
    static void supposed(Svg svg, Sign sign, String hatchId, double x, double y) {
        svg.leaf(
                "path",
                "class",
                "supposed",
                "d",
                sign.path(),
                "fill",
                "url(#" + hatchId + ")",
                "transform",
                Svg.path("translate(* *)scale(1.1)", x, y));
    }

    static void lock(Svg svg, double x, double y) {
        svg.path("lock", LOCK, x, y);
    }

    /** An arrowhead whose tip is here, pointing to the right. */
    static void headRight(Svg svg, double x, double y) {
        svg.path("head", Svg.path("M* *l-7-3.5v7z", x, y));
    }

    /** An arrowhead whose tip is here, pointing down. */
    static void headDown(Svg svg, double x, double y) {
        svg.path("head", Svg.path("M* *l-3.5-7h7z", x, y));
    }
}
