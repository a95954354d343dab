package parley.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import parley.picture.Look;

/** Pictures by themselves, and the style sheet that those on a page have in common. */
@Controller
class PictureFiles {

    @GetMapping(value = "/pictures.css", produces = "text/css")
    ResponseEntity<String> look() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8))
                .body(Look.forPages());
    }
}
