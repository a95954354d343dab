package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Event;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/** One side of a comparison, item by item. */
final class Telling {

    /**
     * Something that happened, or was tried and refused.
     *
     * @param recorded what happened; null if it was refused
     * @param step that made it; null for a consequence, and for a move of no script
     * @param reasons why it was refused; empty if it happened
     */
    record Item(
            @Nullable Recorded recorded,
            @Nullable Step step,
            List<Reason> reasons,
            String type,
            @Nullable PartyId by,
            List<Name> concerns,
            Comparison.Spot spot) {

        boolean happened() {
            return recorded != null;
        }

        boolean isMove() {
            return by != null;
        }

        int position() {
            return spot.position();
        }

        Instant at() {
            return spot.at();
        }

        @Nullable
        Event event() {
            return recorded == null ? null : recorded.event();
        }

        @Nullable
        Name speaker() {
            return recorded == null ? null : recorded.speaker();
        }

        List<PartyId> addressees() {
            return recorded == null ? List.of() : recorded.event().addressees();
        }

        /** What it is called on both sides: the step that it replaces answers for it. */
        @Nullable
        Name key() {
            if (step == null) {
                return null;
            }
            Name replaced = step.origin().step();
            return step.origin().kind() == Origin.Kind.REPLACING && replaced != null ? replaced : step.id();
        }
    }

    private final Transcript transcript;
    private final Traces traces;
    private final List<Item> items = new ArrayList<>();

    Telling(Transcript transcript) {
        this.transcript = transcript;
        this.traces = Traces.of(transcript);
        Table table = Table.opening(transcript.scenario().setting());
        Map<Integer, List<RefusedStep>> refused = new TreeMap<>();
        for (RefusedStep refusal : transcript.refused()) {
            refused.computeIfAbsent(refusal.after(), any -> new ArrayList<>()).add(refusal);
        }
        for (RefusedStep refusal : refused.getOrDefault(0, List.of())) {
            items.add(tried(refusal, table));
        }
        for (Recorded recorded : transcript.events()) {
            table = table.after(recorded);
            items.add(happened(recorded, traces.at(recorded.position()), table));
            for (RefusedStep refusal : refused.getOrDefault(recorded.position(), List.of())) {
                items.add(tried(refusal, table));
            }
        }
    }

    Transcript transcript() {
        return transcript;
    }

    /** In order. */
    List<Item> items() {
        return items;
    }

    private static Item happened(Recorded recorded, @Nullable Step step, Table table) {
        Event event = recorded.event();
        return new Item(
                recorded,
                step,
                List.of(),
                EventWords.of(event),
                recorded.by(),
                event.concerns(),
                new Comparison.Spot(
                        recorded.position(),
                        recorded.at(),
                        true,
                        new Teller(table).sentence(event, recorded.mark()),
                        recorded.note().provenance(),
                        step == null ? "" : step.origin().told()));
    }

    private static Item tried(RefusedStep refusal, Table table) {
        Attempt attempt = refusal.step().attempt();
        MoveKind kind = MoveKind.of(attempt.move());
        Name about = attempt.move().about();
        return new Item(
                null,
                refusal.step(),
                refusal.reasons(),
                kind.word(),
                attempt.by(),
                List.of(about),
                new Comparison.Spot(
                        refusal.after(),
                        attempt.at(),
                        false,
                        new Teller(table).first(attempt.by()) + " would " + kind.title() + ": " + about + ".",
                        attempt.note().provenance(),
                        refusal.step().origin().told()));
    }

    /** Why a move that the other side has is not on this one, as a sentence. */
    String whyMissing(Item item) {
        Scenario script = transcript.scenario();
        Name id = item.key();
        if (id == null) {
            return "Nobody makes this move in " + script.name() + ".";
        }
        Fork fork = script.fork();
        if (fork != null && fork.dropped().contains(id)) {
            return script.name() + " leaves it out.";
        }
        Step here = script.step(id);
        if (here == null) {
            return "It is not in the script of " + script.name() + ".";
        }
        Traces.Trace trace = traces.of(id);
        if (trace != null && trace.skipped() != null) {
            return "Not tried in " + script.name() + ": " + trace.skipped() + ".";
        }
        Reading reading = transcript.reading();
        if (!here.isIn(reading)) {
            return "It is not played under the reading "
                    + (reading == null ? "of none" : reading.name().text()) + ".";
        }
        return here.option() == null
                ? "It is not played in " + script.name() + "."
                : "It belongs to " + here.option() + ", which is not taken in " + script.name() + ".";
    }
}
