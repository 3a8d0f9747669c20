package io.sharelift.command;

import io.sharelift.command.ConnectionOptions.Connection;
import io.sharelift.export.Inventory;
import io.sharelift.export.ReadingOptions;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.KeyPinning;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.Plan;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.SealedPlan;
import io.sharelift.migration.SealedShares;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code sharelift migrate}: seals every share and sends it, with a record of every step. */
@Command(
        name = "migrate",
        description = {
            "Encrypts every share on this computer and sends it to Para's enclave.",
            "Everything that happens is written to the record first; run it again to go on.",
            "Without exports, what was sealed ahead into the record is sent (see: seal)."
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

    @Mixin private RecordPlace place = new RecordPlace();

    @Mixin private ExportOptions exports = new ExportOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Mixin private SelectionOption selection = new SelectionOption();

    @Mixin private PlanOptions planning = new PlanOptions();

    @Mixin private ApprovalOptions approval = new ApprovalOptions();

    @Mixin private ReleaseOptions release = new ReleaseOptions();

    @Option(
            names = "--dry-run",
            description = "do everything but send: seal each share, and ask Para for each wallet")
    private boolean dryRun;

    @Mixin private EnclaveKeyOption enclave = new EnclaveKeyOption();

    @Option(
            names = "--anchor",
            paramLabel = "HEAD",
            description = "the head of a sealed record as the computer said it that sealed it")
    private @Nullable String anchor;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "exports to migrate; none to send what was sealed ahead")
    private List<Path> paths = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    MigrateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (paths.isEmpty()) {
            return sendSealed();
        }
        try (ExportOptions.Given given = exports.given()) {
            return migrate(given.reading());
        }
    }

    private int migrate(ReadingOptions reading) throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        Inventory inventory = terminal.open(paths, reading.withFingerprints(around.fingerprints()));
        if (inventory.rows().isEmpty()) {
            throw new CouldNotException("There is no wallet in these files, so nothing was sent.");
        }
        try (Connection open = connection.open(around, inventory.rows());
                MigrationRecord kept = place.open(around, record, terminal)) {
            Plan plan = plan(terminal, inventory, kept, open);
            sayWhatHappens(terminal, plan, open);
            if (!dryRun) {
                approval.demand(kept, open.para().host());
            }
            EnclaveKeyCheck key = enclave.check(terminal, kept, open.para(), around.home());
            FrozenPlan frozen = freeze(plan, kept, open, key);
            return dryRun
                    ? DryRunWork.run(terminal, frozen, kept, open.para())
                    : run(terminal, frozen, kept, open);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        }
    }

    private Plan plan(
            Terminal terminal, Inventory inventory, MigrationRecord kept, Connection open) {
        Plan plan = selection.plan(terminal, inventory, around, kept, open.para().host());
        int done = plan.count(Decision.DONE_BEFORE);
        if (done > 0) {
            terminal.say(
                    String.format(
                            Locale.ROOT, "%,d were migrated by earlier records of yours.", done));
        }
        return plan;
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
        plan.toLookAt()
                .forEach(
                        (code, count) ->
                                terminal.say(
                                        String.format(
                                                Locale.ROOT,
                                                "To look at first: %s, on %,d of them.",
                                                code,
                                                count)));
        if (!approval.yes() && !approval.byName() && !dryRun) {
            throw new CouldNotException("Nothing was sent. Say --yes to start.");
        }
    }

    private FrozenPlan freeze(
            Plan plan, MigrationRecord kept, Connection open, EnclaveKeyCheck key) {
        ParaHost host = open.para().host();
        Terms terms =
                planning.terms(
                        kept,
                        host,
                        connection.pace().perMinute(),
                        connection.pace().burst(),
                        plan,
                        approval.person(around),
                        around.policy());
        FrozenPlan frozen = FrozenPlan.of(plan, terms, host, key.key());
        frozen.freeze(kept);
        return frozen;
    }

    /** What was sealed ahead: its plan and its terms are the record's. */
    private int sendSealed() throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        if (selection.isGiven() || planning.isGiven()) {
            throw new CouldNotException(
                    "What was sealed ahead is sent as its plan says: leave --only, --canary and"
                            + " --people out, or name the exports.");
        }
        SealedRecord.check(terminal, record, anchor);
        try (Connection open = connection.open(around, List.of());
                MigrationRecord kept = place.open(around, record, terminal)) {
            EnclaveKeyCheck key = enclave.check(terminal, kept, open.para(), around.home());
            FrozenPlan frozen =
                    SealedPlan.of(kept, SealedShares.of(kept), open.para().host(), key.key());
            // The plan cannot be changed, so what the administrator asks for is asked beside it.
            if (around.policy().people() > frozen.terms().people()) {
                PlanInForce.setRule(kept, around.policy().people());
            }
            open.para().pace().setRate(frozen.terms().perMinute() / 60.0, frozen.terms().burst());
            sayWhatHappens(terminal, frozen.plan(), open);
            if (dryRun) {
                return DryRunWork.run(terminal, frozen, kept, open.para());
            }
            approval.demand(kept, open.para().host());
            return run(terminal, frozen, kept, open);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        } catch (IllegalStateException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    private int run(Terminal terminal, FrozenPlan frozen, MigrationRecord kept, Connection open)
            throws InterruptedException {
        terminal.say("The plan: SHA-256 " + frozen.sha256());
        PlanInForce inForce = approval.approve(kept, open.para().host(), around);
        if (inForce.missing() > 0) {
            terminal.say(
                    PlanWords.missing(inForce)
                            + " Nothing was sent. They say: sharelift record approve "
                            + record
                            + " --name NAME --reason TEXT, on another computer with --take-over"
                            + " WORDS. Then start this again.");
            return ExitCode.NEEDS_A_PERSON;
        }
        if (!approval.yes()) {
            terminal.say("The plan is approved. Nothing was sent. Say --yes to start.");
            return ExitCode.WELL;
        }
        MigrationRun run =
                new MigrationRun(
                        frozen,
                        kept,
                        open.para(),
                        KeyPinning.of(around.home(), open.para().host()),
                        enclave.settings(),
                        new RunTicker(terminal, frozen.plan().wallets().size()));
        enclave.accept(run);
        release.say(run, kept);
        return RunWords.end(terminal, frozen, run.run());
    }
}
