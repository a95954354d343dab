package parley.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.Condition;
import parley.negotiation.Moments;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Seat;
import parley.negotiation.Sequence;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;

/** How things stand, in a few lines. */
public final class ProseTable {

    /**
     * What stands of one kind.
     *
     * @param title without a colon behind it
     * @param lines a sentence each, at least one
     */
    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    private final Table table;
    private final Teller teller;
    private final Moments moments;
    private final List<Part> parts = new ArrayList<>();

    private ProseTable(Table table) {
        this.table = table;
        this.teller = new Teller(table);
        this.moments = new Moments(table.setting().zone());
    }

    /** What stands on a table; a kind of which nothing stands has no part. */
    public static List<Part> of(Table table) {
        ProseTable prose = new ProseTable(table);
        prose.tell();
        return List.copyOf(prose.parts);
    }

    static void tell(Table table, Moments moments, Page page) {
        page.heading("The table after position " + table.position() + ", " + moments.day(table.now()));
        for (Part part : of(table)) {
            page.line(part.title() + ":");
            part.lines().forEach(line -> page.hanging("  - ", line));
        }
    }

    private void tell() {
        section(
                "Proposals",
                table.proposals().all().stream()
                        .sorted(Comparator.comparingInt(Proposal::position))
                        .map(this::proposal)
                        .toList());
        section(
                "Undertakings",
                table.undertakings().all().stream().map(this::undertaking).toList());
        section(
                "Talks",
                table.talks().all().stream()
                        .filter(talks -> talks.state() != Talks.State.PROPOSED)
                        .map(this::talks)
                        .toList());
        section("Agenda items that were disputed", disputedItems());
        section(
                "Preconditions and demands",
                table.preconditions().stream().map(this::precondition).toList());
        section("Orders of steps that were named; they bind nobody", orders());
        section(
                "Warnings",
                table.pressure().all().stream()
                        .filter(pressure -> pressure.kind() != Pressure.Kind.URGING)
                        .sorted(Comparator.comparingInt(Pressure::position))
                        .map(this::warning)
                        .toList());
        section("Allegations; they are claims, and none is a finding", allegations());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(title, lines));
        }
    }

    private String proposal(Proposal proposal) {
        String terms = teller.terms(proposal.terms());
        List<PartyId> awaiting = proposal.open() ? proposal.awaiting() : List.of();
        return teller.thing(proposal.name()) + (terms.isEmpty() ? "" : " (" + terms + ")") + ", by "
                + teller.party(proposal.proposer())
                + (proposal.cosponsors().isEmpty() ? "" : " with " + teller.parties(proposal.cosponsors()))
                + ": " + proposal.status().words()
                + (awaiting.isEmpty() ? "" : "; it awaits " + teller.parties(awaiting))
                + (proposal.open() && proposal.lapsesAt() == null ? "; it names no date and does not lapse" : "")
                + (agreedExchange(proposal)
                        ? proposal.carriedOut() ? ", and carried out" : ", not carried out yet"
                        : "")
                + knownTo(proposal.name())
                + ".";
    }

    private String knownTo(Name name) {
        List<PartyId> among = table.inPrivate().get(name);
        return among == null ? "" : "; in private, known to " + teller.parties(among) + " alone";
    }

    private static boolean agreedExchange(Proposal proposal) {
        return proposal.terms().subject() == Subject.EXCHANGE && proposal.closed() == Proposal.Closing.AGREED;
    }

    private String undertaking(Undertaking undertaking) {
        return teller.thing(undertaking.name()) + ": " + undertaking.state().words() + "; "
                + (undertaking.inForce() ? "binds " : "bound ") + teller.parties(undertaking.bound())
                + (undertaking.unilateral() ? " only, which declared it alone" : "") + ".";
    }

    private String talks(Talks talks) {
        List<PartyId> present = table.cast().keySet().stream()
                .filter(party -> !talks.settled() && table.attends(party, talks.name()))
                .toList();
        return teller.thing(talks.name()) + ": " + talks.state().words()
                + (talks.openedAt() == null ? "" : "; opened on " + moments.day(talks.openedAt()))
                + (present.isEmpty() ? "" : "; present: " + teller.parties(present))
                + (talks.excluded().isEmpty() ? "" : "; excluded: " + teller.parties(talks.excluded()))
                + (talks.agenda().isEmpty() ? "" : "; agenda: " + String.join("; ", talks.agenda())) + ".";
    }

    private List<String> disputedItems() {
        return table.items().all().stream()
                .filter(AgendaItem::disputed)
                .sorted(Comparator.comparingInt(AgendaItem::position))
                .map(item -> teller.thing(item.name()) + ", asked for by " + teller.party(item.by())
                        + (item.refusedBy().isEmpty() ? "" : "; refused by " + teller.parties(item.refusedBy()))
                        + (item.takenOff() ? "; taken off" : "")
                        + (item.deferredTo() == null ? "" : " and left to " + item.deferredTo()) + ".")
                .toList();
    }

    private String precondition(Precondition held) {
        return teller.label(held.holder()) + ": " + held.told(teller)
                + (held.sequence() == Sequence.BEFORE ? " (a hard gate, " : " (a demand that blocks nothing, ")
                + (held.requires().holds(table) ? "met" : "not met") + ").";
    }

    private List<String> orders() {
        List<String> lines = new ArrayList<>();
        for (Seat seat : table.seats().values()) {
            if (!seat.orders().isEmpty()) {
                lines.add(teller.label(seat.party()) + ": "
                        + seat.orders().stream().map(Order::told).collect(Collectors.joining("; ")) + ".");
            }
        }
        return lines;
    }

    private String warning(Pressure pressure) {
        Condition demand = pressure.demand();
        return teller.label(pressure.by()) + " to " + teller.parties(pressure.on()) + ", " + pressure.toward()
                + (pressure.until() == null ? "" : " by " + teller.when(pressure.until())) + "; otherwise: "
                + Objects.requireNonNullElse(pressure.penalty(), "nothing stated")
                + switch (pressure.state()) {
                    case STANDING -> demand != null && demand.holds(table) ? " (met)" : " (standing)";
                    case HEEDED -> " (met in time)";
                    case RAN_OUT -> " (its time is up, not met)";
                    case CARRIED_OUT -> " (carried out)";
                }
                + ".";
    }

    private List<String> allegations() {
        Map<String, List<String>> byPair = new LinkedHashMap<>();
        table.allegations().all().stream()
                .sorted(Comparator.comparingInt(Allegation::position))
                .forEach(allegation -> byPair.computeIfAbsent(
                                teller.label(allegation.by()) + " against " + teller.parties(allegation.against()),
                                pair -> new ArrayList<>())
                        .add(teller.thing(allegation.undertaking())
                                + (allegation.accusedWasBound() ? "" : ", which did not bind the accused")));
        List<String> lines = new ArrayList<>();
        byPair.forEach(
                (pair, of) -> lines.add(pair + ": " + of.stream().distinct().collect(Collectors.joining("; ")) + "."));
        return lines;
    }
}
