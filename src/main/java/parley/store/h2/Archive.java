package parley.store.h2;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup: a zip of the database file and a manifest that says whose it is, how far it goes, and its check sum. */
final class Archive {

    private static final String MANIFEST = "manifest";
    private static final String DATABASE = "parley.mv.db";
    /** The manifest is six short lines. */
    private static final int MANIFEST_BYTES = 1024;

    private static final Pattern LINES = Pattern.compile("parley-backup=1\\R"
            + "store=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\R"
            + "position=(\\d{1,18})\\R"
            + "events=(\\d{1,18})\\R"
            + "bytes=(\\d{1,18})\\R"
            + "sha256=([0-9a-f]{64})\\R"
            + "taken=(\\S{1,40})\\R");

    /**
     * What an archive says of itself.
     *
     * @param bytes the size of the database file
     * @param sha256 of the database file, in hex
     */
    record Manifest(HighWater.Mark mark, long bytes, String sha256, Instant taken) {

        private String lines() {
            return "parley-backup=1\nstore=%s\nposition=%d\nevents=%d\nbytes=%d\nsha256=%s\ntaken=%s\n"
                    .formatted(mark.store(), mark.position(), mark.events(), bytes, sha256, taken);
        }
    }

    private Archive() {}

    /** Whether the file looks like an archive at all, by its first bytes. */
    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** Writes beside the file first, so that an old backup is only replaced by a whole new one. */
    static void write(Path file, Path database, Manifest manifest) throws IOException {
        Path part = Disk.parent(file).resolve(file.getFileName() + ".part");
        Disk.createPrivate(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.lines().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
            zip.finish();
            out.flush();
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Disk.move(part, file);
    }

    /**
     * Unpacks the database file and gives the manifest, once size and check sum agree.
     *
     * @throws StoreRefused when the archive is damaged or no archive of ours
     */
    static Manifest unpack(Path file, Path database) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(file, zip);
            try (InputStream in = entry(file, zip, DATABASE);
                    OutputStream out = Files.newOutputStream(database)) {
                copy(in, out, manifest.bytes());
            }
            if (Files.size(database) != manifest.bytes()
                    || !Disk.sha256(database).equals(manifest.sha256())) {
                throw damaged(file, "the check sum of the database in it is another than its manifest says");
            }
            return manifest;
        } catch (ZipException e) {
            throw new StoreRefused(damage(file, DataDirectory.words(e)), MEND, e);
        }
    }

    /** Not more than the manifest promised: a hostile archive could unpack to anything. */
    private static void copy(InputStream in, OutputStream out, long promised) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0 && copied <= promised; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        try (InputStream in = entry(file, zip, MANIFEST)) {
            Matcher lines = LINES.matcher(new String(in.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8));
            if (!lines.matches()) {
                throw damaged(file, "its manifest is not of format 1");
            }
            HighWater.Mark mark = new HighWater.Mark(
                    UUID.fromString(lines.group(1)), Long.parseLong(lines.group(2)), Long.parseLong(lines.group(3)));
            return new Manifest(mark, Long.parseLong(lines.group(4)), lines.group(5), Instant.parse(lines.group(6)));
        }
    }

    private static InputStream entry(Path file, ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, "it holds no " + name);
        }
        return zip.getInputStream(entry);
    }

    static final String MEND = "Nothing was changed. Use another backup.";

    static StoreRefused damaged(Path file, String found) {
        return new StoreRefused(damage(file, found), MEND);
    }

    static String damage(Path file, String found) {
        return file + " is not a sound backup: " + found;
    }
}
