package io.sharelift.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import io.sharelift.export.Selection;
import io.sharelift.record.Answer;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.MadeRecord;
import io.sharelift.report.SampleRecord;
import io.sharelift.report.save.EvidenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ResultFilesTest {

    @TempDir Path folder;

    private Account account() {
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            return Account.of(record);
        }
    }

    private static List<CsvRecord> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private Path results() {
        return folder.resolve("results");
    }

    /** Columns that answer the same for every row. */
    private static SourceColumns always(List<String> names, List<String> values) {
        return new SourceColumns() {
            @Override
            public List<String> names() {
                return names;
            }

            @Override
            public List<String> of(WalletAccount wallet) {
                return values;
            }

            @Override
            public List<String> of(RowWithoutWallet row) {
                return values;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void eachWalletIsInExactlyOneFileAndRowsWithoutOneAreSkipped() throws IOException {
        Account account = account();
        Map<Result, Integer> lines = ResultFiles.write(account, SourceColumns.none(), results());

        assertThat(lines)
                .containsEntry(Result.MIGRATED, 24)
                .containsEntry(Result.ALREADY, 4)
                .containsEntry(Result.FAILED, 5)
                .containsEntry(Result.UNKNOWN, 2)
                .containsEntry(Result.SKIPPED, 7);
        List<String> wallets = new ArrayList<>();
        for (Result result : Result.values()) {
            List<CsvRecord> records = read(results().resolve(ResultFile.name(result)));
            assertThat(records.getFirst().getField(0)).isEqualTo("wallet");
            assertThat(records).hasSize(lines.getOrDefault(result, 0) + 1);
            records.stream()
                    .skip(1)
                    .filter(line -> !line.getField(0).isEmpty())
                    .forEach(
                            line -> {
                                assertThat(line.getField(5)).isEqualTo(result.name());
                                wallets.add(line.getField(0));
                            });
        }
        assertThat(wallets)
                .containsExactlyInAnyOrderElementsOf(
                        account.wallets().stream()
                                .map(wallet -> wallet.planned().wallet().value())
                                .toList());
        try (Stream<Path> files = Files.list(results())) {
            assertThat(files).hasSize(Result.values().length);
        }
    }

    @Test
    void aLineSaysWhatHappenedAndWhatToDo() throws IOException {
        ResultFiles.write(account(), SourceColumns.none(), results());

        CsvRecord first = read(results().resolve("failed.csv")).get(1);
        assertThat(first.getFields())
                .contains(SampleRecord.wallet(29), "customers.csv", "400", "BAD_SHARE", "req-29")
                .contains("Not this wallet's share", "no");
        assertThat(first.getField(14)).startsWith("Para does not take this share");
        assertThat(first.getField(15)).contains("Compare the row with its source");
        CsvRecord ready = read(results().resolve("migrated.csv")).get(1);
        assertThat(ready.getField(6)).isEqualTo("yes");
        assertThat(ready.getField(7)).matches("2\\d{3}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void aWalletThatLeftTheReadyListIsNotCalledReady() throws IOException {
        Account account;
        try (MadeRecord made = MadeRecord.withEveryReason(folder, "BETA")) {
            account = Account.of(made.record());
        }
        ResultFiles.write(account, SourceColumns.none(), results());

        CsvRecord gone =
                read(results().resolve("migrated.csv")).stream()
                        .filter(line -> line.getField(0).equals(SampleRecord.wallet(13)))
                        .findFirst()
                        .orElseThrow();
        assertThat(gone.getField(6)).isEqualTo("no longer");
        assertThat(gone.getField(14)).contains("it was not there any more");
        assertThat(gone.getField(15)).startsWith("Keep the stored share");
    }

    @Test
    void whereTheShareAtParaMayBeAnotherTheStoredOneIsToBeKept() throws IOException {
        Account account;
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND)
                    .planned(2, Decision.NOT_CHOSEN)
                    .planned(3, Decision.DONE_BEFORE)
                    .begun("BETA")
                    .sent(1, Answer.REJECTED)
                    .list(1, true, 1, 2, 3);
            account = Account.of(made.record());
        }
        ResultFiles.write(account, SourceColumns.none(), results());

        CsvRecord refused = read(results().resolve("migrated.csv")).get(1);
        assertThat(refused.getField(14)).startsWith("Para did not take the share");
        assertThat(refused.getField(15)).startsWith("Keep the stored share");
        List<CsvRecord> skipped = read(results().resolve("skipped.csv"));
        assertThat(skipped.get(1).getField(15)).startsWith("Keep the stored share");
        assertThat(skipped.get(2).getField(14)).startsWith("An earlier record migrated it");
    }

    @Test
    void whatAnOperatorsSpreadsheetNeedsIsThere() throws IOException {
        ResultFiles.write(account(), SourceColumns.none(), results());

        byte[] bytes = Files.readAllBytes(results().resolve("failed.csv"));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void theColumnsOfTheExportsStandAfterOursUnderNamesOfTheirOwn() throws IOException {
        SourceColumns sources =
                always(
                        List.of("email", "Status", "source.status", "", "=cmd"),
                        List.of("a@b.test", "vip", "+49 30 1", "-", "'quoted"));
        ResultFiles.write(account(), sources, results());

        List<CsvRecord> records = read(results().resolve("migrated.csv"));
        assertThat(records.getFirst().getFields().subList(18, 23))
                .containsExactly(
                        "email", "source.Status", "source.source.status", "source.", "'=cmd");
        assertThat(records.get(1).getFields().subList(18, 23))
                .containsExactly("a@b.test", "vip", "'+49 30 1", "'-", "''quoted");
    }

    @Test
    void filesThatDoNotAddUpAreNotKept() throws IOException {
        Account account = account();
        SourceColumns oneShort = always(List.of("email", "plan"), List.of("a@b.test"));

        assertThatThrownBy(() -> ResultFiles.write(account, oneShort, results()))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining("do not add up")
                .hasMessageContaining("none was kept");
        try (Stream<Path> left = Files.list(results())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aWalletThatIsMissingOrTwiceOrElsewhereIsNoticed() throws IOException {
        Account account = account();
        ResultFiles.write(account, SourceColumns.none(), results());
        Path migrated = results().resolve("migrated.csv");
        Path already = results().resolve("already.csv");
        List<String> good = Files.readAllLines(migrated);
        String alreadyGood = Files.readString(already);

        Files.writeString(migrated, crlf(good.subList(0, good.size() - 1)));
        assertThatThrownBy(() -> ResultCheck.of(account, results()))
                .hasMessageContaining("migrated.csv has 23 wallets");
        Files.writeString(migrated, crlf(good) + good.getLast() + "\r\n");
        assertThatThrownBy(() -> ResultCheck.of(account, results()))
                .hasMessageContaining("is there twice");
        Files.writeString(migrated, crlf(good));
        Files.writeString(already, alreadyGood + good.getLast() + "\r\n");
        assertThatThrownBy(() -> ResultCheck.of(account, results()))
                .hasMessageContaining("is in another file");
        Files.writeString(already, alreadyGood.stripTrailing());
        assertThatThrownBy(() -> ResultCheck.of(account, results()))
                .hasMessageContaining("has no end");
    }

    private static String crlf(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void whereNothingCanBeWrittenIsSaidInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

        assertThatThrownBy(() -> ResultFiles.write(account(), SourceColumns.none(), file))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining("could not be written to " + file)
                .hasMessageContaining("Check that the folder is there");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void theFailedOnesCanBeOpenedAgainAsASelection() throws IOException {
        Account account = account();
        ResultFiles.write(account, SourceColumns.none(), results());

        Selection selection = Selection.read(results().resolve("failed.csv"));
        assertThat(selection.wallets())
                .containsExactlyElementsOf(
                        account.wallets().stream()
                                .filter(wallet -> wallet.result() == Result.FAILED)
                                .map(wallet -> wallet.planned().wallet())
                                .toList())
                .hasSize(5);
        assertThat(selection.unread()).isEmpty();
    }

    @Test
    void onlyTheirOwnerMayReadThem() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "Elsewhere than on POSIX the folder says who may read a file.");
        ResultFiles.write(account(), SourceColumns.none(), results());
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(results().resolve("migrated.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void earlierResultsAreReplaced() throws IOException {
        Files.createDirectories(results());
        Files.writeString(results().resolve("failed.csv"), "old");
        ResultFiles.write(account(), SourceColumns.none(), results());
        assertThat(read(results().resolve("failed.csv"))).hasSize(6);
    }
}
