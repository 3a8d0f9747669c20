package io.sharelift.practice;

import io.sharelift.share.signer.Signer;

/** What Para has of a wallet, against which an arriving share is checked. */
sealed interface Counterpart permits DklsCounterpart, Ed25519Counterpart, StatedCounterpart {

    /** Whether this signer is the user's half of the wallet. */
    boolean fits(Signer signer);
}
