package parley.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import parley.negotiation.Name;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Sequence;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;
import parley.scenario.Circumstance;
import parley.yaml.ScenarioSort.Wanted;

/**
 * The words for what can be read off the table: every condition, {@code {not: ...}}, {@code {on-the-table: x}}, and how a thing stands:
 * {@code {proposal: x, is: lapsed}}.
 */
final class CircumstanceWords {

    /** A thing of some sort, and the words for how it may stand. */
    private record Thing(Wanted wanted, Map<String, Function<Name, Circumstance>> states) {}

    private static final Map<String, Thing> THINGS = new LinkedHashMap<>();
    private static final Map<String, Function<List<Circumstance>, Circumstance>> JOINING = new LinkedHashMap<>();

    static {
        Map<String, Function<Name, Circumstance>> proposals =
                states(Proposal.Status.class, Circumstance.ProposalIs::new);
        // The record calls a proposal that all have accepted agreed.
        proposals.remove("accepted");
        proposals.put("agreed", name -> new Circumstance.ProposalIs(name, Proposal.Status.ACCEPTED));
        THINGS.put("proposal", new Thing(Wanted.A_PROPOSAL, proposals));
        THINGS.put("talks", new Thing(Wanted.SOME_TALKS, states(Talks.State.class, Circumstance.TalksAre::new)));
        THINGS.put(
                "undertaking",
                new Thing(Wanted.A_CEASEFIRE, states(Undertaking.State.class, Circumstance.UndertakingIs::new)));
        Map<String, Function<Name, Circumstance>> preconditions = new LinkedHashMap<>();
        preconditions.put("held", name -> new Circumstance.PreconditionHeld(name, null));
        preconditions.put("hard-gate", name -> new Circumstance.PreconditionHeld(name, Sequence.BEFORE));
        preconditions.put("parallel", name -> new Circumstance.PreconditionHeld(name, Sequence.PARALLEL));
        preconditions.put("after", name -> new Circumstance.PreconditionHeld(name, Sequence.AFTER));
        preconditions.put("lifted", Circumstance.PreconditionLifted::new);
        THINGS.put("precondition", new Thing(Wanted.A_PRECONDITION, preconditions));
        Map<String, Function<Name, Circumstance>> pressure = states(Pressure.State.class, Circumstance.PressureIs::new);
        THINGS.put("threat", new Thing(Wanted.A_THREAT, pressure));
        THINGS.put("ultimatum", new Thing(Wanted.AN_ULTIMATUM, pressure));
        JOINING.put("all-of", Circumstance.AllOf::new);
        JOINING.put("any-of", Circumstance.AnyOf::new);
    }

    private CircumstanceWords() {}

    private static <E extends Enum<E>> Map<String, Function<Name, Circumstance>> states(
            Class<E> states, BiFunction<Name, E, Circumstance> circumstance) {
        Map<String, Function<Name, Circumstance>> words = new LinkedHashMap<>();
        for (E state : states.getEnumConstants()) {
            words.put(Spot.word(state), name -> circumstance.apply(name, state));
        }
        return words;
    }

    /** For each sort of thing, the words for how it may stand. */
    static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        THINGS.forEach(
                (thing, states) -> words.put(thing, List.copyOf(states.states().keySet())));
        return words;
    }

    static Optional<Circumstance> read(Spot spot, ConditionWords.Lookup lookup) {
        if (spot.type() == Spot.Type.TEXT && spot.raw().contains(" ")) {
            return spot.unfit(
                    "what can be read off the table",
                    "Write it as {proposal: its-name, is: agreed}, or as a condition");
        }
        if (spot.type() != Spot.Type.MAP) {
            return ConditionWords.read(spot, lookup).map(Circumstance.Holds::new);
        }
        for (String thing : THINGS.keySet()) {
            if (spot.has(thing)) {
                return thing(thing, spot, lookup);
            }
        }
        for (String join : JOINING.keySet()) {
            if (spot.has(join) && spot.map().size() == 1) {
                return spot.at(join).flatMap(parts -> joined(join, parts, lookup));
            }
        }
        if (spot.has("not") && spot.map().size() == 1) {
            return spot.at("not").flatMap(what -> read(what, lookup)).map(Circumstance::not);
        }
        if (spot.has("on-the-table") && spot.map().size() == 1) {
            return spot.at("on-the-table")
                    .flatMap(name -> lookup.name(new ConditionWords.Named(name, Wanted.ANYTHING)))
                    .map(Circumstance.OnTheTable::new);
        }
        return ConditionWords.read(spot, lookup, others()).map(Circumstance.Holds::new);
    }

    private static List<String> others() {
        List<String> others = new ArrayList<>(List.of("not", "on-the-table"));
        others.addAll(THINGS.keySet());
        return others;
    }

    private static Optional<Circumstance> thing(String word, Spot spot, ConditionWords.Lookup lookup) {
        Thing thing = Optional.ofNullable(THINGS.get(word)).orElseThrow();
        spot.only(word, "is");
        Optional<Name> name =
                spot.at(word).flatMap(found -> lookup.name(new ConditionWords.Named(found, thing.wanted())));
        Optional<Function<Name, Circumstance>> state = spot.need("is").flatMap(found -> found.oneOf(thing.states()));
        return name.flatMap(found -> state.map(is -> is.apply(found)));
    }

    private static Optional<Circumstance> joined(String join, Spot parts, ConditionWords.Lookup lookup) {
        List<Circumstance> read = parts.each(part -> read(part, lookup));
        ConditionWords.checkJoins(parts);
        return Optional.ofNullable(JOINING.get(join)).map(all -> all.apply(read));
    }
}
