package parley.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.RefusedStep;
import parley.scenario.Step;

/** Branches off, makes one move otherwise, and lets the rest follow as far as the rulebook still admits it. */
public final class WhatIf {

    private final Negotiations negotiations;

    public WhatIf(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * A branch.
         *
         * @param refused of what should follow, what the rulebook no longer admits
         */
        record Made(NegotiationId id, List<RefusedStep> refused) implements Outcome {
            public Made {
                refused = List.copyOf(refused);
            }
        }

        /** The changed move itself is refused; there is no branch. */
        record Refused(Verdict.Refused verdict) implements Outcome {}
    }

    /**
     * Makes the branch, and tries what is to follow.
     *
     * @param position the last event that is kept
     * @param title of the branch; null for none
     * @param change the move that is made instead or besides; null to leave it at leaving something out
     * @param follow moves that are tried as well, in the order of time, those of the same moment after it; supposed from here on, whatever they are in the record
     * @param until the clock goes on to here; null to stay where the last move leaves it
     * @throws NoSuchPosition if the parent has not come so far
     */
    public Outcome make(
            NegotiationId parent,
            int position,
            @Nullable String title,
            @Nullable Attempt change,
            List<Step> follow,
            @Nullable Instant until) {
        List<Step> before = change == null
                ? List.of()
                : follow.stream()
                        .filter(step -> step.attempt().at().isBefore(change.at()))
                        .toList();
        Verdict.Refused no = change == null ? null : refused(negotiations.table(parent, position), before, change);
        if (no != null) {
            return new Outcome.Refused(no);
        }
        NegotiationId branch = negotiations.branch(parent, position, title);
        List<RefusedStep> refused = new ArrayList<>();
        tried(branch, before, refused);
        if (change != null) {
            negotiations.play(branch, change, null);
        }
        refused.addAll(goOn(branch, follow.subList(before.size(), follow.size()), until));
        return new Outcome.Made(branch, refused);
    }

    /**
     * Lets a branch go on: tries moves in it, at its end.
     *
     * @param follow in the order of time; supposed from here on, whatever they are in the record
     * @param until the clock goes on to here; null to stay where the last move leaves it
     * @return what the rulebook does not admit
     */
    public List<RefusedStep> goOn(NegotiationId branch, List<Step> follow, @Nullable Instant until) {
        List<RefusedStep> refused = new ArrayList<>();
        tried(branch, follow, refused);
        if (until != null && !until.isBefore(negotiations.table(branch).now())) {
            negotiations.pass(branch, until);
        }
        return refused;
    }

    private static Verdict.@Nullable Refused refused(Table at, List<Step> before, Attempt change) {
        Table table = at;
        for (Step step : before) {
            if (Rulebook.judge(table, step.supposed().attempt()) instanceof Verdict.Admitted yes) {
                table = yes.table();
            }
        }
        return Rulebook.judge(table, change) instanceof Verdict.Refused no ? no : null;
    }

    private void tried(NegotiationId branch, List<Step> steps, List<RefusedStep> refused) {
        for (Step step : steps) {
            Step supposed = step.supposed();
            Verdict verdict =
                    negotiations.play(branch, supposed.attempt(), null).verdict();
            if (verdict instanceof Verdict.Refused no) {
                refused.add(new RefusedStep(supposed, negotiations.table(branch).position(), no.reasons()));
            }
        }
    }
}
