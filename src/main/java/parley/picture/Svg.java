package parley.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes SVG: what it is given is escaped, what is opened is closed, and numbers look the same everywhere. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** An element, left open. Attributes are pairs of name and value; a pair whose value is null is left out. */
    Svg open(String tag, @Nullable Object... attributes) {
        start(tag, attributes);
        out.append(">");
        open.push(tag);
        return this;
    }

    /** The root: a picture of this size, with a title by which it is known to whoever cannot see it. */
    Svg picture(double width, double height, String titleId, String title) {
        String box = path("0 0 * *", width, height);
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "pic",
                "width",
                width,
                "height",
                height,
                "viewBox",
                box,
                "role",
                "group",
                "aria-labelledby",
                titleId);
        start("title", "id", titleId);
        return ended("title", title);
    }

    /** A group of a class, left open. */
    Svg group(String styles) {
        return open("g", "class", styles);
    }

    /** A group that stands elsewhere, left open. */
    Svg moved(double x, double y) {
        return open("g", "transform", path("translate(* *)", x, y));
    }

    Svg close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** What a reader is told who points there, or who cannot see it. */
    Svg title(String text) {
        start("title");
        return ended("title", text);
    }

    Svg words(String styles, double x, double y, String text) {
        start("text", "class", styles, "x", x, "y", y);
        return ended("text", Spelling.of(text));
    }

    Svg rect(String styles, double x, double y, double width, double height) {
        return leaf("rect", "class", styles, "x", x, "y", y, "width", width, "height", height);
    }

    Svg circle(String styles, double x, double y, double radius) {
        return leaf("circle", "class", styles, "cx", x, "cy", y, "r", radius);
    }

    Svg path(String styles, String path) {
        return leaf("path", "class", styles, "d", path);
    }

    /** A path that was drawn around the origin. */
    Svg path(String styles, String path, double x, double y) {
        return leaf("path", "class", styles, "d", path, "transform", path("translate(* *)", x, y));
    }

    /** An element without content. */
    Svg leaf(String tag, @Nullable Object... attributes) {
        start(tag, attributes);
        out.append("/>\n");
        return this;
    }

    /** Another whole picture. */
    Svg inside(String svg) {
        out.append(svg);
        return this;
    }

    private Svg ended(String tag, String text) {
        out.append('>').append(Html.escaped(text)).append("</").append(tag).append(">\n");
        return this;
    }

    private void start(String tag, @Nullable Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String text = value instanceof Double number ? number(number) : value.toString();
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(Html.escaped(text))
                        .append('"');
            }
        }
    }

    /** At most one digit after the point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        long size = Math.abs(tenths);
        return (tenths < 0 ? "-" : "") + size / 10 + "." + size % 10;
    }

    /** A path or a transform: its numbers written as {@link #number} does, in the places of the stars. */
    static String path(String pattern, double... numbers) {
        StringBuilder path = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                path.append(number(numbers[next++]));
            } else {
                path.append(c);
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
