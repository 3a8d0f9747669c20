package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are shown to the operator. */
final class FoldersTest {

    @TempDir Path folder;

    @Test
    void licencesAreWhereTheLauncherSaysWithoutItsDetours() throws IOException {
        Path licences = Files.createDirectories(folder.resolve("lib/licences"));
        Files.createDirectories(folder.resolve("bin"));

        assertThat(Folders.licences(folder + "/bin/../lib/licences"))
                .contains(licences.toRealPath());
    }

    @Test
    void withoutAnInstalledProgramThereAreNoLicencesToShow() {
        assertThat(Folders.licences(null)).isEmpty();
        assertThat(Folders.licences(folder.resolve("gone").toString())).isEmpty();
    }

    @Test
    void eachSystemShowsAFolderInItsOwnWay() {
        assertThat(Folders.command("Linux", folder)).containsExactly("xdg-open", folder.toString());
        assertThat(Folders.command("Mac OS X", folder)).containsExactly("open", folder.toString());
        assertThat(Folders.command("Windows 11", folder))
                .containsExactly("explorer.exe", folder.toString());
    }
}
