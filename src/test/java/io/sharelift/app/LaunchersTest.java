package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** However the program is started, nothing writes its memory to a disk. */
final class LaunchersTest {

    private static final String OPTIONS = "src/main/launcher/jvm.options";

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    void theOptionsSwitchOffEverythingThatWritesMemoryToADisk() throws IOException {
        assertThat(read(OPTIONS).lines())
                .contains(
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+SuppressFatalErrorMessage",
                        "-XX:+DisableAttachMechanism");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/launcher/sharelift", "installers/linux/sharelift.sh"})
    void theScriptsForbidCoreFilesAndOverwriteFreedMemoryBeforeTheyStartJava(String script)
            throws IOException {
        assertThat(read(script))
                .containsSubsequence(
                        "ulimit -c 0", "export MALLOC_PERTURB_=", "exec ", "/jvm.options\"");
    }

    @Test
    void windowsAndTheInstalledProgramsStartWithTheSameOptions() throws IOException {
        assertThat(read("src/main/launcher/sharelift.bat")).contains("\"@%here%jvm.options\"");
        assertThat(read("installers/common/Image.java"))
                .contains("Options.read(Path.of(\"" + OPTIONS + "\"))")
                .containsSubsequence("for (String option : options)", "\"--java-options\", option");
        assertThat(read("pom.xml")).contains("<argument>@" + OPTIONS + "</argument>");
    }
}
