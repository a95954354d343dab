package parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final boolean thisMachineOnly;
    private final Set<String> namesOfThisMachine;

    /** What it is asked for as on this machine. */
    private final String here;

    SameOrigin(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.thisMachineOnly = address != null && address.isLoopbackAddress();
        this.here = address != null && thisMachineOnly ? here(address) : "localhost";
        this.namesOfThisMachine = thisMachineOnly ? Set.of(here) : namesOfThisMachine();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOurs(request.getServerName().toLowerCase(Locale.ROOT))) {
            Refusals.refuse(
                    request,
                    response,
                    Problem.of(
                            Problem.Kind.OTHER_HOST,
                            thisMachineOnly
                                    ? "This Parley answers to the names of its own machine only. Ask for it as http://"
                                            + here + ":" + request.getLocalPort() + " there."
                                    : "This Parley answers to its machine's own names and numbers. Ask for it by its number, such as http://"
                                            + "192.168.1.20:" + request.getLocalPort() + "."));
            return;
        }
        boolean harmless = HARMLESS.contains(request.getMethod());
        if (harmless ? isFetchedForElsewhere(request) : isFromElsewhere(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** A name is; so is a number, once others may come: it leads nowhere else. */
    private boolean isOurs(String name) {
        return OWN_NAMES.contains(name)
                || namesOfThisMachine.contains(name)
                || (!thisMachineOnly && NUMBER.matcher(name).matches());
    }

    /** Where it listens on another of the numbers that lead to this machine itself, {@code localhost} does not lead to it. */
    private static String here(InetAddress loopback) {
        String number = loopback.getHostAddress();
        return loopback instanceof Inet4Address && !OWN_NAMES.contains(number) ? number : "localhost";
    }

    /** What the machine is called by itself; nobody else is asked. */
    private static Set<String> namesOfThisMachine() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return Set.of(name, name + ".local");
        } catch (UnknownHostException hasNone) {
            return Set.of();
        }
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
