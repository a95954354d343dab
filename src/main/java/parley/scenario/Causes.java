package parley.scenario;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;

/** Which differing moves stand behind a differing consequence: those about the same things, or about what these wait for. */
final class Causes {

    private final List<Comparison.Entry> moves;
    private final Table a;
    private final Table b;

    /** Statements among the moves are left out: nothing follows from words alone. */
    Causes(List<Comparison.Entry> moves, Transcript a, Transcript b) {
        this.moves = moves.stream()
                .filter(move -> !move.what().equals(EventWords.of(MakeStatement.StatementMade.class)))
                .toList();
        this.a = a.table();
        this.b = b.table();
    }

    /**
     * As a sentence, the earliest cause first.
     *
     * @param ofA the consequence on the one side; nothing that came later there stands behind it
     * @param ofB on the other; at least one of the two is there
     * @param at when it comes, or would; nothing later stands behind it
     */
    String of(List<Name> concerns, Instant at, Telling.@Nullable Item ofA, Telling.@Nullable Item ofB) {
        Set<Name> names = withWhatTheyWaitFor(concerns);
        List<Comparison.Entry> before = moves.stream()
                .filter(move -> !move.at().isAfter(at) && isBefore(move.a(), ofA) && isBefore(move.b(), ofB))
                .sorted(Comparator.comparing(Comparison.Entry::at).thenComparing(this::words))
                .toList();
        List<Comparison.Entry> causes = before.stream()
                .filter(move -> move.concerns().stream().anyMatch(names::contains))
                .toList();
        if (!causes.isEmpty()) {
            return "Follows from " + words(causes) + ".";
        }
        return before.isEmpty()
                ? "No move about it differs; the clock, the readings or what was given differ."
                : "Follows from what differs before: " + words(before) + ".";
    }

    /** Where one of the two is not on this side, nothing there says otherwise. */
    private static boolean isBefore(Comparison.@Nullable Spot move, Telling.@Nullable Item consequence) {
        return move == null || consequence == null || !move.happened() || move.position() < consequence.position();
    }

    private String words(List<Comparison.Entry> moves) {
        return moves.stream().map(this::words).distinct().collect(Collectors.joining(", "));
    }

    /** By the step that made it; what somebody made by hand, by whose it is and where it stands: "Russia's move 39". */
    private String words(Comparison.Entry move) {
        if (move.step() != null) {
            return move.step().text();
        }
        Comparison.Spot spot = move.a() != null && move.a().happened() ? move.a() : move.b();
        return move.by() == null || spot == null || !spot.happened()
                ? move.what() + " " + move.concerns()
                : a.whoseOf(move.by()) + " move " + spot.position();
    }

    private Set<Name> withWhatTheyWaitFor(List<Name> concerns) {
        Set<Name> names = new LinkedHashSet<>();
        Deque<Name> open = new ArrayDeque<>(concerns);
        while (!open.isEmpty()) {
            Name name = open.remove();
            if (names.add(name)) {
                open.addAll(waitsFor(name, a));
                open.addAll(waitsFor(name, b));
            }
        }
        return names;
    }

    private static List<Name> waitsFor(Name name, Table table) {
        List<Condition> conditions = new ArrayList<>();
        Proposal proposal = table.proposals().find(name);
        if (proposal != null) {
            conditions.addAll(proposal.onlyIf());
            for (Answer answer : proposal.given().values()) {
                conditions.addAll(answer.conditions());
            }
        }
        Undertaking undertaking = table.undertakings().find(name);
        if (undertaking != null) {
            Terms.Ceasefire terms = undertaking.terms();
            if (terms.startsWhen() != null) {
                conditions.add(terms.startsWhen());
            }
        }
        Pressure pressure = table.pressure().find(name);
        if (pressure != null && pressure.demand() != null) {
            conditions.add(pressure.demand());
        }
        List<Name> names = new ArrayList<>();
        conditions.forEach(condition -> names.addAll(condition.names()));
        return names;
    }
}
