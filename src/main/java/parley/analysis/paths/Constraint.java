package parley.analysis.paths;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.negotiation.PartyId;
import parley.negotiation.Teller;

/** What a path has to respect besides the rules. */
public sealed interface Constraint {

    String told(Teller teller);

    /** A party keeps to an order of steps. */
    record Keeps(Keep keep) implements Constraint {
        @Override
        public String told(Teller teller) {
            return keep.told(teller);
        }
    }

    /** Nobody else moves. */
    record Only(Set<PartyId> parties) implements Constraint {
        public Only {
            parties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        }

        @Override
        public String told(Teller teller) {
            return "only " + teller.parties(List.copyOf(parties)) + (parties.size() == 1 ? " moves" : " move");
        }
    }

    /** So many moves at most; letting time pass is none. */
    record AtMost(int moves) implements Constraint {
        @Override
        public String told(Teller teller) {
            return moves == 1 ? "at most 1 move" : "at most " + moves + " moves";
        }
    }

    /** One of the goal's aims has a last moment. */
    record InTime(Aim aim) implements Constraint {
        @Override
        public String told(Teller teller) {
            return "in time: " + aim.told(teller);
        }
    }
}
