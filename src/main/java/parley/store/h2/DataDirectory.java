package parley.store.h2;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One directory for one store, for its owner's eyes only. Names every file in it.
 *
 * @param root the directory, absolute; it need not exist yet
 */
public record DataDirectory(Path root) {

    static final String NAME = "parley";

    /** H2 names them within its messages. */
    private static final Pattern CLASSES = Pattern.compile("\\b(?:[a-z0-9]+\\.)+[A-Z]\\w*(?:Exception|Error)(?:: )?");

    private static final Set<String> OURS = Set.of("parley.lock", "parley.mv.db", "parley.high-water");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code ~/.parley}, where the data is unless somebody asks for another place. */
    public static DataDirectory ofTheUser() {
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".parley"));
    }

    /**
     * Makes the directory if need be and takes it for this process alone.
     *
     * @throws StoreRefused when another process has it, or when it cannot or should not be used
     */
    Hold hold() {
        try {
            prepare();
            return Hold.take(this);
        } catch (IOException e) {
            throw new StoreRefused(
                    "The data directory " + root + " cannot be used (" + words(e) + ")",
                    "Give another with --data DIR: a directory, or the name of a new one, in a place you may write to.",
                    e);
        }
    }

    private void prepare() throws IOException {
        if (root.toString().contains(";")) {
            throw new StoreRefused(
                    "The data directory " + root
                            + " has a semicolon in its name, which the database would take for a setting",
                    "Give a directory without one with --data DIR.");
        }
        if (!Files.exists(root)) {
            Files.createDirectories(root);
        } else if (!Files.isDirectory(root)) {
            throw new StoreRefused(root + " is a file, not a directory", "Give a directory with --data DIR.");
        }
        refuseSomebodyElses();
        if (Disk.posix()) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(kept());
    }

    /** Closing a directory of other things to everybody but its owner would be a bad surprise. */
    private void refuseSomebodyElses() throws IOException {
        List<String> names;
        try (Stream<Path> entries = Files.list(root)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("lost+found"))
                    .sorted()
                    .toList();
        }
        if (!names.isEmpty() && names.stream().noneMatch(OURS::contains)) {
            throw new StoreRefused(
                    root + " is not a Parley data directory: it holds other things (" + names.get(0) + ")",
                    "Give an empty directory, or the name of a new one, with --data DIR.");
        }
    }

    Path database() {
        return root.resolve("parley.mv.db");
    }

    Path highWater() {
        return root.resolve("parley.high-water");
    }

    Path cleanStop() {
        return root.resolve("parley.clean");
    }

    Path lock() {
        return root.resolve("parley.lock");
    }

    /** Who has the lock: in a file of its own, for others to read. */
    Path holder() {
        return root.resolve("parley.holder");
    }

    /** Copies of database files: taken before an unclean one was opened, or replaced by a restore. */
    Path kept() {
        return root.resolve("kept");
    }

    /** Half-done work that may be thrown away at any start. */
    Path staging() {
        return root.resolve("staging");
    }

    /** Where other processes of the same owner ask for a backup. */
    Path requests() {
        return root.resolve("requests");
    }

    /** What went wrong, for the person at the keyboard: what the system or H2 says of it, and no name of a class. */
    static String words(Throwable failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is there already";
        }
        String message = failure.getMessage();
        return message == null
                ? "the system does not say why"
                : CLASSES.matcher(message.lines().findFirst().orElse(message)).replaceAll("");
    }
}
