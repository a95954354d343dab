package parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Teaches a shell our commands and options. */
@Command(
        name = "completion",
        header = "Print a script that teaches a shell to complete commands and options.",
        description = "For a command `parley`, for example: alias parley='java -jar /path/to/parley.jar'",
        footer = {
            "  source <(parley completion bash)",
            "  parley completion zsh > ~/.parley-completion && source ~/.parley-completion"
        })
final class Completion implements Callable<Integer> {

    /** Shells that one script serves: zsh runs it in its bash mode. */
    enum Shell {
        BASH,
        ZSH
    }

    /** Asked for although one script serves both, so that another shell is refused. */
    @SuppressWarnings("UnusedVariable")
    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private @Nullable Shell shell;

    @Spec
    private @Nullable CommandSpec spec;

    private final Desk desk;

    Completion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("the parser has not filled in this command");
        }
        desk.printData(AutoComplete.bash("parley", spec.root().commandLine()));
        return ExitCode.FINE;
    }
}
