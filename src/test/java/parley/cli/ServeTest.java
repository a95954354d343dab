package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.Parley;

/** The main job as a process of its own. */
class ServeTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void tellsServesAndStopsInGoodOrder() throws Exception {
        String data = folder.resolve("data").toString();
        Process server = start("--port", "0", "--data", data);
        try (BufferedReader out = server.inputReader()) {
            List<String> told = new ArrayList<>();
            String line = out.readLine();
            while (line != null && !line.startsWith("Parley is at ")) {
                told.add(line);
                line = out.readLine();
            }
            assertThat(line).as(String.join("\n", told)).startsWith("Parley is at http://localhost:");
            assertThat(told).anyMatch(each -> each.contains("Istanbul"));

            String address = String.valueOf(line).split(" ", -1)[3];
            assertThat(get(address).statusCode()).isEqualTo(200);
            aSecondOneIsTold(data, address);
            assertThat(Run.of("backup", folder.resolve("b.zip").toString(), "--data", data)
                            .isFine()
                            .out())
                    .startsWith("Backed up ");
            // A private store, beside the server.
            Run.of("replay", "seed-only").isFine();
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();

        Run again = Run.of("replay", "may-2025", "--data", data).isFine();
        assertThat(again.out()).isEqualTo(Run.of("replay", "may-2025").isFine().out());
    }

    private static void aSecondOneIsTold(String data, String address) {
        String port = address.replaceAll(".*:", "");
        for (String[] line : List.of(
                new String[] {"serve", "--port", "0", "--data", data},
                new String[] {"replay", "may-2025", "--data", data},
                new String[] {"restore", "scenarios/may-2025.yaml", "--data", data})) {
            Run second = Run.of(line);
            assertThat(second.code()).isEqualTo(ExitCode.NO);
            assertThat(second.err()).contains("is in use by process", port).doesNotContain("\tat ");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Run run = Run.of(
                    "serve", "--port", port, "--data", folder.resolve("data").toString());

            assertThat(run.out()).isEmpty();
            assertThat(run.code()).isEqualTo(ExitCode.NO);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err())
                    .contains("Port " + port + " cannot be used", "--port N")
                    .doesNotContain("\tat ");
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName()));
        line.addAll(List.of(arguments));
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        return new ProcessBuilder(line).redirectError(errors.toFile()).start();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
