package parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what another site sends through a visitor's browser.
 *
 * <p>Parley is asked for by one of this machine's names: a stranger's name that was made to point here would otherwise read what is kept
 * here. What changes something says by its origin, where it states one, that it comes from here; and whatever else a browser fetches
 * for another site's page, save that its reader follows a link, is not answered.
 */
@Component
@Order(SameOrigin.BEHIND_THE_HEADERS)
final class SameOrigin extends OncePerRequestFilter {

    /** One behind Spring Security's filters, so that a refusal has the headers of every other answer. */
    static final int BEHIND_THE_HEADERS = -99;

    static final RequestMatcher API = PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");
    private static final Set<String> HARMLESS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name(), HttpMethod.TRACE.name());

    private final boolean thisMachineOnly;

    SameOrigin(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.thisMachineOnly = address != null && address.isLoopbackAddress();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (thisMachineOnly && !OWN_NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            Refusals.refuse(
                    request,
                    response,
                    Problem.of(
                            Problem.Kind.OTHER_HOST,
                            "This Parley answers to the names of its own machine only. Ask for it as http://localhost:"
                                    + request.getLocalPort() + " there."));
            return;
        }
        boolean harmless = HARMLESS.contains(request.getMethod());
        if (harmless ? isFetchedForElsewhere(request) : isFromElsewhere(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isFetchedForElsewhere(HttpServletRequest request) {
        return isOtherSite(request) && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return isOtherSite(request)
                || (origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST)));
    }

    /** As the browser says; programs say nothing. */
    private static boolean isOtherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
