package io.sharelift.enclave;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Measures sealing beside the plain JDK way, in turns, and says how many times as fast it is; fails
 * if it is less than five times at 1 or 20 KB.
 */
public final class Benchmarks {

    private static final double GOAL = 5;
    private static final List<String> SIZES_WITH_A_GOAL = List.of("1", "20");

    private Benchmarks() {}

    /** One argument: how often everything is measured. */
    public static void main(String[] args) throws RunnerException {
        int rounds = Integer.parseInt(args[0]);
        boolean reached = true;
        for (int threads = 1; threads <= 2; threads++) {
            Map<String, List<IterationResult>> all = new TreeMap<>();
            for (int round = 0; round < rounds; round++) {
                gather(SealingBenchmark.class, threads, "kilobytes", all);
            }
            for (String size : List.of("1", "20", "200")) {
                reached &= say(threads, size, all);
            }
        }
        sayWhetherNumbersShow(rounds);
        if (!reached) {
            System.out.println("Sealing is slower than " + GOAL + " times the plain JDK way.");
            System.exit(1);
        }
    }

    private static Options options(Class<?> benchmark, int threads) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .threads(threads)
                .forks(1)
                .jvmArgsAppend(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx1g")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(600))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static void gather(
            Class<?> benchmark, int threads, String param, Map<String, List<IterationResult>> all)
            throws RunnerException {
        for (RunResult run : new Runner(options(benchmark, threads)).run()) {
            String name = run.getPrimaryResult().getLabel() + run.getParams().getParam(param);
            run.getBenchmarkResults()
                    .forEach(
                            fork ->
                                    all.computeIfAbsent(name, any -> new ArrayList<>())
                                            .addAll(fork.getIterationResults()));
        }
    }

    private static void sayWhetherNumbersShow(int rounds) throws RunnerException {
        Map<String, List<IterationResult>> all = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            gather(ScalarBenchmark.class, 1, "shape", all);
        }
        all.forEach(
                (shape, results) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%s: %.1f us of the processor, at best %.1f us%n",
                                shape,
                                median(results, Benchmarks::nanosEach) / 1e3,
                                results.stream()
                                                .mapToDouble(Benchmarks::nanosEach)
                                                .min()
                                                .orElseThrow()
                                        / 1e3));
    }

    private static boolean say(int threads, String size, Map<String, List<IterationResult>> all) {
        List<IterationResult> ours = all.getOrDefault("sharelift" + size, List.of());
        List<IterationResult> theirs = all.getOrDefault("jdkAlone" + size, List.of());
        ToDoubleFunction<IterationResult> cost = Benchmarks::nanosEach;
        ToDoubleFunction<IterationResult> speed = result -> result.getPrimaryResult().getScore();
        double ratio = median(theirs, cost) / median(ours, cost);
        System.out.printf(
                Locale.ROOT,
                "%d thread(s), %s KB: %.1f us of the processor, JDK alone %.1f us, ratio %.1f;"
                        + " %.0f and %.0f a second on the clock, ratio %.1f%n",
                threads,
                size,
                median(ours, cost) / 1e3,
                median(theirs, cost) / 1e3,
                ratio,
                median(ours, speed),
                median(theirs, speed),
                median(ours, speed) / median(theirs, speed));
        return ratio >= GOAL || !SIZES_WITH_A_GOAL.contains(size);
    }

    private static double nanosEach(IterationResult result) {
        return counted(result, "nanos") / counted(result, "calls");
    }

    private static double counted(IterationResult result, String what) {
        return Objects.requireNonNull(result.getSecondaryResults().get(what)).getScore();
    }

    private static double median(
            List<IterationResult> results, ToDoubleFunction<IterationResult> value) {
        double[] sorted = results.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
