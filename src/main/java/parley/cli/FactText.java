package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.fact.Cited;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.fact.Kind;
import parley.fact.Part;
import parley.fact.Precision;
import parley.fact.Silence;
import parley.fact.Source;
import parley.fact.Voice;
import parley.fact.When;

/** A citation in words, for people. */
record FactText(Facts facts, Ink ink) {

    private static final int INDENT = 4;

    String of(Cited cited) {
        StringBuilder text = new StringBuilder();
        if (cited instanceof Fact fact) {
            head(text, fact.id(), fact.kind(), fact.claim());
            line(text, "", fact.says());
            how(text, fact.when(), fact.actors(), fact.speaker(), fact.voice());
            addressed(text, fact);
            line(text, "Note: ", fact.note());
            fact.parts().forEach(part -> line(text, part.id() + ": ", part.says()));
            around(text, fact);
        } else if (cited instanceof Part part) {
            head(text, part.id(), part.kind(), part.claim());
            line(text, "", part.says());
            how(text, part.when(), part.actors(), part.speaker(), part.voice());
            line(text, "Note: ", part.note());
            line(text, "Part of: ", part.id().whole().value());
            facts.fact(part.id()).ifPresent(whole -> around(text, whole));
        } else if (cited instanceof Silence silence) {
            text.append(ink.bold(silence.id().value())).append("  silence of the record\n");
            line(text, "", silence.says());
        }
        return text.toString();
    }

    /** When, in a few letters. */
    static String day(Cited cited) {
        if (cited instanceof Fact fact) {
            String iso = fact.when().iso().replaceFirst("T.*", "").replace("/", "..");
            return iso.isEmpty() ? "(no date)" : iso.length() > 10 ? iso.substring(0, 10) + ".." : iso;
        }
        return "(silence)";
    }

    /** The statement, and that it is only claimed where it is. */
    static String claimed(Cited cited) {
        boolean claim = cited instanceof Fact fact && fact.claim();
        return (claim ? "[claim] " : "") + cited.says();
    }

    private void head(StringBuilder text, FactId id, Kind kind, boolean claim) {
        text.append(ink.bold(id.value())).append("  ").append(word(kind));
        text.append(claim ? ink.yellow("  a party's claim, not a fact of this tool") : "")
                .append('\n');
    }

    private static void how(StringBuilder text, When when, List<String> actors, Optional<String> speaker, Voice voice) {
        String who = actors.isEmpty() ? "" : String.join(", ", actors);
        String by = speaker.map(name -> who.isEmpty() ? name : who + " (" + name + ")")
                .orElse(who);
        line(text, "Who: ", by);
        line(text, "When: ", when(when));
        line(text, "How it is told: ", voice.words());
    }

    private static void addressed(StringBuilder text, Fact fact) {
        String to = String.join(", ", fact.targets());
        line(text, "To: ", to.isEmpty() || !fact.targetsImplied() ? to : to + " (not named; follows from the content)");
    }

    private void around(StringBuilder text, Fact fact) {
        fact.answers()
                .forEach(answer -> line(
                        text,
                        "Answers: ",
                        answer.fact() + " (" + word(answer.basis())
                                + answer.note().map(note -> "; " + note).orElse("") + ")"));
        line(
                text,
                "Answered by: ",
                ids(facts.answersTo(fact.id()).stream().map(Fact::id).toList()));
        line(text, "Restates: ", ids(fact.restates()));
        fact.conflicts()
                .forEach(conflict -> line(
                        text,
                        "Sources disagree about ",
                        conflict.about()
                                + (conflict.facts().isEmpty() ? "" : " (see " + ids(conflict.facts()) + ")") + ": "
                                + conflict.note()));
        line(text, "How sure: ", fact.confidence().words());
        facts.sourcesOf(fact.id()).forEach(source -> line(text, "Source: ", source(source)));
    }

    private static String when(When when) {
        String iso = when.iso().replace("/", " to ");
        String how = when.precision() == Precision.UNSTATED
                ? "not stated"
                : when.precision() == Precision.EXACT || when.precision() == Precision.DAY
                        ? iso
                        : word(when.precision()) + " " + iso;
        return when.words().isEmpty() ? how : how + " (" + when.words() + ")";
    }

    private static String source(Source source) {
        return source.outlet()
                + source.date().map(date -> ", " + date).orElse("")
                + ", " + source.where()
                + source.note().map(note -> " (" + note + ")").orElse("");
    }

    private static String ids(List<FactId> ids) {
        return ids.stream().map(FactId::value).collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String label, Optional<String> words) {
        line(text, label, words.orElse(""));
    }

    private static void line(StringBuilder text, String label, String words) {
        if (!words.isBlank()) {
            text.append(Lines.wrap(Harmless.text(label + words), INDENT));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
