package parley.analysis.ensemble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.scenario.Ending;

/**
 * Many futures from one table: independent runs of one model that each end after the same time (terminating simulations: Law 2015, Simulation
 * Modeling and Analysis, 5th ed., ch. 9). Sensitivity moves one assumption at a time from end to end (Eschenbach 1992, Interfaces 22).
 *
 * @param from where they begin
 * @param policies how each party is assumed to act
 * @param seed the same seed gives the same futures, on any number of threads, in any number of processes
 */
public record Ensemble(Table from, Policies policies, long seed) {

    /** A thread plays so many runs at a time: few enough that at the end none waits long for another. Blocks are made of whole ones. */
    static final int STRETCH = 100;

    /** The others belong to roles that a principal has not. */
    private static final Set<Trait> OF_PRINCIPALS =
            EnumSet.complementOf(EnumSet.of(Trait.REPORTS, Trait.MEDIATES, Trait.PRESSES));

    /** One future, with its moves. */
    public parley.analysis.ensemble.Future future(long number) {
        return new Futures(from, policies, seed).play(number, true);
    }

    /**
     * Plays a range of runs.
     *
     * @param first the number of the first
     * @param runs how many
     * @param threads how many at once
     * @param progress told from time to time how many are done; from one thread
     * @throws CancellationException if the thread that asks is interrupted
     */
    public Summary play(long first, long runs, int threads, LongConsumer progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Ensemble::daemon);
        ThreadLocal<Futures> mine = ThreadLocal.withInitial(() -> new Futures(from, policies, seed));
        try {
            Deque<Future<Summary>> waiting = new ArrayDeque<>();
            @Nullable Summary all = null;
            long given = 0;
            long done = 0;
            while (done < runs) {
                while (given < runs && waiting.size() < 4 * threads) {
                    long start = first + given;
                    // Wherever the range begins, a stretch never crosses the border of a block.
                    long count = Math.min(runs - given, STRETCH - start % STRETCH);
                    waiting.add(workers.submit(() -> stretch(mine.get(), start, count)));
                    given += count;
                }
                Summary next = waiting.remove().get();
                done += next.runs();
                all = all == null ? next : all.plus(next);
                progress.accept(done);
            }
            return all == null ? new Summary.Counting(first, policies.days()).summary() : all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the ensemble was cancelled");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a future could not be played", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parley-ensemble");
        thread.setDaemon(true);
        return thread;
    }

    private Summary stretch(Futures futures, long first, long runs) {
        Summary.Counting counting = new Summary.Counting(first, policies.days());
        for (long number = first;
                number < first + runs && !Thread.currentThread().isInterrupted();
                number++) {
            counting.count(futures.play(number, false));
        }
        return counting.summary();
    }

    /**
     * What one trait of one party does to an ending, all else as assumed.
     *
     * @param low the share of the ending where the trait is at {@code from}
     * @param high the share where it is at {@code to}
     */
    public record Swing(PartyId party, Trait trait, double from, double to, Share low, Share high) {

        /** From one end to the other, without regard to the direction. */
        public double width() {
            return Math.abs(high.share() - low.share());
        }
    }

    /**
     * Each trait of each principal moved by itself from 0 to 1, widest swing first: the bars of a tornado. Every bar is of the same
     * runs, so that chance is the same on both sides.
     */
    public List<Swing> swings(Ending ending, long runs, int threads, LongConsumer progress) {
        List<Swing> swings = new ArrayList<>();
        long done = 0;
        for (PartyId party : from.principals()) {
            for (Trait trait : OF_PRINCIPALS) {
                Share low = with(party, trait, 0).shareOf(ending, runs, threads);
                Share high = with(party, trait, 1).shareOf(ending, runs, threads);
                swings.add(new Swing(party, trait, 0, 1, low, high));
                progress.accept(++done);
            }
        }
        swings.sort(java.util.Comparator.comparingDouble(Swing::width)
                .reversed()
                .thenComparing(Swing::party)
                .thenComparing(Swing::trait));
        return swings;
    }

    /** How many ends the swings from a table have: each is played. */
    public static int ends(Table from) {
        return 2 * from.principals().size() * OF_PRINCIPALS.size();
    }

    /** The same with one trait of one party at another value, from 0 to 1. */
    public Ensemble with(PartyId party, Trait trait, double value) {
        return new Ensemble(from, policies.with(party, trait, value), seed);
    }

    private Share shareOf(Ending ending, long runs, int threads) {
        Summary summary = play(0, runs, threads, done -> {});
        return Share.of(ending.words(), summary.endings().getOrDefault(ending, 0L), summary.runs());
    }
}
