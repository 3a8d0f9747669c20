package io.sharelift.share;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** The family of chains that a wallet's address belongs to. */
public enum WalletType {
    EVM,
    SOLANA,
    COSMOS,
    STELLAR;

    /**
     * The type of this name in any case; empty for the names of old segments ({@code PREGEN},
     * {@code USER}), which say nothing about the chain, and for unknown ones.
     */
    public static Optional<WalletType> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "EVM" -> Optional.of(EVM);
            case "SOLANA" -> Optional.of(SOLANA);
            case "COSMOS" -> Optional.of(COSMOS);
            case "STELLAR" -> Optional.of(STELLAR);
            default -> Optional.empty();
        };
    }
}
