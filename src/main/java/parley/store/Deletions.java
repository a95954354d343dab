package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parley.play.Deletion;
import parley.play.NegotiationId;
import parley.play.UnknownNegotiation;

/** Finds what goes when a negotiation is deleted, and sees to it that nobody branches off from it meanwhile. */
final class Deletions {

    private final Register register;

    Deletions(Register register) {
        this.register = register;
    }

    Deletion delete(Connection connection, Group group, NegotiationId id, boolean withBranches) throws SQLException {
        List<NegotiationId> going = new ArrayList<>(List.of(id));
        for (int i = 0; i < going.size(); i++) {
            NegotiationId next = going.get(i);
            if (group.deleted.contains(next) || !register.hold(connection, next)) {
                throw new UnknownNegotiation(next);
            }
            if (group.touches(next)) {
                throw new StoreFailed.Clash(next + " has just been used");
            }
            List<NegotiationId> branches = register.branches(connection, next);
            branches.removeAll(group.deleted);
            if (!branches.isEmpty() && !withBranches) {
                return new Deletion.HasBranches(id, branches);
            }
            going.addAll(branches);
        }
        Collections.reverse(going);
        group.deleted.addAll(going);
        return new Deletion.Deleted(going);
    }
}
