package parley.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import parley.play.NoSuchPosition;
import parley.play.UnknownNegotiation;

/** What somebody asked for and is not there. {@link Problems} finds the words. */
@ControllerAdvice
class Absent {

    @ExceptionHandler({UnknownNegotiation.class, NoSuchPosition.class})
    void absent(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
