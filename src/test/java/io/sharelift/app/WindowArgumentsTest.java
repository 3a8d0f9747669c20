package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Which arguments open the window, and with what. */
final class WindowArgumentsTest {

    @Test
    void nothingOpensTheWindowAlone() {
        assertThat(WindowArguments.of()).contains(new WindowArguments(List.of(), List.of()));
    }

    @Test
    void recordsByTheirFilesAreOpenedAsADesktopDoesIt() {
        assertThat(WindowArguments.of("/stick/acme 2026.sharelift", "BETA.SHARELIFT"))
                .contains(
                        new WindowArguments(
                                List.of(
                                        Path.of("/stick/acme 2026.sharelift"),
                                        Path.of("BETA.SHARELIFT")),
                                List.of()));
    }

    @Test
    void exportsAreOpenedWhereTheyAreAskedFor() {
        assertThat(WindowArguments.of("--open", "shares.json", "more.csv"))
                .contains(
                        new WindowArguments(
                                List.of(), List.of(Path.of("shares.json"), Path.of("more.csv"))));
    }

    @Test
    void anythingElseIsAVerb() {
        assertThat(WindowArguments.of("record", "verify", "acme.sharelift")).isEmpty();
        assertThat(WindowArguments.of("shares.json")).isEmpty();
    }
}
