package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.command.PracticeStarter.Options;
import io.sharelift.command.PracticeStarter.Running;
import io.sharelift.practice.Pool;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

final class PracticeVerbTest {

    @TempDir Path folder;

    private static Options options(Path export) {
        return new Options(0, 3, false, List.of(), 0, 0, 1, null, List.of(), export);
    }

    @Test
    void itAnswersUntilItIsClosedAndWritesTheExport() throws IOException {
        Path export = folder.resolve("practice.json");
        try (Running running = new PracticeVerb().start(options(export))) {
            assertThat(running.base()).hasHost("127.0.0.1");
            assertThat(running.practiceKey()).startsWith("sk_practice_");
            assertThat(running.answers()).isEmpty();
            assertThat(Files.readString(export)).startsWith("[");
        }
    }

    @Test
    void anExportThatCannotBeWrittenIsSaidWithItsName() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new PracticeVerb().start(options(file.resolve("below.json"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the export cannot be written to")
                .hasMessageContaining("below.json");
    }

    private static Options with(@Nullable Path pool, String... conducts) {
        return new Options(0, 3, false, List.of(), 0, 0, 1, pool, List.of(conducts), null);
    }

    private static String told(Running running, String wallet) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(running.base().resolve("/v1/wallets" + wallet))
                                    .header("X-API-Key", running.practiceKey())
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void itTakesAPoolAndToldWalletsBehaveAsTheyWereTold() throws Exception {
        Path pool = Path.of(Objects.requireNonNull(getClass().getResource(POOL)).toURI());
        String id = Pool.wallets().getFirst().id().value();
        try (Running running =
                new PracticeVerb().start(with(pool, id + "=status:asleep", "2=status:awake"))) {
            assertThat(told(running, "/" + id)).contains("asleep");
            assertThat(told(running, "?limit=100")).contains("awake").contains("creating");
        }
    }

    private static final String POOL = "/practice/pool.json";

    @Test
    void aPoolThatIsNoneIsSaid() throws Exception {
        Path pool = Files.writeString(folder.resolve("pool.json"), "[{\"id\":\"one\"}]");

        assertThatThrownBy(() -> new PracticeVerb().start(with(pool)))
                .isInstanceOf(IOException.class)
                .hasMessage("the pool cannot be read: wallet 1 of the pool has no id or no scheme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1=sleeping",
                "claimed",
                "=claimed",
                "4=claimed",
                "0=claimed",
                "nobody=claimed",
                "1="
            })
    void whatCannotBeToldIsSaid(String conduct) {
        assertThatThrownBy(() -> new PracticeVerb().start(with(null, conduct)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(conduct);
    }
}
