package parley.analysis.ensemble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AllegeViolation.ViolationAlleged;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.Event;
import parley.negotiation.GiveUltimatum.UltimatumGiven;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Pressure;
import parley.negotiation.ProposalConsequences.CeasefireAgreed;
import parley.negotiation.ProposalConsequences.TalksAgreed;
import parley.negotiation.Recorded;
import parley.negotiation.ReportViolation.ViolationReported;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.TalksConsequences.TalksOpened;
import parley.negotiation.Threaten.Threatened;
import parley.negotiation.UndertakingConsequences.CeasefireEnteredIntoForce;
import parley.negotiation.Urge.Urged;
import parley.negotiation.Verdict;
import parley.scenario.Ending;

/** Plays futures from one table, each by its number. Not for several threads at once. */
final class Futures {

    private final Table from;
    private final Policies policies;
    private final long seed;
    private final List<Conduct> cast = new ArrayList<>();
    private final Map<PartyId, Integer> places = new HashMap<>();
    private final int[] pressedBefore;
    private final Condition ceasefire = new Condition.CeasefireInForce(null);
    private final Candidates candidates = new Candidates();

    // One future at a time:
    private Table table;
    private @Nullable Instant due;
    /** How often each party has been, by its place in the cast. */
    private final int[] pressed;

    private int incidents;
    private @Nullable Integer ceasefireAfter;
    private @Nullable Integer talksAfter;
    private final List<String> turnedBy = new ArrayList<>();

    Futures(Table from, Policies policies, long seed) {
        this.from = Rulebook.judgedAt(from, from.now());
        this.table = this.from;
        this.policies = policies;
        this.seed = seed;
        Sight sight = new Sight(this.from);
        for (PartyId party : from.cast().keySet()) {
            places.put(party, cast.size());
            cast.add(new Conduct(from, sight, party, policies.of(party)));
        }
        this.pressedBefore = new int[cast.size()];
        this.pressed = new int[cast.size()];
        for (Pressure pressure : from.pressure().all()) {
            press(pressedBefore, pressure.on());
        }
    }

    /**
     * One future.
     *
     * @param recording whether its moves are kept
     */
    Future play(long number, boolean recording) {
        UniformRandomProvider chance = Chance.of(seed, number);
        begin();
        List<Attempt> moves = recording ? new ArrayList<>() : List.of();
        int admitted = 0;
        int refused = 0;
        Instant end = from.now().plus(policies.length());
        for (Instant now = from.now().plus(policies.pace()); !now.isAfter(end); now = now.plus(policies.pace())) {
            // Whoever is asked first at this step: no party is always the first.
            int first = chance.nextInt(cast.size());
            for (int i = 0; i < cast.size(); i++) {
                int place = (first + i) % cast.size();
                Conduct conduct = cast.get(place);
                if (chance.nextDouble() >= conduct.activity()) {
                    continue;
                }
                letPass(now);
                candidates.clear();
                conduct.consider(table, now, pressed[place], incidents, candidates);
                Move move = candidates.draw(chance);
                if (move == null) {
                    continue;
                }
                Attempt attempt = Attempt.of(conduct.self(), now, move);
                if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
                    admitted++;
                    if (recording) {
                        moves.add(attempt);
                    }
                    happened(yes, attempt);
                } else {
                    refused++;
                }
            }
            letPass(now);
        }
        happened(Rulebook.pass(table, end), null);
        return new Future(
                number, table, Ending.of(table), ceasefireAfter, talksAfter, turnedBy, admitted, refused, moves);
    }

    private void press(int[] counts, Collection<PartyId> parties) {
        for (PartyId party : parties) {
            Integer place = places.get(party);
            if (place != null) {
                counts[place]++;
            }
        }
    }

    private void begin() {
        table = from;
        System.arraycopy(pressedBefore, 0, pressed, 0, pressed.length);
        incidents = 0;
        turnedBy.clear();
        ceasefireAfter = ceasefire.holds(from) ? 0 : null;
        talksAfter = from.talks().anyMatch(talks -> talks.haveOpened()) ? 0 : null;
        due = Rulebook.nextDue(from, from.now().plus(policies.length()));
    }

    private void letPass(Instant now) {
        if (due != null && due.isBefore(now)) {
            // What has until this very moment is still in time for it.
            happened(Rulebook.pass(table, now.minusSeconds(1)), null);
        }
    }

    private void happened(Verdict.Admitted verdict, @Nullable Attempt by) {
        table = verdict.table();
        due = Rulebook.nextDue(table, from.now().plus(policies.length()));
        boolean made = false;
        boolean agreed = false;
        for (Recorded recorded : verdict.events()) {
            Event event = recorded.event();
            made |= recorded.by() != null;
            if (event instanceof CeasefireAgreed || event instanceof TalksAgreed) {
                // What the clock brought before the move is not its doing.
                agreed |= made;
            } else if (event instanceof CeasefireEnteredIntoForce && ceasefireAfter == null && ceasefire.holds(table)) {
                ceasefireAfter = day(recorded.at());
            } else if (event instanceof TalksOpened && talksAfter == null) {
                talksAfter = day(recorded.at());
            } else if (event instanceof ViolationAlleged || event instanceof ViolationReported) {
                incidents++;
            } else if (event instanceof Urged || event instanceof Threatened || event instanceof UltimatumGiven) {
                press(pressed, event.addressees());
            }
        }
        if (agreed && by != null) {
            turnedBy.add(told(by));
        }
    }

    private int day(Instant at) {
        return (int) ((at.getEpochSecond() - from.now().getEpochSecond()) / 86_400);
    }

    /** What was on the table at the beginning is named; what the future made by itself has no name that would mean anything. */
    private String told(Attempt attempt) {
        Move move = attempt.move();
        String what = attempt.by() + " " + MoveKind.of(move).word();
        return from.knows(move.about()) ? what + " " + move.about() : what;
    }
}
