package io.sharelift.migration;

import io.sharelift.share.WalletId;

/**
 * Why the envelope of a wallet that was sealed ahead must not be sent.
 *
 * @param words what is wrong, for operators
 */
public record SealedTrouble(WalletId wallet, String words) {}
