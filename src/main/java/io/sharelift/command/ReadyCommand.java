package io.sharelift.command;

import io.sharelift.command.ConnectionOptions.Connection;
import io.sharelift.command.InspectCommand.Format;
import io.sharelift.export.Inventory;
import io.sharelift.export.WalletRow;
import io.sharelift.migration.Readiness;
import io.sharelift.migration.ReadyList;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * {@code sharelift ready}: every wallet that Para lists as ready, and which of ours are not yet.
 */
@Command(
        name = "ready",
        description = {
            "Lists the wallets that Para says are ready.",
            "With a record the list is kept in it and put beside its plan."
        },
        mixinStandardHelpOptions = true)
final class ReadyCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Surroundings around;

    @Mixin private ExportOptions exports = new ExportOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--format",
            description = "table for people, ndjson for programs (default: ${DEFAULT-VALUE})",
            defaultValue = "table")
    private Format format = Format.table;

    @Option(names = "--against", arity = "1..*", paramLabel = "PATH", description = "our exports")
    private List<Path> against = List.of();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "the record of the migration, NAME.sharelift, instead of exports")
    private @Nullable Path record;

    @Mixin private RecordPlace place = new RecordPlace();

    @Parameters(arity = "0..*", hidden = true)
    private List<Path> more = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    ReadyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        List<Path> paths = new ArrayList<>(against);
        paths.addAll(more);
        if (record != null) {
            return ofRecord(terminal, record, paths);
        }
        Inventory inventory;
        try (ExportOptions.Given given = exports.given()) {
            inventory = paths.isEmpty() ? Inventory.empty() : terminal.open(paths, given.reading());
        }
        try (Connection open = connection.open(around, inventory.rows())) {
            ReadyList list =
                    ReadyList.fetch(
                            open.para(),
                            (pages, wallets) ->
                                    terminal.say(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%,d wallets on %,d pages",
                                                    wallets,
                                                    pages)));
            print(terminal, list);
            return paths.isEmpty() ? ExitCode.WELL : compare(terminal, inventory, list);
        } catch (ParaException e) {
            throw CouldNotException.of(e);
        }
    }

    private int ofRecord(Terminal terminal, Path file, List<Path> paths)
            throws InterruptedException {
        if (!paths.isEmpty()) {
            throw new CouldNotException(
                    "A record knows its wallets. Give --record or --against, not both.");
        }
        return RecordAtPara.work(
                around,
                terminal,
                connection,
                place,
                file,
                (kept, open, account) -> {
                    Reconciliation now = RecordAtPara.read(terminal, kept, open);
                    ReconciledLines.print(terminal, now, format);
                    ReconciledLines.sum(terminal, now);
                    return ReconciledLines.needsAPerson(now)
                            ? ExitCode.NEEDS_A_PERSON
                            : ExitCode.WELL;
                });
    }

    private void print(Terminal terminal, ReadyList list) {
        if (format == Format.ndjson) {
            list.wallets()
                    .forEach(
                            wallet ->
                                    terminal.out().println(JSON.writeValueAsString(json(wallet))));
        } else {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("WALLET", "TYPE", "SCHEME", "STATUS", "FOR", "ADDRESS"));
            list.wallets().forEach(wallet -> lines.add(line(wallet)));
            TextTable.print(lines, terminal.out());
        }
        terminal.out().flush();
    }

    private static int compare(Terminal terminal, Inventory inventory, ReadyList list) {
        List<WalletId> ours =
                inventory.rows().stream()
                        .map(WalletRow::walletId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Readiness readiness = Readiness.of(ours, list);
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "%,d of our %,d wallets are ready, %,d not yet; %,d more are ready that are"
                                + " not in these exports.",
                        readiness.ready().size(),
                        ours.size(),
                        readiness.notYet().size(),
                        readiness.elsewhere().size()));
        readiness.notYet().forEach(wallet -> terminal.say("Not ready yet: " + wallet));
        return readiness.notYet().isEmpty() ? ExitCode.WELL : ExitCode.NEEDS_A_PERSON;
    }

    private static ObjectNode json(ParaWallet wallet) {
        return JSON.createObjectNode()
                .put("walletId", wallet.id().value())
                .put("type", wallet.type())
                .put("scheme", wallet.scheme())
                .put("status", wallet.status())
                .put("address", wallet.address())
                .put("identifier", wallet.userIdentifier());
    }

    private static List<String> line(ParaWallet wallet) {
        return List.of(
                wallet.id().value(),
                Objects.requireNonNullElse(wallet.type(), "–"),
                Objects.requireNonNullElse(wallet.scheme(), "–"),
                Objects.requireNonNullElse(wallet.status(), "–"),
                Objects.requireNonNullElse(wallet.userIdentifier(), "–"),
                Objects.requireNonNullElse(wallet.address(), "–"));
    }
}
