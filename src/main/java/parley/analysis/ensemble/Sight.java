package parley.analysis.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;

/**
 * What all who look at a table see on it. It is read off once for each table, and at most steps of the clock nothing has changed. Not for
 * several threads at once.
 */
final class Sight {

    private static final Pattern NUMBERED = Pattern.compile(".*-\\d+");
    private static final Condition CEASEFIRE = new Condition.CeasefireInForce(null);

    private final List<PartyId> principals;
    private final List<Proposal> open = new ArrayList<>();
    private final @Nullable Name[] waited;
    private @Nullable Table seen;
    private @Nullable Proposal openTalks;
    private boolean ceasefire;
    private boolean toCome;

    private final boolean namesAreFree;

    /** @param from where the futures begin; the principals stay the same */
    Sight(Table from) {
        this.principals = List.copyOf(from.principals());
        this.waited = new @Nullable Name[principals.size()];
        this.namesAreFree =
                from.names().noneMatch(name -> NUMBERED.matcher(name.text()).matches());
    }

    /** Nothing bears a name that ends as those do which futures give: with a number. */
    boolean namesAreFree() {
        return namesAreFree;
    }

    @SuppressWarnings(
            "ReferenceEquality") // the very same table: whether another one equals it takes longer than to read it
    void look(Table table) {
        if (table == seen) {
            return;
        }
        seen = table;
        open.clear();
        openTalks = null;
        List<Proposal> live = table.proposals().live();
        for (int i = 0; i < live.size(); i++) {
            Proposal proposal = live.get(i);
            if (proposal.open()) {
                open.add(proposal);
                if (openTalks == null && proposal.terms().subject() == Subject.TALKS) {
                    openTalks = proposal;
                }
            }
        }
        ceasefire = CEASEFIRE.holds(table);
        toCome = false;
        for (Talks talks : table.talks().live()) {
            toCome |= talks.state() == Talks.State.AGREED
                    || talks.state() == Talks.State.OPEN
                    || talks.state() == Talks.State.IN_RECESS;
        }
        for (int i = 0; i < waited.length; i++) {
            waited[i] = waited(table, principals.get(i));
        }
    }

    List<PartyId> principals() {
        return principals;
    }

    /** What a principal leaves others waiting for, by its place: an unanswered proposal, or a gate of its own. */
    @Nullable
    Name waited(int principal) {
        return waited[principal];
    }

    private @Nullable Name waited(Table table, PartyId party) {
        for (Proposal proposal : open) {
            if (proposal.needs(party) && !proposal.given().containsKey(party)) {
                return proposal.name();
            }
        }
        for (Precondition gate : table.seat(party).held()) {
            if (gate.isHardGate() && !gate.requires().holds(table)) {
                return gate.name();
            }
        }
        return null;
    }

    boolean hasOpen(PartyId by, Subject subject) {
        for (int i = 0; i < open.size(); i++) {
            Proposal proposal = open.get(i);
            if (proposal.terms().subject() == subject && proposal.proposer().equals(by)) {
                return true;
            }
        }
        return false;
    }

    /** The first open proposal of talks. */
    @Nullable
    Proposal openTalks() {
        return openTalks;
    }

    /** Whether a ceasefire that binds every principal is in force. */
    boolean ceasefire() {
        return ceasefire;
    }

    /** Whether talks are agreed, open or in recess. */
    boolean talksToCome() {
        return toCome;
    }
}
