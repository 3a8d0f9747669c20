package io.sharelift.share.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.share.WalletType;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.signature.SignatureCheck.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

class SignatureCheckTest {

    private static final HexFormat HEX = HexFormat.of();

    // From the tests of go-ethereum's secp256k1.
    private static final byte[] MESSAGE =
            HEX.parseHex("ce0677bb30baa8cf067c88db9811f4333d131bf8bcf12fe7065d211dce971008");
    private static final byte[] SIGNATURE =
            HEX.parseHex(
                    "90f27b8b488db00b00606796d2987f6a5f59ae62ea05effe84fef5b8b0e54998"
                            + "4a691139ad57a3f0b906637673aa2f63d1f55cb1a69199d4009eea23ceaddc93"
                            + "01");
    private static final String PUBLIC_KEY =
            "04e32df42865e97135acfb65f3bae71bdc86f4d49150ad6a440b6f15878109880a"
                    + "0a2b2667f7e725ceea70c673093bf67663e0312623c8e091b13cf2c0f11ef652";

    private static final BigInteger SECRET = new BigInteger("123456789abcdef", 16);
    private static final Secp256k1Key KEY = Signatures.key(SECRET);
    private static final byte[] MADE = Signatures.secp(SECRET, BigInteger.valueOf(77), MESSAGE);

    private static SignatureCheck check(byte[] signature, StatedKey expected) {
        return SignatureCheck.of(MESSAGE, signature, WalletType.EVM, expected);
    }

    private static StatedKey address(@Nullable String address) {
        return new StatedKey(address, null);
    }

    private static byte[] withLast(byte[] signature, int last) {
        byte[] other = signature.clone();
        other[64] = (byte) last;
        return other;
    }

    @Test
    void aSignatureThatOthersPublishedIsGood() {
        StatedKey expected = new StatedKey(null, PUBLIC_KEY);

        assertThat(check(SIGNATURE, expected))
                .isEqualTo(
                        new SignatureCheck(
                                Verdict.GOOD,
                                expected.key().orElseThrow().address(WalletType.EVM),
                                false,
                                false));
    }

    @Test
    void theKeyMayBeExpectedInEveryFormThatIsWritten() {
        String bare = KEY.text().substring(2);
        for (String key :
                new String[] {
                    KEY.text(),
                    bare,
                    bare.toUpperCase(Locale.ROOT),
                    bare.substring(2),
                    HEX.formatHex(KEY.point().compressed()),
                    "0x" + HEX.formatHex(KEY.point().compressed())
                }) {
            assertThat(check(MADE, new StatedKey(null, key)).verdict()).isEqualTo(Verdict.GOOD);
        }
        for (String address :
                new String[] {
                    KEY.evmAddress(),
                    KEY.evmAddress().toUpperCase(Locale.ROOT).replace("0X", "0x"),
                    KEY.cosmosAddress("cosmos"),
                    KEY.cosmosAddress("osmo").toUpperCase(Locale.ROOT)
                }) {
            assertThat(check(MADE, address(address)))
                    .isEqualTo(
                            new SignatureCheck(
                                    Verdict.GOOD, address, false, check(MADE, NONE).highS()));
        }
    }

    private static final StatedKey NONE = new StatedKey(null, null);

    @Test
    void bothSpellingsOfTheLastByteAreTaken() {
        int last = MADE[64];
        for (int spelling : new int[] {last, last + 27}) {
            assertThat(check(withLast(MADE, spelling), address(KEY.evmAddress())))
                    .satisfies(
                            it -> {
                                assertThat(it.isGood()).isTrue();
                                assertThat(it.otherRecoveryId()).isFalse();
                            });
        }
    }

