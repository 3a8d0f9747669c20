package io.sharelift.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Reads exports into an inventory; whatever a file is, the good rows of all files are kept. */
public final class InventoryReader {

    private final Formats formats;
    private final FingerprintKey key = FingerprintKey.random();
    private final RowInspector inspector;
    private final @Nullable ShareKey shareKey;
    private final List<FileReport> files = new ArrayList<>();
    private final List<WalletRow> rows = new ArrayList<>();
    private final Map<Path, FileIdentity> identities = new HashMap<>();

    /**
     * Reads the files in their order.
     *
     * @throws CancellationException if the operator has cancelled; nothing is kept then
     */
    public static Inventory read(List<Path> paths, ReadingProgress progress) {
        return read(paths, ReadingOptions.standard(), progress);
    }

    /**
     * Reads the files in their order, with what the operator adds to them.
     *
     * @throws CancellationException if the operator has cancelled; nothing is kept then
     */
    public static Inventory read(
            List<Path> paths, ReadingOptions options, ReadingProgress progress) {
        InventoryReader reader = new InventoryReader(options);
        Set<Path> distinct = new LinkedHashSet<>();
        paths.forEach(path -> distinct.add(path.toAbsolutePath().normalize()));
        try {
            distinct.forEach(path -> reader.readFile(path, progress));
        } finally {
            reader.inspector.close();
        }
        return new Inventory(
                reader.files,
                Duplicates.settle(reader.rows),
                reader.identities,
                reader.key,
                reader.shareKey);
    }

    private InventoryReader(ReadingOptions options) {
        this.formats = new Formats(options);
        this.shareKey = options.key();
        this.inspector = new RowInspector(key, shareKey);
    }

    private void readFile(Path path, ReadingProgress progress) {
        try (ExportSource source = ExportSource.open(path)) {
            identities.put(path, source.identity());
            Optional<ExportFormat> format;
            FindingCode otherwise;
            try (Head head = source.head()) {
                format = formats.of(head);
                otherwise = noFormat(head);
            }
            if (format.isEmpty()) {
                report(path, "–", source.size(), 0, List.of(Finding.of(otherwise)));
                return;
            }
            FileReading reading = new FileReading(source, inspector, rows, progress);
            format.get().read(source, reading);
            report(path, format.get().name(), source.size(), reading.wallets(), reading.findings());
        } catch (IOException e) {
            report(path, "–", 0, 0, List.of(Finding.of(FindingCode.FILE_UNREADABLE, reason(e))));
        }
    }

    private static FindingCode noFormat(Head head) {
        if (head.isUtf16()) {
            return FindingCode.TEXT_IN_UTF16;
        }
        boolean empty = head.firstByte() < 0 && head.whole();
        return empty ? FindingCode.FILE_EMPTY : FindingCode.FORMAT_UNKNOWN;
    }

    private void report(Path path, String format, long bytes, int wallets, List<Finding> findings) {
        files.add(new FileReport(path, format, bytes, wallets, findings));
    }

    /** In the system's words, which name the file and never its content. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getReason() == null ? "there is no such file" : missing.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
