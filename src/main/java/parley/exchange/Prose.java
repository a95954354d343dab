package parley.exchange;

import java.util.List;
import java.util.stream.Collectors;
import parley.negotiation.Moments;
import parley.negotiation.Table;
import parley.scenario.Afterwards;
import parley.scenario.Choice;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * A transcript to be read: plain text of at most a hundred columns, without colour, in which documented, supposed and consequent can
 * be told apart by the words alone.
 */
public final class Prose {

    private final Transcript transcript;
    private final Scenario scenario;
    private final Moments moments;
    private final Page page = new Page();

    private Prose(Transcript transcript) {
        this.transcript = transcript;
        this.scenario = transcript.scenario();
        this.moments = new Moments(scenario.setting().zone());
    }

    /** The whole transcript, ending with a line end. */
    public static String of(Transcript transcript) {
        Prose prose = new Prose(transcript);
        prose.opening();
        prose.branch();
        prose.reading();
        prose.course();
        prose.howToReadIt();
        ProseEvents events = new ProseEvents(transcript, prose.moments, prose.page);
        events.tell(transcript.events(), Table.opening(prose.scenario.setting()));
        if (transcript.events().isEmpty()) {
            prose.page.blank();
            prose.page.paragraph("Nothing has happened yet.");
        }
        events.refused();
        events.skipped();
        ProseTable.tell(transcript.table(), prose.moments, prose.page);
        prose.epilogue();
        return prose.page.toString();
    }

    private void opening() {
        String title = scenario.title();
        page.line(title);
        page.line("=".repeat(title.codePointCount(0, title.length())));
        page.blank();
        page.paragraph(scenario.question());
        page.blank();
        page.paragraph(scenario.about());
    }

    /** Where it leaves another script, and that nothing after that is documented. */
    private void branch() {
        Fork fork = scenario.fork();
        if (fork == null) {
            return;
        }
        page.blank();
        page.hanging(
                "What if: ",
                "this is a branch. It leaves " + fork.of()
                        + (fork.position() == 0 ? " at the opening" : " after position " + fork.position())
                        + (fork.reading() == null ? "" : ", counted under the reading " + fork.reading())
                        + ". Up to there all is as it is there; whatever a party does after that is supposed.");
    }

    /** Which options were taken, and which were not. */
    private void course() {
        List<Choice> arising = scenario.choicesOn(transcript.course());
        if (!arising.isEmpty()) {
            page.blank();
        }
        for (Choice choice : arising) {
            Choice.Option taken = scenario.taken(choice, transcript.course());
            String others = choice.options().stream()
                    .filter(option -> !option.equals(taken))
                    .map(option -> option.title() + " (" + choice.name() + "=" + option.name() + ")")
                    .collect(Collectors.joining(", "));
            page.hanging(
                    "Choice:  ",
                    choice.question() + " Here: " + taken.title() + " (" + choice.name() + "=" + taken.name()
                            + "). Otherwise: " + others + ".");
        }
    }

    private void reading() {
        Reading inForce = transcript.reading();
        if (inForce == null) {
            return;
        }
        page.blank();
        page.hanging(
                "Reading: ",
                inForce.name() + (inForce.isDefault() ? " (the default). " : ". ") + inForce.title() + ". "
                        + inForce.says() + ProseEvents.cites(inForce.cites()));
        for (Reading other : scenario.readings()) {
            if (!other.equals(inForce)) {
                page.hanging(
                        "Another: ",
                        other.name() + ". " + other.title() + ". " + other.says() + ProseEvents.cites(other.cites())
                                + " It is not in force here.");
            }
        }
    }

    private void howToReadIt() {
        page.blank();
        page.hanging(
                "Key:     ",
                "numbers are positions in the record; times are those of "
                        + scenario.setting().zone().getId()
                        + ", and where the record has no hour none is shown: the place in the order is then the model's. [S3] cites a fact: the line is documented."
                        + " A line that begins with -> follows from the rules or the clock and cites nothing."
                        + " A line that begins with HYPOTHETICAL is supposed, not documented.");
    }

    private void epilogue() {
        if (scenario.epilogue().isEmpty() || !transcript.isWhole()) {
            return;
        }
        page.heading("What came later in the record (told, not played)");
        for (Afterwards later : scenario.epilogue()) {
            page.hanging(String.format("%-18s ", later.when()), later.says() + ProseEvents.cites(later.cites()));
        }
    }
}
