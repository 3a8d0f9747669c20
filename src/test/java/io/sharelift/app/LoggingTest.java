package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class LoggingTest {

    private static final long LONGEST = 2_000;

    @TempDir Path folder;
    private final LoggerContext context = new LoggerContext();
    private Logger log;

    @BeforeEach
    void start() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logging.start(context, folder, LONGEST);
        log = context.getLogger("io.sharelift.migration.Pass");
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve(Logging.FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                "anna@example.com",
                "0x742d35Cc6634C0532925a3b844Bc454e4438f2e1",
                "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU",
                "cosmos1depk54cuajgkzea6zpgkq36tnjwdzv4afc3d27",
                "sk_practice_Zm9vYmFyYmF6MTIz",
                "+49 170 1234567",
                "/home/anna/exports/acme.json",
                "C:\\Users\\anna\\acme.json"
            })
    void whatShouldNeverBeLoggedIsMaskedShouldItBe(String telling) throws IOException {
        log.warn("The wallet {} could not be read.", telling);

        assertThat(written())
                .endsWith(" WARN Pass The wallet … could not be read.\n")
                .doesNotContain(telling);
    }

    @Test
    void ofAnExceptionThereIsTheNameAndNeverTheMessage() throws IOException {
        log.error("A run ended.", new IllegalStateException("secret", new IOException("row 7")));

        assertThat(written())
                .endsWith(
                        " ERROR Pass A run ended. [java.lang.IllegalStateException]"
                                + " [java.io.IOException]\n");
    }

    @Test
    void namesOfClassesAreLeftWhole() throws IOException {
        log.error("A run was ended by {}.", IllegalArgumentException.class.getName());

        assertThat(written()).contains("ended by java.lang.IllegalArgumentException.");
    }

    @Test
    void aLogThatGrowsWithoutEndTakesFourFilesAndNoMore() throws IOException {
        for (int line = 0; line < 2_000; line++) {
            log.warn("Something happened once more.");
        }

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(4);
            for (Path each : all) {
                assertThat(Files.size(each)).isLessThan(2 * LONGEST);
            }
        }
    }

    @Test
    void otherPeoplesLoggersSayNothing() throws IOException {
        context.getLogger("org.sqlite").error("SELECT * FROM wallets");

        assertThat(written()).isEmpty();
    }
}
