package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.exchange.Titles;
import parley.json.Json;
import parley.negotiation.Condition;
import parley.negotiation.Measure;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Thing;
import parley.negotiation.Undertaking;

/**
 * What there is to choose where a move names something: parties, things on the table, conditions.
 *
 * @param by whose move it would be
 */
record MoveChoices(Table table, PartyId by) {

    /**
     * All that a part of a move could be.
     *
     * @param there what stands there now
     */
    List<MoveField.Choice> of(Part part, List<String> there) {
        Map<String, String> all = switch (part.sort()) {
            case WORD -> words(part);
            case THING -> things(part);
            case PARTY, PARTIES -> others();
            case CONDITION, CONDITIONS -> conditions(there);
            case NEW_NAME, TEXT, LINES, NUMBER, YES_OR_NO, WINDOW, LENGTH, GROUP -> Map.of();
        };
        return all.entrySet().stream()
                .map(one -> new MoveField.Choice(one.getKey(), one.getValue(), there.contains(one.getKey())))
                .toList();
    }

    private static Map<String, String> words(Part part) {
        Map<String, String> words = new LinkedHashMap<>();
        part.constants().forEach(word -> words.put(word, word.replace('-', ' ')));
        return words;
    }

    private Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        for (Party party : table.setting().cast()) {
            if (!party.id().equals(by)) {
                others.put(party.id().code(), party.label());
            }
        }
        return others;
    }

    private Map<String, String> things(Part part) {
        Stream<? extends Thing> things = switch (part.name()) {
            case "proposal", "answers" -> table.proposals().live().stream();
            case "exchange" ->
                table.proposals().live().stream()
                        .filter(proposal -> proposal.terms().subject() == Subject.EXCHANGE);
            case "talks", "inside" -> table.talks().live().stream();
            case "undertaking" -> table.undertakings().all().stream();
            case "precondition" -> table.seat(by).held().stream();
            case "measure" -> table.measures().live().stream();
            case "allegation" -> table.allegations().all().stream();
            case "venue" -> table.venues().live().stream();
            case "offices" -> table.goodOffices().live().stream();
            case "carriesOut" -> table.pressure().live().stream();
            case "onlyBefore" -> Stream.concat(table.talks().live().stream(), table.proposals().live().stream());
            default ->
                Stream.of(
                                table.proposals().live().stream(),
                                table.preconditions().stream(),
                                table.talks().live().stream())
                        .flatMap(all -> all);
        };
        Map<String, String> named = new LinkedHashMap<>();
        things.forEach(thing -> named.putIfAbsent(thing.name().text(), Titles.of(thing, teller())));
        return named;
    }

    private Map<String, String> conditions(List<String> there) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.CeasefireInForce(null));
        all.add(new Condition.TalksOpened(null));
        all.add(new Condition.ExchangeCarriedOut(null));
        for (Undertaking undertaking : table.undertakings().live()) {
            all.add(new Condition.CeasefireInForce(undertaking.name()));
        }
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open()) {
                all.add(new Condition.Agreed(proposal.name()));
            }
        }
        for (Measure measure : table.measures().live()) {
            all.add(new Condition.MeasureLifted(measure.name()));
        }
        Map<String, String> told = new LinkedHashMap<>();
        for (Condition condition : all) {
            told.put(Json.mapper().writerFor(Condition.class).writeValueAsString(condition), condition.told(teller()));
        }
        for (String other : there) {
            told.computeIfAbsent(
                    other,
                    json -> Json.mapper().readValue(json, Condition.class).told(teller()));
        }
        return told;
    }

    private Teller teller() {
        return new Teller(table);
    }
}
