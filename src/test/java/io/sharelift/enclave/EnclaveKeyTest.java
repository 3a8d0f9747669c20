package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

final class EnclaveKeyTest {

    private static final String PEM = SealingVectors.read().head.field("enclavePem");
    private static final byte[] SPKI = Base64.getMimeDecoder().decode(bodyOf(PEM));
    private static final String EC = "06072a8648ce3d0201";
    private static final String P256_NAME = "06082a8648ce3d030107";
    private static final String POINT = HexFormat.of().formatHex(SPKI, 26, 91);

    @Test
    void aGoodKeyIsRead() throws EnclaveKeyException {
        EnclaveKey key = EnclaveKey.read(PEM);
        assertThat(key.spki()).isEqualTo(SPKI);
        assertThat(key.fingerprint())
                .isEqualTo(HexFormat.of().formatHex(Fingerprints.sha256(SPKI)));
        assertThat(key.toString())
                .isEqualTo(
                        key.fingerprint().substring(0, 8) + "…" + key.fingerprint().substring(56));
    }

    @Test
    void manyGoodKeysAreRead() {
        for (int i = 0; i < 50; i++) {
            assertThat(TestEnclave.generate().key().spki()).hasSize(91);
        }
    }

    @Test
    void howTheTextIsCutIntoLinesMakesNoOtherKey() throws EnclaveKeyException {
        EnclaveKey key = EnclaveKey.read(PEM);
        String oneLine = PEM.replace("\n", "");
        String bodyInOneLine =
                Pem.of("PUBLIC KEY", SPKI).replaceAll("(?<=[A-Za-z0-9])\n(?=[A-Za-z0-9])", "");
        for (String same :
                new String[] {
                    PEM.strip(),
                    PEM.replace("\n", "\r\n"),
                    oneLine,
                    bodyInOneLine,
                    "\n\n \t" + PEM + " \r\n\n"
                }) {
            assertThat(EnclaveKey.read(same)).isEqualTo(key).hasSameHashCodeAs(key);
        }
        assertThat(TestEnclave.generate().key()).isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void nothingIsNotAKey(String text) {
        refused(text, "empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"publicKey\":\"x\"}",
                "<html>502</html>",
                "-----BEGIN PUBLIC KEY-----",
                "-----END PUBLIC KEY-----",
                "-----BEGIN NONSENSE-----\nAAAA\n-----END NONSENSE-----",
                "---- BEGIN SSH2 PUBLIC KEY ----"
            })
    void whatIsNotPemIsRefused(String text) {
        refused(text, "not a public key in PEM form");
    }

    @Test
    void bareBase64IsNotPem() {
        refused(Base64.getEncoder().encodeToString(SPKI), "not a public key in PEM form");
    }

    @Test
    void textAroundTheKeyIsRefused() {
        refused("Here it is:\n" + PEM, "not a public key in PEM form");
        refused(PEM + "thanks", "not a public key in PEM form");
        refused(PEM + PEM, "more than one key");
    }

    @Test
    void damagedBase64IsRefused() {
        refused(PEM.replace("MFkw", "MF!w"), "not base64");
        refused(PEM.replace("==\n", "\n"), "not base64");
        refused(PEM.replace("+g==", "+h=="), "not base64");
        refused(
                "-----BEGIN PUBLIC KEY-----\nProc-Type: 4\n\nAAAA\n-----END PUBLIC KEY-----",
                "base64");
        refused("-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----", "not a public key");
    }

    @Test
    void aPrivateKeyIsRefusedAndNeverQuoted() {
        var pair = TestEnclave.keyPair("EC", "secp256r1");
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        String sec1 =
                "30770201010420"
                        + "11".repeat(32)
                        + "a00a"
                        + P256_NAME
                        + "a14403420004"
                        + "22".repeat(64);
        String encoded = Base64.getEncoder().encodeToString(pkcs8);
        for (String label :
                new String[] {
                    "PRIVATE KEY",
                    "EC PRIVATE KEY",
                    "RSA PRIVATE KEY",
                    "ENCRYPTED PRIVATE KEY",
                    "OPENSSH PRIVATE KEY"
                }) {
            EnclaveKeyException refusal = refused(Pem.of(label, pkcs8), "This is a private key");
            assertThat(refusal.toString()).doesNotContain(encoded.substring(50, 60));
            refused(PEM + Pem.of(label, pkcs8), "This is a private key");
        }
        refused(Pem.of("PUBLIC KEY", pkcs8), "This is a private key");
        refused(der(sec1), "This is a private key");
        refused(encoded, "This is a private key");
        refused("-----BEGIN PRIVATE KEY-----", "This is a private key");
        refused("-----BEGIN PGP PRIVATE KEY BLOCK-----", "This is a private key");
    }

    @Test
    void aCertificateIsRefused() {
        refused(Pem.of("CERTIFICATE", new byte[300]), "certificate");
        refused(der("300f300da003020102020101300506032b6570"), "certificate");
    }

    @Test
    void keysOfOtherAlgorithmsAreRefused() {
        for (String algorithm : new String[] {"RSA", "Ed25519", "X25519", "DSA"}) {
            byte[] other = TestEnclave.keyPair(algorithm, "").getPublic().getEncoded();
            refused(Pem.of("PUBLIC KEY", other), "another algorithm");
        }
        refused(Pem.of("RSA PUBLIC KEY", new byte[50]), "another algorithm");
        refused(der("3006020177020103"), "another algorithm");
    }

    @Test
    void keysOnOtherCurvesAreRefused() {
        for (String curve : new String[] {"secp384r1", "secp521r1"}) {
            byte[] other = TestEnclave.keyPair("EC", curve).getPublic().getEncoded();
            refused(Pem.of("PUBLIC KEY", other), "another curve");
        }
        refused(spki(EC + "06052b8104000a", POINT), "another curve");
        refused(spki(EC + "06092b2403030208010107", POINT), "another curve");
    }

    @Test
    void aCurveThatIsSpelledOutIsRefused() {
        String explicit = seq("020101" + seq("06072a8648ce3d0101020117"));
        refused(spki(EC + explicit, POINT), "spells out its curve");
    }

    @Test
    void aKeyWithoutACurveIsRefused() {
        refused(spki(EC, POINT), "does not name its curve");
        refused(spki(EC + "0500", POINT), "does not name its curve");
    }

    @Test
    void aCompressedPointIsRefused() {
        int sign = SPKI[90] & 1;
        refused(spki(EC + P256_NAME, "0" + (2 + sign) + POINT.substring(2, 66)), "compressed");
    }

    @Test
    void aHybridPointIsRefused() {
        int sign = SPKI[90] & 1;
        refused(spki(EC + P256_NAME, "0" + (6 + sign) + POINT.substring(2)), "not written as");
    }

    @Test
    void infinityIsRefused() {
        refused(spki(EC + P256_NAME, "00"), "infinity");
    }

    @Test
    void aPointOfAnotherLengthIsRefused() {
        refused(spki(EC + P256_NAME, POINT.substring(0, 128)), "not written as");
        refused(spki(EC + P256_NAME, POINT + "00"), "not written as");
        refused(spki(EC + P256_NAME, ""), "not written as");
    }

    @ParameterizedTest
    @CsvSource({"26", "27", "58", "59", "90"})
    void aPointThatIsNotOnTheCurveIsRefused(int at) {
        byte[] changed = SPKI.clone();
        changed[at] ^= 1;
        refused(
                Pem.of("PUBLIC KEY", changed),
                at == 26 ? "not written as" : "not on the curve P-256");
    }

    @Test
    void zeroIsNotOnTheCurve() {
        refused(spki(EC + P256_NAME, "04" + "00".repeat(64)), "not on the curve P-256");
    }

    @Test
    void numbersOfPOrMoreAreRefusedThoughTheyWouldBeOnTheCurveAfterReduction() {
        BigInteger p = P256.CURVE.getField().getCharacteristic();
        BigInteger b = P256.CURVE.getB().toBigInteger();
        BigInteger y = b.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        assertThat(y.multiply(y).mod(p)).isEqualTo(b);
        String withZero = "04" + hex(BigInteger.ZERO) + hex(y);
        assertThat(readable(spki(EC + P256_NAME, withZero))).isTrue();
        refused(spki(EC + P256_NAME, "04" + hex(p) + hex(y)), "too large");
        refused(spki(EC + P256_NAME, "04" + "00".repeat(32) + "ff".repeat(32)), "too large");
    }

    @Test
    void anythingAfterTheKeyIsRefused() {
        refused(Pem.of("PUBLIC KEY", Arrays.copyOf(SPKI, 92)), "after its end");
        refused(
                der(seq(seq(EC + P256_NAME) + "03420004" + POINT.substring(2) + "0500")),
                "after its end");
    }

    @Test
    void aKeyThatIsCutShortIsRefused() {
        for (int length = 1; length < 91; length++) {
            refused(Pem.of("PUBLIC KEY", Arrays.copyOf(SPKI, length)), "cut short");
        }
    }

    @Test
    void anotherWayToWriteTheSameKeyIsRefused() {
        String longLength = "308159" + HexFormat.of().formatHex(SPKI, 2, 91);
        refused(der(longLength), "not written in the one form");
    }

    @Test
    void anyOtherBytesAreRefusedWithoutTrouble() {
        for (int at = 0; at < 27; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = SPKI.clone();
                if (changed[at] != (byte) value) {
                    changed[at] = (byte) value;
                    refused(Pem.of("PUBLIC KEY", changed), "This");
                }
            }
        }
    }

    @Test
    void aTextWithoutEndIsRefused() {
        refused(Pem.of("PUBLIC KEY", new byte[1 << 20]), "too long");
    }

    private static EnclaveKeyException refused(String text, String why) {
        EnclaveKeyException refusal =
                catchThrowableOfType(EnclaveKeyException.class, () -> EnclaveKey.read(text));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).contains(why).endsWith(".");
        assertThat(refusal.getCause()).isNull();
        return refusal;
    }

    private static boolean readable(String pem) {
        try {
            return EnclaveKey.read(pem).spki().length == 91;
        } catch (EnclaveKeyException refused) {
            return false;
        }
    }

    private static String spki(String algorithm, String point) {
        String bits = String.format(java.util.Locale.ROOT, "03%02x00", point.length() / 2 + 1);
        return der(seq(seq(algorithm) + bits + point));
    }

    private static String seq(String content) {
        return String.format(java.util.Locale.ROOT, "30%02x", content.length() / 2) + content;
    }

    private static String der(String hex) {
        return Pem.of("PUBLIC KEY", HexFormat.of().parseHex(hex));
    }

    private static String hex(BigInteger number) {
        return String.format(java.util.Locale.ROOT, "%064x", number);
    }

    private static String bodyOf(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----", "");
    }
}
