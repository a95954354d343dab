package parley.picture;

import java.util.ArrayList;
import java.util.List;

/** Finds room above a line for things of some width and height, the first ones nearest; none lies on another. */
final class Spans {

    private record Taken(double left, double right, double reach) {}

    private final List<Taken> taken = new ArrayList<>();

    /** How far from the line it begins: beyond everything with which it shares a stretch. */
    double place(double left, double right, double height) {
        double from = 0;
        for (Taken other : taken) {
            if (left < other.right() && other.left() < right) {
                from = Math.max(from, other.reach());
            }
        }
        taken.add(new Taken(left, right, from + height));
        return from;
    }

    double reach() {
        return taken.stream().mapToDouble(Taken::reach).max().orElse(0);
    }
}
