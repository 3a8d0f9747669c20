package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.sharelift.enclave.SealingVectors.Pinned;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.Shares;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.crypto.KeyAgreement;

final class SealerTest {

    private static final WalletId WALLET = new WalletId("wallet-1");
    private static final TestEnclave ENCLAVE = SealingVectors.read().enclave();

    @Test
    void aThousandSealingsOfOneShareHaveNothingInCommon() {
        Set<String> ephemerals = new HashSet<>();
        Set<String> ivs = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        try (UserShare share = share("the same signer");
                Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom())) {
            for (int i = 0; i < 1000; i++) {
                SealedShare sealed = seal(sealer, share);
                hashes.add(sealed.sha256());
                ephemerals.add(field(sealed, "ephemeral"));
                ivs.add(field(sealed, "encryptedData").substring(0, 16));
            }
        }
        assertThat(ephemerals).hasSize(1000);
        assertThat(ivs).hasSize(1000);
        assertThat(hashes).hasSize(1000);
    }

    @Test
    void sharedSecretsThatBeginWithZerosAreNotShortened()
            throws EnvelopeException, GeneralSecurityException {
        int leadingZeros = 0;
        try (UserShare share = share("zeros");
                Sealer sealer = new Sealer(ENCLAVE.key(), new Counting(), new RepeatGuard())) {
            for (int i = 0; i < 800; i++) {
                SealedShare sealed = seal(sealer, share);
                if (sharedSecret(sealed)[0] == 0) {
                    leadingZeros++;
                    ENCLAVE.open(sealed).close();
                }
            }
        }
        assertThat(leadingZeros).isPositive();
    }

    @Test
    void theSmallestAndTheLargestNumberMakeKeysToo() throws EnvelopeException {
        byte[] iv = new byte[12];
        for (BigInteger scalar :
                new BigInteger[] {
                    BigInteger.ONE, BigInteger.TWO, P256.ORDER.subtract(BigInteger.ONE)
                }) {
            iv[0]++;
            try (UserShare share = share("edge");
                    Sealer sealer =
                            new Sealer(
                                    ENCLAVE.key(),
                                    Pinned.of(scalar, iv.clone()),
                                    new RepeatGuard());
                    SecretBytes opened = ENCLAVE.open(seal(sealer, share))) {
                assertThat(opened.size()).isPositive();
            }
        }
    }

    @Test
    void aGeneratorWithoutAUsableNumberDoesNotHang() {
        try (UserShare share = share("range")) {
            for (int constant : new int[] {0x00, 0xff}) {
                try (Sealer sealer =
                        new Sealer(
                                ENCLAVE.key(),
                                Randomness.of(Generators.stuckAt(constant)),
                                new RepeatGuard())) {
                    assertThatExceptionOfType(RepeatedRandomnessException.class)
                            .isThrownBy(() -> seal(sealer, share));
                }
            }
        }
    }

    @Test
    void numbersOutsideTheRangeAreDrawnAgain() {
        BigInteger[] drawn = {
            BigInteger.ZERO,
            P256.ORDER,
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE),
            P256.ORDER.subtract(BigInteger.ONE)
        };
        SecureRandom scripted =
                new SecureRandom() {
                    private static final long serialVersionUID = 1L;
                    private int next;

                    @Override
                    public void nextBytes(byte[] bytes) {
                        byte[] number = drawn[next++].toByteArray();
                        int length = Math.min(number.length, bytes.length);
                        Arrays.fill(bytes, (byte) 0);
                        System.arraycopy(
                                number,
                                number.length - length,
                                bytes,
                                bytes.length - length,
                                length);
                    }
                };
        assertThat(Randomness.of(scripted).scalar()).isEqualTo(drawn[3]);
    }

    @Test
    void aSignerOfSixteenMegabytesIsSealed() throws EnvelopeException {
        String signer = "0123456789abcdef".repeat(1 << 20);
        assertThat(signer).hasSize(Sealer.MAX_SIGNER);
        try (UserShare share = share(signer);
                Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom());
                SecretBytes opened = ENCLAVE.open(seal(sealer, share))) {
            assertThat(opened.size()).isGreaterThan(Sealer.MAX_SIGNER);
        }
        try (UserShare share = share(signer + "!");
                Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom())) {
            assertThatIllegalArgumentException().isThrownBy(() -> seal(sealer, share));
        }
    }

    @Test
    void nothingIsLeftInTheBuffersWhateverHappened() throws ReflectiveOperationException {
        try (UserShare share = share("leave no trace");
                Sealer sealer =
                        new Sealer(
                                ENCLAVE.key(),
                                Randomness.of(Generators.stuckAt(0x17)),
                                new RepeatGuard())) {
            seal(sealer, share);
            assertWiped(sealer);
            assertThatIllegalStateException().isThrownBy(() -> seal(sealer, share));
            assertWiped(sealer);
        }
    }

    @Test
    void aWipedSignerIsNeverSealed() {
        UserShare share = share("gone");
        var signer = share.segmentOf(WALLET).orElseThrow().signer();
        share.close();
        try (Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> sealer.seal(WALLET, WalletScheme.DKLS, signer));
        }
    }

    @Test
    void aClosedSealerSealsNothing() {
        Sealer sealer = new Sealer(ENCLAVE.key(), new SecureRandom());
        sealer.close();
        sealer.close();
        try (UserShare share = share("late")) {
            assertThatIllegalStateException().isThrownBy(() -> seal(sealer, share));
        }
    }

    @Test
    void anEnvelopeIsForOneEnclaveOnly() {
        try (UserShare share = share("mine");
                Sealer sealer = new Sealer(TestEnclave.generate().key(), new SecureRandom())) {
            assertThatExceptionOfType(EnvelopeException.class)
                    .isThrownBy(() -> ENCLAVE.open(seal(sealer, share)));
        }
    }

    private static void assertWiped(Sealer sealer) throws ReflectiveOperationException {
        for (byte[] array :
                List.of(
                        (byte[]) part(sealer, "usual"),
                        (byte[]) part(part(sealer, "agreement"), "secret"),
                        ((WipeableKey) part(sealer, "key")).getEncoded())) {
            for (byte b : array) {
                if (b != 0) {
                    throw new AssertionError("Something is left in the sealer.");
                }
            }
        }
    }

    private static Object part(Object whole, String name) throws ReflectiveOperationException {
        var field = whole.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return Objects.requireNonNull(field.get(whole));
    }

    private static UserShare share(String signer) {
        try (SecretBytes text = Shares.text(Shares.wallet(WALLET.value(), signer))) {
            return UserShare.open(text);
        }
    }

    private static SealedShare seal(Sealer sealer, UserShare share) {
        return sealer.seal(
                WALLET, WalletScheme.DKLS, share.segmentOf(WALLET).orElseThrow().signer());
    }

    private static String field(SealedShare sealed, String name) {
        String envelope = TestEnclave.envelope(sealed);
        int from = envelope.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return envelope.substring(from, envelope.indexOf('"', from));
    }

    private static byte[] sharedSecret(SealedShare sealed) throws GeneralSecurityException {
        byte[] spki = Base64.getDecoder().decode(field(sealed, "ephemeral"));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ENCLAVE.privateKey());
        agreement.doPhase(
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)), true);
        return agreement.generateSecret();
    }

    /** The numbers 1, 2, 3…, so that the same shared secrets come at every run. */
    private static final class Counting implements Randomness {
        private long count;

        @Override
        public BigInteger scalar() {
            return BigInteger.valueOf(++count);
        }

        @Override
        public void iv(byte[] target) {
            target[0] = (byte) count;
            target[1] = (byte) (count >> 8);
            target[2] = 1;
        }
    }
}
