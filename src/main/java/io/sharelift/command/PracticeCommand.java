package io.sharelift.command;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.export.WalletRow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code sharelift practice}: a Para on this computer, until it is stopped. */
@Command(
        name = "practice",
        description = {
            "Runs a Para on this computer that really opens and checks every share it is sent.",
            "Prints its address and API key, and answers until it is stopped; then it says what it",
            "has answered. Nothing of it is kept."
        },
        mixinStandardHelpOptions = true)
final class PracticeCommand implements Callable<Integer> {

    private static final int STANDARD = 120;

    private final PracticeStarter practice;

    @Option(names = "--port", paramLabel = "N", description = "the port (default: any free one)")
    private int port;

    @Option(
            names = "--wallets",
            paramLabel = "N",
            description = "wallets of its own (default: 120, or none where only others are known)")
    private @Nullable Integer wallets;

    @Option(names = "--all-well", description = "nothing goes wrong with its own wallets")
    private boolean allWell;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "write an export of its own wallets here")
    private @Nullable Path export;

    @Option(
            names = "--enclave-key",
            paramLabel = "FILE",
            description = {
                "write the enclave's public key here (PEM) and say its fingerprint, to practise",
                "sealing without a network"
            })
    private @Nullable Path enclaveKey;

    @Option(
            names = "--known",
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "exports whose wallets it takes as its own; it has no half of their keys, so",
                "it cannot sign for them"
            })
    private List<Path> known = List.of();

    @Option(
            names = "--pool",
            paramLabel = "FILE",
            description = {
                "throw-away wallets made with both halves (a JSON list of id, scheme, type,",
                "address, publicKey and paraShare), which it takes as its own and really signs",
                "for; with --known, for those of them that are in the exports"
            })
    private @Nullable Path pool;

    @Option(
            names = "--conduct",
            paramLabel = "WALLET=WHAT",
            description = {
                "what is wrong with one wallet: late:SECONDS, claimed, other-address,",
                "signs-another-key, signs-another-message, signs-garbage or status:WORD. WALLET is",
                "an ID, or a number for one of its own (1 is the first). May be repeated"
            })
    private List<String> conducts = List.of();

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
        try (PracticeStarter.Running running = practice.start(options(terminal))) {
            terminal.out().println("base URL: " + running.base());
            terminal.out().println("API key: " + running.practiceKey());
            terminal.out().flush();
            if (export != null) {
                terminal.say("The export is in " + export);
            }
            if (enclaveKey != null) {
                Files.writeString(enclaveKey, running.enclaveKey());
                terminal.out()
                        .println(
                                "enclave key: SHA-256 "
                                        + EnclaveKey.read(running.enclaveKey()).fingerprint());
                terminal.out().flush();
            }
            terminal.say("Answering until it is stopped (Ctrl+C).");
            answer(terminal, running);
            return ExitCode.WELL;
        } catch (IOException e) {
            throw new CouldNotException(
                    "The practice Para could not start: " + e.getMessage() + ".");
        } catch (EnclaveKeyException e) {
            throw new IllegalStateException("The practice Para has no enclave's key.", e);
        }
    }

    private PracticeStarter.Options options(Terminal terminal) {
        boolean ownByDefault = (known.isEmpty() && pool == null) || export != null;
        int own = wallets != null ? wallets : ownByDefault ? STANDARD : 0;
        if (port < 0 || port > 65_535) {
            throw new CouldNotException("--port can be 0 to 65535.");
        }
        if (own < 0 || latency < 0 || !(rate >= 0) || burst < 0) {
            throw new CouldNotException(
                    "--wallets, --latency, --rate and --burst cannot be below zero.");
        }
        List<WalletRow> rows = known.isEmpty() ? List.of() : terminal.open(known).rows();
        int atOnce = burst > 0 ? burst : (int) Math.ceil(Math.max(1, 2 * rate));
        return new PracticeStarter.Options(
                port, own, allWell, rows, latency, rate, atOnce, pool, conducts, export);
    }

    /** Returns when it is interrupted; Ctrl+C ends the program, and then the sum is said too. */
    private static void answer(Terminal terminal, PracticeStarter.Running running)
            throws InterruptedException {
        Thread atTheEnd = Thread.ofPlatform().unstarted(() -> terminal.say(sum(running.answers())));
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try {
            new CountDownLatch(1).await();
        } finally {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        }
    }

    /** For people and for scripts: {@code Answered: 298 × 200, 2 × 429}. */
    static String sum(Map<Integer, Long> answers) {
        String figures =
                answers.entrySet().stream()
                        .map(
                                each ->
                                        each.getValue()
                                                + " × "
                                                + (each.getKey() == 0 ? "cut" : each.getKey()))
                        .collect(Collectors.joining(", "));
        return "Answered: " + (figures.isEmpty() ? "nothing" : figures);
    }
}
