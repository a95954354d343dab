package parley.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.negotiation.MoveKind;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * What many playings have met.
 *
 * @param lines how many were followed to their end
 * @param tables how many tables were met; each counted once where equal ones are recognized
 * @param complete nothing was left out for want of budget
 * @param first by what it came to: the first line that came to it
 */
public record Explored(long lines, long tables, boolean complete, Coverage coverage, Map<Ending, Line> first) {

    public Explored {
        first = Collections.unmodifiableMap(new EnumMap<>(first.isEmpty() ? new EnumMap<>(Ending.class) : first));
    }

    /**
     * One playing.
     *
     * @param number gives the same line again, with the same start, scope and seed
     * @param turns from the start
     * @param table at its end
     */
    public record Line(long number, List<Turn> turns, Table table, Set<Ending> endings) {
        public Line {
            turns = List.copyOf(turns);
        }
    }

    /**
     * How often something was met.
     *
     * @param moves admitted, by kind
     * @param events by word
     * @param refusals by rule
     * @param endings of lines that were followed to their end
     */
    public record Coverage(
            Map<MoveKind, Long> moves,
            Map<String, Long> events,
            Map<String, Long> refusals,
            Map<Ending, Long> endings) {

        public static Coverage none() {
            return new Coverage(
                    new EnumMap<>(MoveKind.class), new TreeMap<>(), new TreeMap<>(), new EnumMap<>(Ending.class));
        }

        /** The kinds of moves that were never admitted. */
        public Set<MoveKind> missingMoves() {
            Set<MoveKind> missing = EnumSet.allOf(MoveKind.class);
            missing.removeAll(moves.keySet());
            return missing;
        }

        void count(Turn turn, List<Recorded> happened) {
            if (turn.attempt() != null) {
                moves.merge(MoveKind.of(turn.attempt().move()), 1L, Long::sum);
            }
            for (Recorded recorded : happened) {
                events.merge(EventWords.of(recorded.event()), 1L, Long::sum);
            }
        }

        void add(Coverage more) {
            more.moves.forEach((kind, count) -> moves.merge(kind, count, Long::sum));
            more.events.forEach((word, count) -> events.merge(word, count, Long::sum));
            more.refusals.forEach((rule, count) -> refusals.merge(rule, count, Long::sum));
            more.endings.forEach((ending, count) -> endings.merge(ending, count, Long::sum));
        }

        void countRefusal(String rule) {
            refusals.merge(rule, 1L, Long::sum);
        }

        void count(Set<Ending> reached) {
            reached.forEach(ending -> endings.merge(ending, 1L, Long::sum));
        }
    }
}
