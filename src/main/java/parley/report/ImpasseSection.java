package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Opening;
import parley.analysis.impasse.Wait;
import parley.analysis.stability.StabilityWords;
import parley.negotiation.PartyId;
import parley.negotiation.Teller;
import parley.picture.WaitingGraphPicture;

/** Whether it is stuck, who waits for whom, and what would open it. */
public final class ImpasseSection {

    private static final String CIRCLE = "circle-of-waiting";

    /** So many stand on the first page. */
    private static final int SHORT = 3;

    private final Impasse impasse;
    private final Teller teller;

    private ImpasseSection(Impasse impasse) {
        this.impasse = impasse;
        this.teller = new Teller(impasse.table());
    }

    /**
     * Tells what was found.
     *
     * @param id of the section
     * @param under the title of the reading; empty where only one is looked at
     * @param command by which it can be had again
     */
    public static Section of(Impasse impasse, String id, String under, String command) {
        return new ImpasseSection(impasse).section(id, under, command);
    }

    private Section section(String id, String under, String command) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Shown.of(
                "waiting",
                "Who waits for whom",
                WaitingGraphPicture.of(impasse.graph()),
                CIRCLE,
                "precondition",
                "sequencing"));
        parts.add(waits());
        for (Knot knot : impasse.knots()) {
            if (knot.cycle().force() != Wait.Force.NONE) {
                parts.add(openings(knot));
                if (knot.isImpasse()) {
                    parts.addAll(bridges(knot));
                }
            }
        }
        return new Section(
                id,
                "Whether it is stuck, and why" + (under.isEmpty() ? "" : " (reading: " + under + ")"),
                Section.Footing.RECORD,
                "Why is it stuck, if it is, and who could open it by letting go of what?",
                answer(),
                List.of(
                        "What waits for what is read off the preconditions, offers, conditional acceptances and statements of the"
                                + " record, under the reading that is named, up to " + teller.moment(impasse.at())
                                + ".",
                        "What would open it is hypothetical: it was played through the rulebook, from the table as it was. It says"
                                + " what the rules admit, and nothing about why anybody would want it, or what anybody will do."),
                parts,
                command,
                brief(under));
    }

    private Brief brief(String under) {
        List<Part.Items> points = new ArrayList<>();
        List<Part.Items> plainly = new ArrayList<>();
        List<Brief.Figure> figures = new ArrayList<>();
        figures.add(new Brief.Figure("Is it stuck?", impasse.stuck() ? "Yes" : "No", CIRCLE));
        List<Knot> knots = impasse.stuck() ? impasse.impasses() : impasse.knots();
        plainly.add(new Part.Items("", List.of(Part.Words.of(said(knots), CIRCLE))));
        if (!knots.isEmpty()) {
            Knot knot = knots.get(0);
            points.add(new Part.Items(
                    "Who has which step wait",
                    knot.cycle().arcs().stream().map(ImpasseSection::held).toList()));
            plainly.addAll(points);
            if (impasse.stuck()) {
                points.addAll(opened(knot));
                if (!knot.openings().isEmpty() || !knot.bridges().isEmpty()) {
                    plainly.add(plain(knot));
                }
            }
        }
        figures.add(new Brief.Figure("Who could open it by letting go, each by itself", who(), CIRCLE));
        return new Brief(under, Part.Words.of(said(knots), CIRCLE), figures, points, plainly);
    }

    private String said(List<Knot> knots) {
        if (knots.isEmpty()) {
            return impasse.answer();
        }
        String circle = steps(knots.get(0));
        return impasse.stuck()
                ? "Stuck: " + circle + ". " + knots.get(0).closed()
                : "Not stuck, though " + circle + ". " + knots.get(0).closed();
    }

    private static String steps(Knot knot) {
        return StabilityWords.listed(knot.cycle().arcs().stream()
                .map(arc -> arc.step().waits() + arc.waitsFor().words())
                .toList());
    }

    private String who() {
        if (!impasse.stuck()) {
            return "Nobody needs to";
        }
        List<String> sets = impasse.impasses().get(0).openings().stream()
                .map(opening -> teller.parties(opening.who()))
                .distinct()
                .toList();
        return sets.isEmpty() ? "Nobody" : String.join("; or ", sets);
    }

    /** {@code Talks wait for a ceasefire: Ukraine (the rules hold it to that) [S21]} */
    private static Part.Words held(Arc arc) {
        Map<String, List<String>> voices = new LinkedHashMap<>();
        Set<String> cites = new LinkedHashSet<>();
        arc.waits().stream().filter(Wait::waits).forEach(wait -> {
            voices.computeIfAbsent(wait.force().words(), key -> new ArrayList<>())
                    .add(wait.voice());
            cites.addAll(wait.source().cites());
        });
        String step = arc.step().waits();
        return Part.Words.of(
                Character.toUpperCase(step.charAt(0)) + step.substring(1)
                        + arc.waitsFor().words() + ": "
                        + voices.entrySet().stream()
                                .map(entry -> StabilityWords.listed(entry.getValue().stream()
                                                .distinct()
                                                .toList())
                                        + " (" + entry.getKey() + ")")
                                .collect(Collectors.joining("; "))
                        + (cites.isEmpty() ? "." : ". Facts " + String.join(", ", cites) + "."),
                CIRCLE);
    }

    private List<Part.Items> opened(Knot knot) {
        List<Part.Items> points = new ArrayList<>();
        if (!knot.openings().isEmpty()) {
            points.add(new Part.Items(
                    "Hypothetical: what would open it, each by itself",
                    knot.openings().stream()
                            .limit(SHORT)
                            .map(opening -> Part.Words.of(opening.told(), CIRCLE))
                            .toList()));
        }
        if (!knot.bridges().isEmpty()) {
            points.add(new Part.Items(
                    "Hypothetical: with nobody letting go of anything",
                    knot.bridges().stream()
                            .limit(SHORT)
                            .map(bridge -> Part.Words.of(
                                    bridge.way().words() + ", put by " + teller.party(bridge.by()) + ".",
                                    "bridging-proposal"))
                            .toList()));
        }
        return points;
    }

    /** All that would open it in one list: whoever lets go of what, or what is put with nobody letting go of anything. */
    private Part.Items plain(Knot knot) {
        List<Part.Words> items = new ArrayList<>();
        knot.openings().stream()
                .limit(SHORT)
                .map(opening -> Part.Words.of(opening.told(), CIRCLE))
                .forEach(items::add);
        Map<PartyId, List<String>> bridges = new LinkedHashMap<>();
        knot.bridges().stream()
                .limit(SHORT)
                .forEach(bridge -> bridges.computeIfAbsent(bridge.by(), by -> new ArrayList<>())
                        .add(bridge.way().words()));
        bridges.forEach((by, ways) -> items.add(Part.Words.of(
                String.join(", or ", ways).replace(", or A ", ", or a ") + ", put by " + teller.party(by)
                        + ", with nobody letting go of anything.",
                "bridging-proposal")));
        return new Part.Items("Hypothetical: each of these by itself would open it", items);
    }

    private List<Part.Words> answer() {
        List<Part.Words> answer = new ArrayList<>();
        answer.add(Part.Words.of(impasse.answer(), CIRCLE));
        for (Knot knot : impasse.impasses()) {
            if (!knot.openings().isEmpty()) {
                int size = knot.openings().get(0).releases().size();
                answer.add(Part.Words.of(
                        "Hypothetical: it would open once one of these "
                                + knot.openings().size() + " smallest sets is let go of, the smallest of "
                                + (size == 1 ? "1 demand" : size + " demands") + ": "
                                + knot.openings().stream()
                                        .limit(3)
                                        .map(Opening::told)
                                        .map(told -> told.substring(0, told.length() - 1))
                                        .collect(Collectors.joining("; or "))
                                + ".",
                        CIRCLE));
            }
            if (!knot.bridges().isEmpty()) {
                answer.add(Part.Words.of(
                        "Hypothetical: with nobody letting go of anything, "
                                + knot.bridges().stream()
                                        .map(bridge -> bridge.way().words().toLowerCase(java.util.Locale.ROOT)
                                                + " put by " + teller.party(bridge.by()))
                                        .collect(Collectors.joining(", or "))
                                + " would open it.",
                        "bridging-proposal"));
            }
        }
        return answer;
    }

    private Part waits() {
        List<List<String>> rows = new ArrayList<>();
        for (Arc arc : impasse.graph().arcs()) {
            for (Wait wait : arc.waits()) {
                rows.add(List.of(
                        arc.step().words(),
                        arc.waitsFor().words(),
                        wait.voice(),
                        wait.force().words(),
                        where(wait)));
            }
        }
        return new Part.Table(
                "Who has which step wait for which, how firmly, and where it was said",
                List.of(
                        Part.Column.words("Step", CIRCLE),
                        Part.Column.words("Waits for", CIRCLE),
                        Part.Column.words("Held by", "precondition"),
                        Part.Column.words("How firmly", "sequencing"),
                        Part.Column.words("Event and facts")),
                rows,
                rows.isEmpty() ? "Nothing on the table waits for anything else." : "");
    }

    private static String where(Wait wait) {
        String event = wait.source().position() > 0 ? "event " + wait.source().position() : "not in the record";
        return wait.source().cites().isEmpty()
                ? event
                : event + ": " + String.join(", ", wait.source().cites());
    }

    private static Part openings(Knot knot) {
        List<Part.Words> items = new ArrayList<>();
        for (Opening opening : knot.openings()) {
            Set<String> cites = new LinkedHashSet<>();
            opening.releases().forEach(release -> cites.addAll(release.demand().cites()));
            items.add(Part.Words.of(
                    opening.told() + (cites.isEmpty() ? "" : " Stated in: " + String.join(", ", cites) + "."), CIRCLE));
        }
        if (items.isEmpty()) {
            items.add(Part.Words.of(
                    knot.allOpenings()
                            ? "Nobody can open it by letting go of what is on the table."
                            : "None was found within the budget of the search."));
        } else if (!knot.allOpenings()) {
            items.add(Part.Words.of("There may be more: the budget of the search did not suffice for all."));
        }
        return new Part.Items(
                (knot.isImpasse()
                                ? "Hypothetical: each of these by itself would open the circle, and none can be smaller. "
                                : "Hypothetical: nobody who is needed is held in this circle; each of these by itself would"
                                        + " undo it all the same, and none can be smaller. ")
                        + knot.cycle().told(),
                items);
    }

    /** One part for each, move by move. */
    private List<Part> bridges(Knot knot) {
        if (knot.bridges().isEmpty()) {
            return List.of(new Part.Items(
                    "Hypothetical: proposals that bridge it, with nobody giving up a condition",
                    List.of(Part.Words.of("None was found that stood when it was played.", "bridging-proposal"))));
        }
        return knot.bridges().stream().map(this::bridge).toList();
    }

    private Part bridge(Bridge bridge) {
        Teller then = new Teller(bridge.end());
        return new Part.Items(
                "Hypothetical, with nobody giving up a condition: "
                        + bridge.way().words().toLowerCase(java.util.Locale.ROOT) + ", put by "
                        + teller.party(bridge.by()),
                bridge.events().stream()
                        .map(event -> Part.Words.of(
                                then.moment(event.at()) + ": " + (event.by() == null ? "\u2192 " : "")
                                        + then.sentence(event.event(), event.mark()),
                                "bridging-proposal"))
                        .toList());
    }
}
