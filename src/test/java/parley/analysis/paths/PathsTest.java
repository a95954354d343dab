package parley.analysis.paths;

import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import parley.negotiation.*;
import parley.scenario.*;
import parley.testing.*;

class PathsTest {
    static final Instant EVENING = Instant.parse("2025-05-11T20:00:00Z");

    @Test
    void look() {
        Instant by = Instant.parse("2025-05-15T20:59:59Z");
        for (String n : new String[] {"may-2025"})
            for (String r : new String[] {"parallel", "hard-gate"}) {
                Transcript t = Records.played(n, r).asOf(EVENING);
                Teller teller = new Teller(t.table());
                Aim cf = Aim.of(Subject.CEASEFIRE).by(by),
                        talks = Aim.of(Subject.TALKS).by(by);
                Keep ukr = r.equals("parallel")
                        ? new Keep(PartyId.of("UKR"), Subject.TALKS, Subject.CEASEFIRE, null)
                        : new Keep(
                                PartyId.of("UKR"), Subject.TALKS, Subject.CEASEFIRE, Name.of("ceasefire-from-12-may"));
                Keep rus = new Keep(PartyId.of("RUS"), Subject.CEASEFIRE, Subject.TALKS, null);
                List<List<Aim>> goals = List.of(List.of(cf), List.of(talks), List.of(talks, cf));
                List<List<Constraint>> cons = List.of(
                        List.of(),
                        List.of(new Constraint.Keeps(ukr)),
                        List.of(new Constraint.Keeps(rus)),
                        List.of(new Constraint.Keeps(ukr), new Constraint.Keeps(rus)),
                        List.of(new Constraint.Only(Set.of(PartyId.of("UKR")))));
                for (List<Aim> g : goals)
                    for (List<Constraint> c : cons) {
                        long t0 = System.nanoTime();
                        Paths p = Paths.answer(
                                Question.of(t.table(), EVENING, new Goal(g), c.toArray(Constraint[]::new)));
                        double s = (System.nanoTime() - t0) / 1e9;
                        System.out.println("=== " + r + ": "
                                + p.question().goal().told(teller) + " | "
                                + c.stream().map(x -> x.told(teller)).toList() + " states " + p.states() + " in " + s
                                + " complete " + p.complete() + " way "
                                + p.inTheWay().stream().map(x -> x.told(teller)).toList());
                        for (Path q : p.paths()) {
                            System.out.println("  " + q.moves() + " moves, " + q.reached());
                            for (Attempt a : q.attempts())
                                System.out.println("     " + a.at() + " " + a.by() + " "
                                        + MoveKind.of(a.move()).word() + " "
                                        + a.move().about());
                        }
                    }
            }
    }
}
