package parley.picture;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Delegation;
import parley.negotiation.Level;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Recorded;
import parley.negotiation.Seat;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.Venue;
import parley.picture.Matrix.Cell;
import parley.picture.Matrix.Question;

/**
 * Goes through a record, and keeps what each party said last to each question. What an event says is read off what it changed at its
 * maker's seat and on the table.
 */
final class LatestWords {

    private final Map<PartyId, Map<Question, Cell>> cells = new LinkedHashMap<>();
    private Table before;
    private Table table;

    LatestWords(Table opening) {
        this.before = opening;
        this.table = opening;
    }

    Map<PartyId, Map<Question, Cell>> cells() {
        return cells;
    }

    void add(Recorded recorded) {
        before = table;
        table = table.after(recorded);
        PartyId by = recorded.by();
        if (by == null) {
            return;
        }
        Word word = new Word(cells.computeIfAbsent(by, any -> new EnumMap<>(Question.class)), recorded);
        Seat was = before.seat(by);
        Seat is = table.seat(by);
        for (Name name : recorded.event().concerns()) {
            stance(word, name, was.stances().get(name), is.stances().get(name));
            precondition(
                    word, was.preconditions().find(name), is.preconditions().find(name));
            delegation(word, name, was.delegations().get(name), is.delegations().get(name));
            presence(word, name, was.presences().get(name), is.presences().get(name));
            if (is.endorsements().contains(name) && !was.endorsements().contains(name)) {
                endorsed(word, name);
            }
            onTheTable(word, by, name);
        }
        named(recorded, by);
        if (!is.orders().equals(was.orders())) {
            word.firm(Question.ORDER, is.orders().get(is.orders().size() - 1).told());
        }
        if (recorded.event() instanceof MakeStatement.StatementMade statement && statement.regarding() != null) {
            word.said(question(statement.regarding()), "says: " + statement.says());
        }
    }

    /** Whom a proposer names as joining it is named, and not bound; whatever it says itself counts before. */
    private void named(Recorded recorded, PartyId by) {
        for (Name name : recorded.event().concerns()) {
            Proposal proposal = table.proposals().find(name);
            if (proposal != null && proposal.position() == recorded.position()) {
                for (PartyId party : proposal.cosponsors()) {
                    Word word = new Word(cells.computeIfAbsent(party, any -> new EnumMap<>(Question.class)), recorded);
                    String says = "is named by " + table.nameOf(by) + " as joining " + thing(name);
                    word.said(question(proposal.terms().subject()), says);
                }
            }
        }
    }

    /** One event's word, and where it is noted. */
    private record Word(Map<Question, Cell> row, Recorded recorded) {

        void firm(@Nullable Question question, String says) {
            put(question, says, false);
        }

        /** Only where there is no firmer word. */
        void said(@Nullable Question question, String says) {
            Cell there = question == null ? null : row.get(question);
            if (there == null || there.onlySaid()) {
                put(question, says, true);
            }
        }

        private void put(@Nullable Question question, String says, boolean onlySaid) {
            if (question != null) {
                row.put(
                        question,
                        new Cell(says, recorded.position(), recorded.note().provenance(), onlySaid));
            }
        }
    }

    private void stance(Word word, Name name, Seat.@Nullable Stance was, Seat.@Nullable Stance is) {
        if (is == null || is == was) {
            return;
        }
        Proposal proposal = table.proposals().get(name);
        Question question = question(proposal.terms().subject());
        switch (is) {
            case PROPOSED -> {
                word.firm(question, "proposes " + thing(name) + provided(proposal.onlyIf()));
                if (proposal.terms() instanceof Terms.Talks talks && talks.withoutPreconditions()) {
                    word.firm(Question.ORDER, "talks without preconditions");
                }
                talks(word, proposal.terms());
            }
            case ACCEPTED -> {
                word.firm(question, "accepts " + thing(name));
                talks(word, proposal.terms());
            }
            case ACCEPTED_IF -> {
                var answer = proposal.given().get(word.recorded().by());
                word.firm(
                        question,
                        "accepts " + thing(name) + provided(answer == null ? List.of() : answer.conditions()));
                talks(word, proposal.terms());
            }
            case DECLINED -> word.firm(question, "declines " + thing(name));
            case WITHDRAWN -> word.firm(question, "withdraws " + thing(name));
            case COUNTERED -> {
                // What is offered instead is a word of its own.
            }
        }
    }

