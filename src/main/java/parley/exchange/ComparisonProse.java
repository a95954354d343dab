package parley.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Precision;
import parley.negotiation.Reason;
import parley.scenario.Comparison;
import parley.scenario.Comparison.Entry;
import parley.scenario.Comparison.Spot;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Transcript;

/**
 * Two futures held against each other, to be read on one screen: first what was changed, then what followed from it, then how the two
 * tables differ in the end. Plain text of at most a hundred columns.
 */
public final class ComparisonProse {

    /** So many of a group are told; the rest is counted, unless all is asked for. */
    private static final int A_FEW = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** As wide as the two columns of positions. */
    private static final String INDENT = " ".repeat(14);

    private final Transcript a;
    private final Transcript b;
    private final Comparison comparison;
    private final boolean all;
    private final Page page = new Page();
    /** By the words of a reason: the entry under which it has been told. */
    private final Map<String, String> toldUnder = new HashMap<>();

    private ComparisonProse(Transcript a, Transcript b, Comparison comparison, boolean all) {
        this.a = a;
        this.b = b;
        this.comparison = comparison;
        this.all = all;
    }

    /**
     * The whole comparison, ending with a line end.
     *
     * @param all every entry, also what is kept
     */
    public static String of(Transcript a, Transcript b, Comparison comparison, boolean all) {
        ComparisonProse prose = new ComparisonProse(a, b, comparison, all);
        prose.sides();
        if (!comparison.alike()) {
            prose.change();
            prose.whatFollows();
            prose.page.heading("The tables in the end");
            if (comparison.table().isEmpty()) {
                prose.page.line("The same stands on both.");
            }
            new DifferenceProse(prose.page, "A", "B", "only in A: ", "only in B: ")
                    .tell(comparison.table(), all ? Integer.MAX_VALUE : 2 * A_FEW);
        } else if (all) {
            prose.group("Kept", comparison.kept());
        }
        return prose.page.toString();
    }

    private void sides() {
        boolean sameScript = a.scenario().name().equals(b.scenario().name());
        page.hanging("A  ", side(a, sameScript));
        page.hanging("B  ", side(b, sameScript));
        int common = comparison.common();
        if (comparison.alike()) {
            page.line("They do not differ: " + kept() + ".");
        } else if (common == 0) {
            page.line("They differ from the beginning.");
        } else {
            page.line("The same up to position " + common + ", "
                    + day(a, a.events().get(common - 1).at()) + ".");
        }
        if (!comparison.alike()) {
            page.blank();
            page.hanging(
                    "Key: ",
                    "the columns are positions in A and in B; - not there, x refused; -> follows from the rules or the"
                            + " clock; HYPOTHETICAL is supposed, not documented.");
        }
    }

    /** "may-2025, reading hard-gate: No talks without a ceasefire first" */
    private static String side(Transcript side, boolean sameScript) {
        Fork fork = side.scenario().fork();
        Reading reading = side.reading();
        String title = sameScript && reading != null
                ? reading.title()
                : side.scenario().title();
        return side.scenario().name()
                + (fork == null ? "" : " (a branch of " + fork.of() + " after position " + fork.position() + ")")
                + (reading == null ? "" : ", reading " + reading.name())
                + (side.course().picks().isEmpty() ? "" : ", " + side.course())
                + ": " + title;
    }

    private void change() {
        page.heading("The change");
        List<Entry> changes = Stream.of(comparison.changed(), comparison.gone(), comparison.added())
                .flatMap(List::stream)
                .filter(this::isTheChange)
                .toList();
        if (changes.isEmpty()) {
            page.line("No move of the scripts differs.");
        } else {
            some(changes);
        }
    }

    private void whatFollows() {
        page.heading("What follows");
        group("No longer admissible", comparison.inadmissible());
        group("Gone: only in A", consequences(comparison.gone()));
        group("New: only in B", consequences(comparison.added()));
        group("Changed", consequences(comparison.changed()));
        if (all) {
            group("Kept", comparison.kept());
        } else {
            page.line("Kept: " + kept() + ".");
        }
    }

    private String kept() {
        long moved = comparison.kept().stream()
                .filter(entry -> entry.a() != null
                        && entry.b() != null
                        && entry.a().position() != entry.b().position())
                .count();
        int kept = comparison.kept().size();
        return kept + (kept == 1 ? " entry is" : " entries are") + " the same on both sides"
                + (moved == 0 ? "" : ", " + moved + " of them at another position");
    }

