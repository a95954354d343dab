package parley.analysis.ensemble;

import java.util.Locale;

/**
 * What a policy says of a party, each a number from 0 to 1. They are weights in a model and claim nothing about anybody's intentions;
 * the defaults are sober guesses, the same for everybody.
 */
public enum Trait {
    ACTIVITY(0.25, "how often it considers a move, at each step of the clock"),
    FIRMNESS(0.8, "how it holds on to its own preconditions; at 0 it softens or lifts one whenever it could"),
    ANSWERS(0.5, "how readily it answers a proposal that asks it; silence otherwise"),
    ACCEPTS(0.35, "how much of its answers are a yes; with its own gate in the way, a yes on that condition"),
    DECLINES(0.2, "how much of its answers are a no; what is left are counter-proposals"),
    PROPOSES(0.15, "how readily it puts terms on the table by itself"),
    COMES(0.85, "how readily it comes to talks that are agreed"),
    WALKS_OUT(0.05, "how readily it leaves talks that are going on"),
    KEEPS(0.8, "how readily it carries out an exchange that is agreed"),
    PATIENCE(
            0.9,
            "how it holds on to a ceasefire when a violation is alleged or found; at 0 it denounces it at the first"),
    YIELDS(0.2, "how much each pressing of others weakens its firmness"),
    DEADLINES(0.5, "how much more readily it answers on the last day of a proposal"),
    PRESSES(0.1, "how readily it urges a principal to answer, or to soften a precondition"),
    ALLEGES(0.05, "how readily it alleges a violation while a ceasefire is in force"),
    REPORTS(0.05, "for a monitor: how readily it reports a violation while a ceasefire is in force"),
    MEDIATES(0.1, "for a mediator: how readily it tables a ceasefire that starts when talks open");

    private final double usual;
    private final String words;

    Trait(double usual, String words) {
        this.usual = usual;
        this.words = words;
    }

    /** Where a policy says nothing. */
    public double usual() {
        return usual;
    }

    /** What it means, as a clause. */
    public String words() {
        return words;
    }

    /** {@code walks-out}: as it is written in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
