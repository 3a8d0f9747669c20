package io.sharelift.command;

import static io.sharelift.command.CommandRun.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.enclave.TestEnclave;
import io.sharelift.migration.TestHome;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code practice}: what it asks for, and what it says. */
final class PracticeCommandTest {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();

    private final AtomicBoolean closed = new AtomicBoolean();
    private PracticeStarter.@Nullable Options asked;

    /** Stops at once, as if somebody had. */
    private CommandRun practise(String... arguments) {
        PracticeStarter starter =
                options -> {
                    asked = options;
                    Thread.currentThread().interrupt();
                    return new Stub(closed);
                };
        CommandRun run =
                CommandRun.of(new Surroundings(starter, Map.of(), TestHome.fresh()), arguments);
        Thread.interrupted();
        return run;
    }

    private PracticeStarter.Options asked() {
        return Objects.requireNonNull(asked);
    }

    private record Stub(AtomicBoolean closed) implements PracticeStarter.Running {
        @Override
        public URI base() {
            return URI.create("http://127.0.0.1:4711");
        }

        @Override
        public String practiceKey() {
            return "sk_practice_of_this_test";
        }

        @Override
        public String enclaveKey() {
            return ENCLAVE.pem();
        }

        @Override
        public Map<Integer, Long> answers() {
            return Map.of();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void theEnclavesKeyIsWrittenDownAndItsFingerprintSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("enclave.pem");
        CommandRun run = practise("practice", "--enclave-key", file.toString());

        assertThat(file).hasContent(ENCLAVE.pem());
        assertThat(run.lines())
                .last()
                .isEqualTo("enclave key: SHA-256 " + ENCLAVE.key().fingerprint());
    }

    @Test
    void addressAndKeyAreTheTwoLinesOfItsOutput() {
        CommandRun run = practise("practice");

        assertThat(run.lines())
                .containsExactly(
                        "base URL: http://127.0.0.1:4711", "API key: sk_practice_of_this_test");
        assertThat(closed).isTrue();
        assertThat(asked)
                .isEqualTo(
                        new PracticeStarter.Options(
                                0, 120, false, List.of(), 0, 0, 1, null, List.of(), null));
    }

    @Test
    void whoKnowsAnExportMakesNoWalletsUnlessAsked() {
        practise("practice", "--known", export("array-minified.json"));
        assertThat(asked().wallets()).isZero();
        assertThat(asked().known()).hasSize(20);
        practise("practice", "--known", export("array-minified.json"), "--wallets", "7");
        assertThat(asked().wallets()).isEqualTo(7);
    }

    @Test
    void whoHasAPoolMakesNoWalletsUnlessAsked() {
        practise("practice", "--pool", "pool.json");
        assertThat(asked().wallets()).isZero();
        practise("practice", "--pool", "pool.json", "--wallets", "7");
        assertThat(asked().wallets()).isEqualTo(7);
    }

    @Test
    void everyOptionIsPassedOn() {
        CommandRun run =
                practise(
                        "practice",
                        "--port",
                        "8080",
                        "--wallets",
                        "300",
                        "--all-well",
                        "--latency",
                        "100",
                        "--rate",
                        "10",
                        "--burst",
                        "20",
                        "--pool",
                        "pool.json",
                        "--conduct",
                        "1=claimed",
                        "--conduct",
                        "w=late:5",
                        "--export",
                        "out.json");

        assertThat(asked().port()).isEqualTo(8080);
        assertThat(asked().wallets()).isEqualTo(300);
        assertThat(asked().allWell()).isTrue();
        assertThat(asked().latencyMillis()).isEqualTo(100);
        assertThat(asked().perSecond()).isEqualTo(10);
        assertThat(asked().burst()).isEqualTo(20);
        assertThat(asked().pool()).isEqualTo(Path.of("pool.json"));
        assertThat(asked().conducts()).containsExactly("1=claimed", "w=late:5");
        assertThat(asked().export()).isEqualTo(Path.of("out.json"));
        assertThat(run.err()).contains("The export is in out.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=-1",
                "--port=70000",
                "--wallets=-1",
                "--latency=-5",
                "--rate=-1",
                "--rate=NaN",
                "--burst=-2"
            })
    void numbersThatMakeNoSenseAreSaidInOneSentence(String option) {
        CommandRun run = practise("practice", option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords()).contains(option.substring(0, option.indexOf('=')));
        assertThat(asked).isNull();
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() {
        PracticeStarter taken =
                options -> {
                    throw new IOException("Address already in use");
                };
        CommandRun run =
                CommandRun.of(new Surroundings(taken, Map.of(), TestHome.fresh()), "practice");

        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.lastWords())
                .isEqualTo("The practice Para could not start: Address already in use.");
    }

    @Test
    void atTheEndItSaysWhatItHasAnswered() {
        assertThat(PracticeCommand.sum(Map.of())).isEqualTo("Answered: nothing");
        assertThat(PracticeCommand.sum(new TreeMap<>(Map.of(200, 298L, 429, 2L, 0, 1L))))
                .isEqualTo("Answered: 1 × cut, 298 × 200, 2 × 429");
    }
}
