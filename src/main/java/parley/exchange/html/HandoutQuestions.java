package parley.exchange.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.analysis.impasse.Bridge;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Knot;
import parley.analysis.impasse.Opening;
import parley.exchange.Attempted;
import parley.exchange.Titles;
import parley.exchange.html.HandoutQuestion.Said;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;
import parley.picture.Matrix;
import parley.scenario.Choice;
import parley.scenario.Fork;
import parley.scenario.Lesson;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * Questions for a class: those that the scenario asks, and those that its moment gives rise to, read off the table and the record. An answer
 * is what the record has, or what the rulebook admits, and says which; to what neither knows there is none.
 */
final class HandoutQuestions {

    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_ANSWERS = 8;

    private static final String FROM_RECORD = "From the record:";
    private static final String FROM_TABLE = "From the table at this point:";

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Scenario scenario;
    private final Facts facts;
    private final Impasse impasse;
    private final int first;
    private final Table table;
    private final Teller teller;
    private final List<HandoutQuestion> all = new ArrayList<>();

    HandoutQuestions(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.scenario = draft.scenario();
        this.facts = draft.facts();
        this.impasse = draft.impasse();
        this.first = draft.first();
        this.table = transcript.table();
        this.teller = draft.teller();
    }

    List<HandoutQuestion> all() {
        scenario();
        terms();
        answers();
        gates();
        impasse();
        ceasefire();
        readings();
        choices();
        branch();
        refused();
        allegations();
        conflicts();
        return all;
    }

    private void scenario() {
        Matrix matrix = Matrix.of(transcript);
        List<String> said = new ArrayList<>();
        for (PartyId principal : table.principals()) {
            StringBuilder words = new StringBuilder();
            for (Matrix.Question question : Matrix.Question.values()) {
                Matrix.Cell cell = matrix.cell(principal, question);
                if (cell != null) {
                    words.append(words.isEmpty() ? "" : "; ")
                            .append(cell.says())
                            .append(" (event ")
                            .append(cell.position())
                            .append(')');
                }
            }
            said.add(teller.label(principal) + ": " + (words.isEmpty() ? Matrix.NOTHING : words) + ".");
        }
        String asks = scenario.question().isBlank() ? "What do the parties not agree about?" : scenario.question();
        all.add(HandoutQuestion.of(
                asks + " What does each principal party say to it, and in which event? Note the numbers of the events.",
                "The latest words of each on record:",
                transcript.events().isEmpty() ? List.of() : said));
    }

