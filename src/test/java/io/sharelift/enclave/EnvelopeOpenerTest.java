package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sharelift.share.SecretBytes;

import org.junit.jupiter.api.Test;

import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;

final class EnvelopeOpenerTest {

    private static final SealingVectors FILE = SealingVectors.read();
    private static final TestEnclave ENCLAVE = FILE.enclave();
    private static final String GOOD = envelope();

    @Test
    void theEnvelopeOfTheRestPageWithoutKeyIdIsTaken() throws EnvelopeException {
        open(GOOD).close();
        open(GOOD.replace("\"keyId\":\"\",", "")).close();
    }

    @Test
    void whatIsNotAnEnvelopeIsRefused() {
        refused("", "fields");
        refused("no", "not JSON");
        refused("[]", "fields");
        refused("\"text\"", "fields");
        refused("null", "fields");
        refused("{}", "fields");
        refused(GOOD + "{}", "not JSON");
        refused(GOOD.substring(0, GOOD.length() - 1), "not JSON");
        refused("[".repeat(100_000), "not JSON");
    }

    @Test
    void aFieldTooManyOrTwiceOrOfAnotherKindIsRefused() {
        refused(GOOD.replace("{", "{\"more\":1,"), "fields");
        refused(GOOD.replace("\"keyId\":\"\"", "\"keyId\":\"\",\"keyId\":\"\""), "not JSON");
        refused(GOOD.replace("\"keyId\":\"\"", "\"keyId\":null"), "not text");
        refused(GOOD.replace("\"keyId\":\"\"", "\"keyId\":\"k\""), "names a key");
        refused(GOOD.replace("SHA256", "SHA512"), "algorithm");
    }

    @Test
    void base64IsTakenOnlyAsAnEncoderWritesIt() {
        refused(GOOD.replace("\"encryptedData\":\"", "\"encryptedData\":\"!"), "base64");
        refused(GOOD.replace("\"ephemeral\":\"", "\"ephemeral\":\" "), "base64");
        String ephemeral = field("ephemeral");
        assertThat(ephemeral).endsWith("==");
        refused(GOOD.replace(ephemeral, ephemeral.replace("=", "")), "base64");
    }

    @Test
    void tooFewBytesToHoldAnythingAreRefused() {
        String data = field("encryptedData");
        refused(GOOD.replace(data, ""), "empty");
        refused(GOOD.replace(data, Base64.getEncoder().encodeToString(new byte[28])), "empty");
        refused(GOOD.replace(data, Base64.getEncoder().encodeToString(new byte[29])), "changed");
    }

    @Test
    void anEphemeralKeyThatIsNoKeyIsRefused() {
        byte[] key = Base64.getDecoder().decode(field("ephemeral"));
        byte[] off = key.clone();
        off[90] ^= 1;
        refused(withKey(off), "not on the curve");
        byte[] large = key.clone();
        java.util.Arrays.fill(large, 27, 91, (byte) 0xff);
        refused(withKey(large), "not on the curve");
        byte[] zero = key.clone();
        java.util.Arrays.fill(zero, 27, 91, (byte) 0);
        refused(withKey(zero), "not on the curve");
        refused(withKey(java.util.Arrays.copyOf(key, 92)), "not a P-256 key");
        refused(withKey(java.util.Arrays.copyOfRange(key, 26, 91)), "not a P-256 key");
        byte[] otherCurve = TestEnclave.keyPair("EC", "secp384r1").getPublic().getEncoded();
        refused(withKey(otherCurve), "not a P-256 key");
    }

    @Test
    void aKeyOnAnotherCurveCannotBeAnEnclaves() {
        ECPrivateKey other = (ECPrivateKey) TestEnclave.keyPair("EC", "secp384r1").getPrivate();
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvelopeOpener(other));
    }

    @Test
    void theVectorsIvIsTheFirstTwelveBytes() {
        byte[] data = Base64.getDecoder().decode(field("encryptedData"));
        assertThat(HexFormat.of().formatHex(data, 0, 12))
                .isEqualTo(FILE.vectors.getFirst().field("iv"));
    }

    private static SecretBytes open(String envelope) throws EnvelopeException {
        return ENCLAVE.opener().open(envelope);
    }

    private static void refused(String envelope, String why) {
        assertThatExceptionOfType(EnvelopeException.class)
                .isThrownBy(() -> open(envelope))
                .withMessageContaining(why)
                .withNoCause();
    }

    private static String withKey(byte[] key) {
        return GOOD.replace(field("ephemeral"), Base64.getEncoder().encodeToString(key));
    }

    private static String field(String name) {
        int from = GOOD.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return GOOD.substring(from, GOOD.indexOf('"', from));
    }

    private static String envelope() {
        byte[] body =
                FILE.vectors
                        .getFirst()
                        .field("body")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return TestEnclave.envelope(
                new SealedShare(FILE.vectors.getFirst().wallet(), body, "not needed"));
    }
}
