package io.sharelift.tools;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads an export several times and says how fast, how much the inventory keeps, and how long a
 * cancelled reading goes on: {@code ReadingBench EXPORT TIMES}.
 */
public final class ReadingBench {

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        Path export = Path.of(arguments[0]);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            read(export);
        }
        cancel(export);
    }

    private static void read(Path export) throws IOException {
        long heap = liveHeap();
        long cpu = cpu();
        long start = System.nanoTime();
        Inventory inventory = InventoryReader.read(List.of(export), ReadingProgress.none());
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        int wallets = inventory.rows().size();
        System.out.printf(
                Locale.ROOT,
                "  Sharelift:    %.2f s, %.2f s of CPU, %.0f MB/s, %,d wallets,"
                        + " %d bytes of heap for each%n",
                seconds,
                cpuSeconds,
                Files.size(export) / 1e6 / seconds,
                wallets,
                (liveHeap() - heap) / Math.max(1, wallets));
        if (inventory.rows().isEmpty()) {
            throw new IllegalStateException("Nothing was read.");
        }
    }

    private static void cancel(Path export) {
        AtomicLong asked = new AtomicLong();
        ReadingProgress impatient =
                new ReadingProgress() {
                    @Override
                    public void read(Path file, long bytes, long ofBytes, int wallets) {
                        if (bytes > ofBytes / 4) {
                            asked.compareAndSet(0, System.nanoTime());
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return asked.get() != 0;
                    }
                };
        try {
            InventoryReader.read(List.of(export), impatient);
        } catch (CancellationException e) {
            System.out.printf(
                    Locale.ROOT,
                    "  cancelled:    ended after %.1f ms%n",
                    (System.nanoTime() - asked.get()) / 1e6);
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long liveHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
