package io.sharelift.tools;

import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.SendReason;
import io.sharelift.record.TestAuthor;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says how many wallets a second a record allows, beside what the disk itself can do in the same
 * minute: {@code RecordBench FOLDER SECONDS}.
 */
public final class RecordBench {

    private static final String SHA = "ab".repeat(32);
    private static final int PAGE = 4096;
    private static final int AT_ONCE = 5_000;
    private static final int MANY = 100_000;

    private final Path folder;
    private final long nanos;

    private RecordBench(Path folder, int seconds) {
        this.folder = folder;
        this.nanos = seconds * 1_000_000_000L;
    }

    public static void main(String[] arguments) throws Exception {
        RecordBench bench = new RecordBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        // The first turn is for the compiler.
        for (int turn = 0; turn < 3; turn++) {
            System.out.println(turn == 0 ? "to warm up" : "turn " + turn);
            bench.turn();
        }
        bench.many();
    }

    private void turn() throws Exception {
        double disk = disk();
        say("writes of a page that the disk has taken, one after another", disk, "a second");
        for (int threads : new int[] {1, 8, 32}) {
            double wallets = wallets(threads);
            say(
                    "wallets, intent and outcome each on the disk, %d at once".formatted(threads),
                    wallets,
                    "a second, %.2f for each write of the disk".formatted(wallets / disk));
        }
        say("events, 5,000 in one piece", together(), "a second");
    }

    /** As a log is written: appended, and forced each time. */
    private double disk() throws IOException {
        Path file = Files.createTempFile(folder, "disk", ".log");
        int writes = 0;
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (; System.nanoTime() - start < nanos; writes++) {
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
            }
        }
        double perSecond = perSecond(writes, start);
        Files.delete(file);
        return perSecond;
    }

    private double wallets(int threads) throws Exception {
        Path file = folder.resolve("bench.sharelift");
        AtomicInteger next = new AtomicInteger();
        long start;
        double perSecond;
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            start = System.nanoTime();
            Callable<Integer> worker =
                    () -> {
                        int number = next.getAndIncrement();
                        for (; System.nanoTime() - start < nanos; number = next.getAndIncrement()) {
                            record.append(intent(number));
                            record.append(outcome(number));
                        }
                        return number;
                    };
            try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> each :
                        workers.invokeAll(Collections.nCopies(threads, worker))) {
                    each.get();
                }
            }
            perSecond = perSecond(next.get() - threads, start);
        }
        Files.delete(file);
        return perSecond;
    }

    private double together() throws IOException {
        Path file = folder.resolve("bench.sharelift");
        int events = 0;
        double perSecond;
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            long start = System.nanoTime();
            for (; System.nanoTime() - start < nanos; events += AT_ONCE) {
                record.append(pieces(events / 2, AT_ONCE / 2));
            }
            perSecond = perSecond(events, start);
        }
        Files.delete(file);
        return perSecond;
    }

    /** How long it takes to go on with a record of many wallets. */
    private void many() throws IOException {
        Path file = folder.resolve("many.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
            for (int i = 0; i < MANY; i += AT_ONCE / 2) {
                record.append(pieces(i, AT_ONCE / 2));
            }
        }
        System.out.printf(
                Locale.ROOT, "a record of %,d wallets, %,d MB%n", MANY, Files.size(file) >> 20);
        for (int turn = 0; turn < 3; turn++) {
            long start = System.nanoTime();
            try (MigrationRecord record = MigrationRecord.open(file, TestAuthor.HERE)) {
                double opened = (System.nanoTime() - start) / 1e9;
                AtomicInteger events = new AtomicInteger();
                record.replay(_ -> events.incrementAndGet());
                double read = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "  opened after %.2f s, all %,d events read and checked after %.2f s%n",
                        opened,
                        events.get(),
                        read);
            }
        }
        Files.delete(file);
    }

    private static List<RecordEvent> pieces(int from, int wallets) {
        List<RecordEvent> events = new ArrayList<>();
        for (int i = from; i < from + wallets; i++) {
            events.add(intent(i));
            events.add(outcome(i));
        }
        return events;
    }

    private static WalletId id(int number) {
        return new WalletId(new UUID(7, number).toString());
    }

    private static Intent intent(int number) {
        return new Intent(id(number), SHA, new UUID(1, number), 1, SendReason.FIRST);
    }

    private static Outcome outcome(int number) {
        UUID request = new UUID(1, number);
        return new Outcome(
                id(number),
                request,
                Answer.MIGRATED,
                200,
                request.toString(),
                null,
                null,
                143,
                null);
    }

    private static double perSecond(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void say(String what, double perSecond, String unit) {
        System.out.printf(Locale.ROOT, "  %,8.0f %s: %s%n", perSecond, unit, what);
    }
}
