package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The key with which a machine signs: made once, kept for its owner. */
class MachineKeyTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("machine-key.pem");
    }

    @Test
    void itIsMadeTheFirstTimeAndTheSameFromThenOn() throws Exception {
        MachineKey made = MachineKey.inFile(file());
        MachineKey read = MachineKey.inFile(file());

        assertThat(read.publicHex()).isEqualTo(made.publicHex()).matches("[0-9a-f]{64}");
        byte[] message = "head".getBytes(StandardCharsets.US_ASCII);
        assertThat(read.sign(message)).isEqualTo(made.sign(message));
        assertThat(folder.toFile().list()).containsExactly("machine-key.pem");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        MachineKey.inFile(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void programsThatStartAtOnceEndWithTheSameKey() throws Exception {
        List<Callable<String>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> MachineKey.inFile(file()).publicHex());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> keys = new ArrayList<>();
            for (Future<String> key : threads.invokeAll(starts)) {
                keys.add(key.get());
            }
            assertThat(keys).containsOnly(keys.getFirst());
        }
    }

    @Test
    void aFileThatHoldsSomethingElseIsSaidAndLeftAsItIs() throws Exception {
        Files.writeString(file(), "no key");
        assertThatThrownBy(() -> MachineKey.inFile(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("move the file away");
        assertThat(file()).hasContent("no key");
    }
}
