package parley.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import parley.exchange.Pretty;
import tools.jackson.databind.JsonNode;

/** Answers in JSON. None is to be kept by a cache: negotiations go on. */
final class Answer {

    private Answer() {}

    static ResponseEntity<byte[]> json(JsonNode node) {
        return json(Pretty.write(node));
    }

    static ResponseEntity<byte[]> json(String text) {
        return of(HttpStatus.OK, MediaType.APPLICATION_JSON, text);
    }

    static ResponseEntity<byte[]> of(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Something was made, and stands at this address. */
    static ResponseEntity<byte[]> made(String address, JsonNode node) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", address)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Pretty.write(node).getBytes(StandardCharsets.UTF_8));
    }
}
