package parley.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;

/** What is taken away from the page of a negotiation. */
@Controller
class TakeAway {

    private final Histories histories;
    private final Transcripts transcripts;
    private final Takings takings;

    TakeAway(Histories histories, Transcripts transcripts, Takings takings) {
        this.histories = histories;
        this.transcripts = transcripts;
        this.takings = takings;
    }

    @GetMapping("/negotiations/{id}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String look,
            @RequestParam(required = false) @Nullable String paper) {
        NegotiationId negotiation = Stages.id(id);
        List<Recorded> events = histories.of(negotiation);
        int position = at == null ? events.size() : Stages.position(at, events.size());
        Takings.Sort sort = Takings.Sort.called(file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
        return takings.answer(
                sort, negotiation, transcripts.of(negotiation).asOf(position), PictureFile.look(look), paper);
    }
}
