package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.Served;

/** Every command of docs/api.md is tried, in its order, as a reader would. */
class ApiDocsTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern ID = Pattern.compile("\"id\" : \"(n-\\d+)\"");

    /** What a command asks for. */
    private static final class Curl {
        private final List<String> headers = new ArrayList<>();
        private String body = "";
        private String file = "";
        private String address = "";
        private String out = "";
    }

    @Test
    void itsCommandsWork(@TempDir Path folder) throws IOException {
        List<String> commands = Files.readAllLines(Path.of("docs/api.md")).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        try (Served served = Served.forAWhile()) {
            Caller caller = new Caller(served.address());
            String branch = "";
            for (String command : commands) {
                Curl curl = curl(command.replace("BRANCH", branch).replace("http://localhost:8080", ""));
                if (command.contains(" -N ")) {
                    followed(caller, curl);
                    continue;
                }
                Caller.Answer answer = caller.call(request(caller, curl, folder));
                assertThat(answer.status()).as(command + answer.text()).isLessThan(300);
                if (!curl.out.isEmpty()) {
                    Files.writeString(folder.resolve(curl.out), answer.text());
                }
                Matcher made = ID.matcher(answer.text());
                if (curl.address.endsWith("/branches") && made.find()) {
                    branch = made.group(1);
                }
            }
        }
    }

    private static void followed(Caller caller, Curl curl) throws IOException {
        HttpResponse<InputStream> stream =
                caller.send(caller.request(curl.address).build(), BodyHandlers.ofInputStream());
        try (InputStream events = stream.body()) {
            String text = "";
            while (!text.contains("id:86")) {
                text += new String(events.readNBytes(100), StandardCharsets.UTF_8);
            }
            assertThat(text).contains("id:85", "event:event");
        }
    }

    private static Curl curl(String command) {
        Curl curl = new Curl();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.substring("curl ".length()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        for (int n = 0; n < words.size(); n++) {
            switch (words.get(n)) {
                case "-H" -> curl.headers.add(words.get(++n));
                case "-d" -> curl.body = words.get(++n);
                case "--data-binary" -> curl.file = words.get(++n).substring(1);
                case "-o" -> curl.out = words.get(++n);
                case "-N" -> {}
                default -> curl.address = words.get(n);
            }
        }
        return curl;
    }

    private static HttpRequest.Builder request(Caller caller, Curl curl, Path folder) throws IOException {
        HttpRequest.Builder request = caller.request(curl.address);
        curl.headers.forEach(header -> {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        });
        if (!curl.file.isEmpty()) {
            return request.POST(BodyPublishers.ofString(Files.readString(folder.resolve(curl.file))));
        }
        return curl.body.isEmpty() ? request : request.POST(BodyPublishers.ofString(curl.body));
    }
}
