package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** Which arguments open the window, and with what. */
final class WindowArgumentsTest {

    @Test
    void nothingOpensTheWindowAlone() {
        assertThat(WindowArguments.of()).contains(new WindowArguments(false, List.of(), List.of()));
    }

    @Test
    void recordsByTheirFilesAreOpenedAsADesktopDoesIt() {
        assertThat(WindowArguments.of("/stick/acme 2026.sharelift", "BETA.SHARELIFT"))
                .contains(
                        new WindowArguments(
                                false,
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
                                false,
                                List.of(),
                                List.of(Path.of("shares.json"), Path.of("more.csv"))));
    }

    @Test
    void offlineComesBeforeWhatIsOpened() {
        assertThat(WindowArguments.of("--offline"))
                .contains(new WindowArguments(true, List.of(), List.of()));
        assertThat(WindowArguments.of("--offline", "acme.sharelift"))
                .contains(new WindowArguments(true, List.of(Path.of("acme.sharelift")), List.of()));
        assertThat(WindowArguments.of("--offline", "--open", "shares.json"))
                .contains(new WindowArguments(true, List.of(), List.of(Path.of("shares.json"))));
    }

    @Test
    void aVerbIsNotMadeAWindowByWhatStandsBeforeIt() {
        assertThat(WindowArguments.of("--offline", "migrate", "shares.json")).isEmpty();
    }

    @Test
    void anythingElseIsAVerb() {
        assertThat(WindowArguments.of("record", "verify", "acme.sharelift")).isEmpty();
        assertThat(WindowArguments.of("shares.json")).isEmpty();
    }
}
