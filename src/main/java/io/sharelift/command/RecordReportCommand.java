package io.sharelift.command;

import io.sharelift.export.Inventory;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordException;
import io.sharelift.record.RecordReader;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.account.Result;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.report.Evidence;
import io.sharelift.report.EvidencePack;
import io.sharelift.report.save.EvidenceException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code sharelift record report}: what became of each wallet, for people and for programs. */
@Command(
        name = "report",
        description = {
            "Saves the evidence of a record: result files, proofs and lists of the stored shares"
                    + " that may be deleted (CSV), and a report (HTML, PDF). It deletes no share.",
            "A record of this computer notes that; one of another computer is only read."
        },
        mixinStandardHelpOptions = true)
final class RecordReportCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "FILE", description = "the record, NAME.sharelift")
    private Path record = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "EXPORT",
            description = "the exports: their columns are put beside the results, without shares")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where to save; made if it is not there")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            description = "save NAME-evidence.zip too: record, report, results, how to verify")
    private boolean pack;

    @Mixin private ExportOptions exports = new ExportOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    RecordReportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine());
        try (ExportOptions.Given given = exports.given();
                RecordReader reader = open(terminal)) {
            Optional<Inventory> inventory =
                    paths.isEmpty()
                            ? Optional.empty()
                            : Optional.of(terminal.open(paths, given.reading()));
            return save(terminal, reader, inventory);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        } catch (EvidenceException e) {
            throw new CouldNotException(e.sentence());
        }
    }

    /** For writing only where that is this computer's to do. */
    private RecordReader open(Terminal terminal) {
        StoredRecord stored = StoredRecord.open(record);
        try {
            if (!stored.machine().equals(around.author().machine().publicHex())) {
                terminal.say(
                        "The record was last written on another computer ("
                                + stored.computer()
                                + "), so it is only read.");
                return stored;
            }
        } catch (RecordException | CouldNotException e) {
            stored.close();
            throw e;
        }
        stored.close();
        return MigrationRecord.open(record, around.author());
    }

    private int save(Terminal terminal, RecordReader reader, Optional<Inventory> inventory) {
        String zip = RecordReader.nameOf(reader.file()) + "-evidence.zip";
        String noted = pack ? zip : String.valueOf(folder.toAbsolutePath().getFileName());
        try (Evidence evidence = Evidence.of(reader, inventory, noted, ZoneId.systemDefault())) {
            Map<Result, Integer> lines = evidence.write(folder);
            if (pack) {
                EvidencePack.write(evidence, folder.resolve(zip));
            }
            terminal.say(
                    "The evidence is in "
                            + folder.toAbsolutePath()
                            + ". Keep the anchor elsewhere: "
                            + evidence.account().anchor().text());
            print(terminal, evidence, lines);
            boolean open =
                    lines.getOrDefault(Result.FAILED, 0) + lines.getOrDefault(Result.UNKNOWN, 0)
                            > 0;
            return open ? ExitCode.NEEDS_A_PERSON : ExitCode.WELL;
        }
    }

    private static void print(Terminal terminal, Evidence evidence, Map<Result, Integer> lines) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode counts =
                json.createObjectNode()
                        .put("wallets", evidence.account().wallets().size())
                        .put("rowsWithoutWallet", evidence.account().rowsWithoutWallet().size());
        lines.forEach((result, count) -> counts.put(name(result), count));
        Reconciliation reconciled = evidence.reconciled();
        counts.put("ready", reconciled.count(Standing.READY))
                .put("deletable", reconciled.deletable())
                .put("kept", reconciled.ours() - reconciled.deletable())
                .put("events", evidence.account().anchor().sequence())
                .put("head", evidence.account().anchor().hash());
        terminal.out().println(json.writeValueAsString(counts));
        terminal.out().flush();
    }

    private static String name(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
