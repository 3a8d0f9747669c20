package io.sharelift.command;

import io.sharelift.migration.Home;
import io.sharelift.settings.Policy;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** {@code sharelift} in a terminal: its verbs, and how they end. */
@Command(
        name = "sharelift",
        description = "Moves the stored user shares of Para pregen wallets into Para's enclave.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nHow a verb ends:%n",
        exitCodeList = {
            "0: all well",
            "1: it could not work",
            "2: it worked, and some wallets need a person"
        },
        footer =
                "%nWithout a verb the window opens; with --open EXPORT... it reads these at once,"
                    + " and with --offline before all else it makes no connection. SHARELIFT_HOME"
                    + " moves all data of this user.")
public final class Verbs implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    private Verbs() {}

    /**
     * The whole command line; the practice server is started by the caller's means.
     *
     * @param unforeseen is told of what ended a verb and was not foreseen
     */
    public static CommandLine commandLine(
            PracticeStarter practice,
            Home home,
            Policy policy,
            Consumer<Exception> unforeseen,
            String version) {
        return commandLine(
                new Surroundings(practice, System.getenv(), home, policy), unforeseen, version);
    }

    static CommandLine commandLine(Surroundings around, String version) {
        return commandLine(around, ignored -> {}, version);
    }

    private static CommandLine commandLine(
            Surroundings around, Consumer<Exception> unforeseen, String version) {
        CommandLine line = new CommandLine(new Verbs());
        line.addSubcommand(new InspectCommand());
        line.addSubcommand(new PracticeCommand(around.practice()));
        line.addSubcommand(new CheckCommand(around));
        line.addSubcommand(new MigrateCommand(around));
        line.addSubcommand(new SealCommand(around));
        line.addSubcommand(new ReadyCommand(around));
        line.addSubcommand(new ProveCommand(around));
        line.addSubcommand(RecordCommand.commandLine(around));
        line.getCommandSpec().version("Sharelift " + version);
        line.setParameterExceptionHandler(Verbs::misunderstood);
        line.setExecutionExceptionHandler(
                (problem, verb, ignored) -> couldNot(problem, verb, unforeseen));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is a verb missing.");
    }

    private static int misunderstood(ParameterException problem, String[] arguments) {
        PrintWriter err = problem.getCommandLine().getErr();
        err.println(problem.getMessage());
        problem.getCommandLine().usage(err);
        return ExitCode.COULD_NOT;
    }

    /** Plain sentences for what was foreseen; a class name alone for what was not. */
    private static int couldNot(
            Exception problem, CommandLine line, Consumer<Exception> unforeseen) {
        if (!(problem instanceof CouldNotException)) {
            unforeseen.accept(problem);
        }
        String sentence =
                problem instanceof CouldNotException
                        ? problem.getMessage()
                        : "Sharelift stopped because of something that was not foreseen ("
                                + problem.getClass().getSimpleName()
                                + "). What was done is in the record.";
        line.getErr().println(sentence);
        return ExitCode.COULD_NOT;
    }
}
