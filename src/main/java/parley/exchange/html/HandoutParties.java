package parley.exchange.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parley.negotiation.Party;
import parley.negotiation.Speaker;
import parley.picture.Html;
import parley.picture.Look;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** The parties of a handout, each with who speaks for it. */
final class HandoutParties {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Scenario scenario;
    private final Html html;

    HandoutParties(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.scenario = draft.scenario();
        this.html = draft.html();
    }

    void write() {
        draft.section("cast", "The parties");
        html.open("table", "class", "cast").line();
        html.open("thead").open("tr");
        html.leaf("th", "Party", "scope", "col", "class", "name");
        html.leaf("th", "Part", "scope", "col", "class", "part");
        html.leaf("th", "Who speaks for it here", "scope", "col");
        html.close().close().line().open("tbody").line();
        for (Party party : scenario.setting().cast()) {
            html.open("tr");
            html.open("th", "scope", "row", "class", "of-" + draft.placeOf(party.id()))
                    .leaf("bdi", party.label())
                    .close();
            html.leaf(
                    "td",
                    party.roles().stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            html.leaf("td", voices(party)).close().line();
        }
        html.close().end();
        html.end();
    }

    private String voices(Party party) {
        Set<String> voices = transcript.events().stream()
                .filter(recorded -> party.id().equals(recorded.by()) && recorded.speaker() != null)
                .map(recorded -> party.speaker(recorded.speaker()))
                .filter(speaker -> speaker != null)
                .map(HandoutParties::voice)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean acts =
                transcript.events().stream().anyMatch(recorded -> party.id().equals(recorded.by()));
        return !voices.isEmpty() ? String.join("; ", voices) : acts ? "not named" : "makes no move here";
    }

    /** Some are known by their office alone. */
    private static String voice(Speaker speaker) {
        String office = speaker.office();
        boolean said = office.isEmpty() || speaker.name().equalsIgnoreCase("the " + office);
        return speaker.name() + (said ? "" : " (" + office + ")");
    }

    /** The colour of each party, as in the timeline. */
    String style() {
        StringBuilder rules = new StringBuilder();
        List<Party> cast = scenario.setting().cast();
        for (int i = 0; i < cast.size(); i++) {
            rules.append("tbody tr th.of-")
                    .append(i)
                    .append("{border-left-color:")
                    .append(Look.LIGHT.party(i))
                    .append("}\n");
        }
        return rules.toString();
    }
}
