package parley.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import parley.exchange.TranscriptJson;
import parley.negotiation.Reason;

/** Why something was not done: told to people by the page, to programs as a problem detail whose type leads to the page that explains it. */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** When it may be otherwise, in seconds. */
    private static final int SOON = 5;

    /** The kinds of problems; each is explained in the contract. The first of a status is the one meant where nothing more is known. */
    public enum Kind {
        /** The address or the body is not understood. */
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST, "That is not understood"),
        /** Another site sent it through a visitor's browser. */
        FROM_ELSEWHERE(HttpStatus.FORBIDDEN, "That came from another site"),
        /** There is nothing of that name. */
        UNKNOWN(HttpStatus.NOT_FOUND, "There is no such thing"),
        /** What the address is asked to do it does not do. */
        OTHER_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "That cannot be done at this address"),
        /** What it answers with is not what the caller takes. */
        OTHER_ANSWER(HttpStatus.NOT_ACCEPTABLE, "This address answers with something else"),
        /** What was sent did not come in time. */
        TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "That came too slowly"),
        /** What the record has stays as it is. */
        OF_THE_RECORD(HttpStatus.CONFLICT, "What the record has stays as it is"),
        /** Others begin with its events. */
        HAS_BRANCHES(HttpStatus.CONFLICT, "It has branches"),
        /** More than is taken at once. */
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "That is too large"),
        /** It takes another kind of content. */
        OTHER_CONTENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address takes something else"),
        /** It was asked for by a name that is not this machine's. */
        OTHER_HOST(HttpStatus.MISDIRECTED_REQUEST, "That is not a name of this Parley"),
        /** The rulebook does not admit the move; {@code reasons} says why. */
        REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The rulebook does not admit the move"),
        /** The key of what is sent was used for something else. */
        KEY_TAKEN(HttpStatus.UNPROCESSABLE_CONTENT, "The key was used for something else"),
        /** Nothing that the caller did. */
        MISTAKE_INSIDE(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
        /** As many look on as can. */
        TOO_MANY(HttpStatus.SERVICE_UNAVAILABLE, "Too many are looking at once"),
        /** As much is being made as can be at once. */
        BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too much is being made at once");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        /** The one that such a status stands for; a mistake of ours where there is none. */
        public static Kind of(HttpStatusCode status) {
            return Arrays.stream(values())
                    .filter(kind -> kind.status.isSameCodeAs(status))
                    .findFirst()
                    .orElse(status.is4xxClientError() ? NOT_UNDERSTOOD : MISTAKE_INSIDE);
        }

        public HttpStatus status() {
            return status;
        }

        /** The same in a few words. */
        public String title() {
            return title;
        }

        /** In the contract, and in the type. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where it is explained. */
        public URI type() {
            return URI.create("/api#problem-" + word());
        }
    }

    private Problem(Kind kind, ProblemDetail detail) {
        super(kind.status, detail, null);
        if (kind.status == HttpStatus.SERVICE_UNAVAILABLE) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(SOON));
        }
    }

    /**
     * One of a kind.
     *
     * @param detail in words, with how to mend it
     */
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail(kind, detail));
    }

    /** With the reasons as in every refusal: {@code [{rule, text, concerns, heldBy}]}. */
    public static Problem refused(List<Reason> reasons) {
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
