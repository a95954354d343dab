package parley.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Speaker;

/** Reads parties: the cast of a scenario, or those that join in a branch. */
final class CastFields {

    private final ScenarioSurroundings around;
    private final Map<String, Spot> codes = new LinkedHashMap<>();
    private final Map<String, Spot> names = new HashMap<>();
    private int parties;

    CastFields(ScenarioSurroundings around) {
        this.around = around;
    }

    List<Party> read(ScenarioFields top, Optional<Spot> list) {
        return top.list(list, spot -> Optional.of(party(top.of(spot))), 1);
    }

    /** Where a party's code stands. */
    Optional<Spot> at(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private Party party(ScenarioFields fields) {
        Optional<Spot> id = fields.need("id");
        Optional<PartyId> code = id.flatMap(ScenarioSurroundings::code);
        if (code.isPresent()) {
            id.ifPresent(spot -> ScenarioReading.unique(spot, codes, "party"));
            around.seat(code.get().code(), fields.may("name").map(Spot::raw).orElse(""));
        } else {
            around.oneOfTheCastIsUnread();
        }
        parties++;
        boolean isFirst = id.filter(codes::containsValue).isPresent();
        fields.may("name").ifPresent(spot -> ScenarioReading.unique(spot, names, "party called"));
        Map<String, Spot> speakers = new HashMap<>();
        Party party = new Party(
                code.filter(found -> isFirst).orElse(PartyId.of("UNREAD-" + parties)),
                fields.words("name"),
                fields.manyOf("roles", Role.class),
                fields.list(fields.may("speakers"), spot -> Optional.of(speaker(fields.of(spot), speakers)), 1));
        fields.nothingElse();
        return party;
    }

    private static Speaker speaker(ScenarioFields fields, Map<String, Spot> taken) {
        Optional<Spot> id = fields.need("id");
        id.ifPresent(spot -> ScenarioReading.unique(spot, taken, "speaker"));
        Speaker speaker = new Speaker(
                id.flatMap(ScenarioFields::name).orElse(Name.of("unread")),
                fields.words("name"),
                fields.words("office"));
        fields.nothingElse();
        return speaker;
    }
}
