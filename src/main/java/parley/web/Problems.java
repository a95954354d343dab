package parley.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import parley.play.UnknownNegotiation;

/** Says what went wrong in words that a reader can use; details stay in the log. Programs get the same as a problem detail (RFC 9457). */
@Controller
class Problems implements ErrorController {

    @RequestMapping("/error")
    Object problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.INTERNAL_SERVER_ERROR.value();
        Object thrown = request.getAttribute("org.springframework.web.servlet.DispatcherServlet.EXCEPTION");
        String why = why(status, thrown);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), why))
                    .build();
        }
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("why", why);
        return "problem";
    }

    private static String why(int status, @Nullable Object thrown) {
        if (thrown instanceof ResponseStatusException stated && stated.getReason() != null) {
            return stated.getReason();
        }
        if (thrown instanceof UnknownNegotiation) {
            return "There is no such negotiation. It may have been deleted.";
        }
        return switch (status) {
            case 400 -> "The address is not one that this page understands.";
            case 403 ->
                "This was not sent from a page of this Parley, or that page has grown old. Go back, load it again, and send it once more.";
            case 404 -> "There is no such page.";
            case 405 -> "That cannot be done at this address.";
            case 413 -> "That is more than is taken at once.";
            case 415 -> "This address takes JSON.";
            default -> "Something went wrong here. Nothing that was recorded is lost; the log says more.";
        };
    }
}
