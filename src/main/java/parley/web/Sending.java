package parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many send something at once. What is sent is read by a thread that waits for it, however slowly it comes; so those who send
 * have some of the server's threads, and the others are for those who look.
 */
@Component
@Order(Sending.BEFORE_ANYTHING_IS_READ)
final class Sending extends OncePerRequestFilter {

    /** Before Spring Security's filters, which look into forms. */
    static final int BEFORE_ANYTHING_IS_READ = -101;

    /** Of the 200 threads that the server has. */
    static final int AT_ONCE = 64;

    private final Semaphore places;
    private final Duration patience;

    Sending(
            @Value("${parley.sending:" + AT_ONCE + "}") int places,
            @Value("${parley.patience:20s}") Duration patience) {
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!sends(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!places.tryAcquire()) {
            Problem busy = Problem.of(
                    Problem.Kind.BUSY,
                    "Others are sending something, as many as can at once. Send it again in a few seconds.");
            turnAway(request, response, busy);
            return;
        }
        try {
            Sent sent = read(request, response);
            if (sent != null) {
                chain.doFilter(sent, response);
            }
        } finally {
            places.release();
        }
    }

    /** What was sent; null if it was turned away. */
    private @Nullable Sent read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return new Sent(request, patience);
        } catch (Problem problem) {
            turnAway(request, response, problem);
        } catch (InvalidParameterException bad) {
            turnAway(request, response, Refusals.undecodable(bad));
        } catch (IOException gone) {
            turnAway(
                    request,
                    response,
                    Problem.of(
                            Problem.Kind.TOO_SLOW,
                            "What was sent ended before its end. Nothing was done. Send it again, whole."));
        }
        return null;
    }

    /**
     * Nobody else has seen it yet. After an answer such as these the server closes the connection by itself, and reads no more of what is
     * still to come; told to close it, it would read that first.
     */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setHeader(Safety.POLICY, Safety.CONTENT_SECURITY_POLICY);
        Refusals.refuse(request, response, problem);
    }

    private static boolean sends(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
