package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.command.PracticeStarter.Options;
import io.sharelift.command.PracticeStarter.Running;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class PracticeVerbTest {

    @TempDir Path folder;

    private static Options options(Path export) {
        return new Options(0, 3, false, List.of(), 0, 0, 1, export);
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
}
