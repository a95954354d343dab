package parley.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parley.exchange.html.Handout;
import parley.negotiation.PartyId;
import parley.play.RecordOutOfReach;
import parley.scenario.AsOf;
import parley.yaml.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands a command line, runs what it asks for, and says how it ended. */
public final class Entrance {

    private final Screen screen;
    private final Backstage backstage;
    private final Top top;
    private final CommandLine line;

    private Entrance(String[] args, Screen screen, Backstage backstage) {
        this.screen = screen;
        this.backstage = backstage;
        Ink ink = Ink.of(Ink.wanted(args), screen);
        Desk desk = new Desk(screen, ink, backstage);
        this.top = new Top(desk);
        this.line = new CommandLine(top);
        for (Object command : List.of(
                new ReplayScenario(desk),
                new ShowMoves(desk),
                new ShowImpasse(desk),
                new ShowCodes(desk),
                new FindPaths(desk),
                new ShowStability(desk),
                new RunEnsemble(desk),
                new ShowBargain(desk),
                new MakeReport(desk),
                new ShowFacts(desk),
                new ShowConcepts(desk),
                new ShowChange(desk),
                new CompareFutures(desk),
                new PlayOn(desk),
                new ShowTree(desk),
                new BranchOff(desk),
                new Export(desk),
                new DrawPicture(desk),
                new MakeHandout(desk),
                new Import(desk),
                new ListScenarios(desk),
                new CheckFiles(desk),
                new Serve(desk),
                new TakeBackup(desk),
                new PutBack(desk),
                new Completion(desk))) {
            line.addSubcommand(command);
        }
        line.registerConverter(Format.class, word(Format.class))
                .registerConverter(ReplayScenario.As.class, word(ReplayScenario.As.class))
                .registerConverter(Export.As.class, word(Export.As.class))
                .registerConverter(DrawPicture.Kind.class, word(DrawPicture.Kind.class))
                .registerConverter(DrawPicture.As.class, word(DrawPicture.As.class))
                .registerConverter(MakeHandout.As.class, word(MakeHandout.As.class))
                .registerConverter(Handout.Paper.class, word(Handout.Paper.class))
                .registerConverter(RunEnsemble.Drawn.class, word(RunEnsemble.Drawn.class))
                .registerConverter(ShowTree.As.class, word(ShowTree.As.class))
                .registerConverter(ShowImpasse.As.class, word(ShowImpasse.As.class))
                .registerConverter(ShowCodes.As.class, word(ShowCodes.As.class))
                .registerConverter(Completion.Shell.class, word(Completion.Shell.class))
                .registerConverter(PartyId.class, Entrance::party)
                .registerConverter(Long.class, text -> whole(text, Long::valueOf))
                .registerConverter(Long.TYPE, text -> whole(text, Long::valueOf))
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(Integer.TYPE, text -> whole(text, Integer::valueOf))
                .registerConverter(Ink.Wanted.class, word(Ink.Wanted.class));
        line.setOut(writer(screen.out()))
                .setErr(writer(screen.err()))
                .setColorScheme(ink.scheme())
                // A word that begins with @ is a word, not the name of a file.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, given) -> misunderstood(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
                .setExecutionStrategy(this::execute);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static PartyId party(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!PartyId.isPartyId(code)) {
            throw new TypeConversionException("expected the code of a party, such as UKR, and found '" + text + "'");
        }
        return PartyId.of(code);
    }

    private static <N> N whole(String text, Function<String, N> number) {
        try {
            return number.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    text.strip().matches("[+-]?[0-9]+")
                            ? "'" + text + "' is too large. Expected a smaller whole number"
                            : "expected a whole number, such as 1000, and found '" + text + "'");
        }
    }

    /** One of some words, in small letters or capitals. */
    private static <E extends Enum<E>> ITypeConverter<E> word(Class<E> words) {
        return text -> {
            List<String> known = new ArrayList<>();
            for (E each : words.getEnumConstants()) {
                if (each.name().equalsIgnoreCase(text)) {
                    return each;
                }
                known.add(each.name().toLowerCase(Locale.ROOT));
            }
            throw new TypeConversionException(
                    "expected one of " + String.join(", ", known) + ", and found '" + text + "'");
        };
    }

    /**
     * Runs a command to its end.
     *
     * @return one of {@link ExitCode}
     */
    public static int enter(String[] args, Screen screen, Backstage backstage) {
        Entrance entrance = new Entrance(args, screen, backstage);
        try {
            return entrance.line.execute(args);
        } catch (VirtualMachineError | LinkageError failure) {
            return entrance.failed(failure);
        }
    }

    private int execute(ParseResult parsed) {
        ParseResult sub = parsed.subcommand();
        if (sub != null && top.isToldHowToServe()) {
            throw new ParameterException(
                    line,
                    "--port and --data before a command mean nothing to it. Put them after `"
                            + sub.commandSpec().name() + "`");
        }
        boolean serves = sub == null || sub.commandSpec().userObject() instanceof Serve;
        // To somebody who asked for a result, the libraries have nothing to say.
        backstage.log(
                top.debugs() ? Backstage.Log.EVERYTHING : serves ? Backstage.Log.WARNINGS : Backstage.Log.NOTHING);
        return new RunLast().execute(parsed);
    }

    private int misunderstood(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        screen.complain("parley: " + Bookcase.sentence(words(wrong)));
        screen.complain("See: " + qualified(command) + " --help");
        return ExitCode.BAD_INPUT;
    }

    private String words(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
        }
        String first = unmatched.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        if (unmatched.isUnknownOption()) {
            List<String> options = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return "There is no option '" + first + "' of " + qualified(command) + ". "
                    + Nearest.mend(first.replaceFirst("=.*", ""), options, "Expected one of: " + words(options));
        }
        if (command != line) {
            return "There is no further argument '" + first + "' of " + qualified(command);
        }
        List<String> commands = List.copyOf(command.getSubcommands().keySet());
        return "There is no command '" + first + "'. "
                + Nearest.mend(first, commands, "Expected one of: " + words(commands));
    }

    private static String words(List<String> words) {
        return String.join(", ", words);
    }

    private static String qualified(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private int failed(Throwable failure) {
        if (failure instanceof BadInput || failure instanceof AsOf.Misunderstood) {
            screen.complain(prefixed(failure));
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof NotPossible || failure instanceof RecordOutOfReach) {
            screen.complain(prefixed(failure));
            trace(failure);
            return ExitCode.NO;
        }
        screen.complain("parley: a mistake inside Parley, not of yours: "
                + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + firstLine(failure.getMessage()))
                + (top.debugs() ? "" : ". Run it again with --debug to see where, and please report it."));
        trace(failure);
        return ExitCode.INTERNAL;
    }

    private void trace(Throwable failure) {
        if (top.debugs()) {
            failure.printStackTrace(screen.err());
            screen.err().flush();
        }
    }

    private static String prefixed(Throwable failure) {
        return "parley: " + failure.getMessage();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
