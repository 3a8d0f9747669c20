package io.sharelift.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The findings of an inventory in a file, for the colleague who mends the export. */
public final class FindingsFile {

    /** One finding, in words. */
    record Line(
            String file,
            String place,
            String wallet,
            String identifier,
            Severity severity,
            FindingCode code,
            String what,
            String todo) {

        static Line of(FileReport report, Finding finding) {
            return line(name(report.file()), "", "", "", finding);
        }

        static Line of(WalletRow row, Finding finding) {
            return line(
                    name(row.place().file()),
                    row.place().words(),
                    row.walletId() == null ? "" : row.walletId().value(),
                    Objects.requireNonNullElse(row.identifier(), ""),
                    finding);
        }

        private static Line line(
                String file, String place, String wallet, String identifier, Finding finding) {
            return new Line(
                    file,
                    place,
                    wallet,
                    identifier,
                    finding.severity(),
                    finding.code(),
                    finding.what(),
                    finding.todo());
        }

        private static String name(Path file) {
            return String.valueOf(file.getFileName());
        }
    }

    private FindingsFile() {}

    /**
     * Writes the findings: as a page if the name ends with {@code .html}, else as CSV.
     *
     * @throws IOException if the file cannot be written; what was there before is then unchanged
     */
    public static void write(Inventory inventory, Path file) throws IOException {
        boolean page = String.valueOf(file).toLowerCase(Locale.ROOT).endsWith(".html");
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(folder, ".findings", ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                if (page) {
                    FindingsPage.write(lines(inventory), out);
                } else {
                    FindingsTable.write(lines(inventory), out);
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Stream<Line> lines(Inventory inventory) {
        return Stream.concat(
                inventory.files().stream()
                        .flatMap(
                                report ->
                                        report.findings().stream()
                                                .map(finding -> Line.of(report, finding))),
                inventory.rows().stream()
                        .flatMap(
                                row ->
                                        row.findings().stream()
                                                .map(finding -> Line.of(row, finding))));
    }
}
