package parley.exchange.html;

import java.text.Bidi;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** What stands in the margins of each page of a handout, as rules of its style sheet. */
final class HandoutMargins {

    private static final int LONGEST = 78;

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Scenario scenario;
    private final boolean teaching;
    private final boolean forPdf;

    HandoutMargins(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.scenario = draft.scenario();
        this.teaching = draft.isTeaching();
        this.forPdf = draft.isForPdf();
    }

    /** What stands in the margins of each page. */
    String style() {
        String weight = draft.isSupposed() ? "bold" : "normal";
        return "@page{" + margin("top-left", 70, weight, quoted(draft.standingInShort()))
                + margin("top-right", 30, "normal", quoted(place()))
                + margin("bottom-left", 84, "normal", quoted(inMargin()))
                + margin(
                        "bottom-right",
                        16,
                        "normal",
                        quoted("Page ") + " counter(page) " + quoted(" of ") + " counter(pages)")
                + "}\n";
    }

    private String place() {
        int last = transcript.events().size();
        return (transcript.reading() == null
                        ? ""
                        : "reading " + transcript.reading().name() + " \u00b7 ")
                + (last == 0 ? "at the opening" : "as of event " + last);
    }

    private static String margin(String box, int percent, String weight, String content) {
        boolean top = box.startsWith("top");
        return "@" + box + "{width:" + percent + "%;text-align:" + (box.endsWith("left") ? "left" : "right")
                + ";vertical-align:" + (top ? "bottom" : "top") + (top ? ";padding-bottom" : ";padding-top")
                + ":3mm;font-family:\"Handout Sans\",\"Helvetica Neue\",Arial,sans-serif;font-size:7.4pt;line-height:1.3;color:#333;font-weight:"
                + weight + ";content:" + content + "}";
    }

    private String inMargin() {
        String note = teaching ? "With notes for teaching \u00b7 " : "";
        // Whoever sets PDF does not turn letters round in a margin.
        boolean turned = forPdf
                && Bidi.requiresBidi(
                        scenario.title().toCharArray(), 0, scenario.title().length());
        String title = turned ? scenario.name().text() : scenario.title();
        int room = LONGEST - note.length();
        return note
                + (title.codePointCount(0, title.length()) <= room
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, room - 1))
                                        .strip() + "\u2026");
    }

    /** A string of CSS in which nothing can end it, whatever the text holds. */
    private static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == ',' || c == '.') {
                safe.appendCodePoint(c);
            } else {
                safe.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return safe.append('"').toString();
    }
}
