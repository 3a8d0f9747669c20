package io.sharelift.share;

import static io.sharelift.share.Shares.base64;
import static io.sharelift.share.Shares.open;
import static io.sharelift.share.Shares.openRaw;
import static io.sharelift.share.Shares.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

final class UserShareTest {

    private static final WalletId A = new WalletId("wallet-a");
    private static final String WITH_A = wallet("wallet-a", "signer of a");

    @Test
    void theFirstSegmentOfTheWalletWithASignerWins() {
        try (UserShare share =
                open(
                        wallet("wallet-b", "decoy"),
                        wallet("wallet-a", ""),
                        WITH_A,
                        wallet("wallet-a", "too late"))) {
            assertThat(share.segmentOf(A).orElseThrow().facts().index()).isEqualTo(2);
            assertThat(Shares.holds(share.segmentOf(A).orElseThrow().signer(), "signer of a"))
                    .isTrue();
        }
    }

    @Test
    void whatDoesNotParseIsSkippedAndTold() {
        String text =
                String.join(
                        "-",
                        "",
                        "!!!!",
                        base64("{\"id\":\"wallet-a\""),
                        base64("[]"),
                        base64("null"),
                        base64(WITH_A));
        try (UserShare share = openRaw(text)) {
            assertThat(share.facts())
                    .extracting(SegmentFacts::condition)
                    .containsExactly(
                            SegmentCondition.EMPTY,
                            SegmentCondition.NOT_JSON,
                            SegmentCondition.NOT_JSON,
                            SegmentCondition.NOT_A_WALLET,
                            SegmentCondition.NOT_A_WALLET,
                            SegmentCondition.READABLE);
            assertThat(share.segmentOf(A).orElseThrow().facts().index()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | EMPTY",
                "false | EMPTY",
                "0 | EMPTY",
                "-0.00e9 | EMPTY",
                "\"\" | EMPTY",
                "true | NOT_TEXT",
                "1 | NOT_TEXT",
                "0.01 | NOT_TEXT",
                "{\"a\":[1]} | NOT_TEXT",
                "[] | NOT_TEXT",
                "\"x\" | PRESENT",
            })
    void aSignerIsTextThatIsNotEmpty(String value, SignerCondition condition) {
        try (UserShare share = open("{\"id\":\"wallet-a\",\"signer\":" + value + "}")) {
            assertThat(share.facts().getFirst().signer()).isEqualTo(condition);
            assertThat(share.segmentOf(A).isPresent())
                    .isEqualTo(condition == SignerCondition.PRESENT);
        }
    }

    @Test
    void aSignerThatIsNotTextHidesALaterOneAsForTheSdk() {
        try (UserShare share = open("{\"id\":\"wallet-a\",\"signer\":{}}", WITH_A)) {
            assertThat(share.segmentOf(A)).isEmpty();
        }
        try (UserShare share = open("{\"id\":\"wallet-a\",\"signer\":0}", WITH_A)) {
            assertThat(share.segmentOf(A)).isPresent();
        }
    }

    @Test
    void ofDuplicateKeysTheLastCounts() {
        String json =
                "{\"id\":\"x\",\"signer\":\"one\",\"type\":\"EVM\",\"signer\":\"two\","
                        + "\"type\":\"SOLANA\",\"\\u0069d\":\"wallet-a\"}";
        try (UserShare share = open(json)) {
            UserShare.Segment segment = share.segmentOf(A).orElseThrow();
            assertThat(Shares.holds(segment.signer(), "two")).isTrue();
            assertThat(segment.facts().type()).isEqualTo(WalletType.SOLANA);
            assertThat(segment.facts().fields()).hasSize(1);
        }
        try (UserShare share = open("{\"id\":\"wallet-a\",\"signer\":\"one\",\"signer\":null}")) {
            assertThat(share.segmentOf(A)).isEmpty();
        }
    }

    @Test
    void theLiteralKeepsItsEscapesAndResolvesThemOnDemand() {
        try (UserShare share = open(wallet("wallet-a", "a\\\"b\\u00e9\\/"))) {
            SignerLiteral signer = share.segmentOf(A).orElseThrow().signer();
            assertThat(Shares.holds(signer, "a\\\"b\\u00e9\\/")).isTrue();
            try (SecretBytes plain = signer.unescaped();
                    SecretBytes expected = Shares.raw("a\"bé/")) {
                assertThat(plain.equals(expected)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing padding", "line breaks", "second half after padding"})
    void whatTheSdkForgivesIsForgiven(String kind) {
        String text = base64(wallet("wallet-a", "12"));
        assertThat(text).endsWith("=");
        String bent =
                switch (kind) {
                    case "missing padding" -> text.replace("=", "");
                    case "line breaks" -> text.substring(0, 9) + "\r\n" + text.substring(9);
                    default -> text + base64(wallet("wallet-b", "no dash between"));
                };
        try (UserShare share = openRaw(bent)) {
            assertThat(Shares.holds(share.segmentOf(A).orElseThrow().signer(), "12")).isTrue();
            assertThat(share.facts()).hasSize(1);
            assertThat(share.facts().getFirst().repairs()).isNotEmpty();
        }
    }

    @Test
    void aShareInTheUrlAlphabetIsRecognised() {
        String json = wallet("wallet-a", "~~~???>>>ÿÿÿ");
        String standard = base64(json);
        assertThat(standard).contains("+").contains("/");
        try (UserShare share = openRaw(standard.replace('+', '-').replace('/', '_'))) {
            assertThat(share.segmentOf(A)).isEmpty();
            assertThat(share.looksLikeUrlAlphabet()).isTrue();
        }
        try (UserShare share = openRaw(standard)) {
            assertThat(share.looksLikeUrlAlphabet()).isFalse();
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedBecauseDecodingWouldChangeThem() {
        byte[] json = WITH_A.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        json[json.length - 5] = (byte) 0xe9;
        String text = java.util.Base64.getEncoder().encodeToString(json);
        try (UserShare share = openRaw(text)) {
            assertThat(share.facts().getFirst().condition()).isEqualTo(SegmentCondition.NOT_UTF8);
            assertThat(share.segmentOf(A)).isEmpty();
        }
    }

    @Test
    void aSignerOfAClosedShareIsRefused() {
        UserShare share = open(WITH_A);
        UserShare.Segment segment = share.segmentOf(A).orElseThrow();
        SignerLiteral signer = segment.signer();
        MemorySegment memory = signer.memory();
        share.close();
        assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(signer::memory);
        assertThatIllegalStateException().isThrownBy(signer::unescaped);
        assertThatIllegalStateException().isThrownBy(() -> signer.copyTo(new byte[100], 0));
        assertThatIllegalStateException().isThrownBy(() -> segment.signer().memory());
    }

    @Test
    void factsNeverHoldTheSignerOrAnythingThatCouldBeOne() {
        String json =
                "{\"id\":\"wallet-a\",\"signer\":\"hidden-1\",\"mySecret\":\"hidden-2\","
                    + "\"privateKey\":3141592653,\"userShare\":\"hidden-4\",\"nested\":{\"signer\":"
                    + "\"hidden-5\"},\"long\":\""
                        + "hidden-6".repeat(40)
                        + "\",\"name\":\"shown\"}";
        try (UserShare share = open(json)) {
            assertThat(share.facts().toString())
                    .contains("shown")
                    .doesNotContain("hidden")
                    .doesNotContain("31415");
            assertThat(share.toString()).doesNotContain("hidden");
            assertThat(share.segmentOf(A).orElseThrow().signer().toString())
                    .isEqualTo("SignerLiteral[8 bytes, masked]");
        }
    }

    @Test
    void dashesAndFieldsWithoutEndCostNoMemoryWithoutEnd() {
        try (UserShare share = openRaw("-".repeat(3_000_000))) {
            assertThat(share.segments()).hasSize(1);
            assertThat(share.facts().getFirst().condition()).isEqualTo(SegmentCondition.NOT_JSON);
        }
        StringBuilder json = new StringBuilder("{\"id\":\"wallet-a\"");
        for (int i = 0; i < 100_000; i++) {
            json.append(",\"f").append(i).append("\":1");
        }
        json.append(",\"signer\":\"x\",\"type\":\"STELLAR\"}");
        try (UserShare share = open(json.toString())) {
            assertThat(share.facts().getFirst().fields()).hasSizeLessThan(300);
            assertThat(share.facts().getFirst().type()).isEqualTo(WalletType.STELLAR);
            assertThat(share.segmentOf(A)).isPresent();
        }
    }
}
