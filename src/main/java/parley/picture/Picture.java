package parley.picture;

/** Something to look at, and the same in words. */
public interface Picture {

    /**
     * As an SVG element for a page that has {@link Look#forPages} as a style sheet; itself it has no style and no script. The same
     * input gives the same text.
     */
    String svg();

    /** What the picture shows, in words: for whoever does not see it. Plain text in lines. */
    String told();

    /** In CSS pixels. */
    double width();

    /** In CSS pixels. */
    double height();

    /** As a file of its own, in light or dark as the reader's system is. */
    default String file() {
        return Look.file(svg());
    }
}
