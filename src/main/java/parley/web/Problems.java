package parley.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Says what went wrong in words that a reader can use; details stay in the log. Programs get the same as a problem detail (RFC 9457). */
@Controller
class Problems implements ErrorController {

    /** Whether a program asks there. */
    static boolean isProgram(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    @RequestMapping("/error")
    Object problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        boolean program = isProgram(path);
        Problem problem = problem(request, program);
        HttpStatusCode status = problem.getStatusCode();
        if (program) {
            ProblemDetail detail = problem.getBody();
            detail.setInstance(instance(path));
            return ResponseEntity.status(status).body(detail);
        }
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("why", problem.getBody().getDetail());
        return "problem";
    }

    private static Problem problem(HttpServletRequest request, boolean program) {
        Problem known = Refusals.about(request);
        if (known != null) {
            return known;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(
                code instanceof Integer number ? number : HttpStatus.INTERNAL_SERVER_ERROR.value());
        Problem.Kind kind = Problem.Kind.of(status);
        Object thrown = request.getAttribute("org.springframework.web.servlet.DispatcherServlet.EXCEPTION");
        return thrown instanceof ResponseStatusException stated && stated.getReason() != null
                ? Problem.of(kind, stated.getReason())
                : Problem.of(kind, words(kind, program));
    }

    /** Where all that is known is the status. */
    private static String words(Problem.Kind kind, boolean program) {
        return switch (kind) {
            case NOT_UNDERSTOOD -> "The address, or what was sent with it, is not understood.";
            case FROM_ELSEWHERE ->
                program
                        ? "This was sent by a page of another site through a browser. Only this Parley's own pages, and programs, are"
                                + " answered."
                        : "This was not sent from a page of this Parley, or that page has grown old. Go back, load it again, and send it once more.";
            case UNKNOWN -> "There is no such page.";
            case MISTAKE_INSIDE -> "Something went wrong here. Nothing that was recorded is lost; the log says more.";
            case OTHER_METHOD,
                    OTHER_ANSWER,
                    TOO_SLOW,
                    OF_THE_RECORD,
                    HAS_BRANCHES,
                    TOO_LARGE,
                    OTHER_CONTENT,
                    OTHER_HOST,
                    REFUSED,
                    KEY_TAKEN,
                    TOO_MANY,
                    BUSY -> kind.title() + ".";
        };
    }

    /** As it was asked for; null where that is no address. */
    static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
