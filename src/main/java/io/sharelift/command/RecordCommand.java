package io.sharelift.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sharelift record}: what can be done with a record, each as a verb of its own below it. */
@Command(
        name = "record",
        description = "Looks at the record of a migration.",
        mixinStandardHelpOptions = true)
final class RecordCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    private RecordCommand() {}

    /** With everything below it. */
    static CommandLine commandLine(Surroundings around) {
        CommandLine line = new CommandLine(new RecordCommand());
        line.addSubcommand(new RecordReportCommand(around));
        line.addSubcommand(new RecordApproveCommand(around));
        line.addSubcommand(new RecordVerifyCommand());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "There is a verb missing.");
    }
}
