package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

final class EnclavePinsTest {

    private static final String HERE = "https://api.example.com";
    private static final EnclavePin PIN =
            new EnclavePin(
                    HERE,
                    "0f".repeat(32),
                    "SHA-256 of the key's DER bytes, in hex",
                    "Anna Kern, Ben \"B\" Ö",
                    Instant.parse("2026-11-03T09:10:11Z"),
                    "Read out\nby Para.",
                    true);

    @TempDir Path keys;

    private EnclavePins pins() {
        return new EnclavePins(new Home(keys, keys));
    }

    private Path file() {
        return keys.resolve("enclave-pins.json");
    }

    private Path write(String text) throws IOException {
        Path file = Files.createFile(file(), OwnerOnly.posix(file()));
        return Files.writeString(file, text);
    }

    private static String valid() {
        return PinsJson.write(List.of(PIN));
    }

    @Test
    void withoutAFileNothingIsPinnedAndNoneIsMade() throws Exception {
        assertThat(pins().at(HERE)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aPinIsThereAgainAsItWasAndForNobodyElse() throws Exception {
        pins().put(PIN);
        assertThat(pins().at(HERE)).contains(PIN);
        assertThat(pins().at(HERE + ":8443")).isEmpty();
        assertThat(OwnerOnly.of(file())).isEqualTo(OwnerOnly.Access.OWNER_ALONE);
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("enclave-pins.json", "enclave-pins.lock");
        }
    }

    @Test
    void anotherPinOfTheAddressTakesItsPlaceAndThoseOfOthersStay() throws Exception {
        EnclavePin other = PinsWriter.pin("https://beta.example.com");
        EnclavePin next = PinsWriter.pin(HERE);
        pins().put(PIN);
        pins().put(other);
        pins().put(next);
        assertThat(pins().at(HERE)).contains(next);
        assertThat(pins().at(other.base())).contains(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"format\":1}",
                "{\"format\":2,\"pins\":[]}",
                "{\"format\":\"1\",\"pins\":[]}",
                "{\"format\":1,\"pins\":{}}",
                "{\"format\":1,\"pins\":[7]}",
                "{\"format\":1,\"pins\":[{}]}",
                "{\"format\":1,\"pins\":[],\"more\":1}",
                "{\"format\":1,\"pins\":[]} {}",
                "{\"format\":1,\"format\":1,\"pins\":[]}",
            })
    void aFileThatIsNotUnderstoodIsSaidAndNeverReplaced(String text) throws Exception {
        write(text);
        assertThatThrownBy(() -> pins().at(HERE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("is not understood")
                .hasMessageContaining("nobody can tell whether Para’s key has changed")
                .hasMessageContaining("Put back a copy");
        assertThatThrownBy(() -> pins().put(PIN)).isInstanceOf(IOException.class);
        assertThat(file()).hasContent(text);
    }

    @Test
    void aPinWithOneWrongMemberMakesTheFileNotUnderstood() throws Exception {
        Path file = write(valid());
        assertThat(pins().at(HERE)).contains(PIN);
        List<String> wrong =
                List.of(
                        valid().replace("0f0f", "0F0F"),
                        valid().replace("0f0f", "0f"),
                        valid().replace("2026-11-03T", "yesterday "),
                        valid().replace("true", "\"true\""),
                        valid().replace("\"compared\"", "\"more\" : 1, \"compared\""),
                        valid().replace("\"words\"", "\"word\""),
                        valid().replace("\"" + HERE + "\"", "null"),
                        valid().replace("\"" + HERE + "\"", "\" \""),
                        PinsJson.write(List.of(PIN, PIN)));
        for (String text : wrong) {
            assertThat(text).isNotEqualTo(valid());
            Files.writeString(file, text);
            assertThatThrownBy(() -> pins().at(HERE)).as(text).hasMessageContaining("understood");
        }
    }

    @Test
    void bytesThatAreNoTextAndAFileWithoutAnEndAreNotUnderstood() throws Exception {
        Path file = write("");
        Files.write(file, new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});
        assertThatThrownBy(() -> pins().at(HERE)).hasMessageContaining("is not understood");
        Files.writeString(file, valid() + " ".repeat(1 << 20));
        assertThatThrownBy(() -> pins().at(HERE)).hasMessageContaining("is not understood");
    }

    @Test
    void aFolderOrALinkToNothingInItsPlaceIsNotTakenForNoPins() throws Exception {
        Files.createSymbolicLink(file(), keys.resolve("nothing"));
        assertThatThrownBy(() -> pins().at(HERE)).hasMessageContaining("is not understood");
        Files.delete(file());
        Files.createDirectory(file());
        assertThatThrownBy(() -> pins().at(HERE)).hasMessageContaining("is not understood");
    }

    @Test
    void aFileThatOthersCanChangeIsNotTrusted() throws Exception {
        Path file = write(valid());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThatThrownBy(() -> pins().at(HERE)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(pins().at(HERE)).contains(PIN);
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() {
        EnclavePins nowhere = new EnclavePins(new Home(keys, keys.resolve("not-there")));
        assertThatThrownBy(() -> nowhere.put(PIN))
                .hasMessageContaining("could not be pinned")
                .hasMessageContaining("Nothing was sent.");
    }

    @Test
    void programsThatPinAtOneMomentKeepEachOthersPins() throws Exception {
        int each = 40;
        List<Process> others = new ArrayList<>();
        for (String who : List.of("https://one.test/", "https://two.test/")) {
            others.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    PinsWriter.class.getName(),
                                    keys.toString(),
                                    who,
                                    String.valueOf(each))
                            .inheritIO()
                            .start());
        }
        PinsWriter.main(new String[] {keys.toString(), "https://three.test/", "" + each});
        List<Thread> threads = new ArrayList<>();
        for (String who : List.of("https://four.test/", "https://five.test/")) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            PinsWriter.main(
                                                    new String[] {keys.toString(), who, "" + each});
                                        } catch (IOException e) {
                                            throw new java.io.UncheckedIOException(e);
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process other : others) {
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
        }
        for (String who : List.of("one", "two", "three", "four", "five")) {
            for (int i = 0; i < each; i++) {
                assertThat(pins().at("https://" + who + ".test/" + i)).isPresent();
            }
        }
    }
}
