package parley.web;

import java.util.List;
import java.util.stream.Collectors;
import parley.analysis.paths.Path;
import parley.fact.Concepts;
import parley.negotiation.Teller;
import parley.report.Section;
import parley.report.SectionHtml;

/**
 * What a study has come to, as it is shown.
 *
 * @param html the section; empty as long as there is none
 * @param paths each with the moves on it
 * @param runs how many futures can be opened; 0 where it has none
 */
public record StudyShown(
        String id,
        String title,
        String state,
        boolean over,
        boolean measured,
        int percent,
        String html,
        List<Found> paths,
        long runs,
        String negotiation,
        int position) {

    /**
     * A way to what was asked for.
     *
     * @param says how many moves by whom, and when it is reached
     * @param moves and what follows from them
     * @param instead who else could put the new offer; empty where nobody
     */
    public record Found(String says, List<Line> moves, String instead) {

        static Found of(Path path) {
            Teller teller = new Teller(path.end());
            int moves = path.moves();
            return new Found(
                    (moves == 0
                                    ? "Nobody has to move"
                                    : (moves == 1 ? "1 move by " : moves + " moves by ")
                                            + teller.parties(List.copyOf(path.movers())))
                            + "; reached on " + teller.moment(path.reached()) + ".",
                    Line.all(path.events(), teller),
                    path.orOfferedBy().stream().map(teller::party).collect(Collectors.joining(" or ")));
        }
    }

    static StudyShown of(Studies.Study study, Concepts concepts) {
        Studies.Result result = study.result();
        return new StudyShown(
                study.getId(),
                study.getTitle(),
                study.getState().name(),
                study.isOver(),
                study.isMeasured(),
                study.getPercent(),
                result == null
                        ? ""
                        : html(
                                result.section(),
                                new PictureFile.Folder("/studies/" + study.getId() + "/pictures/", ""),
                                concepts),
                result == null
                        ? List.of()
                        : result.paths().stream().map(Found::of).toList(),
                result == null || result.futures() == null
                        ? 0
                        : result.futures().runs(),
                study.negotiation().text(),
                study.position());
    }

    /** A section on a page, with files of its pictures. */
    static String html(Section section, PictureFile.Folder pictures, Concepts concepts) {
        return new SectionHtml(concepts, concept -> "/concepts/" + concept, 2, true, pictures).of(section);
    }
}
