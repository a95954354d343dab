package parley.web;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.exchange.html.Handout;
import parley.exchange.html.Handout.Paper;
import parley.exchange.html.Handout.Reader;
import parley.paper.Pdf;
import parley.scenario.Transcript;

/**
 * Handouts for a class, as a page that any browser prints and as PDF. To set one takes seconds of a processor and much memory: one is set
 * at a time, a few wait, and whoever comes then is told so.
 */
@Component
final class Handouts {

    /** The one that is set, and those that wait for it. */
    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);
    /** So that what is set takes one processor, and pages have the others. */
    private final Lock turn = new ReentrantLock(true);

    private final Holdings holdings;

    Handouts(Holdings holdings) {
        this.holdings = holdings;
    }

    Handout.Page page(Transcript transcript, Reader reader) {
        return Handout.page(transcript, holdings.facts(), holdings.concepts(), reader);
    }

    /** Throws a problem where too many are set already, or where it is too long. */
    byte[] pdf(Transcript transcript, Reader reader, Paper paper) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    Problem.Kind.BUSY,
                    "Other handouts are being set as PDF, as many as can wait. Ask again in a few seconds, or take the page and print it.");
        }
        turn.lock();
        try {
            return Pdf.of(Handout.sheet(transcript, holdings.facts(), holdings.concepts(), reader, paper));
        } catch (Pdf.TooLong tooLong) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    tooLong.getMessage() + " Take it as a page to print, or from an earlier position.");
        } finally {
            turn.unlock();
            places.release();
        }
    }

    /** What somebody asks for: {@code a4} or {@code letter}; A4 where nothing is said. */
    static Paper paper(@Nullable String word) {
        if (word == null) {
            return Paper.A4;
        }
        for (Paper paper : Paper.values()) {
            if (paper.name().toLowerCase(Locale.ROOT).equals(word)) {
                return paper;
            }
        }
        throw Problem.of(
                Problem.Kind.NOT_UNDERSTOOD, "That is no paper that there is. Expected paper=a4 or paper=letter.");
    }
}
