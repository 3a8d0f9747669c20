package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.address.WalletKey;

/** The key of a wallet that the practice Para made, with both halves. */
sealed interface OwnKey permits OwnDklsKey, OwnEd25519Key {

    /** The key of this name, the same at every call. */
    static OwnKey make(Drawing drawing, WalletScheme scheme, String name) {
        return scheme == WalletScheme.ED25519
                ? OwnEd25519Key.make(drawing, name)
                : OwnDklsKey.make(drawing, name);
    }

    WalletKey key();

    /** The user's half of the secret; its taker closes it. */
    SecretBytes userSecret();

    /** Para's half of the secret; its taker closes it. */
    SecretBytes paraSecret();

    /** Para's half. */
    Counterpart counterpart();

    /** Para's half as it is after a mistake at Para: of another wallet. */
    Counterpart wrongCounterpart();

    /** Writes the user's half as a signer, without the escapes that it needs inside of JSON. */
    void writeSigner(WalletId wallet, SecretText out);
}
