package parley.store;

import static parley.store.Settings.RUS;
import static parley.store.Settings.START;
import static parley.store.Settings.TUR;
import static parley.store.Settings.UKR;
import static parley.store.Settings.USA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.DeclineProposal;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.OfferVenue;
import parley.negotiation.PartyId;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Urge;
import parley.negotiation.Verdict;
import parley.negotiation.WithdrawProposal;

/**
 * A negotiation as long as one likes. It goes round and round: each round sets a precondition and lifts it, proposes and declines or
 * withdraws, and at times agrees; so most of what was on the table is settled, as it is in a long negotiation. Every attempt stands.
 */
public final class Rounds {

    private static final int LENGTH = 12;
    private static final Terms.Talks TALKS = new Terms.Talks(null, null, null, null, List.of(), true);
    private static final Terms.Ceasefire CEASEFIRE = new Terms.Ceasefire(
            null,
            null,
            Duration.ofDays(30),
            true,
            false,
            List.of("full", "unconditional"),
            List.of("air", "land"),
            null);

    private Rounds() {}

    /** The n-th attempt, from 0. */
    static Attempt attempt(int n) {
        int round = n / LENGTH;
        return switch (n % LENGTH) {
            case 0 ->
                by(
                        UKR,
                        n,
                        new SetPrecondition(
                                name("gate", round),
                                new Condition.CeasefireInForce(null),
                                Subject.TALKS,
                                null,
                                Sequence.BEFORE));
            case 1 -> by(RUS, n, new ProposeTalks(Offer.to(name("talks", round), "Direct talks", UKR), TALKS));
            case 2 -> by(USA, n, new Urge(name("urging", round), List.of(RUS), "to agree to a ceasefire", null));
            case 3 ->
                by(
                        UKR,
                        n,
                        new ProposeCeasefire(
                                Offer.to(name("ceasefire", round), "A ceasefire of thirty days", RUS), CEASEFIRE));
            case 4 ->
                by(
                        RUS,
                        n,
                        statement(
                                "The root causes come first, and a ceasefire is to be found within the talks", round));
            case 5 ->
                round % 10 == 0
                        ? by(
                                TUR,
                                n,
                                new OfferVenue(
                                        name("venue", round),
                                        "Istanbul",
                                        name("talks", round),
                                        List.of(UKR, RUS),
                                        null))
                        : by(TUR, n, statement("The doors are open to both sides at any time", round));
            case 6 -> by(UKR, n, new SoftenPrecondition(name("gate", round), Sequence.PARALLEL));
            case 7 -> by(RUS, n, new DeclineProposal(name("ceasefire", round)));
            case 8 -> by(UKR, n, statement("A full and lasting ceasefire is awaited from the next day", round));
            case 9 -> by(UKR, n, new LiftPrecondition(name("gate", round)));
            case 10 ->
                round % 10 == 0
                        ? by(UKR, n, AcceptTalks.of(name("talks", round)))
                        : by(RUS, n, new WithdrawProposal(name("talks", round)));
            default -> by(USA, n, statement("Both sides have gone back and forth", round));
        };
    }

    /** So many events, as they are recorded. */
    public static List<Recorded> events(int many) {
        List<Recorded> events = new ArrayList<>();
        Table table = Table.opening(Settings.setting());
        for (int n = 0; events.size() < many; n++) {
            Verdict verdict = Rulebook.judge(table, attempt(n));
            if (!(verdict instanceof Verdict.Admitted admitted)) {
                throw new IllegalStateException("attempt " + n + ": " + verdict);
            }
            events.addAll(admitted.events());
            table = admitted.table();
        }
        return events;
    }

    private static Attempt by(PartyId party, int n, Move move) {
        return Attempt.of(party, START.plus(Duration.ofMinutes(n)), move);
    }

    private static Move statement(String says, int round) {
        return new MakeStatement(MakeStatement.Kind.ASSERTION, says + " (" + round + ").", null, null);
    }

    private static Name name(String what, int round) {
        return Name.of(what + "-" + round);
    }
}
