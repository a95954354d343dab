package parley.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.scenario.Reading;

/**
 * A negotiation as of one position, ready to be shown.
 *
 * @param about what sort of negotiation it is: {@code documented}, {@code hypothetical} or {@code live}
 * @param forkedAt the last position that it shares with its parent; 0 if it has none
 * @param parent what it branched from; null if it is nobody's branch
 * @param trunk the script that its own script leaves; null where it leaves none, or somebody made the branch by hand
 * @param versus what it is compared with, to see what its change has changed; null where it changes nothing
 * @param question empty where there is none
 * @param reading null where there is none
 * @param zone in which times are told
 * @param position that is shown; 0 is the opening
 * @param last the last position
 * @param days with events
 * @param now what happened at the position; null at the opening
 * @param timeline as a picture, in parts
 * @param waiting who waits for whom, as of the position
 * @param table as of the position
 * @param ends what it has come to at its last event; empty for what the record has
 * @param missing moves of its script that were refused, wherever in it
 * @param notTried moves of its script whose time has passed here, and which nobody has made
 */
public record Stage(
        String id,
        String title,
        About about,
        int forkedAt,
        @Nullable Parent parent,
        @Nullable Trunk trunk,
        @Nullable String versus,
        String question,
        @Nullable Reading reading,
        String zone,
        int position,
        int last,
        List<Day> days,
        @Nullable Happened now,
        Pictures timeline,
        Waiting waiting,
        TableView table,
        String ends,
        List<Missing> missing,
        List<Missing> notTried) {

    /**
     * A move of the script that is not there.
     *
     * @param party whose it is; empty where the sentence says so itself
     * @param reasons why the rulebook does not admit it; empty where it would
     */
    public record Missing(String party, String says, List<String> cites, List<String> reasons) {}

    /** What sort of negotiation it is. */
    public enum About {
        /** A replay of what the record has. */
        DOCUMENTED("documented", "What the record has"),
        /** What somebody wrote or did instead. */
        HYPOTHETICAL("hypothetical", "What if: hypothetical");

        private final String word;
        private final String words;

        About(String word, String words) {
            this.word = word;
            this.words = words;
        }

        public String word() {
            return word;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A timeline as SVG elements.
     *
     * @param codes the lanes' labels where there is little room
     * @param overview empty where all of it is in view
     * @param legend where there is room
     * @param narrow the same legend where there is little
     * @param paper the part of it around the position, whole, where nothing can be scrolled: on paper, and without scripts
     * @param told the same in words, a line each
     */
    public record Pictures(
            String labels,
            String codes,
            String lanes,
            String overview,
            String legend,
            String narrow,
            String paper,
            List<String> told) {}

    /** What a branch left. */
    public record Parent(String id, String title) {}

    /**
     * What a what-if of the library leaves.
     *
     * @param position of the last event that both have
     */
    public record Trunk(String title, int position, String to) {}

    /**
     * A day with events.
     *
     * @param first the position of its first event
     */
    public record Day(String label, int first, int last) {
        public boolean has(int position) {
            return first <= position && position <= last;
        }
    }
}
