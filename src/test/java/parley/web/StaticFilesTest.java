package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.Served;

/** After an update no browser mixes what it has kept with what is new. */
class StaticFilesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    /** What a page loads: not the files that it offers, nor what is made anew each time. */
    private static final Pattern LOADED = Pattern.compile(
            "<(?:link rel=\"(?:stylesheet|icon)\"[^>]*|script[^>]*) (?:href|src)=\"([^\"]+)\"|<use href=\"([^\"#]+)");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*? from \"([^\"]+)\"");

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/negotiations/MAY?at=39", "/negotiations/MAY/analysis", "/compare"})
    void whatAPageLoadsBearsADigestAndIsKeptForLong(String page) throws IOException, InterruptedException {
        Matcher link =
                LOADED.matcher(get(page.replace("MAY", served.may(null).text())).body());
        Set<String> loaded = new TreeSet<>();
        while (link.find()) {
            loaded.add(link.group(1) != null ? link.group(1) : link.group(2));
        }
        assertThat(loaded).hasSizeGreaterThan(4);
        for (String file : loaded) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            String kept = answer.headers().firstValue("Cache-Control").orElse("");
            if (file.equals("/pictures.css") || file.equals("/analysis.css")) {
                assertThat(kept).as("%s is made anew", file).doesNotContain("max-age=3");
            } else {
                assertThat(file).matches(".*-[0-9a-f]{32}\\.(css|js|svg)");
                assertThat(kept).as(file).isEqualTo("max-age=31536000, public");
            }
        }
    }

    @Test
    void whatAScriptImportsIsAskedForAnewAndSentOnlyIfItIsNew() throws IOException, InterruptedException {
        Set<String> imported = imports();
        assertThat(imported).isNotEmpty().allMatch(file -> file.startsWith("./shared/"));
        for (String file : imported) {
            String path = "/js/" + file.substring(2);
            HttpResponse<String> first = get(path);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        }
    }

    private static Set<String> imports() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            return scripts.filter(Files::isRegularFile)
                    .flatMap(script -> IMPORT.matcher(text(script)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
