package io.sharelift.migration;

import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import java.util.Comparator;

/** What tells wallets apart that may fare differently at Para. */
public record Kind(WalletType type, WalletScheme scheme) implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER =
            Comparator.comparing(Kind::type).thenComparing(Kind::scheme);

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }

    /** For people, e.g. {@code EVM DKLS}. */
    @Override
    public String toString() {
        return type + " " + scheme;
    }
}
