package parley.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to serve. */
final class Serving {

    private static final int USUAL_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen on this machine: 1 to 65535, or 0 for any that is free. Usually 8080.")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where negotiations are kept; made if need be. Usually ~/.parley.")
    private @Nullable Path data;

    boolean isGiven() {
        return port != null || data != null;
    }

    @Nullable
    Path data() {
        return data;
    }

    /** Asked before anything is started, so that nothing has to be taken back. */
    int freePort() {
        int wanted = port == null ? USUAL_PORT : port;
        if (wanted < 0 || wanted > 65_535) {
            throw new BadInput("There is no port " + wanted + ". Expected 1 to 65535, or 0 for any that is free.");
        }
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return wanted == 0 ? 0 : socket.getLocalPort();
        } catch (IOException taken) {
            throw new NotPossible(
                    "Port " + wanted + " cannot be used (" + taken.getMessage() + ")",
                    "Give another with --port N; --port 0 takes any that is free.",
                    taken);
        }
    }
}
