package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class DirectoriesTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void everySystemHasItsOwnPlaces() {
        assertThat(Directories.RECORDS.in(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/sharelift/records"));
        assertThat(Directories.LOGS.in(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Logs/Sharelift/logs"));
        assertThat(Directories.RECORDS.in(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/local/Sharelift/records"));
    }

    @Test
    void whatTheSystemSaysOfItsFoldersIsHeeded() {
        assertThat(Directories.RECORDS.in(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/sharelift/records"));
    }

    @Test
    void oneVariableMovesEverything() {
        Map<String, String> moved = Map.of("SHARELIFT_HOME", "/stick", "XDG_DATA_HOME", "/data");

        for (Directories directory : Directories.values()) {
            assertThat(directory.in(moved, "Linux", HOME)).startsWithRaw(Path.of("/stick"));
        }
    }
}
