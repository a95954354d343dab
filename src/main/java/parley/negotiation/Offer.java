package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal is put, whatever its terms.
 *
 * @param title a few words for people: "30-day ceasefire from 12 May"
 * @param with co-sponsors; they are named, not bound by being named
 * @param to addressees
 * @param answers the proposal that this one replies to with other terms; null where it replies to none
 * @param inside the talks at which it is tabled; null where outside any
 * @param onlyIf what the proposer's own offer waits for; it cannot be agreed before
 * @param openUntil when it lapses if it is not agreed; null means by the terms' own date, or never
 */
public record Offer(
        Name name,
        String title,
        List<PartyId> with,
        List<PartyId> to,
        @Nullable Name answers,
        @Nullable Name inside,
        List<Condition> onlyIf,
        @Nullable Window openUntil) {

    public Offer {
        with = List.copyOf(with);
        to = List.copyOf(to);
        onlyIf = List.copyOf(onlyIf);
    }

    public static Offer to(Name name, String title, PartyId... addressees) {
        return new Offer(name, title, List.of(), List.of(addressees), null, null, List.of(), null);
    }

    public Offer with(PartyId... cosponsors) {
        return new Offer(name, title, List.of(cosponsors), to, answers, inside, onlyIf, openUntil);
    }

    public Offer answering(Name proposal) {
        return new Offer(name, title, with, to, proposal, inside, onlyIf, openUntil);
    }

    public Offer inside(Name talks) {
        return new Offer(name, title, with, to, answers, talks, onlyIf, openUntil);
    }

    public Offer onlyIf(Condition... conditions) {
        return new Offer(name, title, with, to, answers, inside, List.of(conditions), openUntil);
    }

    public Offer openUntil(Window end) {
        return new Offer(name, title, with, to, answers, inside, onlyIf, end);
    }
}
