package parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to serve. */
final class Serving {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen on this machine: 1 to 65535, or 0 for any that is free. Usually 8080.")
    @Nullable
    Integer port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "This machine's address to listen on, so that others reach it: a number such as 192.168.1.20, or 0.0.0.0"
                            + " for all it has. Whoever opens the page may play and delete, and nobody is asked for a password."
                            + " Usually 127.0.0.1, which only this machine reaches.")
    @Nullable
    String listen;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where negotiations are kept; made if need be. Usually ~/.parley.")
    @Nullable
    Path data;
}
