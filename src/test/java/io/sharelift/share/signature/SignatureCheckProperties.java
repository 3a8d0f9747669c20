package io.sharelift.share.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.WalletType;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.address.StatedKey;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.math.BigInteger;
import java.security.KeyPair;

/** Nothing but the signature of the key over the message is good. */
class SignatureCheckProperties {

    private static final KeyPair PAIR = Signatures.ed25519();
    private static final StatedKey ED25519 =
            new StatedKey(new Ed25519Key(Signatures.bytes(PAIR)).solanaAddress(), null);

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes)
                .mod(Signatures.ORDER.subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
    }

    private static SignatureCheck evm(byte[] message, byte[] signature, Secp256k1Key key) {
        return SignatureCheck.of(
                message, signature, WalletType.EVM, new StatedKey(key.evmAddress(), null));
    }

    private static SignatureCheck solana(byte[] message, byte[] signature) {
        return SignatureCheck.of(message, signature, WalletType.SOLANA, ED25519);
    }

    @Property(tries = 150)
    void whatAKeySignsIsGood(
            @ForAll @Size(32) byte[] secret,
            @ForAll @Size(32) byte[] k,
            @ForAll @Size(32) byte[] message) {
        byte[] signature = Signatures.secp(number(secret), number(k), message);
        SignatureCheck check = evm(message, signature, Signatures.key(number(secret)));

        assertThat(check.isGood()).isTrue();
        assertThat(check.otherRecoveryId()).isFalse();
        assertThat(solana(message, Signatures.ed25519(PAIR, message)).isGood()).isTrue();
    }

    /** The last bit of a last byte of 0 or 1 alone is told apart by its remark. */
    @Property(tries = 40)
    void noBitOfASignatureCanBeAnother(@ForAll @Size(32) byte[] message) {
        BigInteger secret = number(message).xor(BigInteger.TEN);
        byte[] signature = Signatures.secp(secret, number(message), message);
        Secp256k1Key key = Signatures.key(secret);
        for (int bit = 0; bit < 65 * 8; bit++) {
            SignatureCheck check = evm(message, Signatures.flipped(signature, bit), key);
            assertThat(check.isGood()).isEqualTo(bit == 64 * 8);
            assertThat(check.otherRecoveryId()).isEqualTo(bit == 64 * 8);
        }
    }

    @Property(tries = 20)
    void noBitOfASignatureOnTheOtherCurveCanBeAnother(@ForAll @Size(32) byte[] message) {
        byte[] signature = Signatures.ed25519(PAIR, message);
        for (int bit = 0; bit < 64 * 8; bit++) {
            assertThat(solana(message, Signatures.flipped(signature, bit)).isGood()).isFalse();
        }
    }

    @Property(tries = 10)
    void noBitOfTheMessageCanBeAnother(@ForAll @Size(32) byte[] message) {
        BigInteger secret = number(message).xor(BigInteger.TEN);
        byte[] one = Signatures.secp(secret, number(message), message);
        byte[] two = Signatures.ed25519(PAIR, message);
        Secp256k1Key key = Signatures.key(secret);
        for (int bit = 0; bit < 32 * 8; bit++) {
            byte[] other = Signatures.flipped(message, bit);
            assertThat(evm(other, one, key).isGood()).isFalse();
            assertThat(solana(other, two).isGood()).isFalse();
        }
    }

    @Property(tries = 300)
    void noBytesCrashIt(
            @ForAll @Size(max = 130) byte[] signature,
            @ForAll @Size(32) byte[] message,
            @ForAll WalletType type,
            @ForAll @IntRange(max = 3) int last,
            @ForAll String address,
            @ForAll String publicKey) {
        byte[] fit = java.util.Arrays.copyOf(signature, last == 3 ? 64 : 65);
        fit[fit.length - 1] = (byte) last;
        StatedKey expected = new StatedKey(address, publicKey);

        assertThat(SignatureCheck.of(message, signature, type, expected).isGood()).isFalse();
        assertThat(SignatureCheck.of(message, fit, type, expected).isGood()).isFalse();
    }
}
