package parley.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.scenario.Transcript;

/**
 * Who says what to which question: of each party the latest word, with the event in which it was said. Offers, answers, demands and
 * orders of steps count before what was merely said about them; where there is neither, the cell is empty, and that means only that no
 * word is on record.
 *
 * @param cells by party, then by question; a party or a question that has none has no entry
 */
public record Matrix(List<Party> parties, Map<PartyId, Map<Question, Cell>> cells) {

    /** The questions that every negotiation about a ceasefire and talks has. */
    public enum Question {
        CEASEFIRE("A ceasefire?"),
        TALKS("Talks?"),
        ORDER("Which first?"),
        LEVEL("At what level?"),
        PLACE("Where?");

        private final String words;

        Question(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A party's latest word on a question.
     *
     * @param says in a few words
     * @param position of the event
     * @param provenance of the event
     * @param onlySaid it is a statement, or another names this party; neither binds it
     */
    public record Cell(String says, int position, Provenance provenance, boolean onlySaid) {}

    /** What a party says when nothing is on record. */
    public static final String NOTHING = "no word on record";

    public Matrix {
        parties = List.copyOf(parties);
    }

    public static Matrix of(Transcript transcript) {
        return of(transcript.scenario().setting(), transcript.events());
    }

    /**
     * As things stood after these events.
     *
     * @param events from position 1
     */
    public static Matrix of(Setting setting, List<Recorded> events) {
        LatestWords words = new LatestWords(Table.opening(setting));
        events.forEach(words::add);
        return new Matrix(setting.cast(), words.cells());
    }

    public @Nullable Cell cell(PartyId party, Question question) {
        Map<Question, Cell> row = cells.get(party);
        return row == null ? null : row.get(question);
    }

    /** A line for each party: "Russia: A ceasefire? no word on record. Talks? proposes ... (event 12). ..." */
    public String told() {
        return parties.stream()
                .map(party -> party.label() + ": " + told(party.id()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String told(PartyId party) {
        StringBuilder line = new StringBuilder();
        for (Question question : Question.values()) {
            Cell cell = cell(party, question);
            line.append(line.isEmpty() ? "" : " ").append(question.words()).append(' ');
            if (cell == null) {
                line.append(NOTHING).append('.');
            } else {
                String how = (cell.provenance() == Provenance.HYPOTHETICAL ? "; what if" : "")
                        + (cell.onlySaid() ? "; only said, or named by another" : "");
                line.append(cell.says())
                        .append(" (event ")
                        .append(cell.position())
                        .append(how)
                        .append(").");
            }
        }
        return line.toString();
    }
}
