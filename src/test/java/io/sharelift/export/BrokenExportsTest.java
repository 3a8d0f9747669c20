package io.sharelift.export;

import static io.sharelift.export.Exports.codes;
import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What EXPECTED.json of the fixtures says of each broken file. */
final class BrokenExportsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "empty.json, FILE_EMPTY, The file is empty",
        "not-an-export.json, NO_WALLET_ROWS, No wallet rows found. The fields that are there:"
                + " hello",
        "no-share-column.csv, COLUMNS_NOT_TOLD, 'The columns that are there: wallet_id, email'",
        "other-table.db, NO_TABLE_WITH_SHARES, 'The tables that are there: users (id, name)'",
        "truncated.db, DATABASE_DAMAGED, is damaged",
        "deep.json, NESTED_TOO_DEEPLY, nested too deeply"
    })
    void aFileWithoutRowsIsReportedAsAWhole(String file, FindingCode code, String words) {
        Inventory inventory = read("broken/" + file);

        assertThat(inventory.rows()).isEmpty();
        assertThat(fileCodes(inventory)).containsExactly(code);
        assertThat(inventory.files().getFirst().findings().getFirst().what()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-wallet-id.json, NO_SEGMENT_FOR_ID, It has: 96ffcdf4-7d2a-4f30-bcd9-b40a25acbd25",
        "no-signer.json, SIGNER_MISSING, exported without signers",
        "empty-signer.json, SIGNER_EMPTY, is empty",
        "signer-of-another-wallet.json, SIGNER_OF_ANOTHER_WALLET, names another wallet",
        "signer-of-another-wallet.json, ADDRESS_MISMATCH, but the segment states",
        "bad-base64.json, SHARE_NOT_READABLE, not base64 of JSON",
        "scheme-mismatch.json, SCHEME_MISMATCH, type SOLANA with scheme DKLS",
        "wrong-key.json, SHARE_SEALED, sealed by your own application",
        "huge-number.json, WALLET_ID_NOT_TEXT, not a string"
    })
    void aBrokenRowIsBlockedAndSaysWhy(String file, FindingCode code, String words) {
        Inventory inventory = read("broken/" + file);

        assertThat(inventory.rows()).hasSize(1);
        WalletRow row = inventory.rows().getFirst();
        assertThat(row.blocked()).isTrue();
        assertThat(codes(row)).contains(code);
        assertThat(row.findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.what()).contains(words);
                            assertThat(finding.todo()).isNotBlank();
                        });
    }

    /** Rows, how many of them are blocked, and the codes of the file and its rows. */
    private static final String EVERY_FILE =
            """
            bad-base64.json 1 1 SHARE_NOT_READABLE
            bare-cr.csv 2 0
            deep.json 0 0 NESTED_TOO_DEEPLY
            duplicate-conflict.json 2 2 DUPLICATE_CONFLICT
            duplicate-same.json 1 0 DUPLICATE_SAME
            empty-signer.json 1 1 SIGNER_EMPTY
            empty.json 0 0 FILE_EMPTY
            extra-quote.csv 1 0 QUOTE_NOT_CLOSED
            formula.csv 1 0
            huge-number.json 1 1 WALLET_ID_NOT_TEXT
            no-share-column.csv 0 0 COLUMNS_NOT_TOLD
            no-signer.json 1 1 SIGNER_MISSING
            not-an-export.json 0 0 NO_WALLET_ROWS
            other-table.db 0 0 NO_TABLE_WITH_SHARES
            same-signer-two-ids.json 2 2 SIGNER_UNDER_TWO_IDS
            scheme-mismatch.json 1 1 SCHEME_MISMATCH
            signer-of-another-wallet.json 1 1 SIGNER_OF_ANOTHER_WALLET ADDRESS_MISMATCH
            truncated.db 0 0 DATABASE_DAMAGED
            truncated.json 4 0 FILE_ENDS_EARLY
            url-safe-base64.json 1 0
            utf16.csv 1 0
            wrapped-lines.txt 1 0 BASE64_REPAIRED
            wrong-key.json 1 1 SHARE_SEALED
            wrong-wallet-id.json 1 1 NO_SEGMENT_FOR_ID
            """;

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyBrokenFileIsWhatItsExpectationSays(
            String file, int rows, int blocked, List<String> codes) {
        Inventory inventory = read("broken/" + file);

        assertThat(inventory.rows()).hasSize(rows);
        assertThat(inventory.rows().stream().filter(WalletRow::blocked)).hasSize(blocked);
        Stream<Finding> found =
                Stream.concat(
                        inventory.files().getFirst().findings().stream(),
                        inventory.rows().stream().flatMap(row -> row.findings().stream()));
        assertThat(found.map(finding -> finding.code().name())).containsAll(codes);
    }

    static Stream<Arguments> everyFile() {
        return EVERY_FILE
                .lines()
                .map(line -> List.of(line.split(" ")))
                .map(
                        words ->
                                Arguments.of(
                                        words.get(0),
                                        Integer.parseInt(words.get(1)),
                                        Integer.parseInt(words.get(2)),
                                        words.subList(3, words.size())));
    }

    @Test
    void noFileWithAnExpectationIsLeftOut() throws IOException {
        String expected = Files.readString(Exports.file("broken/EXPECTED.json"));
        List<String> names =
                Pattern.compile("\"([^\"]+)\": \"")
                        .matcher(expected)
                        .results()
                        .map(result -> result.group(1))
                        .toList();

        assertThat(everyFile().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(names));
    }

    @Test
    void aFileThatEndsEarlyKeepsItsGoodRowsAndNamesTheOneThatBroke() {
        Inventory inventory = read("broken/truncated.json");

        assertThat(inventory.rows()).hasSize(4).noneMatch(WalletRow::blocked);
        Finding finding = inventory.files().getFirst().findings().getFirst();
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_ENDS_EARLY);
        assertThat(finding.what())
                .contains("in row 5 at line 1, byte 20,272")
                .contains("The 4 good rows");
    }

    @ParameterizedTest
    @CsvSource({"bare-cr.csv, 2", "utf16.csv, 1", "formula.csv, 1"})
    void aTableWrittenInAnotherWayIsReadAllTheSame(String file, int wallets) {
        Inventory inventory = read("broken/" + file);

        assertThat(fileCodes(inventory)).isEmpty();
        assertThat(inventory.rows()).hasSize(wallets).noneMatch(WalletRow::blocked);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() {
        Inventory inventory = read("broken/extra-quote.csv");

        assertThat(fileCodes(inventory)).containsExactly(FindingCode.QUOTE_NOT_CLOSED);
        assertThat(inventory.files().getFirst().findings().getFirst().what()).contains("line 2 ");
        assertThat(inventory.rows()).hasSize(1).noneMatch(WalletRow::blocked);
        assertThat(inventory.rows().getFirst().place().line()).isEqualTo(3);
    }

    @Test
    void theSameWalletTwiceWithTheSameSignerIsKeptOnceAndNoted() {
        Inventory inventory = read("broken/duplicate-same.json");

        assertThat(inventory.rows()).hasSize(1).noneMatch(WalletRow::blocked);
        assertThat(codes(inventory.rows().getFirst())).contains(FindingCode.DUPLICATE_SAME);
    }

    @Test
    void theSameWalletWithTwoSignersBlocksBothRows() {
        Inventory inventory = read("broken/duplicate-conflict.json");

        assertThat(inventory.rows()).hasSize(2).allMatch(WalletRow::blocked);
        assertThat(inventory.rows())
                .allSatisfy(row -> assertThat(codes(row)).contains(FindingCode.DUPLICATE_CONFLICT));
    }

    @Test
    void oneSignerUnderTwoWalletIdsBlocksBothRows() {
        Inventory inventory = read("broken/same-signer-two-ids.json");

        assertThat(inventory.rows()).hasSize(2).allMatch(WalletRow::blocked);
        assertThat(inventory.rows())
                .allSatisfy(
                        row -> assertThat(codes(row)).contains(FindingCode.SIGNER_UNDER_TWO_IDS));
    }

    /** The fixture url-safe-base64.json has none of the letters that differ: decision 0010. */
    @Test
    void aShareInTheUrlAlphabetIsBlockedAsCorrupted() throws IOException {
        String segment =
                "{\"id\":\"w-1\",\"type\":\"EVM\",\"scheme\":\"DKLS\",\"signer\":\">>>>>>\"}";
        byte[] share = Base64.getUrlEncoder().encode(segment.getBytes(UTF_8));
        Path file = Files.createTempFile(folder, "url", ".txt");
        Files.write(file, share);

        Inventory inventory = read(file);

        assertThat(new String(share, UTF_8)).contains("-");
        assertThat(codes(inventory.rows().getFirst())).contains(FindingCode.SHARE_ALPHABET);
        assertThat(inventory.rows().getFirst().findings().getFirst().what())
                .contains("corrupted alphabet");
    }

    @Test
    void aShareWithoutAnyLetterOfEitherAlphabetIsTheSameInBoth() {
        assertThat(read("broken/url-safe-base64.json").rows())
                .hasSize(1)
                .noneMatch(WalletRow::blocked);
    }

    @Test
    void lineBreaksInsideBase64AreForgivenAndSaid() {
        Inventory inventory = read("broken/wrapped-lines.txt");

        assertThat(inventory.rows()).hasSize(1).noneMatch(WalletRow::blocked);
        assertThat(inventory.rows().getFirst().findings())
                .extracting(Finding::what)
                .anySatisfy(what -> assertThat(what).contains("line breaks"));
    }
}