    @Test
    void aWrongLastByteIsRemarkedAndTheKeyHasStillSigned() {
        int wrong = 1 - MADE[64];
        for (int spelling : new int[] {wrong, wrong + 27}) {
            assertThat(check(withLast(MADE, spelling), address(KEY.evmAddress())))
                    .satisfies(
                            it -> {
                                assertThat(it.isGood()).isTrue();
                                assertThat(it.otherRecoveryId()).isTrue();
                                assertThat(it.signedBy()).isEqualTo(KEY.evmAddress());
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 26, 29, 30, 35, 37, 127, 128, 229, 255})
    void noOtherLastByteIsASignature(int last) {
        assertThat(check(withLast(MADE, last), address(KEY.evmAddress())).verdict())
                .isEqualTo(Verdict.NOT_A_SIGNATURE);
    }

    @Test
    void anotherKeyIsNamed() {
        Secp256k1Key other = Signatures.key(BigInteger.TWO);

        assertThat(check(MADE, address(other.evmAddress())))
                .extracting(SignatureCheck::verdict, SignatureCheck::signedBy)
                .containsExactly(Verdict.OTHER_KEY, KEY.evmAddress());
        assertThat(check(MADE, address(other.cosmosAddress("osmo"))))
                .extracting(SignatureCheck::verdict, SignatureCheck::signedBy)
                .containsExactly(Verdict.OTHER_KEY, KEY.cosmosAddress("osmo"));
    }

    @Test
    void anUpperHalfIsRemarked() {
        BigInteger s = Signatures.s(MADE);
        byte[] mirrored =
                Signatures.bytes(Signatures.r(MADE), Signatures.ORDER.subtract(s), 1 - MADE[64]);
        SignatureCheck one = check(MADE, address(KEY.evmAddress()));
        SignatureCheck two = check(mirrored, address(KEY.evmAddress()));

        assertThat(one.isGood() && two.isGood()).isTrue();
        assertThat(one.otherRecoveryId() || two.otherRecoveryId()).isFalse();
        assertThat(one.highS()).isNotEqualTo(two.highS());
        assertThat(two.highS()).isEqualTo(s.compareTo(Signatures.ORDER.shiftRight(1)) <= 0);
    }

    @Test
    void numbersOutOfRangeAreNoSignature() {
        BigInteger r = Signatures.r(MADE);
        BigInteger s = Signatures.s(MADE);
        BigInteger most = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
        for (byte[] signature :
                new byte[][] {
                    Signatures.bytes(BigInteger.ZERO, s, 0),
                    Signatures.bytes(r, BigInteger.ZERO, 0),
                    Signatures.bytes(Signatures.ORDER, s, 0),
                    Signatures.bytes(r, Signatures.ORDER, 0),
                    Signatures.bytes(most, most, 0),
                    // No point of the curve has this x.
                    Signatures.bytes(BigInteger.valueOf(5), s, 0),
                    new byte[65],
                    new byte[0],
                    Arrays.copyOf(MADE, 64),
                    Arrays.copyOf(MADE, 66)
                }) {
            assertThat(check(signature, address(KEY.evmAddress())))
                    .isEqualTo(SignatureCheck.just(Verdict.NOT_A_SIGNATURE));
        }
    }

    @Test
    void aSignatureThatGivesNoKeyIsNone() {
        // Of k = 1, with s such that the key would be the point at infinity.
        BigInteger r = Signatures.times(BigInteger.ONE).getAffineXCoord().toBigInteger();
        BigInteger s = new BigInteger(1, MESSAGE).mod(Signatures.ORDER);
        int even = Signatures.times(BigInteger.ONE).getAffineYCoord().testBitZero() ? 1 : 0;

        assertThat(check(Signatures.bytes(r, s, even), address(KEY.evmAddress())).verdict())
                .isEqualTo(Verdict.NOT_A_SIGNATURE);
    }

    @Test
    void withNothingToCompareNothingIsClaimed() {
        String solana = new Ed25519Key(Signatures.bytes(Signatures.ed25519())).solanaAddress();
        for (StatedKey expected :
                new StatedKey[] {
                    NONE,
                    address(""),
                    address("none yet"),
                    address(solana),
                    new StatedKey(solana, KEY.text()),
                    new StatedKey(Signatures.key(BigInteger.TWO).evmAddress(), KEY.text())
                }) {
            assertThat(check(MADE, expected))
                    .extracting(SignatureCheck::verdict, SignatureCheck::signedBy)
                    .containsExactly(Verdict.NOT_COMPARABLE, KEY.evmAddress());
        }
    }

    @Test
    void theOtherCurveIsCheckedByTheKeyThatAnAddressIs() {
        var pair = Signatures.ed25519();
        byte[] signature = Signatures.ed25519(pair, MESSAGE);
        Ed25519Key key = new Ed25519Key(Signatures.bytes(pair));
        Ed25519Key other = new Ed25519Key(Signatures.bytes(Signatures.ed25519()));

        for (StatedKey expected :
                new StatedKey[] {
                    address(key.solanaAddress()),
                    address(key.stellarAddress()),
                    new StatedKey(null, key.text()),
                    new StatedKey(null, "0x" + key.text().toUpperCase(Locale.ROOT)),
                    new StatedKey(null, key.solanaAddress())
                }) {
            assertThat(solana(signature, expected))
                    .isEqualTo(new SignatureCheck(Verdict.GOOD, key.solanaAddress(), false, false));
        }
        assertThat(SignatureCheck.of(MESSAGE, signature, WalletType.STELLAR, address(key.text())))
                .isEqualTo(SignatureCheck.just(Verdict.NOT_COMPARABLE));
        assertThat(solana(signature, address(other.solanaAddress())))
                .isEqualTo(SignatureCheck.just(Verdict.OTHER_KEY));
        for (StatedKey nothing :
                new StatedKey[] {
                    NONE,
                    address(KEY.evmAddress()),
                    new StatedKey(null, KEY.text()),
                    new StatedKey(other.solanaAddress(), key.text())
                }) {
            assertThat(solana(signature, nothing))
                    .isEqualTo(SignatureCheck.just(Verdict.NOT_COMPARABLE));
        }
    }

    private static SignatureCheck solana(byte[] signature, StatedKey expected) {
        return SignatureCheck.of(MESSAGE, signature, WalletType.SOLANA, expected);
    }

    @Test
    void whatOnlySomeWouldTakeIsNoSignature() {
        var pair = Signatures.ed25519();
        StatedKey expected = address(new Ed25519Key(Signatures.bytes(pair)).solanaAddress());
        byte[] good = Signatures.ed25519(pair, MESSAGE);
        byte[] aboveTheOrder = good.clone();
        byte[] order =
                HEX.parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            carry += (good[32 + i] & 0xff) + (order[i] & 0xff);
            aboveTheOrder[32 + i] = (byte) carry;
            carry >>= 8;
        }
        byte[] ofZero = good.clone();
        Arrays.fill(ofZero, 0, 32, (byte) 0);
        ofZero[0] = 1;

        for (byte[] signature :
                new byte[][] {
                    aboveTheOrder,
                    ofZero,
                    new byte[64],
                    new byte[0],
                    Arrays.copyOf(good, 63),
                    Arrays.copyOf(good, 65)
                }) {
            assertThat(solana(signature, expected).verdict()).isEqualTo(Verdict.NOT_A_SIGNATURE);
        }
    }

    @Test
    void aKeyOfWhichEverySignatureIsGoodIsNobodys() {
        // The zero of the group: with it, any number and its point would verify.
        byte[] zero = new byte[32];
        zero[0] = 1;
        byte[] signature = Signatures.ed25519(Signatures.ed25519(), MESSAGE);

        assertThat(solana(signature, new StatedKey(null, HEX.formatHex(zero))).verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void onlyChallengesOf32BytesAreChecked() {
        assertThatThrownBy(() -> SignatureCheck.of(new byte[31], MADE, WalletType.EVM, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
