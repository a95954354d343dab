package parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Policy;
import parley.analysis.ensemble.Share;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Trait;
import parley.analysis.ensemble.Turn;
import parley.analysis.ensemble.Variation;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.scenario.Ending;

/** An ensemble in words: no share without the assumptions that it rests on, and never a forecast. */
public final class EnsembleProse {

    private static final int MOST_MOVES = 8;
    private static final int MOST_BARS = 10;
    private static final int BAR = 30;

    private final Page page = new Page();
    private final Table from;
    private final Policies policies;
    private final Summary summary;

    private EnsembleProse(Table from, Policies policies, Summary summary) {
        this.from = from;
        this.policies = policies;
        this.summary = summary;
    }

    public static String of(
            EnsembleJson.Question question,
            Table from,
            Policies policies,
            Summary summary,
            List<Ensemble.Swing> swings) {
        EnsembleProse prose = new EnsembleProse(from, policies, summary);
        prose.tell(question, swings);
        return prose.page.toString();
    }

    /** With traits that are varied over a range: each value by itself. */
    public static String of(
            EnsembleJson.Question question, Table from, Policies policies, List<Variation.Played> played) {
        Summary all = played.stream()
                .map(Variation.Played::summary)
                .reduce(Summary::plus)
                .orElseThrow();
        EnsembleProse prose = new EnsembleProse(from, policies, all);
        prose.tellVaried(question, played);
        return prose.page.toString();
    }

    private void tell(EnsembleJson.Question question, List<Ensemble.Swing> swings) {
        opening(question);
        assumptions();
        endings();
        page.heading("How long it took");
        page.hanging("  a ceasefire that binds every principal: ", days(summary.ceasefireAfter()));
        page.hanging("  talks opened: ", days(summary.talksAfter()));
        turned();
        swings(swings);
    }

    private void tellVaried(EnsembleJson.Question question, List<Variation.Played> played) {
        opening(question);
        assumptions();
        String traits = String.join(", ", played.get(0).point().values().keySet());
        page.blank();
        page.paragraph("Varied: " + traits + ". The futures are shared out among " + played.size()
                + " values, each of which has a range of numbers of its own.");
        List<String> same = new ArrayList<>();
        for (Ending ending : Ending.values()) {
            List<Share> shares = played.stream()
                    .map(one -> Share.of(
                            values(one.point()),
                            one.summary().endings().getOrDefault(ending, 0L),
                            one.summary().runs()))
                    .toList();
            page.heading("For each value: " + ending.words());
            shares.forEach(this::bar);
            if (shares.stream().mapToDouble(Share::low).max().orElse(0)
                    <= shares.stream().mapToDouble(Share::high).min().orElse(0)) {
                same.add(ending.words());
            }
        }
        page.blank();
        page.paragraph(
                same.size() == Ending.values().length
                        ? "Nowhere do the intervals lie apart: in this many futures " + traits
                                + " changes nothing that chance alone could not."
                        : same.isEmpty()
                                ? "In each of these the intervals of at least two values lie apart."
                                : "The intervals lie apart for at least two values, but not in these: "
                                        + String.join("; ", same) + ".");
        endings();
    }

    /** "UKR.firmness 0.25". */
    private static String values(Variation.Point point) {
        return point.values().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void endings() {
        page.heading("What the futures came to, by the steps reached");
        Share.outcomes(summary).forEach(this::bar);
        page.heading("How many held each of these at their end, alone or with others");
        summary.endings().forEach((ending, runs) -> bar(Share.of(ending.words(), runs, summary.runs())));
    }

    private void opening(EnsembleJson.Question question) {
        page.line(String.format(
                Locale.ROOT,
                "%,d futures of %s from position %d%s (seed %d)",
                summary.runs(),
                question.scenario(),
                question.from(),
                question.reading() == null ? "" : ", reading " + question.reading(),
                question.seed()));
        page.blank();
        page.paragraph(
                "HYPOTHETICAL, and no forecast: what follows if every party acted as assumed below, chance deciding between"
                        + " what its policy leaves open, and the same rulebook judging each move. Other assumptions give other shares.");
    }

    private void assumptions() {
        page.heading("Assumed");
        if (policies.assumptions() != null) {
            page.paragraph(policies.assumptions());
        }
        page.paragraph("Every " + hours(policies.pace().toHours()) + " each party may make one move; a future has "
                + hours(policies.length().toHours()) + ". Usual values, each from 0 to 1, where nothing else is said:");
        for (Trait trait : Trait.values()) {
            page.hanging(
                    String.format(Locale.ROOT, "  %-10s %.2f  ", trait.word(), trait.usual()), trait.words() + ".");
        }
        for (Map.Entry<PartyId, Policy> entry : policies.parties().entrySet()) {
            StringBuilder said = new StringBuilder();
            entry.getValue()
                    .said()
                    .forEach((trait, value) -> said.append(said.isEmpty() ? "" : ", ")
                            .append(String.format(Locale.ROOT, "%s %.2f", trait.word(), value)));
            page.hanging("  " + from.labelOf(entry.getKey()) + ": ", said.toString());
        }
    }

    private static String hours(long hours) {
        return hours % 24 == 0 && hours >= 48 ? hours / 24 + " days" : hours == 1 ? "hour" : hours + " hours";
    }

    private void bar(Share share) {
        String filled = "#".repeat((int) Math.round(share.share() * BAR));
        page.line(String.format(
                Locale.ROOT,
                "  %5.1f %%  (%4.1f to %4.1f)  %-" + BAR + "s  %s",
                100 * share.share(),
                100 * share.low(),
                100 * share.high(),
                filled,
                share.told()));
    }

    private String days(List<Long> byDay) {
        long all = byDay.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "in none of the futures.";
        }
        return String.format(
                Locale.ROOT,
                "in %.1f %% of the futures; where it came about, half of them within %d days, nine of ten within %d.",
                100.0 * all / summary.runs(),
                within(byDay, all, 0.5),
                within(byDay, all, 0.9));
    }

    /** The first number of whole days within which that part of them had it. */
    private static int within(List<Long> byDay, long all, double part) {
        long soFar = 0;
        for (int day = 0; day < byDay.size(); day++) {
            soFar += byDay.get(day);
            if (soFar >= part * all) {
                return day + 1;
            }
        }
        return byDay.size();
    }

    private void turned() {
        page.heading("By which move a ceasefire or talks became agreed: in how many futures (one may have several)");
        List<Share> moves = summary.turnedBy().entrySet().stream()
                .map(entry -> Share.of(entry.getKey(), entry.getValue(), summary.runs()))
                .sorted(java.util.Comparator.comparingLong(Share::runs)
                        .reversed()
                        .thenComparing(Share::name))
                .toList();
        if (moves.isEmpty()) {
            page.line("  by none");
        }
        for (Share move : moves.subList(0, Math.min(MOST_MOVES, moves.size()))) {
            page.hanging(String.format(Locale.ROOT, "  in %,9d  ", move.runs()), Turn.told(move.name(), from));
        }
    }

    private void swings(List<Ensemble.Swing> swings) {
        if (swings.isEmpty()) {
            return;
        }
        Ending ending = Ending.TALKS_OPENED;
        page.heading(
                "What moves the share of futures in which " + ending.words() + ": one trait at a time, from 0 to 1");
        for (Ensemble.Swing swing : swings.subList(0, Math.min(MOST_BARS, swings.size()))) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %5.1f %% -> %5.1f %%  %s %s",
                    100 * swing.low().share(),
                    100 * swing.high().share(),
                    from.labelOf(swing.party()),
                    swing.trait().word()));
        }
    }
}
