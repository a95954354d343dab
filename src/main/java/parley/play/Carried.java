package parley.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.negotiation.Recorded;

/**
 * A negotiation as it is carried from one place to another: all that is needed to have it again.
 *
 * @param line where it branched off, then where its parent did, and so on; none lies later than the one before
 * @param events those that it has from its parents too
 */
public record Carried(Opening opening, List<Descent> line, List<Recorded> events) {

    public Carried {
        line = List.copyOf(line);
        events = List.copyOf(events);
    }

    /**
     * Takes it from where it is kept.
     *
     * @param upTo position of the last event that goes along
     */
    public static Carried from(Negotiations negotiations, NegotiationId id, int upTo) {
        List<Recorded> events = negotiations.events(id, 1, upTo);
        return new Carried(negotiations.opening(id), line(negotiations, id, events.size()), events);
    }

    /** What a parent had after the fork does not belong to the branch, even if the parent itself branched off later. */
    private static List<Descent> line(Negotiations negotiations, NegotiationId id, int upTo) {
        List<Descent> line = new ArrayList<>();
        int last = upTo;
        for (Optional<Descent> next = negotiations.descent(id);
                next.isPresent();
                next = negotiations.descent(next.get().parent())) {
            Descent descent = next.get();
            last = Math.min(last, descent.position());
            line.add(new Descent(descent.parent(), last, descent.title()));
        }
        return line;
    }

    /**
     * Puts it where it is to be kept, as a new negotiation. Its parents come along, as far as it shares their events, unless they are
     * there.
     */
    public NegotiationId into(Negotiations negotiations) {
        return made(negotiations, 0, events.size());
    }

    private NegotiationId made(Negotiations negotiations, int generation, int upTo) {
        NegotiationId id;
        int shared;
        if (generation == line.size()) {
            id = negotiations.open(opening);
            shared = 0;
        } else {
            Descent descent = line.get(generation);
            shared = descent.position();
            NegotiationId parent = there(negotiations, generation + 1, shared)
                    .orElseGet(() -> made(negotiations, generation + 1, descent.position()));
            id = negotiations.branch(parent, shared, descent.title());
        }
        negotiations.record(id, events.subList(shared, upTo));
        return id;
    }

    /** A parent that is kept there already, the oldest of several. */
    private Optional<NegotiationId> there(Negotiations negotiations, int generation, int upTo) {
        NegotiationId found = null;
        for (Listed listed : negotiations.list()) {
            if (listed.opening().equals(opening)
                    && listed.events() >= upTo
                    && isOfThisLine(line(negotiations, listed.id(), upTo), generation)
                    && negotiations.events(listed.id(), 1, upTo).equals(events.subList(0, upTo))) {
                found = listed.id();
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isOfThisLine(List<Descent> other, int generation) {
        List<Descent> mine = line.subList(generation, line.size());
        if (mine.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            Descent one = mine.get(i);
            Descent two = other.get(i);
            if (one.position() != two.position() || !Objects.equals(one.title(), two.title())) {
                return false;
            }
        }
        return true;
    }
}
