package io.sharelift.para;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

/**
 * A wallet as Para describes it; whatever Para leaves out is null, and unknown values are kept as
 * they are.
 *
 * @param status {@code creating} or {@code ready}, or a word that is not documented
 */
public record ParaWallet(
        WalletId id,
        @Nullable String type,
        @Nullable String scheme,
        @Nullable String status,
        @Nullable String address,
        @Nullable String publicKey,
        @Nullable String userIdentifier,
        @Nullable String userIdentifierType,
        @Nullable String createdAt) {

    /** Para's word for a wallet that can be used. */
    public static final String READY = "ready";

    private static final int MAX_TEXT = 500;

    public ParaWallet {
        type = Words.clean(type, MAX_TEXT);
        scheme = Words.clean(scheme, MAX_TEXT);
        status = Words.clean(status, MAX_TEXT);
        address = Words.clean(address, MAX_TEXT);
        publicKey = Words.clean(publicKey, MAX_TEXT);
        userIdentifier = Words.clean(userIdentifier, MAX_TEXT);
        userIdentifierType = Words.clean(userIdentifierType, MAX_TEXT);
        createdAt = Words.clean(createdAt, MAX_TEXT);
    }

    /** Whether Para says that the wallet is ready. */
    public boolean isReady() {
        return READY.equals(status);
    }
}
