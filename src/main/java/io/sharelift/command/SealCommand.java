package io.sharelift.command;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.ReadingOptions;
import io.sharelift.migration.FrozenPlan;
import io.sharelift.migration.Plan;
import io.sharelift.migration.SealAhead;
import io.sharelift.migration.SealSummary;
import io.sharelift.migration.Terms;
import io.sharelift.para.ParaHost;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
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
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

/** {@code sharelift seal}: seals every share into a record, on a computer without a network. */
@Command(
        name = "seal",
        description = {
            "Encrypts every share to the enclave's key and keeps the envelopes in the record.",
            "Nothing is sent and nobody is asked: no connection is made. The record can then be",
            "carried to another computer and sent from there, where no export is: migrate without",
            "PATH."
        },
        mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin private EnclaveKeyFile enclave = new EnclaveKeyFile();

    @Option(
            names = "--record",
            required = true,
            paramLabel = "FILE",
            description = "the record of this migration, NAME.sharelift; made if it is not there")
    private Path record = Path.of("");

    @Mixin private RecordPlace place = new RecordPlace();

    @ArgGroup(multiplicity = "0..1", heading = "Where it will be sent (default: production):%n")
    private HostOption.@Nullable Where where;

    @Mixin private ExportOptions exports = new ExportOptions();

    @Mixin private SelectionOption selection = new SelectionOption();

    @Mixin private PaceOptions pace = new PaceOptions();

    @Mixin private PlanOptions planning = new PlanOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "exports to seal")
    private List<Path> paths = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    SealCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (ExportOptions.Given given = exports.given()) {
            return seal(given.reading());
        }
    }

    private int seal(ReadingOptions reading) throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        ParaHost host =
                HostOption.allowed(
                        where == null ? ParaHost.PRODUCTION : HostOption.host(where),
                        around.policy());
        EnclaveKey key = enclave.read(terminal);
        Inventory inventory = terminal.open(paths, reading.withFingerprints(around.fingerprints()));
        if (inventory.rows().isEmpty()) {
            throw new CouldNotException("There is no wallet in these files: nothing was sealed.");
        }
        try (MigrationRecord kept = place.open(around, record, terminal)) {
            FrozenPlan frozen = freeze(terminal, inventory, kept, host, key);
            terminal.say("The plan: SHA-256 " + frozen.sha256());
            int wallets = frozen.plan().count(Decision.SEND);
            SealSummary summary =
                    new SealAhead(frozen, kept, ticker(terminal, wallets)).run(enclave.given());
            return end(terminal, frozen, kept, summary);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        } catch (IllegalStateException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    private FrozenPlan freeze(
            Terminal terminal,
            Inventory inventory,
            MigrationRecord kept,
            ParaHost host,
            EnclaveKey key) {
        Plan plan = selection.plan(terminal, inventory, around, kept, host);
        Terms terms =
                planning.terms(
                        kept,
                        host,
                        pace.perMinute(),
                        pace.burst(),
                        plan,
                        around.author().actor(),
                        around.policy());
        FrozenPlan frozen = FrozenPlan.of(plan, terms, host, key);
        frozen.freeze(kept);
        return frozen;
    }

    private static IntConsumer ticker(Terminal terminal, int wallets) {
        int[] said = new int[1];
        return done -> {
            synchronized (said) {
                if ((long) done * 10 / Math.max(1, wallets) > said[0]) {
                    said[0] = (int) ((long) done * 10 / Math.max(1, wallets));
                    terminal.say(String.format(Locale.ROOT, "%,d of %,d sealed", done, wallets));
                }
            }
        };
    }

    private int end(
            Terminal terminal, FrozenPlan frozen, MigrationRecord kept, SealSummary summary) {
        summary.troubled().forEach(one -> terminal.say(one.wallet() + ": " + one.found()));
        JsonMapper json = JsonMapper.builder().build();
        double seconds = summary.took().toMillis() / 1000.0;
        terminal.out()
                .println(
                        json.writeValueAsString(
                                json.createObjectNode()
                                        .put("sealed", summary.sealed())
                                        .put("unsealed", summary.unsealed())
                                        .put("before", summary.before())
                                        .put("seconds", seconds)
                                        .put("plan", frozen.sha256())
                                        .put("anchor", kept.anchor().text())));
        terminal.out().flush();
        if (summary.unsealed() > 0) {
            terminal.say(
                    String.format(
                            Locale.ROOT,
                            "%,d of the plan could not be sealed, so nothing of this record can be"
                                + " sent yet. See to them and start this again, or leave them out"
                                + " with --only.",
                            summary.unsealed()));
            return ExitCode.NEEDS_A_PERSON;
        }
        terminal.say(
                "All shares are sealed in "
                        + record.getFileName()
                        + ". Where the network is, say: sharelift migrate --record FILE --env ENV"
                        + " --api-key-env VAR --take-over WORDS --anchor ANCHOR --yes. Carry the"
                        + " anchor there another way than the file: it shows that the record is"
                        + " this one.");
        return ExitCode.WELL;
    }
}
