package io.sharelift.report.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.share.OwnerOnly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;

/** What became of each wallet, as one CSV file for each result. */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * Writes the files, reads them back, and only then puts them where they belong.
     *
     * @param folder made if it is not there
     * @return how many lines each file has
     * @throws EvidenceException if they cannot be written, or are not what the record says; then
     *     nothing is left behind
     */
    public static Map<Result, Integer> write(Account account, SourceColumns sources, Path folder) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder, ".results");
            try {
                writeAll(account, new ResultColumns(sources), beside);
                Map<Result, Integer> lines = ResultCheck.of(account, beside);
                for (Result result : Result.values()) {
                    Files.move(
                            beside.resolve(ResultFile.name(result)),
                            folder.resolve(ResultFile.name(result)),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                return lines;
            } finally {
                for (Result result : Result.values()) {
                    Files.deleteIfExists(beside.resolve(ResultFile.name(result)));
                }
                Files.deleteIfExists(beside);
            }
        } catch (UncheckedIOException e) {
            throw EvidenceException.cannotWrite(folder, e.getCause());
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(folder, e);
        }
    }

    private static void writeAll(Account account, ResultColumns columns, Path folder)
            throws IOException {
        Map<Result, CsvWriter> files = new EnumMap<>(Result.class);
        try {
            for (Result result : Result.values()) {
                files.put(result, open(folder.resolve(ResultFile.name(result)), columns));
            }
            for (WalletAccount wallet : account.wallets()) {
                writer(files, wallet.result()).writeRecord(columns.of(wallet));
            }
            int plan = account.plan().map(PlanFrozen::plan).orElse(0);
            for (RowWithoutWallet row : account.rowsWithoutWallet()) {
                writer(files, Result.SKIPPED).writeRecord(columns.of(row, plan));
            }
        } finally {
            for (CsvWriter file : files.values()) {
                file.close();
            }
        }
    }

    private static CsvWriter writer(Map<Result, CsvWriter> files, Result result) {
        CsvWriter writer = files.get(result);
        if (writer == null) {
            throw new IllegalStateException("There is no file for " + result);
        }
        return writer;
    }

    private static CsvWriter open(Path file, ResultColumns columns) throws IOException {
        Files.createFile(file, OwnerOnly.posix(file));
        Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\uFEFF'); // Else spreadsheets take UTF-8 for the system's own alphabet.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(columns.names());
        return csv;
    }
}
