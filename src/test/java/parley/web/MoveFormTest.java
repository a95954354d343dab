package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Option;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.testing.RandomPlay;
import tools.jackson.databind.JsonNode;

/** Every move has a form, and what a form says is a move again. */
class MoveFormTest {

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyPartOfEveryMoveIsAskedForInWords(MoveKind kind) {
        forgotten(Part.of(kind.type()))
                .forEach(part -> assertThat(part)
                        .as("FieldWords has no words for it, asked for by %s", kind.word())
                        .isEmpty());
    }

    private static List<String> forgotten(List<Part> parts) {
        List<String> forgotten = new ArrayList<>();
        for (Part part : parts) {
            if (part.sort() != Part.Sort.NEW_NAME && FieldWords.find(part) == null) {
                forgotten.add(part.of().getSimpleName() + "." + part.name());
            }
            forgotten.addAll(forgotten(part.parts()));
        }
        return forgotten;
    }

    /** A form that is sent as it was filled by somebody who had this move in mind gives this very move. */
    @ParameterizedTest
    @MethodSource("situations")
    void whatAFormSaysIsTheMoveThatWasMeant(Table table) {
        for (var party : table.setting().cast()) {
            for (Option option : Rulebook.options(table, party.id())) {
                Move meant = option.move();
                if (meant != null) {
                    MoveForm form = new MoveForm(table, party.id(), meant);
                    JsonNode json = MoveJson.write(meant);
                    JsonNode read =
                            new MoveFilled(option.kind(), table.setting().zone(), sent(form.fields(json))).move();
                    assertThat(MoveJson.read(read)).as("%s", json).isEqualTo(meant);
                }
            }
        }
    }

    static Stream<Table> situations() {
        return Stream.of(1L, 2L, 3L, 4L, 5L).map(seed -> RandomPlay.of(seed, 60).table());
    }

    /** What a browser would send for these fields. */
    private static MultiValueMap<String, String> sent(List<MoveField> fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (MoveField field : fields) {
            switch (field.sort()) {
                case "group" -> sent.addAll(sent(field.fields()));
                case "yes_or_no" -> {
                    if (field.value().equals("true")) {
                        sent.add(field.name(), "yes");
                    }
                }
                case "lines" -> sent.add(field.name(), field.lines());
                case "window" -> {
                    if (!field.values().isEmpty()) {
                        sent.add(field.name() + ".day", field.value());
                        sent.add(field.name() + ".time", field.values().get(1));
                    }
                }
                case "length" -> {
                    if (!field.values().isEmpty()) {
                        sent.add(field.name(), field.value());
                        sent.add(field.name() + ".unit", field.values().get(1));
                    }
                }
                default -> field.values().forEach(value -> sent.add(field.name(), value));
            }
        }
        return sent;
    }
}
