package parley.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptTalks;
import parley.negotiation.AcceptTalks.TalksAccepted;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.MakeStatement.StatementMade;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.PartyId;
import parley.negotiation.ProposalConsequences.TalksAgreed;
import parley.negotiation.ProposeTalks;
import parley.negotiation.ProposeTalks.TalksProposed;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Verdict;
import parley.play.Deletion;
import parley.play.Key;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Played;
import parley.store.EventRows;
import parley.store.Settings;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/**
 * The real thing: parties make moves in one negotiation, through Axon, on the durable file.
 *
 * <p>Each stream is a party's. Its moves 0, 3, 6... propose talks to the monitors, who accept them in moves 1, 4, 7..., from which an
 * agreement follows in the same transaction; moves 2, 5, 8... are statements. Each has a key of its own. With moves 7, 15, 23... the
 * party also branches off, makes a statement there, and deletes the branch that it made before.
 */
public final class Negotiating implements Writing {

    private static final List<PartyId> PARTIES = List.of(Settings.UKR, Settings.RUS, Settings.USA, Settings.TUR);

    private static final int BRANCH_EVERY = 8;
    private static final String WHAT_IF = "what-if";

    private final H2File file;
    private final StoredNegotiations store;
    private final NegotiationId negotiation;
    private final long[] next = new long[PARTIES.size()];

    public Negotiating(Path directory) {
        file = H2File.open(new DataDirectory(directory), EventRows.TABLE);
        store = StoredNegotiations.in(file);
        negotiation = store.opened(Settings.opening()).orElseGet(() -> store.open(Settings.opening()));
    }

    @Override
    public long append(String stream) {
        int party = party(stream);
        long number = next[party]++;
        Played played = play(party, number);
        if (played.repeated()) {
            throw new IllegalStateException("move " + number + " of " + stream + " is there already");
        }
        if (branches(number)) {
            branchOff(
                    party, number, ((Verdict.Admitted) played.verdict()).table().position());
        }
        return number;
    }

    private static boolean branches(long number) {
        return number % BRANCH_EVERY == BRANCH_EVERY - 1;
    }

    /** What of it is done already is not done again. */
    private void branchOff(int party, long number, int position) {
        NegotiationId branch = branch(party, number);
        if (branch == null) {
            branch = store.branch(negotiation, position, key(party, number));
        }
        store.play(branch, whatIf(party), Key.of(WHAT_IF));
        NegotiationId before = branch(party, number - BRANCH_EVERY);
        if (before != null && !(store.delete(before, false) instanceof Deletion.Deleted)) {
            throw new IllegalStateException(before + " could not be deleted");
        }
    }

    private @Nullable NegotiationId branch(int party, long number) {
        return store.children(negotiation).stream()
                .filter(child -> child.title().equals(key(party, number)))
                .map(Listed::id)
                .findFirst()
                .orElse(null);
    }

    private static Attempt whatIf(int party) {
        return Attempt.of(
                PARTIES.get(party),
                Settings.START,
                new MakeStatement(MakeStatement.Kind.ASSERTION, WHAT_IF, null, null));
    }

    /** The branch of every acknowledged move is there, with its statement, until it was deleted; what was under way is finished. */
    private void checkBranches(int party, long moves) {
        for (long number = BRANCH_EVERY - 1; number < moves; number += BRANCH_EVERY) {
            boolean acknowledged = number < moves - 1;
            boolean superseded = number + BRANCH_EVERY < moves - 1;
            boolean beingSuperseded = number + BRANCH_EVERY == moves - 1;
            NegotiationId branch = branch(party, number);
            if (branch == null) {
                if (acknowledged && !superseded && !beingSuperseded) {
                    throw new IllegalStateException("the branch of move " + key(party, number) + " is gone");
                }
            } else if (superseded) {
                throw new IllegalStateException("the branch of move " + key(party, number) + " is back");
            } else {
                checkBranch(branch, acknowledged);
            }
        }
        if (moves > 0 && branches(moves - 1)) {
            branchOff(party, moves - 1, store.table(negotiation).position());
        }
    }

