package parley.crash;

import java.nio.file.Path;

/** Plain JDBC with H2's default URL, which acknowledges half a second before it writes. */
public final class DefaultJdbc extends UndelayedJdbc {

    public DefaultJdbc(Path directory) {
        super(directory, "");
    }
}
