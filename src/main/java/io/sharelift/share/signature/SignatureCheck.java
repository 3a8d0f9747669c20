package io.sharelift.share.signature;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.StatedKey;

import org.jspecify.annotations.Nullable;

/**
 * What a signature over a challenge of 32 bytes says about who made it. The challenge is signed as
 * it is: nothing is hashed first, and nothing put before it.
 *
 * @param signedBy the address of the key that made the signature, in the form that was expected
 *     where there are several; null if it cannot be told. An Ed25519 signature does not tell its
 *     key, so there it is null unless the signature is good
 * @param otherRecoveryId whether the last byte of a secp256k1 signature names the wrong one of two
 *     keys and the other one is right. The key did sign, so the signature is good; whoever recovers
 *     keys by that byte is led astray
 * @param highS whether s of a secp256k1 signature is in the upper half, which chains refuse in
 *     transactions; it is good nonetheless
 */
public record SignatureCheck(
        Verdict verdict, @Nullable String signedBy, boolean otherRecoveryId, boolean highS) {

    /** How many bytes a challenge has. */
    public static final int CHALLENGE = 32;

    /** Whose signature it is. */
    public enum Verdict {
        /** Of the expected key. */
        GOOD,
        /**
         * Of another key, or of the right key over something else: the two cannot be told apart. An
         * Ed25519 signature that does not verify is always this.
         */
        OTHER_KEY,
        /** Of no key at all: a wrong length, numbers out of range, no point of the curve. */
        NOT_A_SIGNATURE,
        /** Nothing is expected that a key of this type can be compared with. */
        NOT_COMPARABLE
    }

    static SignatureCheck just(Verdict verdict) {
        return new SignatureCheck(verdict, null, false, false);
    }

    /**
     * Checks a signature.
     *
     * @param challenge the 32 bytes that were to be signed
     * @param signature EVM and COSMOS: 65 bytes, r and s with the highest byte first, then 0, 1, 27
     *     or 28; SOLANA and STELLAR: the 64 bytes of RFC 8032
     * @param type of the wallet
     * @param expected what is known of the wallet's key; one that contradicts itself is nobody's
     * @throws IllegalArgumentException if the challenge has another length
     */
    public static SignatureCheck of(
            byte[] challenge, byte[] signature, WalletType type, StatedKey expected) {
        if (challenge.length != CHALLENGE) {
            throw new IllegalArgumentException("A challenge has 32 bytes.");
        }
        return WalletScheme.ED25519.goesWith(type)
                ? Ed25519Check.of(challenge, signature, type, expected)
                : Secp256k1Check.of(challenge, signature, type, expected);
    }

    /** Whether the wallet's key made it, whatever else there is to remark. */
    public boolean isGood() {
        return verdict == Verdict.GOOD;
    }
}
