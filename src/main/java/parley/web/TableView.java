package parley.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;

/**
 * The table in words, ready to be shown.
 *
 * @param proposals in the order in which they were made
 */
public record TableView(
        List<Row> proposals,
        List<Row> undertakings,
        List<Row> talks,
        List<Row> preconditions,
        List<Row> pressure,
        List<Row> allegations) {

    /**
     * One thing.
     *
     * @param state where it stands, a word or two
     * @param details further lines
     */
    public record Row(String title, String state, List<String> details) {}

    static TableView of(Table table) {
        Teller teller = new Teller(table);
        return new TableView(
                table.proposals().all().stream()
                        .sorted(Comparator.comparingInt(Proposal::position))
                        .map(proposal -> proposal(proposal, teller))
                        .toList(),
                table.undertakings().all().stream()
                        .map(undertaking -> undertaking(undertaking, teller))
                        .toList(),
                table.talks().all().stream().map(talks -> talks(talks, teller)).toList(),
                table.preconditions().stream()
                        .map(precondition -> precondition(precondition, teller))
                        .toList(),
                table.pressure().all().stream()
                        .sorted(Comparator.comparingInt(Pressure::position))
                        .map(pressure -> pressure(pressure, teller))
                        .toList(),
                table.allegations().all().stream()
                        .map(allegation -> new Row(
                                teller.party(allegation.by()) + " alleges a violation of "
                                        + teller.thing(allegation.undertaking()) + " by "
                                        + teller.parties(allegation.against()),
                                "allegation, not a finding",
                                allegation.accusedWasBound()
                                        ? List.of()
                                        : List.of("The accused had not given this undertaking.")))
                        .toList());
    }

    private static Row proposal(Proposal proposal, Teller teller) {
        List<String> details = new ArrayList<>();
        details.add(teller.party(proposal.proposer())
                + (proposal.cosponsors().isEmpty() ? "" : ", with " + teller.parties(proposal.cosponsors()))
                + " to " + teller.parties(proposal.addressees()));
        String terms = teller.terms(proposal.terms());
        if (!terms.isEmpty()) {
            details.add(terms);
        }
        for (Answer answer : proposal.given().values()) {
            details.add(teller.party(answer.by()) + ": "
                    + answer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (answer.conditions().isEmpty() ? "" : " " + Condition.told(answer.conditions()))
                    + (answer.counter() == null ? "" : " with " + teller.thing(answer.counter())));
        }
        List<PartyId> silent = proposal.awaiting().stream()
                .filter(party -> !proposal.given().containsKey(party))
                .toList();
        if (!silent.isEmpty()) {
            details.add((proposal.open() ? "no answer yet: " : "never answered: ") + teller.parties(silent));
        }
        return new Row(
                titled(proposal.title(), proposal.name().text()),
                proposal.status().words(),
                details);
    }

    private static Row undertaking(Undertaking undertaking, Teller teller) {
        List<String> details = new ArrayList<>();
        details.add("binds " + teller.parties(undertaking.bound())
                + (undertaking.unilateral() ? " only (declared alone)" : ""));
        if (undertaking.from() != null) {
            details.add("from " + teller.moment(undertaking.from())
                    + (undertaking.until() == null ? "" : " until " + teller.moment(undertaking.until())));
        }
        return new Row(
                titled(undertaking.title(), undertaking.name().text()),
                undertaking.state().words(),
                details);
    }

    private static Row talks(Talks talks, Teller teller) {
        List<String> details = new ArrayList<>();
        details.add(teller.parties(talks.participants()));
        String terms = teller.terms(talks.terms());
        if (!terms.isEmpty()) {
            details.add(terms);
        }
        List<PartyId> present = teller.table().cast().keySet().stream()
                .filter(party -> teller.table().attends(party, talks.name()))
                .toList();
        if (!present.isEmpty()) {
            details.add("there: " + teller.parties(present));
        }
        return new Row(titled(talks.title(), talks.name().text()), talks.state().words(), details);
    }

    private static Row precondition(Precondition precondition, Teller teller) {
        boolean met = precondition.requires().holds(teller.table());
        return new Row(
                teller.party(precondition.holder()) + ": " + precondition.told(),
                precondition.isHardGate() ? (met ? "met" : "a gate, not met") : "a demand, blocks nothing",
                List.of());
    }

    private static Row pressure(Pressure pressure, Teller teller) {
        List<String> details = new ArrayList<>();
        if (pressure.penalty() != null) {
            details.add("otherwise: " + pressure.penalty());
        }
        if (pressure.until() != null) {
            details.add("by " + teller.when(pressure.until()));
        }
        return new Row(
                teller.party(pressure.by()) + " to " + teller.parties(pressure.on()) + ": " + pressure.toward(),
                pressure.kind().name().toLowerCase(Locale.ROOT)
                        + (pressure.state() == Pressure.State.STANDING
                                ? ""
                                : ", "
                                        + pressure.state()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')),
                details);
    }

    private static String titled(String title, String name) {
        return title.isEmpty() ? name : title;
    }
}
