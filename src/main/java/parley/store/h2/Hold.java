package parley.store.h2;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A data directory held by this process. The operating system drops the lock when the process ends, however it ends, so a lock
 * file that lies about is never in the way.
 */
final class Hold implements AutoCloseable {

    /**
     * What this process holds. On POSIX systems a process drops its lock on a file when it closes the file, even if it had opened
     * it a second time only to look; so nothing here opens the lock file of a directory that is already held.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Pattern WORDS =
            Pattern.compile("pid=(\\d{1,18}) (?:port=(\\d{1,5}|none)|at=(\\S+)) since=(\\S+)\\s*");

    /**
     * Who holds a directory.
     *
     * @param serving where its server is, in words; null where it serves nothing
     */
    record Holder(long pid, @Nullable String serving, Instant since) {

        boolean isAlive() {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }

        @Override
        public String toString() {
            return "process " + pid + (serving == null ? "" : ", serving " + serving) + ", since " + since;
        }
    }

    private final DataDirectory directory;
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final Instant since;

    private Hold(DataDirectory directory, Path path, FileChannel channel, FileLock lock, Instant since) {
        this.directory = directory;
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.since = since;
    }

    static Hold take(DataDirectory directory) throws IOException {
        Path path = directory.root().toRealPath();
        if (!HELD.add(path)) {
            throw inUse(directory);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(directory);
            }
            Hold hold = new Hold(directory, path, channel, lock, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            hold.sign(null);
            return hold;
        } catch (IOException | RuntimeException e) {
            HELD.remove(path);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static StoreRefused inUse(DataDirectory directory) throws IOException {
        return new StoreRefused(
                "The data in " + directory.root() + " is in use by "
                        + holder(directory).map(Holder::toString).orElse("another process"),
                "Stop that one first, or give this one a directory of its own with --data DIR.");
    }

    /** Tries the lock for an instant. */
    static boolean isHeld(DataDirectory directory) throws IOException {
        if (!Files.isRegularFile(directory.lock())) {
            return false;
        }
        if (HELD.contains(directory.root().toRealPath())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Who signed last; whether it still holds the directory only {@link #isHeld} can tell. */
    static Optional<Holder> holder(DataDirectory directory) throws IOException {
        if (!Files.isRegularFile(directory.holder())) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(Files.readString(directory.holder()));
        if (!words.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Holder(Long.parseLong(words.group(1)), serving(words), Instant.parse(words.group(4))));
    }

    /** Programs of some versions ago sign with their port alone. */
    private static @Nullable String serving(Matcher words) {
        String port = words.group(2);
        if (port == null) {
            return "at " + words.group(3);
        }
        return port.equals("none") ? null : "on port " + port;
    }

    DataDirectory directory() {
        return directory;
    }

    /** Lets a second instance say where the first one listens. */
    void servingAt(URI address) throws IOException {
        sign(address);
    }

    private void sign(@Nullable URI address) throws IOException {
        Disk.write(
                directory.holder(),
                "pid=" + ProcessHandle.current().pid() + (address == null ? " port=none" : " at=" + address) + " since="
                        + since + "\n");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
        HELD.remove(path);
    }
}
