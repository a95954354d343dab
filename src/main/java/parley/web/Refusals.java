package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import parley.play.NoSuchPosition;
import parley.play.UnknownNegotiation;

/** Finds the words for what is turned away before anybody has looked at it. {@link Problems} tells them. */
@ControllerAdvice
final class Refusals {

    private static final String WHY = Refusals.class.getName();

    /** What was found here about a request that ends in an error; null if nothing was. */
    static @Nullable Problem about(HttpServletRequest request) {
        return (Problem) request.getAttribute(WHY);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        request.setAttribute(WHY, problem);
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.sendError(problem.getStatusCode().value());
    }

    @ExceptionHandler
    void told(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, problem);
    }

    @ExceptionHandler({UnknownNegotiation.class, NoSuchPosition.class})
    void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                Problem.of(Problem.Kind.UNKNOWN, "There is no such negotiation. It may have been deleted."));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void nothingThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.UNKNOWN,
                        Problems.isProgram(request.getRequestURI())
                                ? "There is nothing at this address. GET /api/openapi.json says what there is."
                                : "There is no such page."));
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException other, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] supported = other.getSupportedMethods();
        List<String> can = supported == null
                ? List.of()
                : Arrays.stream(supported).sorted().toList();
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", can));
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.OTHER_METHOD,
                        "This address does not take " + other.getMethod() + ". Expected " + String.join(" or ", can)
                                + "."));
    }

    @ExceptionHandler
    void content(HttpMediaTypeNotSupportedException other, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MediaType sent = other.getContentType();
        String said = sent == null
                ? "What was sent does not say what it is, in a way that is understood"
                : "What was sent says that it is " + sent.getType() + "/" + sent.getSubtype();
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.OTHER_CONTENT,
                        said + ". Expected the header Content-Type: " + told(other.getSupportedMediaTypes()) + "."));
    }

    @ExceptionHandler
    void answer(HttpMediaTypeNotAcceptableException other, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.OTHER_ANSWER,
                        "This address answers with " + told(other.getSupportedMediaTypes())
                                + ". The header Accept asks for something else."));
    }

    private static String told(List<MediaType> types) {
        return types.isEmpty()
                ? "application/json"
                : types.stream()
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .distinct()
                        .collect(Collectors.joining(" or "));
    }

    /** Found out when the first parameter is asked for. */
    @ExceptionHandler
    void undecodable(InvalidParameterException bad, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(request, response, undecodable(bad));
    }

    static Problem undecodable(InvalidParameterException bad) {
        return Problem.of(
                Problem.Kind.of(HttpStatusCode.valueOf(bad.getErrorCode())),
                "What stands behind the ? in the address, or in the form, is not UTF-8 or too much. Expected each unusual sign"
                        + " as % and two digits, such as %C3%BC.");
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.NOT_UNDERSTOOD,
                        "`" + missing.getParameterName() + "` is missing in the address. Expected ?"
                                + missing.getParameterName() + "=..."));
    }

    @ExceptionHandler
    void mismatch(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Class<?> wanted = mismatch.getRequiredType();
        refuse(
                request,
                response,
                Problem.of(
                        Problem.Kind.NOT_UNDERSTOOD,
                        "`" + mismatch.getName() + "` is not understood. Expected "
                                + (boolean.class.equals(wanted) ? "true or false" : "a whole number") + "."));
    }
}
