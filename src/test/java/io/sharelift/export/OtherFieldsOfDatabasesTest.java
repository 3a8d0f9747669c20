package io.sharelift.export;

import static io.sharelift.export.BesideShares.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.export.OtherFields.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class OtherFieldsOfDatabasesTest {

    @TempDir Path folder;

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

    private static List<List<Field>> read(Inventory inventory, List<WalletRow> rows)
            throws IOException {
        List<List<Field>> read = new ArrayList<>();
        try (OtherFields fields = inventory.otherFields()) {
            for (WalletRow row : rows) {
                read.add(fields.of(row));
            }
        }
        return read;
    }

    private static List<List<Field>> read(Path file) throws IOException {
        Inventory inventory = Exports.read(file);
        return read(inventory, inventory.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
    void everyColumnButTheShareIsToldWithNumbersAsText(String encoding) throws Exception {
        Path file =
                database(
                        "PRAGMA encoding = '" + encoding + "'",
                        "CREATE TABLE k(email TEXT, n INTEGER, keyShare TEXT, r REAL, e TEXT,"
                                + " z TEXT, b BLOB, \"we\"\"ird\" TEXT, backup_share TEXT)",
                        "INSERT INTO k VALUES('José 客', 42, '"
                                + share("a")
                                + "', 1.5, '', NULL, x'0102', 'x', 'y')");

        assertThat(read(file))
                .containsExactly(
                        List.of(
                                new Field("email", "José 客"),
                                new Field("n", "42"),
                                new Field("r", "1.5"),
                                new Field("e", ""),
                                new Field("z", ""),
                                new Field("we\"ird", "x")));
    }

    @Test
    void rowsWithoutARowNumberAreToldInAnyOrder() throws Exception {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE k(id TEXT PRIMARY KEY, share TEXT, x) WITHOUT ROWID");
        for (int i = 0; i < 9; i++) {
            statements.add("INSERT INTO k VALUES('w%d','%s',%d)".formatted(i, share("w" + i), i));
        }
        Inventory inventory = Exports.read(database(statements.toArray(String[]::new)));
        List<List<Field>> forward = read(inventory, inventory.rows());
        List<List<Field>> backward = read(inventory, inventory.rows().reversed());
        Collections.reverse(backward);

        assertThat(forward).hasSize(9).isEqualTo(backward);
        assertThat(forward.get(7)).containsExactly(new Field("id", "w7"), new Field("x", "7"));
    }

    @Test
    void tablesWithOtherColumnsAreToldApart() throws Exception {
        Path file =
                database(
                        "CREATE TABLE a(keyShare TEXT, x TEXT)",
                        "CREATE TABLE b(y TEXT, keyShare TEXT)",
                        "INSERT INTO a VALUES('" + share("a") + "','1')",
                        "INSERT INTO b VALUES('2','" + share("b") + "')");

        assertThat(read(file))
                .containsExactly(List.of(new Field("x", "1")), List.of(new Field("y", "2")));
    }

    @Test
    void sharesInOtherColumnsAreLeftOutAndLongTextToo() throws Exception {
        Path file =
                database(
                        "CREATE TABLE k(keyShare TEXT, backup TEXT, b BLOB, t TEXT, ok TEXT)",
                        "INSERT INTO k VALUES('%1$s','%2$s',x'65794a',replace(hex(zeroblob(600)),'0','é'),'ok')"
                                .formatted(share("a"), share("b")));

        assertThat(read(file)).containsExactly(List.of(new Field("ok", "ok")));
    }

    @Test
    void aDatabaseThatChangedAfterItWasInspectedIsNotReadAgain() throws Exception {
        Path file =
                database(
                        "CREATE TABLE k(keyShare TEXT, x)",
                        "INSERT INTO k VALUES('" + share("a") + "',1)");
        Inventory inventory = Exports.read(file);
        database("INSERT INTO k VALUES('" + share("b") + "',2)");

        try (OtherFields fields = inventory.otherFields()) {
            assertThatThrownBy(() -> fields.of(inventory.rows().getFirst()))
                    .isInstanceOf(ShareChangedException.class);
        }
    }
}
