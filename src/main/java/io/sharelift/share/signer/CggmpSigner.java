package io.sharelift.share.signer;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import java.util.Optional;

/**
 * The signer of a CGGMP wallet, of which only the outside is known.
 *
 * @param named the wallet that it names
 * @param configBytes the size of what the party knows of the key, 0 if it cannot be told
 */
public record CggmpSigner(WalletId named, long configBytes) implements Signer {

    @Override
    public Optional<WalletId> walletId() {
        return Optional.of(named);
    }

    @Override
    public Optional<WalletScheme> scheme() {
        return Optional.of(WalletScheme.CGGMP);
    }

    @Override
    public void close() {
        // It holds no secret part.
    }
}
