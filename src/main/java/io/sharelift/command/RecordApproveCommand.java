package io.sharelift.command;

import io.sharelift.migration.PlanInForce;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordException;
import io.sharelift.record.StoredRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code sharelift record approve}: shows the plan of a record, and approves it. */
@Command(
        name = "approve",
        description = {
            "Shows the plan of a record and approves it, without the exports.",
            "Without --name it only shows it."
        },
        mixinStandardHelpOptions = true)
final class RecordApproveCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(paramLabel = "FILE", description = "the record, NAME.sharelift")
    private Path file = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "who approves")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "e.g. controller",
            defaultValue = "")
    private String role = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why it may be carried out, or the number of a ticket",
            defaultValue = "")
    private String reason = "";

    @Mixin private RecordPlace place = new RecordPlace();

    @Spec private CommandSpec spec = CommandSpec.create();

    RecordApproveCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine());
        if (!Files.exists(file)) {
            throw new CouldNotException(
                    "There is no record "
                            + file.getFileName()
                            + ". Check the name and the folder.");
        }
        try {
            return name == null ? look(terminal) : approve(terminal, name);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    private int look(Terminal terminal) {
        try (StoredRecord record = StoredRecord.open(file)) {
            show(terminal, PlanInForce.of(record).orElseThrow(this::nothingToApprove));
        }
        terminal.say(
                "Nothing was approved. Say who you are with --name and why with --reason to"
                        + " approve.");
        return ExitCode.WELL;
    }

    private int approve(Terminal terminal, String person) {
        try (MigrationRecord record = place.open(around, file, terminal)) {
            PlanInForce plan = PlanInForce.of(record).orElseThrow(this::nothingToApprove);
            show(terminal, plan);
            PlanInForce now = plan.approve(record, person, role, reason);
            terminal.say("Approved by " + person.strip() + ". " + PlanWords.missing(now));
            return ExitCode.WELL;
        }
    }

    private CouldNotException nothingToApprove() {
        return new CouldNotException(
                "There is no plan in "
                        + file.getFileName()
                        + " yet, so there is nothing to approve. Plan first.");
    }

    private static void show(Terminal terminal, PlanInForce plan) {
        TextTable.print(PlanWords.lines(plan), terminal.out());
        terminal.out().flush();
    }
}
