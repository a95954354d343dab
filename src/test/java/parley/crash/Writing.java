package parley.crash;

import java.util.List;

/**
 * A store under test, opened on a directory. {@link Child} makes it by name, so it has a public constructor that takes a {@link
 * java.nio.file.Path}.
 */
public interface Writing extends AutoCloseable {

    /** Appends the next event of a stream and returns its number, from 0, once it is committed. Called by several threads. */
    long append(String stream);

    /** The numbers of a stream's events as they are stored, oldest first. Throws when an event is not what was written. */
    List<Long> numbers(String stream);

    /** Closes in order. */
    @Override
    void close();
}
