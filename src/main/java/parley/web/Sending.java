package parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is sent: how many send at once, how much, and for how long. What is sent is read by a thread that waits for it; so those
 * who send have some of the server's threads, and the others are for those who look. It is read here, all of it and before anything
 * else, because whoever reads it later cannot stop.
 */
@Component
@Order(Sending.BEFORE_ANYTHING_IS_READ)
final class Sending extends OncePerRequestFilter {

    /** Before Spring Security's filters, which look into forms. */
    static final int BEFORE_ANYTHING_IS_READ = -101;

    /** Of the 200 threads that the server has. */
    static final int AT_ONCE = 64;

    /** In bytes. The largest move is some kilobytes, and a form has no more in it. */
    private static final int LARGEST = 256 * 1024;

    /** In bytes: some ten thousand events. */
    private static final int LARGEST_IMPORT = 16 * 1024 * 1024;

    /** In bytes: of what is too large so much is taken, and thrown away, that its sender comes to read why. */
    private static final int THROWN_AWAY = 1024 * 1024;

    private final Semaphore places;
    private final Duration within;

    /**
     * For the server.
     *
     * @param places how many send at once
     * @param within for how long each may, and what it last waited for
     */
    Sending(
            @Value("${parley.sending:" + AT_ONCE + "}") int places,
            @Value("${parley.sending.within:30s}") Duration within) {
        this.places = new Semaphore(places);
        this.within = within;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!sends(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!places.tryAcquire()) {
            turnAway(
                    request,
                    response,
                    Problem.of(
                            Problem.Kind.BUSY,
                            "Others are sending something, as many as can at once. Send it again in a few seconds."));
            return;
        }
        try {
            chain.doFilter(new Received(request, body(request)), response);
        } catch (Problem notTaken) {
            turnAway(request, response, notTaken);
        } finally {
            places.release();
        }
    }

    private static boolean sends(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, Problem why)
            throws IOException {
        response.setHeader(Safety.POLICY, Safety.CONTENT_SECURITY_POLICY);
        // What it sends is not read: the connection cannot be used for anything else.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Refusals.refuse(request, response, why);
    }

    /** All that is sent. Each read waits for no longer than the server lets a connection say nothing. */
    private byte[] body(HttpServletRequest request) throws IOException {
        int largest = isImport(request) ? LARGEST_IMPORT : LARGEST;
        long begun = System.nanoTime();
        ServletInputStream in = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] some = new byte[8 * 1024];
        int length = 0;
        while (!in.isFinished() && length <= largest + THROWN_AWAY) {
            if (System.nanoTime() - begun > within.toNanos()) {
                throw Problem.of(
                        Problem.Kind.TOO_SLOW,
                        "What is sent has not come within " + within.toSeconds()
                                + " seconds, and nothing was done. Send it again, without a pause.");
            }
            int read = in.read(some);
            if (read < 0) {
                break;
            }
            length += read;
            if (length <= largest) {
                body.write(some, 0, read);
            }
        }
        if (length > largest) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "The body is larger than " + largest + " bytes, which is as much as is taken.");
        }
        return body.toByteArray();
    }

    private static boolean isImport(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }
}
