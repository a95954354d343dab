package parley.fact;

import java.util.List;

/**
 * A term of the field. It describes moves: a move may fit it, and nobody is said to have intended that.
 *
 * @param id in kebab-case, by which scenarios refer to it
 * @param name as it is shown
 * @param also other spellings under which a text may mention it
 * @param means its definition, in our own words
 * @param reference where it is defined or classically discussed
 * @param facts where the record shows it
 * @param distinguish what is easily blurred, a sentence each
 * @param related ids of concepts to read next
 */
public record Concept(
        String id,
        String name,
        List<String> also,
        Area area,
        String means,
        String reference,
        Checked checked,
        List<FactId> facts,
        List<String> distinguish,
        List<String> related) {

    /** What part of the field it belongs to. */
    public enum Area {
        STOPPING_THE_FIGHTING("Stopping the fighting"),
        GETTING_TO_THE_TABLE("Getting to the table"),
        BARGAINING_ARITHMETIC("Bargaining arithmetic"),
        WHY_WARS_GO_ON_OR_STOP("Why wars go on or stop"),
        PRESSURE("Pressure"),
        GRAPH_MODEL("The graph model of conflict resolution"),
        MANY_FUTURES("Many futures under assumptions"),
        LOGIC_OF_OFFERS("The logic of offers"),
        DISTINCTIONS("Distinctions that are easily blurred");

        private final String words;

        Area(String words) {
            this.words = words;
        }

        /** For headings. */
        public String words() {
            return words;
        }
    }

    /** How the definition was verified. */
    public enum Checked {
        SOURCE("the definition or its reference was seen"),
        PARTLY("seen in part; the rest is general knowledge of the cited work"),
        KNOWLEDGE("general knowledge of the cited work; its wording was not checked against it");

        private final String words;

        Checked(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public Concept {
        also = List.copyOf(also);
        facts = List.copyOf(facts);
        distinguish = List.copyOf(distinguish);
        related = List.copyOf(related);
    }
}
