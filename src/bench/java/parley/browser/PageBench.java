package parley.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parley.Served;
import parley.play.NegotiationId;
import parley.store.Rounds;
import parley.store.Settings;

/**
 * The page, served from the durable file on this machine: the first page after the server is up, a step as the server answers it and as a
 * reader sees it in Chromium, and what a page weighs over the wire, all that it loads included, compressed.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class PageBench {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static byte[] get(String address, boolean inPlace) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
        if (inPlace) {
            request.header("HX-Request", "true");
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("parley-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that has just come up in a JVM of its own, with May 2025 played in it. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class JustUp {

        private Path data;
        private Served served;

        @Setup
        public void start() {
            data = directory();
            served = Served.in(data, 0);
        }

        @TearDown
        public void stop() {
            served.close();
            delete(data);
        }
    }

    /** A server that has been up for a while, with one long negotiation, and a reader who looks at it. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class LookedAt {

        /** How many events it has; 86 is May 2025. */
        @Param({"86", "1000", "10000"})
        private int events;

        private final Random random = new Random(1);
        private Path data;
        private Served served;
        private String path;
        private Visitors.House house;
        private Visitor reader;

        @Setup
        public void open() {
            data = directory();
            served = Served.in(data, 0);
            path = "/negotiations/" + (events == 86 ? served.may(null) : played());
            house = new Visitors.House();
            reader = new Visitor(house.browser, Window.DESKTOP, served.address());
            reader.goTo(path + "?at=" + events / 2).hasSettled();
            if (events != 1000) {
                weigh("/");
            }
            weigh(path + "?at=" + events / 2);
        }

        private NegotiationId played() {
            NegotiationId id = served.negotiations().open(Settings.opening());
            served.negotiations().record(id, Rounds.events(events).subList(0, events));
            return id;
        }

        /** The page and all that it loads. */
        private void weigh(String page) {
            byte[] html = get(served.address() + page, false);
            Set<String> loaded = new LinkedHashSet<>();
            Matcher link = Pattern.compile("(?:src|href)=\"(/[^\"#]+\\.(?:css|js|svg))[\"#]")
                    .matcher(text(html));
            while (link.find()) {
                loaded.add(link.group(1));
            }
            long whole = html.length;
            for (String each : loaded) {
                whole += get(served.address() + each, false).length;
            }
            System.out.printf(
                    "%n%s of %d events: %,d bytes over the wire, %,d of them the page itself, %d files%n",
                    page.replaceAll("n-\\d+", "ID"), events, whole, html.length, loaded.size() + 1);
        }

        private static String text(byte[] body) {
            if (body.length < 2 || body[0] != 0x1f) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String somewhere() {
            return path + "?at=" + (1 + random.nextInt(events));
        }

        @TearDown
        public void close() {
            List<String> complaints = new ArrayList<>(reader.complaints());
            reader.close();
            house.close();
            served.close();
            delete(data);
            if (!complaints.isEmpty()) {
                throw new IllegalStateException(String.join("\n", complaints));
            }
        }
    }

    /** Once in each of five JVMs. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int firstPageAfterTheServerIsUp(JustUp server) {
        return get(server.served.address() + "/", false).length;
    }

    /** Anywhere, over HTTP, compressed. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public int stepAsAnswered(LookedAt looked) {
        return get(looked.served.address() + looked.somewhere(), true).length;
    }

    /** One event on, from the key to the next picture that Chromium has drawn. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public Object stepAsSeen(LookedAt looked) {
        looked.reader.press(looked.random.nextBoolean() ? "ArrowLeft" : "ArrowRight");
        return looked.reader.page.evaluate("""
                async () => {
                  while (document.documentElement.dataset.going) await new Promise((done) => setTimeout(done, 1));
                  return await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                }""");
    }
}
