package parley.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.yaml.ScenarioSort.Wanted;

/** The words of conditions: {@code talks-opened}, {@code {agreed: x}}, {@code {ceasefire-by: UKR}}, {@code {all-of: [...]}}. */
final class ConditionWords {

    /** A name in a condition, and what sort of thing it has to be. */
    record Named(Spot spot, Wanted wanted) {}

    /** How what stands after a condition's word is looked up. */
    interface Lookup {

        Optional<Name> name(Named named);

        Optional<PartyId> party(Spot spot);
    }

    private record Word(Function<Name, Condition> of, Wanted wanted) {}

    /** Those that speak of any such thing where no name is given. */
    private static final Map<String, Condition> ALONE = new LinkedHashMap<>();

    private static final Map<String, Word> NAMING = new LinkedHashMap<>();
    private static final Map<String, Function<PartyId, Condition>> OF_A_PARTY = new LinkedHashMap<>();
    private static final Map<String, Function<List<Condition>, Condition>> JOINING = new LinkedHashMap<>();

    static {
        ALONE.put("ceasefire-in-force", new Condition.CeasefireInForce(null));
        ALONE.put("talks-opened", new Condition.TalksOpened(null));
        ALONE.put("exchange-carried-out", new Condition.ExchangeCarriedOut(null));
        NAMING.put("ceasefire-in-force", new Word(Condition.CeasefireInForce::new, Wanted.A_CEASEFIRE));
        NAMING.put("talks-opened", new Word(Condition.TalksOpened::new, Wanted.SOME_TALKS));
        NAMING.put("agreed", new Word(Condition.Agreed::new, Wanted.A_PROPOSAL));
        NAMING.put("measure-lifted", new Word(Condition.MeasureLifted::new, Wanted.A_MEASURE));
        NAMING.put("exchange-carried-out", new Word(Condition.ExchangeCarriedOut::new, Wanted.AN_EXCHANGE));
        NAMING.put("settlement-carried-out", new Word(Condition.SettlementCarriedOut::new, Wanted.A_SETTLEMENT));
        OF_A_PARTY.put("ceasefire-by", Condition.CeasefireBy::new);
        JOINING.put("all-of", Condition.AllOf::new);
        JOINING.put("any-of", Condition.AnyOf::new);
    }

    private ConditionWords() {}

    static Optional<Condition> read(Spot spot, Lookup lookup) {
        return read(spot, lookup, List.of());
    }

    /** @param others further words that would fit there, to suggest one that was nearly written */
    static Optional<Condition> read(Spot spot, Lookup lookup, List<String> others) {
        return spot.type() == Spot.Type.MAP ? map(spot, lookup, others) : alone(spot);
    }

    private static Optional<Condition> alone(Spot spot) {
        if (spot.type() == Spot.Type.TEXT && OF_A_PARTY.containsKey(spot.raw())) {
            return spot.unfit("a condition", "Say of whom: {" + spot.raw() + ": UKR}");
        }
        if (spot.type() == Spot.Type.TEXT && NAMING.containsKey(spot.raw()) && !ALONE.containsKey(spot.raw())) {
            return spot.unfit("a condition", "Say of what: {" + spot.raw() + ": its-name}");
        }
        return spot.oneOf(ALONE);
    }

    private static Optional<Condition> map(Spot spot, Lookup lookup, List<String> others) {
        List<String> known = new ArrayList<>(NAMING.keySet());
        known.addAll(OF_A_PARTY.keySet());
        known.addAll(JOINING.keySet());
        List<String> all = new ArrayList<>(known);
        all.addAll(others);
        spot.only(all);
        List<String> words =
                spot.map().keySet().stream().filter(known::contains).toList();
        long count = spot.map().keySet().stream().filter(all::contains).count();
        if (words.size() != 1 || count != 1) {
            if (count > 1 || spot.map().isEmpty()) {
                spot.wrong(
                        spot.name() + " has to hold one condition, and holds " + count,
                        "Join several with {all-of: [...]} or {any-of: [...]}");
            }
            return Optional.empty();
        }
        String word = words.get(0);
        return spot.at(word).flatMap(value -> read(word, value, lookup));
    }

    private static Optional<Condition> read(String word, Spot value, Lookup lookup) {
        Optional<Word> naming = Optional.ofNullable(NAMING.get(word));
        if (naming.isPresent()) {
            return lookup.name(new Named(value, naming.get().wanted()))
                    .map(name -> naming.get().of().apply(name));
        }
        Optional<Function<PartyId, Condition>> ofAParty = Optional.ofNullable(OF_A_PARTY.get(word));
        if (ofAParty.isPresent()) {
            return lookup.party(value).map(ofAParty.get());
        }
        List<Condition> parts = value.each(part -> read(part, lookup));
        checkJoins(value);
        return Optional.ofNullable(JOINING.get(word)).map(join -> join.apply(parts));
    }

    static void checkJoins(Spot list) {
        if (list.type() == Spot.Type.LIST && list.items().size() < 2) {
            list.wrong(list.name() + " joins at least two conditions", "Add another, or write the one alone");
        }
    }
}
