package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.Json;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.play.Carried;
import parley.play.NegotiationsInMemory;
import parley.play.Replay;
import parley.scenario.Course;
import parley.scenario.Playing;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CarriedReaderTest {

    private static final Library LIBRARY = Library.in(Path.of(""));
    private static final ScenarioReader READER = ScenarioReader.withoutSchema(
            LIBRARY.scenarios(),
            FactsReader.with(LIBRARY.seeds()).read(LIBRARY.seeds()).orElseThrow());

    static Stream<Scenario> scenarios() {
        return LIBRARY.scenarios().yaml().stream()
                .map(sheet -> READER.read(sheet).orElseThrow());
    }

    private static Carried carried(Scenario scenario, @Nullable Reading reading, Course course) {
        return new Carried(
                Replay.opening(scenario, reading, course),
                List.of(),
                Playing.of(scenario, reading, course).events());
    }

    private static Carried read(String lines) throws IOException {
        return CarriedReader.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> seedOnly() {
        Scenario scenario = READER.read(LIBRARY, "seed-only").orElseThrow();
        return CarriedJsonLines.write(carried(scenario, scenario.defaultReading(), Course.FIRST))
                .lines()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioComesBackAsItWas(Scenario scenario) throws IOException {
        List<@Nullable Reading> readings = new ArrayList<>(scenario.readings());
        if (readings.isEmpty()) {
            readings.add(null);
        }
        for (Reading reading : readings) {
            for (Course course : scenario.courses(100)) {
                comesBack(carried(scenario, reading, course));
            }
        }
    }

    private static void comesBack(Carried carried) throws IOException {
        String lines = CarriedJsonLines.write(carried);

        assertThat(read(lines)).isEqualTo(carried);
        NegotiationsInMemory kept = new NegotiationsInMemory();
        assertThat(CarriedJsonLines.write(Carried.from(kept, read(lines).into(kept), Integer.MAX_VALUE)))
                .isEqualTo(lines);
    }

    @Test
    void theLineEndsOfOtherSystemsAreTakenToo() throws IOException {
        String lines = String.join("\n", seedOnly());

        assertThat(read(lines.replace("\n", "\r\n"))).isEqualTo(read(lines + "\n"));
    }

    @Test
    void anOldEventIsBroughtUpToDate() throws IOException {
        String old =
                "{\"position\":1,\"at\":\"2030-01-01T10:00:00Z\",\"by\":\"NOR\",\"type\":\"PreconditionSet\",\"revision\":\"1\","
                        + "\"provenance\":\"hypothetical\",\"data\":{\"name\":\"gate\",\"requires\":{\"is\":\"ceasefire-in-force\"},"
                        + "\"on\":\"talks\",\"hard\":true}}";

        Carried carried = read(HEADER + "\n" + old + "\n");

        assertThat(((SetPrecondition.PreconditionSet) carried.events().get(0).event()).sequence())
                .isEqualTo(Sequence.BEFORE);
        assertThat(CarriedJsonLines.write(carried)).contains("\"revision\":\"2\"", "\"sequence\":\"before\"");
    }

    private static final String HEADER =
            "{\"format\":\"parley-negotiation\",\"version\":1,\"scenario\":null,\"digest\":\"\",\"reading\":null,\"title\":null,"
                    + "\"parent\":null,\"events\":1,\"setting\":{\"title\":\"River\",\"zone\":\"Europe/Kyiv\",\"start\":\"2030-01-01T00:00:00Z\","
                    + "\"cast\":[{\"id\":\"NOR\",\"name\":\"Norland\",\"roles\":[\"principal\"],\"speakers\":[{\"id\":\"north\",\"name\":\"N.\",\"office\":\"o\"}]},"
                    + "{\"id\":\"SUD\",\"name\":\"Sudland\",\"roles\":[\"principal\"],\"speakers\":[]}],\"undertakings\":[],\"measures\":[]}}";
    private static final String EVENT =
            "{\"position\":1,\"at\":\"2030-01-01T10:00:00Z\",\"by\":\"NOR\",\"speaker\":\"north\",\"type\":\"TalksProposed\",\"revision\":\"1\","
                    + "\"provenance\":\"hypothetical\",\"cites\":[],\"precision\":\"exact\",\"among\":[],\"text\":null,"
                    + "\"data\":{\"offer\":{\"name\":\"talks\",\"title\":\"Talks\",\"with\":[],\"to\":[\"SUD\"],\"onlyIf\":[]},"
                    + "\"terms\":{\"kind\":\"talks\",\"agenda\":[],\"withoutPreconditions\":false},\"bound\":[\"NOR\",\"SUD\"]}}";

    @Test
    void thoseTwoLinesAreFine() throws IOException {
        assertThat(read(HEADER + "\n" + EVENT + "\n").events()).hasSize(1);
    }

    /** What is replaced in the two lines, by what, and how it is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"format\":\"parley-negotiation\" | \"format\":\"x\" | 1:2: this is no negotiation that was exported",
                "\"version\":1 | \"version\":2 | the file is of version 2, and this Parley reads versions up to 1",
                "\"version\":1 | \"version\":\"1\" | `version` is \"1\". Expected a whole number",
                "\"digest\":\"\" | \"digets\":\"\" | there is no field `digets` here. Expected format, version",
                "\"reading\":null | \"reading\":\"Hard Gate\" | `reading`: 'Hard Gate' is not a name",
                "\"title\":null,\"parent\" | \"title\":\"x\",\"parent\" | only a branch has a title of its own",
                "\"parent\":null | \"parent\":7 | `parent` is 7. Expected { ... }",
                "\"parent\":null | \"parent\":{\"negotiation\":\"n-1\",\"position\":2} | `position` is 2. Expected a whole number from 0 to 1",
                "\"parent\":null | \"parent\":{\"scenario\":\"may-2025\"} | `position` is missing",
                "\"events\":1 | \"events\":2 | 3:1: the file ends after event 1. Expected 2 events",
                "\"events\":1 | \"events\":0 | 2:2: there are more events than the 0",
                "\"events\":1 | \"events\":-1 | `events` is -1. Expected a whole number from 0 to 1000000.",
                "Europe/Kyiv | Europe/Atlantis | `setting.zone`",
                "\"start\":\"2030-01-01T00:00:00Z\", | ~~ | `setting.start` is missing. Add it.",
                "\"undertakings\":[] | \"undertakings\":[null] | `setting` holds a null",
                "\"undertakings\":[] | \"undertakings\":{} | `setting.undertakings` is of another kind. Expected a list",
                "\"measures\":[] | \"measures\":[{\"name\":\"m\",\"by\":\"XXX\",\"on\":[\"NOR\"],\"what\":\"w\",\"inForce\":true}] | `setting` speaks of XXX, which is not in its cast",
                "\"id\":\"SUD\" | \"id\":\"NOR\" | `setting` cannot be: a party is in the cast twice",
                "[\"principal\"],\"speakers\":[] | [\"king\"],\"speakers\":[] | `setting.cast[1].roles[0]` is of another kind. Expected one of principal, supporter",
                "\"position\":1, | \"position\":2, | 2:2: event 2 stands where event 1 is expected: positions run without gaps",
                "\"position\":1, | ~~ | 2:1: `position` is missing. Expected a whole number from 1",
                "2030-01-01T10:00:00Z | 2029-01-01T10:00:00Z | time does not go back",
                "2030-01-01T10:00:00Z | 2030-13-41T10:00:00Z | `at` is no moment: '2030-13-41T10:00:00Z'. Expected one in UTC such as",
                "2030-01-01T10:00:00Z | yesterday | `at` is no moment: 'yesterday'",
                "2030-01-01T10:00:00Z | 2030-01-01T10:00:00.000Z | is not written as a moment in UTC is",
                "\"by\":\"NOR\" | \"by\":\"XXX\" | there is no party XXX in the cast. Expected one of NOR, SUD",
                "\"by\":\"NOR\" | \"by\":null | this event is somebody's move. Expected the code of a party",
                "\"speaker\":\"north\" | \"speaker\":\"south\" | south does not speak for NOR",
                "TalksProposed | PeaceProposed | there is no event 'PeaceProposed'. Expected a name such as CeasefireProposed",
                "TalksProposed | TalksAgreed | there is no field `data.offer`",
                "\"revision\":\"1\" | \"revision\":\"9\" | this Parley does not know revision '9' of TalksProposed. Expected 1",
                "\"provenance\":\"hypothetical\" | \"provenance\":\"certain\" | Expected one of documented, hypothetical, consequence",
                "\"provenance\":\"hypothetical\" | \"provenance\":\"documented\" | a documented move cites nothing",
                "\"provenance\":\"hypothetical\" | \"provenance\":\"consequence\" | it is somebody's move",
                "\"cites\":[] | \"cites\":[\"S1\"] | what is not documented cites facts",
                "\"cites\":[] | \"cites\":[1] | `cites` holds 1. Expected a list of texts",
                "\"precision\":\"exact\" | \"precision\":\"roughly\" | Expected one of exact, about",
                "\"among\":[] | \"among\":[\"XXX\"] | there is no party XXX in the cast",
                "\"text\":null | \"text\":5 | `text` is 5. Expected a text",
                "\"to\":[\"SUD\"] | \"to\":[\"XXX\"] | `data` speaks of XXX, which is not in the cast",
                "\"to\":[\"SUD\"] | \"to\":[5] | `data.offer.to[0]`",
                "\"name\":\"talks\" | \"name\":\"Talks!\" | `data.offer.name`: 'Talks!' is not a name",
                "\"title\":\"Talks\", | ~~ | `data.offer.title` is missing",
                "\"kind\":\"talks\" | \"kind\":\"tea\" | `data.terms`",
                "\"withoutPreconditions\":false | \"withoutPreconditions\":\"no\" | Expected true or false",
                "\"agenda\":[] | \"agneda\":[] | there is no field `data.terms.agneda`",
                "\"bound\":[\"NOR\",\"SUD\"]} | \"bound\":[\"NOR\",\"SUD\"] | 2:",
                "\"position\":1, | \"position\":1,\"position\":1, | this line is not JSON: Duplicate"
            })
    void whatIsWrongIsToldWithItsLine(String replaced, String by, String words) {
        String lines = HEADER + "\n" + EVENT + "\n";
        assertThat(lines).contains(replaced);
        String broken = lines.replace(replaced, by);

        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        BadLine.class,
                        bad -> assertThat(bad.told())
                                .contains(words)
                                .matches("(?s)[12]:\\d+: .*\\.|3:1: .*\\.")
                                .doesNotContain("parley.", "java.", "Exception"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "[]", "null", "{", "\u0000", "{\"format\":\"parley-negotiation\"}"})
    void whatIsNoSuchFileIsToldSo(String lines) {
        assertThatThrownBy(() -> read(lines)).isInstanceOf(BadLine.class);
    }

    @Test
    void bytesThatAreNoTextAndLinesWithoutEndAreRefused() {
        byte[] latin = (HEADER + "\n{\"text\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CarriedReader.read(new ByteArrayInputStream(latin)))
                .isInstanceOfSatisfying(
                        BadLine.class,
                        bad -> assertThat(bad.told())
                                .isEqualTo(
                                        "2:10: here stands a byte that is not UTF-8. Save the file as UTF-8, or export it again."));
        assertThatThrownBy(() -> read(" ".repeat(3_000_000)))
                .isInstanceOfSatisfying(
                        BadLine.class, bad -> assertThat(bad.told()).contains("longer than 2000000 bytes"));
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(BadLine.class);
    }

    @Test
    void aByteOrderMarkSaysNothingAndUtf16IsNamed() throws IOException {
        String lines = HEADER + "\n" + EVENT + "\n";
        assertThat(read("\uFEFF" + lines)).isEqualTo(read(lines));
        assertThatThrownBy(() -> CarriedReader.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_16))))
                .isInstanceOfSatisfying(
                        BadLine.class,
                        bad -> assertThat(bad.told())
                                .startsWith("1:1: ")
                                .contains("the file looks like UTF-16. Save the file as UTF-8"));
    }

    /** Lines of a whole file, moved about as a copy or an editor may do it. */
    @Test
    void aFileThatIsNotWholeIsToldWhereItBreaks() {
        List<String> good = seedOnly();
        String whole = String.join("\n", good) + "\n";
        List<String> gap = new ArrayList<>(good);
        gap.remove(4);
        List<String> turned = new ArrayList<>(good);
        turned.add(3, turned.remove(6));
        List<String> back = new ArrayList<>(good);
        back.replaceAll(line -> line.startsWith("{\"position\":6,")
                ? line.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2025-01-01T00:00:00Z\"")
                : line);

        tells(whole.substring(0, whole.length() / 2), ": this line ends in the middle of its JSON. The file seems");
        tells(String.join("\n", good.subList(0, 9)) + "\n", "10:1: the file ends after event 8. Expected ");
        tells(String.join("\n", gap), "5:2: event 5 stands where event 4 is expected: positions run without gaps");
        tells(String.join("\n", turned), "4:2: event 6 stands where event 3 is expected");
        tells(String.join("\n", back), "7:2: event 6 is at 2025-01-01T00:00:00Z, and the clock stands at ");
        tells(whole + "\n", ":1: this line is empty. Remove it");
        tells(
                whole.replaceFirst("\"type\":\"CeasefireProposed\"", "\"type\":\"CeasefireProposd\""),
                ": there is no event");
        tells(
                good.get(0) + "\n{\"a\":\"" + "x".repeat(10_000_000) + "\"}",
                "2:1: this line is longer than 2000000 bytes");
        tells(good.get(0) + "\n" + "[".repeat(100_000), "2:1: this line holds what no negotiation of ours does");
    }

    private static void tells(String lines, String words) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOfSatisfying(
                        BadLine.class,
                        bad -> assertThat(bad.told())
                                .matches("(?s)\\d+:\\d+: .*")
                                .contains(words));
    }

    /** Whatever is damaged, it is read, or told with its line; nothing else comes of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damageIsToldAndNeverCrashes(long seed) {
        List<String> lines = seedOnly();
        Random random = new Random(seed);
        int told = 0;
        for (int n = 0; n < 400; n++) {
            List<String> damaged = new ArrayList<>(lines);
            int at = random.nextInt(4) == 0 ? 0 : random.nextInt(lines.size());
            damaged.set(at, damage(damaged.get(at), random));
            Throwable thrown = catchThrowable(() -> {
                Carried read = read(String.join("\n", damaged));
                CarriedJsonLines.write(read);
                read.into(new NegotiationsInMemory());
            });
            if (thrown != null) {
                assertThat(thrown).as(damaged.get(at)).isInstanceOf(BadLine.class);
                told++;
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    private static String damage(String line, Random random) {
        int at = random.nextInt(line.length());
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, at) + (char) (32 + random.nextInt(95)) + line.substring(at + 1);
            case 1 -> line.substring(0, at);
            default -> {
                ObjectNode node = (ObjectNode) Json.mapper().readTree(line);
                damage(node, random);
                yield Json.mapper().writeValueAsString(node);
            }
        };
    }

    /** Somewhere in the tree something is taken away, or another value stands in its place. */
    private static void damage(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            JsonNode inner = object.required(name);
            if (!inner.isEmpty() && random.nextInt(3) > 0) {
                damage(inner, random);
            } else if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, strange(random));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (!array.get(at).isEmpty()) {
                damage(array.get(at), random);
            } else {
                array.set(at, strange(random));
            }
        }
    }

    private static JsonNode strange(Random random) {
        return Json.mapper()
                .readTree(List.of(
                                "null",
                                "-1",
                                "1e999",
                                "\"\"",
                                "\"ZZZ\"",
                                "[]",
                                "[[]]",
                                "{}",
                                "true",
                                "\"no-such-thing\"")
                        .get(random.nextInt(10)));
    }
}
