package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rules and the clock. Each {@code When...Then...} looks at a table and says what is due next, if anything; the
 * {@link Rulebook} lets the earliest happen, and asks again, until nothing is due.
 */
public final class Consequences {

    private Consequences() {}

    /** An event that no party makes. */
    public sealed interface Consequence extends Event
            permits ClockMoved,
                    PressureConsequences.UltimatumRanOut,
                    ProposalConsequences.AcceptanceTookEffect,
                    ProposalConsequences.CeasefireAgreed,
                    ProposalConsequences.ExchangeAgreed,
                    ProposalConsequences.ProposalLapsed,
                    ProposalConsequences.SettlementAgreed,
                    ProposalConsequences.TalksAgreed,
                    TalksConsequences.TalksEnded,
                    TalksConsequences.TalksMissed,
                    TalksConsequences.TalksOpened,
                    UndertakingConsequences.CeasefireEnteredIntoForce,
                    UndertakingConsequences.CeasefireExpired {}

    /**
     * Something that is going to happen.
     *
     * @param at the moment; a decider may name one that is past already
     */
    public record Due(Instant at, Consequence event) {}

    /** Looks for the first thing of its kind that is due at or before a moment. */
    @FunctionalInterface
    interface Decider {
        @Nullable
        Due next(Table table, Instant until);
    }

    /** What happens on a moment, in the order in which it happens at one and the same. */
    static final List<Decider> ON_THE_MOMENT = List.of(
            ProposalConsequences::whenItsConditionsHoldThenAnAcceptanceTakesEffect,
            ProposalConsequences::whenAllHaveAcceptedThenItIsAgreed,
            UndertakingConsequences::whenItsStartHasComeThenACeasefireIsInForce,
            UndertakingConsequences::whenItsEndHasComeThenACeasefireExpires,
            TalksConsequences::whenAllHaveComeThenTalksOpen,
            TalksConsequences::whenAParticipantHasWalkedOutThenTalksEnd);

    /** What happens once a last moment is over, and after all of the above: whoever moves at that moment is still in time. */
    static final List<Decider> ONCE_THE_MOMENT_IS_OVER = List.of(
            TalksConsequences::whenTheRecessIsOverThenTalksEnd,
            TalksConsequences::whenTheirDayIsOverThenTalksAreMissed,
            PressureConsequences::whenItsTimeIsUpThenAnUltimatumRunsOut,
            ProposalConsequences::whenItsDateHasPassedThenAProposalLapses);

    /**
     * The earliest thing that is due at or before a moment; null if nothing is.
     *
     * @param over the moment itself is over too, so that what had until then comes due
     */
    static @Nullable Due nextUntil(Table table, Instant until, boolean over) {
        if (until.isBefore(table.now())) {
            return null;
        }
        Due earliest = null;
        for (Decider decider : ON_THE_MOMENT) {
            Due due = decider.next(table, until);
            if (due != null) {
                earliest = earlier(earliest, due, table);
            }
        }
        for (Decider decider : ONCE_THE_MOMENT_IS_OVER) {
            Due due = decider.next(table, until);
            if (due != null && (over || due.at.isBefore(until))) {
                earliest = earlier(earliest, due, table);
            }
        }
        return earliest;
    }

    /** Nothing happens in the past: what should have come earlier comes now. */
    private static Due earlier(@Nullable Due earliest, Due due, Table table) {
        Due next = due.at.isBefore(table.now()) ? new Due(table.now(), due.event) : due;
        return earliest == null || next.at.isBefore(earliest.at) ? next : earliest;
    }

    /** Not after the limit, and before what was found so far. */
    static boolean isNext(Instant at, @Nullable Due earliest, Instant until) {
        return !at.isAfter(until) && (earliest == null || at.isBefore(earliest.at));
    }

    /** The clock was moved on, and nothing else happened. */
    public record ClockMoved() implements Consequence {

        @Override
        public String told(Teller teller, Mark mark) {
            return "The clock is moved to " + teller.moment(mark.at()) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of();
        }
    }
}
