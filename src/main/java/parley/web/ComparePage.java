package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import parley.exchange.Change;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.picture.TwoFuturesPicture;
import parley.scenario.Comparison;
import parley.scenario.Ending;

/** Two futures side by side, from the trunk that they have in common. */
@Controller
class ComparePage {

    /** What the picture's file is called. */
    static final String PICTURE = "two-futures";

    private final Futures futures;

    ComparePage(Futures futures) {
        this.futures = futures;
    }

    /**
     * One of the two.
     *
     * @param reading empty where it cannot be read in more than one way
     * @param kept the negotiation in which it can be stepped through; empty where nobody has started it
     * @param script by which it can be started; empty for a branch that somebody made by hand
     * @param readAs the reading under which it is started; empty where there is none
     * @param ends what it has come to, in words
     */
    public record Side(
            String key, String title, String reading, String kept, String script, String readAs, String ends) {

        static Side of(Futures.Future future) {
            var reading = future.transcript().reading();
            return new Side(
                    future.key(),
                    future.title(),
                    future.reading(),
                    future.kept(),
                    future.script(),
                    reading == null ? "" : reading.name().text(),
                    comeTo(future.transcript().table()));
        }
    }

    /** What a negotiation with this table has come to. */
    static String comeTo(Table table) {
        if (Ending.of(table).contains(Ending.NOTHING)) {
            return "no ceasefire, no talks, no exchange and no settlement";
        }
        return Ending.of(table).stream().map(Ending::words).collect(Collectors.joining("; "));
    }

    /** What is refused for one reason. */
    public record Group(String reason, List<String> moves) {}

    /** Rows with the same words in a row; those that are the same on both sides are folded away. */
    public record Run(boolean same, List<Aligned.Row> rows) {}

    /**
     * Both.
     *
     * @param common the last event that both have
     * @param alike nothing differs
     * @param causes the change itself
     * @param closed moves that are not possible in the second any more, by the reason
     * @param opened moves that are possible in the second only
     * @param gone what is not there in the second
     * @param added what is there in the second only
     */
    public record Both(
            Side left,
            Side right,
            int common,
            String until,
            boolean alike,
            List<Aligned.Row> causes,
            List<Group> closed,
            List<Aligned.Row> opened,
            List<Aligned.Row> gone,
            List<Aligned.Row> added,
            List<Aligned.Row> changed,
            int same,
            List<Run> runs,
            List<Change> table) {

        public int countClosed() {
            return closed.stream().mapToInt(group -> group.moves().size()).sum();
        }
    }

    @GetMapping("/compare")
    String compare(
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String right,
            Model model) {
        model.addAttribute("kept", futures.kept());
        model.addAttribute("scripts", futures.scripts());
        if (left != null && right != null && !left.isEmpty() && !right.isEmpty()) {
            Futures.Future first = futures.of(left);
            Futures.Future second = futures.of(right);
            model.addAttribute("both", both(first, second));
            model.addAttribute("picture", picture(first, second));
        } else {
            model.addAttribute("pairs", futures.pairs());
        }
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        return "compare";
    }

    /** Both as a timeline that branches. */
    static TwoFuturesPicture picture(Futures.Future left, Futures.Future right) {
        Comparison comparison = Comparison.of(left.transcript(), right.transcript());
        Aligned aligned = new Aligned(left.transcript(), right.transcript(), comparison.common());
        return TwoFuturesPicture.of(comparison, drawn(left), drawn(right), aligned::isCause, aligned::reason);
    }

    private static TwoFuturesPicture.Side drawn(Futures.Future future) {
        return new TwoFuturesPicture.Side(
                future.title(),
                future.reading(),
                comeTo(future.transcript().table()),
                future.transcript(),
                position -> future.kept().isEmpty() ? null : "/negotiations/" + future.kept() + "?at=" + position);
    }

    private static Both both(Futures.Future left, Futures.Future right) {
        Comparison comparison = Comparison.of(left.transcript(), right.transcript());
        Aligned aligned = new Aligned(left.transcript(), right.transcript(), comparison.common());
        List<Aligned.Row> all = aligned.all(comparison);
        return new Both(
                Side.of(left),
                Side.of(right),
                comparison.common(),
                aligned.until(),
                comparison.alike(),
                all.stream().filter(Aligned.Row::cause).toList(),
                groups(of(all, "refused", Aligned.Row::refusedInSecond)),
                of(all, "refused", row -> !row.refusedInSecond()),
                weightiestFirst(of(all, "gone", any -> true)),
                weightiestFirst(of(all, "added", any -> true)),
                of(all, "changed", any -> true),
                (int) all.stream().filter(row -> row.kind().equals("same")).count(),
                runs(all),
                Change.told(
                        comparison.table(),
                        new Teller(left.transcript().table()),
                        new Teller(right.transcript().table())));
    }

    private static List<Aligned.Row> of(List<Aligned.Row> all, String kind, Predicate<Aligned.Row> which) {
        return all.stream()
                .filter(row -> row.kind().equals(kind) && !row.cause() && which.test(row))
                .toList();
    }

    /** What came into being or fell away says more than who said what. */
    private static List<Aligned.Row> weightiestFirst(List<Aligned.Row> rows) {
        List<Aligned.Row> sorted =
                new ArrayList<>(rows.stream().filter(Aligned.Row::consequence).toList());
        rows.stream().filter(row -> !row.consequence()).forEach(sorted::add);
        return sorted;
    }

    private static List<Group> groups(List<Aligned.Row> refused) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Aligned.Row row : refused) {
            byReason.computeIfAbsent(row.reason(), any -> new ArrayList<>()).add(row.tried());
        }
        List<Group> groups = new ArrayList<>();
        byReason.forEach((reason, moves) -> groups.add(new Group(reason, moves)));
        return groups;
    }

    private static List<Run> runs(List<Aligned.Row> all) {
        List<Run> runs = new ArrayList<>();
        List<Aligned.Row> run = new ArrayList<>();
        boolean same = false;
        for (Aligned.Row row : all) {
            boolean is = row.kind().equals("same");
            if (!run.isEmpty() && is != same) {
                runs.add(new Run(same, List.copyOf(run)));
                run.clear();
            }
            same = is;
            run.add(row);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(same, List.copyOf(run)));
        }
        return runs;
    }
}
