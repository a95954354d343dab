package parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.html.Handout;
import parley.paper.Lettering;
import parley.paper.Pdf;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A negotiation on paper, for a class. */
@Command(
        name = "handout",
        header = "Write a negotiation as a handout for a class: a PDF, or a page to print.",
        description = {
            "The parties, the timeline, the transcript, how things stand at the end and who waits for whom, questions for the class,"
                    + " the terms of the field that it shows, and every fact that is cited with its sources. Each page says whether it is"
                    + " documented or hypothetical.",
            "Students get questions without answers. With --notes it is for whoever teaches: the scenario's notes, and to each"
                    + " question what can be said from the record and the rules.",
            "Of a negotiation of more than " + Handout.MOST_EVENTS
                    + " events it has the last so many up to its moment, and says so. Nothing is"
                    + " loaded from anywhere, and nothing is overwritten. The same negotiation gives the same bytes."
        },
        footer = {
            "  parley handout may-2025 --to may.pdf",
            "  parley handout may-2025 --as-of 2025-05-11 --to weekend.pdf      up to the evening of 11 May",
            "  parley handout may-2025@hard-gate --notes --to for-me.pdf",
            "  parley handout korea-1951 --paper letter --to korea.pdf",
            "  parley handout moscow-says-yes --to what-if.html",
            "  parley handout n-3 --data ~/.parley --to class-of-tuesday.pdf"
        })
final class MakeHandout implements Callable<Integer> {

    /** As what it is written. */
    enum As implements Destination.Form {
        HTML,
        PDF;

        @Override
        public boolean isText() {
            return this == HTML;
        }
    }

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file; with --data the id of a negotiation.")
    private String what = "";

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Option(names = "--notes", description = "For whoever teaches: also the notes of the scenario, and answers.")
    private boolean notes;

    @Option(names = "--paper", paramLabel = "SIZE", description = "PDF: a4 (the default) or letter.")
    private Handout.Paper paper = Handout.Paper.A4;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html or pdf. Usually what --to ends with, or else html.")
    private @Nullable As format;

    @Mixin
    private Destination destination = new Destination();

    private final Desk desk;
    private final Bookcase books = Bookcase.packed();

    MakeHandout(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        As as = destination.form(As.class, format);
        Transcript transcript = standpoint.seen(desk, what).transcript();
        byte[] bytes = switch (as) {
            case HTML ->
                Handout.page(transcript, books.facts(), books.concepts(), reader())
                        .text()
                        .getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(transcript);
        };
        destination.write(desk, bytes, "Written: ");
        return ExitCode.FINE;
    }

    private Handout.Reader reader() {
        return notes ? Handout.Reader.TEACHER : Handout.Reader.STUDENT;
    }

    private byte[] pdf(Transcript transcript) {
        String sheet = Handout.sheet(transcript, books.facts(), books.concepts(), reader(), paper);
        if (Lettering.isRewritten(sheet)) {
            desk.screen()
                    .complain("parley: some letters are in none of the packed fonts and are written in Latin letters."
                            + " An .html has them as they are.");
        }
        try {
            return Pdf.of(sheet);
        } catch (Pdf.TooLong tooLong) {
            throw new BadInput(tooLong.getMessage() + " Write it as .html, or only up to an earlier --as-of.");
        }
    }
}
