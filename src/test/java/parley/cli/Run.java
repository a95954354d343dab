package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parley.Parley;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

/** What a command wrote, and how it ended; run through the program's own entrance. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return catching((out, err) -> Parley.run(arguments, out, err));
    }

    /** On a terminal, or with another house behind it. */
    static Run catching(Program program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = program.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Something that writes and ends with a code. */
    interface Program {
        int run(PrintStream out, PrintStream err);
    }

    Run isFine() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        return this;
    }

    /** Bad input: told in words on standard error only, never with a stack trace. */
    Run isBadInput(String... words) {
        assertThat(err).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(err.lines().count()).isLessThanOrEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        return this;
    }

    JsonNode json() {
        return Json.mapper().readTree(out);
    }
}
