package parley.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import parley.picture.Look;
import parley.report.SectionHtml;

/** Pictures by themselves, and the style sheet that those on a page have in common. */
@Controller
class PictureFiles {

    /** How analyses look that are told on a page. */
    @GetMapping(value = "/analysis.css", produces = "text/css")
    ResponseEntity<String> analyses() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8))
                .body(SectionHtml.rules());
    }

    @GetMapping(value = "/pictures.css", produces = "text/css")
    ResponseEntity<String> look() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8))
                .body(Look.forPages());
    }
}
