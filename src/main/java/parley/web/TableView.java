package parley.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parley.exchange.Titles;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.Finding;
import parley.negotiation.GoodOffices;
import parley.negotiation.Measure;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Teller;
import parley.negotiation.Thing;
import parley.negotiation.Undertaking;
import parley.negotiation.Venue;
import parley.picture.Matrix;

/**
 * The table in words, ready to be shown: what is live first, what is over after it.
 *
 * @param grid who says what to which question
 * @param parts those that have something in them
 */
public record TableView(Grid grid, List<Part> parts) {

    /**
     * Who says what to which question.
     *
     * @param rows of those who have said something
     * @param silent those of whom no word is on record
     */
    public record Grid(List<String> questions, List<GridRow> rows, List<String> silent) {}

    /** A party's words. */
    public record GridRow(String party, List<GridCell> cells) {}

    /**
     * A party's latest word on a question.
     *
     * @param position of the event in which it was said; 0 where there is none
     * @param onlySaid it binds nobody
     */
    public record GridCell(String says, int position, boolean onlySaid, boolean supposed) {}

    /**
     * Things of one kind.
     *
     * @param rows those that are shown
     * @param earlier how many others there are, spoken of longer ago
     * @param earlierLive how many of these something can still happen to
     */
    public record Part(String title, List<Row> rows, int earlier, int earlierLive) {}

