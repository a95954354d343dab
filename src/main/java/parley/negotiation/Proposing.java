package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move that puts terms on the table, whatever they are about. */
public sealed interface Proposing extends Move
        permits ProposeCeasefire, ProposeTalks, ProposeExchange, ProposeSettlement {

    Offer offer();

    Terms terms();

    @Override
    default Name about() {
        return offer().name();
    }

    @Override
    default List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(8);
        rules.add(Rules.theNameIsNew(offer().name()));
        rules.add(Rules.itIsAddressedToSomebodyElse(offer().to()));
        rules.add(Rules.theyAreInTheCast(offer().to()));
        rules.add(Rules.theyAreInTheCast(offer().with()));
        rules.add(Rules.itsDateHasNotPassed(terms().date()));
        rules.add(Rules.itsDateHasNotPassed(offer().openUntil()));
        rules.add(PreconditionRules.whatTheConditionsNameExists(offer().onlyIf()));
        rules.add(PreconditionRules.whatTheConditionsNameExists(terms().waitFor()));
        Name answered = offer().answers();
        if (answered != null) {
            rules.add(Rules.theyKnowOf(answered));
            rules.add(ProposalRules.theProposalIsOpen(answered));
            rules.add(ProposalRules.theyAreAskedToAnswerIt(answered));
        }
        Name talks = offer().inside();
        if (talks != null) {
            rules.add(TalksRules.theTalksAreOpen(talks));
            rules.add(TalksRules.theyAreAtTheTalks(talks));
        }
        return rules;
    }

    /** When such an offer lapses: when it says, or else with the last moment of the terms' own date. */
    static @Nullable Instant lapse(Offer offer, Terms terms) {
        Window until = offer.openUntil() != null ? offer.openUntil() : terms.date();
        return until == null ? null : until.to();
    }

    /** Puts a proposal on the table; where it replies to another, that one is countered, and still open. */
    static Table tabled(
            Table table, Offer offer, Terms terms, List<PartyId> bound, @Nullable Instant lapsesAt, Mark mark) {
        Table tabled = table.with(Proposal.of(offer, terms, bound, lapsesAt, mark));
        if (terms instanceof Terms.Talks talks) {
            tabled = tabled.with(Talks.proposed(offer, talks, bound));
        }
        Name answered = offer.answers();
        if (answered == null) {
            return tabled;
        }
        Answer counter = new Answer(mark.party(), Answer.Kind.COUNTERED, List.of(), offer.name(), mark.position());
        return tabled.with(tabled.proposals().get(answered).answered(counter));
    }

    /** An offer to the other principals, as an example of the move. */
    static List<Offer> examples(Table table, PartyId by, String stem, String title) {
        return List.of(new Offer(
                table.freeName(stem), title, List.of(), Rules.othersOf(table, by), null, null, List.of(), null));
    }
}
