package parley.store.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2 paths that begin with {@code dsync:} are opened so that every write is on the disk before it returns.
 *
 * <p>{@code WRITE_DELAY=0} alone survives a killed process, but H2 writes several places of the file for one commit and never
 * asks the disk to keep their order: after a power cut most of the possible images have lost something. With O_DSYNC the
 * order of writing is the order on the disk.
 *
 * <p>Public, with a public constructor, because H2 makes a new instance by reflection for every path.
 */
public final class Dsync extends FilePathWrapper {

    static final String SCHEME = "dsync";

    /** H2 must know the prefix before the first connection asks for it; asking twice is harmless. */
    static void register() {
        FilePath.register(new Dsync());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        String durable = "rw".equals(mode) ? "rwd" : mode;
        return new SteadyChannel(() -> getBase().open(durable));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
