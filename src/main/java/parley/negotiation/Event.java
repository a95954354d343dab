package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Immutable, and known for good by the stable name under which it is stored.
 *
 * <p>A party's events stand in the file of the move that makes them; what follows from the rules or the clock stands in {@link
 * Consequences}. An event changes its maker's seat ({@link #atSeat}) and the table ({@link #onTable}); neither judges.
 */
public sealed interface Event
        permits Event.Offering,
                Event.Accepting,
                Acceptance.AcceptedWithChanges,
                AcceptGoodOffices.GoodOfficesAccepted,
                AcceptVenue.VenueAccepted,
                Admit.Admitted,
                AllegeViolation.ViolationAlleged,
                Attend.Attended,
                CarryOutExchange.ExchangeCarriedOut,
                DeclareCeasefire.CeasefireDeclared,
                DeclineProposal.ProposalDeclined,
                DenounceCeasefire.CeasefireDenounced,
                DenyViolation.ViolationDenied,
                EaseMeasure.MeasureEased,
                Endorse.Endorsed,
                Exclude.Excluded,
                GiveUltimatum.UltimatumGiven,
                ImposeMeasure.MeasureImposed,
                LiftPrecondition.PreconditionLifted,
                MakeStatement.StatementMade,
                NameDelegation.DelegationNamed,
                OfferGoodOffices.GoodOfficesOffered,
                OfferVenue.VenueOffered,
                PutOnAgenda.AgendaItemPut,
                Recess.TalksRecessed,
                RefuseItem.ItemRefused,
                ReportViolation.ViolationReported,
                Resume.TalksResumed,
                SetPrecondition.PreconditionSet,
                SoftenPrecondition.PreconditionSoftened,
                StayAway.StayedAway,
                TakeOffAgenda.ItemTakenOff,
                TakeStep.StepTaken,
                Threaten.Threatened,
                Urge.Urged,
                WalkOut.WalkedOut,
                WithdrawProposal.ProposalWithdrawn,
                Consequences.Consequence {

    /** The maker's seat afterwards. */
    default Seat atSeat(Seat seat, Mark mark) {
        return seat;
    }

    /** The table afterwards, the maker's seat apart. */
    default Table onTable(Table table, Mark mark) {
        return table;
    }

    /** What happened, as one sentence in neutral words. The teller's table already contains it. */
    String told(Teller teller, Mark mark);

    /** The thing that it makes, answers or changes, most telling first; for arrows and links. */
    List<Name> concerns();

    /** The parties it is addressed to, or about. */
    default List<PartyId> addressees() {
        return List.of();
    }

    /** Terms were put on the table. */
    sealed interface Offering extends Event
            permits ProposeCeasefire.CeasefireProposed,
                    ProposeTalks.TalksProposed,
                    ProposeExchange.ExchangeProposed,
                    ProposeSettlement.SettlementProposed {

        Offer offer();

        Terms terms();

        /** Whom the proposal would bind. */
        List<PartyId> bound();

        /** When it lapses if it is not agreed. */
        @Nullable
        Instant lapsesAt();

        @Override
        default Seat atSeat(Seat seat, Mark mark) {
            Seat proposing = seat.with(offer().name(), Seat.Stance.PROPOSED);
            Name answered = offer().answers();
            return answered == null ? proposing : proposing.with(answered, Seat.Stance.COUNTERED);
        }

        @Override
        default Table onTable(Table table, Mark mark) {
            return Proposing.tabled(table, offer(), terms(), bound(), lapsesAt(), mark);
        }

        @Override
        default String told(Teller teller, Mark mark) {
            Offer offer = offer();
            return teller.by(mark)
                    + (offer.with().isEmpty() ? "" : ", with " + teller.parties(offer.with()) + ",")
                    + " proposes " + terms().subject().words() + " to " + teller.parties(offer.to())
                    + (offer.answers() == null ? "" : ", in reply to " + teller.thing(offer.answers()))
                    + ": " + teller.thing(offer.name()) + teller.inBrackets(terms())
                    + (offer.onlyIf().isEmpty() ? "" : ", on condition that " + Condition.told(offer.onlyIf(), teller))
                    + ".";
        }

        @Override
        default List<Name> concerns() {
            Name answered = offer().answers();
            return answered == null ? List.of(offer().name()) : List.of(offer().name(), answered);
        }

        @Override
        default List<PartyId> addressees() {
            return offer().to();
        }
    }

    /** A proposal was accepted as it stands, at once or on conditions. */
    sealed interface Accepting extends Event
            permits AcceptCeasefire.CeasefireAccepted,
                    AcceptTalks.TalksAccepted,
                    AcceptExchange.ExchangeAccepted,
                    AcceptSettlement.SettlementAccepted {

        Name proposal();

        List<Condition> onlyIf();

        @Override
        default Seat atSeat(Seat seat, Mark mark) {
            return seat.with(proposal(), onlyIf().isEmpty() ? Seat.Stance.ACCEPTED : Seat.Stance.ACCEPTED_IF);
        }

        @Override
        default Table onTable(Table table, Mark mark) {
            Answer.Kind kind = onlyIf().isEmpty() ? Answer.Kind.ACCEPTED : Answer.Kind.ACCEPTED_IF;
            Answer answer = new Answer(mark.party(), kind, onlyIf(), null, mark.position());
            return table.with(table.proposals().get(proposal()).answered(answer));
        }

        @Override
        default String told(Teller teller, Mark mark) {
            return teller.by(mark) + " accepts " + teller.thing(proposal())
                    + (onlyIf().isEmpty() ? "" : ", on condition that " + Condition.told(onlyIf(), teller)) + ".";
        }

        @Override
        default List<Name> concerns() {
            return List.of(proposal());
        }

        @Override
        default List<PartyId> addressees() {
            return List.of();
        }
    }
}
