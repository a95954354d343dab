package parley.cli;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.exchange.OptionsJson;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Option;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.AsOf;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What a party could do at a moment, and what not, and why not. */
@Command(
        name = "moves",
        header = "List what a party may do at a moment, and what not, with every reason.",
        description =
                "The scenario is replayed up to the moment, included; then the rulebook is asked about every kind of"
                        + " move, with examples for the things on the table that it could be about. Nothing is kept.",
        footer = {
            "  parley moves may-2025 --as-of 2025-05-11T12:00 --party UKR",
            "  parley moves may-2025 --as-of 12 --party RUS --reading hard-gate --format json"
        })
final class ShowMoves implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "The name of a scenario, or the path of a file.")
    private String scenario = "";

    @picocli.CommandLine.Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "A position, or a date-time; inclusive. Without an offset it is in the scenario's zone."
                    + " Usually the end.")
    private @Nullable String asOf;

    @picocli.CommandLine.Option(
            names = "--party",
            paramLabel = "CODE",
            description = "Whose moves: a code of the cast, such as UKR.")
    private @Nullable String party;

    @Mixin
    private Chosen chosen = new Chosen();

    @picocli.CommandLine.Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowMoves(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Asked asked = chosen.asked(Bookcase.packed(), scenario);
        PartyId by = party(asked.scenario());
        AsOf cut = AsOf.of(asked.played(), asOf);
        Transcript transcript = cut.transcript();
        Instant at = cut.moment() == null ? transcript.table().now() : cut.moment();
        Table table = transcript.table();
        // At a position nothing more has fallen due than the record up to there holds.
        List<Option> options = cut.moment() == null ? Rulebook.options(table, by) : Rulebook.options(table, by, at);
        if (format == Format.JSON) {
            desk.printData(OptionsJson.write(transcript, table.position(), at, by, options));
        } else {
            desk.printText(text(transcript, table, at, by, options));
        }
        return ExitCode.FINE;
    }

    private PartyId party(Scenario played) {
        List<String> known =
                played.setting().cast().stream().map(each -> each.id().code()).toList();
        String expected = "Expected one of: " + String.join(", ", known);
        if (party == null) {
            throw new BadInput("--party is missing: whose moves? " + expected + ".");
        }
        String code = party.toUpperCase(Locale.ROOT);
        if (!known.contains(code)) {
            throw new BadInput("There is no party '" + party + "' in " + played.name() + ". "
                    + Bookcase.sentence(Nearest.mend(code, known, expected)));
        }
        return PartyId.of(code);
    }

    private String text(Transcript transcript, Table table, Instant at, PartyId by, List<Option> options) {
        Ink ink = desk.ink();
        Teller teller = new Teller(table);
        StringBuilder text = new StringBuilder();
        String name = Harmless.text(teller.party(by));
        text.append(Harmless.text(transcript.scenario().title())).append('\n');
        text.append("As of ").append(teller.moment(at)).append(" (position ").append(table.position());
        if (transcript.reading() != null) {
            text.append("; reading: ").append(transcript.reading().name());
        }
        text.append(")\n\n").append(ink.bold(name + " may:")).append('\n');
        for (Option option : options) {
            if (option.admissible()) {
                text.append("  ").append(ink.green("+")).append(' ').append(what(option, table, teller));
            }
        }
        text.append('\n').append(ink.bold(name + " may not:")).append('\n');
        for (Option option : options) {
            if (!option.admissible()) {
                text.append("  ").append(ink.red("-")).append(' ').append(what(option, table, teller));
                option.reasons().forEach(reason -> text.append(Lines.wrap(Harmless.text(reason.text()), 6)));
            }
        }
        return text.toString();
    }

    /** The move's word, the things on the table that it is about, and the parties that it goes to. */
    private static String what(Option option, Table table, Teller teller) {
        Move move = option.move();
        if (move == null) {
            return option.kind().word() + "\n";
        }
        Set<String> words = new LinkedHashSet<>();
        MoveJson.write(move).valueStream().forEach(value -> collect(value, words));
        String things = words.stream()
                .filter(word -> Name.isName(word) && table.knows(Name.of(word)))
                .map(word -> titled(word, teller.thing(Name.of(word))))
                .collect(Collectors.joining(", "));
        String parties = words.stream()
                .filter(word -> PartyId.isPartyId(word) && table.party(PartyId.of(word)) != null)
                .collect(Collectors.joining(", "));
        String what = option.kind().word()
                + (things.isEmpty() ? "" : " " + things)
                + (parties.isEmpty() ? "" : " (" + parties + ")");
        return Harmless.text(what) + "\n";
    }

    private static void collect(JsonNode value, Set<String> words) {
        if (value.isString()) {
            words.add(value.stringValue());
        }
        value.valueStream().forEach(inner -> collect(inner, words));
    }

    private static String titled(String name, String title) {
        return title.equals(name) ? name : name + " " + title;
    }
}
