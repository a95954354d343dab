package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "X before Y", held by a party. A hard gate ({@link Sequence#BEFORE}) blocks only acts that need its holder's own consent; in
 * parallel it is a demand that blocks nothing.
 *
 * @param requires X
 * @param on what kind of thing Y is
 * @param about this Y only; null means any of its kind
 * @param joining it stands before these parties' joining talks, and before nothing else; empty means before Y altogether
 */
public record Precondition(
        Name name,
        PartyId holder,
        Condition requires,
        Subject on,
        @Nullable Name about,
        List<PartyId> joining,
        Sequence sequence,
        boolean lifted,
        int position)
        implements Thing {

    public Precondition {
        joining = List.copyOf(joining);
    }

    @Override
    public boolean settled() {
        return lifted;
    }

    public boolean isHardGate() {
        return sequence == Sequence.BEFORE && !lifted;
    }

    /** Stands in the way of this subject, now. */
    boolean blocks(Subject subject, Name what, Table table) {
        return joining.isEmpty() && stands(subject, what, table);
    }

    /** Stands in the way of a party's joining these talks, now. */
    boolean blocksJoining(PartyId party, Name talks, Table table) {
        return joining.contains(party) && stands(Subject.TALKS, talks, table);
    }

    private boolean stands(Subject subject, Name what, Table table) {
        return isHardGate() && on == subject && (about == null || about.equals(what)) && !requires.holds(table);
    }

    /** "a ceasefire is in force, before talks"; "a ceasefire binds the IRA, before Sinn Féin joins talks". */
    public String told(Teller teller) {
        return stands(requires, on, about, joining, sequence, teller);
    }

    /** The same of one that is not yet held. */
    static String stands(
            Condition requires,
            Subject on,
            @Nullable Name about,
            List<PartyId> joining,
            Sequence sequence,
            Teller teller) {
        String what = about == null ? on.words() : teller.thing(about);
        List<String> who = joining.stream().map(teller::party).toList();
        return requires.told(teller) + ", " + sequence.words() + " "
                + (joining.isEmpty()
                        ? what
                        : sequence == Sequence.PARALLEL
                                ? Teller.list(who) + " joining " + what
                                : Teller.joining(who, what));
    }

    Precondition softened(Sequence to) {
        return new Precondition(name, holder, requires, on, about, joining, to, lifted, position);
    }

    Precondition liftedNow() {
        return new Precondition(name, holder, requires, on, about, joining, sequence, true, position);
    }
}
