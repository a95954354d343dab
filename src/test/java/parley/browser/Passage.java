package parley.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can die without a word: what stands open stays open, and nothing comes through any more. */
final class Passage implements AutoCloseable {

    private final int to;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();

    Passage(int to) throws IOException {
        this.to = to;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::letIn);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Whatever is connected now. Whoever comes anew comes through. */
    void die() {
        dead.addAll(open);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(here);
                open.add(there);
                begin(() -> carry(here, there));
                begin(() -> carry(there, here));
            } catch (IOException closed) {
                // Nobody comes any more, or the server has gone.
            }
        }
    }

    private void carry(Socket from, Socket into) {
        byte[] some = new byte[8_192];
        try {
            for (int length = from.getInputStream().read(some);
                    length >= 0;
                    length = from.getInputStream().read(some)) {
                if (!dead.contains(from)) {
                    into.getOutputStream().write(some, 0, length);
                    into.getOutputStream().flush();
                }
            }
            if (!dead.contains(from)) {
                into.shutdownOutput();
            }
        } catch (IOException ended) {
            close(into);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "passage");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(door);
        open.forEach(Passage::close);
    }

    private static void close(ServerSocket door) {
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
