package parley.web.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A connection on which a client does what no well-behaved one does. */
final class Wire implements AutoCloseable {

    /** A busy machine is slow; only what never comes is wrong. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SMALL = 4_096;

    private final Socket socket = new Socket();
    private final InputStream in;

    Wire(int port) {
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            in = new BufferedInputStream(socket.getInputStream(), SMALL);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a stream in the old way, so that nothing but the stream is sent. */
    static Wire stream(int port, String path) {
        return new Wire(port).send("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
    }

    Wire send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether something has come, or the other side has ended it. */
    boolean hasAnswered() {
        try {
            return in.available() > 0;
        } catch (IOException cut) {
            return true;
        }
    }

    /** Everything up to these words, and them. */
    String until(String words) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            while (!read.toString(StandardCharsets.UTF_8).endsWith(words)) {
                int one = in.read();
                if (one < 0) {
                    throw new AssertionError("it ended before " + words + ": " + read.toString(StandardCharsets.UTF_8));
                }
                read.write(one);
            }
        } catch (IOException e) {
            throw new IllegalStateException(read.toString(StandardCharsets.UTF_8), e);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** All that comes until the other side ends it, however it does. */
    String rest() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        try {
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                read.write(some, 0, length);
            }
        } catch (SocketTimeoutException still) {
            throw new AssertionError("it was not ended", still);
        } catch (IOException cut) {
            // Ended as well.
            return read.toString(StandardCharsets.UTF_8);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Until it is so. */
    static void await(BooleanSupplier so, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it does not come about that " + what);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
