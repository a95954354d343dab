package parley.negotiation;

import java.util.List;

/**
 * What a party may try. Each move is one room: its data, its conditions ({@link #rules}) and what happens if they hold ({@link
 * #event}) stand in one file. {@link MoveKind} lists them all.
 */
public sealed interface Move
        permits Proposing,
                Acceptance,
                AcceptGoodOffices,
                AcceptVenue,
                Admit,
                AllegeViolation,
                Attend,
                CarryOutExchange,
                DeclareCeasefire,
                DeclineProposal,
                DenounceCeasefire,
                DenyViolation,
                EaseMeasure,
                Endorse,
                Exclude,
                GiveUltimatum,
                ImposeMeasure,
                LiftPrecondition,
                MakeStatement,
                NameDelegation,
                OfferGoodOffices,
                OfferVenue,
                PutOnAgenda,
                Recess,
                RefuseItem,
                ReportViolation,
                Resume,
                SetPrecondition,
                SoftenPrecondition,
                StayAway,
                TakeOffAgenda,
                TakeStep,
                Threaten,
                Urge,
                WalkOut,
                WithdrawProposal {

    /** What a move is about that is about nothing on the table. Nothing there may bear this name. */
    Name NOTHING_IN_PARTICULAR = Name.of("nothing-in-particular");

    /** The conditions, in the order in which they are told. Every one that is broken is a reason for refusal. */
    List<Rule> rules();

    /** What has happened if every rule holds. Called only then. */
    Event event(Table table, PartyId by);

    /** The thing it is about, for lists and links; {@link #NOTHING_IN_PARTICULAR} where it is about none. */
    Name about();
}
