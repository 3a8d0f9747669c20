package io.sharelift.report.result;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.csv.CsvFile;
import io.sharelift.report.save.EvidenceException;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Map<Result, CsvFile> files = new EnumMap<>(Result.class);
        try {
            for (Result result : Result.values()) {
                files.put(
                        result,
                        CsvFile.create(folder.resolve(ResultFile.name(result)), columns.names()));
            }
            for (WalletAccount wallet : account.wallets()) {
                writer(files, wallet.result()).line(columns.of(wallet));
            }
            int plan = account.plan().map(PlanFrozen::plan).orElse(0);
            for (RowWithoutWallet row : account.rowsWithoutWallet()) {
                writer(files, Result.SKIPPED).line(columns.of(row, plan));
            }
        } finally {
            for (CsvFile file : files.values()) {
                file.close();
            }
        }
    }

    private static CsvFile writer(Map<Result, CsvFile> files, Result result) {
        CsvFile writer = files.get(result);
        if (writer == null) {
            throw new IllegalStateException("There is no file for " + result);
        }
        return writer;
    }
}
