package parley.analysis.impasse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;

/**
 * What may still come about by what lies on the table, and what cannot because it waits, in the end, for itself.
 *
 * @param prospects what may come about
 */
record Stuck(List<Prospect> prospects) {

    /**
     * One thing that may come about; where nothing of a kind lies on the table, whatever may yet be proposed.
     *
     * @param consent whose it needs
     * @param agreed already, so that preconditions of those who agreed stand in the way only where a further step of theirs is needed
     */
    record Prospect(Milestone thing, Set<PartyId> consent, boolean agreed) {

        /** How firmly a wait holds this one up; NONE if it does not concern it. */
        Wait.Force held(Wait wait) {
            if (!wait.step().meets(thing) || !wait.waits()) {
                return Wait.Force.NONE;
            }
            boolean spent = agreed
                    && thing.kind() != Milestone.Kind.TALKS
                    && wait.source().kind() != Wait.Kind.TERMS;
            if (spent) {
                return Wait.Force.NONE;
            }
            boolean about = wait.step().which() != null;
            return about || consent.contains(wait.holder()) ? wait.force() : Wait.Force.VIEW;
        }
    }

    Stuck {
        prospects = List.copyOf(prospects);
    }

    static Stuck on(Table table) {
        List<Prospect> prospects = new ArrayList<>();
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            int before = prospects.size();
            of(kind, table, prospects);
            if (prospects.size() == before && kind.compareTo(Milestone.Kind.SETTLEMENT) <= 0) {
                prospects.add(new Prospect(Milestone.any(kind), whoeverDecides(table), false));
            }
        }
        return new Stuck(prospects);
    }

    private static void of(Milestone.Kind kind, Table table, List<Prospect> prospects) {
        if (kind == Milestone.Kind.MEASURE) {
            for (Measure measure : table.measures().live()) {
                prospects.add(prospect(kind, measure.name(), Set.of(measure.by()), false));
            }
            return;
        }
        if (kind == Milestone.Kind.CEASEFIRE_OF_ONE) {
            for (PartyId party : table.cast().keySet()) {
                prospects.add(new Prospect(Milestone.of(kind, party, party.code()), Set.of(party), false));
            }
        }
        if (kind == Milestone.Kind.CARRYING_OUT) {
            for (Proposal text : table.proposals().all()) {
                if (text.terms().subject() == Subject.SETTLEMENT && !text.carriedOut()) {
                    prospects.add(prospect(kind, text.name(), new TreeSet<>(text.bound()), false));
                }
            }
        }
        for (Proposal proposal : table.proposals().live()) {
            Subject subject = proposal.terms().subject();
            if (Milestone.Kind.of(subject) == kind) {
                prospects.add(prospect(kind, proposal.name(), new TreeSet<>(proposal.bound()), !proposal.open()));
            }
        }
        if (kind == Milestone.Kind.CEASEFIRE) {
            for (Undertaking undertaking : table.undertakings().live()) {
                if (undertaking.state() == Undertaking.State.PENDING) {
                    prospects.add(prospect(kind, undertaking.name(), new TreeSet<>(undertaking.bound()), true));
                }
            }
        }
        if (kind == Milestone.Kind.TALKS) {
            for (Talks talks : table.talks().live()) {
                if (talks.state() == Talks.State.AGREED) {
                    prospects.add(prospect(kind, talks.name(), new TreeSet<>(talks.participants()), true));
                }
            }
        }
    }

    private static Prospect prospect(Milestone.Kind kind, Name name, Set<PartyId> consent, boolean agreed) {
        return new Prospect(new Milestone(kind, name, name.text()), consent, agreed);
    }

    /** Those who would have to agree to something that nobody has proposed yet. */
    static Set<PartyId> whoeverDecides(Table table) {
        return new TreeSet<>(table.principals().size() < 2 ? table.cast().keySet() : table.principals());
    }

    /** The consent of this party is needed for the step, or for one thing of its kind. */
    boolean needs(Milestone step, PartyId party) {
        return prospects.stream()
                .anyMatch(each -> step.meets(each.thing()) && each.consent().contains(party));
    }

    /** Nothing that it waits for can come about. */
    boolean isInVain(Wait wait, Set<Milestone> stuck) {
        for (Milestone awaited : wait.anyOf()) {
            for (Prospect each : prospects) {
                // What may yet be proposed is not this one, if it is this one that is waited for.
                boolean isIt = awaited.which() == null ? awaited.meets(each.thing()) : awaited.equals(each.thing());
                if (isIt && !stuck.contains(each.thing())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What cannot come about if every wait at least so firm is kept. */
    Set<Milestone> at(Wait.Force force, List<Wait> waits) {
        Set<Milestone> stuck = new HashSet<>();
        prospects.forEach(each -> stuck.add(each.thing()));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Prospect each : prospects) {
                if (stuck.contains(each.thing()) && nothingHolds(each, force, waits, stuck)) {
                    stuck.remove(each.thing());
                    moved = true;
                }
            }
        }
        return stuck;
    }

    private boolean nothingHolds(Prospect each, Wait.Force force, List<Wait> waits, Set<Milestone> stuck) {
        for (Wait wait : waits) {
            if (wait.waits() && each.held(wait).atLeast(force) && isInVain(wait, stuck)) {
                return false;
            }
        }
        return true;
    }
}
