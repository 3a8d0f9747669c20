package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.Finding;
import io.sharelift.export.FindingsFile;
import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingOptions;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.Severity;
import io.sharelift.export.ShareKey;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.UserShare;
import io.sharelift.share.UserShare.Segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for every export, whatever is in it: reading ends within its bounds and with a report,
 * says the same twice, changes nothing, and every row that is not blocked opens again.
 */
final class ExportCheck {

    private static final Path FOLDER = folder();

    private final Path path;
    private final long size;
    private final ReadingOptions options;

    private ExportCheck(Path path, long size, ReadingOptions options) {
        this.path = path;
        this.size = size;
        this.options = options;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's place in a folder of its own. */
    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Reads these bytes as a file of this name. */
    static void hold(String name, byte[] bytes) {
        hold(name, bytes, ReadingOptions.standard());
    }

    static void hold(String name, byte[] bytes, ReadingOptions options) {
        try {
            Path file = file(name);
            Files.write(file, bytes);
            OneThread.run(new ExportCheck(file, bytes.length, options)::hold);
            if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
                throw new AssertionError("Reading has changed the file.");
            }
            Files.delete(file);
            requireNothingBeside();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads them with the key of sealed shares that the fixtures have. */
    static void holdSealed(String name, byte[] bytes) {
        try (ShareKey key = ShareKey.of(FoldedText.FIXTURE_KEY.toCharArray())) {
            hold(name, bytes, ReadingOptions.standard().withKey(key));
        }
    }

    /** Reads what is there under this name already, a file or a folder of this size. */
    static void holdThere(String name, long size, ReadingOptions options) {
        try {
            OneThread.run(new ExportCheck(file(name), size, options)::hold);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireNothingBeside() throws IOException {
        try (Stream<Path> left = Files.list(FOLDER)) {
            if (left.findAny().isPresent()) {
                throw new AssertionError("Reading has left something beside the file.");
            }
        }
    }

    private void hold() throws IOException {
        Inventory inventory = Bounds.hold(size, this::read);
        if (inventory.files().isEmpty()) {
            throw new AssertionError("There is no report.");
        }
        List<Object> facts = facts(inventory);
        saveFindings(inventory);
        Bounds.hold(size, () -> openAgain(inventory));
        if (!facts.equals(facts(read()))) {
            throw new AssertionError("A second reading says something else.");
        }
    }

    private Inventory read() {
        return InventoryReader.read(List.of(path), options, ReadingProgress.none());
    }

    /** Everything that is told, the fingerprints aside, which every inventory has its own of. */
    private static List<Object> facts(Inventory inventory) {
        List<Object> facts = new ArrayList<>(inventory.files());
        inventory.files().forEach(report -> report.findings().forEach(ExportCheck::words));
        for (WalletRow row : inventory.rows()) {
            row.findings().forEach(ExportCheck::words);
            requireTheWorst(inventory, row);
            facts.add(withoutFingerprint(row));
        }
        return facts;
    }

    private static void words(Finding finding) {
        if (finding.what().isBlank() || finding.todo().getBytes(UTF_8).length > 10_000) {
            throw new AssertionError("A finding has no words.");
        }
    }

    /** What is told of a row without making it must be what the row says. */
    private static void requireTheWorst(Inventory inventory, WalletRow row) {
        Severity worst =
                row.findings().stream().map(Finding::severity).sorted().findFirst().orElse(null);
        boolean named = row.walletId() != null;
        if (worst != inventory.worst(row.number())
                || named != inventory.namesWallet(row.number())) {
            throw new AssertionError("A row is told to be another one than it is.");
        }
    }

    private static void saveFindings(Inventory inventory) throws IOException {
        for (String name : List.of("findings.csv", "findings.html")) {
            FindingsFile.write(inventory, file(name));
            Files.delete(file(name));
        }
    }

    private static WalletRow withoutFingerprint(WalletRow row) {
        return new WalletRow(
                row.number(),
                row.walletId(),
                row.scheme(),
                row.type(),
                row.address(),
                row.publicKey(),
                row.identifier(),
                row.place(),
                row.segment(),
                row.segments(),
                row.beside(),
                row.signerBytes(),
                row.fingerprint() == null ? null : "",
                row.signer(),
                row.sealed(),
                row.findings());
    }

    /** The reader compares the fingerprint of each share itself. */
    private static int openAgain(Inventory inventory) throws IOException {
        int opened = 0;
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                if (!row.blocked()) {
                    try (UserShare share = shares.open(row)) {
                        Segment segment = share.segments().get(row.segment());
                        if (segment.signer().size() != row.signerBytes()) {
                            throw new AssertionError("The signer has another length.");
                        }
                        opened++;
                    }
                }
            }
        }
        return opened;
    }
}
