package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class PolicyPlaceTest {

    @Test
    void everySystemHasAPlaceThatIsItsAdministrators() {
        assertThat(PolicyPlace.in(Map.of(), "Linux"))
                .isEqualTo(Path.of("/etc/sharelift/policy.json"));
        assertThat(PolicyPlace.in(Map.of(), "Mac OS X"))
                .isEqualTo(Path.of("/Library/Application Support/Sharelift/policy.json"));
        assertThat(PolicyPlace.in(Map.of("ProgramData", "/data"), "Windows 11"))
                .isEqualTo(Path.of("/data/Sharelift/policy.json"));
    }

    @Test
    void aUserWhoMovesTheirDataDoesNotMoveTheAdministratorsRules() {
        assertThat(PolicyPlace.in(Map.of("SHARELIFT_HOME", "/stick"), "Linux"))
                .isEqualTo(PolicyPlace.in(Map.of(), "Linux"));
    }
}