    private void checkBranch(NegotiationId branch, boolean acknowledged) {
        int fork = store.descent(branch).orElseThrow().position();
        List<Recorded> events = store.events(branch, 1, Integer.MAX_VALUE);
        if (!events.subList(0, fork).equals(store.events(negotiation, 1, fork))) {
            throw new IllegalStateException(branch + " does not begin as its parent does");
        }
        boolean said = events.size() > fork
                && events.get(events.size() - 1).event() instanceof StatementMade made
                && made.says().equals(WHAT_IF);
        if (events.size() > fork + 1 || (acknowledged && !said)) {
            throw new IllegalStateException(branch + " has other events than were made there");
        }
        if (!Table.opening(Settings.setting()).after(events).equals(store.table(branch))) {
            throw new IllegalStateException("the table of " + branch + " is not what its events make it");
        }
    }

    private Played play(int party, long number) {
        Played played = store.play(negotiation, attempt(party, number), Key.of(key(party, number)));
        if (played.verdict() instanceof Verdict.Refused refused) {
            throw new IllegalStateException(refused.reasons().toString());
        }
        return played;
    }

    private static Attempt attempt(int party, long number) {
        PartyId by = number % 3 == 1 ? Settings.OSC : PARTIES.get(party);
        return Attempt.of(by, Settings.START, move(party, number));
    }

    private static Move move(int party, long number) {
        return switch ((int) (number % 3)) {
            case 0 ->
                new ProposeTalks(
                        Offer.to(Name.of(key(party, number)), "Talks", Settings.OSC),
                        new Terms.Talks(null, null, null, null, List.of(), true));
            case 1 -> AcceptTalks.of(Name.of(key(party, number - 1)));
            default -> new MakeStatement(MakeStatement.Kind.ASSERTION, key(party, number), null, null);
        };
    }

    private static String key(int party, long number) {
        return "move-" + party + "-" + number;
    }

    /** Reads the whole negotiation, and sends the last move again: it must be known. */
    @Override
    public List<Long> numbers(String stream) {
        int party = party(stream);
        List<Recorded> events = store.events(negotiation, 1, Integer.MAX_VALUE);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Recorded recorded = events.get(i);
            if (recorded.position() != i + 1) {
                throw new IllegalStateException("event " + (i + 1) + " is missing");
            }
            if (recorded.event() instanceof TalksProposed proposed) {
                add(numbers, party, proposed.offer().name().text(), 0);
            } else if (recorded.event() instanceof StatementMade made) {
                add(numbers, party, made.says(), 0);
            } else if (recorded.event() instanceof TalksAccepted accepted) {
                mustFollow(events, i, accepted.proposal());
                add(numbers, party, accepted.proposal().text(), 1);
            }
        }
        if (!Table.opening(Settings.setting()).after(events).equals(store.table(negotiation))) {
            throw new IllegalStateException("the table is not what the events make it");
        }
        next[party] = numbers.size();
        if (!numbers.isEmpty() && !play(party, numbers.size() - 1L).repeated()) {
            throw new IllegalStateException("the last move of " + stream + " happened twice");
        }
        checkBranches(party, numbers.size());
        return numbers;
    }

    /** An event and what follows from it are stored together or not at all. */
    private static void mustFollow(List<Recorded> events, int accepted, Name proposal) {
        if (accepted + 1 >= events.size()
                || !(events.get(accepted + 1).event() instanceof TalksAgreed agreed)
                || !agreed.proposal().equals(proposal)) {
            throw new IllegalStateException("no agreement follows event " + (accepted + 1));
        }
    }

    private static void add(List<Long> numbers, int party, String key, long after) {
        String[] words = key.split("-", -1);
        if (words[1].equals(Integer.toString(party))) {
            numbers.add(Long.parseLong(words[2]) + after);
        }
    }

    private static int party(String stream) {
        return Integer.parseInt(Objects.requireNonNull(stream).substring("stream-".length()));
    }

    @Override
    public void close() {
        file.close();
    }
}
