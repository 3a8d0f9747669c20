package io.sharelift.export;

import io.sharelift.share.signer.CggmpSigner;
import io.sharelift.share.signer.DklsSigner;
import io.sharelift.share.signer.Ed25519Signer;
import io.sharelift.share.signer.Signer;
import io.sharelift.share.signer.UnrecognisedSigner;

/** In which of the layouts that are known a signer is written. */
public enum SignerLayout {
    DKLS,
    ED25519,
    CGGMP,
    /** Another one: it can be migrated all the same. */
    NOT_RECOGNISED;

    static SignerLayout of(Signer signer) {
        return switch (signer) {
            case DklsSigner dkls -> DKLS;
            case Ed25519Signer ed -> ED25519;
            case CggmpSigner cggmp -> CGGMP;
            case UnrecognisedSigner other -> NOT_RECOGNISED;
        };
    }
}
