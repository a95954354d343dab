package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.exchange.CarriedReader;
import parley.play.Carried;
import parley.play.NegotiationId;
import parley.play.Negotiations;

/** Several take up one file in the same moment, while another plays and yet another takes everything away. */
@ExtendWith(Door.Opens.class)
class ImportsAtOnceTest {

    private static final int IMPORTS = 8;
    private static final int PLAYS = IMPORTS;
    private static final int EXPORTS = IMPORTS + 1;
    private static final int ALL = IMPORTS + 2;

    private final Door door;
    private final Caller caller;
    private final Negotiations negotiations;

    ImportsAtOnceTest(Door door) {
        this.door = door;
        this.caller = door.caller();
        this.negotiations = door.served().negotiations();
    }

    /** Of a branch of a branch, each with a move of its own, from another Parley: nothing of its line is here. */
    private String file(String digest) {
        String branch = door.branch(9);
        caller.post("/api/negotiations/" + branch + "/moves", Door.ACCEPTING).is(201);
        String twig = caller.post("/api/negotiations/" + branch + "/branches", "{\"at\": 10, \"title\": \"a twig\"}")
                .is(201)
                .json()
                .required("id")
                .stringValue();
        caller.post("/api/negotiations/" + twig + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201);
        return caller.get("/api/negotiations/" + twig + "/export")
                .is(200)
                .text()
                .replaceFirst("\"digest\":\"[^\"]*\"", "\"digest\":\"" + digest + "\"");
    }

    private Caller.Answer take(String file, String key) {
        return caller.call(caller.request("/api/negotiations")
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(file)));
    }

    /** Whatever can be had is whole: what is being taken up is not there, or all of it is. */
    private Caller.Answer exportAll(int whole) {
        Caller.Answer list = caller.get("/api/negotiations").is(200);
        list.json().forEach(one -> {
            String id = one.required("id").stringValue();
            Carried carried = read(
                    caller.get("/api/negotiations/" + id + "/export").is(200).text());
            if (carried.opening().digest().startsWith("elsewhere")) {
                assertThat(carried.events())
                        .as(id)
                        .hasSize(List.of(9, 10, whole).get(carried.line().size()));
            }
        });
        return list;
    }

    private static Carried read(String lines) {
        try {
            return CarriedReader.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Caller.Answer> atOnce(String file, String played, boolean oneKey) throws Exception {
        int whole = read(file).events().size();
        String digest = read(file).opening().digest();
        return Together.ask(ALL, n -> switch (n) {
            case PLAYS ->
                caller.post("/api/negotiations/" + played + "/moves", Door.ACCEPTING)
                        .is(201);
            case EXPORTS -> exportAll(whole);
            default -> take(file, oneKey ? digest : digest + n);
        });
    }

    private static List<String> made(List<Caller.Answer> answers) {
        return answers.subList(0, IMPORTS).stream()
                .map(answer -> answer.is(201).json().required("id").stringValue())
                .toList();
    }

    private Set<String> ids() {
        return negotiations.list().stream()
                .map(listed -> listed.id().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was sent is what is here, but for the numbers that its parents have here. */
    private void assertIsWhole(String id, String file) {
        Carried here = Carried.from(negotiations, new NegotiationId(id), Integer.MAX_VALUE);
        assertThat(here.opening()).isEqualTo(read(file).opening());
        assertThat(here.events()).isEqualTo(read(file).events());
        assertThat(here.line()).hasSameSizeAs(read(file).line());
    }

    @Test
    void theSameFileUnderOneKeyIsTakenUpOnce() throws Exception {
        String played = door.branch(9);
        String file = file("elsewhere-one");
        Set<String> before = ids();
        List<String> made = made(atOnce(file, played, true));

        assertThat(new TreeSet<>(made)).hasSize(1);
        assertIsWhole(made.get(0), file);
        Set<String> added = ids();
        added.removeAll(before);
        assertThat(added).as("it, its parent, and that one's parent").hasSize(3);
        assertThat(negotiations.table(new NegotiationId(played)).position()).isGreaterThan(9);
    }

    /** Each is one of its own; what they branch from is here once. */
    @Test
    void theSameFileUnderOtherKeysIsTakenUpAsOften() throws Exception {
        String played = door.branch(9);
        String file = file("elsewhere-many");
        Set<String> before = ids();
        List<String> made = made(atOnce(file, played, false));

        assertThat(new TreeSet<>(made)).hasSize(IMPORTS);
        made.forEach(id -> assertIsWhole(id, file));
        List<String> added = new ArrayList<>(ids());
        added.removeAll(before);
        assertThat(added).hasSize(IMPORTS + 2);
    }

    /** A key stands for one file: of two that come under it at once one is taken up, and the other is refused and leaves nothing. */
    @Test
    void otherFilesUnderOneKeyExcludeEachOther() throws Exception {
        List<String> files = List.of(file("elsewhere-this"), file("elsewhere-that"));
        Set<String> before = ids();
        List<Caller.Answer> answers = Together.ask(IMPORTS, n -> take(files.get(n % 2), "one for both"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(IMPORTS / 2);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(IMPORTS / 2)
                .allSatisfy(no -> assertThat(no.is(422).text()).contains("/api#problem-key-taken"));
        Set<String> added = ids();
        added.removeAll(before);
        assertThat(added).hasSize(3);
    }
}
