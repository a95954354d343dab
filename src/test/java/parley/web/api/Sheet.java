package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A form of a page as a browser would send it: with what it hides, with what is filled in already, and with the page's cookie. */
final class Sheet {

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*>|<select[^>]*>.*?</select>|<textarea[^>]*>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option[^>]*selected[^>]*>");
    private static final Pattern FIRST = Pattern.compile("<option[^>]*>");

    private final Caller caller;
    private final String to;
    private final String cookie;
    private final Map<String, String> fields;

    private Sheet(Caller caller, String to, String cookie, Map<String, String> fields) {
        this.caller = caller;
        this.to = to;
        this.cookie = cookie;
        this.fields = fields;
    }

    /**
     * Loads a page and takes a form of it.
     *
     * @param what its address ends in
     */
    static Sheet of(Caller caller, String page, String what) {
        HttpResponse<String> answer = caller.send(caller.request(page).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher form = Pattern.compile(
                        "<form[^>]*action=\"([^\"]*" + Pattern.quote(what) + ")\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(answer.body());
        assertThat(form.find()).as(page + " has a form for " + what).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form.group(2));
        while (field.find()) {
            fill(fields, field.group());
        }
        assertThat(fields).containsKeys("_csrf");
        return new Sheet(
                caller,
                HtmlUtils.htmlUnescape(form.group(1)),
                answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", ""),
                fields);
    }

    private static void fill(Map<String, String> fields, String tag) {
        String name = attribute(tag, "name");
        if (tag.startsWith("<select")) {
            Matcher chosen = CHOSEN.matcher(tag);
            Matcher first = FIRST.matcher(tag);
            fields.put(
                    name,
                    chosen.find()
                            ? attribute(chosen.group(), "value")
                            : first.find() ? attribute(first.group(), "value") : "");
        } else if (!tag.contains("type=\"radio\"") && !tag.contains("type=\"checkbox\"") || tag.contains(" checked")) {
            fields.put(name, attribute(tag, "value"));
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    /** The same, with something filled in. */
    Sheet with(String name, String value) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.put(name, value);
        return new Sheet(caller, to, cookie, filled);
    }

    HttpResponse<String> send() {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest post = caller.request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        return caller.send(post, BodyHandlers.ofString());
    }
}
