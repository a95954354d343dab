package parley.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;

/**
 * A what-if: another script up to a point, and from there on a change. {@link Branching} makes a script of it.
 *
 * @param question what it lets one look at
 * @param teaches the one concept that it shows best; null where it names none
 * @param of the script that it leaves: a scenario, or another branch
 * @param at the last step or event that both share
 * @param reading under which it is read where none is chosen; null means the other script's own
 * @param joining parties that sit at the table too, none of them a principal: that would change whom the past bound
 * @param changes what it does to the steps after the fork
 * @param until the clock goes on to here; null means as in the other script
 * @param digest of the file it was read from
 */
public record Branch(
        Name name,
        String title,
        String question,
        String about,
        @Nullable String teaches,
        Name of,
        At at,
        @Nullable Name reading,
        List<Party> joining,
        Changes changes,
        List<Choice> choices,
        @Nullable Instant until,
        List<Expected> expected,
        List<Lesson> lessons,
        List<Afterwards> epilogue,
        String digest) {

    public Branch {
        joining = List.copyOf(joining);
        choices = List.copyOf(choices);
        expected = List.copyOf(expected);
        lessons = List.copyOf(lessons);
        epilogue = List.copyOf(epilogue);
    }

    /** Where it leaves the other script. What is named is kept. */
    public sealed interface At {

        /** After a step, and what follows from it at once. */
        record AfterStep(Name step) implements At {}

        /**
         * After an event.
         *
         * @param position 0 is the opening, before any event
         */
        record AfterEvent(int position) implements At {}
    }

    /** What becomes of the steps that the other script has after the fork. */
    public enum Keep {
        /**
         * They are played on and judged anew: what was documented is supposed from here on, and what has become inadmissible is a
         * consequence of the change.
         */
        ALL,
        NONE
    }

    /**
     * A step that the branch adds.
     *
     * @param after it stands directly after this step of the other script where both have the same time; null means in the order of
     *     time, after whatever is kept at the same moment
     */
    public record Added(Step step, @Nullable Name after) {

        public static Added inTime(Step step) {
            return new Added(step, null);
        }
    }

    /**
     * What a branch changes.
     *
     * @param replace by the id of the step that is replaced
     */
    public record Changes(Keep keep, List<Added> add, List<Name> drop, Map<Name, Step> replace) {

        public Changes {
            add = List.copyOf(add);
            drop = List.copyOf(drop);
            replace = Map.copyOf(replace);
        }

        /** All that is kept is kept; these steps come in. */
        public static Changes adding(Step... steps) {
            return new Changes(
                    Keep.ALL, java.util.Arrays.stream(steps).map(Added::inTime).toList(), List.of(), Map.of());
        }

        public Changes dropping(Name... steps) {
            return new Changes(keep, add, List.of(steps), replace);
        }

        public Changes replacing(Name step, Step by) {
            Map<Name, Step> more = new java.util.TreeMap<>(replace);
            more.put(step, by);
            return new Changes(keep, add, drop, more);
        }

        public Changes insertingAfter(Name step, Step added) {
            List<Added> more = new java.util.ArrayList<>(add);
            more.add(new Added(added, step));
            return new Changes(keep, more, drop, replace);
        }

        public Changes keeping(Keep what) {
            return new Changes(what, add, drop, replace);
        }
    }
}
