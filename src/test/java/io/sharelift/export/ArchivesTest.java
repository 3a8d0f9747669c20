package io.sharelift.export;

import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.UserShare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class ArchivesTest {

    @TempDir Path folder;

    private static byte[] bytes(String fixture) throws IOException {
        return Files.readAllBytes(Exports.file(fixture));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void assertEveryShareCanBeReadAgain(Inventory inventory) throws IOException {
        try (ShareReader one = inventory.shares();
                ShareReader two = inventory.shares()) {
            for (WalletRow row : inventory.rows().reversed()) {
                try (UserShare share = one.open(row);
                        UserShare again = two.open(row)) {
                    assertThat(share.segments().get(row.segment()).signer().size())
                            .isEqualTo(again.segments().get(row.segment()).signer().size())
                            .isEqualTo(row.signerBytes());
                }
            }
        }
    }

    @Test
    void anExportPackedWithGzipIsReadAndItsSharesAreReadAgain() throws IOException {
        for (String fixture : List.of("array.json", "wallets.csv", "wallets.ndjson")) {
            Inventory inventory = read(write(fixture + ".gz", gzip(bytes(fixture))));

            assertThat(fileCodes(inventory)).isEmpty();
            assertThat(inventory.files().getFirst().format()).startsWith("gzip: ");
            assertThat(inventory.rows()).hasSameSizeAs(read(fixture).rows());
            assertThat(inventory.rows()).noneMatch(WalletRow::blocked);
            assertThat(inventory.rows().getFirst().place().words()).endsWith(" in " + fixture);
            assertEveryShareCanBeReadAgain(inventory);
        }
    }

    @Test
    void severalPiecesOfGzipAfterEachOtherAreOneFile() throws IOException {
        byte[] content = bytes("wallets.ndjson");
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        pieces.write(gzip(Arrays.copyOf(content, 30_000)));
        pieces.write(gzip(Arrays.copyOfRange(content, 30_000, content.length)));

        assertThat(read(write("p.gz", pieces.toByteArray())).rows()).hasSize(15);
    }

    @Test
    void everyExportInAZipIsReadAndTheOthersAreNamed() throws IOException {
        byte[] zip =
                zip(
                        files(
                                "a/array.json", bytes("array-minified.json"),
                                "a/", new byte[0],
                                "__MACOSX/a/._array.json", new byte[10],
                                "b/wallets.csv", bytes("wallets-excel.csv"),
                                "README.txt", "Hello".getBytes(UTF_8),
                                "cut.json", bytes("broken/truncated.json")));

        Inventory inventory = read(write("all.zip", zip));

        assertThat(inventory.files()).hasSize(1);
        assertThat(inventory.files().getFirst().format()).isEqualTo("ZIP: JSON list, CSV");
        assertThat(inventory.files().getFirst().wallets()).isEqualTo(34);
        assertThat(fileCodes(inventory))
                .containsExactly(FindingCode.FILE_ENDS_EARLY, FindingCode.ENTRIES_NO_EXPORTS);
        assertThat(inventory.files().getFirst().findings().getFirst().what())
                .startsWith("cut.json: The file ends early");
        assertEveryShareCanBeReadAgain(inventory);
    }

    @Test
    void anArchiveInAnArchiveAndADatabaseInOneAreNotOpenedAndSaySo() throws IOException {
        byte[] zip =
                zip(
                        files(
                                "deep.zip", zip(files("x.json", bytes("legacy.json"))),
                                "keys.db", bytes("keyShares.db")));

        Inventory inventory = read(write("nested.zip", zip));

        assertThat(fileCodes(inventory)).containsOnly(FindingCode.ENTRY_NOT_OPENED);
        assertThat(inventory.files().getFirst().findings())
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("deep.zip") && what.contains("archive itself"))
                .anyMatch(what -> what.contains("keys.db") && what.contains("database"));
    }

    @Test
    void aWorkbookIsToldFromAZipOfExports() throws IOException {
        byte[] workbook = zip(files("[Content_Types].xml", new byte[9], "xl/a.xml", new byte[9]));

        assertThat(fileCodes(read(write("w.xlsx", workbook))))
                .containsExactly(FindingCode.WORKBOOK);
    }

    @Test
    void aBombIsGivenUpLongBeforeItIsUnpacked() throws IOException {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) ' ');

        assertThat(fileCodes(read(write("b.gz", gzip(zeros)))))
                .containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
        assertThat(fileCodes(read(write("b.zip", zip(files("a.json", zeros))))))
                .containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void entriesThatShareTheirPackedBytesAreOneBomb() throws IOException {
        byte[] spaces = new byte[900 << 10];
        Arrays.fill(spaces, (byte) ' ');
        byte[] one = zip(files("a.json", spaces));
        int end = one.length - 22;
        int directory = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
        int entries = 500;
        ByteBuffer many =
                ByteBuffer.allocate(directory + entries * (end - directory) + 22)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(one, 0, directory);
        for (int i = 0; i < entries; i++) {
            many.put(one, directory, end - directory);
        }
        many.put(one, end, 22);
        many.putShort(many.capacity() - 12, (short) entries);

        Inventory inventory = read(write("many.zip", many.array()));

        assertThat(fileCodes(inventory)).contains(FindingCode.ARCHIVE_TOO_LARGE);
        assertThat(fileCodes(inventory)).hasSizeLessThan(50);
    }

    @Test
    void manySmallPiecesOfGzipAreReadOnceAndNotByTheWindowEach() throws IOException {
        byte[] piece = gzip(new byte[0]);
        byte[] pieces = new byte[2_000 * piece.length];
        for (int i = 0; i < pieces.length; i += piece.length) {
            System.arraycopy(piece, 0, pieces, i, piece.length);
        }
        AtomicLong bytesRead = new AtomicLong();
        SourceBytes file =
                new SourceBytes() {
                    @Override
                    public long size() {
                        return pieces.length;
                    }

                    @Override
                    public long read(MemorySegment target, long from) {
                        long count = Math.min(target.byteSize(), pieces.length - from);
                        MemorySegment.copy(MemorySegment.ofArray(pieces), from, target, 0, count);
                        bytesRead.addAndGet(count);
                        return count;
                    }

                    @Override
                    public void close() {}
                };
        GzipArchive gzip = new GzipArchive(file, "many.gz");
        try (UnpackedMemory memory = new UnpackedMemory(1)) {
            gzip.unpack(gzip.entries().getFirst(), memory);
        }

        assertThat(bytesRead.get()).isLessThan(4L * pieces.length);
    }

    @Test
    void aCutArchiveKeepsTheRowsThatCameOut() throws IOException {
        byte[] packed = gzip(bytes("wallets.ndjson"));
        Path file = write("cut.gz", Arrays.copyOf(packed, packed.length / 2));

        Inventory inventory = read(file);

        assertThat(fileCodes(inventory)).contains(FindingCode.ARCHIVE_DAMAGED);
        assertThat(inventory.rows()).hasSizeBetween(5, 10).noneMatch(WalletRow::blocked);
        assertEveryShareCanBeReadAgain(inventory);
    }

    @Test
    void aFlippedByteInAnArchiveIsNeverSilent() throws IOException {
        byte[] packed = zip(files("a.ndjson", bytes("wallets.ndjson")));
        packed[packed.length / 2] ^= 1;

        assertThat(fileCodes(read(write("flip.zip", packed))))
                .contains(FindingCode.ARCHIVE_DAMAGED);
    }

    @Test
    void theSameFileUnderAnotherNameIsNoticedAndReadOnce() throws IOException {
        Path one = write("one.json", bytes("legacy.json"));
        Path two = write("two.json", bytes("legacy.json"));
        byte[] other = bytes("legacy.json");
        other[other.length - 1] = ' ';
        other[other.length - 2] = ' ';

        Inventory inventory = read(one, two, write("three.json", other));

        assertThat(inventory.rows()).hasSize(6);
        assertThat(inventory.files().get(1).findings().getFirst().code())
                .isEqualTo(FindingCode.FILE_TWICE);
        assertThat(inventory.files().get(1).findings().getFirst().what()).contains("one.json");
        assertThat(inventory.files().get(2).findings().getFirst().code())
                .isEqualTo(FindingCode.FILE_ENDS_EARLY);
    }

    @Test
    void everyExportInAFolderIsReadAndWhatIsNoneIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("x/y"));
        write("x/b.csv", bytes("wallets.csv"));
        write("x/y/a.gz", gzip(bytes("wallets.ndjson")));
        write("x/.hidden.json", bytes("legacy.json"));
        write("x/notes.txt", "Nothing here".getBytes(UTF_8));
        write("x/z.json", bytes("broken/truncated.json"));

        Inventory inventory = read(folder.resolve("x"));

        assertThat(inventory.files())
                .extracting(file -> String.valueOf(file.file().getFileName()))
                .containsExactly("b.csv", "notes.txt", "a.gz", "z.json");
        assertThat(inventory.files()).extracting(FileReport::wallets).containsExactly(30, 0, 15, 4);
        assertThat(inventory.files().get(1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FILE_PASSED_OVER);
    }

    @Test
    void anEmptyFolderIsTold() throws IOException {
        Files.createDirectories(folder.resolve("empty/.git"));

        assertThat(fileCodes(read(folder.resolve("empty"))))
                .containsExactly(FindingCode.FOLDER_EMPTY);
    }

    @Test
    void nothingIsWrittenBesideAnArchive() throws IOException {
        Path file = write("a.zip", zip(files("../../evil.json", bytes("legacy.json"))));

        Inventory inventory = read(file);

        assertThat(inventory.rows()).hasSize(6);
        assertEveryShareCanBeReadAgain(inventory);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anArchiveThatChangedAfterItWasShownIsNotReadAgain() throws IOException {
        Path file = write("a.gz", gzip(bytes("legacy.json")));
        Inventory inventory = read(file);
        Files.write(file, gzip(bytes("array.json")));

        try (ShareReader shares = inventory.shares()) {
            assertThatThrownBy(() -> shares.open(inventory.rows().getFirst()))
                    .isInstanceOf(ShareChangedException.class);
        }
    }

    @Test
    void unpackingStopsWhenItIsCancelled() throws IOException {
        Path file = write("a.gz", gzip(bytes("array.json")));
        ReadingProgress cancelled =
                new ReadingProgress() {
                    @Override
                    public void read(Path of, long bytes, long ofBytes, int wallets) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        assertThatThrownBy(() -> InventoryReader.read(List.of(file), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
