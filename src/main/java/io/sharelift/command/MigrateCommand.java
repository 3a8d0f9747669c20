package io.sharelift.command;

import io.sharelift.command.ConnectionOptions.Connection;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.export.Inventory;
import io.sharelift.export.ReadingOptions;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Plan;
import io.sharelift.migration.RunSettings;
import io.sharelift.migration.RunSummary;
import io.sharelift.para.ParaException;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code sharelift migrate}: seals every share and sends it, with a record of every step. */
@Command(
        name = "migrate",
        description = {
            "Encrypts every share on this computer and sends it to Para's enclave.",
            "Everything that happens is written to the record first; run it again to go on."
        },
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(
            names = "--record",
            required = true,
            paramLabel = "FILE",
            description = "the record of this migration, NAME.sharelift; made if it is not there")
    private Path record = Path.of("");

    @Mixin private ExportOptions exports = new ExportOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "requests on their way at once (default: ${DEFAULT-VALUE})",
            defaultValue = "8")
    private int inFlight = 8;

    @Option(names = "--yes", description = "start without being asked")
    private boolean yes;

    @Option(
            names = "--accept-new-enclave-key",
            paramLabel = "FINGERPRINT",
            description =
                    "go on although the enclave's key has changed since this record's last run;"
                            + " the fingerprint that Para gave you through another channel")
    private @Nullable String newKey;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "exports to migrate")
    private List<Path> paths = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    MigrateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ExportOptions.Given given = exports.given()) {
            return migrate(given.reading());
        }
    }

    private int migrate(ReadingOptions reading) throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        Inventory inventory = terminal.open(paths, reading);
        Plan plan = Plan.of(inventory, row -> true);
        if (plan.wallets().isEmpty()) {
            throw new CouldNotException("There is no wallet in these files, so nothing was sent.");
        }
        try (Connection open = connection.open(around, inventory.rows());
                MigrationRecord kept = MigrationRecord.open(record, around.author())) {
            sayWhatHappens(terminal, plan, open);
            EnclaveKeyCheck key = check(terminal, kept, open);
            MigrationRun run =
                    new MigrationRun(
                            plan,
                            kept,
                            open.para(),
                            key.key(),
                            settings(kept, open, key),
                            new RunTicker(terminal, plan.wallets().size()));
            RunSummary summary = run.run();
            return end(terminal, summary);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        }
    }

    private void sayWhatHappens(Terminal terminal, Plan plan, Connection open) {
        int wallets = plan.count(Decision.SEND);
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "%,d %s to be migrated to %s (%s). A share cannot be taken back out of the"
                                + " enclave; signing with the SDK goes on working.",
                        wallets,
                        wallets == 1 ? "wallet is" : "wallets are",
                        open.para().host().name(),
                        open.para().host().base()));
        if (!yes) {
            throw new CouldNotException("Nothing was sent. Say --yes to start.");
        }
    }

    private EnclaveKeyCheck check(Terminal terminal, MigrationRecord kept, Connection open)
            throws InterruptedException {
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(open.para());
            terminal.say("The enclave's key: SHA-256 " + check.key().fingerprint());
            if (check.couldNotBeVerified()) {
                terminal.say(
                        "Para states a fingerprint that could not be verified: it does not come out"
                                + " of the key in any known way. Compare the key with Para through"
                                + " another channel.");
            }
            Optional<String> before = check.changedSince(kept, open.para());
            if (before.isPresent() && !check.key().fingerprint().equalsIgnoreCase(newKey)) {
                throw new CouldNotException(
                        "The enclave's key has changed since this record's last run; before it was "
                                + before.get()
                                + ". Nothing was sent. Ask Para through another channel whether"
                                + " this is right; if so, name the new fingerprint with"
                                + " --accept-new-enclave-key.");
            }
            return check;
        } catch (ParaException e) {
            throw new CouldNotException(e.sentence());
        } catch (EnclaveKeyException e) {
            throw new CouldNotException(
                    "What Para gave as the enclave's key cannot be used: "
                            + e.reason()
                            + " Nothing was sent.");
        }
    }

    private RunSettings settings(MigrationRecord kept, Connection open, EnclaveKeyCheck key) {
        if (inFlight < 1 || inFlight > 256) {
            throw new CouldNotException("--in-flight can be 1 to 256.");
        }
        RunSettings settings = RunSettings.standard().withInFlight(inFlight);
        return key.changedSince(kept, open.para()).isPresent()
                ? settings.withNewEnclaveKeyAccepted()
                : settings;
    }

    private static int end(Terminal terminal, RunSummary summary) {
        if (summary.end().isTrouble()) {
            terminal.say(summary.end().words());
        }
        JsonMapper json = JsonMapper.builder().build();
        terminal.out()
                .println(
                        json.writeValueAsString(
                                json.createObjectNode()
                                        .put("planned", summary.planned())
                                        .put("migrated", summary.migrated())
                                        .put("already", summary.already())
                                        .put("rejected", summary.rejected())
                                        .put("notFound", summary.notFound())
                                        .put("failed", summary.failed())
                                        .put("unknown", summary.unknown())
                                        .put("blocked", summary.blocked())
                                        .put("skipped", summary.skipped())
                                        .put("stopped", summary.stopped())
                                        .put("seconds", summary.took().toMillis() / 1000.0)));
        terminal.out().flush();
        boolean sentNothing = summary.end().isTrouble() && summary.stopped() == summary.planned();
        if (sentNothing) {
            return ExitCode.COULD_NOT;
        }
        return summary.needPerson() > 0 ? ExitCode.NEEDS_A_PERSON : ExitCode.WELL;
    }
}
