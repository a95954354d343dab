package parley.analysis.paths;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;

/**
 * The part of the table on which a goal can depend, through whatever chain of conditions. To leave out moves outside of it loses no
 * path: nothing at the table waits for something not to be there, so that a move outside the cone opens nothing inside it.
 */
final class Cone {

    private final Table table;
    private final List<Keep> keeps;
    /** Subjects of which anything will do. */
    private final Set<Subject> any = EnumSet.noneOf(Subject.class);

    private final Map<Subject, Set<Name>> named = new EnumMap<>(Subject.class);
    private final Set<Name> lifted = new TreeSet<>();
    private final Set<Name> carriedOut = new TreeSet<>();
    private final Set<PartyId> declaring = new TreeSet<>();

    private Cone(Table table, List<Keep> keeps) {
        this.table = table;
        this.keeps = keeps;
    }

    static Cone of(Question question) {
        Cone cone = new Cone(question.from(), question.keeps());
        question.goal().aims().forEach(aim -> {
            if (aim.subject() == null) {
                if (aim.which() != null) {
                    cone.lifted.add(aim.which());
                }
            } else if (aim.subject() == Subject.SETTLEMENT && aim.deed() == Aim.Deed.CARRIED_OUT) {
                if (aim.which() != null) {
                    cone.carriedOut.add(aim.which());
                }
            } else {
                cone.reach(aim.subject(), aim.which());
            }
        });
        return cone;
    }

    /** Anything of this kind is of use. */
    boolean any(Subject subject) {
        return any.contains(subject);
    }

    /** This thing is of use. */
    boolean has(Subject subject, Name which) {
        return any.contains(subject) || named.getOrDefault(subject, Set.of()).contains(which);
    }

    /** To lift this measure, or this precondition, is of use by itself. */
    boolean lifts(Name which) {
        return lifted.contains(which);
    }

    /** To do what this settlement asks for is of use; it need not be agreed for that. */
    boolean carriesOut(Name which) {
        return carriedOut.contains(which);
    }

    /** A ceasefire of its own that this party declares is of use. */
    boolean declares(PartyId party) {
        return declaring.contains(party);
    }

    boolean hasDeeds() {
        return !declaring.isEmpty() || !carriedOut.isEmpty();
    }

    boolean touches(Subject subject) {
        return any.contains(subject) || named.containsKey(subject);
    }

    /** A ceasefire of this kind counts where just any ceasefire is wanted. */
    boolean counts(Terms terms, Name which) {
        return !(terms instanceof Terms.Ceasefire ceasefire && ceasefire.partial())
                || named.getOrDefault(Subject.CEASEFIRE, Set.of()).contains(which);
    }

    /** It stands before something altogether; a rule of entry stands only before somebody's joining, for which nothing waits. */
    static boolean isGate(Precondition precondition) {
        return precondition.isHardGate() && precondition.joining().isEmpty();
    }

    private void reach(Subject subject, @Nullable Name which) {
        boolean isNew = which == null
                ? any.add(subject)
                : named.computeIfAbsent(subject, none -> new TreeSet<>()).add(which);
        if (!isNew) {
            return;
        }
        for (Precondition gate : table.preconditions()) {
            boolean concerns =
                    gate.about() == null || which == null || gate.about().equals(which);
            if (isGate(gate) && gate.on() == subject && concerns) {
                reach(gate.requires());
            }
        }
        for (Keep keep : keeps) {
            if (keep.step() == subject && keep.awaited() != null) {
                reach(keep.awaited(), null);
            }
        }
        for (Condition condition : tied(subject, which)) {
            reach(condition);
        }
    }

    /** What proposals and undertakings of this kind wait for. */
    private List<Condition> tied(Subject subject, @Nullable Name which) {
        List<Condition> tied = new ArrayList<>();
        for (Proposal proposal : table.proposals().live()) {
            boolean concerns = which == null || proposal.name().equals(which);
            if (proposal.terms().subject() == subject && concerns) {
                tied.addAll(proposal.onlyIf());
                tied.addAll(proposal.terms().waitFor());
                for (Answer answer : proposal.given().values()) {
                    tied.addAll(answer.conditions());
                }
            }
        }
        if (subject == Subject.CEASEFIRE) {
            for (Undertaking undertaking : table.undertakings().live()) {
                if (which == null || undertaking.name().equals(which)) {
                    tied.addAll(undertaking.terms().waitFor());
                }
            }
        }
        return tied;
    }

    private void reach(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(this::reach);
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(this::reach);
        } else if (condition instanceof Condition.MeasureLifted measure) {
            lifted.add(measure.measure());
        } else if (condition instanceof Condition.Agreed agreed) {
            Proposal proposal = table.proposals().find(agreed.proposal());
            if (proposal != null) {
                reach(proposal.terms().subject(), agreed.proposal());
            }
        } else if (condition instanceof Condition.CeasefireInForce in) {
            reach(Subject.CEASEFIRE, in.which());
        } else if (condition instanceof Condition.TalksOpened opened) {
            reach(Subject.TALKS, opened.which());
        } else if (condition instanceof Condition.ExchangeCarriedOut out) {
            reach(Subject.EXCHANGE, out.which());
        } else if (condition instanceof Condition.CeasefireBy by) {
            declaring.add(by.party());
            reach(Subject.CEASEFIRE, null);
        } else if (condition instanceof Condition.SettlementCarriedOut out) {
            carriedOut.add(out.which());
        }
    }
}
