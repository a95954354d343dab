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
            names = "--data",
            paramLabel = "DIR",
            description = "Where negotiations are kept; made if need be. Usually ~/.parley.")
    @Nullable
    Path data;
}
