package parley.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Acceptance.Modification;
import parley.negotiation.Condition;
import parley.negotiation.DeclareCeasefire;
import parley.negotiation.Form;
import parley.negotiation.GiveUltimatum;
import parley.negotiation.ImposeMeasure;
import parley.negotiation.Level;
import parley.negotiation.MakeStatement;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Recess;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Shelf;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Thing;
import parley.negotiation.Window;

/** Turns the plain examples of the table into moves with dates, conditions and changes, as chance has it. */
final class Whims {

    private final Random random;

    Whims(Random random) {
        this.random = random;
    }

    Move vary(Move move, Table table, PartyId by, Instant at) {
        if (move instanceof ProposeCeasefire propose) {
            return new ProposeCeasefire(offer(propose.offer(), table, by, at), ceasefire(table, at));
        }
        if (move instanceof ProposeTalks propose) {
            return new ProposeTalks(offer(propose.offer(), table, by, at), talks(at));
        }
        if (move instanceof ProposeExchange propose) {
            return new ProposeExchange(
                    offer(propose.offer(), table, by, at), new Terms.Exchange("prisoners", maybe(1000), window(at)));
        }
        if (move instanceof ProposeSettlement propose) {
            return new ProposeSettlement(offer(propose.offer(), table, by, at), propose.terms());
        }
        if (move instanceof AcceptCeasefire accept) {
            return chance(3)
                    ? new AcceptCeasefire(accept.proposal(), List.of(), change(table, ceasefire(table, at)))
                    : AcceptCeasefire.of(accept.proposal(), conditions(table));
        }
        if (move instanceof AcceptTalks accept) {
            return chance(3)
                    ? new AcceptTalks(accept.proposal(), List.of(), change(table, talks(at)))
                    : AcceptTalks.of(accept.proposal(), conditions(table));
        }
        if (move instanceof AcceptExchange accept) {
            return chance(3)
                    ? new AcceptExchange(
                            accept.proposal(), List.of(), change(table, new Terms.Exchange("bodies", null, null)))
                    : AcceptExchange.of(accept.proposal(), conditions(table));
        }
        if (move instanceof AcceptSettlement accept) {
            return chance(3)
                    ? new AcceptSettlement(
                            accept.proposal(), List.of(), change(table, new Terms.Settlement(List.of("another point"))))
                    : AcceptSettlement.of(accept.proposal(), conditions(table));
        }
        return varyOthers(move, table, by, at);
    }

    private Move varyOthers(Move move, Table table, PartyId by, Instant at) {
        if (move instanceof SetPrecondition set) {
            return new SetPrecondition(
                    set.name(),
                    condition(table),
                    one(List.of(Subject.values())),
                    maybe(somethingOn(table.proposals())),
                    chance(4) ? List.of(one(List.copyOf(table.cast().keySet()))) : List.of(),
                    one(List.of(Sequence.BEFORE, Sequence.PARALLEL, Sequence.WITHIN)));
        }
        if (move instanceof DeclareCeasefire declare) {
            return new DeclareCeasefire(declare.name(), declare.title(), ceasefire(table, at));
        }
        if (move instanceof GiveUltimatum give) {
            Window until = window(at);
            return new GiveUltimatum(
                    give.name(),
                    give.to(),
                    give.toward(),
                    give.penalty(),
                    maybe(condition(table)),
                    until == null ? give.until() : until);
        }
        if (move instanceof ImposeMeasure impose) {
            Name announced = table.pressure().live().stream()
                    .filter(pressure -> pressure.by().equals(by))
                    .map(Pressure::name)
                    .findFirst()
                    .orElse(null);
            return new ImposeMeasure(impose.name(), impose.on(), impose.what(), maybe(announced));
        }
        if (move instanceof Recess recess) {
            Window until = window(at);
            return new Recess(recess.talks(), until == null ? recess.until() : until);
        }
        if (move instanceof MakeStatement statement) {
            return new MakeStatement(
                    one(List.of(MakeStatement.Kind.values())),
                    statement.says(),
                    maybe(somethingOn(table.proposals())),
                    maybe(new Order(Subject.CEASEFIRE, one(List.of(Sequence.values())), Subject.TALKS)));
        }
        return move;
    }

    private Offer offer(Offer plain, Table table, PartyId by, Instant at) {
        Name answers = chance(2)
                ? table.proposals().live().stream()
                        .filter(proposal -> proposal.open() && proposal.asks(by))
                        .map(Proposal::name)
                        .findFirst()
                        .orElse(null)
                : null;
        Name inside = chance(2)
                ? table.talks().live().stream()
                        .filter(talks -> talks.state() == Talks.State.OPEN && table.attends(by, talks.name()))
                        .map(Talks::name)
                        .findFirst()
                        .orElse(null)
                : null;
        List<Condition> onlyIf = chance(5) ? List.of(condition(table)) : List.of();
        Window openUntil = chance(3) ? window(at) : null;
        return new Offer(plain.name(), plain.title(), plain.with(), plain.to(), answers, inside, onlyIf, openUntil);
    }

    private Terms.Ceasefire ceasefire(Table table, Instant at) {
        Window start = window(at);
        return new Terms.Ceasefire(
                start,
                start == null && chance(3) ? condition(table) : null,
                maybe(Duration.ofDays(1 + random.nextInt(3))),
                chance(4),
                chance(4),
                List.of("full"),
                chance(3) ? List.of("air", "sea") : List.of(),
                null);
    }

    private Terms.Talks talks(Instant at) {
        return new Terms.Talks(
                maybe("Istanbul"),
                window(at),
                maybe(one(List.of(Form.values()))),
                maybe(one(List.of(Level.values()))),
                List.of(),
                chance(3));
    }

    private <T extends Terms> Modification<T> change(Table table, T terms) {
        return new Modification<>(table.freeName("changed"), "Changed", terms);
    }

    private Condition[] conditions(Table table) {
        return chance(3) ? new Condition[] {condition(table)} : new Condition[0];
    }

    private Condition condition(Table table) {
        Name measure = somethingOn(table.measures());
        Name proposal = somethingOn(table.proposals());
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.CeasefireInForce(maybe(somethingOn(table.undertakings()))));
        conditions.add(new Condition.TalksOpened(maybe(somethingOn(table.talks()))));
        conditions.add(new Condition.ExchangeCarriedOut(null));
        conditions.add(new Condition.CeasefireBy(one(List.copyOf(table.cast().keySet()))));
        if (measure != null) {
            conditions.add(new Condition.MeasureLifted(measure));
        }
        if (proposal != null) {
            conditions.add(new Condition.Agreed(proposal));
            conditions.add(new Condition.SettlementCarriedOut(proposal));
        }
        if (chance(6)) {
            return new Condition.AllOf(List.of(one(conditions), one(conditions)));
        }
        return chance(4) ? new Condition.AnyOf(List.of(one(conditions), one(conditions))) : one(conditions);
    }

    /** A day, an hour or nothing; rarely one that has passed. */
    private @Nullable Window window(Instant at) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Window.at(at.plus(Duration.ofHours(random.nextInt(48))));
            case 2, 3 -> Window.on(at.atZone(Cast.KYIV).toLocalDate().plusDays(random.nextInt(4)), Cast.KYIV);
            case 4 -> chance(4) ? Window.at(at.minusSeconds(60)) : null;
            default -> null;
        };
    }

    private <T extends Thing> @Nullable Name somethingOn(Shelf<T> shelf) {
        List<T> all = shelf.all();
        return all.isEmpty() ? null : one(all).name();
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> @Nullable T maybe(@Nullable T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
