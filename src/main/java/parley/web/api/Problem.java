package parley.web.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import parley.exchange.TranscriptJson;
import parley.negotiation.Reason;

/** Why something was not done, as a problem detail. Its type leads to the page that explains it. */
final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** The kinds of problems; each is explained in the contract. */
    enum Kind {
        /** There is nothing of that name. */
        UNKNOWN(HttpStatus.NOT_FOUND, "There is no such thing"),
        /** The address or the body is not understood. */
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, "That is not understood"),
        /** The rulebook does not admit the move; {@code reasons} says why. */
        REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The rulebook does not admit the move"),
        /** What the record has stays as it is. */
        OF_THE_RECORD(HttpStatus.CONFLICT, "What the record has stays as it is"),
        /** Others begin with its events. */
        HAS_BRANCHES(HttpStatus.CONFLICT, "It has branches"),
        /** More than is taken at once. */
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "That is too large");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        /** Where it is explained. */
        URI type() {
            return URI.create(
                    "/api#problem-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    private Problem(Kind kind, ProblemDetail detail) {
        super(kind.status, detail, null);
    }

    /** @param detail in words, with how to mend it */
    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail(kind, detail));
    }

    /** With the reasons as in every refusal: {@code [{rule, text, concerns, heldBy}]}. */
    static Problem refused(List<Reason> reasons) {
        ProblemDetail detail = detail(
                Kind.REFUSED,
                String.join(" ", reasons.stream().map(Reason::text).toList()));
        detail.setProperty("reasons", TranscriptJson.reasons(reasons));
        return new Problem(Kind.REFUSED, detail);
    }

    private static ProblemDetail detail(Kind kind, String words) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(kind.status, words);
        detail.setType(kind.type());
        detail.setTitle(kind.title);
        return detail;
    }
}
