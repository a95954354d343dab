package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.play.Listed;
import parley.play.NegotiationId;

/** Files that come to be taken up and are not what was exported: damaged, put together, made up, or of another program. */
@ExtendWith(Door.Opens.class)
class HostileImportTest {

    private static final int EVENTS = 6;

    private final Door door;
    private final Caller caller;

    HostileImportTest(Door door) {
        this.door = door;
        this.caller = door.caller();
    }

    /** The first line, then a line for each event. */
    private List<String> lines() {
        return caller.get("/api/negotiations/" + door.may() + "/export?at=" + EVENTS)
                .is(200)
                .text()
                .lines()
                .toList();
    }

    private Caller.Answer take(byte[] file) {
        return caller.call(caller.request("/api/negotiations")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private List<NegotiationId> list() {
        return door.served().negotiations().list().stream().map(Listed::id).toList();
    }

    private static Arguments file(String what, Function<List<String>, byte[]> made, String told) {
        return arguments(org.junit.jupiter.api.Named.of(what, made), told);
    }

    private static Arguments text(String what, UnaryOperator<String> made, String told) {
        return file(what, lines -> utf8(made.apply(whole(lines))), told);
    }

    /** In the line of the third event, which begins at line 4. */
    private static Arguments line(String what, UnaryOperator<String> made, String told) {
        return moved(what, lines -> lines.set(3, made.apply(lines.get(3))), told);
    }

    private static Arguments moved(String what, java.util.function.Consumer<List<String>> moves, String told) {
        return file(
                what,
                lines -> {
                    List<String> moved = new ArrayList<>(lines);
                    moves.accept(moved);
                    return utf8(whole(moved));
                },
                told);
    }

    private static Arguments replaced(String what, String by, String told) {
        return text(
                what + " is " + by,
                whole -> {
                    assertThat(whole).containsPattern(what);
                    return whole.replaceFirst(what, by.replace("\\", "\\\\"));
                },
                told);
    }

    /** Bytes that no text has, in the middle of the line of the third event. */
    private static Arguments bytes(String what, int[] bytes, String told) {
        return file(
                what,
                lines -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.writeBytes(
                            utf8(whole(lines.subList(0, 3)) + lines.get(3).substring(0, 10)));
                    for (int one : bytes) {
                        out.write(one);
                    }
                    out.writeBytes(utf8(lines.get(3).substring(10) + "\n" + whole(lines.subList(4, 1 + EVENTS))));
                    return out.toByteArray();
                },
                told);
    }

    private static String whole(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                text("nothing", whole -> "", "line 1:1: the file is empty. Expected a file made by `parley export`."),
                text("an empty line", whole -> "\n", "line 1:1: "),
                text("blanks", whole -> "  \t \n", "line 1:1: "),
                text(
                        "half a file",
                        whole -> whole.substring(0, whole.length() / 2),
                        "ends in the middle of its JSON. The file seems to have been cut"),
                text("half a word", whole -> whole.substring(0, whole.indexOf("false") + 3), "line 1:"),
                moved("no last lines", lines -> lines.remove(EVENTS), "line 7:1: the file ends after event 5."),
                moved(
                        "only the first line",
                        lines -> lines.subList(1, 1 + EVENTS).clear(),
                        "line 2:1: the file ends"),
                moved(
                        "no first line",
                        lines -> lines.remove(0),
                        "line 1:1: this is no negotiation that was exported. Expected a first line that begins with"),
                moved(
                        "the first line twice",
                        lines -> lines.add(1, lines.get(0)),
                        "line 2:2: there is no field `format`"),
                moved("a line twice", lines -> lines.add(4, lines.get(3)), "line 5:2: event 3 stands where event 4"),
                moved("two lines turned", lines -> lines.add(3, lines.remove(4)), "line 4:2: event 4 stands where"),
                moved("a gap", lines -> lines.remove(4), "line 5:2: event 5 stands where event 4 is expected"),
                moved("a line too many", lines -> lines.add(lines.get(EVENTS)), "line 8:2: there are more events than"),
                moved(
                        "the file twice",
                        lines -> lines.addAll(List.copyOf(lines)),
                        "line 8:2: there is no field `format`"),
                moved("an empty line within", lines -> lines.add(4, ""), "line 5:1: this line is empty. Remove it"),
                moved("two lines in one", lines -> lines.set(3, lines.get(3) + lines.remove(4)), "line 4:"),
                line("a line in two", one -> one.substring(0, 90) + "\n" + one.substring(90), "line 4:91: "),
                line("a megabyte of nothing", one -> " ".repeat(1_000_000), "line 4:1: this line is empty"),
                line("a megabyte of words", one -> "word ".repeat(200_000), "line 4:"),
                line("a megabyte of a field", one -> "{\"" + "f".repeat(1_000_000) + "\":1}", "line 4:"),
                line("three megabytes", one -> "{\"text\":\"" + "x".repeat(3_000_000), "line 4:1: this line is longer"),
                line("lists in lists", one -> "[".repeat(100_000), "line 4:"),
                line("objects in objects", one -> "{\"data\":".repeat(100_000), "line 4:"),
                line(
                        "deep data",
                        one -> one.replace(
                                "\"data\":", "\"data\":" + "[".repeat(400) + "]".repeat(400) + ",\"codes\":"),
                        "line 4:"),
                line(
                        "NUL for a line",
                        one -> "\u0000",
                        "line 4:1: this line is not JSON: here stands the sign U+0000. Expected one JSON object a line"),
                line("NUL within", one -> one.replace("\"at\"", "\u0000\"at\""), "line 4:"),
                line("NUL within a text", one -> one.replace("\"at\":\"", "\"at\":\"\u0000"), "line 4:"),
                line(
                        "a mark within",
                        one -> "\uFEFF" + one,
                        "line 4:1: this line is not JSON: here stands the sign U+FEFF."),
                line(
                        "half a character",
                        one -> one.replaceFirst("\"text\":[^,]*", "\"text\":\"\\\\ud800\""),
                        "line 4:1: this line has half a character"),
                line(
                        "the other half",
                        one -> one.replaceFirst("\"text\":[^,]*", "\"text\":\"\\\\udc00 and on\""),
                        "line 4:1: this line has half a character"),
                bytes("a byte of no text", new int[] {0xFF}, "line 4:11: here stands a byte that is not UTF-8"),
                bytes("a letter of Latin-1", new int[] {0xE9, '-'}, "line 4:11: here stands a byte that is not UTF-8"),
                bytes("a slash in two bytes", new int[] {0xC0, 0xAF}, "line 4:11: here stands a byte"),
                bytes("half a character in bytes", new int[] {0xED, 0xA0, 0x80}, "line 4:11: here stands a byte"),
                bytes("beyond all characters", new int[] {0xF4, 0x90, 0x80, 0x80}, "line 4:11: here stands a byte"),
                file("UTF-16", lines -> whole(lines).getBytes(StandardCharsets.UTF_16), "line 1:1: "),
                file("UTF-16, low first", lines -> whole(lines).getBytes(StandardCharsets.UTF_16LE), "line 1:"),
                file("UTF-32", lines -> whole(lines).getBytes(Charset.forName("UTF-32")), "line 1:"),
                replaced("\"position\":3", "\"position\":99999999999999999999", "line 4:2: "),
                replaced("\"position\":3", "\"position\":9223372036854775808", "line 4:2: "),
                replaced("\"position\":3", "\"position\":-3", "line 4:2: "),
                replaced("\"position\":3", "\"position\":3.0", "line 4:2: "),
                replaced("\"position\":3", "\"position\":1e400", "line 4:2: "),
                replaced("\"position\":3", "\"position\":\"3\"", "line 4:2: "),
                replaced("\"position\":3", "\"position\":NaN", "line 4:"),
                replaced("\"position\":3", "\"position\":" + "9".repeat(5_000), "line 4:"),
                replaced("\"position\":3", "\"position\":3,\"position\":3", "line 4:"),
                replaced(
                        "\"position\":3",
                        "\"position\":3,\"colour\":\"red\"",
                        "line 4:15: there is no field `colour` here."),
                replaced("\"position\":3", "\"position\":3,\"__proto__\":{}", "line 4:15: there is no field"),
                replaced("\"events\":6", "\"events\":99999999999999999999", "line 1:"),
                replaced("\"events\":6", "\"events\":2147483647", "line 1:"),
                replaced("\"version\":\\d+", "\"version\":999", "line 1:"),
                replaced("\"format\":\"[^\"]*\"", "\"format\":\"another\"", "line 1:2: this is no negotiation"),
                replaced("\"type\":\"[^\"]*\"", "\"type\":\"PeaceProposed\"", "line 2:"),
                replaced("\"type\":\"[^\"]*\"", "\"type\":\"Runtime.exec\"", "line 2:"),
                replaced("\"data\":\\{", "\"data\":{\"colour\":1,", "line 2:"),
                replaced("(?<=\"position\":3,)\"at\":\"[^\"]*\"", "\"at\":\"+1000000001-01-01T00:00:00Z\"", "line 4:"),
                replaced("(?<=\"position\":3,)\"at\":\"[^\"]*\"", "\"at\":\"-1000000001-01-01T00:00:00Z\"", "line 4:"),
                replaced("(?<=\"position\":3,)\"at\":\"[^\"]*\"", "\"at\":\"-999999999-01-01T00:00:00Z\"", "line 4:"),
                replaced("(?<=\"position\":3,)\"at\":\"[^\"]*\"", "\"at\":\"2025-02-30T00:00:00Z\"", "line 4:"),
                replaced("(?<=\"position\":3,)\"at\":\"[^\"]*\"", "\"at\":\"2025-05-10T24:00:01Z\"", "line 4:"),
                replaced("(?<=\"position\":6,)\"at\":\"[^\"]*\"", "\"at\":\"+999999999-12-31T23:59:59Z\"", "line 7:"),
                replaced(
                        "(?<=\"position\":6,)\"at\":\"[^\"]*\"",
                        "\"at\":\"+10000-01-01T00:00:00Z\"",
                        "line 7:15: `at`: '+10000-01-01T00:00:00Z' is out of reach"),
                replaced("\"start\":\"[^\"]*\"", "\"start\":\"-999999999-01-01T00:00:00Z\"", "line 1:"),
                replaced("\"start\":\"[^\"]*\"", "\"start\":\"yesterday\"", "line 1:"),
                replaced("\"to\":\"2025-[^\"]*\"", "\"to\":\"+999999999-01-01T00:00:00Z\"", "line "),
                replaced("\"length\":\"[^\"]*\"", "\"length\":\"PT9223372036854775807S\"", "line "),
                text(
                        "a table",
                        whole -> "date,source,target,code\n2025-05-10,RUS,UKR,057\n",
                        "line 1:1: this line is not JSON: here stands 'date,source,target,c'."),
                text("a page", whole -> "<!DOCTYPE html>\n<html><body>no</body></html>\n", "line 1:"),
                text("a script", whole -> "name: may-2025\ntitle: a title\n", "line 1:"),
                text(
                        "another program's lines",
                        whole -> "{\"id\":1,\"text\":\"a tweet\"}\n{\"id\":2}\n",
                        "line 1:1: this is no negotiation"),
                text("a number", whole -> "42\n", "line 1:1: this line is no JSON object"),
                file(
                        "a picture",
                        lines -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0},
                        "line 1:1: "),
                file("something packed", lines -> new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, "line 1:"),
                file(
                        "a program",
                        lines -> new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
                        "line 1:1: "));
    }

    /** Where, what, and what was expected or how to mend it; and nothing of it is kept. */
    @ParameterizedTest
    @MethodSource("files")
    void isToldWhereItIsWrongAndKeepsNothing(Function<List<String>, byte[]> made, String told) {
        byte[] file = made.apply(lines());
        List<NegotiationId> before = list();

        Caller.Answer answer = take(file).is(400);
        assertThat(answer.json().required("type").stringValue()).isEqualTo("/api#problem-not-understood");
        assertThat(answer.json().required("detail").stringValue())
                .startsWith(told.startsWith("line") ? told : "line ")
                .contains(told)
                .matches("(?s)line \\d+:\\d+: .+\\. .+\\.")
                .hasSizeLessThan(2_000)
                .doesNotContain("\u0000", "CTRL", "Feature", "token", "Unexpected");
        assertThat(list()).isEqualTo(before);
    }

    /** The same as the shape of the whole: this one is not cut into lines. */
    @ParameterizedTest
    @MethodSource("harmless")
    void whatAnEditorOrAMailDoesToAFileIsHarmless(UnaryOperator<String> done) {
        String whole = whole(lines());
        String id = take(utf8(done.apply(whole))).is(201).json().required("id").stringValue();

        assertThat(caller.get("/api/negotiations/" + id + "/export").is(200).text())
                .isEqualTo(whole);
        assertThat(caller.send(caller.request("/negotiations/" + id).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                kept("a byte order mark", whole -> "\uFEFF" + whole),
                kept("ends of lines as Windows has them", whole -> whole.replace("\n", "\r\n")),
                kept("no end of the last line", String::strip),
                kept(
                        "blanks around",
                        whole -> whole.replace("\n", "  \n").replace("{\"position\"", "\t{ \"position\"")),
                kept("signs written by number", whole -> whole.replace("Kyiv", "\\u004Byiv")));
    }

    private static Arguments kept(String what, UnaryOperator<String> done) {
        return arguments(org.junit.jupiter.api.Named.of(what, done));
    }
}
