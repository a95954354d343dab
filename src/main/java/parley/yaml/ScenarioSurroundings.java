package parley.yaml;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.negotiation.PartyId;

/** What the fields of a scenario may refer to: its cast, its zone, its names, and the facts of the record. */
final class ScenarioSurroundings {

    private final Collection<String> facts;
    private final ScenarioNames names = new ScenarioNames();
    private final ChoiceFields choices = new ChoiceFields();
    /** The codes of the cast. */
    private final Set<String> cast = new LinkedHashSet<>();
    /** The codes of the cast by the parties' names, in small letters. */
    private final Map<String, String> codesByName = new HashMap<>();

    private boolean castIsIncomplete;

    private ScenarioTimes times = new ScenarioTimes(ZoneId.of("UTC"));

    ScenarioSurroundings(Collection<String> facts) {
        this.facts = facts;
    }

    void zone(ZoneId zone) {
        times = new ScenarioTimes(zone);
    }

    ScenarioTimes times() {
        return times;
    }

    ScenarioNames names() {
        return names;
    }

    ChoiceFields choices() {
        return choices;
    }

    /**
     * From now on this party is in the cast.
     *
     * @param name under which somebody may look for it; empty where it cannot be read
     */
    void seat(String code, String name) {
        cast.add(code);
        codesByName.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    }

    /** A party's code, whether it is in the cast or not. */
    static Optional<PartyId> code(Spot spot) {
        Optional<String> text = spot.text();
        if (text.isPresent() && !PartyId.isPartyId(text.get())) {
            return spot.unfit(
                    "the code of a party, such as UKR",
                    "Write 2 to 16 capital letters, digits and hyphens, beginning with a letter");
        }
        return text.map(PartyId::of);
    }

    /** From now on no code can be said to be missing from the cast. */
    void oneOfTheCastIsUnread() {
        castIsIncomplete = true;
    }

    /** A party of the cast. */
    Optional<PartyId> party(Spot spot) {
        Optional<String> text = spot.text();
        if (text.isPresent() && !cast.contains(text.get())) {
            if (castIsIncomplete || cast.isEmpty()) {
                return code(spot);
            }
            spot.wrong("there is no party " + Shown.code(text.get()) + " in the cast", () -> mendParty(text.get()));
            return Optional.empty();
        }
        return text.map(PartyId::of);
    }

    private String mendParty(String word) {
        String code = codesByName.get(word.toLowerCase(Locale.ROOT));
        return code == null
                ? Nearest.mend(word, cast, "Add it to the cast, or take one of " + inTheCast())
                : "Write its code, " + Shown.code(code);
    }

    private String inTheCast() {
        return cast.stream().limit(20).collect(Collectors.joining(", "));
    }

    /** The number of a fact, a part of one, or a silence of the record. */
    Optional<String> fact(Spot spot) {
        Optional<String> id = spot.text();
        if (id.isPresent() && !facts.contains(id.get())) {
            spot.wrong(
                    "there is no fact " + Shown.code(id.get()),
                    () -> Nearest.mend(
                            id.get(), facts, "`parley facts` lists them; a move that cites nothing is hypothetical"));
            return Optional.empty();
        }
        return id;
    }
}
