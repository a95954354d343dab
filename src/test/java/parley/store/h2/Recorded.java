package parley.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** H2 paths that begin with {@code recorded:} remember every change of the file, in order. One file at a time. */
public final class Recorded extends FilePathWrapper {

    /**
     * One change.
     *
     * @param at where it begins, or the new length of the file
     * @param bytes what is written there, or null when the file is cut
     */
    record Change(long at, @Nullable ByteBuffer bytes) {}

    static final List<Change> CHANGES = new ArrayList<>();

    static void register() {
        CHANGES.clear();
        FilePath.register(new Recorded());
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long at) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            CHANGES.add(new Change(at, ByteBuffer.wrap(bytes)));
            return file.write(source, at);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            CHANGES.add(new Change(size, null));
            file.truncate(size);
            return this;
        }

        @Override
        public synchronized int read(ByteBuffer target, long at) throws IOException {
            return file.read(target, at);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            throw new IOException("H2 names the place of every write");
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return file.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
