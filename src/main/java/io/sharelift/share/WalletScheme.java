package io.sharelift.share;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/**
 * How a wallet's key is split between the user and Para, which decides how the two sign together.
 */
public enum WalletScheme {
    DKLS,
    ED25519,
    CGGMP;

    /** The scheme of this name in any case; empty for a name that nobody has heard of. */
    public static Optional<WalletScheme> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "DKLS" -> Optional.of(DKLS);
            case "ED25519" -> Optional.of(ED25519);
            case "CGGMP" -> Optional.of(CGGMP);
            default -> Optional.empty();
        };
    }

    /** Whether a wallet of this type can have this scheme at all. */
    public boolean goesWith(WalletType type) {
        return switch (type) {
            case EVM, COSMOS -> this == DKLS || this == CGGMP;
            case SOLANA, STELLAR -> this == ED25519;
        };
    }
}
