package parley.exchange.cameo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.exchange.StepYaml;
import parley.exchange.codes.EventCode;
import parley.json.Json;
import parley.negotiation.Name;
import parley.negotiation.Party;

/** A draft as a scenario file. Above each move stand its rows, at the end those that are no move. */
public final class DraftYaml {

    private final StringBuilder file = new StringBuilder();
    private final Draft draft;

    private DraftYaml(Draft draft) {
        this.draft = draft;
    }

    /**
     * The whole file, ending with a line end.
     *
     * @param name of the scenario, and so of its file
     * @param from the file that the rows are from
     */
    public static String write(Draft draft, Name name, String from) {
        DraftYaml yaml = new DraftYaml(draft);
        yaml.head(name, from);
        yaml.cast();
        yaml.moves();
        yaml.rest();
        return yaml.file.toString();
    }

    private void head(Name name, String from) {
        line("# yaml-language-server: $schema=scenario.schema.json");
        line("#");
        line("# A draft made from event data: " + comment(from) + ".");
        line("# Codes: " + EventCode.ONTOLOGY + ".");
        line(
                "# Not in the data, and so to be added by you: names, terms, dates, conditions, words, speakers, and which offer an answer");
        line(
                "# answers (the draft takes one that the rules allow). Who is a principal and who has which role is guessed.");
        line("# Every move is hypothetical until it cites a fact: add `cites: [...]` where you know one.");
        line("format: 1");
        line("name: " + quoted(name.text()));
        line("title: " + quoted("Draft from event data: " + name.text()));
        line("question: \"What happened, in which order, and who answered whom?\"");
        line("about: " + quoted(about()));
        line("zone: UTC");
        line("start: " + LocalDate.ofInstant(draft.setting().start(), Drafting.ZONE));
        line("");
    }

    private String about() {
        return "A draft. " + DraftProse.sum(draft)
                + (draft.unmapped().isEmpty() ? "" : " and stand at the end of the file")
                + ". Event data know who did what to whom on which day, and nothing else.";
    }

    private void cast() {
        line("cast:");
        for (Party party : draft.setting().cast()) {
            String roles = party.roles().stream()
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            line("  - {id: " + quoted(party.id().code()) + ", name: " + quoted(party.name()) + ", roles: [" + roles
                    + "]}");
        }
        line("");
    }

    private void moves() {
        if (draft.moves().isEmpty()) {
            return;
        }
        line("moves:");
        StepYaml steps = new StepYaml(Drafting.ZONE);
        for (Drafted move : draft.moves()) {
            for (EventRow row : move.rows()) {
                line("  # line " + row.line() + ": " + comment(row.told()));
            }
            file.append(steps.write(move.attempt()));
        }
    }

    private void rest() {
        listed(
                "These rows follow from the moves above by themselves:",
                draft.following().stream().map(DraftProse::where).toList());
        listed(
                "These rows could not be mapped:",
                draft.unmapped().stream().map(DraftProse::why).toList());
    }

    private void listed(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line("# " + head);
            lines.forEach(each -> line("#   " + comment(each)));
        }
    }

    /** On one line, whatever it holds. */
    private static String comment(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0xFEFF ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String quoted(String text) {
        return Json.mapper().writeValueAsString(text);
    }

    private void line(String text) {
        file.append(text).append('\n');
    }
}
