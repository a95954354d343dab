package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

/** The whole program, started as its user starts it: a process with a port, a data directory and an end. */
class ProgramTest {

    private static final Pattern AT = Pattern.compile("Parley is at http://localhost:(\\d+) ");
    private static final String ACCEPTING =
            "{\"by\": \"RUS\", \"speaker\": \"putin\", \"move\": {\"move\": \"accept-ceasefire\", \"proposal\": \"kyiv-call\", \"onlyIf\": []}}";

    @TempDir
    private Path temp = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void servesRefusesASecondIsBackedUpBesideStopsInOrderAndGoesOn() throws IOException, InterruptedException {
        Running first = serve();
        assertThat(first.told).as("the transcript is printed before").contains("11 May 2025");
        JsonNode branch =
                first.post("/api/negotiations/n-1/branches", "{\"at\": 9, \"title\": \"Moscow says yes\"}", "b");
        String moves = "/api/negotiations/" + branch.required("id").stringValue() + "/moves";
        // Somebody looks on, and is told in a thread that is still there when it stops.
        HttpResponse<InputStream> looking = client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + first.port + moves.replace("/moves", "/events")))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        JsonNode made = first.post(moves, ACCEPTING, "the move");
        assertThat(made.required("repeated").booleanValue()).isFalse();

        HttpResponse<String> undecodable = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + first.port + "/negotiations/n-1?at=%FF"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(undecodable.statusCode()).isEqualTo(400);
        assertThat(undecodable.body()).contains("is not UTF-8");

        Ended sameData = run("serve", "--port", "0", "--data", data());
        assertThat(sameData.code).isEqualTo(1);
        assertThat(sameData.told)
                .contains("in use by process " + first.process.pid())
                .doesNotContain("\tat ");
        Ended samePort = run(
                "serve",
                "--port",
                String.valueOf(first.port),
                "--data",
                temp.resolve("other").toString());
        assertThat(samePort.code).as(samePort.told).isEqualTo(1);
        assertThat(samePort.told).contains(String.valueOf(first.port), "--port").doesNotContain("\tat ");

        Path file = temp.resolve("beside.zip");
        Ended backup = run("backup", file.toString(), "--data", data());
        assertThat(backup.code).as(backup.told).isZero();
        assertThat(file).isNotEmptyFile();

        first.process.destroy();
        assertThat(first.process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(temp.resolve("data/parley.clean")).as("closed in order").exists();
        assertThat(new String(looking.body().readAllBytes(), StandardCharsets.UTF_8))
                .as("what happened is sent before it ends")
                .contains("CeasefireAccepted");
        assertThat(Files.readString(first.errors))
                .as("nobody reads of what goes on inside")
                .isEmpty();

        Running second = serve();
        JsonNode again = second.post(moves, ACCEPTING, "the move");
        assertThat(again.required("repeated").booleanValue()).isTrue();
        assertThat(again.required("events")).isEqualTo(made.required("events"));
    }

    private String data() {
        return temp.resolve("data").toString();
    }

    private final class Running {
        final Process process;
        final Path errors;
        final String told;
        final int port;

        Running(Process process, Path errors, String told, int port) {
            this.process = process;
            this.errors = errors;
            this.told = told;
            this.port = port;
        }

        JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return Json.mapper().readTree(answer.body());
        }
    }

    /** Until it says where it is. */
    private Running serve() throws IOException {
        Path errors = Files.createTempFile(temp, "serve", ".err");
        Process process = start(errors, "serve", "--port", "0", "--data", data());
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder told = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            told.append(line).append('\n');
            Matcher at = AT.matcher(line);
            if (at.find()) {
                return new Running(process, errors, told.toString(), Integer.parseInt(at.group(1)));
            }
        }
        throw new AssertionError("it did not start: " + told + Files.readString(errors));
    }

    private record Ended(int code, String told) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(temp, "run", ".err");
        Process process = start(errors, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out + Files.readString(errors));
    }

    private Process start(Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.Parley"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        started.add(process);
        return process;
    }
}
