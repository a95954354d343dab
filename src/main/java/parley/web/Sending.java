package parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
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

    Sending(@Value("${parley.sending:" + AT_ONCE + "}") int places) {
        this.places = new Semaphore(places);
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
            response.setHeader(Safety.POLICY, Safety.CONTENT_SECURITY_POLICY);
            // What it sends is not read: the connection cannot be used for anything else.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            Refusals.refuse(request, response, busy);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static boolean sends(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
