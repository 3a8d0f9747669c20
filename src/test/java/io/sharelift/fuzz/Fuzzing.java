package io.sharelift.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Fuzzes with Jazzer, each target in a Java machine of its own: {@code Fuzzing FOLDER SECONDS
 * PROCESSES TARGETS}, the targets with commas between them or {@code ALL}. The corpus grows in the
 * folder, with a log for each target, and what was found is in its folder {@code found}. Ends with
 * 1 if anything was.
 */
public final class Fuzzing {

    private static final String LONGEST_INPUT = "16384";

    /** It parses every query once more, for which nine tenths of the time would go. */
    private static final String TOO_SLOW = "com.code_intelligence.jazzer.sanitizers.SqlInjection";

    private final Path folder;
    private final String seconds;

    private Fuzzing(Path folder, String seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Fuzzing fuzzing = new Fuzzing(Path.of(arguments[0]), arguments[1]);
        List<FuzzTarget> targets =
                arguments[3].equals("ALL")
                        ? List.of(FuzzTarget.values())
                        : Arrays.stream(arguments[3].split(",", -1))
                                .map(FuzzTarget::valueOf)
                                .toList();
        int processes = Integer.parseInt(arguments[2]);
        if (!fuzzing.all(targets, processes)) {
            System.exit(1);
        }
    }

    /** Whether nothing was found. */
    private boolean all(List<FuzzTarget> targets, int processes)
            throws IOException, InterruptedException, ExecutionException {
        Path found = Files.createDirectories(folder.resolve("found"));
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            List<Callable<Boolean>> runs = new ArrayList<>();
            targets.forEach(target -> runs.add(() -> run(target, found)));
            boolean sound = true;
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                sound &= run.get();
            }
            return sound;
        }
    }

    private boolean run(FuzzTarget target, Path found) throws IOException, InterruptedException {
        String name = target.type().getSimpleName();
        Path grown = Files.createDirectories(folder.resolve(name));
        Path scratch = Files.createDirectories(folder.resolve("scratch").resolve(name));
        Path log = folder.resolve(name + ".log");
        Process process =
                new ProcessBuilder(command(target, grown, scratch, found))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean sound = process.waitFor() == 0;
        try (Stream<String> lines = Files.lines(log)) {
            String done = lines.filter(line -> line.startsWith("Done ")).findAny().orElse("ended");
            System.out.printf(Locale.ROOT, "%-18s %s %s%n", name, sound ? "sound" : "FOUND", done);
        }
        return sound;
    }

    private List<String> command(FuzzTarget target, Path grown, Path scratch, Path found) {
        String name = target.type().getSimpleName();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.io.tmpdir=" + scratch,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=io.sharelift.**",
                "--instrumentation_excludes=io.sharelift.fuzz.**",
                "--disabled_hooks=" + TOO_SLOW,
                "--reproducer_path=" + scratch,
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=20",
                "-rss_limit_mb=3000",
                "-use_value_profile=1",
                "-print_final_stats=1",
                "-dict=" + FuzzTarget.dictionary(),
                "-artifact_prefix=" + found + "/" + name + "-",
                grown.toString(),
                target.corpus().toString());
    }
}
