package io.sharelift.practice;

import io.sharelift.share.WalletId;
import io.sharelift.share.address.WalletKey;

/** The key of a wallet that the practice Para made, with both halves. */
sealed interface OwnKey permits OwnDklsKey, OwnEd25519Key {

    WalletKey key();

    /** Para's half. */
    Counterpart counterpart();

    /** Para's half as it is after a mistake at Para: of another wallet. */
    Counterpart wrongCounterpart();

    /** Writes the user's half as a signer, without the escapes that it needs inside of JSON. */
    void writeSigner(WalletId wallet, SecretText out);
}
