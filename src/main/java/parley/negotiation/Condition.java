package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a precondition or a conditional acceptance waits for. Whether it holds is read off the table, never stored. */
public sealed interface Condition {

    boolean holds(Table table);

    /** As a clause: "a ceasefire is in force"; things and parties are called by their names and codes. */
    default String told() {
        return told(Name::text, PartyId::code);
    }

    /** As a clause for people: things are called by their titles, parties as they are called. */
    default String told(Teller teller) {
        return told(teller::thing, teller::party);
    }

    /** As a clause, with words for the things and the parties that it names. */
    String told(Function<Name, String> thing, Function<PartyId, String> party);

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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return which == null ? "a ceasefire is in force" : "the ceasefire " + thing.apply(which) + " is in force";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return which == null ? "talks have opened" : "the talks " + thing.apply(which) + " have opened";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return thing.apply(proposal) + " is agreed";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return "the measure " + thing.apply(measure) + " is lifted";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return which == null
                    ? "an exchange has been carried out"
                    : "the exchange " + thing.apply(which) + " has been carried out";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return thing.apply(which) + " has been carried out";
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return "a ceasefire binds " + party.apply(this.party);
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return conditions.stream().map(one -> one.told(thing, party)).collect(Collectors.joining(" and "));
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
        public String told(Function<Name, String> thing, Function<PartyId, String> party) {
            return conditions.stream().map(one -> one.told(thing, party)).collect(Collectors.joining(" or "));
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
    static String told(List<Condition> conditions, Teller teller) {
        return conditions.stream().map(one -> one.told(teller)).collect(Collectors.joining(" and "));
    }

    private static List<Name> orNone(@Nullable Name name) {
        List<Name> names = new ArrayList<>(1);
        if (name != null) {
            names.add(name);
        }
        return names;
    }
}
