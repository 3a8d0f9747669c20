package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The two halves of a wallet's secret, as far as they are at the practice Para: its own, if it has
 * one, and the user's once it has arrived. Closing wipes what is kept.
 */
final class Halves implements AutoCloseable {

    private final WalletScheme scheme;
    private final @Nullable Source para;
    private @Nullable SecretBytes user;

    /** Where a half comes from at each signature; whoever takes one closes it. */
    @FunctionalInterface
    interface Source {
        SecretBytes take();
    }

    /**
     * The halves of a wallet whose user has not sent any.
     *
     * @param para Para's half; null if there is none here
     */
    Halves(WalletScheme scheme, @Nullable Source para) {
        this.scheme = scheme;
        this.para = para;
    }

    /** Keeps a copy of the half that this signer is; of an unknown layout there is none. */
    synchronized void keep(Signer signer) {
        switch (signer) {
            case DklsSigner dkls -> keep(dkls.secretShare());
            case Ed25519Signer ed -> keep(ed.secret());
            default -> {}
        }
    }

    /** Keeps a copy of the user's half. */
    synchronized void keep(SecretBytes half) {
        close();
        SecretBytes copy = SecretBytes.allocate(half.size());
        copy.memory().copyFrom(half.memory());
        user = copy;
    }

    /**
     * Signs with both, as the scheme asks for it; empty if a half is missing or the scheme is one
     * that is not signed with here.
     */
    synchronized Optional<byte[]> sign(byte[] message) {
        if (para == null || user == null || scheme == WalletScheme.CGGMP) {
            return Optional.empty();
        }
        try (SecretBytes other = para.take()) {
            return Optional.of(
                    scheme == WalletScheme.DKLS
                            ? DklsSigning.sign(user, other, message)
                            : Ed25519Signing.sign(user, other, message));
        }
    }

    @Override
    public synchronized void close() {
        if (user != null) {
            user.close();
            user = null;
        }
    }

    @Override
    public String toString() {
        return "Halves[masked]";
    }
}
