package io.sharelift.command;

import io.sharelift.export.WalletRow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code sharelift practice}: a Para on this computer, until it is stopped. */
@Command(
        name = "practice",
        description = {
            "Runs a Para on this computer that really opens, checks and keeps what it is sent.",
            "Prints its address and API key, and answers until it is stopped."
        },
        mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {

    private final PracticeStarter practice;

    @Option(names = "--port", paramLabel = "N", description = "the port (default: any free one)")
    private int port;

    @Option(
            names = "--wallets",
            paramLabel = "N",
            description = "wallets of its own (default: 120, or none where some are known)")
    private @Nullable Integer wallets;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "write an export of its own wallets here")
    private @Nullable Path export;

    @Option(
            names = "--known",
            arity = "1..*",
            paramLabel = "PATH",
            description = "exports whose wallets it takes as its own")
    private List<Path> known = List.of();

    @Option(names = "--latency", paramLabel = "MS", description = "how long every answer takes")
    private long latency;

    @Option(names = "--rate", paramLabel = "N", description = "requests a second it allows")
    private double rate;

    @Option(names = "--burst", paramLabel = "N", description = "requests at once it allows")
    private int burst;

    @Spec private CommandSpec spec = CommandSpec.create();

    PracticeCommand(PracticeStarter practice) {
        this.practice = practice;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine());
        List<WalletRow> rows = known.isEmpty() ? List.of() : terminal.open(known).rows();
        int own = wallets != null ? wallets : known.isEmpty() ? 120 : 0;
        int atOnce = burst > 0 ? burst : (int) Math.ceil(Math.max(1, 2 * rate));
        PracticeStarter.Options options =
                new PracticeStarter.Options(port, own, rows, latency, rate, atOnce, export);
        try (PracticeStarter.Running running = practice.start(options)) {
            terminal.out().println("base URL: " + running.base());
            terminal.out().println("API key: " + running.practiceKey());
            terminal.out().flush();
            if (export != null) {
                terminal.say("The export is in " + export);
            }
            terminal.say("Answering until it is stopped (Ctrl+C).");
            new CountDownLatch(1).await();
            return ExitCode.WELL;
        } catch (IOException e) {
            throw new CouldNotException(
                    "The practice Para could not start: " + e.getMessage() + ".");
        }
    }
}