    /**
     * One thing.
     *
     * @param state where it stands, a word or two
     * @param details further lines
     * @param over nothing can happen to it any more
     */
    public record Row(String title, String state, List<String> details, boolean over) {}

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static Grid grid(Matrix matrix, Teller teller) {
        List<GridRow> rows = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Party party : matrix.parties()) {
            List<GridCell> cells = new ArrayList<>();
            for (Matrix.Question question : Matrix.Question.values()) {
                Matrix.Cell cell = matrix.cell(party.id(), question);
                cells.add(
                        cell == null
                                ? new GridCell("", 0, false, false)
                                : new GridCell(
                                        Titles.in(cell.says(), teller),
                                        cell.position(),
                                        cell.onlySaid(),
                                        cell.provenance() == Provenance.HYPOTHETICAL));
            }
            if (cells.stream().allMatch(cell -> cell.position() == 0)) {
                silent.add(party.name());
            } else {
                rows.add(new GridRow(party.label(), cells));
            }
        }
        return new Grid(
                Arrays.stream(Matrix.Question.values())
                        .map(Matrix.Question::words)
                        .toList(),
                rows,
                silent);
    }

    /**
     * The table as of the last of the events.
     *
     * @param whole shows all that there is, however much; otherwise of a kind with many things those that were spoken of last
     */
    static TableView of(Table table, List<Recorded> events, boolean whole) {
        Teller teller = new Teller(table);
        Latest latest = whole ? Latest.all() : Latest.of(events);
        List<Part> parts = List.of(
                part("Preconditions and demands", table.preconditions(), one -> precondition(one, teller), latest),
                part(
                        "Proposals",
                        table.proposals().all().stream()
                                .sorted(Comparator.comparing(Proposal::settled).thenComparing(Proposal::position))
                                .toList(),
                        proposal -> proposal(proposal, teller),
                        latest),
                part("Talks", table.talks().all(), talks -> talks(talks, teller), latest),
                part("On the agenda", table.items().all(), item -> item(item, teller), latest),
                part("Undertakings", table.undertakings().all(), one -> undertaking(one, teller), latest),
                part("Pressure", table.pressure().all(), pressure -> pressure(pressure, teller), latest),
                part("Measures", table.measures().all(), measure -> measure(measure, teller), latest),
                part("Offers to host or to help", table.venues().all(), venue -> venue(venue, teller), latest),
                part("Good offices", table.goodOffices().all(), offices -> offices(offices, teller), latest),
                part("Allegations", table.allegations().all(), one -> allegation(one, teller), latest),
                part("Findings", table.findings().all(), finding -> finding(finding, teller), latest));
        return new TableView(
                grid(Matrix.of(table.setting(), events), teller),
                parts.stream().filter(part -> !part.rows().isEmpty()).toList());
    }

    private static <T extends Thing> Part part(String title, List<T> things, Function<T, Row> row, Latest latest) {
        List<T> shown = latest.among(things);
        return new Part(title, shown.stream().map(row).toList(), things.size() - shown.size(), (int)
                (live(things) - live(shown)));
    }

    private static long live(List<? extends Thing> things) {
        return things.stream().filter(thing -> !thing.settled()).count();
    }

    private static Row measure(Measure measure, Teller teller) {
        return new Row(
                teller.label(measure.by()) + " on " + teller.parties(measure.on()) + ": " + measure.what(),
                measure.inForce() ? "in force" : "lifted",
                List.of(),
                measure.settled());
    }

    private static Row item(AgendaItem item, Teller teller) {
        List<String> details = new ArrayList<>();
        details.add("asked for by " + teller.party(item.by()) + ", at " + teller.thing(item.talks()));
        if (!item.refusedBy().isEmpty()) {
            details.add("refused by " + teller.parties(item.refusedBy()));
        }
        if (item.deferredTo() != null) {
            details.add("left to " + item.deferredTo());
        }
        return new Row(
                item.what(),
                item.takenOff() ? "taken off" : item.disputed() ? "disputed" : "asked for",
                details,
                item.settled());
    }

    private static Row venue(Venue venue, Teller teller) {
        return new Row(
                teller.label(venue.host()) + ": " + venue.place(),
                venue.acceptedBy().isEmpty() ? "offered" : "accepted by " + teller.parties(venue.acceptedBy()),
                venue.date() == null ? List.of() : List.of(teller.when(venue.date())),
                false);
    }

    private static Row offices(GoodOffices offices, Teller teller) {
        return new Row(
                teller.label(offices.by()) + ": " + offices.what(),
                offices.acceptedBy().isEmpty() ? "offered" : "accepted by " + teller.parties(offices.acceptedBy()),
                List.of(),
                false);
    }

    private static Row allegation(Allegation allegation, Teller teller) {
        List<String> details = new ArrayList<>();
        if (!allegation.accusedWasBound()) {
            details.add("The accused had not given this undertaking.");
        }
        if (!allegation.denials().isEmpty()) {
            details.add("denied by " + teller.parties(allegation.denials()));
        }
        return new Row(
                teller.first(allegation.by()) + " alleges that " + teller.parties(allegation.against()) + " broke "
                        + teller.thing(allegation.undertaking()),
                "alleged, not established",
                details,
                allegation.settled());
    }

    private static Row finding(Finding finding, Teller teller) {
        return new Row(
                teller.label(finding.monitor()) + ": " + teller.party(finding.against()) + ", "
                        + teller.thing(finding.undertaking()),
                "reported by a monitor",
                List.of(finding.what()),
                finding.settled());
    }

    private static Row proposal(Proposal proposal, Teller teller) {
        List<String> details = new ArrayList<>();
        details.add(teller.label(proposal.proposer())
                + (proposal.cosponsors().isEmpty() ? "" : ", with " + teller.parties(proposal.cosponsors()))
                + " to " + teller.parties(proposal.addressees()));
        String terms = teller.terms(proposal.terms());
        if (!terms.isEmpty()) {
            details.add(terms);
        }
        for (Answer answer : proposal.given().values()) {
            details.add(teller.label(answer.by()) + ": "
                    + answer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (answer.conditions().isEmpty() ? "" : " " + Condition.told(answer.conditions(), teller))
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
                details,
                proposal.settled());
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
                details,
                undertaking.settled());
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
        return new Row(titled(talks.title(), talks.name().text()), talks.state().words(), details, talks.settled());
    }

    private static Row precondition(Precondition precondition, Teller teller) {
        boolean met = precondition.requires().holds(teller.table());
        return new Row(
                teller.label(precondition.holder()) + ": " + precondition.told(teller),
                precondition.isHardGate()
                        ? (met ? "met" : "not met, and holds its consent back")
                        : "a demand, holds nothing up",
                List.of(),
                false);
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
                teller.label(pressure.by()) + " to " + teller.parties(pressure.on()) + ": " + pressure.toward(),
                pressure.kind().name().toLowerCase(Locale.ROOT)
                        + (pressure.state() == Pressure.State.STANDING
                                ? ""
                                : ", "
                                        + pressure.state()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')),
                details,
                pressure.settled());
    }

    private static String titled(String title, String name) {
        return title.isEmpty() ? name : title;
    }
}
