package io.sharelift.tools;

import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.ready.ReadyListServer;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.Paras;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Says how long a long ready list takes at Para's documented pace, what it adds to the record, and
 * how long it takes to put it beside the plan: {@code ReadyBench WALLETS FOLDER}.
 */
public final class ReadyBench {

    private final Path file;
    private final int wallets;

    private ReadyBench(Path folder, int wallets) {
        this.file = folder.resolve("bench.sharelift");
        this.wallets = wallets;
    }

    public static void main(String[] arguments) throws Exception {
        new ReadyBench(Path.of(arguments[1]), Integer.parseInt(arguments[0])).work();
    }

    private void work() throws Exception {
        try (ReadyListServer server = new ReadyListServer();
                MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            LongRecord.migrated(record, server.host().base().toString(), wallets);
            for (int i = 0; i < wallets; i++) {
                server.wallets.add(
                        ReadyListServer.wallet(
                                LongRecord.id(i).value(), LongRecord.address(i), "ready"));
            }
            say("record", System.nanoTime());
            try (ApiKey key = ApiKey.of(Paras.KEY);
                    ParaClient atPace = new ParaClient(server.host(), key, new Pace(10, 20))) {
                read("first reading, 10 a second, 20 at once", record, atPace);
            }
            try (ParaClient fast = Paras.client(server.host())) {
                read("second reading, no limit", record, fast);
            }
            long start = System.nanoTime();
            Reconciliation all = Reconciliation.of(Account.of(record));
            say("reconciled, " + all.deletable() + " may go", start);
        }
    }

    private void read(String what, MigrationRecord record, ParaClient para) throws Exception {
        long start = System.nanoTime();
        ReadyReading.Read read = ReadyReading.read(record, para, ReadyProgress.none());
        say(what + ": " + read.wallets() + " wallets", start);
    }

    private void say(String what, long start) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "  %-60s %,8d ms, record %,d MB, heap %,d MB%n",
                what,
                (System.nanoTime() - start) / 1_000_000,
                Files.size(file) >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