    private void terms() {
        List<String> found = new ArrayList<>();
        Lessons.byPosition(transcript).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> {
                    for (Lesson lesson : entry.getValue()) {
                        if (lesson.concept() != null) {
                            found.add(lesson.concept().replace('-', ' ') + ": event " + entry.getKey());
                        }
                    }
                });
        if (!found.isEmpty()) {
            all.add(HandoutQuestion.of(
                    "For each of five terms of the list of terms, find an event that it fits. Which words of the event make it fit?"
                            + " (A move fits a term; that says nothing of what anybody intended.)",
                    "From the notes of the scenario, which follow:",
                    List.of(String.join("; ", found) + ".")));
        }
    }

    /** Silence is a state. */
    private void answers() {
        List<Proposal> unanswered = table.proposals().all().stream()
                .filter(proposal -> proposal.position() > 0)
                .filter(proposal -> proposal.status() == Proposal.Status.LAPSED
                        || (proposal.open() && !proposal.awaiting().isEmpty()))
                .sorted(Comparator.comparingInt(Proposal::position))
                .limit(MOST_OF_A_KIND)
                .toList();
        for (Proposal proposal : unanswered) {
            boolean lapsed = proposal.status() == Proposal.Status.LAPSED;
            all.add(HandoutQuestion.of(
                    "Event " + proposal.position() + ", " + teller.thing(proposal.name()) + ": who owed "
                            + teller.party(proposal.proposer()) + " an answer"
                            + (lapsed ? ", until when, and what came instead?" : ", and what has come so far?")
                            + (proposal.equals(unanswered.get(0))
                                    ? " What is the difference between no answer and a no?"
                                    : ""),
                    FROM_TABLE,
                    List.of(told(proposal))));
        }
    }

    private String told(Proposal proposal) {
        Set<PartyId> silent = new LinkedHashSet<>(proposal.bound());
        silent.remove(proposal.proposer());
        silent.removeAll(proposal.given().keySet());
        return "It is " + proposal.status().words() + "."
                + (silent.isEmpty()
                        ? ""
                        : " No answer on its own terms is on record from " + teller.parties(List.copyOf(silent)) + ".")
                + (proposal.lapsesAt() == null ? "" : " Its time: " + teller.moment(proposal.lapsesAt()) + ".");
    }

    private void gates() {
        List<Precondition> unmet = table.preconditions().stream()
                .filter(gate -> !gate.lifted() && !gate.requires().holds(table))
                .toList();
        if (!unmet.isEmpty()) {
            all.add(HandoutQuestion.of(
                    "Which demands are not met at this point? Of each: whose move could meet it, which of them stands in the way of"
                            + " something, and what would its holder give up by lifting it?",
                    FROM_TABLE,
                    unmet.stream()
                            .limit(MOST_ANSWERS)
                            .map(gate -> Titles.of(gate, teller)
                                    + (gate.isHardGate()
                                            ? " (a hard gate: it stands in the way)."
                                            : " (a demand that blocks nothing)."))
                            .toList()));
        }
    }

    private void impasse() {
        if (!impasse.stuck()) {
            return;
        }
        List<String> ways = new ArrayList<>();
        for (Knot knot : impasse.impasses()) {
            knot.openings().stream()
                    .limit(MOST_OF_A_KIND)
                    .map(Opening::told)
                    .map(told -> "Hypothetical: " + told)
                    .forEach(ways::add);
            for (Bridge bridge : knot.bridges()) {
                ways.add("Hypothetical, with nobody giving anything up: "
                        + bridge.way().words().toLowerCase(java.util.Locale.ROOT) + ", put by "
                        + teller.party(bridge.by()) + ".");
            }
        }
        all.add(HandoutQuestion.of(
                "Draw who waits for whom at this point, an arrow for each demand. There is a circle. What is the smallest change that"
                        + " would open it, whose is it, and what would it cost them?",
                "Played through the rulebook. It says what the rules admit, and nothing about what anybody would want:",
                ways.stream().limit(MOST_ANSWERS).toList()));
    }

    /** What would have had to change for what did not come about. */
    private void ceasefire() {
        boolean inForce = table.undertakings().all().stream().anyMatch(given -> !given.unilateral() && given.inForce());
        boolean asked = table.proposals().all().stream()
                        .anyMatch(proposal -> proposal.terms().subject() == Subject.CEASEFIRE)
                || table.preconditions().stream()
                        .anyMatch(gate -> gate.requires().steps().contains(Subject.CEASEFIRE));
        if (inForce || !asked) {
            return;
        }
        List<String> open = table.proposals().all().stream()
                .filter(proposal -> proposal.terms().subject() == Subject.CEASEFIRE && proposal.open())
                .map(proposal -> teller.thing(proposal.name()) + " is open; it awaits "
                        + teller.parties(proposal.awaiting()) + ".")
                .toList();
        all.add(HandoutQuestion.of(
                "No agreed ceasefire is in force at this point. What would have had to change, at which event and by whom, for one to be?"
                        + " What else would then have come differently?",
                FROM_TABLE,
                open.isEmpty()
                        ? List.of(
                                "No proposal of a ceasefire is open: somebody would have to make one, and every party that it binds"
                                        + " to accept it." + ended())
                        : open));
    }

    private String ended() {
        List<Undertaking> past =
                table.undertakings().all().stream().filter(Undertaking::settled).toList();
        return past.isEmpty()
                ? ""
                : " Over are: "
                        + past.stream()
                                .map(given -> teller.thing(given.name()) + " ("
                                        + given.state().words() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private void readings() {
        Reading inForce = transcript.reading();
        if (inForce == null || scenario.readings().size() < 2 || !isReadingAtIssue(transcript)) {
            return;
        }
        String others = scenario.readings().stream()
                .filter(reading -> !reading.equals(inForce))
                .map(HandoutQuestions::title)
                .collect(Collectors.joining("; or "));
        all.add(new HandoutQuestion(
                "This handout reads a disputed text as: " + title(inForce) + ". It can also be read as: " + others
                        + ". Which events here would not have been possible then, and which words of the text speak for which reading?",
                "The readings, side by side:",
                scenario.readings().stream()
                        .map(reading -> new Said(title(reading) + ". " + reading.says(), reading.cites()))
                        .toList()));
    }

    /** Whether what is read in more than one way has been said by now. */
    static boolean isReadingAtIssue(Transcript transcript) {
        Set<String> disputed = new HashSet<>();
        transcript.scenario().readings().forEach(reading -> disputed.addAll(reading.cites()));
        return disputed.isEmpty()
                || transcript.isWhole()
                || transcript.events().stream()
                        .anyMatch(recorded -> recorded.note().cites().stream().anyMatch(disputed::contains));
    }

    private static String title(Reading reading) {
        return reading.title().isEmpty() ? reading.name().text() : reading.title();
    }

    private void choices() {
        for (Choice choice : scenario.choicesOn(transcript.course())) {
            String taken = scenario.taken(choice, transcript.course()).title();
            String others = choice.options().stream()
                    .filter(option -> !option.title().equals(taken))
                    .map(Choice.Option::title)
                    .collect(Collectors.joining(", or "));
            if (!others.isEmpty()) {
                all.add(HandoutQuestion.open(choice.question() + " Here it is: " + taken
                        + ". What would follow from the other answer: " + others + "?"));
            }
        }
    }

    private void branch() {
        if (!draft.isSupposed()) {
            return;
        }
        Fork fork = scenario.fork();
        int supposed = draft.firstSupposed();
        all.add(HandoutQuestion.open(
                supposed == 0
                        ? "From here on somebody will suppose something else than what happened. Which moves of the record could then"
                                + " still be made, and which not?"
                        : "From event " + supposed
                                + " on this is supposed. Which of the later events follow from that first change by the rules or the clock, and"
                                + " which does somebody merely suppose as well?"
                                + (fork == null ? "" : " Hold it against " + fork.of() + ": what stayed as it was?")));
    }

    private void refused() {
        Map<List<String>, List<RefusedStep>> byReasons = new LinkedHashMap<>();
        for (RefusedStep refusal : transcript.refused()) {
            byReasons
                    .computeIfAbsent(
                            refusal.reasons().stream().map(Reason::text).toList(), any -> new ArrayList<>())
                    .add(refusal);
        }
        byReasons.entrySet().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(alike -> all.add(
                        HandoutQuestion.of(asked(alike.getValue()), "The rules give these reasons:", alike.getKey())));
    }

    /** Those that are refused for the same reasons are asked about once. */
    private String asked(List<RefusedStep> alike) {
        Attempt first = alike.get(0).step().attempt();
        String words = Attempted.told(first, table);
        int others = alike.size() - 1;
        return "The move of " + teller.party(first.by()) + " that is listed as refused ("
                + (words.endsWith(".") ? words.substring(0, words.length() - 1) : words) + ")"
                + (others == 0
                        ? ""
                        : others == 1
                                ? ", and another for the same reason"
                                : ", and " + others + " others for the same reason")
                + ": what would have had to come first for " + (others == 0 ? "it" : "them") + " to be admissible?";
    }

    private void allegations() {
        List<String> events = transcript.events().stream()
                .filter(recorded -> recorded.event() instanceof AllegeViolation.ViolationAlleged)
                .filter(recorded -> recorded.position() >= first)
                .map(recorded -> String.valueOf(recorded.position()))
                .toList();
        if (!events.isEmpty()) {
            all.add(new HandoutQuestion(
                    "Some events are allegations that somebody broke an undertaking. Of each: which undertaking, whom did it bind, and who"
                            + " could have established what happened?",
                    FROM_TABLE,
                    table.allegations().all().stream()
                            .sorted(Comparator.comparingInt(allegation -> allegation.position()))
                            .limit(MOST_ANSWERS)
                            .map(allegation -> Said.of("Event " + allegation.position() + ": "
                                    + teller.party(allegation.by()) + " against "
                                    + teller.parties(allegation.against()) + ", about "
                                    + teller.thing(allegation.undertaking())
                                    + (allegation.accusedWasBound()
                                            ? ", which bound the accused."
                                            : ", which did not bind the accused.")))
                            .toList()));
        }
    }

    /** Where the record does not agree with itself. */
    private void conflicts() {
        Set<FactId> seen = new LinkedHashSet<>();
        for (Recorded recorded : transcript.events()) {
            for (String cite : recorded.position() < first
                    ? List.<String>of()
                    : recorded.note().cites()) {
                FactId.parse(cite).map(FactId::whole).ifPresent(seen::add);
            }
        }
        List<Fact> disputed = seen.stream()
                .flatMap(id -> facts.fact(id).stream())
                .filter(fact -> !fact.conflicts().isEmpty())
                .toList();
        for (Fact fact : disputed.stream().limit(2).toList()) {
            all.add(new HandoutQuestion(
                    "Sources disagree about " + fact.conflicts().get(0).about() + " (" + fact.id()
                            + "). What does each say, and what hangs on which of them is right?",
                    FROM_RECORD,
                    fact.conflicts().stream()
                            .map(conflict -> new Said(
                                    conflict.note(),
                                    java.util.stream.Stream.concat(
                                                    java.util.stream.Stream.of(fact.id()), conflict.facts().stream())
                                            .map(FactId::toString)
                                            .toList()))
                            .toList()));
        }
    }
}
