package parley;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.WaitingGraph;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Goal;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Role;
import parley.negotiation.Rulebook;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Setting;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.Course;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** States of path search a second, and impasses a second: of May 2025, and of twelve parties who all hold a gate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class PathsBench {

    private static final Instant EVENING = Instant.parse("2025-05-11T17:00:00Z");

    private final Transcript may = may();
    private final Question question = Question.of(
            may.table(), EVENING, new Goal(List.of(Aim.of(Subject.TALKS).by(Instant.parse("2025-05-16T20:59:59Z")))));
    private final List<Recorded> record = new ArrayList<>();
    private final Table twelve = twelve(record);

    /** Told as states a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Looked {
        public long states;
    }

    private static Transcript may() {
        Library library = Library.in(Path.of(""));
        Scenario may = ScenarioReader.with(
                        library.scenarios(),
                        FactsReader.with(library.seeds()).read(library.seeds()).orElseThrow())
                .read(library, "may-2025")
                .orElseThrow();
        return Playing.of(may, may.reading(Name.of("hard-gate")), Course.FIRST).asOf(EVENING);
    }

    private static Table twelve(List<Recorded> record) {
        List<Party> parties = new ArrayList<>();
        for (char c = 'A'; c < 'A' + 12; c++) {
            parties.add(new Party(PartyId.of("P" + c), "P" + c, List.of(Role.PRINCIPAL), List.of()));
        }
        Setting setting = new Setting("Twelve", ZoneId.of("Europe/Kyiv"), EVENING, parties, List.of(), List.of());
        Table table = Table.opening(setting);
        for (Party party : parties) {
            Verdict.Admitted gate = (Verdict.Admitted) Rulebook.judge(
                    table,
                    Attempt.of(
                            party.id(),
                            EVENING,
                            new SetPrecondition(
                                    Name.of("gate-of-" + party.id().code().toLowerCase(Locale.ROOT)),
                                    new Condition.CeasefireInForce(null),
                                    Subject.TALKS,
                                    null,
                                    Sequence.BEFORE)));
            record.addAll(gate.events());
            Verdict.Admitted word = (Verdict.Admitted) Rulebook.judge(
                    gate.table(),
                    Attempt.of(
                            party.id(),
                            EVENING,
                            new MakeStatement(
                                    MakeStatement.Kind.ASSERTION,
                                    "inside",
                                    null,
                                    new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS))));
            record.addAll(word.events());
            table = word.table();
        }
        return table;
    }

    @Benchmark
    public Paths statesOfPathSearch(Looked looked) {
        Paths paths = Paths.answer(question);
        looked.states += paths.states();
        return paths;
    }

    @Benchmark
    public Impasse impasseOfMay() {
        return Impasse.of(may.table(), may.events(), EVENING);
    }

    @Benchmark
    public Impasse impasseOfTwelveParties() {
        return Impasse.of(twelve, record, EVENING);
    }

    /** Without what would open it: what the rest is held against. */
    @Benchmark
    public WaitingGraph graphAloneOfTwelveParties() {
        return WaitingGraph.of(twelve, record);
    }
}
