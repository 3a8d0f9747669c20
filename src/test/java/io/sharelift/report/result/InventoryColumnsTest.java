package io.sharelift.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.sharelift.export.Inventory;
import io.sharelift.export.InventoryReader;
import io.sharelift.export.ReadingProgress;
import io.sharelift.export.WalletRow;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.Account;
import io.sharelift.report.SampleRecord;
import io.sharelift.report.ShareHunt;
import io.sharelift.report.save.EvidenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results with the columns of the fixtures beside them. */
class InventoryColumnsTest {

    @TempDir Path folder;

    private Path copied(String export) throws IOException {
        Path copy = folder.resolve(Objects.requireNonNull(Path.of(export).getFileName()));
        try (var in =
                Objects.requireNonNull(getClass().getResourceAsStream("/exports/" + export))) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private static Inventory read(Path export) {
        return InventoryReader.read(List.of(export), ReadingProgress.none());
    }

    /** A plan of all rows, as a migration would freeze it. */
    private Account planned(Inventory inventory) {
        try (MigrationRecord record = SampleRecord.open(folder)) {
            record.append(new PlanBegun(1));
            List<RecordEvent> events = new ArrayList<>();
            for (WalletRow row : inventory.rows()) {
                String source = String.valueOf(row.place().file().getFileName());
                events.add(
                        row.walletId() == null
                                ? new RowWithoutWallet(source, row.place().row(), "No wallet.")
                                : new WalletPlanned(
                                        row.walletId(),
                                        row.scheme(),
                                        row.type(),
                                        source,
                                        row.place().row(),
                                        null,
                                        Decision.NOT_CHOSEN,
                                        "",
                                        List.of(),
                                        null,
                                        null,
                                        List.of()));
            }
            record.append(events);
            record.append(SampleRecord.frozen("BETA", ""));
            return Account.of(record);
        }
    }

    private Map<String, NamedCsvRecord> skipped() throws IOException {
        Path file = folder.resolve("results").resolve("skipped.csv");
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream()
                    .filter(line -> !line.getField("wallet").isEmpty())
                    .collect(
                            Collectors.toMap(line -> line.getField("wallet"), Function.identity()));
        }
    }

    private static String email(Map<String, NamedCsvRecord> lines, String wallet) {
        return Objects.requireNonNull(lines.get(wallet), wallet).getField("email");
    }

    private void write(Account account, Inventory inventory) {
        try (SourceColumns sources = SourceColumns.of(account, Optional.of(inventory))) {
            ResultFiles.write(account, sources, folder.resolve("results"));
        }
    }

    @Test
    void eachWalletHasTheColumnsOfItsOwnRow() throws IOException {
        Inventory inventory = read(copied("wallets.csv"));
        write(planned(inventory), inventory);

        Map<String, NamedCsvRecord> lines = skipped();
        assertThat(lines).hasSize(30);
        for (String line : Files.readAllLines(folder.resolve("wallets.csv")).subList(1, 31)) {
            String[] cells = line.split(",", -1);
            assertThat(email(lines, cells[0])).isEqualTo(cells[2]);
        }
        assertThat(lines.values().iterator().next().getHeader())
                .contains("wallet_id", "email")
                .doesNotContain("user_share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array.json",
                "bulk-store.json",
                "legacy.json",
                "multi-segment.json",
                "wallets.csv",
                "wallets-excel.csv",
                "wallets.ndjson",
                "keyShares.db",
                "single-user-share.txt",
                "broken/duplicate-conflict.json",
                "broken/formula.csv",
                "broken/no-signer.json"
            })
    void theFilesAddUpAndNoShareIsInThem(String export) throws IOException {
        Inventory inventory = read(copied(export));
        write(planned(inventory), inventory);

        ShareHunt hunt = ShareHunt.of(inventory);
        try (Stream<Path> files = Files.list(folder.resolve("results"))) {
            for (Path file : files.toList()) {
                assertThat(hunt.foundIn(Files.readAllBytes(file))).as("%s", file).isEmpty();
            }
        }
    }

    @Test
    void aWalletThatTheExportsDoNotHaveWhereItWasHasEmptyColumns() throws IOException {
        Inventory inventory = read(copied("wallets.csv"));
        Account account;
        try (MigrationRecord record = SampleRecord.withEverything(folder)) {
            account = Account.of(record);
        }
        write(account, inventory);
        assertThat(email(skipped(), SampleRecord.wallet(36))).isEmpty();
    }

    @Test
    void exportsThatHaveChangedGiveNoResultFiles() throws IOException {
        Path export = copied("wallets.csv");
        Inventory inventory = read(export);
        Account account = planned(inventory);
        Files.writeString(export, "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> write(account, inventory))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining("not as they were")
                .hasMessageContaining("Open the exports again");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
