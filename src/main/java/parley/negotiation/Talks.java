package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, from its proposal to its end. It bears the name of the proposal that called for it.
 *
 * @param participants who has to be there for it to open
 * @param date when it is to open; null where no date is set
 * @param admitted who else may take part; the talks neither wait for them nor end without them
 * @param excluded who was admitted and may take part no more
 * @param agenda what is to be talked about, in the order it was put there
 * @param openedAt null until it has opened
 * @param recessUntil when it is to go on; null where not in recess, or with no date set
 */
public record Talks(
        Name name,
        String title,
        List<PartyId> participants,
        List<PartyId> admitted,
        List<PartyId> excluded,
        Terms.Talks terms,
        @Nullable Window date,
        State state,
        List<String> agenda,
        @Nullable Instant openedAt,
        @Nullable Window recessUntil)
        implements Thing {

    /** Where talks stand. */
    public enum State {
        PROPOSED("proposed"),
        AGREED("agreed"),
        OPEN("open"),
        IN_RECESS("in recess"),
        ENDED("ended"),
        MISSED("missed"),
        /** The proposal was declined, withdrawn or has lapsed. */
        OFF("off");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Talks {
        participants = List.copyOf(participants);
        admitted = List.copyOf(admitted);
        excluded = List.copyOf(excluded);
        agenda = List.copyOf(agenda);
    }

    static Talks proposed(Offer offer, Terms.Talks terms, List<PartyId> participants) {
        return new Talks(
                offer.name(),
                offer.title(),
                participants,
                List.of(),
                List.of(),
                terms,
                terms.date(),
                State.PROPOSED,
                terms.agenda(),
                null,
                null);
    }

    @Override
    public boolean settled() {
        return state == State.ENDED || state == State.MISSED || state == State.OFF;
    }

    /** Whether a party takes part: the talks need it, or it was admitted. */
    public boolean includes(PartyId party) {
        return participants.contains(party) || admitted.contains(party);
    }

    public boolean haveOpened() {
        return openedAt != null;
    }

    Talks agreed() {
        return in(State.AGREED);
    }

    Talks off() {
        return in(State.OFF);
    }

    Talks missed() {
        return in(State.MISSED);
    }

    Talks ended() {
        return in(State.ENDED);
    }

    Talks opened(Instant at) {
        return new Talks(name, title, participants, admitted, excluded, terms, date, State.OPEN, agenda, at, null);
    }

    Talks resumed() {
        return new Talks(
                name, title, participants, admitted, excluded, terms, date, State.OPEN, agenda, openedAt, null);
    }

    /** Talks that have not opened yet are put off: they keep waiting for the new date. */
    Talks recessed(@Nullable Window until) {
        return openedAt == null
                ? new Talks(
                        name, title, participants, admitted, excluded, terms, until, State.AGREED, agenda, null, null)
                : new Talks(
                        name,
                        title,
                        participants,
                        admitted,
                        excluded,
                        terms,
                        date,
                        State.IN_RECESS,
                        agenda,
                        openedAt,
                        until);
    }

    Talks withItem(String item) {
        List<String> longer = new ArrayList<>(agenda);
        longer.add(item);
        return new Talks(
                name, title, participants, admitted, excluded, terms, date, state, longer, openedAt, recessUntil);
    }

    Talks withoutItem(String item) {
        List<String> shorter = new ArrayList<>(agenda);
        shorter.remove(item);
        return new Talks(
                name, title, participants, admitted, excluded, terms, date, state, shorter, openedAt, recessUntil);
    }

    Talks admitting(List<PartyId> parties) {
        List<PartyId> in = new ArrayList<>(admitted);
        in.addAll(parties);
        List<PartyId> out = new ArrayList<>(excluded);
        out.removeAll(parties);
        return new Talks(name, title, participants, in, out, terms, date, state, agenda, openedAt, recessUntil);
    }

    Talks excluding(PartyId party) {
        List<PartyId> in = new ArrayList<>(admitted);
        in.remove(party);
        List<PartyId> out = new ArrayList<>(excluded);
        out.add(party);
        return new Talks(name, title, participants, in, out, terms, date, state, agenda, openedAt, recessUntil);
    }

    private Talks in(State next) {
        return new Talks(
                name, title, participants, admitted, excluded, terms, date, next, agenda, openedAt, recessUntil);
    }
}
