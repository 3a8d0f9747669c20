package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

final class OpenRecordsTest {

    @TempDir Path folder;
    private final CountDownLatch called = new CountDownLatch(1);
    private Path bells;
    private Path record;
    private OpenRecords first;
    private OpenRecords second;

    @BeforeEach
    void start() throws IOException {
        bells = Files.createDirectory(folder.resolve("open"));
        record = Files.createFile(folder.resolve("acme.sharelift"));
        first = new OpenRecords(bells);
        second = new OpenRecords(bells);
        first.listen(called::countDown);
    }

    @AfterEach
    void stop() {
        first.closed();
        second.closed();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(bells)) {
            return files.toList();
        }
    }

    @Test
    void theWindowThatHasTheRecordIsCalledHoweverTheRecordIsReached() throws Exception {
        first.opened(record);

        Path around = folder.resolve("open").resolve("..").resolve("acme.sharelift");
        assertThat(second.ring(around)).isTrue();
        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyIsCalledForARecordThatNoWindowHas() throws IOException {
        first.opened(record);

        assertThat(second.ring(Files.createFile(folder.resolve("other.sharelift")))).isFalse();
        first.closed();
        assertThat(second.ring(record)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProgramLeftKeepsNobodyOut() throws Exception {
        first.opened(record);
        List<Path> left = files();
        first.closed();
        for (Path file : left) {
            Files.createFile(file);
        }

        assertThat(second.ring(record)).isFalse();
        first.opened(record);
        assertThat(second.ring(record)).isTrue();
        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFolderTellsNothingOfWhereRecordsAreAndNobodyElseReadsIt() throws IOException {
        first.opened(record);

        assertThat(files())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.getFileName().toString())
                                    .matches("[0-9a-f]{64}\\.open");
                            assertThat(file).isEmptyFile();
                            assertThat(OwnerOnly.of(file)).isEqualTo(OwnerOnly.Access.OWNER_ALONE);
                        });
    }

    @Test
    void withoutAFolderWindowsWorkAndCannotBeCalled() {
        OpenRecords nowhere = new OpenRecords(folder.resolve("none"));

        nowhere.opened(record);

        assertThat(nowhere.ring(record)).isFalse();
    }
}
