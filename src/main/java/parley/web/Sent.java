package parley.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request whose body has to come in time. A connection that says nothing at all is cut off by the server; one that says a few bytes
 * now and then is given up here, between two reads. What is sent is read whole before anybody answers: whoever answered first would
 * have the server wait for the rest. An import alone is read by whom it is for, who begins with that.
 */
final class Sent extends HttpServletRequestWrapper {

    /** In bytes: of forms and of moves, the largest of which is some kilobytes. */
    private static final int LARGEST = 256 * 1024;

    private static final int MOST_FIELDS = 1_000;

    /** Beyond the patience: a slow line may be slow, in bytes a second. */
    private static final int SLOWEST = 16 * 1024;

    private final ServletInputStream body;
    private final @Nullable Map<String, String[]> form;

    /**
     * @param patience for the first bytes of the body; for every 16 KiB that have come a second is added
     * @throws Problem if it has not come in time or is too large
     * @throws IOException if the sender has gone, or says no more
     */
    Sent(HttpServletRequest request, Duration patience) throws IOException {
        super(request);
        ServletInputStream timed = new Timed(request.getInputStream(), patience.toNanos());
        MediaType type = type(request);
        boolean isImport = type != null
                && type.isCompatibleWith(MediaType.APPLICATION_NDJSON)
                && request.getMethod().equals("POST")
                && request.getRequestURI().equals("/api/negotiations");
        if (isImport) {
            this.form = null;
            this.body = timed;
            return;
        }
        byte[] bytes = timed.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "The body is larger than " + LARGEST + " bytes, which is as much as is taken.");
        }
        this.body = new Whole(bytes);
        this.form = type != null && type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                ? fields(request, bytes, type.getCharset())
                : null;
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** What stands in the address comes first, as the Servlet specification (3.1) has it. */
    private static Map<String, String[]> fields(HttpServletRequest request, byte[] bytes, @Nullable Charset charset) {
        // The body is being read as a stream, hence these are those of the address only.
        Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
        Parameters sent = new Parameters();
        sent.setLimit(MOST_FIELDS);
        sent.setCharset(charset == null ? StandardCharsets.UTF_8 : charset);
        sent.processParameters(bytes, 0, bytes.length);
        for (String name : Collections.list(sent.getParameterNames())) {
            List<String> values = new ArrayList<>();
            if (fields.containsKey(name)) {
                values.addAll(List.of(fields.get(name)));
            }
            values.addAll(List.of(sent.getParameterValues(name)));
            fields.put(name, values.toArray(String[]::new));
        }
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form == null ? super.getParameterMap() : form;
    }

    /** Asks the clock before each read; a read by itself takes no longer than the connection's time-out. */
    private static final class Timed extends ServletInputStream {

        private final ServletInputStream in;
        private final long patience;
        private final long began = System.nanoTime();
        private long come;

        Timed(ServletInputStream in, long patience) {
            this.in = in;
            this.patience = patience;
        }

        private void inTime() {
            long allowed = patience + come * Duration.ofSeconds(1).toNanos() / SLOWEST;
            if (System.nanoTime() - began > allowed) {
                throw Problem.of(
                        Problem.Kind.TOO_SLOW,
                        "What was sent came too slowly: " + come + " bytes in "
                                + Duration.ofNanos(System.nanoTime() - began).toSeconds()
                                + " seconds. Nothing was done. Send it again over a better line.");
            }
        }

        @Override
        public int read() throws IOException {
            inTime();
            int one = in.read();
            come += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            inTime();
            int count = in.read(into, from, most);
            come += Math.max(0, count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }

    /** What has come, to be read again. */
    private static final class Whole extends ServletInputStream {

        private final ByteArrayInputStream in;

        Whole(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return in.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("it is read at once");
        }
    }
}
