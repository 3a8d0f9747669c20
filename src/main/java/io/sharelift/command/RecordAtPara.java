package io.sharelift.command;

import io.sharelift.command.ConnectionOptions.Connection;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.para.ParaException;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordException;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A record that exists, and the Para whose wallets it is about. */
final class RecordAtPara {

    /** What is done with both. */
    @FunctionalInterface
    interface Work {
        int with(MigrationRecord record, Connection open, Account account)
                throws ParaException, InterruptedException;
    }

    private RecordAtPara() {}

    /** Opens both, does the work and closes them; what hinders it is said in a sentence. */
    static int work(
            Surroundings around,
            Terminal terminal,
            ConnectionOptions connection,
            RecordPlace place,
            Path record,
            Work work)
            throws InterruptedException {
        demand(connection, record);
        try (Connection open = connection.open(around, List.of());
                MigrationRecord kept = place.open(around, record, terminal)) {
            return work.with(kept, open, account(kept, open));
        } catch (ParaException e) {
            throw CouldNotException.of(e);
        } catch (RecordException e) {
            throw new CouldNotException(e.sentence());
        }
    }

    /** The record's wallets are somewhere else than in a Para that has only just been made. */
    private static void demand(ConnectionOptions connection, Path record) {
        if (connection.isPractice()) {
            throw new CouldNotException(
                    "The practice Para in this program is new each time and has none of the"
                            + " record's wallets. Start one that stays with: sharelift practice."
                            + " Then name it with --url.");
        }
        if (!Files.exists(record)) {
            throw new CouldNotException(
                    "There is no record "
                            + record.getFileName()
                            + ". Check the name and the folder.");
        }
    }

    /** Refuses a record of another place: nothing that is true there is true here. */
    private static Account account(MigrationRecord record, Connection open) {
        Account account = Account.of(record);
        PlanFrozen plan =
                account.plan()
                        .orElseThrow(
                                () ->
                                        new CouldNotException(
                                                "There is no plan in this record yet, so there is"
                                                        + " nothing to look for. Migrate first."));
        String here = open.para().host().base().toString();
        if (!plan.base().equals(here)) {
            throw new CouldNotException(
                    "This record is of a migration to "
                            + plan.base()
                            + ", not to "
                            + here
                            + ". Nothing was asked. Name that one.");
        }
        return account;
    }

    /** Reads the ready list into the record, and puts it beside the plan. */
    static Reconciliation read(Terminal terminal, MigrationRecord record, Connection open)
            throws ParaException, InterruptedException {
        ReadyReading.Read read =
                ReadyReading.read(
                        record,
                        open.para(),
                        (pages, wallets) ->
                                terminal.say(
                                        String.format(
                                                Locale.ROOT,
                                                "%,d %s on %,d %s",
                                                wallets,
                                                wallets == 1 ? "wallet" : "wallets",
                                                pages,
                                                pages == 1 ? "page" : "pages")));
        if (!read.complete()) {
            terminal.say(
                    "Para's list could not be read to its end; a wallet that is missing may be"
                            + " ready all the same.");
        }
        return Reconciliation.of(Account.of(record));
    }
}
