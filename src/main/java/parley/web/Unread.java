package parley.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import parley.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers what the web server turns away before any part of Parley has seen it, such as an address with a byte 0. {@link Problems} answers
 * everything that comes as far as that.
 */
@Component
final class Unread implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Behind Tomcat's own, which leaves alone what has been answered.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answering()));
    }

    private static final class Answering extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            String asked = String.valueOf(request.getRequestURI());
            Problem problem = Problem.of(
                    Problem.Kind.of(HttpStatusCode.valueOf(status)),
                    "The address, or a header, is not understood. Expected an address of this Parley, with each unusual sign as % and two digits.");
            boolean program = Problems.isProgram(asked);
            problem.getBody().setInstance(Problems.instance(asked));
            String body = program ? json(problem) : page(problem);
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            try {
                response.getReporter().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("Nobody waits for the answer", gone);
            }
        }

        private static String json(Problem problem) {
            var body = problem.getBody();
            ObjectNode told = Json.mapper()
                    .createObjectNode()
                    .put("type", String.valueOf(body.getType()))
                    .put("title", body.getTitle())
                    .put("status", body.getStatus())
                    .put("detail", body.getDetail());
            if (body.getInstance() != null) {
                told.put("instance", body.getInstance().toString());
            }
            return told.toString();
        }

        private static String page(Problem problem) {
            return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Problem \u00b7 Parley</title></head>\n<body><h1>"
                    + HtmlUtils.htmlEscape(String.valueOf(problem.getBody().getTitle())) + "</h1>\n<p>"
                    + HtmlUtils.htmlEscape(String.valueOf(problem.getBody().getDetail()))
                    + "</p>\n<p><a href=\"/\">To the library</a></p></body>\n</html>\n";
        }
    }
}
