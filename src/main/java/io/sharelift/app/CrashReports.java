package io.sharelift.app;

import io.sharelift.share.OwnerOnly;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a report, for its owner alone, of whatever ends a thread of the program, and keeps the
 * last few.
 */
final class CrashReports implements Thread.UncaughtExceptionHandler {

    /** So that an exception in every frame does not fill a disk. */
    private static final int MOST_AT_ONCE = 5;

    private static final int KEPT = 20;
    private static final String START = "crash-";
    private static final String END = ".txt";
    private static final String SEEN = ".seen.txt";
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String version;
    private final InstantSource clock;
    private final AtomicInteger written = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param folder need not be there
     */
    CrashReports(Path folder, String version, InstantSource clock) {
        this.folder = folder;
        this.version = version;
        this.clock = clock;
    }

    /** From here on every thread that nobody else looks after is looked after. */
    void watchEveryThread() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        System.err.println(
                "Sharelift met something that was not foreseen ("
                        + thrown.getClass().getSimpleName()
                        + "). What was done is in the record. A report is in "
                        + folder
                        + ".");
        write(thrown);
    }

    /** Writes a report; where that cannot be done the log has the name at least. */
    void write(Throwable thrown) {
        LOG.error("Something was not foreseen: {}.", thrown.getClass().getName());
        int number = written.incrementAndGet();
        if (number > MOST_AT_ONCE) {
            return;
        }
        try {
            byte[] text =
                    CrashText.of(thrown, clock.instant(), version).getBytes(StandardCharsets.UTF_8);
            String name =
                    START
                            + TIME.format(clock.instant())
                            + "-"
                            + ProcessHandle.current().pid()
                            + "-"
                            + number
                            + END;
            OwnerOnly.makeOnce(
                    folder.resolve(name),
                    channel -> {
                        ByteBuffer rest = ByteBuffer.wrap(text);
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    });
            forgetOldest();
            listeners.forEach(Runnable::run);
        } catch (IOException | RuntimeException e) {
            LOG.error("No report could be written of it.");
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> all = reports();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    /** From the oldest on. */
    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).startsWith(START) && name(file).endsWith(END))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private List<Path> allUnseen() {
        try {
            return reports().stream().filter(file -> !name(file).endsWith(SEEN)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The newest report that nobody was shown yet. */
    Optional<Path> unseen() {
        List<Path> all = allUnseen();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    String read(Path report) throws IOException {
        return Files.readString(report);
    }

    /** Nobody is asked about this report and those before it any more. */
    void seen(Path report) {
        for (Path each : allUnseen()) {
            if (name(each).compareTo(name(report)) <= 0) {
                String name = name(each);
                try {
                    Files.move(
                            each,
                            each.resolveSibling(
                                    name.substring(0, name.length() - END.length()) + SEEN));
                } catch (IOException e) {
                    LOG.warn("A report could not be marked as seen.");
                }
            }
        }
    }

    /** From here on somebody is told of each new report, from the thread that ended. */
    void listen(Runnable told) {
        listeners.add(told);
    }
}
