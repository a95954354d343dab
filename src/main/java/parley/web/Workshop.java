package parley.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files are made that take long or much memory: pictures as PNG, replays in one file, handouts as a page. Few are made at a time, so
 * that those who only look at a page are not held up; some wait; whoever comes then is told so.
 */
@Component
final class Workshop {

    /** As many as are made at a time; a class that takes the same file all at once waits some seconds. */
    static final int BENCHES = 2;

    /** As many as may be made or wait for it. */
    static final int PLACES = 32;

    private final Semaphore places;
    private final Semaphore benches = new Semaphore(BENCHES, true);

    Workshop(@Value("${parley.workshop.places:" + PLACES + "}") int places) {
        this.places = new Semaphore(places);
    }

    /** How many could still come. */
    int free() {
        return places.availablePermits();
    }

    /** What is made; throws a problem where as many wait as can. */
    <T> T make(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    Problem.Kind.BUSY, "Other files are being made, as many as can wait. Ask again in a few seconds.");
        }
        try {
            benches.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                benches.release();
            }
        } finally {
            places.release();
        }
    }
}
