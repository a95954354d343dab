package parley.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Says what went wrong in words that a reader can use; details stay in the log. */
@Controller
class Problems implements ErrorController {

    @RequestMapping("/error")
    String problem(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.INTERNAL_SERVER_ERROR.value();
        Object thrown = request.getAttribute("org.springframework.web.servlet.DispatcherServlet.EXCEPTION");
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("why", why(status, thrown));
        return "problem";
    }

    private static String why(int status, Object thrown) {
        if (thrown instanceof ResponseStatusException stated && stated.getReason() != null) {
            return stated.getReason();
        }
        return switch (status) {
            case 404 -> "There is no such page.";
            case 400 -> "The address is not one that this page understands.";
            default -> "Something went wrong here. Nothing that was recorded is lost; the log says more.";
        };
    }
}
