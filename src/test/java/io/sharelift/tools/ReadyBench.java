package io.sharelift.tools;

import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.ready.ReadyListServer;
import io.sharelift.migration.ready.ReadyReading;
import io.sharelift.para.ApiKey;
import io.sharelift.para.Pace;
import io.sharelift.para.ParaClient;
import io.sharelift.para.Paras;
import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Says how long a long ready list takes at Para's documented pace, what it adds to the record, and
 * how long it takes to put it beside the plan: {@code ReadyBench WALLETS FOLDER}.
 */
public final class ReadyBench {

    private static final int AT_ONCE = 5_000;

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
            migrated(record, server.host().base().toString());
            for (int i = 0; i < wallets; i++) {
                server.wallets.add(ReadyListServer.wallet(id(i).value(), address(i), "ready"));
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

    private void migrated(MigrationRecord record, String base) {
        record.append(new PlanBegun(1));
        List<RecordEvent> events = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            events.add(planned(i));
            flush(record, events, AT_ONCE);
        }
        flush(record, events, 1);
        record.append(
                new PlanFrozen(
                        1, "CUSTOM", base, "k", "f", 600, 20, 8, 0, 1, Map.of(), List.of(),
                        Map.of(), "", "plan"));
        record.append(new RunStarted(1, "CUSTOM", base, "k", wallets, 8, RecordEvent.Start.ALL));
        for (int i = 0; i < wallets; i++) {
            UUID request = new UUID(1, i);
            events.add(new Intent(id(i), "cd", request, 1, SendReason.FIRST));
            events.add(
                    new Outcome(id(i), request, Answer.MIGRATED, 200, null, null, null, 9, null));
            flush(record, events, AT_ONCE);
        }
        flush(record, events, 1);
    }

    private static WalletPlanned planned(int number) {
        return new WalletPlanned(
                id(number),
                WalletScheme.DKLS,
                WalletType.EVM,
                "export.json",
                number + 1,
                "00112233445566778899aabbccddeeff",
                Decision.SEND,
                "",
                List.of(),
                address(number),
                null,
                List.of());
    }

    private static WalletId id(int number) {
        return new WalletId(new UUID(0x5a5a, number).toString());
    }

    private static String address(int number) {
        return String.format(Locale.ROOT, "0x%040x", number);
    }

    private static void flush(MigrationRecord record, List<RecordEvent> events, int atLeast) {
        if (events.size() >= atLeast) {
            record.append(events);
            events.clear();
        }
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
