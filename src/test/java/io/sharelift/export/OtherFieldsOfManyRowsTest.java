package io.sharelift.export;

import static io.sharelift.export.BesideShares.names;
import static io.sharelift.export.BesideShares.read;
import static io.sharelift.export.BesideShares.share;
import static io.sharelift.export.BesideShares.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class OtherFieldsOfManyRowsTest {

    @TempDir Path folder;

    @Test
    void theOrderInWhichRowsAreAskedForDoesNotMatter() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(
                    Files.writeString(
                            folder.resolve(i + ".csv"),
                            "x,share\n"
                                    + i
                                    + ","
                                    + share("a" + i)
                                    + "\nb"
                                    + i
                                    + ","
                                    + share("b" + i)
                                    + "\n"));
        }
        Inventory inventory = Exports.read(files.toArray(Path[]::new));
        List<WalletRow> rows = new ArrayList<>(inventory.rows());
        Collections.shuffle(rows, new Random(1));

        try (OtherFields fields = inventory.otherFields()) {
            Map<Integer, String> read = new HashMap<>();
            for (WalletRow row : rows) {
                read.put(row.number(), words(fields.of(row)));
            }
            assertThat(read).hasSize(80).containsEntry(0, "x=0").containsEntry(79, "x=b39");
            assertThat(words(fields.of(inventory.rows().get(42)))).isEqualTo(read.get(42));
        }
    }

    @Test
    void manyColumnsAreKeptUpToABound() throws IOException {
        String names =
                IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String cells =
                IntStream.range(0, 300).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        String text = "share," + names + "\n" + share("a") + "," + cells + "\n";
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        assertThat(names(file)).hasSize(199).startsWith("c0", "c1").endsWith("c198");
        assertThat(read(file).getFirst()).startsWith("c0=v0|c1=v1").endsWith("|c198=v198");
    }

    @Test
    void namesOfAllFilesAreToldOnceAndBounded() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            rows.append(
                    "{\"x\":1,\"n%d\":1,\"m%d\":2,\"userShare\":\"%s\"}\n"
                            .formatted(i, i, share("w" + i)));
        }

        assertThat(names(Files.writeString(folder.resolve("a.ndjson"), rows)))
                .hasSize(200)
                .startsWith("x", "n0", "m0", "n1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void manyRowsAreReadForwardsAndBackwardsInTimeThatGrowsWithThem(String format)
            throws IOException {
        int count = 20_000;
        StringBuilder text = new StringBuilder(format.equals("csv") ? "x,y,share\n" : "[");
        for (int i = 0; i < count; i++) {
            String share = share("w" + i);
            text.append(
                    format.equals("csv")
                            ? i + ",customer%d@example.com,".formatted(i) + share + "\n"
                            : "{\"x\":%d,\"y\":\"customer%d@example.com\",\"share\":\""
                                            .formatted(i, i)
                                    + share
                                    + (i + 1 < count ? "\"},\n" : "\"}]"));
        }
        Inventory inventory = Exports.read(Files.writeString(folder.resolve("many"), text));
        long start = System.nanoTime();
        try (OtherFields fields = inventory.otherFields()) {
            for (int i = 0; i < count; i++) {
                int back = count - 1 - i;
                assertThat(fields.of(inventory.rows().get(i)).getFirst().value())
                        .isEqualTo(String.valueOf(i));
                assertThat(fields.of(inventory.rows().get(back)).getFirst().value())
                        .isEqualTo(String.valueOf(back));
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        // Far more than it takes; a scan from the start for each row would take an hour.
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }
}