    private String provided(List<Condition> conditions) {
        return conditions.isEmpty() ? "" : ", if " + Condition.told(conditions, teller());
    }

    /** Level and place, as far as the terms name them. */
    private static void talks(Word word, Terms terms) {
        if (terms instanceof Terms.Talks talks) {
            level(word, "", talks.level());
            if (talks.place() != null) {
                word.firm(Question.PLACE, talks.place());
            }
        }
    }

    private static void level(Word word, String does, @Nullable Level level) {
        if (level != null) {
            word.firm(Question.LEVEL, does + level.name().toLowerCase(Locale.ROOT));
        }
    }

    private void precondition(Word word, @Nullable Precondition was, @Nullable Precondition is) {
        if (is == null || is.equals(was)) {
            return;
        }
        String does = is.lifted() ? "no longer demands: " : "softens to: ";
        String demands = is.isHardGate() ? "sets a precondition: " : "demands: ";
        word.firm(Question.ORDER, (was == null ? demands : does) + is.told(teller()));
        if (is.requires().steps().contains(Subject.CEASEFIRE)) {
            String wants = is.lifted() ? "no longer demands that " : "demands that ";
            word.firm(Question.CEASEFIRE, wants + is.requires().told(teller()));
        }
    }

    private void delegation(Word word, Name talks, @Nullable Delegation was, @Nullable Delegation is) {
        if (is != null && !is.equals(was)) {
            word.firm(Question.TALKS, "sends a delegation to " + thing(talks));
            level(word, "sends ", is.level());
        }
    }

    private void presence(Word word, Name talks, Seat.@Nullable Presence was, Seat.@Nullable Presence is) {
        if (is != null && is != was) {
            String does = switch (is) {
                case ATTENDING -> "comes to ";
                case STAYING_AWAY -> "stays away from ";
                case WALKED_OUT -> "leaves ";
            };
            word.firm(Question.TALKS, does + thing(talks));
        }
    }

    private void endorsed(Word word, Name name) {
        Precondition held = table.precondition(name);
        if (held == null) {
            word.firm(question(name), "stands behind " + thing(name));
        } else {
            word.firm(Question.ORDER, "stands behind: " + held.told(teller()));
        }
    }

    /** What is on the table, and at nobody's seat. */
    private void onTheTable(Word word, PartyId by, Name name) {
        Undertaking undertaking = table.undertakings().find(name);
        Undertaking wasGiven = before.undertakings().find(name);
        if (undertaking != null && undertaking.bound().contains(by)) {
            boolean denounced = undertaking.state() == Undertaking.State.DENOUNCED;
            if (undertaking.unilateral() && wasGiven == null) {
                word.firm(Question.CEASEFIRE, "declares " + thing(name));
            } else if (denounced && !undertaking.equals(wasGiven)) {
                word.firm(Question.CEASEFIRE, "denounces " + thing(name));
            }
        }
        Venue venue = table.venues().find(name);
        Venue wasOffered = before.venues().find(name);
        if (venue != null && !Objects.equals(venue, wasOffered)) {
            word.firm(Question.PLACE, (wasOffered == null ? "offers " : "accepts ") + venue.place());
        }
        Pressure pressure = table.pressure().find(name);
        if (pressure != null
                && pressure.kind() == Pressure.Kind.URGING
                && !before.pressure().has(name)) {
            List<Name> about = word.recorded().event().concerns();
            word.firm(question(about.get(about.size() - 1)), "urges " + pressure.toward());
        }
    }

    private @Nullable Question question(Name name) {
        Proposal proposal = table.proposals().find(name);
        if (proposal != null) {
            return question(proposal.terms().subject());
        }
        return table.talks().has(name) ? Question.TALKS : null;
    }

    private static @Nullable Question question(Subject subject) {
        return switch (subject) {
            case CEASEFIRE -> Question.CEASEFIRE;
            case TALKS -> Question.TALKS;
            case EXCHANGE, SETTLEMENT -> null;
        };
    }

    private String thing(Name name) {
        return teller().thing(name);
    }

    private Teller teller() {
        return new Teller(table);
    }
}
