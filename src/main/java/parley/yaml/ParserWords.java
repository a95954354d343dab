package parley.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML parser could not read. */
final class ParserWords {

    /** What the parser says, and what we say for it. The first that fits is taken. */
    private record Saying(String inContext, String inProblem, boolean whereBegun, String what, String mend) {
        boolean fits(String context, String problem) {
            return context.contains(inContext) && problem.contains(inProblem);
        }

        /** For something never closed, where it was opened helps; where the parser gave up does not. */
        Optional<Mark> mark(MarkedYamlEngineException e) {
            return whereBegun
                    ? e.getContextMark().or(e::getProblemMark)
                    : e.getProblemMark().or(e::getContextMark);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying("", "(TAB)", false, "a tab stands where only spaces may", "Indent with spaces"),
            new Saying(
                    "quoted scalar", "end of stream", true, "a quotation mark is never closed", "Close the quotation"),
            new Saying(
                    "double-quoted scalar",
                    "escape",
                    false,
                    "this escape is not known inside double quotes",
                    "Use single quotes, or double the backslash"),
            new Saying("", "expected ',' or ']'", true, "a list in brackets is not closed", "Add `,` or `]`"),
            new Saying("", "expected ',' or '}'", true, "a map in braces is not closed", "Add `,` or `}`"),
            new Saying(
                    "",
                    "mapping values are not allowed here",
                    false,
                    "a `:` stands where no key can be",
                    "Put text that holds `: ` in quotes, and check the indentation"),
            new Saying("", "could not find expected ':'", true, "a key without `:` after it", "Write `key: value`"),
            new Saying(
                    "",
                    "expected <block end>, but found '<scalar>'",
                    false,
                    "text goes on after a quotation mark has ended it",
                    "Close the quotation, here or on a line above; put text that holds quotation marks in single quotes"),
            new Saying(
                    "",
                    "expected <block end>",
                    false,
                    "the indentation does not fit the lines above",
                    "Line it up with them"),
            new Saying(
                    "",
                    "cannot start any token",
                    false,
                    "a value cannot begin with this character",
                    "Put the value in quotes"));

    private ParserWords() {}

    static Refusal refusal(MarkedYamlEngineException e) {
        String context = Optional.ofNullable(e.getContext()).orElse("");
        String problem = Optional.ofNullable(e.getProblem()).orElse("");
        return SAYINGS.stream()
                .filter(saying -> saying.fits(context, problem))
                .findFirst()
                .map(saying -> Refusal.at(saying.mark(e), saying.what(), saying.mend()))
                .orElseGet(() -> Refusal.at(
                        e.getProblemMark().or(e::getContextMark),
                        "this is not YAML: " + (problem.isEmpty() ? context : problem),
                        "Check quotes, colons and indentation here"));
    }

    /** The parser gave no place. */
    static Refusal unplaced(RuntimeException e) {
        String said =
                Optional.ofNullable(e.getMessage()).map(text -> ": " + text).orElse("");
        return new Refusal(1, 1, "this is not YAML" + said.lines().findFirst().orElse(""), "Check the first lines");
    }
}
