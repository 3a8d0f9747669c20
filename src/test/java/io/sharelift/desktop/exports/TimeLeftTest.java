package io.sharelift.desktop.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

final class TimeLeftTest {

    private static final Path FILE = Path.of("a.json");

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final TimeLeft left = new TimeLeft(() -> now);

    @Test
    void nothingIsGuessedInTheFirstTwoSeconds() {
        left.at(FILE, 0, 1_000);
        now = now.plusMillis(1_900);

        assertThat(left.at(FILE, 500, 1_000)).isEmpty();
    }

    @Test
    void whatIsLeftGoesAtThePaceSoFar() {
        left.at(FILE, 0, 1_000);
        now = now.plusSeconds(10);

        assertThat(left.at(FILE, 250, 1_000)).contains(Duration.ofSeconds(30));
    }

    @Test
    void theNextFileHasAPaceOfItsOwn() {
        left.at(FILE, 0, 1_000);
        now = now.plusSeconds(10);
        left.at(Path.of("b.json"), 0, 1_000);
        now = now.plusSeconds(4);

        assertThat(left.at(Path.of("b.json"), 500, 1_000)).contains(Duration.ofSeconds(4));
    }

    @Test
    void aFileThatIsReadHasNothingLeft() {
        left.at(FILE, 0, 1_000);
        now = now.plusSeconds(10);

        assertThat(left.at(FILE, 1_000, 1_000)).isEmpty();
        assertThat(left.at(FILE, 999, 1_000)).isEmpty();
    }
}
