package parley.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.picture.Captioned;
import parley.picture.Look;
import parley.picture.Picture;
import parley.play.NegotiationId;
import parley.report.Analyses;
import parley.report.Angle;
import parley.report.Section;
import parley.report.SectionHtml;

/** Pictures of analyses by themselves, and the style sheets that those on a page have in common. */
@Controller
class PictureFiles {

    private final Angles angles;
    private final Histories histories;
    private final Studies studies;
    private final Futures futures;
    private final Workshop workshop;

    PictureFiles(Angles angles, Histories histories, Studies studies, Futures futures, Workshop workshop) {
        this.futures = futures;
        this.workshop = workshop;
        this.angles = angles;
        this.histories = histories;
        this.studies = studies;
    }

    /** How analyses look that are told on a page. */
    @GetMapping(value = "/analysis.css", produces = "text/css")
    ResponseEntity<String> analyses() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(SectionHtml.rules());
    }

    @GetMapping(value = "/pictures.css", produces = "text/css")
    ResponseEntity<String> look() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(Look.forPages());
    }

    /** Of the situations of a negotiation. */
    @GetMapping("/negotiations/{id}/analysis/pictures/{file}")
    ResponseEntity<byte[]> ofNegotiation(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String look) {
        NegotiationId negotiation = Stages.id(id);
        int last = histories.of(negotiation).size();
        Angle angle = angles.of(negotiation, at == null ? last : Stages.position(at, last));
        PictureFile asked = PictureFile.called(file);
        Picture picture = in(Analyses.stability(angle).orElseThrow(PictureFile::unknown), asked);
        return asked.answer(
                Captioned.stability(picture, angle.played()),
                Takings.name(angle.played(), negotiation),
                look,
                workshop);
    }

    /** Of futures that were played. */
    @GetMapping("/studies/{study}/pictures/{file}")
    ResponseEntity<byte[]> ofStudy(
            @PathVariable String study,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String look) {
        Studies.Study found = studies.study(study);
        Studies.Result result = found.result();
        Studies.Futures futures = result == null ? null : result.futures();
        if (result == null || futures == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "It has no pictures, or is still being worked out. Look at its page.");
        }
        PictureFile asked = PictureFile.called(file);
        Angle angle = angles.of(found.negotiation(), found.position());
        return asked.answer(
                Captioned.futures(in(result.section(), asked), angle.played(), futures.runs(), futures.seed()),
                Takings.name(angle.played(), found.negotiation()),
                look,
                workshop);
    }

    /** Of two futures that are held against each other. */
    @GetMapping("/compare/pictures/{file}")
    ResponseEntity<byte[]> ofTwo(
            @PathVariable String file,
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable String look) {
        PictureFile asked = PictureFile.called(file);
        if (!asked.name().equals(ComparePage.PICTURE)) {
            throw PictureFile.unknown();
        }
        String of = (left + "-" + right).replace('@', '-');
        return asked.answer(ComparePage.picture(futures.of(left), futures.of(right)), of, look, workshop);
    }

    @GetMapping("/conflicts/{name}/pictures/{file}")
    ResponseEntity<byte[]> ofConflict(
            @PathVariable String name,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String look) {
        PictureFile asked = PictureFile.called(file);
        ExamplesPage.Example example = ExamplesPage.conflictNamed(name);
        return asked.answer(Captioned.stability(in(example.section(), asked), example.title()), name, look, workshop);
    }

    @GetMapping("/domains/{name}/pictures/{file}")
    ResponseEntity<byte[]> ofDomain(
            @PathVariable String name,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String look) {
        PictureFile asked = PictureFile.called(file);
        ExamplesPage.Example example = ExamplesPage.domainNamed(name);
        return asked.answer(Captioned.worth(in(example.section(), asked), example.title()), name, look, workshop);
    }

    private static Picture in(Section section, PictureFile asked) {
        return section.picture(asked.name()).orElseThrow(PictureFile::unknown);
    }
}
