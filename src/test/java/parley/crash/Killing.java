package parley.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts children on one directory, one after another, kills each at a random moment, and keeps the books. */
final class Killing {

    private static final Duration START = Duration.ofMinutes(1);

    /**
     * What came of it.
     *
     * @param acknowledged how many appends were acknowledged in all
     * @param losses what was missing, in words; empty when everything was there
     */
    record Outcome(long seed, int kills, long acknowledged, List<String> losses) {

        @Override
        public String toString() {
            return "seed %d: %d kills, %d events acknowledged, %s"
                    .formatted(seed, kills, acknowledged, losses.isEmpty() ? "none lost" : losses);
        }
    }

    private final Class<? extends Writing> store;
    private final Path directory;
    private final int streams;
    private final long seed;
    private final Random random;
    private final String classPath;

    private Duration shortest = Duration.ofMillis(150);
    private Duration longest = Duration.ofSeconds(1);
    private boolean onlyWhileWriting;

    /** The highest number acknowledged in each stream. */
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();

    private final List<String> losses = new ArrayList<>();
    private int kills;
    private long acks;

    Killing(Class<? extends Writing> store, Path directory, int streams, long seed) {
        this(store, directory, streams, seed, System.getProperty("java.class.path"));
    }

    private Killing(Class<? extends Writing> store, Path directory, int streams, long seed, String classPath) {
        this.store = store;
        this.directory = directory;
        this.streams = streams;
        this.seed = seed;
        this.random = new Random(seed);
        this.classPath = classPath;
    }

    /** The same, with another jar in place of H2's. */
    Killing onH2(Path jar) {
        String replaced =
                classPath.replaceAll("[^" + File.pathSeparator + "]*[/\\\\]h2-2[^/\\\\]*\\.jar", jar.toString());
        if (replaced.equals(classPath)) {
            throw new IllegalStateException("no H2 on the class path " + classPath);
        }
        return new Killing(store, directory, streams, seed, replaced).killingAfter(shortest, longest);
    }

    /** Kills only while it writes, and after a time between these two. */
    Killing killingAfter(Duration atLeast, Duration atMost) {
        shortest = atLeast;
        longest = atMost;
        onlyWhileWriting = true;
        return this;
    }

    /** As many kills, or fewer when something is lost before; then a start that is not killed. */
    Outcome run(int atMost) throws IOException, InterruptedException {
        while (kills < atMost && losses.isEmpty()) {
            round();
        }
        if (losses.isEmpty()) {
            lastRound();
        }
        return new Outcome(seed, kills, acks, List.copyOf(losses));
    }

    /** One in five is killed while it starts, one in five while it closes, and the others while they write. */
    private void round() throws IOException, InterruptedException {
        int kind = onlyWhileWriting ? 4 : random.nextInt(5);
        Running child = start();
        if (kind == 0) {
            child.process.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
        } else if (child.isReady()) {
            long spread = longest.minus(shortest).toMillis();
            child.process.waitFor(shortest.toMillis() + random.nextInt((int) spread), TimeUnit.MILLISECONDS);
            if (kind == 1) {
                child.process.getOutputStream().close();
                child.process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
            }
        }
        boolean endedByItself = !child.process.isAlive();
        // by its handle: Process.destroyForcibly would also throw away the acknowledgements that are still in the pipe
        child.process.toHandle().destroyForcibly();
        child.process.waitFor();
        child.reader.join();
        kills++;
        if (endedByItself && !child.closed) {
            losses.add("the store did not open, or could not be written: " + child.errors());
        }
    }

    private void lastRound() throws IOException, InterruptedException {
        Running child = start();
        if (child.isReady()) {
            child.process.waitFor(shortest.toMillis(), TimeUnit.MILLISECONDS);
            child.process.getOutputStream().close();
        }
        child.process.waitFor();
        child.reader.join();
        if (!child.closed) {
            losses.add("the last start did not end in order: " + child.errors());
        } else if (child.acks < streams) {
            losses.add("only " + child.acks + " events could be appended in the end");
        }
    }

    private Running start() throws IOException {
        Path errors = Files.createTempFile(directory.getParent(), "child", ".err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dlogback.configurationFile=crash-logback.xml",
                        "-cp",
                        classPath,
                        Child.class.getName(),
                        store.getName(),
                        directory.toString(),
                        Integer.toString(streams))
                .redirectError(errors.toFile())
                .start();
        Running running = new Running(process, errors);
        running.reader.start();
        return running;
    }

    private final class Running {

        private final Process process;
        private final Path errors;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final Thread reader = new Thread(this::readAll);
        private volatile boolean closed;
        private long acks;

        Running(Process process, Path errors) {
            this.process = process;
            this.errors = errors;
        }

        /** Waits until it writes; false when it ended instead. */
        boolean isReady() throws InterruptedException {
            if (!ready.await(START.toMillis(), TimeUnit.MILLISECONDS)) {
                process.toHandle().destroyForcibly();
                losses.add("the store did not open within " + START);
            }
            return process.isAlive();
        }

        private void readAll() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
                for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.endsWith(" .")) {
                        take(line.split(" ", -1), line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ready.countDown();
            }
        }

        private void take(String[] words, String line) {
            switch (words[0]) {
                case "have" -> compare(words[1], Long.parseLong(words[2]));
                case "broken" -> losses.add(line);
                case "ready" -> ready.countDown();
                case "ack" -> {
                    acks++;
                    Killing.this.acks++;
                    acknowledged.merge(words[1], Long.parseLong(words[2]), Math::max);
                }
                case "closed" -> closed = true;
                default -> throw new IllegalStateException(line);
            }
        }

        /** All that was acknowledged, and at most the one more that was under way. */
        private void compare(String stream, long found) {
            long expected = acknowledged.getOrDefault(stream, -1L) + 1;
            if (found < expected) {
                losses.add((expected - found) + " of " + expected + " acknowledged events of " + stream + " are gone");
            } else if (found > expected + 1) {
                losses.add(stream + " holds " + found + " events after " + expected + " acknowledged ones");
            }
            acknowledged.put(stream, found - 1);
        }

        String errors() throws IOException {
            return Files.readString(errors).lines().limit(5).toList().toString();
        }
    }
}
