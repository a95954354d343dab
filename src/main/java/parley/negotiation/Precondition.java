package parley.negotiation;

import org.jspecify.annotations.Nullable;

/**
 * "X before Y", held by a party. A hard gate ({@link Sequence#BEFORE}) blocks only acts that need its holder's own consent; in
 * parallel it is a demand that blocks nothing.
 *
 * @param requires X
 * @param on what kind of thing Y is
 * @param about this Y only; null means any of its kind
 */
public record Precondition(
        Name name,
        PartyId holder,
        Condition requires,
        Subject on,
        @Nullable Name about,
        Sequence sequence,
        boolean lifted,
        int position)
        implements Thing {

    @Override
    public boolean settled() {
        return lifted;
    }

    public boolean isHardGate() {
        return sequence == Sequence.BEFORE && !lifted;
    }

    /** Stands in the way of this subject, now. */
    boolean blocks(Subject subject, Name what, Table table) {
        return isHardGate() && on == subject && (about == null || about.equals(what)) && !requires.holds(table);
    }

    /** "a ceasefire is in force, before talks". */
    public String told() {
        return requires.told() + ", " + sequence.words() + " " + (about == null ? on.words() : about.text());
    }

    Precondition softened(Sequence to) {
        return new Precondition(name, holder, requires, on, about, to, lifted, position);
    }

    Precondition liftedNow() {
        return new Precondition(name, holder, requires, on, about, sequence, true, position);
    }
}
