package io.sharelift.practice;

import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Party;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Of a wallet that was made elsewhere, what was stated of its key. A signer is compared by the
 * public key that it carries; one in an unknown layout cannot be, and is taken.
 */
record StatedCounterpart(@Nullable String address, @Nullable String publicKey)
        implements Counterpart {

    @Override
    public boolean fits(Signer signer) {
        boolean whole =
                switch (signer) {
                    case DklsSigner dkls ->
                            dkls.party() == Party.USER && WalletKey.of(dkls).isPresent();
                    case Ed25519Signer ed ->
                            ed.party() == Party.USER
                                    && WalletKey.of(ed).isPresent()
                                    && Ed25519Counterpart.ownShare(ed).isPresent();
                    default -> true;
                };
        Optional<WalletKey> key = WalletKey.of(signer);
        return whole
                && key.filter(k -> k.compare(address, publicKey) == Agreement.DIFFERS).isEmpty();
    }
}
