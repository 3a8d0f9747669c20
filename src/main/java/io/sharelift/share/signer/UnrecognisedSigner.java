package io.sharelift.share.signer;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.util.Optional;

/** A signer in a layout that Sharelift does not know; it can be migrated all the same. */
public record UnrecognisedSigner() implements Signer {

    @Override
    public Optional<WalletId> walletId() {
        return Optional.empty();
    }

    @Override
    public Optional<WalletScheme> scheme() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
