package io.sharelift.export;

import static io.sharelift.export.Exports.codes;
import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.UserShare;
import io.sharelift.share.json.JsonInput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class CsvTest {

    @TempDir Path folder;

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".csv"), text.getBytes(charset));
    }

    private Path write(String text) throws IOException {
        return write(text, UTF_8);
    }

    /** The cells of the fixture, line by line: ID, share, mail. */
    private static List<List<String>> cells() throws IOException {
        return Files.readAllLines(Exports.file("wallets.csv")).stream()
                .skip(1)
                .limit(4)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static String table(String header, String format) throws IOException {
        StringBuilder text = new StringBuilder(header);
        for (List<String> cells : cells()) {
            text.append(String.format(format, cells.get(0), cells.get(1), cells.get(2)));
        }
        return text.toString();
    }

    private static void assertEveryShareCanBeReadAgain(Inventory inventory) throws IOException {
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : inventory.rows()) {
                try (UserShare share = shares.open(row)) {
                    assertThat(share.segments().get(row.segment()).signer().size())
                            .isEqualTo(row.signerBytes());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WALLET-ID;User Share;E-Mail\n%1$s;%2$s;%3$s\n",
                "id\tnote\tkeyShare\n%1$s\t\"a \"\"b\"\"\n c\"\t%2$s\n",
                "email|USER_SHARE|walletId\r\n%3$s|\"%2$s\"|%1$s\r\n",
                "share,name,wallet id\r%2$s,\"Doe, \"\"J\"\"\",%1$s\r",
                "sep=;\nshare;wallet_id\n%2$s;%1$s\n",
                "user share\n%2$s\n",
                "email,encrypted_key_share\n%3$s,%2$s\n",
                "id, share\n%1$s, \"%2$s\" \n"
            })
    void delimiterOrderNamesAndQuotesAreFoundOut(String format) throws IOException {
        int rows = Math.max(format.indexOf('\n'), format.indexOf('\r')) + 1;
        if (format.startsWith("sep=")) {
            rows = format.indexOf('\n', rows) + 1;
        }
        Path file = write(table(format.substring(0, rows), format.substring(rows)));

        Inventory inventory = read(file);

        assertThat(fileCodes(inventory)).isEmpty();
        assertThat(inventory.files().getFirst().format()).isEqualTo("CSV");
        assertThat(inventory.rows()).hasSize(4).noneMatch(WalletRow::blocked);
        assertEveryShareCanBeReadAgain(inventory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%1$s,%2$s,%3$s\n", "%2$s;%3$s;%1$s\n", "\"%3$s\"\t\"%2$s\"\t\"%1$s\"\r\n"})
    void withoutAHeaderTheValuesTellWhichColumnHoldsWhat(String format) throws IOException {
        Inventory inventory = read(write(table("", format)));

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.COLUMN_BY_VALUE);
        assertThat(inventory.rows()).hasSize(4).noneMatch(WalletRow::blocked);
        assertThat(inventory.rows())
                .allSatisfy(row -> assertThat(row.identifier()).contains("@example.com"));
        assertThat(inventory.rows().getFirst().place().line()).isEqualTo(1);
    }

    @Test
    void aColumnUnderAForeignNameIsTakenByItsValuesAndSaid() throws IOException {
        Inventory inventory = read(write(table("who,blob,ref\n", "%3$s,%2$s,%1$s\n")));

        assertThat(inventory.files().getFirst().findings().getFirst().what()).contains("blob");
        assertThat(inventory.rows()).hasSize(4).noneMatch(WalletRow::blocked);
    }

    @Test
    void ofTwoColumnsOfSharesTheOperatorChooses() throws IOException {
        Path file = write(table("ref,new,old\n", "%1$s,%2$s,%2$s\n"));

        Inventory undecided = read(file);
        Inventory chosen =
                InventoryReader.read(
                        List.of(file),
                        ReadingOptions.standard()
                                .withColumns(ColumnChoice.parse("wallet=Ref, share=OLD")),
                        ReadingProgress.none());

        assertThat(fileCodes(undecided)).containsExactly(FindingCode.COLUMNS_NOT_TOLD);
        assertThat(undecided.files().getFirst().findings().getFirst().what())
                .contains("ref, new, old");
        assertThat(fileCodes(chosen)).isEmpty();
        assertThat(chosen.rows()).hasSize(4).noneMatch(WalletRow::blocked);
    }

    @Test
    void columnsThatAreChosenInOtherWordsAreNotUnderstood() {
        assertThatThrownBy(() -> ColumnChoice.parse("share"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wallet=NAME");
        assertThat(ColumnChoice.parse("share=a,b,wallet=2"))
                .isEqualTo(new ColumnChoice("2", "a,b", null));
    }

    @Test
    void utf16IsReadInEitherOrderWithAndWithoutAMark() throws IOException {
        String text = table("\uFEFFwallet_id,share,for\n", "%1$s,\"%2$s\",\"é\"\"%3$s\"\n");

        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            for (String written : List.of(text, text.substring(1))) {
                Inventory inventory = read(write(written, charset));

                assertThat(fileCodes(inventory)).isEmpty();
                assertThat(inventory.rows()).hasSize(4).noneMatch(WalletRow::blocked);
                assertEveryShareCanBeReadAgain(inventory);
            }
        }
    }

    @Test
    void aBrokenLineCostsThatLineAndNoPieceOfAShareIsTakenForAFact() throws IOException {
        String text = table("wallet_id,share,email\n", "%1$s,%2$s,%3$s\n");
        int cut = text.indexOf('\n', 30) + 1700;
        Path file = write(text.substring(0, cut) + "\n" + text.substring(cut));

        Inventory inventory = read(file);

        assertThat(fileCodes(inventory))
                .containsExactly(FindingCode.LINE_BROKEN, FindingCode.LINE_BROKEN);
        assertThat(inventory.rows()).hasSize(3).noneMatch(WalletRow::blocked);
    }

    @Test
    void aRowWithoutAShareAndOneWithTooManyCellsAreTold() throws IOException {
        List<String> first = cells().get(0);
        String text =
                "wallet_id,share,email\n,,\n"
                        + first.get(0)
                        + ",,x\n"
                        + String.join(",", cells().get(1))
                        + ",,more\n";

        Inventory inventory = read(write(text));
        List<WalletRow> rows = inventory.rows();

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.CELLS_DIFFER);
        assertThat(rows).hasSize(2);
        assertThat(codes(rows.getFirst())).containsExactly(FindingCode.SHARE_MISSING);
        assertThat(rows.getLast().blocked()).isFalse();
    }

    @Test
    void aFileOfBrokenLinesIsNotReadAgainForEachOfThem() throws IOException {
        byte[] bytes = "a,\"b\n".repeat(10_000).getBytes(UTF_8);
        int[] inputs = new int[1];
        CsvScanner scanner =
                new CsvScanner(
                        from -> {
                            inputs[0]++;
                            return JsonInput.of(MemorySegment.ofArray(bytes).asSlice(from));
                        },
                        0,
                        TextUnits.BYTES,
                        ',');
        int broken = 0;
        while (scanner.nextRow()) {
            while (scanner.nextCell(0)) {
                // To the end of the row.
            }
            broken += scanner.trouble() == CsvScanner.Trouble.NONE ? 0 : 1;
        }

        assertThat(broken).isEqualTo(10_000);
        assertThat(inputs[0]).isLessThan(4);
    }

    @Test
    void ordinaryTextIsNoTable() throws IOException {
        assertThat(fileCodes(read(write("Dear operator, good morning.\n\nHere they are:\n"))))
                .containsExactly(FindingCode.FORMAT_UNKNOWN);
        assertThat(fileCodes(read(write("[{\"walletId\":\"a\"}]", UTF_16LE))))
                .containsExactly(FindingCode.TEXT_IN_UTF16);
    }
}
