package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class DirectoriesTest {

    private static final Path HOME = Path.of("/home/ada");

    private static Path linux(Directories directory) {
        return directory.in(Map.of(), "Linux", HOME);
    }

    private static Path mac(Directories directory) {
        return directory.in(Map.of(), "Mac OS X", HOME);
    }

    private static Path windows(Directories directory) {
        return directory.in(
                Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), "Windows 11", HOME);
    }

    @Test
    void linuxHasItsFoldersForEachKind() {
        assertThat(linux(Directories.SETTINGS)).isEqualTo(HOME.resolve(".config/sharelift"));
        assertThat(linux(Directories.LOGS)).isEqualTo(HOME.resolve(".local/state/sharelift/logs"));
        assertThat(linux(Directories.OPEN)).isEqualTo(HOME.resolve(".local/state/sharelift/open"));
        assertThat(linux(Directories.CACHE)).isEqualTo(HOME.resolve(".cache/sharelift"));
    }

    @Test
    void theMacHasItsFoldersForEachKind() {
        assertThat(mac(Directories.SETTINGS))
                .isEqualTo(HOME.resolve("Library/Application Support/Sharelift/settings"));
        assertThat(mac(Directories.LOGS)).isEqualTo(HOME.resolve("Library/Logs/Sharelift"));
        assertThat(mac(Directories.CACHE)).isEqualTo(HOME.resolve("Library/Caches/Sharelift"));
    }

    @Test
    void onWindowsSettingsGoWithTheirUserAndNothingElseDoes() {
        for (Directories directory : Directories.values()) {
            assertThat(windows(directory))
                    .startsWithRaw(
                            Path.of(
                                    directory == Directories.SETTINGS
                                            ? "/roaming/Sharelift"
                                            : "/local/Sharelift"));
        }
    }

    /** Whoever has records and keys from an earlier version finds them there still. */
    @Test
    void recordsAndKeysAreWhereTheyHaveAlwaysBeen() {
        for (Directories directory : List.of(Directories.RECORDS, Directories.KEYS)) {
            String name = directory == Directories.RECORDS ? "records" : "keys";
            assertThat(linux(directory))
                    .isEqualTo(HOME.resolve(".local/share/sharelift").resolve(name));
            assertThat(mac(directory))
                    .isEqualTo(HOME.resolve("Library/Application Support/Sharelift").resolve(name));
            assertThat(windows(directory)).isEqualTo(Path.of("/local/Sharelift").resolve(name));
        }
    }

    @Test
    void aRelativeFolderIsNotHeededSinceItWouldBeAnotherOneEverywhere() {
        assertThat(Directories.KEYS.in(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(linux(Directories.KEYS));
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
