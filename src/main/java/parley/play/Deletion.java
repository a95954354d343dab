package parley.play;

import java.util.List;
import java.util.stream.Collectors;

/** What became of the wish to delete a negotiation. */
public sealed interface Deletion {

    /**
     * It is gone.
     *
     * @param gone it and its branches, those without branches first
     */
    record Deleted(List<NegotiationId> gone) implements Deletion {
        public Deleted {
            gone = List.copyOf(gone);
        }
    }

    /**
     * It is still there, because others begin with its events.
     *
     * @param branches made directly from it, oldest first
     */
    record HasBranches(NegotiationId id, List<NegotiationId> branches) implements Deletion {

        private static final int NAMED = 5;

        public HasBranches {
            branches = List.copyOf(branches);
        }

        /** In words, with how to mend it. */
        public String reason() {
            String names =
                    branches.stream().limit(NAMED).map(NegotiationId::text).collect(Collectors.joining(", "));
            return branches.size() == 1
                    ? id + " has a branch (" + names
                            + "), which begins with its events. Delete that first, or both together."
                    : id + " has " + branches.size() + " branches (" + names
                            + (branches.size() > NAMED ? ", ..." : "")
                            + "), which begin with its events. Delete them first, or all together.";
        }
    }
}
