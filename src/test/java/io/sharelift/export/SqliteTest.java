package io.sharelift.export;

import static io.sharelift.export.Exports.codes;
import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.share.UserShare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

final class SqliteTest {

    @TempDir Path folder;

    private static String cell(int row, int column) throws IOException {
        return Files.readAllLines(Exports.file("wallets.csv")).get(row).split(",", -1)[column];
    }

    private Path database(String... statements) throws SQLException {
        Path file = folder.resolve("test.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private static String insert(String table, int row, String format) throws IOException {
        return "INSERT INTO "
                + table
                + " VALUES ("
                + String.format(format, cell(row, 0), cell(row, 1), cell(row, 2))
                + ")";
    }

    private static void assertEveryShareCanBeReadAgain(Inventory inventory) throws IOException {
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows().reversed()) {
                try (UserShare share = shares.open(row)) {
                    assertThat(share.segments().get(row.segment()).signer().size())
                            .isEqualTo(row.signerBytes());
                }
            }
        }
    }

    @Test
    void theDatabaseOfParasSamplesHasAWalletForEverySegment() throws IOException {
        Inventory inventory = read("keyShares.db");

        assertThat(inventory.rows().getFirst().identifier()).isEqualTo("客户-100-é");
        assertThat(inventory.rows().getFirst().place().words())
                .isEqualTo("row 1, table keyShares, column keyShare");
        assertEveryShareCanBeReadAgain(inventory);
    }

    @Test
    void readingLeavesNothingBesideTheFileAndDoesNotTouchIt() throws IOException {
        Path copy = Files.copy(Exports.file("keyShares.db"), folder.resolve("copy.db"));
        byte[] before = Files.readAllBytes(copy);

        read(copy);

        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(copy);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE s(id TEXT, userShare TEXT, email TEXT)",
                "CREATE TABLE s(a TEXT, b BLOB, email TEXT)",
                "CREATE TABLE s(rowid TEXT, oid TEXT, _rowid_ TEXT)",
                "CREATE TABLE s(\"wallet \"\"id\" TEXT PRIMARY KEY, x TEXT, y) WITHOUT ROWID",
                "CREATE TABLE s(wallet TEXT, share TEXT, who, doubled AS (share || share))"
            })
    void aTableUnderAnyNamesIsReadByWhatIsInIt(String create) throws Exception {
        Path file =
                database(
                        create,
                        insert("s", 1, "'%s','%s','%s'"),
                        insert("s", 2, "'%s','%s','%s'"),
                        insert("s", 3, "'%s','%s','%s'"));

        Inventory inventory = read(file);

        assertThat(inventory.rows()).hasSize(3).noneMatch(WalletRow::blocked);
        assertThat(inventory.rows().stream().map(WalletRow::walletId).distinct()).hasSize(3);
        assertEveryShareCanBeReadAgain(inventory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16le", "UTF-16be"})
    void aDatabaseInUtf16IsReadToo(String encoding) throws Exception {
        Path file =
                database(
                        "PRAGMA encoding='" + encoding + "'",
                        "CREATE TABLE k(email TEXT, keyShare)",
                        insert("k", 1, "'é%3$s','%2$s'"),
                        insert("k", 2, "'é%3$s',CAST(CAST('%2$s' AS TEXT) AS TEXT)"));

        Inventory inventory = read(file);

        assertThat(inventory.rows()).hasSize(2).noneMatch(WalletRow::blocked);
        assertThat(inventory.rows().getFirst().identifier()).startsWith("é");
        assertEveryShareCanBeReadAgain(inventory);
    }

    @Test
    void severalTablesWithSharesAreAllReadAndNamed() throws Exception {
        Path file =
                database(
                        "CREATE TABLE a(id TEXT, userShare TEXT)",
                        "CREATE TABLE b(who TEXT, data TEXT)",
                        "CREATE TABLE market(who TEXT, share INTEGER)",
                        insert("a", 1, "'%s','%s'"),
                        insert("b", 2, "'%3$s','%2$s'"),
                        "INSERT INTO market VALUES ('x', 12)");

        Inventory inventory = read(file);

        assertThat(inventory.rows()).hasSize(2).noneMatch(WalletRow::blocked);
        assertThat(fileCodes(inventory))
                .containsExactly(FindingCode.COLUMN_BY_VALUE, FindingCode.TABLES_READ);
        assertThat(inventory.files().getFirst().findings().getLast().what())
                .contains("a.userShare, b.data");
    }

    @Test
    void ofTwoColumnsOfSharesInATableTheOperatorChooses() throws Exception {
        Path file =
                database(
                        "CREATE TABLE s(id TEXT, one TEXT, two TEXT)",
                        insert("s", 1, "'%1$s','%2$s','%2$s'"));

        assertThat(fileCodes(read(file))).containsExactly(FindingCode.COLUMNS_NOT_TOLD);
        assertThat(read(file).files().getFirst().findings().getFirst().what())
                .contains("s (id, one, two)");
        Inventory chosen =
                InventoryReader.read(
                        List.of(file),
                        ReadingOptions.standard().withColumns(ColumnChoice.parse("share=S.two")),
                        ReadingProgress.none());
        assertThat(chosen.rows()).hasSize(1);
        assertThat(fileCodes(chosen)).isEmpty();
    }

    @Test
    void viewsAndVirtualTablesAreNotAsked() throws Exception {
        Path file =
                database(
                        "CREATE TABLE hidden(x TEXT)",
                        "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1"
                                + " FROM r) SELECT n AS userShare FROM r",
                        "CREATE VIRTUAL TABLE f USING fts5(userShare)");

        Inventory inventory = read(file);

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.NO_TABLE_WITH_SHARES);
        assertThat(inventory.files().getFirst().findings().getFirst().what())
                .contains("hidden (x)")
                .doesNotContain("userShare");
    }

    @Test
    void valuesThatAreNoTextAreReportedRowByRow() throws Exception {
        Path file =
                database(
                        "CREATE TABLE keyShares(walletId, keyShare)",
                        insert("keyShares", 1, "'%s','%s'"),
                        "INSERT INTO keyShares VALUES ('w-2', 17), ('w-3', NULL), (NULL, NULL)",
                        insert("keyShares", 4, "4,'%2$s'"));

        List<WalletRow> rows = read(file).rows();

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).blocked()).isFalse();
        assertThat(codes(rows.get(1))).containsExactly(FindingCode.SHARE_NOT_TEXT);
        assertThat(codes(rows.get(2))).containsExactly(FindingCode.SHARE_MISSING);
        assertThat(codes(rows.get(3))).containsExactly(FindingCode.WALLET_ID_NOT_TEXT);
    }

    @Test
    void changesThatAreNotInTheDatabaseYetAreTold() throws IOException {
        Path copy = Files.copy(Exports.file("keyShares.db"), folder.resolve("copy.db"));
        Files.writeString(folder.resolve("copy.db-wal"), "changes");

        Inventory inventory = read(copy);

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.DATABASE_UNSETTLED);
        assertThat(inventory.rows()).hasSize(60);
    }

    @Test
    void aDatabaseThatChangedAfterItWasShownIsNotReadAgain() throws Exception {
        Path file = database("CREATE TABLE k(keyShare TEXT)", insert("k", 1, "'%2$s'"));
        Inventory inventory = read(file);
        database(insert("k", 2, "'%2$s'"));

        try (ShareReader shares = inventory.shares()) {
            assertThatThrownBy(() -> shares.open(inventory.rows().getFirst()))
                    .isInstanceOf(ShareChangedException.class);
        }
    }
}
