package io.sharelift.desktop.work;

/** Where the wallets are migrated to, as the operator chooses it. */
public enum Place {
    PRACTICE,
    BETA,
    PRODUCTION,
    CUSTOM
}