    private List<Entry> consequences(List<Entry> entries) {
        return entries.stream().filter(entry -> !isTheChange(entry)).toList();
    }

    /** A step that the scripts have otherwise. What was not tried for want of its condition follows from something else. */
    private boolean isTheChange(Entry entry) {
        return entry.step() != null && !skipped(a, entry.step()) && !skipped(b, entry.step());
    }

    private static boolean skipped(Transcript transcript, Name step) {
        return transcript.skipped().stream().anyMatch(skip -> skip.step().id().equals(step));
    }

    private void group(String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            page.line(title + " (" + entries.size() + "):");
            some(entries);
        }
    }

    private void some(List<Entry> entries) {
        int told = all ? entries.size() : Math.min(entries.size(), A_FEW);
        entries.subList(0, told).forEach(this::entry);
        if (told < entries.size()) {
            page.line(INDENT + "and " + (entries.size() - told) + " more; --all shows them.");
        }
    }

    private void entry(Entry entry) {
        Spot ofA = entry.a();
        Spot ofB = entry.b();
        String head = String.format("  %4s  %4s  ", position(ofA), position(ofB));
        String step = entry.step() == null ? "" : entry.step().text();
        if (ofA != null && ofB != null && ofA.happened() == ofB.happened() && !same(ofA, ofB)) {
            page.hanging(head, (step.isEmpty() ? "" : step + ". ") + reason(entry));
            boolean hours =
                    day(a, ofA.at()).equals(day(b, ofB.at())) && !ofA.at().equals(ofB.at());
            page.hanging(INDENT + "A  ", (hours ? hour(a, ofA) : "") + told(ofA, a));
            page.hanging(INDENT + "B  ", (hours ? hour(b, ofB) : "") + told(ofB, b));
        } else {
            boolean tellsA = ofA != null && (ofB == null || ofA.happened() || !ofB.happened());
            String told = tellsA ? told(ofA, a) : told(ofB, b);
            page.hanging(head, (step.isEmpty() ? "" : step + ", ") + told + " " + reason(entry));
        }
    }

    private boolean same(Spot ofA, Spot ofB) {
        return told(ofA, a).equals(told(ofB, b)) && ofA.at().equals(ofB.at());
    }

    /** As well as it is known; what the clock brings is known exactly. */
    private static String hour(Transcript side, Spot spot) {
        Precision known =
                spot.happened() ? side.events().get(spot.position() - 1).note().precision() : Precision.EXACT;
        return new Moments(side.scenario().setting().zone()).known(spot.at(), known) + ", ";
    }

    private static String position(@Nullable Spot spot) {
        return spot == null ? "-" : spot.happened() ? String.valueOf(spot.position()) : "x";
    }

    /** Every reason for a refusal is told once; whatever is refused for the same refers to it. */
    private String reason(Entry entry) {
        if (entry.side() == null) {
            return entry.reason();
        }
        String step = entry.step() == null ? entry.what() : entry.step().text();
        Set<String> words = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Reason reason : entry.refusals()) {
            String other = toldUnder.putIfAbsent(reason.text(), step);
            if (other == null || other.equals(step)) {
                words.add(reason.text());
            } else {
                others.add(other);
            }
        }
        String asOthers = others.isEmpty() ? "" : "as " + String.join(" and ", others);
        return "Refused in " + entry.side()
                + (words.isEmpty()
                        ? ", " + asOthers + "."
                        : (asOthers.isEmpty() ? "" : ", " + asOthers) + ": " + String.join(" ", words));
    }

    /** "-> 15 May 2025: The talks are agreed." */
    private static String told(@Nullable Spot spot, Transcript side) {
        if (spot == null) {
            return "";
        }
        String mark = switch (spot.provenance()) {
            case DOCUMENTED -> "";
            case HYPOTHETICAL -> "HYPOTHETICAL ";
            case CONSEQUENCE -> "-> ";
        };
        return day(side, spot.at()) + ": " + mark + spot.told();
    }

    private static String day(Transcript side, Instant at) {
        return DAY.format(at.atZone(side.scenario().setting().zone()));
    }
}
