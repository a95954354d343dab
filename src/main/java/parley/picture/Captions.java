package parley.picture;

import parley.negotiation.Moments;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/** What is said about one event beside its sign: when, who, what, and how it is known. */
final class Captions {

    private final Story story;
    private final Table table;
    private final Teller teller;
    private final Moments moments;

    Captions(Story story) {
        this.story = story;
        this.table = story.table();
        this.teller = new Teller(table);
        this.moments = new Moments(table.setting().zone());
    }

    /** "12. Sunday 11 May 2025, about 01:30. Russia (Vladimir Putin): ... Proposal or offer; documented: S4. Answers 6." */
    String of(Recorded recorded) {
        Note note = recorded.note();
        int answered = story.answers().answeredBy(recorded.position());
        String when = moments.day(recorded.at()) + ", " + moments.known(recorded.at(), story.known(recorded));
        return recorded.position() + ". " + when + ". "
                + (note.provenance() == Provenance.HYPOTHETICAL ? "What if: " : "")
                + voice(recorded) + teller.sentence(recorded) + " "
                + capital(Sign.of(recorded.event()).words()) + known(note)
                + among(note)
                + (answered == 0 ? "" : " Answers " + answered + ".");
    }

    private static String known(Note note) {
        return switch (note.provenance()) {
            case DOCUMENTED -> "; documented: " + String.join(", ", note.cites()) + ".";
            case HYPOTHETICAL -> "; hypothetical.";
            case CONSEQUENCE -> ".";
        };
    }

    private String among(Note note) {
        if (!note.isPrivate()) {
            return "";
        }
        return note.among().size() == 1
                ? " Known to its own side alone."
                : " In private among " + teller.parties(note.among()) + ".";
    }

    private String voice(Recorded recorded) {
        if (recorded.by() == null) {
            return "";
        }
        Party party = table.party(recorded.by());
        Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
        return table.labelOf(recorded.by()) + (speaker == null ? "" : " (" + speaker.name() + ")") + ": ";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
