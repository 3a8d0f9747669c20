package io.sharelift.command;

import io.sharelift.export.FindingsFile;
import io.sharelift.export.Inventory;
import io.sharelift.export.Severity;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sharelift inspect}: what is in these exports, and what is wrong with it. */
@Command(
        name = "inspect",
        description = "Shows every wallet in these exports and what is wrong with it. Offline.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    /** How the wallets are written. */
    enum Format {
        table,
        ndjson
    }

    @Option(
            names = "--format",
            description = "table for people, ndjson for programs (default: ${DEFAULT-VALUE})",
            defaultValue = "table")
    private Format format = Format.table;

    @Option(
            names = "--save-findings",
            paramLabel = "FILE",
            description = "write what is to be mended to a file, NAME.csv or NAME.html")
    private @Nullable Path findings;

    @Mixin private ExportOptions exports = new ExportOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "exports, or folders of exports, to open")
    private List<Path> paths = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine());
        Inventory inventory;
        try (ExportOptions.Given given = exports.given()) {
            inventory = terminal.open(paths, given.reading());
        }
        switch (format) {
            case table -> WalletTable.print(inventory.rows(), terminal.out());
            case ndjson -> WalletLines.print(inventory.rows(), terminal.out());
        }
        terminal.out().flush();
        save(inventory);
        return exitCode(inventory);
    }

    private void save(Inventory inventory) {
        if (findings == null) {
            return;
        }
        try {
            FindingsFile.write(inventory, findings);
        } catch (IOException e) {
            throw new CouldNotException("The findings could not be written to " + findings + ".");
        }
    }

    /** 1 where no file could be read at all, 2 where a file or a wallet needs a person. */
    static int exitCode(Inventory inventory) {
        boolean troubled =
                inventory.files().stream()
                        .flatMap(file -> file.findings().stream())
                        .anyMatch(finding -> finding.severity() == Severity.BLOCKS);
        if (inventory.rows().isEmpty() && troubled) {
            return ExitCode.COULD_NOT;
        }
        boolean blocked = inventory.tally().wallets(Severity.BLOCKS) > 0;
        return troubled || blocked ? ExitCode.NEEDS_A_PERSON : ExitCode.WELL;
    }
}
