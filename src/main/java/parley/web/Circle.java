package parley.web;

import java.util.List;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Knot;
import parley.negotiation.Teller;

/**
 * A circle, and what would open it.
 *
 * @param openings somebody's letting go, each by itself enough
 * @param all no smaller one was left out
 * @param bridges proposals that open it with nobody letting go
 */
public record Circle(String says, String how, boolean impasse, List<Way> openings, boolean all, List<Way> bridges) {

    /**
     * Something that opens a circle.
     *
     * @param moves that it takes; none where nobody's consent is needed
     */
    public record Way(String says, List<Line> moves) {}

    static Circle of(Knot knot) {
        return new Circle(
                knot.cycle().told(),
                knot.closed(),
                knot.isImpasse(),
                knot.openings().stream()
                        .map(opening -> new Way(opening.told(), Line.all(opening.events(), new Teller(opening.end()))))
                        .toList(),
                knot.allOpenings(),
                knot.bridges().stream().map(Circle::bridge).toList());
    }

    private static Way bridge(Bridge bridge) {
        Teller teller = new Teller(bridge.end());
        return new Way(
                bridge.way().words() + ", put by " + teller.party(bridge.by()) + ", on " + teller.moment(bridge.hour()),
                Line.all(bridge.events(), teller));
    }
}
