package parley.web.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import parley.exchange.BadLine;
import parley.play.KeyTaken;
import parley.play.NoSuchPosition;
import parley.play.UnknownNegotiation;
import parley.scenario.AsOf;
import parley.web.Problem;

/** Whatever is thrown on the way becomes a problem detail. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems {

    static ResponseEntity<ProblemDetail> answer(ErrorResponse problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownNegotiation unknown) {
        return answer(Problem.of(
                Problem.Kind.UNKNOWN,
                "There is no such negotiation; it may have been deleted. GET /api/negotiations lists all."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noMoment(AsOf.Misunderstood misunderstood) {
        return answer(Problem.of(Problem.Kind.NOT_UNDERSTOOD, String.valueOf(misunderstood.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noPosition(NoSuchPosition nowhere) {
        return answer(Problem.of(Problem.Kind.NOT_UNDERSTOOD, sentence(String.valueOf(nowhere.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyTaken(KeyTaken taken) {
        return answer(
                Problem.of(
                        Problem.Kind.KEY_TAKEN,
                        sentence(String.valueOf(taken.getMessage()))
                                + " Nothing was done. Send each request with a new key, and only what is sent again with the old one."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badLine(BadLine bad) {
        return answer(Problem.of(Problem.Kind.NOT_UNDERSTOOD, "line " + bad.told()));
    }

    /** From what the page and this share; its reason is written for people. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stated(ResponseStatusException stated) {
        return answer(Problem.of(Problem.Kind.of(stated.getStatusCode()), String.valueOf(stated.getReason())));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
