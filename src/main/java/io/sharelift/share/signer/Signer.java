package io.sharelift.share.signer;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SignerLiteral;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.util.Optional;

/**
 * A signer taken apart, in the layouts of Para's Go library of January 2025. It holds copies of the
 * secret parts that closing wipes.
 */
public sealed interface Signer extends AutoCloseable
        permits DklsSigner, Ed25519Signer, CggmpSigner, UnrecognisedSigner {

    /** Reads a signer as it stands in its segment. */
    static Signer read(SignerLiteral literal) {
        try (SecretBytes text = literal.unescaped()) {
            return SignerReader.read(text.memory());
        }
    }

    /** Reads a signer's text, JSON escapes resolved; the text stays the caller's to wipe. */
    static Signer read(SecretBytes text) {
        return SignerReader.read(text.memory());
    }

    /** The wallet that the signer itself names. */
    Optional<WalletId> walletId();

    /** The scheme that has this layout; empty if the layout is not known. */
    Optional<WalletScheme> scheme();

    @Override
    void close();
}
