package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.Selection.Unread;
import io.sharelift.export.Selection.Unread.Reason;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

final class SelectionTest {

    private static final String A = "0b9ae669-081e-48e2-bc83-4aebc45268d4";
    private static final String B = "c34ba437-b953-4559-817d-fdc707d5c88d";
    private static final String NOWHERE = "ffffffff-0000-4000-8000-000000000000";

    @TempDir Path folder;

    private Selection read(String text) throws IOException {
        return read(text, UTF_8);
    }

    private Selection read(String text, Charset charset) throws IOException {
        return Selection.read(Files.writeString(folder.resolve("list.csv"), text, charset));
    }

    private static List<String> ids(Iterable<WalletId> wallets) {
        return StreamSupport.stream(wallets.spliterator(), false).map(WalletId::value).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\nB\n",
                "\uFEFFA\r\nB",
                "A\rB\r",
                "\n\n  A  \n\n\t\nB\n\n",
                "\"A\"\n\"B\"\n",
                "wallet_id\nA\nB\n",
                "\uFEFF\"Wallet ID\"\r\n\"A\"\r\n\"B\"\r\n",
                "id\nA\nB\n",
                "email;walletId;why\nx@y.z;A;\"no; really\"\nz@y.x;B;\n",
                "id,Wallet-UUID\n1,A\n2,B\n",
                "why\tparaWalletId\n\"two\nlines\"\tA\nit\tB\n",
                "sep=;\nwallet;x\nA;1\nB;2\n",
                ",,\nid,name\nA,x\n,\nB,y\n",
                "A,\nB,\n",
                "'A\n'B\n",
                "wallet_id\nA\nB\nA\n"
            })
    void aListIsReadHoweverItIsWritten(String text) throws IOException {
        Selection selection = read(text.replace("A", A).replace("B", B));

        assertThat(ids(selection.wallets())).containsExactly(A, B);
        assertThat(selection.unread()).isEmpty();
        assertThat(selection.contains(new WalletId(B))).isTrue();
        assertThat(selection.contains(new WalletId(NOWHERE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aListThatASpreadsheetSavedInUtf16IsRead(String charset) throws IOException {
        Selection selection =
                read("\uFEFFname\twallet id\nJosé\t" + A + "\n", Charset.forName(charset));

        assertThat(ids(selection.wallets())).containsExactly(A);
    }

    @Test
    void whatIsNoWalletIdIsSaidByItsLineAndWithWhatToDo() throws IOException {
        Selection selection =
                read("why,wallet_id\nx," + A + "\ny,not an ID\n\nz,\nw\nv," + B + ",more\n");

        assertThat(ids(selection.wallets())).containsExactly(A, B);
        assertThat(selection.unread())
                .containsExactly(
                        new Unread(3, Reason.NOT_AN_ID),
                        new Unread(5, Reason.NO_ID),
                        new Unread(6, Reason.NO_ID));
        assertThat(selection.unread().getFirst().what()).contains("line 3");
    }

    @Test
    void ofSeveralValuesInALineWithoutAHeaderNoneIsGuessed() throws IOException {
        Selection selection = read(A + "," + B + "\nx,y\n");

        assertThat(selection.wallets()).isEmpty();
        assertThat(selection.unread())
                .containsExactly(
                        new Unread(1, Reason.MANY_CELLS), new Unread(2, Reason.MANY_CELLS));
    }

    @Test
    void aQuoteInTheWrongPlaceCostsItsLineOnly() throws IOException {
        Selection selection = read("wallet_id,why\n" + A + ",\"x\" y\n" + B + ",z\n");

        assertThat(ids(selection.wallets())).containsExactly(B);
        assertThat(selection.unread()).containsExactly(new Unread(2, Reason.QUOTES));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonSaysWhatItIsAndWhatToDo(Reason reason) {
        Unread unread = new Unread(1234, reason);

        assertThat(unread.what()).contains("ine 1234").endsWith(".").doesNotContain("{");
        assertThat(unread.todo()).endsWith(".");
    }

    @Test
    void whatAnInventoryHasOfItAndWhatItHasNotKeepTheOrderOfTheList() throws IOException {
        Inventory inventory = Exports.read("wallets.csv");
        Selection selection = read(NOWHERE + "\n" + B + "\n" + A + "\nabc\n");

        assertThat(ids(selection.matched(inventory))).containsExactly(B, A);
        assertThat(ids(selection.missing(inventory))).containsExactly(NOWHERE, "abc");
        assertThat(selection.matched(Inventory.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wallets.csv", "wallets-excel.csv"})
    void anExportItselfIsASelectionOfAllItsWallets(String export) throws IOException {
        Selection selection = Selection.read(Exports.file(export));
        Inventory inventory = Exports.read(export);

        assertThat(selection.unread()).isEmpty();
        assertThat(ids(selection.wallets()))
                .isEqualTo(
                        inventory.rows().stream()
                                .map(row -> String.valueOf(row.walletId()))
                                .toList());
        assertThat(selection.missing(inventory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"array.json", "keyShares.db", "single-user-share.txt", "wallets.ndjson"})
    void aFileThatIsNoListHasNoWalletsAndNothingOfItIsShown(String export) throws IOException {
        Selection selection = Selection.read(Exports.file(export));

        assertThat(selection.wallets()).isEmpty();
        assertThat(selection.unread()).isNotEmpty();
        assertThat(selection.unread())
                .allSatisfy(line -> assertThat(line.what() + line.todo()).hasSizeLessThan(250));
    }

    @Test
    void anEmptyFileIsAnEmptyList() throws IOException {
        assertThat(read("").wallets()).isEmpty();
        assertThat(read("\uFEFF\r\n", StandardCharsets.UTF_16LE).unread()).isEmpty();
        assertThat(read("wallet_id\n").wallets()).isEmpty();
    }

    @Test
    void ofVeryManyBadLinesAThousandAreToldAndAllAreCounted() throws IOException {
        Selection selection = read("no ID\n".repeat(5_000) + A);

        assertThat(selection.unread()).hasSize(1_000);
        assertThat(selection.unreadLines()).isEqualTo(5_000);
        assertThat(ids(selection.wallets())).containsExactly(A);
    }

    @Test
    void aListThatIsTooLongIsRefusedWholeRatherThanCut() throws IOException {
        Path file = Files.writeString(folder.resolve("long.txt"), "a\nb\nc\n");

        assertThatThrownBy(() -> SelectionReader.read(file, 5, 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("5 bytes")
                .hasMessageContaining("Nothing was selected");
        assertThatThrownBy(() -> SelectionReader.read(file, 100, 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 2 wallets");
        assertThat(SelectionReader.read(file, 6, 3).wallets()).hasSize(3);
    }
}
