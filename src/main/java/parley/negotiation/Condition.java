package parley.negotiation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a precondition or a conditional acceptance waits for. Whether it holds is read off the table, never stored. */
public sealed interface Condition {

    boolean holds(Table table);

    /** As a clause: "a ceasefire is in force". */
    String told();

    /** The steps it names, for the graph of who waits for whom. */
    List<Subject> steps();

    /** The things it names. */
    List<Name> names();

    /**
     * A ceasefire is in force.
     *
     * @param which this one; null means any agreed ceasefire that is not partial and binds every principal
     */
    record CeasefireInForce(@Nullable Name which) implements Condition {
        @Override
        public boolean holds(Table table) {
            if (which != null) {
                Undertaking undertaking = table.undertakings().find(which);
                return undertaking != null && undertaking.inForce();
            }
            for (Undertaking undertaking : table.undertakings().live()) {
                if (undertaking.inForce()
                        && !undertaking.unilateral()
                        && !undertaking.terms().partial()
                        && undertaking.bound().containsAll(table.principals())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String told() {
            return which == null ? "a ceasefire is in force" : "the ceasefire " + which + " is in force";
        }

        @Override
        public List<Subject> steps() {
            return List.of(Subject.CEASEFIRE);
        }

        @Override
        public List<Name> names() {
            return Condition.orNone(which);
        }
    }

    /**
     * Talks have been opened.
     *
     * @param which these; null means any
     */
    record TalksOpened(@Nullable Name which) implements Condition {
        @Override
        public boolean holds(Table table) {
            if (which != null) {
                Talks talks = table.talks().find(which);
                return talks != null && talks.haveOpened();
            }
            return table.talks().anyMatch(Talks::haveOpened);
        }

        @Override
        public String told() {
            return which == null ? "talks have opened" : "the talks " + which + " have opened";
        }

        @Override
        public List<Subject> steps() {
            return List.of(Subject.TALKS);
        }

        @Override
        public List<Name> names() {
            return Condition.orNone(which);
        }
    }

    /** A proposal has been agreed by all whom it would bind. */
    record Agreed(Name proposal) implements Condition {
        @Override
        public boolean holds(Table table) {
            Proposal found = table.proposals().find(proposal);
            return found != null && found.status() == Proposal.Status.ACCEPTED;
        }

        @Override
        public String told() {
            return proposal + " is agreed";
        }

        @Override
        public List<Subject> steps() {
            return List.of();
        }

        @Override
        public List<Name> names() {
            return List.of(proposal);
        }
    }

    /** A measure has been lifted. */
    record MeasureLifted(Name measure) implements Condition {
        @Override
        public boolean holds(Table table) {
            Measure found = table.measures().find(measure);
            return found != null && !found.inForce();
        }

        @Override
        public String told() {
            return "the measure " + measure + " is lifted";
        }

        @Override
        public List<Subject> steps() {
            return List.of();
        }

        @Override
        public List<Name> names() {
            return List.of(measure);
        }
    }

    /**
     * An exchange has been carried out.
     *
     * @param which this one; null means any
     */
    record ExchangeCarriedOut(@Nullable Name which) implements Condition {
        @Override
        public boolean holds(Table table) {
            if (which != null) {
                Proposal found = table.proposals().find(which);
                return found != null && found.carriedOut();
            }
            return table.proposals()
                    .anyMatch(one -> one.carriedOut() && one.terms().subject() == Subject.EXCHANGE);
        }

        @Override
        public String told() {
            return which == null
                    ? "an exchange has been carried out"
                    : "the exchange " + which + " has been carried out";
        }

        @Override
        public List<Subject> steps() {
            return List.of(Subject.EXCHANGE);
        }

        @Override
        public List<Name> names() {
            return Condition.orNone(which);
        }
    }

    /** A settlement, agreed or only asked for, has been carried out. */
    record SettlementCarriedOut(Name which) implements Condition {
        @Override
        public boolean holds(Table table) {
            Proposal found = table.proposals().find(which);
            return found != null && found.carriedOut();
        }

        @Override
        public String told() {
            return which + " has been carried out";
        }

        @Override
        public List<Subject> steps() {
            return List.of(Subject.SETTLEMENT);
        }

        @Override
        public List<Name> names() {
            return List.of(which);
        }
    }

    /** A ceasefire binds a party and is in force, be it agreed or the party's own; partial ones do not count. */
    record CeasefireBy(PartyId party) implements Condition {
        @Override
        public boolean holds(Table table) {
            for (Undertaking undertaking : table.undertakings().live()) {
                if (undertaking.inForce()
                        && !undertaking.terms().partial()
                        && undertaking.bound().contains(party)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String told() {
            return "a ceasefire binds " + party;
        }

        @Override
        public List<Subject> steps() {
            return List.of(Subject.CEASEFIRE);
        }

        @Override
        public List<Name> names() {
            return List.of();
        }
    }

    /** All of them hold. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Table table) {
            for (Condition condition : conditions) {
                if (!condition.holds(table)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String told() {
            return conditions.stream().map(Condition::told).collect(Collectors.joining(" and "));
        }

        @Override
        public List<Subject> steps() {
            return conditions.stream()
                    .flatMap(c -> c.steps().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public List<Name> names() {
            return conditions.stream()
                    .flatMap(c -> c.names().stream())
                    .distinct()
                    .toList();
        }
    }

    /** At least one of them holds. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Table table) {
            for (Condition condition : conditions) {
                if (condition.holds(table)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String told() {
            return conditions.stream().map(Condition::told).collect(Collectors.joining(" or "));
        }

        @Override
        public List<Subject> steps() {
            return conditions.stream()
                    .flatMap(c -> c.steps().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public List<Name> names() {
            return conditions.stream()
                    .flatMap(c -> c.names().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Every condition holds; true for none. */
    static boolean allHold(List<Condition> conditions, Table table) {
        if (conditions.isEmpty()) {
            return true;
        }
        for (Condition condition : conditions) {
            if (!condition.holds(table)) {
                return false;
            }
        }
        return true;
    }

    /** Whether waiting for these is waiting for that one too. */
    static boolean waitFor(List<Condition> conditions, Condition that) {
        for (Condition condition : conditions) {
            if (condition.equals(that) || (condition instanceof AllOf all && waitFor(all.conditions(), that))) {
                return true;
            }
        }
        return false;
    }

    /** "a and b", or the empty text for none. */
    static String told(List<Condition> conditions) {
        return conditions.stream().map(Condition::told).collect(Collectors.joining(" and "));
    }

    private static List<Name> orNone(@Nullable Name name) {
        return name == null ? List.of() : List.of(name);
    }
}
