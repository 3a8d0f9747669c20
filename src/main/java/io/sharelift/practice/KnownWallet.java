package io.sharelift.practice;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

/**
 * A wallet that the practice Para takes as its own although it did not make it: of its key it knows
 * what was stated, and has no half.
 *
 * @param address in any form that Para's segments have; null if none was stated
 * @param publicKey hex or base58; null if none was stated
 * @param identifier who the wallet is for, e.g. an e-mail address
 */
public record KnownWallet(
        WalletId id,
        WalletScheme scheme,
        WalletType type,
        @Nullable String address,
        @Nullable String publicKey,
        @Nullable String identifier) {}
