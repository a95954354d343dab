package parley.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request whose body has come, all of it: nobody who reads it waits. A form's fields are found as the server would find them. */
final class Received extends HttpServletRequestWrapper {

    /** As many as the server takes itself. */
    private static final int MOST_FIELDS = 1_000;

    private final byte[] body;
    private final Body stream;
    private @Nullable Map<String, String[]> parameters;

    /** The rest of it. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream left;

        Body(byte[] body) {
            this.left = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return left.read();
        }

        @Override
        public int read(byte[] to, int from, int length) {
            return left.read(to, from, length);
        }

        @Override
        public int available() {
            return left.available();
        }

        @Override
        public boolean isFinished() {
            return left.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("all of it is there");
        }
    }

    Received(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new Body(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters());
    }

    /** Those of the address come first. */
    private Map<String, String[]> parameters() {
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            if (isForm()) {
                Parameters fields = new Parameters();
                fields.setCharset(StandardCharsets.UTF_8);
                fields.setLimit(MOST_FIELDS);
                fields.processParameters(body, 0, body.length);
                for (String name : Collections.list(fields.getParameterNames())) {
                    all.merge(name, fields.getParameterValues(name), Received::both);
                }
            }
            parameters = all;
        }
        return parameters;
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
    }

    private boolean isForm() {
        String type = getContentType();
        return HttpMethod.POST.matches(getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
