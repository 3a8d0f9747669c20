package io.sharelift.migration;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One life of a {@link TorturedRun}: started, listened to, and killed. */
final class Victim {

    /** For a machine that does much else at the same time. */
    private static final long LONGEST_SECONDS = 180;

    private final Process process;
    private final Thread reader;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch opened = new CountDownLatch(1);

    private Victim(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::listen);
    }

    /**
     * Starts one.
     *
     * @param library where SQLite's own code is or will be
     * @param before words that the command begins with, e.g. a shell that sets a limit
     */
    static Victim start(
            Path folder, Path library, String apiKey, List<String> before, String... arguments)
            throws IOException {
        unpack(library);
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xmx64m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.lib.path=" + library,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TorturedRun.class.getName(),
                        folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(TorturedRun.KEY, apiKey);
        return new Victim(builder.start());
    }

    /** SQLite's own code, unpacked once: else each start does, and leaves it there when killed. */
    private static void unpack(Path library) throws IOException {
        Path file = library.resolve(LibraryLoaderUtil.getNativeLibName());
        if (!Files.exists(file)) {
            Files.createDirectories(library);
            String resource =
                    LibraryLoaderUtil.getNativeLibResourcePath()
                            + "/"
                            + LibraryLoaderUtil.getNativeLibName();
            try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
                Files.copy(in, file);
            }
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals(TorturedRun.OPEN)) {
                    opened.countDown();
                }
            }
        } catch (IOException e) {
            // It is dead, and what it had said is here.
        } finally {
            opened.countDown();
        }
    }

    /** As a power cut would: no hook runs, nothing is flushed. Dead when this returns. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it live so long after it opened its record; less if it ends by itself. */
    void liveAfterOpening(int millis) throws InterruptedException {
        opened.await();
        live(millis);
    }

    void live(int millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            kill();
        }
    }

    /** Waits for its end, and gives its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        reader.join();
        return process.exitValue();
    }

    /** All that it said, line by line. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** What it said after these words, each time. */
    List<String> said(String words) {
        return said.stream()
                .filter(line -> line.startsWith(words))
                .map(line -> line.substring(words.length()))
                .toList();
    }
}
