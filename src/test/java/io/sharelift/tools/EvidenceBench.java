package io.sharelift.tools;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.SendReason;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.TestAuthor;
import io.sharelift.report.Evidence;
import io.sharelift.report.EvidencePack;
import io.sharelift.report.SampleRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Says how long the evidence of many wallets takes: {@code EvidenceBench WALLETS FOLDER}. */
public final class EvidenceBench {

    private static final int AT_ONCE = 5_000;

    private EvidenceBench() {}

    public static void main(String[] arguments) throws IOException {
        int wallets = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path file = folder.resolve("bench.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            record.append(new PlanBegun(1));
            List<RecordEvent> events = new ArrayList<>();
            for (int i = 0; i < wallets; i++) {
                events.add(SampleRecord.planned(SampleRecord.wallet(i), i, Decision.SEND, ""));
                flush(record, events, AT_ONCE);
            }
            flush(record, events, 1);
            record.append(SampleRecord.frozen("BETA", "anna"));
            record.append(
                    new RunStarted(
                            1, "BETA", SampleRecord.HERE, "k", wallets, 8, RecordEvent.Start.ALL));
            for (int i = 0; i < wallets; i++) {
                run(i, events);
                flush(record, events, AT_ONCE);
            }
            flush(record, events, 1);
        }
        System.out.printf(Locale.ROOT, "  record: %,d MB%n", Files.size(file) >> 20);
        long start = System.nanoTime();
        try (StoredRecord record = StoredRecord.open(file);
                Evidence evidence =
                        Evidence.of(record, Optional.empty(), "bench", ZoneOffset.UTC)) {
            say("read", start);
            evidence.write(folder.resolve("out"));
            say("result files, HTML and PDF", start);
            EvidencePack.write(evidence, folder.resolve("bench.zip"));
            say("pack", start);
        }
    }

    private static void run(int wallet, List<RecordEvent> events) {
        UUID request = new UUID(wallet, 1);
        Answer answer = wallet % 50 == 0 ? Answer.REJECTED : Answer.MIGRATED;
        int status = answer == Answer.MIGRATED ? 200 : 400;
        events.add(new Intent(SampleRecord.id(wallet), "ab", request, 1, SendReason.FIRST));
        events.add(
                new Outcome(
                        SampleRecord.id(wallet),
                        request,
                        answer,
                        status,
                        "req",
                        null,
                        null,
                        99,
                        null));
        if (answer == Answer.MIGRATED) {
            events.add(new Confirmed(SampleRecord.id(wallet), SampleRecord.HERE, "ready"));
        }
    }

    private static void flush(MigrationRecord record, List<RecordEvent> events, int least) {
        if (events.size() >= least) {
            record.append(events);
            events.clear();
        }
    }

    private static void say(String what, long start) {
        System.out.printf(
                Locale.ROOT,
                "  %-28s after %.1f s, heap of at most %,d MB%n",
                what,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
