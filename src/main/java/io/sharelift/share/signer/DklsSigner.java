package io.sharelift.share.signer;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.util.Optional;

/**
 * The signer of a DKLS wallet. The private key is the sum of both parties' secret shares modulo the
 * order of secp256k1.
 */
public final class DklsSigner implements Signer {

    private final WalletId named;
    private final Party party;
    private final byte[] publicKey;
    private final SecretBytes secretShare;
    private final Layout layout;

    /**
     * What the signer is made of, sizes only.
     *
     * @param receiver whether the party is the receiver of the protocol; the user is the sender
     * @param setupBytes the size of what the two parties agreed on when the key was made
     * @param chainKeyBytes the size of the chain key, 0 if there is none
     */
    public record Layout(boolean receiver, long setupBytes, long chainKeyBytes) {}

    DklsSigner(
            WalletId named, Party party, byte[] publicKey, SecretBytes secretShare, Layout layout) {
        this.named = named;
        this.party = party;
        this.publicKey = publicKey;
        this.secretShare = secretShare;
        this.layout = layout;
    }

    @Override
    public Optional<WalletId> walletId() {
        return Optional.of(named);
    }

    @Override
    public Optional<WalletScheme> scheme() {
        return Optional.of(WalletScheme.DKLS);
    }

    public Party party() {
        return party;
    }

    /** The wallet's joint public key in 33 bytes; whether they are a point is not checked here. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** This party's share, 32 bytes, the highest first; wiped with the signer. */
    public SecretBytes secretShare() {
        return secretShare;
    }

    public Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        secretShare.close();
    }

    @Override
    public String toString() {
        return "DklsSigner[masked]";
    }
}
