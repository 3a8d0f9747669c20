package io.sharelift.export;

import static io.sharelift.export.Exports.codes;
import static io.sharelift.export.Exports.fileCodes;
import static io.sharelift.export.Exports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class SealedSharesTest {

    @TempDir Path folder;

    private static ShareKey rightKey() {
        return ShareKey.of("fixture-only-encryption-key-0001".toCharArray());
    }

    private static Inventory readWith(ShareKey key, Path file) {
        return InventoryReader.read(
                List.of(file), ReadingOptions.standard().withKey(key), ReadingProgress.none());
    }

    @ParameterizedTest
    @CsvSource({"encrypted-shares.json, 24", "keyShares-encrypted.db, 60"})
    void withTheKeyTheSharesAreInspectedLikeAnyOthersAndReadAgain(String file, int wallets)
            throws IOException {
        try (ShareKey key = rightKey()) {
            Inventory inventory = readWith(key, Exports.file(file));

            assertThat(fileCodes(inventory)).isEmpty();
            assertThat(inventory.rows()).hasSize(wallets).noneMatch(WalletRow::blocked);
            assertThat(inventory.rows()).allMatch(WalletRow::sealed);
            assertThat(inventory.wantsShareKey()).isFalse();
            try (ShareReader shares = inventory.shares()) {
                for (WalletRow row : inventory.rows()) {
                    try (UserShare share = shares.open(row)) {
                        assertThat(share.segments().get(row.segment()).hasSigner()).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"encrypted-shares.json, 8", "keyShares-encrypted.db, 20"})
    void withoutTheKeyTheyAreRecognisedAndItIsAskedFor(String file, int rows) {
        Inventory inventory = read(file);

        assertThat(inventory.rows())
                .hasSize(rows)
                .allSatisfy(
                        row -> assertThat(codes(row)).containsExactly(FindingCode.SHARE_SEALED));
        assertThat(inventory.wantsShareKey()).isTrue();
    }

    @Test
    void aShareThatIsSealedWithAnotherKeySaysSoAndAsksAgain() {
        try (ShareKey key = rightKey()) {
            Inventory inventory = readWith(key, Exports.file("broken/wrong-key.json"));

            assertThat(codes(inventory.rows().getFirst()))
                    .containsExactly(FindingCode.SHARE_SEALED_OTHERWISE);
            assertThat(inventory.rows().getFirst().findings().getFirst().what())
                    .contains("sealed with another key");
            assertThat(inventory.wantsShareKey()).isTrue();
        }
    }

    @Test
    void inATableTheColumnOfSealedSharesIsToldByItsValues() throws IOException {
        Matcher values =
                Pattern.compile("\"([^\"]{16}:[^\"]+)\"")
                        .matcher(Files.readString(Exports.file("encrypted-shares.json")));
        StringBuilder text = new StringBuilder("who;secret stuff\n");
        for (int i = 1; values.find(); i++) {
            text.append("person").append(i).append(';').append(values.group(1)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("sealed.csv"), text);

        try (ShareKey key = rightKey()) {
            Inventory inventory = readWith(key, file);

            assertThat(fileCodes(inventory)).containsExactly(FindingCode.COLUMN_BY_VALUE);
            assertThat(inventory.rows()).hasSize(24).noneMatch(WalletRow::blocked);
        }
    }

    @Test
    void aSharesReaderIsNotHadAfterTheKeyWasWiped() {
        ShareKey key = rightKey();
        Inventory inventory = readWith(key, Exports.file("encrypted-shares.json"));
        key.close();

        assertThatThrownBy(inventory::shares).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyHas32CharactersAndIsNeverShown() {
        assertThatThrownBy(() -> ShareKey.of("short".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 characters")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> ShareKey.of("é".repeat(32).toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareKey.of("\ud800".repeat(32).toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        try (ShareKey key = ShareKey.of("é".repeat(16).toCharArray())) {
            assertThat(key).hasToString("ShareKey[masked]");
            assertThat(ReadingOptions.standard().withKey(key).toString()).doesNotContain("é");
        }
    }

    @Test
    void textThatOnlyLooksSealedIsNotOpened() {
        try (ShareKey key = rightKey();
                SealedShareOpener opener = key.opener()) {
            for (String text :
                    List.of(
                            "AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA==",
                            "AAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAA",
                            "AAAAAAAAAAAAAAAA:=AAAAAAAAAAAAAAAAAAAAAAA")) {
                try (SecretBytes bytes = SecretBytes.copyOf(text.getBytes(UTF_8))) {
                    assertThat(opener.open(bytes)).isEmpty();
                }
            }
        }
    }
}
