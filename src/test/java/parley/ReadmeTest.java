package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so: its passages stand in the approved transcript, its commands run, its links lead somewhere. */
class ReadmeTest {

    private static final Pattern PASSAGE = Pattern.compile("```text\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("`java -jar target/parley\\.jar ([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void itsPassagesStandInTheApprovedTranscript() throws IOException {
        String transcript = Files.readString(Path.of("src/test/resources/approved/transcripts/may-2025.parallel.txt"));
        List<String> passages = found(PASSAGE);
        assertThat(passages).hasSizeGreaterThanOrEqualTo(2);
        assertThat(passages).allSatisfy(passage -> assertThat(transcript).contains(passage));
    }

    @Test
    void itsCommandsRun(@TempDir Path folder) throws IOException {
        Path scenario = folder.resolve("seed-only.yaml");
        Files.copy(Path.of("scenarios/seed-only.yaml"), scenario);
        List<String> commands = found(COMMAND);
        assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
        for (String command : commands) {
            String mine = command.replace("my-scenario.yaml", scenario.toString())
                    .replace("my-report.html", folder.resolve("report.html").toString())
                    .replace(
                            "backup my-negotiations.zip",
                            "backup " + folder.resolve("b.zip") + " --data " + folder.resolve("data"));
            mine = mine.replace("may.html", folder.resolve("may.html").toString());
            mine = mine.replace("may.pdf", folder.resolve("may.pdf").toString());
            mine = mine.replace("may.jsonl", folder.resolve("may.jsonl").toString());
            mine = mine.replace("monday.png", folder.resolve("monday.png").toString());
            mine = mine.replace("--name my-what-if", "--name my-what-if --out " + folder);
            if (mine.contains("events.csv")) {
                Path events = folder.resolve("events.csv");
                Files.writeString(
                        events, "date,source,target,code\n2025-05-10,UKR,RUS,0256\n2025-05-10,UKR,RUS,0356\n");
                mine = mine.replace("events.csv", events.toString());
            }
            if (mine.startsWith("backup")) {
                fine("replay seed-only --data " + folder.resolve("data"));
            }
            fine(mine);
        }
    }

    @Test
    void itsLinksLeadToFiles() throws IOException {
        List<String> links = found(LINK);
        assertThat(links).isNotEmpty();
        assertThat(links).allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    /** In the picture of the README and in the table of CONTRIBUTING. */
    @Test
    void itsMapNamesEveryRoom() throws IOException {
        String map = Files.readString(Path.of("README.md"));
        String table = Files.readString(Path.of("CONTRIBUTING.md"));
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/parley"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .toList())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(room -> {
                        assertThat(map).contains(room + "/ ");
                        assertThat(table).contains("`" + room + "`");
                    });
        }
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static void fine(String command) {
        Ended ended = run(command);
        assertThat(ended.code).as("%s said: %s", command, ended.said).isZero();
    }

    private record Ended(int code, String said) {}

    private static Ended run(String command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Parley.run(command.split(" "), screen, screen);
        return new Ended(code, said.toString(StandardCharsets.UTF_8));
    }
}
