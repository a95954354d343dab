package parley.exchange.cameo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Condition;
import parley.negotiation.ImposeMeasure;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.OfferGoodOffices;
import parley.negotiation.OfferVenue;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Rulebook;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Threaten;
import parley.negotiation.Urge;

/**
 * The moves that a party could make at a table, as far as event data can speak of them: what the rulebook suggests, with the addressees of
 * the rows. Terms are left unstated, and where a move needs words they say that there are none.
 */
final class Candidates {

    /** Stands where a move wants words. */
    static final String UNSAID = "(not in the event data)";

    private static final String SANCTIONS = "sanctions";

    /** These would need a time, which event data do not give. */
    private static final Set<MoveKind> NEED_A_TIME = Set.of(MoveKind.GIVE_ULTIMATUM);

    private final Table table;
    private final List<List<PartyId>> addressees;

    /** @param addressees whom a move may be aimed at: lists to try, the largest first */
    Candidates(Table table, List<List<PartyId>> addressees) {
        this.table = table;
        this.addressees = addressees;
    }

    List<Move> of(PartyId by) {
        Set<Move> moves = new LinkedHashSet<>();
        for (Option option : Rulebook.options(table, by)) {
            Move example = option.move();
            if (example != null && !NEED_A_TIME.contains(option.kind())) {
                variants(example).flatMap(this::aimed).forEach(moves::add);
            }
        }
        return new ArrayList<>(moves);
    }

    private Stream<Move> variants(Move example) {
        if (example instanceof MakeStatement statement) {
            return Stream.of(new MakeStatement(statement.kind(), UNSAID, statement.regarding(), statement.order()));
        }
        if (example instanceof Urge urge) {
            return Stream.of(Subject.CEASEFIRE, Subject.TALKS)
                    .flatMap(subject -> open(subject)
                            .map(about -> new Urge(
                                    urge.name(), urge.to(), "towards " + subject.words() + " " + UNSAID, about)));
        }
        if (example instanceof Threaten threat) {
            return Stream.of(new Threaten(threat.name(), threat.to(), UNSAID, SANCTIONS, threat.demand()));
        }
        if (example instanceof ImposeMeasure measure) {
            return Stream.of(new ImposeMeasure(measure.name(), measure.on(), SANCTIONS, measure.carriesOut()));
        }
        if (example instanceof OfferVenue venue) {
            return Stream.of(new OfferVenue(venue.name(), UNSAID, venue.talks(), venue.to(), venue.date()));
        }
        if (example instanceof OfferGoodOffices offices) {
            return Stream.of(new OfferGoodOffices(offices.name(), offices.to(), UNSAID));
        }
        return example instanceof SetPrecondition gate ? demands(gate) : Stream.of(example);
    }

    /** A ceasefire first, a ceasefire beside, talks beside. */
    private static Stream<Move> demands(SetPrecondition gate) {
        return Stream.of(
                gate,
                new SetPrecondition(gate.name(), gate.requires(), gate.on(), gate.onlyBefore(), Sequence.PARALLEL),
                new SetPrecondition(
                        gate.name(), new Condition.TalksOpened(null), Subject.SETTLEMENT, null, Sequence.PARALLEL));
    }

    private Stream<Name> open(Subject subject) {
        return table.proposals().live().stream()
                .filter(proposal -> proposal.open() && proposal.terms().subject() == subject)
                .map(Proposal::name);
    }

    private Stream<Move> aimed(Move move) {
        if (addressed(move, List.of()) == null) {
            return Stream.of(move);
        }
        return addressees.stream().map(to -> Objects.requireNonNull(addressed(move, to)));
    }

    /** The same move to others; null where it is not addressed to anybody by name. */
    private static @Nullable Move addressed(Move move, List<PartyId> to) {
        if (move instanceof ProposeCeasefire propose) {
            return new ProposeCeasefire(addressed(propose.offer(), to), propose.terms());
        }
        if (move instanceof ProposeTalks propose) {
            return new ProposeTalks(addressed(propose.offer(), to), propose.terms());
        }
        if (move instanceof ProposeExchange propose) {
            return new ProposeExchange(addressed(propose.offer(), to), propose.terms());
        }
        if (move instanceof Urge urge) {
            return new Urge(urge.name(), to, urge.toward(), urge.regarding());
        }
        if (move instanceof Threaten threat) {
            return new Threaten(threat.name(), to, threat.toward(), threat.penalty(), threat.demand());
        }
        if (move instanceof ImposeMeasure measure) {
            return new ImposeMeasure(measure.name(), to, measure.what(), measure.carriesOut());
        }
        if (move instanceof OfferVenue venue) {
            return new OfferVenue(venue.name(), venue.place(), venue.talks(), to, venue.date());
        }
        if (move instanceof OfferGoodOffices offices) {
            return new OfferGoodOffices(offices.name(), to, offices.what());
        }
        if (move instanceof AllegeViolation allegation) {
            return new AllegeViolation(allegation.name(), to, allegation.undertaking());
        }
        return null;
    }

    private static Offer addressed(Offer offer, List<PartyId> to) {
        return new Offer(
                offer.name(),
                offer.title(),
                offer.with(),
                to,
                offer.answers(),
                offer.inside(),
                offer.onlyIf(),
                offer.openUntil());
    }
}
