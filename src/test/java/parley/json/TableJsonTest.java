package parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.Answer;
import parley.negotiation.Attempt;
import parley.negotiation.Delegation;
import parley.negotiation.Finding;
import parley.negotiation.GoodOffices;
import parley.negotiation.Measure;
import parley.negotiation.Order;
import parley.negotiation.Party;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Seat;
import parley.negotiation.Setting;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.Venue;
import parley.negotiation.Window;
import parley.play.NegotiationId;
import parley.play.NegotiationsInMemory;
import parley.store.RandomPlay;
import parley.store.Settings;
import tools.jackson.databind.JsonNode;

/** The published schema says what a table looks like, all of it and nothing else. */
class TableJsonTest {

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("window", Window.class),
            Map.entry("ceasefireTerms", Terms.Ceasefire.class),
            Map.entry("talksTerms", Terms.Talks.class),
            Map.entry("exchangeTerms", Terms.Exchange.class),
            Map.entry("settlementTerms", Terms.Settlement.class),
            Map.entry("speaker", Speaker.class),
            Map.entry("participant", Party.class),
            Map.entry("setting", Setting.class),
            Map.entry("order", Order.class),
            Map.entry("delegation", Delegation.class),
            Map.entry("precondition", Precondition.class),
            Map.entry("seat", Seat.class),
            Map.entry("answer", Answer.class),
            Map.entry("proposal", Proposal.class),
            Map.entry("undertaking", Undertaking.class),
            Map.entry("talks", Talks.class),
            Map.entry("pressure", Pressure.class),
            Map.entry("measure", Measure.class),
            Map.entry("agendaItem", AgendaItem.class),
            Map.entry("allegation", Allegation.class),
            Map.entry("finding", Finding.class),
            Map.entry("venue", Venue.class),
            Map.entry("goodOffices", GoodOffices.class));

    private final JsonNode published = read();

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyTableFitsTheSchema(long seed) {
        NegotiationsInMemory memory = new NegotiationsInMemory();
        NegotiationId id = memory.open(Settings.opening());
        RandomPlay play = new RandomPlay(seed);
        assertFits(memory.table(id));
        for (int n = 0; n < 200; n++) {
            Attempt attempt = play.next(memory.table(id));
            if (attempt == null) {
                memory.moveClock(id, play.later(memory.table(id)), null);
            } else {
                memory.play(id, attempt, null);
            }
            if (n % 20 == 0) {
                assertFits(memory.table(id));
            }
        }
        assertFits(memory.table(id));
    }

    @Test
    void theSchemaKnowsEveryComponent() {
        assertThat(names(published.get("properties")))
                .containsExactlyInAnyOrderElementsOf(components(Table.class).stream()
                        .filter(name -> !name.equals("cast") && !name.equals("ahead"))
                        .toList());
        RECORDS.forEach((name, type) -> {
            List<String> expected = new ArrayList<>(components(type));
            if (name.endsWith("Terms")) {
                expected.add("kind");
            }
            if (type == Proposal.class) {
                expected.add("status");
            }
            assertThat(names(published.get("$defs").get(name).get("properties")))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private void assertFits(Table table) {
        assertThat(schema.validate(TableJson.write(table))).isEmpty();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(JsonNode properties) {
        return List.copyOf(properties.propertyNames());
    }

    private static JsonNode read() {
        try {
            return Json.mapper().readTree(Files.readString(Path.of("docs/table.schema.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
