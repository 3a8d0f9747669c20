package io.sharelift.leak;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.leak.Needles.Found;
import io.sharelift.migration.Home;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.RestReleased;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * All test exports are sealed ahead, migrated and reported by the program in a JVM of its own, and
 * their signers are looked for in everything that it wrote, sent and left in memory. For each place
 * there is a check that one planted there would be found.
 */
final class NothingLeftTest {

    @TempDir static Path folder;
    private static PracticePara para;
    private static Relay relay;
    private static Signers signers;
    private static Needles needles;
    private static final List<Found> LEFT = new ArrayList<>();
    private static final List<String> LOOKED_AT = new ArrayList<>();

    @BeforeAll
    static void migrateEverything() throws Exception {
        Inventory inventory =
                InventoryReader.read(Fixtures.ALL, Fixtures.reading(), ReadingProgress.none());
        signers = new Signers();
        signers.learn(inventory);
        needles = signers.needles();
        para = PracticePara.startAllWell(PracticeSettings.standard().withLimit(1e6, 100_000), 0);
        para.know(Fixtures.known(inventory));
        relay = new Relay(para.base().getPort());
        String record = folder.resolve("acme.sharelift").toString();
        String url = relay.base().toString();
        List<String> sealed = List.of("--share-key-env", Fixtures.SHARE_KEY);
        List<String> there = List.of("--url", url, "--api-key-env", "KEY", "--rate", "10000");
        Path pem = Files.writeString(folder.resolve("enclave.pem"), para.enclaveKey());
        String fingerprint = EnclaveKey.read(para.enclaveKey()).fingerprint();
        run(
                Fixtures.ALL,
                List.of("seal", "--enclave-key", pem.toString(), "--fingerprint", fingerprint),
                List.of("--record", folder.resolve("carried.sharelift").toString(), "--url", url),
                sealed);
        run(Fixtures.ALL, List.of("migrate", "--record", record, "--yes"), there, sealed);
        run(List.of(), List.of("ready", "--record", record), there);
        String out = folder.resolve("evidence").toString();
        run(Fixtures.ALL, List.of("record", "report", record, "--pack", "--out", out), sealed);
        run(Fixtures.ALL, List.of("inspect", "--format", "ndjson"), sealed);
    }

    /** Looks at what each run left in memory before the next one. */
    @SafeVarargs
    private static void run(List<Path> files, List<String>... arguments) throws Exception {
        List<String> verb = new ArrayList<>();
        for (List<String> some : arguments) {
            verb.addAll(some);
        }
        new WatchedProgram(folder, para.apiKey()).run(verb, files);
        for (String each : List.of(Remains.HEAP, Remains.MEMORY)) {
            Path file = folder.resolve(each);
            if (Files.exists(file)) {
                LEFT.addAll(needles.in(file));
                LOOKED_AT.add(verb.getFirst() + " " + each);
                Files.delete(file);
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        relay.close();
        para.close();
        // A hundred megabytes that nobody needs any more.
        signers = new Signers();
        needles = new Needles();
    }

    @Test
    void allSignersOfAllFormatsWereMigratedAndAreLookedFor() {
        assertThat(para.answers().get(200)).isGreaterThan(200L);
        assertThat(signers.count()).isGreaterThan(200);
        assertThat(needles.pieces()).isGreaterThan(100 * signers.count());
    }

    @Test
    void nothingOfASignerIsLeftInTheHeapNorOnLinuxAnywhereInMemory() {
        List<String> wanted = new ArrayList<>();
        for (String verb : List.of("seal", "migrate", "ready", "record", "inspect")) {
            wanted.add(verb + " " + Remains.HEAP);
            if (ProcessMemory.isThere()) {
                wanted.add(verb + " " + Remains.MEMORY);
            }
        }
        assertThat(LOOKED_AT).containsExactlyElementsOf(wanted);
        assertThat(LEFT).isEmpty();
    }

    @Test
    void nothingOfASignerIsInAnyFileThatTheProgramWroteOrInWhatItPrinted() throws IOException {
        assertThat(Places.files(folder))
                .extracting(file -> String.valueOf(folder.relativize(file)))
                .contains(
                        "acme.sharelift",
                        "carried.sharelift",
                        "evidence/acme-evidence.zip",
                        "data/logs/sharelift.log",
                        WatchedProgram.SAID);
        assertThat(Places.searched(folder, needles)).isEmpty();
    }

    @Test
    void nothingOfASignerWasSent() {
        byte[] sent = relay.sent();
        assertThat(sent.length).isGreaterThan(200 * 1_000);
        assertThat(new String(sent, ISO_8859_1)).contains("POST /");
        assertThat(needles.in("sent", sent)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSignerThatIsPlantedInAFileIsFoundInEachSpelling(Spelling spelling, @TempDir Path other)
            throws IOException {
        Path log = other.resolve("sharelift.log");
        Files.copy(folder.resolve("data/logs/sharelift.log"), log);
        for (byte[] spelled : spelling.of(signers.piece())) {
            Files.write(log, spelled, StandardOpenOption.APPEND);
        }
        assertThat(Places.searched(other, needles)).extracting(Found::spelling).contains(spelling);
    }

    @Test
    void aSignerThatIsPlantedInARecordIsFound(@TempDir Path other) throws IOException {
        Path file = other.resolve("planted.sharelift");
        try (MigrationRecord record = MigrationRecord.open(file, new Home(other, other).author())) {
            record.append(new RestReleased(1, false, new String(signers.piece(), ISO_8859_1)));
        }
        assertThat(Places.searched(other, needles))
                .extracting(Found::spelling)
                .contains(Spelling.RAW);
    }

    @ParameterizedTest
    @EnumSource
    void aSignerThatIsSentIsFoundInEachSpelling(Spelling spelling) throws Exception {
        try (Relay another = new Relay(para.base().getPort());
                Socket socket =
                        new Socket(InetAddress.getLoopbackAddress(), another.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(ISO_8859_1));
            for (byte[] spelled : spelling.of(signers.piece())) {
                out.write(spelled);
            }
            out.flush();
            socket.shutdownOutput();
            // Until the server has hung up, all has gone through.
            socket.getInputStream().readAllBytes();
            assertThat(needles.in("sent", another.sent()))
                    .extracting(Found::spelling)
                    .contains(spelling);
        }
    }

    private static List<Found> leftBy(LeakyMain.Way way, Path other, String what) throws Exception {
        new WatchedProgram(other, para.apiKey())
                .start(
                        LeakyMain.class,
                        List.of(other.toString(), Fixtures.ALL.getFirst().toString(), way.name()));
        return needles.in(other.resolve(what));
    }

    @Test
    void aSignerThatIsKeptOnTheHeapIsFoundInEachSpelling(@TempDir Path other) throws Exception {
        assertThat(leftBy(LeakyMain.Way.KEPT, other, Remains.HEAP))
                .extracting(Found::spelling)
                .contains(Spelling.values());
    }

    @Test
    void aSignerInAStringThatNobodyUsesAnyMoreIsFoundToo(@TempDir Path other) throws Exception {
        assertThat(leftBy(LeakyMain.Way.DROPPED, other, Remains.HEAP))
                .extracting(Found::spelling)
                .contains(Spelling.RAW);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSignerOutsideOfTheHeapIsFoundToo(@TempDir Path other) throws Exception {
        assertThat(leftBy(LeakyMain.Way.NATIVE, other, Remains.MEMORY))
                .extracting(Found::spelling)
                .contains(Spelling.RAW);
        assertThat(needles.in(other.resolve(Remains.HEAP))).isEmpty();
    }
}
