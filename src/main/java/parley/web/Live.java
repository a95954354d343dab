package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Watcher;

/**
 * Tells whoever looks at a negotiation that it has gone on. What is sent is read from the record, from where the reader is: nothing is
 * queued, so that nothing is lost however slow a reader is, and a reader who comes back says where it left off.
 */
@Component
public final class Live implements SmartLifecycle {

    private static final int MOST = 2_000;
    private static final long HEARTBEAT_SECONDS = 15;
    /** How long a browser waits before it comes back, in milliseconds. */
    private static final long COME_BACK = 1_000;

    private final Negotiations negotiations;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService heart;

    Live(Holdings holdings) {
        this.negotiations = holdings.negotiations();
    }

    /**
     * Everything after a position, and then whatever happens, until the reader leaves.
     *
     * @param after the last position that the reader has; 0 for none
     * @param told each event, as it is sent; null to send only how far it has come, once for all that has happened
     */
    public SseEmitter follow(
            NegotiationId id,
            int after,
            @Nullable Function<Recorded, String> told,
            HttpServletRequest request,
            HttpServletResponse response) {
        negotiations.opening(id);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // Whoever asks for the head alone does not stay; nothing that is sent would tell that it has left.
            SseEmitter head = new SseEmitter();
            head.complete();
            return head;
        }
        if (followers.size() >= MOST) {
            throw Problem.of(Problem.Kind.TOO_MANY, "Too many are looking at once. Try again in a while.");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Follower follower = new Follower(id, after, told);
        follower.begin();
        return follower.emitter;
    }

    /** Somebody who looks at one negotiation. */
    private final class Follower implements Watcher {

        private final NegotiationId id;
        private final @Nullable Function<Recorded, String> told;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final ReentrantLock sending = new ReentrantLock();
        private int sent;
        private Watcher.@Nullable Watch watch;

        Follower(NegotiationId id, int after, @Nullable Function<Recorded, String> told) {
            this.id = id;
            this.sent = after;
            this.told = told;
        }

        void begin() {
            followers.add(this);
            emitter.onCompletion(this::gone);
            emitter.onError(error -> gone());
            // First look, then read: what happens in between is sent once, since what was sent is counted.
            watch = negotiations.watch(this);
            try {
                emitter.send(SseEmitter.event().reconnectTime(COME_BACK).comment("hello"));
            } catch (IOException e) {
                gone();
                return;
            }
            moved(id, Integer.MAX_VALUE);
        }

        @Override
        public void moved(NegotiationId moved, int last) {
            if (!moved.equals(id)) {
                return;
            }
            sending.lock();
            try {
                send(negotiations.events(id, sent + 1, Integer.MAX_VALUE));
            } catch (IOException | RuntimeException e) {
                // The reader has left, or what it looked at is gone.
                emitter.completeWithError(e);
                gone();
            } finally {
                sending.unlock();
            }
        }

        private void send(List<Recorded> events) throws IOException {
            if (events.isEmpty()) {
                return;
            }
            int last = events.get(events.size() - 1).position();
            if (told == null) {
                emitter.send(SseEmitter.event()
                        .id(Integer.toString(last))
                        .name("moved")
                        .data("{\"last\":" + last + "}", MediaType.TEXT_PLAIN));
            } else {
                for (Recorded recorded : events) {
                    emitter.send(SseEmitter.event()
                            .id(Integer.toString(recorded.position()))
                            .name("event")
                            .data(told.apply(recorded), MediaType.TEXT_PLAIN));
                    sent = recorded.position();
                }
            }
            sent = last;
        }

        @Override
        public void deleted(NegotiationId deleted) {
            if (!deleted.equals(id)) {
                return;
            }
            try {
                emitter.send(SseEmitter.event().name("deleted").data("{}", MediaType.TEXT_PLAIN));
            } catch (IOException e) {
                gone();
                return;
            }
            emitter.complete();
        }

        /** So that a connection that has died is noticed. Whoever is just being told something is alive. */
        void beat() {
            if (sending.tryLock()) {
                try {
                    emitter.send(SseEmitter.event().comment("here"));
                } catch (IOException | IllegalStateException e) {
                    gone();
                } finally {
                    sending.unlock();
                }
            }
        }

        private void gone() {
            followers.remove(this);
            if (watch != null) {
                watch.close();
            }
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService beating = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "parley-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> beats = beating.scheduleWithFixedDelay(
                () -> followers.forEach(follower -> beating.execute(follower::beat)),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        if (beats.isDone()) {
            throw new IllegalStateException("the heartbeat stopped as it began");
        }
        heart = beating;
    }

    /** Before the web server: it would wait for whoever is still looking. */
    @Override
    public synchronized void stop() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
        for (Follower follower : followers) {
            follower.emitter.complete();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return heart != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
