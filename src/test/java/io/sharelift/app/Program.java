package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, started as an operator would start it and without a display. */
final class Program implements AutoCloseable {

    /** For a machine that does much else at the same time. */
    private static final long LONGEST_SECONDS = 180;

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How a program ended. */
    record Ended(int code, String out, String err) {}

    static String export(String name) {
        return Path.of("src/test/resources/exports", name).toAbsolutePath().toString();
    }

    /** Starts it with its data and its output below this folder. */
    static Program start(Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        return startWith(List.of(), home, environment, arguments);
    }

    /** Runs it by another program that is given its command line. */
    static Ended runWith(
            List<String> starter, Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (Program program = startWith(starter, home, environment, arguments)) {
            return program.end();
        }
    }

    private static Program startWith(
            List<String> starter, Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        Path program =
                Path.of(Objects.requireNonNull(System.getProperty("sharelift.distribution")))
                        .resolve("bin/sharelift");
        List<String> command = new ArrayList<>(starter);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SHARELIFT_HOME", home.resolve("data").toString());
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    static Ended run(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (Program program = start(home, environment, arguments)) {
            return program.end();
        }
    }

    /** Waits until it has ended by itself. */
    Ended end() throws IOException, InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
        return new Ended(
                process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** Waits for a line of its output or of what it says, and gives the pattern's first group. */
    String awaitLine(String pattern) throws IOException, InterruptedException {
        Pattern line = Pattern.compile("(?m)^" + pattern + "$");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            boolean over = !process.isAlive() || System.nanoTime() > until;
            String said = Files.readString(out, UTF_8) + Files.readString(err, UTF_8);
            Matcher found = line.matcher(said);
            if (found.find()) {
                return found.groupCount() > 0 ? found.group(1) : found.group();
            }
            assertThat(over).as("still waiting for %s, and it said:%n%s", pattern, said).isFalse();
            Thread.sleep(5);
        }
    }

    /** Kills it as a power cut would: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** As a fault in a library would end it. */
    void crash() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Asks it to stop, as Ctrl+C does, and waits. */
    Ended stop() throws IOException, InterruptedException {
        process.destroy();
        return end();
    }

    /** A running practice Para: where it is, and what goes into the environment to reach it. */
    record Practice(Program program, String url, Map<String, String> environment)
            implements AutoCloseable {

        static Practice start(Path home, String... options)
                throws IOException, InterruptedException {
            List<String> arguments = new ArrayList<>(List.of("practice"));
            arguments.addAll(List.of(options));
            Program program = Program.start(home, Map.of(), arguments.toArray(String[]::new));
            String url = program.awaitLine("base URL: (http://127\\.0\\.0\\.1:\\d+)");
            Map<String, String> environment = new HashMap<>();
            environment.put("PRACTICE_KEY", program.awaitLine("API key: (sk_practice_\\w+)"));
            return new Practice(program, url, environment);
        }

        @Override
        public void close() {
            program.close();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
