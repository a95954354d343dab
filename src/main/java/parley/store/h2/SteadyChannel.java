package parley.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/**
 * A file that outlives the interruption of a thread that uses it.
 *
 * <p>Java closes a file channel, for everybody, when a thread is interrupted in the middle of using it, and H2 then closes the
 * database: one cancelled request would end the server. Here the file is opened again and the operation repeated as a whole (each
 * names its place in the file, so doing it twice is harmless), and the thread finds itself interrupted afterwards.
 */
final class SteadyChannel extends FileBase {

    /** Opens the file; asked again after every interruption. */
    interface Opening {
        FileChannel open() throws IOException;
    }

    private interface Operation<T> {
        T on(FileChannel channel) throws IOException;
    }

    private final Opening opening;
    private volatile FileChannel channel;
    private volatile @Nullable SteadyLock lock;
    private long position;

    SteadyChannel(Opening opening) throws IOException {
        this.opening = opening;
        this.channel = opening.open();
    }

    private <T> T steadily(Operation<T> operation) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                FileChannel used = channel;
                try {
                    return operation.on(used);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    if (!isOpen()) {
                        throw e;
                    }
                    openAgain(used);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever comes first opens it for all who found it closed. */
    private synchronized void openAgain(FileChannel closed) throws IOException {
        if (channel != closed || !isOpen()) {
            return;
        }
        FileChannel opened = opening.open();
        SteadyLock held = lock;
        if (held != null) {
            FileLock again = opened.tryLock(held.position(), held.size(), held.isShared());
            if (again == null) {
                opened.close();
                throw new IOException("another process took the file while it was opened again");
            }
            held.base = again;
        }
        channel = opened;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // readers do not wait for each other
    public int read(ByteBuffer target, long at) throws IOException {
        int start = target.position();
        return steadily(file -> file.read(target.position(start), at));
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // readers do not wait for each other
    public int write(ByteBuffer source, long at) throws IOException {
        int start = source.position();
        return steadily(file -> file.write(source.position(start), at));
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int count = write(source, position);
        position += count;
        return count;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long at) {
        position = at;
        return this;
    }

    @Override
    public long size() throws IOException {
        return steadily(FileChannel::size);
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        steadily(file -> file.truncate(size));
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        steadily(file -> {
            file.force(metaData);
            return file;
        });
    }

    @Override
    public synchronized @Nullable FileLock tryLock(long at, long size, boolean shared) throws IOException {
        FileLock base = channel.tryLock(at, size, shared);
        if (base == null) {
            return null;
        }
        SteadyLock held = new SteadyLock(this, base);
        lock = held;
        return held;
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return channel.toString();
    }

    /** The lock of whichever channel is open now. */
    private static final class SteadyLock extends FileLock {

        private final SteadyChannel owner;
        private volatile FileLock base;

        SteadyLock(SteadyChannel owner, FileLock base) {
            super(owner, base.position(), base.size(), base.isShared());
            this.owner = owner;
            this.base = base;
        }

        @Override
        public boolean isValid() {
            return base.isValid();
        }

        @Override
        public void release() throws IOException {
            owner.lock = null;
            base.release();
        }
    }
}
