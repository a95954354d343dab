package parley.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Opening;
import parley.analysis.impasse.Wait;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.scenario.Transcript;

/** An impasse in words: the answer first, then who waits for whom and where it was said, then what would open it. */
public final class ImpasseProse {

    private final Impasse impasse;
    private final Teller teller;
    private final Page page = new Page();

    private ImpasseProse(Impasse impasse) {
        this.impasse = impasse;
        this.teller = new Teller(impasse.table());
    }

    /** Plain text of at most a hundred columns, ending with a line end. */
    public static String of(Transcript transcript, Impasse impasse) {
        ImpasseProse prose = new ImpasseProse(impasse);
        prose.tell(transcript);
        return prose.page.toString();
    }

    private void tell(Transcript transcript) {
        page.line(transcript.scenario().title());
        page.line("As of " + teller.moment(impasse.at()) + " (position "
                + impasse.table().position()
                + (transcript.reading() == null
                        ? ""
                        : "; reading: " + transcript.reading().name())
                + ")");
        page.blank();
        page.paragraph(impasse.answer());
        waits();
        for (int i = 0; i < impasse.knots().size(); i++) {
            knot(impasse.knots().get(i), i + 1);
        }
        deadEnds();
        footing();
    }

    private void waits() {
        List<Arc> arcs = impasse.graph().arcs();
        if (arcs.isEmpty()) {
            return;
        }
        page.heading("Who waits for whom");
        for (Arc arc : arcs) {
            page.line(capital(arc.step().words()) + " after " + arc.waitsFor().words()
                    + (arc.isWait() ? "" : " (asked for; nothing waits)"));
            for (Wait wait : arc.waits()) {
                page.hanging("  - ", wait.told() + "." + rules(wait) + source(wait));
            }
        }
    }

    private static String rules(Wait wait) {
        return wait.force() == Wait.Force.RULE ? " The rules hold it to that." : "";
    }

    private static String source(Wait wait) {
        return " ["
                + where(
                        wait.source().position() > 0 ? List.of(wait.source().position()) : List.of(),
                        wait.source().cites())
                + "]";
    }

    private static String where(List<Integer> positions, List<String> cites) {
        String stated = positions.isEmpty()
                ? "not in the record"
                : positions.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", positions.size() == 1 ? "event " : "events ", ""));
        return cites.isEmpty() ? stated : stated + ": " + String.join(", ", cites);
    }

    private void knot(Knot knot, int number) {
        boolean alone = impasse.knots().size() == 1;
        if (alone && knot.cycle().force() == Wait.Force.NONE) {
            return;
        }
        page.heading(
                !alone
                        ? "Circle " + number
                        : knot.isImpasse()
                                ? "What would open it"
                                : "What would undo the circle, though nobody who is needed is held in it");
        if (!alone) {
            page.paragraph(knot.cycle().told() + " " + knot.closed());
        }
        if (knot.cycle().force() == Wait.Force.NONE) {
            return;
        }
        if (!alone) {
            page.blank();
        }
        openings(knot);
        if (knot.isImpasse()) {
            page.blank();
            bridges(knot);
        }
    }

    private void openings(Knot knot) {
        List<Opening> openings = knot.openings();
        if (openings.isEmpty()) {
            page.paragraph(
                    knot.allOpenings()
                            ? "Nobody can open it by letting go of what is on the table now."
                            : "What would open it was not found within the budget.");
            return;
        }
        page.paragraph(
                openings.size() == 1
                        ? "HYPOTHETICAL: one thing opens it, played through the rulebook:"
                        : "HYPOTHETICAL: each of these by itself opens it, and none can be smaller; played through the"
                                + " rulebook:");
        int n = 1;
        for (Opening opening : openings) {
            page.hanging("  " + n++ + ". ", opening.told());
            for (var release : opening.releases()) {
                page.hanging(
                        "       ",
                        "[stated: "
                                + where(
                                        release.demand().positions(),
                                        release.demand().cites()) + "]");
            }
        }
        if (!knot.allOpenings()) {
            page.paragraph("There may be more: the budget did not suffice for all.");
        }
    }

    private void bridges(Knot knot) {
        if (knot.bridges().isEmpty()) {
            page.paragraph(
                    "No bridging proposal was found that keeps everybody's condition: neither a simultaneous nor a"
                            + " step-by-step start stood when it was played.");
            return;
        }
        page.paragraph(
                "HYPOTHETICAL: with nobody giving up a condition. Each was played through the rulebook, move by move:");
        for (Bridge bridge : knot.bridges()) {
            page.blank();
            page.hanging(
                    "  ",
                    bridge.way().words() + ", put by " + teller.party(bridge.by()) + ", on "
                            + teller.moment(bridge.hour()) + ":");
            Teller then = new Teller(bridge.end());
            @Nullable String before = null;
            for (Recorded event : bridge.events()) {
                String moment = then.moment(event.at());
                String head = moment.equals(before) ? " ".repeat(moment.length()) : moment;
                page.hanging(
                        "    " + head + "  ",
                        (event.by() == null ? "-> " : "") + then.sentence(event.event(), event.mark()));
                before = moment;
            }
        }
    }

    private void deadEnds() {
        if (impasse.deadEnds().isEmpty()) {
            return;
        }
        page.heading("Waits for what can no longer come about");
        for (Wait wait : impasse.deadEnds()) {
            page.hanging("  - ", wait.told() + "." + source(wait));
        }
    }

    private void footing() {
        page.blank();
        if (!impasse.complete()) {
            page.paragraph("Not everything is told: there are more circles, or more openings, than were looked at.");
        }
        page.paragraph(
                "This says what waits for what, by the rules and by what was said. It says nothing about why anybody would"
                        + " want that, or what anybody will do.");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + words.substring(1);
    }
}
