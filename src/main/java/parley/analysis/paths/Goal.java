package parley.analysis.paths;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/**
 * What is to have come about: all aims of one of its ways.
 *
 * @param aims those of all ways
 * @param ways each one is enough: a bit for each aim that it asks for, the lowest for the first
 */
public record Goal(List<Aim> aims, List<Integer> ways) {

    /** More aims than this are not asked for at once. */
    public static final int MOST_AIMS = 16;

    /** More ways than this are not, either. */
    public static final int MOST_WAYS = 64;

    /** Throws IllegalArgumentException for none, or for too many. */
    public Goal {
        aims = List.copyOf(aims);
        ways = List.copyOf(ways);
        if (aims.isEmpty() || aims.size() > MOST_AIMS) {
            throw new IllegalArgumentException("a goal has 1 to " + MOST_AIMS + " aims, not " + aims.size());
        }
        if (ways.isEmpty() || ways.size() > MOST_WAYS) {
            throw new IllegalArgumentException("a goal has 1 to " + MOST_WAYS + " ways, not " + ways.size());
        }
        int all = (1 << aims.size()) - 1;
        if (ways.stream().anyMatch(way -> way < 1 || way > all)) {
            throw new IllegalArgumentException("a way asks for 1 to " + aims.size() + " aims: " + ways);
        }
    }

    /** All of these. */
    public Goal(List<Aim> aims) {
        this(aims, List.of((1 << aims.size()) - 1));
    }

    /** All aims of one of these lists. */
    public static Goal either(List<List<Aim>> ways) {
        List<Aim> aims = ways.stream().flatMap(List::stream).distinct().toList();
        Set<Integer> bits = new LinkedHashSet<>();
        for (List<Aim> way : ways) {
            bits.add(way.stream().mapToInt(aim -> 1 << aims.indexOf(aim)).reduce(0, (a, b) -> a | b));
        }
        return new Goal(aims, List.copyOf(bits));
    }

    /** Whether all aims of one of its ways hold on this table; dates count for nothing here. */
    public boolean holds(Table table) {
        return ways.stream().anyMatch(way -> holds(way, table));
    }

    private boolean holds(int way, Table table) {
        for (int i = 0; i < aims.size(); i++) {
            if (asks(way, i) && !aims.get(i).holds(table)) {
                return false;
            }
        }
        return true;
    }

    /** The aims of the first way that holds; empty if none does. */
    public List<Aim> held(Table table) {
        return ways.stream()
                .filter(way -> holds(way, table))
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    /** The aims of each way. */
    public List<List<Aim>> told() {
        return ways.stream().map(this::of).toList();
    }

    private List<Aim> of(int way) {
        return IntStream.range(0, aims.size())
                .filter(i -> asks(way, i))
                .mapToObj(aims::get)
                .toList();
    }

    /** This way asks for the aim of this number. */
    static boolean asks(int way, int aim) {
        return (way & (1 << aim)) != 0;
    }

    /** The last moment that any of its aims names; null if one of them names none. */
    public @Nullable Instant horizon() {
        Instant last = null;
        for (Aim aim : aims) {
            Instant by = aim.by();
            if (by == null) {
                return null;
            }
            last = last == null || by.isAfter(last) ? by : last;
        }
        return last;
    }

    /** The same with each aim changed. */
    Goal map(UnaryOperator<Aim> change) {
        return new Goal(aims.stream().map(change).toList(), ways);
    }

    /** "a ceasefire in force, and talks opened", "a ceasefire in force, or talks opened". */
    public String told(Teller teller) {
        return told().stream()
                .map(way -> way.stream().map(aim -> aim.told(teller)).collect(Collectors.joining(", and ")))
                .collect(Collectors.joining(", or "));
    }

    /** Which of its aims have been met by a moment: a bit each, those that were met before included. */
    int met(int before, Table table, Instant now) {
        int met = before;
        for (int i = 0; i < aims.size(); i++) {
            Aim aim = aims.get(i);
            int bit = 1 << i;
            if ((met & bit) == 0 && (aim.by() == null || !now.isAfter(aim.by())) && aim.holds(table)) {
                met |= bit;
            }
        }
        return met;
    }

    /** All aims of one way were met in time, and still hold. */
    boolean reached(int met, Table table) {
        return ways.stream().anyMatch(way -> (met & way) == way && holds(way, table));
    }
}
