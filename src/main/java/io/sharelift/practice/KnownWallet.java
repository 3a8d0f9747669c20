package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

/**
 * A wallet that the practice Para takes as its own although it did not make it.
 *
 * <p>Of the wallets in somebody's export it knows what was stated of the key, and has no half: it
 * takes their shares, and cannot sign for them. Only throw-away wallets that were made with both
 * halves can bring Para's along, and those really sign.
 *
 * @param address in any form that Para's segments have; null if none was stated
 * @param publicKey hex or base58; null if none was stated
 * @param identifier who the wallet is for, e.g. an e-mail address
 * @param paraShare Para's half, in the layout of a signer; null if there is none. It stays its
 *     owner's to close: what is needed of it is copied
 */
public record KnownWallet(
        WalletId id,
        WalletScheme scheme,
        WalletType type,
        @Nullable String address,
        @Nullable String publicKey,
        @Nullable String identifier,
        @Nullable SecretBytes paraShare) {

    /** A wallet without Para's half. */
    public KnownWallet(
            WalletId id,
            WalletScheme scheme,
            WalletType type,
            @Nullable String address,
            @Nullable String publicKey,
            @Nullable String identifier) {
        this(id, scheme, type, address, publicKey, identifier, null);
    }

    /** The same wallet with this half of Para's. */
    public KnownWallet withParaShare(SecretBytes share) {
        return new KnownWallet(id, scheme, type, address, publicKey, identifier, share);
    }

    KnownWallet withoutParaShare() {
        return new KnownWallet(id, scheme, type, address, publicKey, identifier, null);
    }
}
