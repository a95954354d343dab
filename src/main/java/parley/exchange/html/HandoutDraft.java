package parley.exchange.html;

import java.util.List;
import parley.analysis.impasse.Impasse;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.negotiation.Moments;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.picture.Captioned;
import parley.picture.Html;
import parley.scenario.Fork;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * A handout that is being written: what its parts are written from, and onto.
 *
 * @param isTeaching for whoever teaches
 * @param isForPdf for whoever sets it as PDF, and no browser
 * @param impasse at its moment
 * @param record of the facts that were cited so far
 */
record HandoutDraft(
        Transcript transcript,
        Facts facts,
        Concepts concepts,
        boolean isTeaching,
        boolean isForPdf,
        Impasse impasse,
        CitedFacts record,
        Html html) {

    static HandoutDraft begin(
            Transcript transcript, Facts facts, Concepts concepts, Handout.Reader reader, boolean isForPdf) {
        return new HandoutDraft(
                transcript,
                facts,
                concepts,
                reader == Handout.Reader.TEACHER,
                isForPdf,
                Impasse.of(transcript),
                new CitedFacts(facts),
                new Html());
    }

    Scenario scenario() {
        return transcript.scenario();
    }

    Teller teller() {
        return new Teller(transcript.table());
    }

    Moments moments() {
        return new Moments(scenario().setting().zone());
    }

    /** The position of the first event that is told. */
    int first() {
        return Math.max(1, transcript.events().size() - Handout.MOST_EVENTS + 1);
    }

    /** Something in it is hypothetical. */
    boolean isSupposed() {
        return Captioned.isSupposed(transcript);
    }

    /** The position of the first event that is supposed; 0 where there is none. */
    int firstSupposed() {
        return transcript.events().stream()
                .filter(HandoutEvents::isSupposed)
                .mapToInt(Recorded::position)
                .findFirst()
                .orElse(0);
    }

    /** Whether it is documented or supposed, for people. */
    String standing() {
        Fork fork = scenario().fork();
        return standing(fork == null ? "" : Teller.quoted(fork.title()));
    }

    /** The same where there is room for one line. */
    String standingInShort() {
        Fork fork = scenario().fork();
        return standing(fork == null ? "" : fork.of().text());
    }

    private String standing(String trunk) {
        if (!isSupposed()) {
            return "Documented: a replay of the record";
        }
        Fork fork = scenario().fork();
        int supposed = firstSupposed();
        return "HYPOTHETICAL (what if)"
                + (fork == null
                        ? ""
                        : ": leaves " + trunk
                                + (fork.position() == 0 ? " at the opening" : " after event " + fork.position()))
                + (supposed == 0 ? "" : "; supposed from event " + supposed + " on");
    }

    /** Its place among the cast, by which it has its colour. */
    int placeOf(PartyId party) {
        List<Party> cast = scenario().setting().cast();
        for (int i = 0; i < cast.size(); i++) {
            if (cast.get(i).id().equals(party)) {
                return i;
            }
        }
        return cast.size();
    }

    /** Opens a section, and writes its title. */
    void section(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").line();
        html.leaf("h2", title, "id", id + "-title").line();
    }

    /** A paragraph of these classes, where there is text for it. */
    void paragraph(String styles, String text) {
        if (!text.isBlank()) {
            html.open("p", "class", styles.isEmpty() ? null : styles).text(text).end();
        }
    }
}
