package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * NIST's own vectors of the two algorithms that a sealing is made of; see the README beside them.
 */
final class NistVectorsTest {

    private static final List<NistVector> ECDH = NistVector.read("ecdh-p256-sha256.txt");
    private static final List<NistVector> GCM = NistVector.read("aes-256-gcm.txt");

    @Test
    void allOfThemAreThere() {
        Map<String, Integer> results = new TreeMap<>();
        ECDH.forEach(
                vector -> results.merge(vector.text("Result").substring(0, 1), 1, Integer::sum));
        assertThat(results).containsExactly(Map.entry("F", 24), Map.entry("P", 36));
        assertThat(GCM).hasSize(75);
    }

    @Test
    void ecdhAgreesWhereNistSaysSoAndNowhereElse()
            throws GeneralSecurityException, EnclaveKeyException {
        for (NistVector vector : ECDH) {
            boolean passes = vector.text("Result").startsWith("P");
            assertThat(agrees(vector)).as(vector.text("Result")).isEqualTo(passes);
        }
    }

    @Test
    void aPublicKeyThatNistCallsInvalidIsRefusedByName() {
        int refused = 0;
        for (NistVector vector : ECDH) {
            boolean invalid = vector.text("Result").contains("CAVS's Static public key");
            EnclaveKeyException refusal =
                    catchThrowableOfType(
                            EnclaveKeyException.class, () -> EnclaveKey.read(theirKey(vector)));
            assertThat(refusal != null).as(vector.text("Result")).isEqualTo(invalid);
            if (refusal != null) {
                assertThat(refusal.reason()).contains("not on the curve P-256");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(8);
    }

    @Test
    void aesGcmGivesNistsCiphertextAndTag() throws GeneralSecurityException {
        AesGcm aes = new AesGcm();
        for (NistVector vector : GCM) {
            WipeableKey key = new WipeableKey();
            key.take(new Ready(vector.bytes("Key")));
            byte[] plain = vector.bytes("PT");
            byte[] buffer = join(vector.bytes("IV"), plain, new byte[AesGcm.TAG]);
            aes.encrypt(key, buffer, plain.length);
            assertThat(buffer)
                    .isEqualTo(join(vector.bytes("IV"), vector.bytes("CT"), vector.bytes("Tag")));
            aes.scrub(key);
        }
    }

    /** With us as the sender: IUT, whose private key is there, and CAVS as the enclave. */
    private static boolean agrees(NistVector vector)
            throws GeneralSecurityException, EnclaveKeyException {
        EnclaveKey enclave;
        try {
            enclave = EnclaveKey.read(theirKey(vector));
        } catch (EnclaveKeyException invalid) {
            return false;
        }
        WipeableKey key = new WipeableKey();
        byte[] ours = new Agreement(enclave).agree(new BigInteger(1, vector.bytes("dsIUT")), key);
        return Arrays.equals(ours, spki(vector, "QsIUT"))
                && Arrays.equals(key.getEncoded(), vector.bytes("CAVSHashZZ"));
    }

    private static String theirKey(NistVector vector) {
        return Pem.of("PUBLIC KEY", spki(vector, "QsCAVS"));
    }

    private static byte[] spki(NistVector vector, String name) {
        byte[] spki = Spki.blank();
        System.arraycopy(vector.bytes(name + "x"), 0, spki, Spki.X, Spki.NUMBER);
        System.arraycopy(vector.bytes(name + "y"), 0, spki, Spki.Y, Spki.NUMBER);
        return spki;
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A digest whose result is known, because a key is only ever taken from one. */
    private static final class Ready extends MessageDigest {
        private final byte[] result;

        Ready(byte[] result) {
            super("ready");
            this.result = result;
        }

        @Override
        protected void engineUpdate(byte input) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected int engineGetDigestLength() {
            return result.length;
        }

        @Override
        protected int engineDigest(byte[] target, int offset, int length) {
            System.arraycopy(result, 0, target, offset, result.length);
            return result.length;
        }

        @Override
        protected byte[] engineDigest() {
            return result.clone();
        }

        @Override
        protected void engineReset() {
            // Nothing was taken in.
        }
    }
}
