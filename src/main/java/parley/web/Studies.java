package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Variation;
import parley.analysis.paths.Path;
import parley.play.NegotiationId;
import parley.report.Section;

/**
 * Work that takes longer than a page may take. One thread does it, so that the pages stay quick; of one negotiation there is one study at a
 * time, and what nobody looks at any more is stopped.
 */
@Component
final class Studies implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);

    private static final int KEPT = 64;
    private static final int MOST_WAITING = 16;

    /** A page asks every second; who has not asked for so long has left. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(45);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parley-study");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Study> studies = new LinkedHashMap<>();

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        /** Told to stop, and about to. */
        STOPPING,
        DONE,
        /** It was stopped; what it had by then may be there. */
        CANCELLED,
        FAILED
    }

    /**
     * What was found.
     *
     * @param section the answer, with what it assumes
     * @param paths that can be opened as branches; empty where it is about something else
     * @param futures that can be opened as branches; null where it has none
     */
    record Result(
            Section section, List<Path> paths, @Nullable Futures futures) {}

    /**
     * Futures that were played; each has a number from 0 on.
     *
     * @param runs how many there are
     */
    record Futures(long seed, long runs, Variation played) {

        /** By what the parties act in it; nothing where there is no such number. */
        Optional<Ensemble> ensemble(long number) {
            return played.of(number).map(Variation.Point::ensemble);
        }
    }

    /** Does the work; told to stop by {@link Study#isUnwanted}. */
    interface Work {
        Result of(Study study);
    }

    /** One study. */
    static final class Study {

        private final String id = UUID.randomUUID().toString();
        private final NegotiationId negotiation;
        private final int position;
        private final String title;
        private final long all;
        private volatile long done;
        private volatile State state = State.WAITING;
        private volatile @Nullable Result result;
        private volatile long asked = System.nanoTime();
        private volatile @Nullable Future<?> task;

        private Study(NegotiationId negotiation, int position, String title, long all) {
            this.negotiation = negotiation;
            this.position = position;
            this.title = title;
            this.all = all;
        }

        public String getId() {
            return id;
        }

        NegotiationId negotiation() {
            return negotiation;
        }

        int position() {
            return position;
        }

        public String getTitle() {
            return title;
        }

        public State getState() {
            return state;
        }

        public boolean isOver() {
            return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
        }

        /** It is known how much there is to do. */
        public boolean isMeasured() {
            return all > 0;
        }

        /** In hundredths. */
        public int getPercent() {
            return all == 0 ? 0 : (int) Math.min(100, 100 * done / all);
        }

        @Nullable
        Result result() {
            return result;
        }

        private synchronized boolean begins() {
            if (state == State.WAITING) {
                state = State.RUNNING;
            }
            return state == State.RUNNING;
        }

        private synchronized void ends(State how) {
            state = how;
        }

        private synchronized void stops() {
            state = state == State.WAITING ? State.CANCELLED : state == State.RUNNING ? State.STOPPING : state;
        }

        void done(long count) {
            done = count;
            if (isUnwanted()) {
                // Whoever does the work looks for that, and stops.
                Thread.currentThread().interrupt();
            }
        }

        /** Somebody stopped it, or nobody looks any more. */
        boolean isUnwanted() {
            return state == State.STOPPING
                    || state == State.CANCELLED
                    || Thread.currentThread().isInterrupted()
                    || System.nanoTime() - asked > PATIENCE;
        }
    }

    /** Begins a study, in place of any other of the same negotiation. */
    synchronized Study begin(NegotiationId negotiation, int position, String title, long all, Work work) {
        studies.values().stream()
                .filter(other -> other.negotiation.equals(negotiation) && !other.isOver())
                .forEach(Studies::stop);
        if (studies.values().stream().filter(other -> !other.isOver()).count() >= MOST_WAITING) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too much is being worked out at once. Try again in a while.");
        }
        Study study = new Study(negotiation, position, title, all);
        studies.put(study.id, study);
        forgetTheOldest();
        study.task = worker.submit(() -> work(study, work));
        return study;
    }

    private void forgetTheOldest() {
        List<Study> over =
                new ArrayList<>(studies.values().stream().filter(Study::isOver).toList());
        while (studies.size() > KEPT && !over.isEmpty()) {
            studies.remove(over.remove(0).id);
        }
    }

    private static void work(Study study, Work work) {
        if (study.isUnwanted() || !study.begins()) {
            study.ends(State.CANCELLED);
            return;
        }
        try {
            Result found = work.of(study);
            boolean stopped = study.isUnwanted();
            study.result = found;
            study.ends(stopped ? State.CANCELLED : State.DONE);
        } catch (CancellationException stopped) {
            study.ends(State.CANCELLED);
        } catch (RuntimeException failed) {
            LOG.error("A study failed: {}", study.title, failed);
            study.ends(State.FAILED);
        }
    }

    /** Where it is; asking keeps it going. */
    synchronized Study study(String id) {
        Study study = studies.get(id);
        if (study == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "That is not known any more. Ask again.");
        }
        study.asked = System.nanoTime();
        return study;
    }

    synchronized void cancel(String id) {
        Study study = studies.get(id);
        if (study != null && !study.isOver()) {
            stop(study);
        }
    }

    private static void stop(Study study) {
        study.stops();
        Future<?> task = study.task;
        if (task != null) {
            task.cancel(true);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
