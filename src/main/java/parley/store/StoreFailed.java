package parley.store;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.AxonException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked. */
class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Somebody else was faster: a unique key is taken, or two transactions stand in each other's way. On H2 and PostgreSQL. */
    private static final Set<String> CLASHES = Set.of("23505", "40001", "40P01", "HYT00", "90131");

    StoreFailed(String what, Throwable cause) {
        super("The store failed: " + what + " (" + cause.getMessage() + ")", cause);
    }

    private StoreFailed(String what) {
        super("The store failed: " + what);
    }

    static StoreFailed of(String what, SQLException cause) {
        return isClash(cause) ? new Clash(what, cause) : new StoreFailed(what, cause);
    }

    /** Another writer got in between: fold again, judge again. */
    static final class Clash extends StoreFailed {
        private static final long serialVersionUID = 1L;

        Clash(String what) {
            super(what);
        }

        Clash(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** In whatever dress it comes. */
    static boolean isClash(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Clash
                    || cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || (cause instanceof SQLException sql && CLASHES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** The database itself has refused something, for whatever reason. */
    static boolean isOfTheDatabase(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return true;
            }
        }
        return false;
    }

    /** As it may leave this room: nothing of Axon's. */
    static RuntimeException outside(Throwable thrown) {
        if (isClash(thrown)) {
            return new Clash("another writer was faster", thrown);
        }
        return thrown instanceof RuntimeException runtime && !(thrown instanceof AxonException)
                ? runtime
                : new StoreFailed("what happened could not be stored", thrown);
    }
}
