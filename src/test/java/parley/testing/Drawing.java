package parley.testing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Teller;
import parley.negotiation.Undertaking;

/** The table as text, a line for each thing: for tests that would rather see than compute. */
public final class Drawing {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Drawing() {}

    public static String of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(moment(table.now(), table));
        for (Precondition gate : table.preconditions()) {
            lines.add("gate       %s %s: %s".formatted(gate.holder(), gate.name(), gate.told(new Teller(table))));
        }
        for (Proposal proposal : table.proposals().all()) {
            lines.add("proposal   %s %s -> %s: %s%s"
                    .formatted(
                            proposal.name(),
                            proposal.proposer(),
                            parties(proposal.addressees()),
                            proposal.status().words(),
                            proposal.open() ? waiting(proposal) : ""));
        }
        for (Undertaking undertaking : table.undertakings().all()) {
            lines.add("ceasefire  %s binds %s: %s, %s to %s"
                    .formatted(
                            undertaking.name(),
                            parties(undertaking.bound()),
                            undertaking.state().words(),
                            moment(undertaking.from(), table),
                            moment(undertaking.until(), table)));
        }
        for (Talks talks : table.talks().all()) {
            List<PartyId> there = table.cast().keySet().stream()
                    .filter(party -> table.attends(party, talks.name()))
                    .toList();
            lines.add("talks      %s of %s: %s%s"
                    .formatted(
                            talks.name(),
                            parties(talks.participants()),
                            talks.state().words(),
                            there.isEmpty() ? "" : ", there: " + parties(there)));
        }
        for (Pressure pressure : table.pressure().all()) {
            lines.add("pressure   %s %s on %s: %s"
                    .formatted(
                            pressure.name(),
                            pressure.by(),
                            parties(pressure.on()),
                            pressure.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String waiting(Proposal proposal) {
        List<PartyId> awaiting = proposal.awaiting();
        return awaiting.isEmpty() ? "" : ", awaits " + parties(awaiting);
    }

    private static String parties(List<PartyId> parties) {
        return parties.stream().map(PartyId::code).collect(Collectors.joining("+"));
    }

    private static String moment(@Nullable Instant at, Table table) {
        return at == null ? "?" : at.atZone(table.setting().zone()).format(MOMENT);
    }
}
