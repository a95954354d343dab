package parley.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Sequence;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;

/**
 * Something that can be read off a table: what an expectation claims and what a conditional step looks at. It asks more than a {@link
 * Condition}, which is what a party makes its consent wait for: nobody at the table waits for a denial, or for a lapse.
 */
public sealed interface Circumstance {

    boolean holds(Table table);

    /** As a clause: "kyiv-call is lapsed". */
    String told();

    /** How it stands on this table, as a clause, for whoever expected it otherwise. */
    default String found(Table table) {
        return (holds(table) ? "it is so that " : "it is not so that ") + told();
    }

    /** The things it names. */
    List<Name> names();

    /** As it is told within another. */
    private static String inner(Circumstance part) {
        return part instanceof AllOf || part instanceof AnyOf ? "(" + part.told() + ")" : part.told();
    }

    static Circumstance not(Circumstance what) {
        return new Not(what);
    }

    /** A condition of the rulebook holds. */
    record Holds(Condition condition) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            return condition.holds(table);
        }

        @Override
        public String told() {
            return condition.told();
        }

        @Override
        public List<Name> names() {
            return condition.names();
        }
    }

    /** It does not hold. */
    record Not(Circumstance what) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            return !what.holds(table);
        }

        @Override
        public String told() {
            return "it is not so that " + what.told();
        }

        @Override
        public String found(Table table) {
            return what.found(table);
        }

        @Override
        public List<Name> names() {
            return what.names();
        }
    }

    /** All of them hold; true for none. */
    record AllOf(List<Circumstance> parts) implements Circumstance {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Table table) {
            return parts.stream().allMatch(part -> part.holds(table));
        }

        @Override
        public String told() {
            return parts.stream().map(Circumstance::inner).collect(Collectors.joining(" and "));
        }

        @Override
        public String found(Table table) {
            return parts.stream().map(part -> part.found(table)).collect(Collectors.joining("; "));
        }

        @Override
        public List<Name> names() {
            return parts.stream()
                    .flatMap(part -> part.names().stream())
                    .distinct()
                    .toList();
        }
    }

    /** At least one of them holds. */
    record AnyOf(List<Circumstance> parts) implements Circumstance {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Table table) {
            return parts.stream().anyMatch(part -> part.holds(table));
        }

        @Override
        public String told() {
            return parts.stream().map(Circumstance::inner).collect(Collectors.joining(" or "));
        }

        @Override
        public String found(Table table) {
            return parts.stream().map(part -> part.found(table)).collect(Collectors.joining("; "));
        }

        @Override
        public List<Name> names() {
            return parts.stream()
                    .flatMap(part -> part.names().stream())
                    .distinct()
                    .toList();
        }
    }

    /** A proposal stands so. */
    record ProposalIs(Name proposal, Proposal.Status status) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Proposal found = table.proposals().find(proposal);
            return found != null && found.status() == status;
        }

        @Override
        public String told() {
            return "the proposal " + proposal + " is " + status.words();
        }

        @Override
        public String found(Table table) {
            Proposal found = table.proposals().find(proposal);
            return found == null
                    ? "there is no proposal " + proposal
                    : "the proposal " + proposal + " is " + found.status().words();
        }

        @Override
        public List<Name> names() {
            return List.of(proposal);
        }
    }

    /** Talks stand so. */
    record TalksAre(Name talks, Talks.State state) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Talks found = table.talks().find(talks);
            return found != null && found.state() == state;
        }

        @Override
        public String told() {
            return "the talks " + talks + " are " + state.words();
        }

        @Override
        public String found(Table table) {
            Talks found = table.talks().find(talks);
            return found == null
                    ? "there are no talks " + talks
                    : "the talks " + talks + " are " + found.state().words();
        }

        @Override
        public List<Name> names() {
            return List.of(talks);
        }
    }

    /** An undertaking stands so. */
    record UndertakingIs(Name undertaking, Undertaking.State state) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Undertaking found = table.undertakings().find(undertaking);
            return found != null && found.state() == state;
        }

        @Override
        public String told() {
            return "the undertaking " + undertaking + " is " + state.words();
        }

        @Override
        public String found(Table table) {
            Undertaking found = table.undertakings().find(undertaking);
            return found == null
                    ? "there is no undertaking " + undertaking
                    : "the undertaking " + undertaking + " is " + found.state().words();
        }

        @Override
        public List<Name> names() {
            return List.of(undertaking);
        }
    }

    /**
     * A precondition is held.
     *
     * @param sequence in this way; null means in whichever
     */
    record PreconditionHeld(Name precondition, @Nullable Sequence sequence) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Precondition found = table.precondition(precondition);
            return found != null && !found.lifted() && (sequence == null || found.sequence() == sequence);
        }

        @Override
        public String told() {
            return "the precondition " + precondition + " is held" + (sequence == null ? "" : way(sequence));
        }

        @Override
        public String found(Table table) {
            Precondition found = table.precondition(precondition);
            if (found == null) {
                return "nobody has set a precondition " + precondition;
            }
            return "the precondition " + precondition
                    + (found.lifted() ? " has been lifted" : " is held" + way(found.sequence()));
        }

        private static String way(Sequence sequence) {
            return switch (sequence) {
                case BEFORE -> " as a hard gate";
                case PARALLEL -> " in parallel";
                case AFTER, WITHIN, REGARDLESS -> ", " + sequence.words();
            };
        }

        @Override
        public List<Name> names() {
            return List.of(precondition);
        }
    }

    /** A precondition was held, and is so no more. */
    record PreconditionLifted(Name precondition) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Precondition found = table.precondition(precondition);
            return found != null && found.lifted();
        }

        @Override
        public String told() {
            return "the precondition " + precondition + " has been lifted";
        }

        @Override
        public String found(Table table) {
            return new PreconditionHeld(precondition, null).found(table);
        }

        @Override
        public List<Name> names() {
            return List.of(precondition);
        }
    }

    /** Urging, a threat or an ultimatum stands so. */
    record PressureIs(Name pressure, Pressure.State state) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            Pressure found = table.pressure().find(pressure);
            return found != null && found.state() == state;
        }

        @Override
        public String told() {
            return pressure + " " + words(state);
        }

        @Override
        public String found(Table table) {
            Pressure found = table.pressure().find(pressure);
            return found == null
                    ? "there is no threat, ultimatum or urging " + pressure
                    : pressure + " " + words(found.state());
        }

        static String words(Pressure.State state) {
            return switch (state) {
                case STANDING -> "stands";
                case HEEDED -> "was heeded";
                case RAN_OUT -> "ran out unheeded";
                case CARRIED_OUT -> "was carried out";
            };
        }

        @Override
        public List<Name> names() {
            return List.of(pressure);
        }
    }

    /** Something of this name is, or was, on the table. */
    record OnTheTable(Name thing) implements Circumstance {
        @Override
        public boolean holds(Table table) {
            return table.knows(thing);
        }

        @Override
        public String told() {
            return "there is something called " + thing;
        }

        @Override
        public List<Name> names() {
            return List.of(thing);
        }
    }
}
