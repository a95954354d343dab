package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.UnknownNegotiation;
import parley.play.Watcher;

/**
 * Tells whoever looks at a negotiation that it has gone on. What is sent is read from the record, from where the reader is, one event at a
 * time: nothing is queued, so that nothing is lost and no memory fills up however slow a reader is, and a reader who comes back says where
 * it left off. Who takes nothing for as long as the server waits for a write is cut off; until then it keeps a thread, and nobody
 * else.
 */
@Component
public final class Live implements SmartLifecycle {

    /** How long a browser waits before it comes back, in milliseconds. */
    private static final long COME_BACK = 1_000;

    private static final String BEGINS = Live.class.getName();

    private final Negotiations negotiations;
    private final Histories histories;
    private final int most;
    private final Duration heartbeat;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    /** A thread for each reader that is being told something just now. */
    private final ExecutorService telling = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), named("stream"));

    private Watcher.@Nullable Watch watch;
    private @Nullable ScheduledExecutorService heart;
    private volatile boolean stopped;

    /**
     * Begins to look on.
     *
     * @param most streams at once
     * @param heartbeat how often readers are told that the connection is there
     */
    Live(
            Holdings holdings,
            Histories histories,
            @Value("${parley.streams:2000}") int most,
            @Value("${parley.heartbeat:15s}") Duration heartbeat) {
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.most = most;
        this.heartbeat = heartbeat;
    }

    private synchronized void watch() {
        if (watch == null && !stopped) {
            watch = negotiations.watch(new Watcher() {
                @Override
                public void moved(NegotiationId id, int last) {
                    tell(id);
                }

                @Override
                public void deleted(NegotiationId id) {
                    tell(id);
                }
            });
        }
    }

    private void tell(NegotiationId id) {
        for (Follower follower : followers) {
            if (follower.id.equals(id)) {
                telling.execute(follower::tell);
            }
        }
    }

    private static ThreadFactory named(String what) {
        return work -> {
            Thread thread = new Thread(work, "parley-" + what);
            thread.setDaemon(true);
            // Not that of the request in which it happens to begin: it outlives the server, for some moments.
            thread.setContextClassLoader(Live.class.getClassLoader());
            return thread;
        };
    }

    /**
     * Everything after a position, and then whatever happens, until the reader leaves.
     *
     * @param after the last position that the reader has; 0 for none
     * @param told gives how an event is told as of now; null to send only how far it has come, once for all that has happened
     */
    public SseEmitter follow(
            NegotiationId id,
            int after,
            @Nullable Supplier<Function<Recorded, String>> told,
            HttpServletRequest request,
            HttpServletResponse response) {
        negotiations.opening(id);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // Whoever asks for the head alone does not stay; nothing that is sent would tell that it has left.
            SseEmitter head = new SseEmitter();
            head.complete();
            return head;
        }
        if (stopped || followers.size() >= most) {
            throw Problem.of(Problem.Kind.TOO_MANY, "Too many are looking at once. Try again in a while.");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Follower follower = new Follower(id, after, told);
        follower.greet();
        request.setAttribute(BEGINS, follower);
        return follower.emitter;
    }

    /**
     * What is sent before the answer has begun is kept in memory, and then sent by a thread that the server has for requests. So nothing of
     * the record is told before that.
     */
    @Configuration(proxyBeanMethods = false)
    static class Beginning implements WebMvcConfigurer, AsyncHandlerInterceptor {

        private final Live live;

        Beginning(Live live) {
            this.live = live;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public void afterConcurrentHandlingStarted(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(BEGINS) instanceof Follower follower) {
                live.begin(follower);
            }
        }
    }

    private void begin(Follower follower) {
        watch();
        followers.add(follower);
        follower.emitter.onCompletion(follower::gone);
        follower.emitter.onError(error -> follower.gone());
        // It is among those that are told, and then reads: what happens in between is sent once, since what was sent is
        // counted.
        telling.execute(follower::tell);
        if (stopped) {
            follower.emitter.complete();
        }
    }

    /** Somebody who looks at one negotiation. */
    private final class Follower {

        private final NegotiationId id;
        private final @Nullable Supplier<Function<Recorded, String>> told;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final ReentrantLock sending = new ReentrantLock();
        private final AtomicBoolean more = new AtomicBoolean();
        private int sent;

        Follower(NegotiationId id, int after, @Nullable Supplier<Function<Recorded, String>> told) {
            this.id = id;
            this.sent = after;
            this.told = told;
        }

        /** Kept until the answer begins, and sent by the thread that begins it: with this its headers are sent, which nobody else may do. */
        void greet() {
            try {
                emitter.send(SseEmitter.event().reconnectTime(COME_BACK).comment("hello"));
                if (told == null) {
                    beat();
                }
            } catch (IOException notYet) {
                throw new IllegalStateException("nothing is sent before the answer begins", notYet);
            }
        }

        /** Whatever it does not have yet. One thread at a time does so; another only leaves word that there is more. */
        void tell() {
            more.set(true);
            while (more.get() && sending.tryLock()) {
                try {
                    if (more.getAndSet(false)) {
                        send();
                    }
                } catch (UnknownNegotiation deleted) {
                    deleted();
                } catch (IOException | RuntimeException e) {
                    // The reader has left.
                    emitter.completeWithError(e);
                    gone();
                } finally {
                    sending.unlock();
                }
            }
        }

        private void send() throws IOException {
            if (told == null) {
                int last = negotiations.table(id).position();
                if (last > sent) {
                    emitter.send(SseEmitter.event()
                            .id(Integer.toString(last))
                            .name("moved")
                            .data("{\"last\":" + last + "}", MediaType.TEXT_PLAIN));
                    sent = last;
                }
                return;
            }
            List<Recorded> events = histories.of(id);
            if (events.size() <= sent) {
                return;
            }
            Function<Recorded, String> words = told.get();
            for (Recorded recorded : events.subList(sent, events.size())) {
                emitter.send(SseEmitter.event()
                        .id(Integer.toString(recorded.position()))
                        .name("event")
                        .data(words.apply(recorded), MediaType.TEXT_PLAIN));
                sent = recorded.position();
            }
        }

        private void deleted() {
            followers.remove(this);
            try {
                emitter.send(SseEmitter.event().name("deleted").data("{}", MediaType.TEXT_PLAIN));
                emitter.complete();
            } catch (IOException | IllegalStateException left) {
                gone();
            }
        }

        /**
         * So that a connection that has died is noticed, on both sides: a page comes back if it has heard nothing for some of these.
         * Whoever is just being told something is alive.
         */
        void beat() throws IOException {
            emitter.send(
                    told == null
                            ? SseEmitter.event()
                                    .name("here")
                                    .data(Long.toString(heartbeat.toMillis()), MediaType.TEXT_PLAIN)
                            : SseEmitter.event().comment("here"));
        }

        void beatUnlessSending() {
            if (sending.tryLock()) {
                try {
                    beat();
                } catch (IOException | IllegalStateException e) {
                    gone();
                } finally {
                    sending.unlock();
                }
                if (more.get()) {
                    tell();
                }
            }
        }

        private void gone() {
            followers.remove(this);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService beating = Executors.newScheduledThreadPool(2, named("heartbeat"));
        Future<?> beats = beating.scheduleWithFixedDelay(
                () -> followers.forEach(follower -> beating.execute(follower::beatUnlessSending)),
                heartbeat.toMillis(),
                heartbeat.toMillis(),
                TimeUnit.MILLISECONDS);
        if (beats.isDone()) {
            throw new IllegalStateException("the heartbeat stopped as it began");
        }
        heart = beating;
    }

    /** Before the web server: it would wait for whoever is still looking. Nobody comes back to one that stops. */
    @Override
    public synchronized void stop() {
        stopped = true;
        if (watch != null) {
            watch.close();
        }
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
