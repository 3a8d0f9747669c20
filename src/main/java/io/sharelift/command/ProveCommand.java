package io.sharelift.command;

import io.sharelift.command.ConnectionOptions.Connection;
import io.sharelift.migration.ready.ProofChoice;
import io.sharelift.migration.ready.ProofSummary;
import io.sharelift.migration.ready.Proving;
import io.sharelift.para.ParaException;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.ListAccount;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code sharelift prove}: asks ready wallets to sign, and checks what they sign. */
@Command(
        name = "prove",
        description = {
            "Asks wallets that are ready to sign a challenge, and checks each signature here.",
            "This uses the wallets' keys. What is signed says what it is for and can be no"
                    + " transaction; it is written to the record first, and so is the verdict."
        },
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Surroundings around;

    @Option(
            names = "--record",
            required = true,
            paramLabel = "FILE",
            description = "the record of the migration, NAME.sharelift")
    private Path record = Path.of("");

    @Mixin private RecordPlace place = new RecordPlace();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "so many at random, of each type at least one (default: all)")
    private @Nullable Integer sample;

    @Option(names = "--again", description = "also those that have proven it before")
    private boolean again;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "requests on their way at once (default: ${DEFAULT-VALUE})",
            defaultValue = "8")
    private int inFlight = 8;

    @Spec private CommandSpec spec = CommandSpec.create();

    ProveCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        if ((sample != null && sample < 1) || inFlight < 1 || inFlight > 256) {
            throw new CouldNotException(
                    "--sample must be at least 1, and --in-flight from 1 to 256.");
        }
        return RecordAtPara.work(
                around,
                terminal,
                connection,
                place,
                record,
                (kept, open, account) -> prove(terminal, kept, open, account));
    }

    private int prove(Terminal terminal, MigrationRecord kept, Connection open, Account account)
            throws ParaException, InterruptedException {
        Reconciliation before =
                account.readyList().filter(ListAccount::complete).isPresent()
                        ? Reconciliation.of(account)
                        : RecordAtPara.read(terminal, kept, open);
        ProofChoice choice =
                sample == null
                        ? ProofChoice.all(before, again)
                        : ProofChoice.sample(before, sample, again, new SecureRandom());
        if (choice.wallets().isEmpty()) {
            terminal.say(
                    before.count(Standing.READY) == 0
                            ? "No wallet of this record is ready, so none was asked to sign."
                            : "Every wallet that is ready has proven that it signs. With --again"
                                    + " they are asked once more.");
            return end(terminal, before, new ProofSummary(ProofSummary.End.FINISHED, 0, 0, 0, 0));
        }
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "%,d %s asked to sign at %s.",
                        choice.wallets().size(),
                        choice.wallets().size() == 1 ? "wallet is" : "wallets are",
                        open.para().host().base()));
        ProofSummary summary =
                new Proving(kept, open.para(), inFlight, answer -> say(terminal, answer))
                        .prove(choice);
        return end(terminal, Reconciliation.of(Account.of(kept)), summary);
    }

    private static void say(Terminal terminal, ProofAnswered answer) {
        if (answer.verdict() != ProofVerdict.GOOD) {
            terminal.say(
                    (answer.verdict() == ProofVerdict.WRONG ? "ALARM: " : "")
                            + answer.wallet()
                            + ": "
                            + answer.detail());
        }
    }

    private static int end(Terminal terminal, Reconciliation now, ProofSummary summary) {
        if (summary.end() != ProofSummary.End.FINISHED) {
            terminal.say(
                    switch (summary.end()) {
                        case KEY_REFUSED ->
                                "Para did not accept the API key. Check it, and ask again.";
                        case RECORD_FAILED ->
                                "The record could not be written, so nothing more was asked. Check"
                                        + " the disk, and ask again.";
                        case OPERATOR, FINISHED -> "Stopped. Ask again to go on.";
                    });
        }
        terminal.out()
                .println(
                        JSON.writeValueAsString(
                                JSON.createObjectNode()
                                        .put("asked", summary.asked())
                                        .put("good", summary.good())
                                        .put("wrong", summary.wrong())
                                        .put("missing", summary.missing())
                                        .put("notAsked", summary.left())
                                        .put("ready", now.count(Standing.READY))
                                        .put("proven", now.count(ProofState.PROVEN))
                                        .put("wrongInRecord", now.count(ProofState.WRONG))
                                        .put("deletable", now.deletable())));
        terminal.out().flush();
        boolean well =
                summary.allGood()
                        && now.count(Standing.READY) > 0
                        && now.count(ProofState.WRONG) == 0;
        return well ? ExitCode.WELL : ExitCode.NEEDS_A_PERSON;
    }
}
